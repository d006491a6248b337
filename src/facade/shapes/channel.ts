import type {
  Channel,
  ChannelCount,
  ChannelCredential,
  ChannelType,
  FacebookPage,
  Team,
  TeamObserver,
} from '../types.js';
import type { Wire } from '../wire.js';
import { asIs, fill, type ListReader, list, object, type Reader } from './envelope.js';

/** By which a channel can be found again, in either generation. */
const ID = { has: ['id', '_id', 'public_id'], what: 'id' };

/** A channel of either generation in the documented shape. @param created the platform its create method is for, if one was called */
function toChannel(raw: Wire['AnyChannel'], created?: ChannelType): Channel {
  return fill<Channel>(raw, {
    id: raw._id ?? raw.public_id,
    is_active: raw.active,
    type: raw.config?.type ?? created,
  });
}

/** One channel. @param created the platform its create method is for, if one was called */
export const asChannel = (created?: ChannelType): Reader<Wire['ChannelAnswer'], Channel> =>
  object(ID, (raw) => toChannel(raw, created));

export const asChannels: ListReader<Wire['ChannelListAnswer'], Channel[]> = list((row) => toChannel(row));

/** One channel; the service may answer with one for each page or number of the account: then the one that was asked for. */
export const asConnectedChannel = (
  created: 'facebook' | 'instagram' | 'whatsapp',
): Reader<Wire['ChannelPerPageAnswer'], Channel> => {
  const by = created === 'whatsapp' ? 'phone_number_id' : 'page_id';
  return object({ ...ID, oneOf: { name: 'channel', by } }, (raw) => toChannel(raw, created));
};

export const asChannelCount: Reader<Wire['ChannelCountAnswer'], ChannelCount> = object(
  { has: ['count', 'all'], what: 'count', types: { count: 'number', all: 'number' } },
  (counts) => ({ ...counts, count: counts.count ?? counts.all ?? 0 }),
);

export const asCredential: Reader<Wire['ChannelCredentialAnswer'], ChannelCredential> = object(
  { has: ['_id', 'id'], what: 'id' },
  (raw) => fill<ChannelCredential>(raw, { _id: raw.id, type: raw.config?.type }),
);

export const asFacebookPages: ListReader<Wire['FacebookPageListAnswer'], FacebookPage[]> = list((page) =>
  fill<FacebookPage>(page, { _id: page.id }),
);

export const asTeams: ListReader<Wire['TeamListAnswer'], Team[]> = list(asIs);
export const asTeamObservers: ListReader<Wire['TeamObserverListAnswer'], TeamObserver[]> = list(asIs);
