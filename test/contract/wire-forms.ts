import { CAMPAIGN_ID, CONTACT_ID, CONVERSATION_ID, TOUCHPOINT_ID } from './samples.ts';

const V1 = '/channel-service/v1';

/**
 * Requests that public sources show beside those of the wire table: the same operation in another form, or a form that no
 * method sends. The mock server and the sandbox take each of them.
 */
export const FORMS: [request: string, body?: unknown][] = [
  ...['conversations', 'assigns', 'teams'].map((type): [string] => [`GET ${V1}/notifications?type=${type}`]),
  [`GET ${V1}/conversations_activities/${CONVERSATION_ID}?start_date=2025-01-01&end_date=2025-12-31`],
  [`GET ${V1}/contacts/_search?q=alice&type=text`],
  [`GET ${V1}/contacts/${CONTACT_ID}/conversations?channel_types=whatsapp&channel_types=web`],
  [`GET ${V1}/contacts/${CONTACT_ID}/conversations?channel_types=whatsapp,web`],
  [`GET ${V1}/contacts/${CONTACT_ID}/comments?channel_types=whatsapp,web`],
  [`GET ${V1}/touchpoints/${TOUCHPOINT_ID}?from_type=scan`],
  [`GET ${V1}/touchpoints/${TOUCHPOINT_ID}?from_type=url`],
  [
    `PUT ${V1}/contacts/${CONTACT_ID}`,
    {
      ...{ display_name: 'Alice Smith', email: 'alice@example.com', phone_number: '+84912345678' },
      ...{ first_name: 'Alice', last_name: 'Smith', gender: '', time_zone: 'Asia/Ho_Chi_Minh', language: 'en' },
      ...{ remark: 'VIP', avatar_url: 'https://files.example.com/uploads/avatar.png', labels: ['vip'] },
    },
  ],
  [`PUT /channel-service/v2/channels/_whatsapp`, { name: 'Sales', config: { phone_number_id: '200000000000001' } }],
  [`POST /channel-service/v3/channels/_facebook`, { access_token: 'example-token' }],
  [`PUT /channel-service/v2/channels/_facebook`, { access_token: 'example-token' }],
  [`POST ${V1}/channels/_instagram`, { access_token: 'example-token' }],
  [`PUT ${V1}/touchpoints/${TOUCHPOINT_ID}`, { campaign_id: null }],
  [`DELETE ${V1}/notifications/dismiss/all?type=teams`],
  [`DELETE ${V1}/campaign/${CAMPAIGN_ID}?move_touchpoint_to_all=true`],
];
