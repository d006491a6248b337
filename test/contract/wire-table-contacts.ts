import {
  acknowledged,
  both,
  CHANNEL_ID,
  CONTACT_ID,
  CONVERSATION_ID,
  CREATED,
  documentedContact,
  listedContact,
  NOTIFICATION_ID,
  ORGANIZATION_ID,
  rawContact,
  single,
  TEAM_ID,
  UNIT_ID,
  UPDATED,
  USER_ID,
} from './samples.ts';
import type { WireEntry } from './wire-entry.ts';

const V1 = '/channel-service/v1';
const BOB_ID = 'con_00000000-0000-4000-8000-000000000005';
const TEAM_CONVERSATION_ID = 'tcu_00000000-0000-4000-8000-000000000007';
const MESSAGE_ID = 'msg_00000000-0000-4000-8000-000000000008';
const COMMENT_ID = 'cmc_00000000-0000-4000-8000-000000000010';
const ACTIVITY_ID = '00000000-0000-4000-8000-000000000021';
const COMMENT = 'Prefers to be called in the morning.';

const avatar = new FormData();
avatar.append('file', new Blob(['not really an image'], { type: 'image/png' }), 'avatar.png');
const withoutFile = new FormData();
withoutFile.append('file', 'avatar.png');

/** What can be changed of a contact beside its name, address and number; called the same on the wire. */
const details = {
  first_name: 'Alice',
  last_name: 'Smith',
  gender: 'female',
  time_zone: 'Asia/Ho_Chi_Minh',
  language: 'en',
  remark: 'VIP',
  avatar_url: 'https://files.example.com/uploads/avatar.png',
  labels: ['vip', 'newsletter'],
};

const notification = {
  object_name: 'notifications',
  content: '',
  from: 'General',
  recipient: USER_ID,
  is_read: false,
  action_disable: false,
  created_at: UPDATED,
};

export const CONTACTS_ENTRIES: readonly WireEntry[] = [
  {
    method: 'contacts.list',
    args: [{ limit: 50, skip: 100, sort: '-created_at' }],
    verb: 'GET',
    path: `${V1}/contacts`,
    query: [
      ['limit', '50'],
      ['skip', '100'],
      ['sort', '-created_at'],
    ],
    results: both(
      {
        data: [
          documentedContact,
          {
            object_name: 'contact',
            id: BOB_ID,
            organization_id: ORGANIZATION_ID,
            display_name: 'Bob Jones',
            email: 'bob@example.com',
            created_at: CREATED,
            updated_at: UPDATED,
          },
        ],
        total: 2,
      },
      {
        object_name: 'list',
        data: [
          listedContact,
          { ...listedContact, id: BOB_ID, display_name: 'Bob Jones', email: null, phone_number: '' },
        ],
        nested: {},
        has_more: true,
        count: 65_681,
        total: 65_681,
      },
    ),
    also: [422],
    refused: [
      [[{ limit: 'many' }], 422],
      [[{ skip: -1 }], 422],
      [[{ limit: Number.NaN }], 'limit'],
    ],
  },
  {
    method: 'contacts.get',
    args: [CONTACT_ID],
    verb: 'GET',
    path: `${V1}/contacts/${CONTACT_ID}`,
    results: both({ ...documentedContact, avatar_url: 'https://files.example.com/uploads/avatar.png' }, rawContact),
    also: [404],
    refused: [[['_search'], 'contactId']],
  },
  {
    method: 'contacts.update',
    args: [CONTACT_ID, { name: 'Alice Smith', email: 'alice@example.com', phone: '+84912345678', ...details }],
    verb: 'PUT',
    path: `${V1}/contacts/${CONTACT_ID}`,
    body: { display_name: 'Alice Smith', email: 'alice@example.com', phone_number: '+84912345678', ...details },
    results: both(documentedContact, { ...rawContact, action: 'update', updated_at: UPDATED }),
    also: [404, 422],
    refused: [
      [[CONTACT_ID, { name: 5 }], 422],
      [[CONTACT_ID, { labels: 'vip' }], 422],
      [[CONTACT_ID, undefined], 'input'],
      [['', {}], 'contactId'],
    ],
  },
  {
    method: 'contacts.search',
    args: [{ q: 'alice & bob@example.com', limit: 10, skip: 20, sort: 'display_name', type: 'text' }],
    verb: 'GET',
    path: `${V1}/contacts/_search`,
    query: [
      ['q', 'alice & bob@example.com'],
      ['limit', '10'],
      ['skip', '20'],
      ['sort', 'display_name'],
      ['type', 'text'],
    ],
    results: both(
      { data: [documentedContact], total: 1 },
      { object_name: 'list', data: [listedContact], nested: {}, has_more: false, count: 1, total: 1 },
    ),
    also: [422],
    refused: [
      [[{ limit: 10 }], 422],
      [[{ q: '' }], 422],
      [['alice'], 'query'],
    ],
  },
  {
    method: 'contacts.exportCsv',
    args: [{ sort: '-created_at' }],
    verb: 'GET',
    path: `${V1}/contacts/_export_csv`,
    query: [['sort', '-created_at']],
    results: single(
      'id,display_name,email,phone_number,channel_type,created_at\n' +
        'con_00000000-0000-4000-8000-000000000004,Alice Smith,alice@example.com,+84912345678,web,2025-01-01T00:00:00.000Z\n' +
        'con_00000000-0000-4000-8000-000000000005,Bob Jones,,,web,2025-01-01T00:00:00.000Z\n',
    ),
    also: [422],
    refused: [[[{ sort: { by: 'name' } }], 'sort']],
  },
  {
    method: 'contacts.getConversations',
    args: [CONTACT_ID, { channelTypes: 'whatsapp,web' }],
    verb: 'GET',
    path: `${V1}/contacts/${CONTACT_ID}/conversations`,
    query: [
      ['channel_types', 'whatsapp'],
      ['channel_types', 'web'],
    ],
    results: both(
      [
        {
          _id: CONVERSATION_ID,
          organization_id: ORGANIZATION_ID,
          created_at: CREATED,
          updated_at: UPDATED,
          conversation: {
            _id: CONVERSATION_ID,
            channel_id: CHANNEL_ID,
            channel_type: 'web',
            contact_id: CONTACT_ID,
            status: 'open',
          },
        },
      ],
      [
        {
          _id: CONVERSATION_ID,
          doc_name: 'team_conversation_user',
          public_id: TEAM_CONVERSATION_ID,
          organization_id: ORGANIZATION_ID,
          business_unit_id: UNIT_ID,
          assign_from: '',
          created_at: CREATED,
          updated_at: UPDATED,
          conversation: {
            _id: CONVERSATION_ID,
            doc_name: 'conversation',
            public_id: CONVERSATION_ID,
            organization_id: ORGANIZATION_ID,
            business_unit_id: UNIT_ID,
            channel_id: CHANNEL_ID,
            channel_type: 'web',
            contact_id: CONTACT_ID,
            status: 'open',
            name: 'Alice Smith',
            timestamp: UPDATED,
            is_ready: true,
            is_agent_joined: true,
            created_at: CREATED,
            updated_at: UPDATED,
            mode: 'public',
          },
          contact: rawContact,
          latest_message: {
            _id: MESSAGE_ID,
            type: 'text',
            content: { text: 'Hello, I have a question.', is_mail: false, parent_url: null },
            created_at: UPDATED,
          },
          available_team_conversations: [{ _id: TEAM_CONVERSATION_ID, user_id: USER_ID }],
          teams: [{ _id: TEAM_ID, name: 'Support' }],
        },
      ],
    ),
    also: [404, 422],
    refused: [
      [[CONTACT_ID, { channelTypes: ['web'] }], 'channelTypes'],
      [['_search', {}], 'contactId'],
    ],
  },
  {
    method: 'contacts.getComments',
    args: [CONTACT_ID, { limit: 20, skip: 40, channelType: 'whatsapp,web' }],
    verb: 'GET',
    path: `${V1}/contacts/${CONTACT_ID}/comments`,
    query: [
      ['limit', '20'],
      ['skip', '40'],
      ['channel_types', 'whatsapp'],
      ['channel_types', 'web'],
    ],
    results: both(
      [{ _id: COMMENT_ID, text: COMMENT, created_at: CREATED }],
      [
        {
          _id: COMMENT_ID,
          text: COMMENT,
          content: COMMENT,
          organization_id: ORGANIZATION_ID,
          business_unit_id: UNIT_ID,
          conversation_id: CONVERSATION_ID,
          channel_type: 'web',
          team_id: TEAM_ID,
          comments: [
            {
              _id: 'cmc_00000000-0000-4000-8000-000000000020',
              content: COMMENT,
              channel_type: 'web',
              labels: [],
              from: { _id: USER_ID, display_name: 'Carol White' },
              created_at: CREATED,
              updated_at: CREATED,
            },
          ],
          created_at: CREATED,
          updated_at: UPDATED,
        },
      ],
    ),
    also: [404, 422],
    refused: [
      [[CONTACT_ID, { limit: 0 }], 422],
      [[CONTACT_ID, { channelType: 5 }], 'channelType'],
    ],
  },
  {
    method: 'contacts.getFiles',
    args: [CONTACT_ID],
    verb: 'GET',
    path: `${V1}/contact/${CONTACT_ID}/files`,
    results: both(
      [
        {
          _id: MESSAGE_ID,
          name: 'invoice.pdf',
          url: 'https://files.example.com/uploads/invoice.pdf',
          size: 48_213,
        },
      ],
      [
        {
          _id: MESSAGE_ID,
          name: 'invoice.pdf',
          url: 'https://files.example.com/uploads/invoice.pdf',
          type: 'image',
          from: USER_ID,
          content: {
            url: 'https://files.example.com/uploads/invoice.pdf',
            caption: 'invoice.pdf',
            extension: 'pdf',
          },
          created_at: CREATED,
          updated_at: UPDATED,
        },
      ],
    ),
    also: [404],
    refused: [[[{}], 'contactId']],
  },
  {
    method: 'contacts.getActivities',
    args: [CONVERSATION_ID, { start_date: '2025-01-01', end_date: '2025-01-31' }],
    verb: 'GET',
    path: `${V1}/conversations_activities/${CONVERSATION_ID}`,
    query: [
      ['start_date', '2025-01-01'],
      ['end_date', '2025-01-31'],
    ],
    results: both(
      [
        {
          _id: ACTIVITY_ID,
          conversation_id: CONVERSATION_ID,
          summary: 'Asked about delivery times.',
          created_at: UPDATED,
        },
      ],
      [
        {
          _id: ACTIVITY_ID,
          doc_name: 'conversation_activities',
          public_id: ACTIVITY_ID,
          conversation_id: CONVERSATION_ID,
          organization_id: ORGANIZATION_ID,
          user: USER_ID,
          summary: 'Asked about delivery times.',
          sentiment: 'neutral',
          importance: 'medium',
          created_at: UPDATED,
          updated_at: UPDATED,
        },
      ],
    ),
    also: [404, 422],
    refused: [
      [[''], 'conversationId'],
      [[CONVERSATION_ID, { start_date: 'yesterday' }], 422],
      [[CONVERSATION_ID, { timeout: 5000 }], 'timeout'],
    ],
  },
  {
    method: 'contacts.uploadAvatar',
    args: [avatar],
    verb: 'POST',
    path: `${V1}/contacts/_fileupload`,
    body: { file: { filename: 'avatar.png', type: 'image/png', text: 'not really an image' } },
    results: single({ url: 'https://files.example.com/uploads/avatar.png' }),
    also: [422],
    refused: [
      [[new FormData()], 'file'],
      [[withoutFile], 'file'],
      [[{ file: 'avatar.png' }], 'file'],
    ],
  },
  {
    method: 'contacts.listNotifications',
    args: [{ limit: 20, skip: 40, type: 'conversations' }],
    verb: 'GET',
    path: `${V1}/notifications`,
    query: [
      ['limit', '20'],
      ['skip', '40'],
      ['type', 'conversations'],
    ],
    results: both(
      {
        data: [
          {
            id: NOTIFICATION_ID,
            title: 'A conversation was assigned to you',
            type: 204,
            is_read: false,
            created_at: UPDATED,
          },
        ],
        total: 1,
      },
      {
        data: [
          {
            ...notification,
            id: NOTIFICATION_ID,
            title: 'A conversation was assigned to you',
            type: 204,
            action_to: { team_conversation_user_id: TEAM_CONVERSATION_ID },
            channel_type: 'web',
            grab_type: 2,
          },
          {
            ...notification,
            id: 'not_00000000-0000-4000-8000-00000000000a',
            title: 'You were invited to a team',
            type: 301,
            action_to: { team_id: TEAM_ID, team_user_id: 'tu_00000000-0000-4000-8000-00000000000e' },
          },
        ],
        has_more: true,
        count: 14,
        total: 14,
        unread_count: 5,
      },
    ),
    also: [422],
    refused: [
      [[{ limit: 0 }], 422],
      [[{ type: {} }], 'type'],
    ],
  },
  {
    method: 'contacts.markNotificationsRead',
    args: [[NOTIFICATION_ID, 'not_00000000-0000-4000-8000-00000000000a']],
    verb: 'PUT',
    path: `${V1}/notifications/read`,
    body: [NOTIFICATION_ID, 'not_00000000-0000-4000-8000-00000000000a'],
    results: acknowledged({ success: true }, { success: true, message: 'Notifications updated' }),
    also: [404, 422],
    refused: [
      [[NOTIFICATION_ID], 'ids'],
      [[[NOTIFICATION_ID, '_all']], 'ids'],
    ],
  },
  {
    method: 'contacts.dismissNotification',
    args: [NOTIFICATION_ID],
    verb: 'POST',
    path: `${V1}/notifications/dismiss`,
    body: { ids: [NOTIFICATION_ID] },
    results: acknowledged({ success: true }, { success: true, message: 'Notification dismissed' }),
    also: [404, 422],
    refused: [[[[NOTIFICATION_ID]], 'id']],
  },
  {
    method: 'contacts.dismissAllNotifications',
    args: [],
    verb: 'DELETE',
    path: `${V1}/notifications/dismiss/all`,
    results: acknowledged({ success: true }, { success: true, message: 'All notifications dismissed' }),
    also: [422],
    refused: [[['all'], 'options']],
  },
];
