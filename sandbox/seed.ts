/** What the sandbox begins with: always the same, for the same seed. */

import type { SpecDocument } from '../spec/document.ts';
import { isRecord } from '../src/core/input/index.ts';
import { DEFAULTS } from './check-options.ts';
import { addCampaign, addChannel, addTouchpoint } from './new-rows.ts';
import type { SeedData } from './options.ts';
import { Random } from './random.ts';
import { copyOf } from './rows.ts';
import { seedContacts } from './seed-contacts.ts';
import { checkSeedData, seedOwnCampaigns, seedOwnChannels, seedOwnContacts } from './seed-data.ts';
import { exampleIds, exampleRows } from './spec.ts';
import { type Contact, GIVEN, give, State } from './state.ts';

/** As many, unread ones among them, as make two pages of ten. */
const NOTIFICATIONS = 14;
/** Its keys depend on the type, and the examples of the spec have those of some types alone: all are to be shown. */
const actionTo = (ids: object) => give(ids, ...Object.keys(ids));
/** What they are about: every second one of a conversation, the others of a team and of the CRM. */
const ABOUT = [
  {},
  { type: 301, title: 'You were invited to a team', action_to: actionTo({ team_id: 't_1', team_user_id: 'tu_1' }) },
  {},
  { type: 101, title: 'A row was assigned to you', action_to: actionTo({ board_id: 'brd_1', board_item_id: 'bi_1' }) },
];

interface SeedOptions {
  seed: number;
  contacts?: number;
  seedData?: SeedData;
}

/** A row that holds nothing, as the service sends one: its texts are empty. */
const blank = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, emptied(value)])) as Row;
const emptied = (value: unknown) =>
  typeof value === 'string' ? '' : Array.isArray(value) ? [] : isRecord(value) ? {} : value;

/**
 * Rows are those of the spec's examples, under other ids and names; and the first of each kind have the ids of the
 * examples, so that what the spec shows can be tried.
 */
export function seedState(spec: SpecDocument, { seed, contacts, seedData = {} }: SeedOptions): State {
  checkSeedData(seedData);
  const state = new State(new Random(seed));
  const ids = exampleIds(spec);
  const example = <Row>(operationId: string) => copyOf(exampleRows(spec, operationId)[0]) as Row;
  const newId = (prefix: string) => `${prefix}_${state.random.uuid()}`;

  const created = { created_at: '2025-01-01T00:00:00.000Z' };
  const config = { window_name: 'Website' };
  const web = addChannel(state, { name: 'Website', type: 'web', config }, { id: ids.channel_id, ...created });
  const number = { access_key: 'example-token', phone_number_id: '200000000000001' };
  const { id } = example<{ id: string }>('channelCreateWhatsApp');
  const whatsapp = addChannel(state, { name: 'WhatsApp', type: 'whatsapp', config: number }, { id, ...created });
  addChannel(state, { name: 'Mailbox', type: 'email', config: { email: 'desk@example.com' } }, created);

  const { workflow_id = '1001', credential_id = '2001', team_id = newId('t') } = ids;
  const line = addChannel(state, { name: 'LINE', type: 'line', credential_id }, created);
  state.workflows.set(workflow_id, { id: workflow_id });
  web.workflow_id = workflow_id;
  const page = example<{ _id: string }>('channelGetFacebookPages');
  const outlet = { ...page, _id: '100000000000002', id: '100000000000002', name: 'Example Outlet' };
  state.credentials.set(credential_id, { ...example('channelGetCredential'), pages: [page, outlet] });
  for (const [id, name] of [[team_id, 'Support'] as const, [newId('t'), 'Sales'] as const]) {
    state.teams.set(id, { ...example('channelListAssignableTeams'), _id: id, public_id: id, name });
    state.observers.set(id, [{ ...example('channelListTeamObservers'), _id: newId('tu') }]);
  }

  // Nobody has set these: they are shown as the examples are.
  for (const channel of state.channels.values()) delete channel[GIVEN];
  // But for one: the credentials of an account can only be found through a channel.
  give(line, 'credential_id');
  seedOwnChannels(state, seedData.channels);
  seedOwnContacts(state, seedData.contacts, blank(example<Contact>('contactsGet')));
  seedContacts(state, example, ids, contacts ?? (seedData.contacts ? 0 : DEFAULTS.contacts));
  const shown = exampleRows(spec, 'contactsListNotifications').map(({ id }) => String(id));
  for (let index = 0; index < NOTIFICATIONS; index++) {
    const made = newId('not');
    const id = shown[index] ?? made;
    const about = copyOf(ABOUT[index % ABOUT.length]);
    state.notifications.set(id, { ...example('contactsListNotifications'), ...about, id, is_read: index % 3 === 2 });
  }

  const spring = addCampaign(state, { name: 'Spring Sale' }, { id: ids.campaign_id, ...created });
  addCampaign(state, { name: 'Autumn Sale' }, created);
  for (const [index, name] of ['Poster', 'Newsletter', 'Shop window'].entries()) {
    const target = { campaign_id: spring.id, channel_id: whatsapp.id };
    const id = index === 0 ? ids.touchpoint_id : undefined;
    addTouchpoint(state, { name, type: 'message', initial_phrase: `Hi, ${name}`, ...target }, { id, ...created });
  }
  for (const touchpoint of state.touchpoints.values()) delete touchpoint[GIVEN];
  seedOwnCampaigns(state, seedData);
  return state;
}
