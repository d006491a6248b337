/** New rows of the kinds that callers can create. */
import type { Input } from './result.ts';
import { copyOf } from './rows.ts';
import { type Campaign, type Channel, give, now, OWNER, type State, type Touchpoint } from './state.ts';

/** What the seed chooses, and nobody else. */
interface Origin {
  id?: string;
  created_at?: string;
}

/** The names under which the generations know a row, and what every row has. */
const identity = (newId: string, { id = newId, created_at = now() }: Origin = {}) => ({
  ...{ id, _id: id, public_id: id },
  ...OWNER,
  ...{ created_at, updated_at: created_at },
});

export interface NewChannel {
  name?: string;
  type: string;
  config?: Record<string, unknown>;
  credential_id?: string;
}

/** What a platform's settings hold even where the caller gave nothing. */
const EMPTY_CONFIG: Readonly<Record<string, object>> = {
  web: { email_config: { email: null, show_powered_by: true } },
  whatsapp: { namespace: null, signing_key: null },
  wechat: { encoding_aes_key: null },
};

export function addChannel(state: State, { name, type, config, credential_id }: NewChannel, origin?: Origin): Channel {
  const about = identity(`ch_${state.random.uuid()}`, origin);
  const channel: Channel = {
    ...{ ...about, object_name: 'channel', doc_name: 'channel', version: 2 },
    // Names are unique, also those that nobody chose.
    ...{ name: name || `${type} ${about.id.slice(-12)}`, type, active: true, is_active: true, is_deleted: false },
    ...(credential_id !== undefined && { credential_id }),
    config: { ...copyOf(EMPTY_CONFIG[type]), ...config, type },
  };
  if (config) give(channel, 'config');
  if (credential_id !== undefined) give(channel, 'credential_id');
  state.channels.set(channel.id, channel);
  return channel;
}

type CampaignInput = Pick<Campaign, 'name' | 'channel_type'>;

export function addCampaign(state: State, { name, channel_type }: CampaignInput, origin?: Origin): Campaign {
  const about = identity(state.random.uuid(), origin);
  const campaign: Campaign = { ...about, doc_name: 'campaigns', name, channel_type, status: 'draft' };
  state.campaigns.set(campaign.id, campaign);
  return campaign;
}

type TouchpointInput = Input<'campaignUpdateTouchpoint'>['body'];

export function addTouchpoint(state: State, given: TouchpointInput, origin?: Origin): Touchpoint {
  const touchpoint: Touchpoint = {
    ...identity(`tp_${state.random.uuid()}`, origin),
    ...{ doc_name: 'touchpoints', name: '', description: '', source: '', paid_keywords: [], initial_phrase: '' },
    ...{ url: null, destination_url: null, channel_id: null, campaign_id: null, execute_workflow_id: null },
    ...{ start_datetime: null, end_datetime: null, utm_tracking: false, is_paused: false, is_archived: false },
    ...{ from_url_count: 0, scan_qrcode_count: 0 },
  };
  state.touchpoints.set(touchpoint.id, touchpoint);
  return Object.assign(changeTouchpoint(touchpoint, given), { updated_at: touchpoint.created_at });
}

/** Bodies are open: what they say of the row's identity does not count. */
export function changeTouchpoint(touchpoint: Touchpoint, given: TouchpointInput): Touchpoint {
  const own = identity(touchpoint.id, touchpoint);
  // Not by Object.assign: a field `__proto__` would become the prototype.
  Object.defineProperties(touchpoint, Object.getOwnPropertyDescriptors(given));
  Object.assign(touchpoint, own, { updated_at: now() });
  const { is_archived, is_paused } = touchpoint;
  touchpoint.status = is_archived ? 'archived' : is_paused ? 'inactive' : 'active';
  give(touchpoint, ...Object.keys(given));
  return touchpoint;
}
