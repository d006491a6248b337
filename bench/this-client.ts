import type * as Package from '../src/index.ts';
import type { Contender, MeasuredCalls } from './contender.ts';

/** This client as a contender, from whichever place it was loaded. */
export const thisClient = ({ ImbraceClient, isNotFoundError }: typeof Package): Contender<MeasuredCalls> => ({
  name: 'this client',
  connect({ fetch, askForKey, onAnswer, ...setup }) {
    const client = new ImbraceClient({
      ...setup,
      accessToken: askForKey,
      onResponse: onAnswer,
      fetch: fetch as Package.Fetch | undefined,
    });
    return {
      client,
      getContact: (id, signal) => client.contacts.get(id, signal && { signal }),
      createCampaign: (name) => client.campaign.create({ name }),
      deleteCampaign: (id) => client.campaign.delete(id),
      upload: (file, filename) => client.contacts.uploadAvatar({ file, filename }),
      listContacts: (limit) => client.contacts.list({ limit }),
      async countContacts(limit) {
        let seen = 0;
        for await (const { id } of client.contacts.list({ limit })) if (id) seen++;
        return seen;
      },
      exportCsv: () => client.contacts.exportCsv().stream(),
    };
  },
  isNotFound: isNotFoundError,
  pagesThrough: 'this service',
  hasHooks: true,
});
