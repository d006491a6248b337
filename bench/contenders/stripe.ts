import Stripe from 'stripe';
import { type Contender, ROUTES } from '../contender.ts';

/** The base client of another service's SDK, with its own credential: how a big one deals with the same faults. */
export const contender: Contender = {
  name: 'stripe',
  connect({ baseUrl, apiKey, fetch, timeout }) {
    const { hostname, port, protocol } = new URL(baseUrl);
    const client = new Stripe(apiKey as string, {
      host: hostname,
      port,
      protocol: protocol === 'http:' ? 'http' : 'https',
      telemetry: false,
      ...(fetch && { httpClient: Stripe.createFetchHttpClient(fetch) }),
      ...(timeout !== undefined && { timeout }),
    });
    return {
      client,
      getContact: (id) => client.rawRequest('GET', `/${ROUTES.contact(id)}`),
      createCampaign: (name) => client.rawRequest('POST', `/${ROUTES.campaigns}`, { name }),
      deleteCampaign: (id) => client.rawRequest('DELETE', `/${ROUTES.campaign(id)}`),
    };
  },
  takesNoSignal: true,
};
