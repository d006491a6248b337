import { expect, it } from 'vitest';
import { invoke } from '../helpers/methods.ts';
import { ANSWER, json, stubbedClient } from '../helpers/stub-fetch.ts';

async function sent(method: string, args: readonly unknown[]) {
  const stub = stubbedClient(json(ANSWER));
  await invoke(stub.client, method, args);
  return stub.sent();
}

it.each([
  [
    'contacts.update',
    ['con_1', { name: 'Alice', phone: '+84912345678', email: 'a@example.com' }],
    { display_name: 'Alice', phone_number: '+84912345678', email: 'a@example.com' },
  ],
  ['contacts.update', ['con_1', { phone: '' }], { phone_number: '' }],
  ['contacts.update', ['con_1', { name: 'A', avatar_url: '/1.png' }], { display_name: 'A', avatar_url: '/1.png' }],
  ['contacts.update', ['con_1', { labels: [], remark: '' }], { labels: [], remark: '' }],
  ['contacts.update', ['con_1', {}], {}],
  ['contacts.update', ['con_1', { name: null, phone: null }], { display_name: null, phone_number: null }],
  ['channel.createLine', [{ channel_secret: null }], { config: { type: 'line', line_channel_secret: null } }],
  [
    'contacts.update',
    ['con_1', { display_name: 'Alice', phone_number: '1' }],
    { display_name: 'Alice', phone_number: '1' },
  ],
  [
    'contacts.update',
    ['con_1', { name: 'Alice', display_name: 'Alice', phone: '', phone_number: '' }],
    { display_name: 'Alice', phone_number: '' },
  ],
  [
    'contacts.update',
    ['con_1', { name: undefined, display_name: 'Alice', phone: '1', phone_number: undefined }],
    { display_name: 'Alice', phone_number: '1' },
  ],
  [
    'channel.createWechat',
    [{ name: 'W', app_id: 'a', app_secret: 's' }],
    { name: 'W', config: { type: 'wechat', app_id: 'a', secret: 's' } },
  ],
  [
    'channel.createWechat',
    [{ app_id: 'a', app_secret: 's', config: { app_id: 'x', secret: 'y', type: 'z', token: 't' } }],
    { config: { type: 'wechat', app_id: 'a', secret: 's', token: 't' } },
  ],
  ['channel.createWechat', [{ config: { secret: 'y' } }], { config: { type: 'wechat', secret: 'y' } }],
  ['channel.createWechat', [{ config: { app_id: 'x' } }], { config: { type: 'wechat', app_id: 'x' } }],
  ['channel.createWechat', [{}], { config: { type: 'wechat' } }],
  [
    'channel.createLine',
    [{ name: 'L', channel_access_token: 't', channel_secret: 's' }],
    { name: 'L', config: { type: 'line', line_channel_token: 't', line_channel_secret: 's' } },
  ],
  [
    'channel.createLine',
    [
      {
        channel_access_token: 't',
        channel_secret: 's',
        config: { line_channel_token: 'x', line_channel_secret: 'y', type: 'z', line_channel_id: 'i' },
      },
    ],
    { config: { type: 'line', line_channel_token: 't', line_channel_secret: 's', line_channel_id: 'i' } },
  ],
  [
    'channel.createLine',
    [{ config: { line_channel_token: 'x' } }],
    { config: { type: 'line', line_channel_token: 'x' } },
  ],
  [
    'channel.createLine',
    [{ channel_secret: undefined, config: { line_channel_secret: 'y' } }],
    { config: { type: 'line', line_channel_secret: 'y' } },
  ],
  ...['channel.createWhatsApp', 'channel.updateWhatsApp'].flatMap((method): [string, unknown[], object][] => [
    [
      method,
      [{ name: 'W', phone_number_id: 'p', access_token: 't' }],
      { name: 'W', config: { type: 'whatsapp', phone_number_id: 'p', access_key: 't' } },
    ],
    [
      method,
      [
        {
          phone_number_id: 'p',
          access_token: 't',
          config: { phone_number_id: 'x', access_key: 'y', type: 'z', business_account_id: 'b' },
        },
      ],
      { config: { type: 'whatsapp', phone_number_id: 'p', access_key: 't', business_account_id: 'b' } },
    ],
    [
      method,
      [{ config: { phone_number_id: 'x', access_key: 'y' } }],
      { config: { type: 'whatsapp', phone_number_id: 'x', access_key: 'y' } },
    ],
    [method, [{}], { config: { type: 'whatsapp' } }],
  ]),
  ['channel.createFacebook', [{ page_id: '1', access_token: 't' }], { page_id: '1', access_token: 't' }],
  ['channel.createWeb', [{ name: 'Chat' }], { name: 'Chat' }],
  ['contacts.markNotificationsRead', [['not_1', 'not_2']], ['not_1', 'not_2']],
  ['contacts.markNotificationsRead', [[]], []],
  ['contacts.dismissNotification', ['not_1'], { ids: ['not_1'] }],
  ['campaign.createTouchpoint', [{ message: 'Hi' }], { message: 'Hi' }],
  ['channel.createFacebook', [{ access_token: 't' }], { access_token: 't' }],
  ['campaign.updateTouchpoint', ['tp_1', { message: { text: 'Hi' } }], { message: { text: 'Hi' } }],
  ['campaign.updateTouchpoint', ['tp_1', { campaign_id: null }], { campaign_id: null }],
] as [string, unknown[], unknown][])('%s with %j sends the body %j', async (method, args, body) => {
  expect((await sent(method, args)).body).toStrictEqual(body);
});

it('leaves the arguments as they were', async () => {
  const input = Object.freeze({ name: 'W', app_id: 'a', app_secret: 's', config: Object.freeze({ token: 't' }) });
  await sent('channel.createWechat', [input]);
  expect(input).toEqual({ name: 'W', app_id: 'a', app_secret: 's', config: { token: 't' } });
});

it.each([
  ['contacts.getConversations', { channelTypes: 'whatsapp,web' }, 'channel_types=whatsapp&channel_types=web'],
  ['contacts.getConversations', { channelTypes: ' whatsapp , web ,' }, 'channel_types=whatsapp&channel_types=web'],
  ['contacts.getConversations', { channelTypes: 'whatsapp' }, 'channel_types=whatsapp'],
  ['contacts.getConversations', { channelTypes: '' }, ''],
  ['contacts.getConversations', { channelTypes: null }, ''],
  ['contacts.getConversations', {}, ''],
  ['contacts.getConversations', undefined, ''],
  ['contacts.getComments', { channelType: 'line,email' }, 'channel_types=line&channel_types=email'],
  ['contacts.getComments', { limit: 20, skip: 0 }, 'limit=20&skip=0'],
  ['contacts.getComments', undefined, ''],
  ['channel.listTeamObservers', undefined, ''],
  ['contacts.getActivities', undefined, ''],
  ['contacts.getActivities', { start_date: '2025-01-01', end_date: undefined }, 'start_date=2025-01-01'],
])('%s with %j sends the query %s', async (method, query, expected) => {
  expect((await sent(method, ['con_1', query])).query).toBe(expected);
});

it.each([
  ['channel.list', [], ''],
  ['channel.list', [{ type: undefined, limit: 5 }], 'limit=5'],
  ['channel.listAssignableTeams', [], ''],
  ['contacts.list', [], ''],
  ['contacts.list', [{ limit: 50, skip: 0 }], 'limit=50&skip=0'],
  ['contacts.search', [{ q: 'a&b=c d/é' }], 'q=a%26b%3Dc%20d%2F%C3%A9'],
  ['contacts.listNotifications', [], ''],
  ['contacts.listNotifications', [{ type: 'assigns' }], 'type=assigns'],
  ['campaign.list', [], ''],
  ['campaign.listTouchpoints', [], ''],
  ['campaign.listTouchpoints', [{ is_archived: true }], 'is_archived=true'],
] as [string, unknown[], string][])('%s with %j sends the query %s', async (method, args, expected) => {
  expect((await sent(method, args)).query).toBe(expected);
});

it.each(['contacts.getConversations', 'contacts.getComments'])(
  '%s passes on a field that the types do not know, under its name on the wire, too',
  async (method) => {
    const { query } = await sent(method, ['con_1', { channel_types: ['web'], later: 'x' }]);
    expect(query).toBe('channel_types=web&later=x');
  },
);

it('finds the WhatsApp channel by a phone_number_id that stands in config', async () => {
  const channels = ['1', '2'].map((phone_number_id) => ({ id: `ch_${phone_number_id}`, config: { phone_number_id } }));
  const { client } = stubbedClient(json(channels));
  expect(await client.channel.updateWhatsApp({ config: { phone_number_id: '2' } })).toMatchObject({ id: 'ch_2' });
});
