import type * as Generated from '../.tmp/redocly/client.js';
import { type Contender, formOf, type MeasuredCalls, type Setup } from '../contender.ts';

/** Whatever the generated client can be configured with, beside address and credential. */
type Config = Pick<Generated.ClientConfig, 'retry' | 'timeout'>;

/**
 * The client that `redocly generate-client` makes of openapi.yaml, as a contender.
 *
 * @param configure the options it is given, by what a contender is set up with
 */
export const redoclyClient = (
  name: string,
  { createClient, OPERATIONS, ApiError }: typeof Generated,
  configure: (setup: Setup) => Config,
): Contender<MeasuredCalls> => ({
  name,
  connect(setup) {
    const { baseUrl, apiKey, askForKey, onAnswer, fetch } = setup;
    const client = createClient<Generated.Ops>(OPERATIONS, {
      serverUrl: baseUrl,
      ...(fetch && { fetch }),
      ...configure(setup),
      auth: { apiKey: { ApiKeyAuth: askForKey ?? (apiKey as string) } },
      ...(onAnswer && { onResponse: () => onAnswer() }),
    });
    return {
      client,
      getContact: (contact_id, signal) => client.contactsGet({ path: { contact_id } }, signal && { signal }),
      createCampaign: (campaignName) => client.campaignCreate({ body: { name: campaignName } }),
      deleteCampaign: (campaign_id) => client.campaignDelete({ path: { campaign_id } }),
      upload: (file, fileName) => client.contactsUploadAvatar({ body: formOf(file, fileName) as never }),
      listContacts: (limit) => client.contactsList({ query: { limit } }),
      async countContacts(limit) {
        let seen = 0;
        for await (const { id } of client.contactsList.items({ query: { limit } })) if (id) seen++;
        return seen;
      },
      async exportCsv() {
        const body = await client.contactsExportCsv({}, { parseAs: 'stream' });
        return body as unknown as ReadableStream<Uint8Array>;
      },
    };
  },
  isNotFound: (error) => error instanceof ApiError && error.status === 404,
  pagesThrough: 'this service',
  hasHooks: true,
});
