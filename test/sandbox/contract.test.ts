import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { ImbraceClient } from '../../src/index.ts';
import { clientFor } from '../behaviour/support/client.ts';
import { METHODS } from '../helpers/facade.ts';
import { createRecorder, type Exchange } from '../helpers/recording-fetch.ts';
import { mismatch, problemsOf } from '../helpers/rules.ts';
import { GENERATIONS } from './support/sandbox.ts';

// The first rows that the sandbox begins with: those of the spec's examples.
const CHANNEL = 'ch_00000000-0000-4000-8000-000000000001';
const CONTACT = 'con_00000000-0000-4000-8000-000000000004';
const CONVERSATION = 'conv_00000000-0000-4000-8000-000000000006';
const TEAM = 't_00000000-0000-4000-8000-00000000000d';
const CAMPAIGN = '00000000-0000-4000-8000-00000000000c';
const TOUCHPOINT = 'tp_00000000-0000-4000-8000-00000000000b';
const CREDENTIAL = '2001';
const WORKFLOW = '1001';
const PAGE = { page_id: '100000000000001', credential_id: CREDENTIAL };
const NUMBER = { phone_number_id: '200000000000001' };

const form = new FormData();
form.append('file', new Blob(['not really an image'], { type: 'image/png' }), 'avatar.png');
const notification = async (client: ImbraceClient) =>
  (await client.contacts.listNotifications({ limit: 1 })).data[0]?.id ?? '';
const some = expect.any(String);

/** What comes back: a component of the spec, rows or a page of it, or nothing; and what is to be in it beside that. */
type Call = [
  method: string,
  shape: string,
  call: (client: ImbraceClient) => Promise<unknown>,
  holds?: Record<string, unknown>,
];

const CALLS: Call[] = [
  ['channel.list', 'Channel[]', ({ channel }) => channel.list({ type: 'web' }), { type: 'web', is_active: true }],
  [
    'channel.get',
    'Channel',
    ({ channel }) => channel.get(CHANNEL),
    { id: CHANNEL, config: { window_name: 'Website' } },
  ],
  ['channel.getCount', 'ChannelCount', ({ channel }) => channel.getCount(), { count: 4, web: 1, line: 1 }],
  [
    'channel.create',
    'Channel',
    ({ channel }) => channel.create({ name: 'Desk', type: 'wecom' }),
    { name: 'Desk', type: 'wecom', is_active: true },
  ],
  ['channel.createWeb', 'Channel', ({ channel }) => channel.createWeb({ name: 'Chat' }), { name: 'Chat', type: 'web' }],
  [
    'channel.createEmail',
    'Channel',
    ({ channel }) => channel.createEmail({ email: 'support@example.com' }),
    { type: 'email', config: { email: 'support@example.com' } },
  ],
  [
    'channel.createWechat',
    'Channel',
    ({ channel }) => channel.createWechat({ app_id: 'wx1', app_secret: 'example' }),
    { type: 'wechat', config: { app_id: 'wx1', secret: 'example' } },
  ],
  ['channel.createLine', 'Channel', ({ channel }) => channel.createLine({ name: 'LINE 2' }), { type: 'line' }],
  [
    'channel.createWhatsApp',
    'Channel',
    ({ channel }) => channel.createWhatsApp({ phone_number_id: '1' }),
    { type: 'whatsapp', config: { phone_number_id: '1' } },
  ],
  [
    'channel.updateWhatsApp',
    'Channel',
    ({ channel }) => channel.updateWhatsApp({ ...NUMBER, access_token: 'newer' }),
    { name: 'WhatsApp', config: { ...NUMBER, access_key: 'newer' } },
  ],
  ['channel.getFacebookPages', 'FacebookPage[]', ({ channel }) => channel.getFacebookPages(CREDENTIAL), { name: some }],
  [
    'channel.createFacebook',
    'Channel',
    ({ channel }) => channel.createFacebook(PAGE),
    { type: 'facebook', config: { page_id: PAGE.page_id } },
  ],
  [
    'channel.updateFacebook',
    'Channel',
    async ({ channel }) => {
      await channel.createFacebook({ ...PAGE, page_id: '100000000000002' });
      return channel.updateFacebook({ ...PAGE, name: 'Renamed' });
    },
    { name: 'Renamed', config: { page_id: PAGE.page_id } },
  ],
  ['channel.createInstagram', 'Channel', ({ channel }) => channel.createInstagram(PAGE), { type: 'instagram' }],
  ['channel.update', 'Channel', ({ channel }) => channel.update(CHANNEL, { active: false }), { is_active: false }],
  [
    'channel.delete',
    'SuccessAnswer',
    async ({ channel }) => channel.delete((await channel.createWeb({ name: 'Short-lived' })).id),
    { success: true },
  ],
  [
    'channel.deleteV3',
    'SuccessAnswer',
    async ({ channel }) => channel.deleteV3((await channel.createWeb({ name: 'Short-lived' })).id),
    { success: true },
  ],
  [
    'channel.getCredential',
    'ChannelCredential',
    ({ channel }) => channel.getCredential(CREDENTIAL),
    { _id: CREDENTIAL, type: 'facebook' },
  ],
  [
    'channel.updateCredential',
    'ChannelCredential',
    ({ channel }) => channel.updateCredential(CREDENTIAL, { name: 'Marketing' }),
    { name: 'Marketing', type: 'facebook' },
  ],
  ['channel.deleteCredential', 'nothing', ({ channel }) => channel.deleteCredential(CREDENTIAL)],
  [
    'channel.updateChannelWorkflow',
    'SuccessAnswer',
    ({ channel }) => channel.updateChannelWorkflow(WORKFLOW, { active: false }),
    { success: true },
  ],
  ['channel.deleteChannelWorkflow', 'nothing', ({ channel }) => channel.deleteChannelWorkflow(WORKFLOW)],
  ['channel.listAssignableTeams', 'Team[]', ({ channel }) => channel.listAssignableTeams(), { name: some }],
  ['channel.listTeamObservers', 'TeamObserver[]', ({ channel }) => channel.listTeamObservers(TEAM), { role: some }],

  ['contacts.list', 'Page<Contact>', ({ contacts }) => contacts.list({ limit: 7, skip: 3 }), { total: 50 }],
  ['contacts.search', 'Page<Contact>', ({ contacts }) => contacts.search({ q: 'alice@EXAMPLE.com' }), { total: 1 }],
  ['contacts.get', 'Contact', ({ contacts }) => contacts.get(CONTACT), { id: CONTACT, display_name: 'Alice Smith' }],
  [
    'contacts.update',
    'Contact',
    ({ contacts }) => contacts.update(CONTACT, { name: 'Alice Chan', phone: '+1' }),
    { display_name: 'Alice Chan', phone_number: '+1', email: 'alice@example.com' },
  ],
  ['contacts.exportCsv', 'text', ({ contacts }) => contacts.exportCsv()],
  ['contacts.getConversations', 'Conversation[]', ({ contacts }) => contacts.getConversations(CONTACT)],
  ['contacts.getComments', 'ContactComment[]', ({ contacts }) => contacts.getComments(CONTACT), { text: some }],
  ['contacts.getFiles', 'ContactFile[]', ({ contacts }) => contacts.getFiles(CONTACT), { url: some, name: some }],
  ['contacts.getActivities', 'Activity[]', ({ contacts }) => contacts.getActivities(CONVERSATION), { summary: some }],
  ['contacts.uploadAvatar', 'UploadedFile', ({ contacts }) => contacts.uploadAvatar(form)],
  ['contacts.listNotifications', 'Page<Notification>', ({ contacts }) => contacts.listNotifications(), { total: 14 }],
  [
    'contacts.markNotificationsRead',
    'SuccessAnswer',
    async (client) => client.contacts.markNotificationsRead([await notification(client)]),
    { success: true },
  ],
  [
    'contacts.dismissNotification',
    'SuccessAnswer',
    async (client) => client.contacts.dismissNotification(await notification(client)),
    { success: true },
  ],
  [
    'contacts.dismissAllNotifications',
    'SuccessAnswer',
    ({ contacts }) => contacts.dismissAllNotifications(),
    { success: true },
  ],

  ['campaign.list', 'Page<Campaign>', ({ campaign }) => campaign.list()],
  ['campaign.get', 'Campaign', ({ campaign }) => campaign.get(CAMPAIGN), { _id: CAMPAIGN }],
  ['campaign.create', 'Campaign', ({ campaign }) => campaign.create({ name: 'Q3' }), { name: 'Q3' }],
  ['campaign.listTouchpoints', 'Page<Touchpoint>', ({ campaign }) => campaign.listTouchpoints({ status: 'active' })],
  ['campaign.getTouchpoint', 'Touchpoint', ({ campaign }) => campaign.getTouchpoint(TOUCHPOINT), { _id: TOUCHPOINT }],
  [
    'campaign.createTouchpoint',
    'Touchpoint',
    ({ campaign }) => campaign.createTouchpoint({ name: 'Welcome', message: { text: '' }, campaign_id: CAMPAIGN }),
    { name: 'Welcome', message: { text: '' }, campaign_id: CAMPAIGN },
  ],
  [
    'campaign.updateTouchpoint',
    'Touchpoint',
    ({ campaign }) => campaign.updateTouchpoint(TOUCHPOINT, { name: 'Renamed', is_paused: true }),
    { name: 'Renamed', is_paused: true },
  ],
  [
    'campaign.validateTouchpoint',
    'TouchpointValidation',
    ({ campaign }) => campaign.validateTouchpoint({ initial_phrase: 'Hi, Poster' }),
    { valid: false, errors: [some] },
  ],
  ['campaign.deleteTouchpoint', 'nothing', ({ campaign }) => campaign.deleteTouchpoint(TOUCHPOINT)],
  ['campaign.delete', 'nothing', ({ campaign }) => campaign.delete(CAMPAIGN)],
];

/** Checks a result against the documented components; rows are found wherever there are some. */
function expectShape(result: unknown, shape: string, holds: object = {}): void {
  if (shape === 'nothing' || shape === 'text') {
    expect(typeof result).toBe(shape === 'text' ? 'string' : 'undefined');
    return;
  }
  const component = `/components/schemas/${shape.replace(/\W|Page</g, '')}`;
  const page = shape.startsWith('Page<');
  const rows = (page ? (result as { data: unknown }).data : shape.endsWith('[]') ? result : [result]) as unknown[];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap((row) => mismatch(component, row, shape))).toEqual([]);
  expect(page ? result : rows[0]).toMatchObject(holds);
}

/** The outside of an answer: an array, the fields of an envelope, or one object. */
const outside = (body: unknown) =>
  Array.isArray(body) ? '[]' : body && ('data' in Object(body) || 'items' in Object(body)) ? Object.keys(body) : '{}';

/** The names of the fields that its rows have. */
function fields(body: unknown): string[] {
  const rows = Object(body).data ?? Object(body).items ?? body;
  return [rows].flat().flatMap((row) => Object.keys(row));
}
/** Shown whether or not the example has them: what a caller sets, and each platform that is counted. */
const BESIDE_THE_EXAMPLE = ['config', 'message', 'is_paused', 'email'];

/** What the spec shows as the answer of this generation. */
function exampleOf({ operation }: Exchange, generation: string): unknown {
  const { example, examples } = operation?.replies.get('200')?.['application/json'] ?? {};
  return (examples?.[generation] as { value: unknown } | undefined)?.value ?? example;
}

describe.each(GENERATIONS)('the %s generation', (generation) => {
  const { fetch, exchanges } = createRecorder();
  let sandbox: Sandbox;
  let client: ImbraceClient;
  beforeAll(async () => {
    sandbox = await startSandbox({ generation });
    client = clientFor(sandbox.url, { fetch, maxRetries: 0 });
  });
  afterAll(() => sandbox.close());

  it.each(CALLS)('answers %s by the spec, and a documented %s comes back', async (method, shape, call, holds) => {
    const before = exchanges.length;
    expectShape(await call(client), shape, holds);
    expect(exchanges.at(-1)?.operation?.sdkMethod).toBe(method);
    for (const exchange of exchanges.slice(before)) {
      expect(problemsOf(exchange)).toEqual([]);
      expect(exchange.answerHeaders.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      if (exchange.answerHeaders.get('content-type') !== 'application/json') continue;
      const [body, example] = [JSON.parse(exchange.answer), exampleOf(exchange, generation)];
      expect(outside(body)).toEqual(outside(example));
      expect([...fields(example), ...BESIDE_THE_EXAMPLE]).toEqual(expect.arrayContaining(fields(body)));
    }
  });

  it('counts what it processed', () => {
    const processed = Object.values(sandbox.counters.processed).reduce((sum, count) => sum + count, 0);
    expect(processed).toBe(exchanges.length);
    expect(sandbox.counters).toMatchObject({ received: exchanges.length, faults: {} });
  });
});

it('calls every method of the facade', () => {
  expect(CALLS.map(([method]) => method).sort()).toEqual([...METHODS].sort());
});
