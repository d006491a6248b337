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

/** A token alone stands for every page of its account: here, for those of all stored logins. */
function connectAll(state: State, token: string, platform: Platform): Result {
  const pages = [...state.credentials.values()].flatMap((credential) => credential.pages);
  const channels = pages.map(({ _id, name }) => {
    const there = channelsOf(state, platform).find(({ config }) => config?.page_id === _id);
    if (there) return renew(there, token);
    return addChannel(state, { type: platform, config: { page_id: _id, page_name: name, page_token: token } });
  });
  const [first] = channels;
  if (!first) throw new Refusal(404);
  return { row: first, siblings: channels };
}

function renew(channel: Channel, token: string): Channel {
  channel.config = { ...channel.config, page_token: token };
  channel.updated_at = now();
  give(channel, 'config');
  return channel;
}

function connect(state: State, body: Body, platform: Platform): Result {
  const { page_id: asked, credential_id, access_token } = body;
  if (access_token !== undefined && asked === undefined && credential_id === undefined) {
    return connectAll(state, access_token, platform);
  }
  const pages = credential_id === undefined ? [] : found(state.credentials, credential_id).pages;
  const page = asked === undefined ? pages[0] : pages.find(({ _id }) => _id === asked);
  const page_id = asked ?? page?._id;
  if (page_id === undefined) throw new Refusal(400, { message: 'page_id is required', field: 'page_id' });
  if (credential_id !== undefined && !page) throw new Refusal(404);
  if (channelsOf(state, platform).some(({ config }) => config?.page_id === page_id)) throw duplicate('page_id');
  if (body.name !== undefined) freeName(state.channels, body.name);
  const config = { page_id, page_name: page?.name, page_token: access_token ?? page?.access_token };
  return withSiblings(state, addChannel(state, { name: body.name, type: platform, config, credential_id }), platform);
}

function reconnect(state: State, { page_id, credential_id, access_token, name }: Body): Result {
  if (access_token !== undefined && page_id === undefined && credential_id === undefined) {
    return connectAll(state, access_token, 'facebook');
  }
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
  if (access_token !== undefined) renew(channel, access_token);
  channel.updated_at = now();
  return withSiblings(state, channel, 'facebook');
}

export const pageHandlers = {
  channelCreateFacebook: (state, { body }) => connect(state, body, 'facebook'),
  channelCreateInstagram: (state, { body }) => connect(state, body, 'instagram'),
  channelUpdateFacebook: (state, { body }) => reconnect(state, body),
} satisfies Handlers;
