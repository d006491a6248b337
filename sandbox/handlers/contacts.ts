import { Refusal } from '../refusal.ts';
import { type Handlers, list, paging } from '../result.ts';
import { found, sorted } from '../rows.ts';
import { type Contact, now, type State } from '../state.ts';

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
const on = (types: readonly string[] | undefined, type: string | undefined) =>
  types === undefined || types.includes(type ?? '');

export const contactsHandlers = {
  contactsList: (state, { query }) => list(sorted(state.contacts.values(), query.sort), paging(query)),
  contactsSearch: (state, { query }) => list(sorted(matching(state, query.q), query.sort), paging(query)),
  contactsExportCsv: (state, { query }) => ({ table: sorted(state.contacts.values(), query.sort) }),
  contactsUploadAvatar(state, { body: { file } }) {
    if (!(file instanceof File)) throw new Refusal(400, { message: 'file must be a file', field: 'file' });
    return { row: { url: `https://files.example.com/${state.random.uuid()}/${encodeURIComponent(file.name)}` } };
  },
  contactsGet: (state, { path }) => ({ row: found(state.contacts, path.contact_id) }),
  contactsUpdate(state, { path, body: { name, phone, ...rest } }) {
    const contact = found(state.contacts, path.contact_id);
    const { display_name = name, email, phone_number = phone } = rest;
    if (display_name !== undefined) contact.display_name = display_name;
    if (email !== undefined) contact.email = email;
    if (phone_number !== undefined) contact.phone_number = phone_number;
    contact.updated_at = now();
    return { row: { ...contact, action: 'update' } };
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
  contactsGetActivities: (state, { path }) => list(found(state.activities, path.conversation_id)),
} satisfies Partial<Handlers>;
