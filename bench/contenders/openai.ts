import OpenAI from 'openai';
import { type Contender, formOf, ROUTES } from '../contender.ts';

/** The base client of another service's SDK, with its own credential: how a big one deals with the same faults. */
export const contender: Contender = {
  name: 'openai',
  connect({ baseUrl, apiKey, askForKey, fetch, timeout }) {
    const client = new OpenAI({
      baseURL: baseUrl,
      apiKey: askForKey ? async () => askForKey() : apiKey,
      ...(fetch && { fetch }),
      ...(timeout !== undefined && { timeout }),
    });
    return {
      client,
      getContact: (id, signal) => client.get(`/${ROUTES.contact(id)}`, signal && { signal }),
      createCampaign: (name) => client.post(`/${ROUTES.campaigns}`, { body: { name } }),
      deleteCampaign: (id) => client.delete(`/${ROUTES.campaign(id)}`),
      upload: (file, name) => client.post(`/${ROUTES.upload}`, { body: formOf(file, name) }),
    };
  },
  pagesThrough: 'its own service',
  isNotFound: (error) => error instanceof OpenAI.NotFoundError,
};
