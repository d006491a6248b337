import { expect } from 'vitest';
import type { ImbraceClient } from '../../src/index.ts';
import { WIRE_TABLE } from '../contract/wire-table.ts';

/** What the sandbox is to know of a call beyond its row in the wire table; most calls need nothing. */
interface Expected {
  /** What must be there before the call can be made. */
  first?: (client: ImbraceClient) => Promise<unknown>;
  /** What is to be in the result, beside what its shape says; of rows, in the first. */
  holds?: object;
}

const PAGE = { page_id: '100000000000001', credential_id: '2001' };
const some = expect.any(String);

const EXPECTED: Readonly<Record<string, Expected>> = {
  'channel.list': { holds: { type: 'whatsapp', is_active: true } },
  'channel.get': { holds: { name: 'Website', config: { window_name: 'Website' } } },
  'channel.getCount': { holds: { count: 4, web: 1, line: 1 } },
  'channel.create': { holds: { name: 'WeCom Desk', type: 'wecom', is_active: true } },
  'channel.createWeb': { holds: { name: 'Website Chat', type: 'web', config: { primary_color: '#1e6fd9' } } },
  'channel.createEmail': { holds: { type: 'email', config: { email: 'support@example.com' } } },
  'channel.createWechat': { holds: { type: 'wechat', config: { app_id: 'wx0000000000000001', secret: 'secret' } } },
  'channel.createLine': { holds: { type: 'line', config: { line_channel_token: 'token' } } },
  'channel.createWhatsApp': { holds: { type: 'whatsapp', config: { phone_number_id: '200000000000001' } } },
  'channel.updateWhatsApp': { holds: { name: 'WhatsApp Support', config: { access_key: 'token' } } },
  'channel.getFacebookPages': { holds: { name: some } },
  'channel.createFacebook': { holds: { type: 'facebook', config: { page_id: PAGE.page_id, page_token: 'token' } } },
  'channel.updateFacebook': {
    first: async ({ channel }) => {
      await channel.createFacebook(PAGE);
      await channel.createFacebook({ ...PAGE, page_id: '100000000000002' });
    },
    holds: { name: 'Example Shop', config: { page_id: PAGE.page_id, page_token: 'token' } },
  },
  'channel.createInstagram': { holds: { type: 'instagram' } },
  'channel.update': { holds: { is_active: false, name: 'Website Chat', config: { primary_color: '#1e6fd9' } } },
  'channel.delete': { holds: { success: true } },
  'channel.deleteV3': { holds: { success: true } },
  'channel.getCredential': { holds: { _id: '2001', type: 'facebook' } },
  'channel.updateCredential': { holds: { name: 'Facebook login (marketing)', type: 'facebook' } },
  'channel.updateChannelWorkflow': { holds: { success: true } },
  'channel.listAssignableTeams': { holds: { name: some } },
  'channel.listTeamObservers': { holds: { role: some } },
  'contacts.list': { holds: { total: 50 } },
  'contacts.search': {
    first: async ({ contacts }) => {
      const { data } = await contacts.list({ limit: 2 });
      for (const { id } of data) await contacts.update(id, { email: `${id} Alice & Bob@example.com` });
    },
    holds: { total: 2 },
  },
  'contacts.get': { holds: { display_name: 'Alice Smith' } },
  'contacts.update': {
    holds: { display_name: 'Alice Smith', email: 'alice@example.com', remark: 'VIP', labels: ['vip', 'newsletter'] },
  },
  'contacts.getComments': { holds: { text: some } },
  'contacts.getFiles': { holds: { url: some, name: some } },
  'contacts.getActivities': { holds: { summary: some } },
  'contacts.listNotifications': { holds: { total: 7 } },
  'contacts.markNotificationsRead': { holds: { success: true } },
  'contacts.dismissNotification': { holds: { success: true } },
  'contacts.dismissAllNotifications': { holds: { success: true } },
  'campaign.create': { holds: { name: 'Q3 Re-engagement' } },
  'campaign.get': { holds: { name: 'Spring Sale' } },
  'campaign.listTouchpoints': {
    holds: { data: expect.arrayContaining([expect.objectContaining({ name: 'Poster' })]) },
  },
  'campaign.getTouchpoint': { holds: { name: 'Poster' } },
  'campaign.createTouchpoint': { holds: { message: { text: 'Hi! Welcome to our service.' }, type: 'message' } },
  'campaign.updateTouchpoint': { holds: { name: 'Updated Welcome Message', message: 'Hi! Great to have you here.' } },
  'campaign.validateTouchpoint': {
    first: async ({ campaign, channel }) => {
      const [whatsapp] = await channel.list({ type: 'whatsapp' });
      await campaign.createTouchpoint({ channel_id: whatsapp?.id, initial_phrase: 'Hi, tell me more' });
    },
    holds: { valid: false, errors: [some] },
  },
};

/**
 * A call of each method with the arguments of its row in the wire table: the ids there are those of the first rows that the
 * sandbox begins with. Lists are asked for from their beginning, since the sandbox has few rows.
 */
export const CALLS = WIRE_TABLE.map(({ method, args }) => ({
  method,
  args: args.map((arg) => (Object.hasOwn(Object(arg), 'skip') ? { ...(arg as object), skip: 0 } : arg)),
  ...EXPECTED[method],
}));

/** The methods of which something is expected. */
export const EXPECTED_OF = Object.keys(EXPECTED);
