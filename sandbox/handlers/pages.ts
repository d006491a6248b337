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

/** The channel through which a page is connected. */
const channelOf = (state: State, platform: Platform, page_id: string) =>
  channelsOf(state, platform).find(({ config }) => config?.page_id === page_id);

/** One generation answers with the channels of all pages of the credential. */
function withSiblings(state: State, channel: Channel, platform: Platform): Result {
  const { credential_id } = channel;
  const siblings = channelsOf(state, platform).filter((each) => each.credential_id === credential_id);
  return { row: channel, siblings: credential_id ? siblings : [channel] };
}

/**
 * A token alone stands for every page of its account: here, for those of all stored logins. Without one, nothing says
 * which page is meant.
 */
function connectAll(state: State, token: string | undefined, platform: Platform): Result {
  if (token === undefined) throw new Refusal(400, { message: 'page_id is required', field: 'page_id' });
  const pages = [...state.credentials.values()].flatMap((credential) => credential.pages);
  const channels = pages.map(({ _id, name }) => {
    const there = channelOf(state, platform, _id);
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

/** The page of a stored login: the one that is asked for, else its first. */
function pageOf(state: State, credential_id: string, asked: string | undefined) {
  const { pages } = found(state.credentials, credential_id);
  const page = asked === undefined ? pages[0] : pages.find(({ _id }) => _id === asked);
  if (!page) throw new Refusal(404);
  return page;
}

function connect(state: State, body: Body, platform: Platform): Result {
  const { page_id: asked, credential_id, access_token } = body;
  const page = credential_id === undefined ? undefined : pageOf(state, credential_id, asked);
  const page_id = asked ?? page?._id;
  if (page_id === undefined) return connectAll(state, access_token, platform);
  if (channelOf(state, platform, page_id)) throw duplicate('page_id');
  const name = freeName(state.channels, body.name);
  const config = { page_id, page_name: page?.name, page_token: access_token ?? page?.access_token };
  return withSiblings(state, addChannel(state, { name, type: platform, config, credential_id }), platform);
}

function reconnect(state: State, { page_id, credential_id, access_token, name }: Body): Result {
  if (page_id === undefined && credential_id === undefined) return connectAll(state, access_token, 'facebook');
  if (credential_id !== undefined) found(state.credentials, credential_id);
  const channel =
    page_id === undefined
      ? channelsOf(state, 'facebook').find((each) => each.credential_id === credential_id)
      : channelOf(state, 'facebook', page_id);
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
