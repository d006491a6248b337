import type { ImbraceClient } from '../../../src/index.ts';

/** A reading call; throws `NothingToRead` where nothing is known that it could be made for. */
interface LiveCall {
  method: string;
  run(client: ImbraceClient): Promise<unknown>;
}

/** The service has no such thing, or did not tell. */
export class NothingToRead extends Error {}

/** How many rows a list is asked for: enough to meet what differs from row to row, few enough to be polite. */
const ROWS = 20;

type Rows = readonly object[] | { data: readonly object[] };

/** Every reading operation, in an order in which the ids for the details come from the lists before them. */
export function liveCalls(): LiveCall[] {
  const found = new Map<string, string>();
  /** Why there is no id of a kind. */
  const missing = new Map<string, string>();
  /** Calls a list, and keeps an id of each kind: the first one that its rows have, in the first of these fields. */
  const keep = async (kinds: Record<string, readonly string[]>, list: () => PromiseLike<Rows>): Promise<Rows> => {
    try {
      const answer = await list();
      const rows = 'data' in answer ? answer.data : answer;
      for (const [kind, fields] of Object.entries(kinds)) {
        const id = fields.flatMap((field) => rows.map((row) => textAt(row, field))).find(Boolean);
        if (id) found.set(kind, id);
        else missing.set(kind, `no ${kind} was found`);
      }
      return answer;
    } catch (error) {
      const reason = error instanceof NothingToRead ? error.message : 'the list before it failed';
      for (const kind of Object.keys(kinds)) missing.set(kind, reason);
      throw error;
    }
  };
  const need = (kind: string): string => {
    const id = found.get(kind);
    if (id === undefined) throw new NothingToRead(missing.get(kind));
    return id;
  };
  const page = { limit: ROWS, skip: 0 };
  const calls: Record<string, (client: ImbraceClient) => Promise<unknown>> = {
    'channel.list': ({ channel }) => keep({ channel: ['id'], credential: ['credential_id'] }, () => channel.list(page)),
    'channel.get': async ({ channel }) => channel.get(need('channel')),
    'channel.getCount': async ({ channel }) => channel.getCount(),
    'channel.getCredential': async ({ channel }) => channel.getCredential(need('credential')),
    'channel.getFacebookPages': async ({ channel }) => channel.getFacebookPages(need('credential')),
    'contacts.list': ({ contacts }) => keep({ contact: ['id'] }, () => contacts.list(page)),
    'contacts.get': async ({ contacts }) => contacts.get(need('contact')),
    'contacts.search': async ({ contacts }) => contacts.search({ q: 'a', ...page }),
    'contacts.exportCsv': async ({ contacts }) => contacts.exportCsv(),
    'contacts.getConversations': ({ contacts }) =>
      keep({ conversation: ['conversation._id', '_id'] }, () => contacts.getConversations(need('contact'))),
    'contacts.getComments': async ({ contacts }) => contacts.getComments(need('contact'), page),
    'contacts.getFiles': async ({ contacts }) => contacts.getFiles(need('contact')),
    'contacts.getActivities': async ({ contacts }) => contacts.getActivities(need('conversation')),
    'contacts.listNotifications': async ({ contacts }) => contacts.listNotifications(page),
    'channel.listAssignableTeams': ({ channel }) =>
      keep({ team: ['_id'] }, () => channel.listAssignableTeams({ conversation_id: need('conversation') })),
    'channel.listTeamObservers': async ({ channel }) => channel.listTeamObservers(need('team')),
    'campaign.list': ({ campaign }) => keep({ campaign: ['_id'] }, () => campaign.list()),
    'campaign.get': async ({ campaign }) => campaign.get(need('campaign')),
    'campaign.listTouchpoints': ({ campaign }) => keep({ touchpoint: ['_id'] }, () => campaign.listTouchpoints(page)),
    'campaign.getTouchpoint': async ({ campaign }) => campaign.getTouchpoint(need('touchpoint')),
  };
  return Object.entries(calls).map(([method, run]) => ({ method, run }));
}

/** The text at a place of a row, such as `conversation._id`. */
function textAt(row: object, place: string): string | undefined {
  const value = place.split('.').reduce<unknown>((node, name) => Object(node)[name], row);
  return typeof value === 'string' ? value : undefined;
}
