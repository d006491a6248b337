import { UnexpectedAnswer } from '../../core/answer.js';
import { isRecord } from '../../core/text.js';
import type { Channel, ChannelCount, ChannelCredential, ChannelType, FacebookPage, Wire } from '../types.js';
import { fill, readRows, requireId, unwrap, unwrapObject } from './envelope.js';

/** A channel of either generation in the documented shape. @param created the platform its create method is for, if one was called */
function toChannel(raw: Wire['AnyChannel'], created?: ChannelType): Channel {
  return fill<Channel>(raw, {
    id: raw._id ?? raw.public_id,
    is_active: raw.active,
    type: raw.config?.type ?? created,
  });
}

/** Reads an answer that is one channel. */
export function readChannel(body: Wire['ChannelAnswer'], created?: ChannelType): Channel {
  return requireId(toChannel(unwrapObject(body), created), 'id');
}

export function readChannels(body: Wire['ChannelListAnswer']): Channel[] {
  return readRows(body, (row) => toChannel(row));
}

/**
 * Reads an answer that is one channel, or one for each page or number of the account: then the one that was asked for.
 *
 * @param key the field of a channel's config that tells them apart
 * @param asked its value in the request
 */
export function readChannelOf(
  body: Wire['ChannelPerPageAnswer'],
  created: ChannelType,
  key: 'page_id' | 'phone_number_id',
  asked?: string,
): Channel {
  const inner = unwrap(body);
  if (!Array.isArray(inner)) return readChannel(inner, created);
  const channels = inner.filter(isRecord<Wire['AnyChannel']>).map((row) => toChannel(row, created));
  const channel =
    channels.find(({ config }) => asked !== undefined && config?.[key] === asked) ??
    (channels.length === 1 ? channels[0] : undefined);
  if (!channel) throw new UnexpectedAnswer(`no channel with this ${key}`);
  return requireId(channel, 'id');
}

export function readChannelCount(body: Wire['ChannelCountAnswer']): ChannelCount {
  const counts = unwrapObject(body);
  const count = counts.count ?? counts.all ?? ('all' in counts ? 0 : undefined);
  if (typeof count !== 'number') throw new UnexpectedAnswer('no count');
  return { ...counts, count };
}

export function readCredential(body: Wire['ChannelCredentialAnswer']): ChannelCredential {
  const raw = unwrapObject(body);
  return requireId(fill<ChannelCredential>(raw, { _id: raw.id, type: raw.config?.type }), '_id');
}

export function readFacebookPages(body: Wire['FacebookPageListAnswer']): FacebookPage[] {
  return readRows(body, (page) => fill<FacebookPage>(page, { _id: page.id }));
}
