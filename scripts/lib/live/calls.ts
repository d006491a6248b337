import type { ImbraceClient } from '../../../src/index.ts';

/** A reading call; throws `NothingToRead` where the service holds nothing that it could be made for. */
export interface LiveCall {
  method: string;
  run(client: ImbraceClient): Promise<unknown>;
}

/** The service has no such thing, so there is nothing to verify. */
export class NothingToRead extends Error {}

/** How many rows a list is asked for: enough to meet what differs from row to row, few enough to be polite. */
const ROWS = 20;

/**
 * Every reading operation, in an order in which the ids for the details come from the lists before them.
 */
export function liveCalls(): LiveCall[] {
  const found = new Map<string, string>();
  const keep = (what: string, rows: readonly object[], ...path: string[]) => {
    for (const row of rows) {
      const id = path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], row);
      if (typeof id === 'string' && id !== '') return void found.set(what, id);
    }
  };
  const need = (what: string): string => {
    const id = found.get(what);
    if (id === undefined) throw new NothingToRead(`no ${what} was found`);
    return id;
  };
  const page = { limit: ROWS, skip: 0 };
  const calls: Record<string, (client: ImbraceClient) => Promise<unknown>> = {
    'channel.list': async ({ channel }) => {
      const channels = await channel.list(page);
      keep('channel', channels, 'id');
      keep('credential', channels, 'credential_id');
    },
    'channel.get': async ({ channel }) => channel.get(need('channel')),
    'channel.getCount': async ({ channel }) => channel.getCount(),
    'channel.getCredential': async ({ channel }) => channel.getCredential(need('credential')),
    'channel.getFacebookPages': async ({ channel }) => channel.getFacebookPages(need('credential')),
    'contacts.list': async ({ contacts }) => keep('contact', (await contacts.list(page)).data, 'id'),
    'contacts.get': async ({ contacts }) => contacts.get(need('contact')),
    'contacts.search': async ({ contacts }) => contacts.search({ q: 'a', ...page }),
    'contacts.exportCsv': async ({ contacts }) => contacts.exportCsv(),
    'contacts.getConversations': async ({ contacts }) => {
      const conversations = await contacts.getConversations(need('contact'));
      keep('conversation', conversations, 'conversation', '_id');
      if (!found.has('conversation')) keep('conversation', conversations, '_id');
    },
    'contacts.getComments': async ({ contacts }) => contacts.getComments(need('contact'), page),
    'contacts.getFiles': async ({ contacts }) => contacts.getFiles(need('contact')),
    'contacts.getActivities': async ({ contacts }) => contacts.getActivities(need('conversation')),
    'contacts.listNotifications': async ({ contacts }) => contacts.listNotifications(page),
    'channel.listAssignableTeams': async ({ channel }) =>
      keep('team', await channel.listAssignableTeams({ conversation_id: need('conversation') }), '_id'),
    'channel.listTeamObservers': async ({ channel }) => channel.listTeamObservers(need('team')),
    'campaign.list': async ({ campaign }) => keep('campaign', (await campaign.list()).data, '_id'),
    'campaign.get': async ({ campaign }) => campaign.get(need('campaign')),
    'campaign.listTouchpoints': async ({ campaign }) =>
      keep('touchpoint', (await campaign.listTouchpoints(page)).data, '_id'),
    'campaign.getTouchpoint': async ({ campaign }) => campaign.getTouchpoint(need('touchpoint')),
  };
  return Object.entries(calls).map(([method, run]) => ({ method, run }));
}
