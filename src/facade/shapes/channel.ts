import { UnexpectedAnswer } from '../../core/answer.js';
import { isRecord } from '../../core/fields.js';
import type {
  Channel,
  ChannelCount,
  ChannelCredential,
  ChannelType,
  FacebookInput,
  FacebookPage,
  WhatsAppInput,
  Wire,
} from '../types.js';
import { fill, readRows, requireId, unwrap, unwrapObject } from './envelope.js';

/** By which a channel can be found again, in either generation. */
const IDS = ['id', '_id', 'public_id'];

/** A channel of either generation in the documented shape. @param created the platform its create method is for, if one was called */
function toChannel(raw: Wire['AnyChannel'], created?: ChannelType): Channel {
  return fill<Channel>(raw, {
    id: raw._id ?? raw.public_id,
    is_active: raw.active,
    type: raw.config?.type ?? created,
  });
}

/** Reads an answer that is one channel. @param created the platform its create method is for, if one was called */
export const readChannel =
  (created?: ChannelType) =>
  (body: Wire['ChannelAnswer']): Channel =>
    requireId(toChannel(unwrapObject(body, ...IDS), created), 'id');

export function readChannels(body: Wire['ChannelListAnswer']): Channel[] {
  return readRows(body, (row) => toChannel(row));
}

/**
 * Reads an answer that is one channel, or one for each page or number of the account: then the one that was asked for.
 * What tells them apart is in a channel's config.
 */
export const readChannelOf =
  (created: 'facebook' | 'instagram' | 'whatsapp') =>
  (body: Wire['ChannelPerPageAnswer'], asked: FacebookInput | WhatsAppInput): Channel => {
    const inner = unwrap(body, IDS);
    if (!Array.isArray(inner)) return readChannel(created)(inner);
    const key = created === 'whatsapp' ? 'phone_number_id' : 'page_id';
    const { config, ...fields } = asked as Partial<Record<string, unknown>> & Pick<WhatsAppInput, 'config'>;
    const channels = inner.filter(isRecord<Wire['AnyChannel']>).map((row) => toChannel(row, created));
    const wanted = fields[key] ?? config?.[key as 'phone_number_id'] ?? undefined;
    const channel =
      // Ids may be numbers on either side.
      channels.find((each) => wanted !== undefined && `${each.config?.[key]}` === `${wanted}`) ??
      (channels.length === 1 ? channels[0] : undefined);
    if (!channel) {
      const named =
        wanted === undefined ? `several channels, and no ${key} to choose by` : `no channel with this ${key}`;
      const problem = channels.length > 0 ? named : 'no channel';
      throw new UnexpectedAnswer(
        inner.length > 0 ? `${problem}; those in error.body may have been created: do not repeat the call` : problem,
      );
    }
    return requireId(channel, 'id');
  };

export function readChannelCount(body: Wire['ChannelCountAnswer']): ChannelCount {
  const counts = unwrapObject(body, 'count', 'all');
  const count = counts.count ?? counts.all ?? (counts.all === null ? 0 : undefined);
  if (typeof count !== 'number') throw new UnexpectedAnswer('no count');
  return { ...counts, count };
}

export function readCredential(body: Wire['ChannelCredentialAnswer']): ChannelCredential {
  const raw = unwrapObject(body, 'id', '_id');
  return requireId(fill<ChannelCredential>(raw, { _id: raw.id, type: raw.config?.type }), '_id');
}

export function readFacebookPages(body: Wire['FacebookPageListAnswer']): FacebookPage[] {
  return readRows(body, (page) => fill<FacebookPage>(page, { _id: page.id }));
}
