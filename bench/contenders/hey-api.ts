import { createClient } from '../.tmp/hey-api/client/index.js';
import {
  campaignCreate,
  campaignDelete,
  contactsExportCsv,
  contactsGet,
  contactsList,
  contactsUploadAvatar,
} from '../.tmp/hey-api/sdk.gen.js';
import {
  type Contender,
  countByHand,
  type MeasuredCalls,
  type Returned,
  unwrapReturned,
  type WirePage,
} from '../contender.ts';

export const contender: Contender<MeasuredCalls> = {
  name: 'hey-api',
  connect({ baseUrl, apiKey, askForKey = () => apiKey, onAnswer, fetch }) {
    const client = createClient({
      baseUrl,
      ...(fetch && { fetch }),
      auth: ({ name }) => (name === 'x-api-key' ? askForKey() : undefined),
    });
    if (onAnswer) {
      client.interceptors.response.use((response) => {
        onAnswer();
        return response;
      });
    }
    return {
      client,
      getContact: (contact_id, signal) => contactsGet({ client, path: { contact_id }, ...(signal && { signal }) }),
      createCampaign: (name) => campaignCreate({ client, body: { name } }),
      deleteCampaign: (campaign_id) => campaignDelete({ client, path: { campaign_id } }),
      upload: (file, name) => contactsUploadAvatar({ client, body: { file: new File([file], name) } }),
      listContacts: (limit) => contactsList({ client, query: { limit } }),
      countContacts: (limit) =>
        countByHand(limit, async (skip) => {
          const { data } = await contactsList({ client, query: { limit, skip } });
          return data as WirePage | undefined;
        }),
      async exportCsv() {
        const { data } = await contactsExportCsv({ client, parseAs: 'stream' });
        return data as unknown as ReadableStream<Uint8Array>;
      },
    };
  },
  hasHooks: true,
  unwrap: (result) => unwrapReturned(result as Returned<unknown>),
};
