import ky, { isHTTPError } from 'ky';
import { type Contender, countByHand, formOf, type MeasuredCalls, ROUTES, type WirePage } from '../contender.ts';

/** A hook that sets the credential of the moment. */
const setKey =
  (askForKey: () => string) =>
  ({ request }: { request: Request }) =>
    request.headers.set('x-api-key', askForKey());

export const contender: Contender<MeasuredCalls> = {
  name: 'ky',
  connect({ baseUrl, apiKey, askForKey, onAnswer, fetch, timeout }) {
    const client = ky.create({
      prefix: baseUrl,
      ...(fetch && { fetch }),
      ...(timeout !== undefined && { timeout }),
      ...(apiKey !== undefined && { headers: { 'x-api-key': apiKey } }),
      ...(askForKey && { hooks: { beforeRequest: [setKey(askForKey)], beforeRetry: [setKey(askForKey)] } }),
      ...(onAnswer && { hooks: { afterResponse: [onAnswer] } }),
    });
    return {
      client,
      getContact: (id, signal) => client.get(ROUTES.contact(id), signal && { signal }).json(),
      createCampaign: (name) => client.post(ROUTES.campaigns, { json: { name } }).json(),
      deleteCampaign: (id) => client.delete(ROUTES.campaign(id)).json(),
      upload: (file, name) => client.post(ROUTES.upload, { body: formOf(file, name) }).json(),
      listContacts: (limit) => client.get(ROUTES.contacts, { searchParams: { limit } }).json(),
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
