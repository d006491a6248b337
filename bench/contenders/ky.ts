import ky, { isHTTPError } from 'ky';
import { type Contender, countByHand, formOf, type MeasuredCalls, ROUTES, type WirePage } from '../contender.ts';

export const contender: Contender<MeasuredCalls> = {
  name: 'ky',
  connect({ baseUrl, apiKey, askForKey, onAnswer, fetch, timeout }) {
    const client = ky.create({
      prefixUrl: baseUrl,
      ...(fetch && { fetch }),
      ...(timeout !== undefined && { timeout }),
      ...(apiKey !== undefined && { headers: { 'x-api-key': apiKey } }),
      ...(askForKey && { hooks: { beforeRequest: [(request) => request.headers.set('x-api-key', askForKey())] } }),
      ...(onAnswer && { hooks: { afterResponse: [onAnswer] } }),
    });
    return {
      client,
      getContact: (id, signal) => client.get(ROUTES.contact(id), signal && { signal }).json(),
      createCampaign: (name) => client.post(ROUTES.campaigns, { json: { name } }).json(),
      deleteCampaign: (id) => client.delete(ROUTES.campaign(id)).json(),
      upload: (file, name) => client.post(ROUTES.upload, { body: formOf(file, name) }).json(),
      countContacts: (limit) =>
        countByHand(limit, (skip) => client.get(ROUTES.contacts, { searchParams: { limit, skip } }).json<WirePage>()),
      async exportCsv() {
        const { body } = await client.get(ROUTES.csv);
        return body as ReadableStream<Uint8Array>;
      },
    };
  },
  isNotFound: (error) => isHTTPError(error) && error.response.status === 404,
  hasHooks: true,
};
