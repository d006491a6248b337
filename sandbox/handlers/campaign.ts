import { addCampaign, addTouchpoint, changeTouchpoint } from '../new-rows.ts';
import { type Handlers, type Input, list } from '../result.ts';
import { found, freeName, remove, sorted } from '../rows.ts';
import { extended, type State, type Touchpoint } from '../state.ts';

type TouchpointBody = Input<'campaignUpdateTouchpoint'>['body'];

/** What a touchpoint points at must be there. */
function checkTargets(state: State, { campaign_id, channel_id }: TouchpointBody): void {
  if (campaign_id) found(state.campaigns, campaign_id);
  if (channel_id) found(state.channels, channel_id);
}

const touchpointsOf = (state: State, id: string) =>
  [...state.touchpoints.values()].filter(({ campaign_id }) => campaign_id === id);

function campaignOf(state: State, { campaign_id }: Touchpoint) {
  const campaign = state.campaigns.get(campaign_id ?? '');
  return campaign ? { campaign, campaign_name: campaign.name } : {};
}

export const campaignHandlers = {
  campaignList: (state) => list([...state.campaigns.values()]),
  campaignCreate: (state, { body: { name, channel_type } }) => ({
    row: addCampaign(state, { name: freeName(state.campaigns, name), channel_type }),
  }),
  campaignGet(state, { path }) {
    const campaign = found(state.campaigns, path.campaign_id);
    return { row: extended(campaign, { touchpoints: touchpointsOf(state, campaign.id) }) };
  },
  /** Its touchpoints go with it, unless they are to move to the list of all. */
  campaignDelete(state, { path, query }) {
    found(state.campaigns, path.campaign_id);
    for (const touchpoint of touchpointsOf(state, path.campaign_id)) {
      if (query.move_touchpoint_to_all) touchpoint.campaign_id = null;
      else state.touchpoints.delete(touchpoint.id);
    }
    return remove(state.campaigns, path.campaign_id);
  },
  campaignListTouchpoints(state, { query: { sort, limit, skip, ...wanted } }) {
    const fields = Object.entries(wanted) as [keyof typeof wanted, unknown][];
    const rows = [...state.touchpoints.values()]
      .filter((touchpoint) => fields.every(([field, value]) => touchpoint[field] === value))
      .map((touchpoint) => extended(touchpoint, campaignOf(state, touchpoint)));
    return list(sorted(rows, sort), { limit, skip });
  },
  campaignCreateTouchpoint(state, { body }) {
    checkTargets(state, body);
    return { row: addTouchpoint(state, body) };
  },
  campaignGetTouchpoint(state, { path, query: { from_type } }) {
    const touchpoint = found(state.touchpoints, path.touchpoint_id);
    const { scan_qrcode_count = 0, from_url_count = 0 } = touchpoint;
    if (from_type === 'scan') touchpoint.scan_qrcode_count = scan_qrcode_count + 1;
    if (from_type === 'url') touchpoint.from_url_count = from_url_count + 1;
    return { row: extended(touchpoint, campaignOf(state, touchpoint)) };
  },
  campaignUpdateTouchpoint(state, { path, body }) {
    const touchpoint = found(state.touchpoints, path.touchpoint_id);
    checkTargets(state, body);
    return { row: changeTouchpoint(touchpoint, body) };
  },
  campaignDeleteTouchpoint: (state, { path }) => remove(state.touchpoints, path.touchpoint_id),
  campaignValidateTouchpoint(state, { body: { touchpoint_id, ...asked } }) {
    const own = touchpoint_id === undefined ? undefined : found(state.touchpoints, touchpoint_id);
    const phrase = asked.initial_phrase ?? own?.initial_phrase;
    const channel = asked.channel_id ?? own?.channel_id;
    const duplicate = [...state.touchpoints.values()].some(
      (each) => each !== own && phrase && each.initial_phrase === phrase && (!channel || each.channel_id === channel),
    );
    const errors = duplicate ? ['initial_phrase is used by another touchpoint'] : undefined;
    return { row: { valid: !duplicate, errors, duplicate } };
  },
} satisfies Handlers;
