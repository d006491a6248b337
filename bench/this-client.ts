import type { Fetch, ImbraceClient } from '../src/index.ts';
import type { Contender, MeasuredCalls } from './contender.ts';

/** This client as a contender, from whichever place its class was loaded. */
export const thisClient = (Client: typeof ImbraceClient): Contender<MeasuredCalls> => ({
  name: 'this client',
  connect({ fetch, ...setup }) {
    const client = new Client({ ...setup, fetch: fetch as Fetch | undefined });
    return {
      client,
      getContact: (id, signal) => client.contacts.get(id, signal && { signal }),
      createCampaign: (name) => client.campaign.create({ name }),
      deleteCampaign: (id) => client.campaign.delete(id),
      async countContacts(limit) {
        let seen = 0;
        for await (const { id } of client.contacts.list({ limit })) if (id) seen++;
        return seen;
      },
      exportCsv: () => client.contacts.exportCsv().stream(),
    };
  },
});
