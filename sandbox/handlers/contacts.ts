import { Refusal } from '../refusal.ts';
import { type Handlers, type Input, list, paging } from '../result.ts';
import { found, sorted } from '../rows.ts';
import { type Contact, extended, give, now, type State } from '../state.ts';

const SEARCHED = ['display_name', 'email', 'phone_number', 'company_name'] as const;

function matching(state: State, q: string): Contact[] {
  const needle = q.toLowerCase();
  return [...state.contacts.values()].filter((contact) =>
    SEARCHED.some((field) => contact[field]?.toLowerCase().includes(needle)),
  );
}

/** What belongs to a contact, who must be there. */
function rowsOf<T>(state: State, rows: ReadonlyMap<string, T[]>, id: string): T[] {
  found(state.contacts, id);
  return rows.get(id) ?? [];
}
/** A key for each platform, or all of them in one value, with commas: both were seen. */
const on = (types: readonly string[] | undefined, type: string | undefined) =>
  types === undefined || types.some((each) => each.split(/ *, */).some((one) => one === type));

/** Days begin and end in UTC here; where they do for the service, nobody has said. */
const within = ({ start_date = '', end_date = '9999' }: Days, time = '') =>
  time.slice(0, 10) >= start_date && time.slice(0, 10) <= end_date;
type Days = Input<'contactsGetActivities'>['query'];

/** What can be changed: bodies are open, and what else they hold is passed over. */
const CHANGED = [
  ...(['display_name', 'email', 'phone_number', 'first_name', 'last_name', 'gender', 'time_zone'] as const),
  ...(['language', 'remark', 'avatar_url', 'labels'] as const),
];

/** A part of a form that is no text: not by its class, for which a DOM in JavaScript has one of its own. */
const isFile = (part: unknown): part is File => typeof part === 'object' && part !== null;

export const contactsHandlers = {
  contactsList: (state, { query }) => list(sorted(state.contacts.values(), query.sort), paging(query)),
  contactsSearch: (state, { query }) => list(sorted(matching(state, query.q), query.sort), paging(query)),
  contactsExportCsv: (state, { query }) => ({ table: sorted(state.contacts.values(), query.sort) }),
  contactsUploadAvatar(state, { body: { file } }) {
    if (!isFile(file)) throw new Refusal(400, { message: 'file must be a file', field: 'file' });
    return { row: { url: `https://files.example.com/${state.random.uuid()}/${encodeURIComponent(file.name)}` } };
  },
  contactsGet: (state, { path }) => ({ row: found(state.contacts, path.contact_id) }),
  contactsUpdate(state, { path, body }) {
    const contact = found(state.contacts, path.contact_id);
    const changed = CHANGED.filter((name) => body[name] !== undefined);
    Object.assign(contact, Object.fromEntries(changed.map((name) => [name, body[name]])), { updated_at: now() });
    give(contact, ...changed);
    return { row: extended(contact, { action: 'update' }) };
  },
  contactsGetConversations: (state, { path, query: { channel_types } }) =>
    list(
      rowsOf(state, state.conversations, path.contact_id)
        .filter(({ conversation }) => on(channel_types, conversation?.channel_type))
        .map((row) => ({ ...row, contact: found(state.contacts, path.contact_id) })),
    ),
  contactsGetComments: (state, { path, query: { channel_types, ...page } }) =>
    list(
      rowsOf(state, state.comments, path.contact_id).filter(({ channel_type }) => on(channel_types, channel_type)),
      page,
    ),
  contactsGetFiles: (state, { path }) => list(rowsOf(state, state.files, path.contact_id)),
  contactsGetActivities: (state, { path, query }) =>
    list(found(state.activities, path.conversation_id).filter(({ created_at }) => within(query, created_at))),
} satisfies Handlers;
