import { expect } from 'vitest';
import type { ImbraceClient } from '../../src/index.ts';
import { CAMPAIGN_ID, CHANNEL_ID, CONTACT_ID, CONVERSATION_ID, TEAM_ID, TOUCHPOINT_ID } from '../contract/samples.ts';

// Of the first rows that the sandbox begins with, as are the ids of the spec's examples.
const CREDENTIAL = '2001';
const WORKFLOW = '1001';
const PAGE = { page_id: '100000000000001', credential_id: CREDENTIAL };
const NUMBER = { phone_number_id: '200000000000001' };

const form = new FormData();
form.append('file', new Blob(['not really an image'], { type: 'image/png' }), 'avatar.png');
const notification = async (client: ImbraceClient) =>
  (await client.contacts.listNotifications({ limit: 1 })).data[0]?.id ?? '';
const some = expect.any(String);

/** `holds`: what is to be in the result, beside what its shape says. */
type Call = [method: string, call: (client: ImbraceClient) => Promise<unknown>, holds?: Record<string, unknown>];

/** A call of each method, in an order in which each finds what it needs. */
export const CALLS: Call[] = [
  ['channel.list', ({ channel }) => channel.list({ type: 'web' }), { type: 'web', is_active: true }],
  ['channel.get', ({ channel }) => channel.get(CHANNEL_ID), { id: CHANNEL_ID, config: { window_name: 'Website' } }],
  ['channel.getCount', ({ channel }) => channel.getCount(), { count: 4, web: 1, line: 1 }],
  [
    'channel.create',
    ({ channel }) => channel.create({ name: 'Desk', type: 'wecom' }),
    { name: 'Desk', type: 'wecom', is_active: true },
  ],
  ['channel.createWeb', ({ channel }) => channel.createWeb({ name: 'Chat' }), { name: 'Chat', type: 'web' }],
  [
    'channel.createEmail',
    ({ channel }) => channel.createEmail({ email: 'support@example.com' }),
    { type: 'email', config: { email: 'support@example.com' } },
  ],
  [
    'channel.createWechat',
    ({ channel }) => channel.createWechat({ app_id: 'wx1', app_secret: 'example' }),
    { type: 'wechat', config: { app_id: 'wx1', secret: 'example' } },
  ],
  ['channel.createLine', ({ channel }) => channel.createLine({ name: 'LINE 2' }), { type: 'line' }],
  [
    'channel.createWhatsApp',
    ({ channel }) => channel.createWhatsApp({ phone_number_id: '1' }),
    { type: 'whatsapp', config: { phone_number_id: '1' } },
  ],
  [
    'channel.updateWhatsApp',
    ({ channel }) => channel.updateWhatsApp({ ...NUMBER, access_token: 'newer' }),
    { name: 'WhatsApp', config: { ...NUMBER, access_key: 'newer' } },
  ],
  ['channel.getFacebookPages', ({ channel }) => channel.getFacebookPages(CREDENTIAL), { name: some }],
  [
    'channel.createFacebook',
    ({ channel }) => channel.createFacebook(PAGE),
    { type: 'facebook', config: { page_id: PAGE.page_id } },
  ],
  [
    'channel.updateFacebook',
    async ({ channel }) => {
      await channel.createFacebook({ ...PAGE, page_id: '100000000000002' });
      return channel.updateFacebook({ ...PAGE, name: 'Renamed' });
    },
    { name: 'Renamed', config: { page_id: PAGE.page_id } },
  ],
  ['channel.createInstagram', ({ channel }) => channel.createInstagram(PAGE), { type: 'instagram' }],
  ['channel.update', ({ channel }) => channel.update(CHANNEL_ID, { active: false }), { is_active: false }],
  [
    'channel.delete',
    async ({ channel }) => channel.delete((await channel.createWeb({ name: 'Short-lived' })).id),
    { success: true },
  ],
  [
    'channel.deleteV3',
    async ({ channel }) => channel.deleteV3((await channel.createWeb({ name: 'Short-lived' })).id),
    { success: true },
  ],
  ['channel.getCredential', ({ channel }) => channel.getCredential(CREDENTIAL), { _id: CREDENTIAL, type: 'facebook' }],
  [
    'channel.updateCredential',
    ({ channel }) => channel.updateCredential(CREDENTIAL, { name: 'Marketing' }),
    { name: 'Marketing', type: 'facebook' },
  ],
  ['channel.deleteCredential', ({ channel }) => channel.deleteCredential(CREDENTIAL)],
  [
    'channel.updateChannelWorkflow',
    ({ channel }) => channel.updateChannelWorkflow(WORKFLOW, { active: false }),
    { success: true },
  ],
  ['channel.deleteChannelWorkflow', ({ channel }) => channel.deleteChannelWorkflow(WORKFLOW)],
  ['channel.listAssignableTeams', ({ channel }) => channel.listAssignableTeams(), { name: some }],
  ['channel.listTeamObservers', ({ channel }) => channel.listTeamObservers(TEAM_ID), { role: some }],

  ['contacts.list', ({ contacts }) => contacts.list({ limit: 7, skip: 3 }), { total: 50 }],
  ['contacts.search', ({ contacts }) => contacts.search({ q: 'alice@EXAMPLE.com' }), { total: 1 }],
  ['contacts.get', ({ contacts }) => contacts.get(CONTACT_ID), { id: CONTACT_ID, display_name: 'Alice Smith' }],
  [
    'contacts.update',
    ({ contacts }) => contacts.update(CONTACT_ID, { name: 'Alice Chan', phone: '+1', remark: 'VIP', labels: ['vip'] }),
    { display_name: 'Alice Chan', phone_number: '+1', email: 'alice@example.com', remark: 'VIP', labels: ['vip'] },
  ],
  ['contacts.exportCsv', ({ contacts }) => contacts.exportCsv()],
  ['contacts.getConversations', ({ contacts }) => contacts.getConversations(CONTACT_ID)],
  ['contacts.getComments', ({ contacts }) => contacts.getComments(CONTACT_ID), { text: some }],
  ['contacts.getFiles', ({ contacts }) => contacts.getFiles(CONTACT_ID), { url: some, name: some }],
  [
    'contacts.getActivities',
    ({ contacts }) => contacts.getActivities(CONVERSATION_ID, { start_date: '2025-01-01', end_date: '2025-01-01' }),
    { summary: some },
  ],
  ['contacts.uploadAvatar', ({ contacts }) => contacts.uploadAvatar(form)],
  ['contacts.listNotifications', ({ contacts }) => contacts.listNotifications({ type: 'conversations' }), { total: 7 }],
  [
    'contacts.markNotificationsRead',
    async (client) => client.contacts.markNotificationsRead([await notification(client)]),
    { success: true },
  ],
  [
    'contacts.dismissNotification',
    async (client) => client.contacts.dismissNotification(await notification(client)),
    { success: true },
  ],
  ['contacts.dismissAllNotifications', ({ contacts }) => contacts.dismissAllNotifications(), { success: true }],

  ['campaign.list', ({ campaign }) => campaign.list()],
  ['campaign.get', ({ campaign }) => campaign.get(CAMPAIGN_ID), { _id: CAMPAIGN_ID }],
  ['campaign.create', ({ campaign }) => campaign.create({ name: 'Q3' }), { name: 'Q3' }],
  ['campaign.listTouchpoints', ({ campaign }) => campaign.listTouchpoints({ status: 'active' })],
  ['campaign.getTouchpoint', ({ campaign }) => campaign.getTouchpoint(TOUCHPOINT_ID), { _id: TOUCHPOINT_ID }],
  [
    'campaign.createTouchpoint',
    ({ campaign }) => campaign.createTouchpoint({ name: 'Welcome', message: { text: '' }, campaign_id: CAMPAIGN_ID }),
    { name: 'Welcome', message: { text: '' }, campaign_id: CAMPAIGN_ID },
  ],
  [
    'campaign.updateTouchpoint',
    ({ campaign }) => campaign.updateTouchpoint(TOUCHPOINT_ID, { name: 'Renamed', is_paused: true }),
    { name: 'Renamed', is_paused: true },
  ],
  [
    'campaign.validateTouchpoint',
    ({ campaign }) => campaign.validateTouchpoint({ initial_phrase: 'Hi, Poster' }),
    { valid: false, errors: [some] },
  ],
  ['campaign.deleteTouchpoint', ({ campaign }) => campaign.deleteTouchpoint(TOUCHPOINT_ID)],
  ['campaign.delete', ({ campaign }) => campaign.delete(CAMPAIGN_ID)],
];
