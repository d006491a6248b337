import { addChannel, type NewChannel } from '../new-rows.ts';
import { Refusal } from '../refusal.ts';
import { type Handlers, type Input, list, type Result } from '../result.ts';
import { found, freeName, remove } from '../rows.ts';
import { type Channel, extended, give, now, type State } from '../state.ts';

function create(state: State, { name, ...rest }: NewChannel): Result {
  return { row: addChannel(state, { name: freeName(state.channels, name), ...rest }) };
}

function change(state: State, channel: Channel, { active, name, config }: Input<'channelUpdate'>['body']): Channel {
  if (name !== undefined) channel.name = freeName(state.channels, name, channel);
  if (active !== undefined) channel.active = channel.is_active = active;
  if (config) {
    channel.config = { ...channel.config, ...config, type: channel.type };
    give(channel, 'config');
  }
  channel.updated_at = now();
  return channel;
}

/** An observed channel list shows what leads to each channel. */
function withTouchpoints(state: State, channel: Channel): Channel {
  const touchpoints = [...state.touchpoints.values()].filter(({ channel_id }) => channel_id === channel.id);
  return extended(channel, { touchpoints });
}

export const channelHandlers = {
  channelList(state, { query }) {
    const channels = [...state.channels.values()].filter(({ type }) => query.type === undefined || type === query.type);
    return list(
      channels.map((channel) => withTouchpoints(state, channel)),
      query,
    );
  },
  channelGetCount(state) {
    const counts: Record<string, number> = {};
    for (const { type } of state.channels.values()) counts[type] = (counts[type] ?? 0) + 1;
    const { size } = state.channels;
    return { row: give({ count: size, all: size, ...counts }, ...Object.keys(counts)) };
  },
  channelGet: (state, { path }) => ({ row: found(state.channels, path.channel_id) }),
  channelUpdate: (state, { path, body }) => ({ row: change(state, found(state.channels, path.channel_id), body) }),
  channelDelete: (state, { path }) => remove(state.channels, path.channel_id),
  channelDeleteV3: (state, { path }) => remove(state.channels, path.channel_id),
  channelCreate: (state, { body }) => create(state, { ...body, type: body.type ?? String(body.config?.type ?? 'web') }),
  channelCreateWeb: (state, { body }) => create(state, { ...body, type: 'web' }),
  channelCreateWechat: (state, { body }) => create(state, { ...body, type: 'wechat' }),
  channelCreateLine: (state, { body }) => create(state, { ...body, type: 'line' }),
  channelCreateWhatsApp: (state, { body }) => create(state, { ...body, type: 'whatsapp' }),
  channelCreateEmail: (state, { body: { name, email } }) =>
    create(state, { name, type: 'email', ...(email !== undefined && { config: { email } }) }),
  channelUpdateWhatsApp(state, { body: { name, config } }) {
    const number = config?.phone_number_id;
    const channel = [...state.channels.values()].find(
      (each) => each.type === 'whatsapp' && (number ? each.config?.phone_number_id === number : each.name === name),
    );
    if (!channel) throw new Refusal(404);
    return { row: change(state, channel, { name, config }) };
  },
} satisfies Handlers;
