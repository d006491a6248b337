import type { components } from '../src/generated/schema.ts';
import { copyOf } from './rows.ts';
import type { Channel, Contact, State } from './state.ts';

type Wire = components['schemas'];

const FIRST = [
  'Alice',
  'Bob',
  'Chloé',
  'Dinh',
  'Emma',
  'Farid',
  'Grace',
  'Hiro',
  'Ines',
  'Jonas',
  'Mei',
  'Zoë',
] as const;
const LAST = ['Smith', 'Jones', 'Nguyen', 'Müller', 'Garcia', 'Tanaka', 'Okafor', "O'Brien", 'Chan', 'Rossi'] as const;
const COMPANIES = ['', '', 'Example Ltd', 'Example Shop, Inc.', 'Sample & Sons'] as const;
const COMMENTS = ['Prefers to be called in the morning.', 'Asked for an invoice.', 'Speaks English.'] as const;

const EPOCH = Date.UTC(2025, 0, 1);
const MINUTE_MS = 60_000;

/** Contacts with what belongs to them: a conversation with its log, a comment and a file each. */
export function seedContacts(
  state: State,
  example: <Row>(operationId: string) => Row,
  ids: Readonly<Record<string, string>>,
  count: number,
): void {
  const { random } = state;
  const channels = [...state.channels.values()];
  const isNew = !state.contacts.has(ids.contact_id ?? '');
  const newId = (prefix: string) => `${prefix}_${random.uuid()}`;
  const sample = {
    contact: example<Contact>('contactsGet'),
    conversation: example<Wire['Conversation']>('contactsGetConversations'),
    activity: example<Wire['Activity']>('contactsGetActivities'),
    comment: example<Wire['ContactComment']>('contactsGetComments'),
    file: example<Wire['ContactFile']>('contactsGetFiles'),
  };
  for (let index = 0; index < count; index++) {
    const created_at = new Date(EPOCH + index * MINUTE_MS).toISOString();
    const times = { created_at, updated_at: created_at };
    const [id, conversation_id] = [newId('con'), newId('conv')];
    const [first, last, channel] = [
      random.pick(FIRST),
      random.pick(LAST),
      random.pick<Partial<Channel>>([channels[0] ?? {}, ...channels.slice(1)]),
    ];
    const address = `${first}.${last}`
      .normalize('NFD')
      .replace(/[^\w.]/g, '')
      .toLowerCase();
    const contact: Contact = {
      ...copyOf(sample.contact),
      ...{ id, _id: id, public_id: id, channel_id: channel.id, channel_type: channel.type },
      ...{ display_name: `${first} ${last}`, first_name: first, last_name: last, company_name: random.pick(COMPANIES) },
      // example.com and the numbers 555-01xx belong to nobody.
      email: random.int(10) === 0 ? null : `${address}.${index + 1}@example.com`,
      phone_number: random.int(3) === 0 ? '' : `+12025550${100 + random.int(100)}`,
      created_at,
    };
    // The first is the one of the examples.
    if (index === 0 && isNew) Object.assign(contact, copyOf(sample.contact), { created_at });
    const own = { contact_id: contact.id, channel_id: contact.channel_id, channel_type: contact.channel_type };
    const talk = (index === 0 && ids.conversation_id) || conversation_id;
    state.contacts.set(contact.id, contact);
    state.conversations.set(contact.id, [
      {
        ...{ ...sample.conversation, _id: talk, public_id: newId('tcu'), ...times },
        conversation: { ...sample.conversation.conversation, ...own, _id: talk, public_id: talk, ...times },
      },
    ]);
    const activity = random.uuid();
    state.activities.set(talk, [
      { ...sample.activity, _id: activity, public_id: activity, conversation_id: talk, ...times },
    ]);
    const text = random.pick(COMMENTS);
    const comment = { ...sample.comment, _id: newId('cmc'), text, content: text, ...times };
    const replies = comment.comments?.map((each) => ({ ...each, _id: newId('cmc'), content: text, ...times }));
    const about = { conversation_id: talk, channel_type: contact.channel_type };
    state.comments.set(contact.id, [{ ...comment, ...about, comments: replies }]);
    state.files.set(contact.id, [{ ...sample.file, _id: newId('msg'), ...times }]);
  }
}
