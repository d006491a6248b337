import Stripe from 'stripe';
import { type Contender, ROUTES } from '../contender.ts';

/** The base client of another service's SDK, with its own credential: how a big one deals with the same faults. */
export const contender: Contender = {
  name: 'stripe',
  connect({ baseUrl, apiKey, askForKey, onAnswer, fetch, timeout }) {
    const { hostname, port, protocol } = new URL(baseUrl);
    const client = new Stripe(askForKey ? '' : (apiKey as string), {
      host: hostname,
      port,
      protocol: protocol === 'http:' ? 'http' : 'https',
      telemetry: false,
      ...(askForKey && {
        authenticator: async (request: { headers: Record<string, string | number | string[]> }) => {
          request.headers.Authorization = `Bearer ${askForKey()}`;
        },
      }),
      ...(fetch && { httpClient: Stripe.createFetchHttpClient(fetch) }),
      ...(timeout !== undefined && { timeout }),
    });
    if (onAnswer) client.on('response', onAnswer);
    return {
      client,
      getContact: (id) => client.rawRequest('GET', `/${ROUTES.contact(id)}`),
      createCampaign: (name) => client.rawRequest('POST', `/${ROUTES.campaigns}`, { name }),
      deleteCampaign: (id) => client.rawRequest('DELETE', `/${ROUTES.campaign(id)}`),
    };
  },
  pagesThrough: 'its own service',
  isNotFound: (error) => error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404,
  hasHooks: true,
  takesNoSignal: true,
};
