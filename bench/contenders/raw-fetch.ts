import { type Contender, countByHand, formOf, type MeasuredCalls, ROUTES, type WirePage } from '../contender.ts';

export const contender: Contender<MeasuredCalls> = {
  name: 'raw fetch',
  connect({ baseUrl, apiKey, askForKey, fetch = globalThis.fetch }) {
    const own: Record<string, string> = apiKey === undefined ? {} : { 'x-api-key': apiKey };
    const headers = () => (askForKey ? { 'x-api-key': askForKey() } : own);
    const json = async (path: string, init?: RequestInit): Promise<unknown> =>
      (await fetch(`${baseUrl}/${path}`, { headers: headers(), ...init })).json();
    return {
      getContact: (id, signal) => json(ROUTES.contact(id), signal && { signal }),
      createCampaign: (name) =>
        json(ROUTES.campaigns, {
          method: 'POST',
          headers: { ...headers(), 'content-type': 'application/json' },
          body: JSON.stringify({ name }),
        }),
      deleteCampaign: (id) => json(ROUTES.campaign(id), { method: 'DELETE' }),
      upload: (file, name) => json(ROUTES.upload, { method: 'POST', body: formOf(file, name) }),
      listContacts: (limit) => json(`${ROUTES.contacts}?limit=${limit}`),
      countContacts: (limit) =>
        countByHand(limit, async (skip) => (await json(`${ROUTES.contacts}?limit=${limit}&skip=${skip}`)) as WirePage),
      async exportCsv() {
        const { body } = await fetch(`${baseUrl}/${ROUTES.csv}`, { headers: headers() });
        return body as ReadableStream<Uint8Array>;
      },
    };
  },
};
