import { type Contender, countByHand, type MeasuredCalls, ROUTES, type WirePage } from '../contender.ts';

export const contender: Contender<MeasuredCalls> = {
  name: 'raw fetch',
  connect({ baseUrl, apiKey, fetch = globalThis.fetch }) {
    const headers: Record<string, string> = apiKey === undefined ? {} : { 'x-api-key': apiKey };
    const json = async (path: string, init?: RequestInit): Promise<unknown> =>
      (await fetch(`${baseUrl}/${path}`, { headers, ...init })).json();
    return {
      getContact: (id, signal) => json(ROUTES.contact(id), signal && { signal }),
      createCampaign: (name) =>
        json(ROUTES.campaigns, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ name }),
        }),
      deleteCampaign: (id) => json(ROUTES.campaign(id), { method: 'DELETE' }),
      countContacts: (limit) =>
        countByHand(limit, async (skip) => (await json(`${ROUTES.contacts}?limit=${limit}&skip=${skip}`)) as WirePage),
      async exportCsv() {
        const { body } = await fetch(`${baseUrl}/${ROUTES.csv}`, { headers });
        return body as ReadableStream<Uint8Array>;
      },
    };
  },
};
