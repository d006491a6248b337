/** What the mock server answers, written down a second time: nothing here is read from the spec. */
export const CHANNEL_ID = 'ch_00000000-0000-4000-8000-000000000001';
export const WHATSAPP_ID = 'ch_00000000-0000-4000-8000-000000000011';
export const CONTACT_ID = 'con_00000000-0000-4000-8000-000000000004';
export const CONVERSATION_ID = 'conv_00000000-0000-4000-8000-000000000006';
export const TEAM_ID = 't_00000000-0000-4000-8000-00000000000d';
export const NOTIFICATION_ID = 'not_00000000-0000-4000-8000-000000000009';
export const CAMPAIGN_ID = '00000000-0000-4000-8000-00000000000c';
export const TOUCHPOINT_ID = 'tp_00000000-0000-4000-8000-00000000000b';
export const USER_ID = 'u_00000000-0000-4000-8000-00000000000f';
export const ORGANIZATION_ID = 'org_00000000-0000-4000-8000-000000000002';
export const UNIT_ID = 'bu_00000000-0000-4000-8000-000000000003';
export const CREATED = '2025-01-01T00:00:00.000Z';
export const UPDATED = '2025-01-02T09:30:00.000Z';

const times = { created_at: CREATED, updated_at: UPDATED };
const owner = { organization_id: ORGANIZATION_ID, business_unit_id: UNIT_ID };

/** A channel in the documented shape. */
export const documentedChannel = (id: string, type: string, name: string, more: object = {}) => ({
  object_name: 'channel',
  id,
  name,
  type,
  ...owner,
  is_active: true,
  ...times,
  ...more,
});

/** A channel as the observed service sends it, with what the reader adds: `type` from its config, `is_active`. */
export const readChannel = (
  id: string,
  name: string,
  config: { type: string; [field: string]: unknown },
  more: object = {},
) => ({
  _id: id,
  id,
  public_id: id,
  doc_name: 'channel',
  name,
  active: true,
  is_deleted: false,
  config,
  ...owner,
  version: 2,
  ...times,
  type: config.type,
  is_active: true,
  ...more,
});

export const webConfig = {
  type: 'web',
  window_name: 'Website Chat',
  chatbot_name: 'Helper',
  welcome_message: 'Hello! How can we help?',
  primary_color: '#1e6fd9',
  font_size: '14',
  email_config: { email: null, show_powered_by: true },
};

export const whatsAppConfig = {
  type: 'whatsapp',
  access_key: 'example-whatsapp-token',
  phone_number: '+84912345678',
  phone_number_id: '200000000000001',
  business_account_id: '300000000000001',
  namespace: null,
  signing_key: null,
};

export const documentedContact = {
  object_name: 'contact',
  id: CONTACT_ID,
  organization_id: ORGANIZATION_ID,
  display_name: 'Alice Smith',
  email: 'alice@example.com',
  phone_number: '+84912345678',
  ...times,
};

/** A contact as the observed service sends it inside a list; most strings are empty. */
export const listedContact = {
  object_name: 'contact',
  id: CONTACT_ID,
  ...owner,
  channel_id: CHANNEL_ID,
  channel_type: 'web',
  display_name: 'Alice Smith',
  email: 'alice@example.com',
  phone_number: '+84912345678',
  first_name: '',
  last_name: '',
  avatar_url: '',
  gender: '',
  language: 'en',
  birthday: null,
  last_seen: '',
  whatsapp_id: '',
  additional_params: {},
  created_at: CREATED,
  updated_at: null as string | null,
};

const { object_name: _, ...bareContact } = listedContact;
/** The same contact as a raw document. */
export const rawContact = { _id: CONTACT_ID, public_id: CONTACT_ID, doc_name: 'contact', ...bareContact };

export const documentedCampaign = {
  _id: CAMPAIGN_ID,
  name: 'Q3 Re-engagement',
  status: 'draft',
  channel_type: 'whatsapp',
  ...times,
};

/** A campaign as the observed service sends it. */
export const rawCampaign = (id = CAMPAIGN_ID, name = 'Q3 Re-engagement') => ({
  id,
  public_id: id,
  doc_name: 'campaigns',
  name,
  ...owner,
  created_at: CREATED,
});

export const documentedTouchpoint = {
  _id: TOUCHPOINT_ID,
  name: 'Welcome Message',
  type: 'message',
  campaign_id: CAMPAIGN_ID,
  created_at: CREATED,
};

/** A touchpoint as the observed service sends it, with the `_id` that the reader adds. */
export const readTouchpoint = {
  id: TOUCHPOINT_ID,
  public_id: TOUCHPOINT_ID,
  doc_name: 'touchpoints',
  ...owner,
  name: 'Welcome Message',
  description: '',
  source: 'newsletter',
  paid_keywords: [],
  utm_tracking: false,
  initial_phrase: 'Hi, tell me more',
  url: null,
  destination_url: null,
  channel_id: WHATSAPP_ID,
  campaign_id: CAMPAIGN_ID,
  execute_workflow_id: null,
  start_datetime: CREATED,
  end_datetime: null,
  is_paused: false,
  is_archived: false,
  from_url_count: 3,
  scan_qrcode_count: 12,
  status: 'active',
  created_at: CREATED,
  _id: TOUCHPOINT_ID,
};

/** The answers of an operation that has both generations. */
export const both = (documented: unknown, observed: unknown) => ({
  'code=200, example=documented': documented,
  'code=200, example=observed': observed,
});

/** The answer of an operation that has one. */
export const single = (result: unknown) => ({ 'code=200': result });

/** The answers of an operation that acknowledges a change, with a body or without. */
export const acknowledged = (documented: unknown, observed: unknown) => ({
  ...both(documented, observed),
  'code=204': { success: true },
});

/** The answers of an operation that returns nothing, with a body or without. */
export const NOTHING = { 'code=200': undefined, 'code=204': undefined };
