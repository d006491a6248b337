import {
  acknowledged,
  both,
  CHANNEL_ID,
  CONVERSATION_ID,
  CREATED,
  documentedChannel,
  NOTHING,
  ORGANIZATION_ID,
  readChannel,
  TEAM_ID,
  UNIT_ID,
  UPDATED,
  USER_ID,
  WHATSAPP_ID,
  webConfig,
  whatsAppConfig,
} from './samples.ts';
import type { WireEntry } from './wire-entry.ts';

const V1 = '/channel-service/v1';
const SHOP_ID = 'ch_00000000-0000-4000-8000-000000000012';
const SHOP_PAGE = '100000000000001';
const pageConfig = (page: string, name: string) => ({
  type: 'facebook',
  page_id: page,
  page_name: name,
  page_token: 'example-page-token',
  fb_user_id: '400000000000001',
});
const credential = {
  config: {
    type: 'facebook',
    fb_user_id: '400000000000001',
    fb_long_lived_token: 'example-long-lived-token',
  },
  id: '2001',
  organization_id: ORGANIZATION_ID,
  created_at: CREATED,
  updated_at: UPDATED,
  _id: '2001',
  type: 'facebook',
};
const pageInput = { page_id: SHOP_PAGE, credential_id: '2001', access_token: 'token' };
const whatsAppInput = {
  name: 'WhatsApp Support',
  phone_number_id: '200000000000001',
  access_token: 'token',
  config: { business_account_id: '300000000000001', phone_number: '+84912345678' },
};
const whatsAppBody = {
  name: 'WhatsApp Support',
  config: {
    type: 'whatsapp',
    phone_number_id: '200000000000001',
    access_key: 'token',
    business_account_id: '300000000000001',
    phone_number: '+84912345678',
  },
};

export const CHANNEL_ENTRIES: readonly WireEntry[] = [
  {
    method: 'channel.list',
    args: [{ type: 'whatsapp', limit: 20, skip: 40 }],
    verb: 'GET',
    path: `${V1}/channels`,
    query: [
      ['type', 'whatsapp'],
      ['limit', '20'],
      ['skip', '40'],
    ],
    results: both(
      [
        documentedChannel(CHANNEL_ID, 'web', 'Website Chat', { config: { type: 'web', window_name: 'Website Chat' } }),
        documentedChannel(WHATSAPP_ID, 'whatsapp', 'WhatsApp Support', { is_active: false }),
      ],
      [
        readChannel(CHANNEL_ID, 'Website Chat', webConfig, {
          touchpoints: [
            {
              _id: 'tp_00000000-0000-4000-8000-00000000000b',
              doc_name: 'touchpoints',
              channel_id: CHANNEL_ID,
              name: 'Welcome Message',
              url: null,
              scan_qrcode_count: 12,
              is_archived: false,
              created_at: CREATED,
            },
          ],
        }),
        readChannel(WHATSAPP_ID, 'WhatsApp Support', whatsAppConfig, { active: false, is_active: false }),
      ],
    ),
    also: [422],
    refused: [
      [[{ type: 'fax' }], 422],
      [[{ limit: 0 }], 422],
      [[{ type: {} }], 'type'],
    ],
  },
  {
    method: 'channel.get',
    args: [CHANNEL_ID],
    verb: 'GET',
    path: `${V1}/channels/${CHANNEL_ID}`,
    results: both(
      documentedChannel(CHANNEL_ID, 'web', 'Website Chat', {
        config: { type: 'web', window_name: 'Website Chat', primary_color: '#1e6fd9' },
      }),
      readChannel(CHANNEL_ID, 'Website Chat', webConfig),
    ),
    also: [404],
    refused: [
      [['_count'], 'channelId'],
      [[undefined], 'channelId'],
    ],
  },
  {
    method: 'channel.create',
    args: [{ name: 'WeCom Desk', type: 'wecom', config: { app_id: 'wecom-example' } }],
    verb: 'POST',
    path: `${V1}/channels`,
    body: { name: 'WeCom Desk', type: 'wecom', config: { app_id: 'wecom-example' } },
    results: both(
      documentedChannel('ch_00000000-0000-4000-8000-000000000019', 'wecom', 'WeCom Desk'),
      readChannel('ch_00000000-0000-4000-8000-000000000019', 'WeCom Desk', { type: 'wecom' }),
    ),
    also: [409, 422],
    refused: [
      [[{ name: 5 }], 422],
      [['WeCom Desk'], 'input'],
    ],
  },
  {
    method: 'channel.update',
    args: [CHANNEL_ID, { active: false, name: 'Website Chat', config: { primary_color: '#1e6fd9' } }],
    verb: 'PUT',
    path: `${V1}/channels/${CHANNEL_ID}`,
    body: { active: false, name: 'Website Chat', config: { primary_color: '#1e6fd9' } },
    results: both(
      documentedChannel(CHANNEL_ID, 'web', 'Website Chat', { is_active: false }),
      readChannel(CHANNEL_ID, 'Website Chat', webConfig, { active: false, is_active: false }),
    ),
    also: [404, 409, 422],
    refused: [
      [[CHANNEL_ID, { active: 'no' }], 422],
      [['_web', { active: true }], 'channelId'],
      [[CHANNEL_ID], 'input'],
    ],
  },
  {
    method: 'channel.delete',
    args: [CHANNEL_ID],
    verb: 'DELETE',
    path: `${V1}/channels/${CHANNEL_ID}`,
    results: acknowledged(
      { success: true, message: 'Channel deleted' },
      { success: true, message: 'Delete channel successfully' },
    ),
    also: [404],
    refused: [[['..'], 'channelId']],
  },
  {
    method: 'channel.deleteV3',
    args: [CHANNEL_ID],
    verb: 'DELETE',
    path: `/channel-service/v3/channels/${CHANNEL_ID}`,
    results: acknowledged(
      { success: true, message: 'Channel deleted' },
      { success: true, message: 'Delete channel successfully' },
    ),
    also: [404],
    refused: [[[''], 'channelId']],
  },
  {
    method: 'channel.getCount',
    args: [],
    verb: 'GET',
    path: `${V1}/channels/_count`,
    results: both(
      { count: 7, web: 2, whatsapp: 3, facebook: 1, line: 1 },
      { count: 7, all: 7, web: 2, whatsapp: 3, facebook: 1, instagram: null, wechat: null, line: 1, email: 0 },
    ),
    refused: [[['web'], 'options']],
  },
  {
    method: 'channel.createWeb',
    args: [{ name: 'Website Chat', config: { window_name: 'Website Chat', primary_color: '#1e6fd9' } }],
    verb: 'POST',
    path: `${V1}/channels/_web`,
    body: { name: 'Website Chat', config: { window_name: 'Website Chat', primary_color: '#1e6fd9' } },
    results: both(
      documentedChannel(CHANNEL_ID, 'web', 'Website Chat'),
      readChannel(CHANNEL_ID, 'Website Chat', webConfig),
    ),
    also: [409, 422],
    refused: [
      [[{}], 422],
      [[{ name: '' }], 422],
      [[], 'input'],
    ],
  },
  {
    method: 'channel.createFacebook',
    args: [pageInput],
    verb: 'POST',
    path: '/channel-service/v3/channels/_facebook',
    body: pageInput,
    results: both(
      documentedChannel(SHOP_ID, 'facebook', 'Example Shop', { config: { type: 'facebook', page_id: SHOP_PAGE } }),
      readChannel(SHOP_ID, 'Example Shop', pageConfig(SHOP_PAGE, 'Example Shop'), { credential_id: '2001' }),
    ),
    also: [404, 409, 422],
    refused: [
      [[{ page_id: 5 }], 422],
      [[{ credential_id: '_all' }], 422],
      [[null], 'input'],
    ],
  },
  {
    method: 'channel.updateFacebook',
    args: [{ ...pageInput, name: 'Example Shop' }],
    verb: 'PUT',
    path: '/channel-service/v2/channels/_facebook',
    body: { ...pageInput, name: 'Example Shop' },
    results: both(
      documentedChannel(SHOP_ID, 'facebook', 'Example Shop'),
      readChannel(SHOP_ID, 'Example Shop', pageConfig(SHOP_PAGE, 'Example Shop')),
    ),
    also: [404, 409, 422],
    refused: [
      [[{ access_token: 5 }], 422],
      [[[]], 'input'],
    ],
  },
  {
    method: 'channel.createInstagram',
    args: [pageInput],
    verb: 'POST',
    path: `${V1}/channels/_instagram`,
    body: pageInput,
    results: both(
      documentedChannel('ch_00000000-0000-4000-8000-000000000014', 'instagram', 'Example Shop on Instagram', {
        config: { type: 'instagram', page_id: SHOP_PAGE },
      }),
      readChannel('ch_00000000-0000-4000-8000-000000000014', 'Example Shop on Instagram', {
        type: 'instagram',
        page_id: SHOP_PAGE,
        igsid: '500000000000001',
        page_token: 'example-page-token',
        fb_user_id: '400000000000001',
      }),
    ),
    also: [404, 409, 422],
    refused: [[[{ page_id: 5 }], 422]],
  },
  {
    method: 'channel.createEmail',
    args: [{ name: 'Support mailbox', email: 'support@example.com' }],
    verb: 'POST',
    path: `${V1}/channels/_email`,
    body: { name: 'Support mailbox', email: 'support@example.com' },
    results: both(
      documentedChannel('ch_00000000-0000-4000-8000-000000000016', 'email', 'Support mailbox'),
      readChannel('ch_00000000-0000-4000-8000-000000000016', 'Support mailbox', {
        type: 'email',
        email: 'support@example.com',
      }),
    ),
    also: [409, 422],
    refused: [[[{ email: 5 }], 422]],
  },
  {
    method: 'channel.createWechat',
    args: [
      {
        name: 'WeChat Service',
        app_id: 'wx0000000000000001',
        app_secret: 'secret',
        config: { user_name: 'gh_000000000001', token: 'example-verify-token', encoding_aes_key: 'key' },
      },
    ],
    verb: 'POST',
    path: `${V1}/channels/_wechat`,
    body: {
      name: 'WeChat Service',
      config: {
        type: 'wechat',
        app_id: 'wx0000000000000001',
        secret: 'secret',
        user_name: 'gh_000000000001',
        token: 'example-verify-token',
        encoding_aes_key: 'key',
      },
    },
    results: both(
      documentedChannel('ch_00000000-0000-4000-8000-000000000017', 'wechat', 'WeChat Service', {
        config: { type: 'wechat', app_id: 'wx0000000000000001' },
      }),
      readChannel('ch_00000000-0000-4000-8000-000000000017', 'WeChat Service', {
        type: 'wechat',
        user_name: 'gh_000000000001',
        app_id: 'wx0000000000000001',
        secret: 'example-wechat-secret',
        token: 'example-verify-token',
        encoding_aes_key: null,
      }),
    ),
    also: [409, 422],
    refused: [
      [[{ app_secret: 5 }], 422],
      [[], 'input'],
    ],
  },
  {
    method: 'channel.createLine',
    args: [
      {
        name: 'LINE Support',
        channel_secret: 'secret',
        channel_access_token: 'token',
        config: { line_channel_id: '1650000001' },
      },
    ],
    verb: 'POST',
    path: `${V1}/channels/_line`,
    body: {
      name: 'LINE Support',
      config: {
        type: 'line',
        line_channel_id: '1650000001',
        line_channel_secret: 'secret',
        line_channel_token: 'token',
      },
    },
    results: both(
      documentedChannel('ch_00000000-0000-4000-8000-000000000018', 'line', 'LINE Support'),
      readChannel('ch_00000000-0000-4000-8000-000000000018', 'LINE Support', {
        type: 'line',
        line_channel_id: '1650000001',
        line_channel_secret: 'example-line-secret',
        line_channel_token: 'example-line-token',
        line_basic_id: '@example',
      }),
    ),
    also: [409, 422],
    refused: [
      [[{ channel_secret: 5 }], 422],
      [['LINE Support'], 'input'],
    ],
  },
  {
    method: 'channel.createWhatsApp',
    args: [whatsAppInput],
    verb: 'POST',
    path: `${V1}/channels/_whatsapp`,
    body: whatsAppBody,
    results: both(
      documentedChannel(WHATSAPP_ID, 'whatsapp', 'WhatsApp Support', {
        config: { type: 'whatsapp', phone_number_id: '200000000000001' },
      }),
      readChannel(WHATSAPP_ID, 'WhatsApp Support', whatsAppConfig),
    ),
    also: [409, 422],
    refused: [
      [[{ phone_number_id: 5 }], 422],
      [[], 'input'],
    ],
  },
  {
    method: 'channel.updateWhatsApp',
    args: [whatsAppInput],
    verb: 'PUT',
    path: '/channel-service/v2/channels/_whatsapp',
    body: whatsAppBody,
    results: both(
      documentedChannel(WHATSAPP_ID, 'whatsapp', 'WhatsApp Support'),
      readChannel(WHATSAPP_ID, 'WhatsApp Support', whatsAppConfig),
    ),
    also: [404, 409, 422],
    refused: [[[{ access_token: 5 }], 422]],
  },
  {
    method: 'channel.getFacebookPages',
    args: ['2001'],
    verb: 'GET',
    path: `${V1}/channels/_facebook/credential/2001`,
    results: both(
      [
        { _id: '100000000000001', name: 'Example Shop' },
        { _id: '100000000000002', name: 'Example Outlet' },
      ],
      [
        { _id: '100000000000001', id: '100000000000001', name: 'Example Shop', access_token: 'example-page-token' },
        { _id: '100000000000002', id: '100000000000002', name: 'Example Outlet', access_token: 'example-page-token' },
      ],
    ),
    also: [404],
    refused: [[['_all'], 'credentialId']],
  },
  {
    method: 'channel.getCredential',
    args: ['2001'],
    verb: 'GET',
    path: `${V1}/channels/credentials/2001`,
    results: both({ _id: '2001', type: 'facebook', name: 'Facebook login' }, { ...credential, name: 'Facebook login' }),
    also: [404],
    refused: [[[2001], 'credentialId']],
  },
  {
    method: 'channel.updateCredential',
    args: ['2001', { name: 'Facebook login (marketing)', type: 'facebook', config: { page_id: SHOP_PAGE } }],
    verb: 'PUT',
    path: `${V1}/channels/credentials/2001`,
    body: { name: 'Facebook login (marketing)', type: 'facebook', config: { page_id: SHOP_PAGE } },
    results: both(
      { _id: '2001', type: 'facebook', name: 'Facebook login (marketing)' },
      { ...credential, name: 'Facebook login (marketing)' },
    ),
    also: [404, 409, 422],
    refused: [
      [['2001', { name: 5 }], 422],
      [['', {}], 'credentialId'],
    ],
  },
  {
    method: 'channel.deleteCredential',
    args: ['2001'],
    verb: 'DELETE',
    path: `${V1}/channels/credentials/2001`,
    results: NOTHING,
    also: [404],
    refused: [[[null], 'credentialId']],
  },
  {
    method: 'channel.updateChannelWorkflow',
    args: ['1001', { active: true }],
    verb: 'PUT',
    path: `${V1}/channels/workflows/1001`,
    body: { active: true },
    results: acknowledged({ success: true }, { success: true, message: 'Channel workflow updated' }),
    also: [404, 422],
    refused: [
      [['1001', { active: 'yes' }], 422],
      [['.', {}], 'workflowId'],
    ],
  },
  {
    method: 'channel.deleteChannelWorkflow',
    args: ['1001'],
    verb: 'DELETE',
    path: `${V1}/channels/workflows/1001`,
    results: NOTHING,
    also: [404],
    refused: [[['_1001'], 'workflowId']],
  },
  {
    method: 'channel.listAssignableTeams',
    args: [{ conversation_id: CONVERSATION_ID }],
    verb: 'GET',
    path: `${V1}/assign/teams/all`,
    query: [['conversation_id', CONVERSATION_ID]],
    results: both(
      [
        { _id: TEAM_ID, name: 'Support' },
        { _id: 't_00000000-0000-4000-8000-00000000001d', name: 'Sales' },
      ],
      [
        {
          _id: TEAM_ID,
          doc_name: 'team',
          public_id: TEAM_ID,
          organization_id: ORGANIZATION_ID,
          business_unit_id: UNIT_ID,
          icon_url: '',
          name: 'Support',
          mode: 'public',
          description: 'First line',
          is_default: true,
          is_disabled: false,
          is_delete: false,
          deleted_by: null,
          deleted_at: null,
          created_at: CREATED,
          updated_at: UPDATED,
          isAssign: true,
        },
      ],
    ),
    also: [422],
    refused: [[[{ conversation_id: '_all' }], 422]],
  },
  {
    method: 'channel.listTeamObservers',
    args: [TEAM_ID, { conversation_id: CONVERSATION_ID }],
    verb: 'GET',
    path: `${V1}/assign/team/${TEAM_ID}/observers`,
    query: [['conversation_id', CONVERSATION_ID]],
    results: both(
      [
        {
          _id: 'tu_00000000-0000-4000-8000-00000000000e',
          role: 'admin',
          user: { _id: USER_ID, display_name: 'Carol White', email: 'carol@example.com' },
        },
      ],
      [
        {
          _id: 'tu_00000000-0000-4000-8000-00000000000e',
          role: 'admin',
          user: {
            _id: USER_ID,
            doc_name: 'user',
            public_id: USER_ID,
            organization_id: ORGANIZATION_ID,
            email: 'carol@example.com',
            role: 'admin',
            display_name: 'Carol White',
            avatar_url: '',
            first_name: 'Carol',
            last_name: 'White',
            status: 'active',
            is_active: true,
          },
        },
      ],
    ),
    also: [404, 422],
    refused: [
      [[TEAM_ID, { conversation_id: '_all' }], 422],
      [[TEAM_ID, { timeout: 5000 }], 'timeout'],
      [['_all'], 'teamId'],
    ],
  },
];
