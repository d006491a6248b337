import ky from 'ky';
import { type Contender, countByHand, type MeasuredCalls, ROUTES, type WirePage } from '../contender.ts';

export const contender: Contender<MeasuredCalls> = {
  name: 'ky',
  connect({ baseUrl, apiKey, fetch, timeout }) {
    const client = ky.create({
      prefixUrl: baseUrl,
      ...(fetch && { fetch }),
      ...(timeout !== undefined && { timeout }),
      ...(apiKey !== undefined && { headers: { 'x-api-key': apiKey } }),
    });
    return {
      client,
      getContact: (id, signal) => client.get(ROUTES.contact(id), signal && { signal }).json(),
      createCampaign: (name) => client.post(ROUTES.campaigns, { json: { name } }).json(),
      deleteCampaign: (id) => client.delete(ROUTES.campaign(id)).json(),
      countContacts: (limit) =>
        countByHand(limit, (skip) => client.get(ROUTES.contacts, { searchParams: { limit, skip } }).json<WirePage>()),
      async exportCsv() {
        const { body } = await client.get(ROUTES.csv, { timeout: false });
        return body as ReadableStream<Uint8Array>;
      },
    };
  },
};
