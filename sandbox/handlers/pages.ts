/** Channels of Facebook pages, and of the Instagram accounts behind them. */
import { addChannel } from '../new-rows.ts';
import { duplicate, Refusal } from '../refusal.ts';
import type { Handlers, Input, Result } from '../result.ts';
import { found, freeName } from '../rows.ts';
import { type Channel, give, now, type State } from '../state.ts';

type Platform = 'facebook' | 'instagram';
type Body = Input<'channelCreateFacebook'>['body'];

const channelsOf = (state: State, platform: Platform) =>
  [...state.channels.values()].filter(({ type }) => type === platform);

/** One generation answers with the channels of all pages of the credential. */
function withSiblings(state: State, channel: Channel, platform: Platform): Result {
  const { credential_id } = channel;
  const siblings = channelsOf(state, platform).filter((each) => each.credential_id === credential_id);
  return { row: channel, siblings: credential_id ? siblings : [channel] };
}

function connect(state: State, body: Body, platform: Platform): Result {
  const { credential_id, access_token } = body;
  const pages = credential_id === undefined ? [] : found(state.credentials, credential_id).pages;
  const page = body.page_id === undefined ? pages[0] : pages.find(({ _id }) => _id === body.page_id);
  const page_id = body.page_id ?? page?._id;
  if (page_id === undefined) throw new Refusal(400, { message: 'page_id is required', field: 'page_id' });
  if (credential_id !== undefined && !page) throw new Refusal(404);
  if (channelsOf(state, platform).some(({ config }) => config?.page_id === page_id)) throw duplicate('page_id');
  if (body.name !== undefined) freeName(state.channels, body.name);
  const config = { page_id, page_name: page?.name, page_token: access_token ?? page?.access_token };
  return withSiblings(state, addChannel(state, { name: body.name, type: platform, config, credential_id }), platform);
}

function reconnect(state: State, { page_id, credential_id, access_token, name }: Body): Result {
  if (credential_id !== undefined) found(state.credentials, credential_id);
  const channel = channelsOf(state, 'facebook').find((each) =>
    page_id === undefined ? each.credential_id === credential_id : each.config?.page_id === page_id,
  );
  if (!channel) throw new Refusal(404);
  if (name !== undefined) channel.name = freeName(state.channels, name, channel);
  if (credential_id !== undefined) {
    channel.credential_id = credential_id;
    give(channel, 'credential_id');
  }
  if (access_token !== undefined) {
    channel.config = { ...channel.config, page_token: access_token };
    give(channel, 'config');
  }
  channel.updated_at = now();
  return withSiblings(state, channel, 'facebook');
}

export const pageHandlers = {
  channelCreateFacebook: (state, { body }) => connect(state, body, 'facebook'),
  channelCreateInstagram: (state, { body }) => connect(state, body, 'instagram'),
  channelUpdateFacebook: (state, { body }) => reconnect(state, body),
} satisfies Partial<Handlers>;
