import {
  type Contender,
  countByHand,
  type MeasuredCalls,
  type Returned,
  unwrapReturned,
  type WirePage,
} from '../contender.ts';
import { HEY_API_CLIENT } from '../peers.ts';

type Operation = (options: Record<string, unknown>) => Promise<Returned<unknown>>;
type Generated = Readonly<Record<string, Operation>> & {
  createClient(config: Record<string, unknown>): unknown;
};

// Generated when the peers are installed, so it has no types before.
const api = (await import(new URL(HEY_API_CLIENT, new URL('../../', import.meta.url)).href)) as Generated;

export const contender: Contender<MeasuredCalls> = {
  name: 'hey-api',
  connect({ baseUrl, apiKey, fetch }) {
    const client = api.createClient({
      baseUrl,
      ...(fetch && { fetch }),
      auth: ({ name }: { name?: string }) => (name === 'x-api-key' ? apiKey : undefined),
    });
    const call = (operation: string, options: Record<string, unknown>) =>
      (api[operation] as Operation)({ client, ...options });
    return {
      client,
      getContact: (contact_id, signal) => call('contactsGet', { path: { contact_id }, ...(signal && { signal }) }),
      createCampaign: (name) => call('campaignCreate', { body: { name } }),
      deleteCampaign: (campaign_id) => call('campaignDelete', { path: { campaign_id } }),
      countContacts: (limit) =>
        countByHand(limit, async (skip) => {
          const { data } = await call('contactsList', { query: { limit, skip } });
          return data as WirePage | undefined;
        }),
      async exportCsv() {
        const { data } = await call('contactsExportCsv', { parseAs: 'stream' });
        return data as ReadableStream<Uint8Array>;
      },
    };
  },
  unwrap: (result) => unwrapReturned(result as Returned<unknown>),
};
