import createClient from 'openapi-fetch';
import type { paths } from '../../src/generated/schema.ts';
import {
  type Contender,
  countByHand,
  formOf,
  type MeasuredCalls,
  type Returned,
  unwrapReturned,
  type WirePage,
} from '../contender.ts';

export const contender: Contender<MeasuredCalls> = {
  name: 'openapi-fetch',
  connect({ baseUrl, apiKey, askForKey, onAnswer, fetch }) {
    const client = createClient<paths>({
      baseUrl,
      ...(fetch && { fetch: (request) => fetch(request) }),
      ...(apiKey !== undefined && { headers: { 'x-api-key': apiKey } }),
    });
    if (askForKey) client.use({ onRequest: ({ request }) => request.headers.set('x-api-key', askForKey()) });
    if (onAnswer) client.use({ onResponse: onAnswer });
    return {
      client,
      getContact: (contact_id, signal) =>
        client.GET('/channel-service/v1/contacts/{contact_id}', {
          params: { path: { contact_id } },
          ...(signal && { signal }),
        }),
      createCampaign: (name) => client.POST('/channel-service/v1/campaign', { body: { name } }),
      deleteCampaign: (campaign_id) =>
        client.DELETE('/channel-service/v1/campaign/{campaign_id}', { params: { path: { campaign_id } } }),
      upload: (file, name) =>
        client.POST('/channel-service/v1/contacts/_fileupload', { body: formOf(file, name) as never }),
      listContacts: (limit) => client.GET('/channel-service/v1/contacts', { params: { query: { limit } } }),
      countContacts: (limit) =>
        countByHand(limit, async (skip) => {
          const { data } = await client.GET('/channel-service/v1/contacts', { params: { query: { limit, skip } } });
          return data as WirePage | undefined;
        }),
      async exportCsv() {
        const { data } = await client.GET('/channel-service/v1/contacts/_export_csv', { parseAs: 'stream' });
        return data as unknown as ReadableStream<Uint8Array>;
      },
    };
  },
  hasHooks: true,
  unwrap: (result) => unwrapReturned(result as Returned<unknown>),
};
