import { InvalidArgumentError } from '../../core/errors.js';
import { checkFields } from '../../core/input/index.js';
import type { operations } from '../../generated/schema.js';
import type {
  Activity,
  Contact,
  ContactComment,
  ContactFile,
  Conversation,
  CountedPage,
  GetCommentsParams,
  GetConversationsParams,
  Notification,
  UpdateContactInput,
  UploadedFile,
} from '../types.js';
import type { Wire } from '../wire.js';
import { asIs, countedPage, fieldsOf, fill, type ListReader, list, object, type Reader } from './envelope.js';

function toContact(raw: Wire['Contact']): Contact {
  // Most rows have one, and lists are long.
  return raw.id ? raw : fill<Contact>(raw, { id: raw._id ?? raw.public_id });
}

export const asContact: Reader<Wire['ContactAnswer'], Contact> = object(
  { has: ['id', '_id', 'public_id'], what: 'id' },
  toContact,
);
export const asContactPage: ListReader<Wire['ContactPageAnswer'], CountedPage<Contact>> = countedPage(toContact);
export const asNotificationPage: ListReader<Wire['NotificationPageAnswer'], CountedPage<Notification>> = countedPage(
  asIs,
);

export const asComments: ListReader<Wire['ContactCommentListAnswer'], ContactComment[]> = list((comment) =>
  fill<ContactComment>(comment, { text: comment.content }),
);

/** An observed file keeps its address and name in `content`. */
export const asFiles: ListReader<Wire['ContactFileListAnswer'], ContactFile[]> = list((file) =>
  fill<ContactFile>(file, { url: file.content?.url, name: file.content?.caption }),
);

export const asConversations: ListReader<Wire['ConversationListAnswer'], Conversation[]> = list(asIs);
export const asActivities: ListReader<Wire['ActivityListAnswer'], Activity[]> = list(asIs);

/** Where an uploaded file is. */
export const asUpload: Reader<Wire['UploadedFile'], UploadedFile> = object({ has: ['url'], what: 'url' }, asIs);

/** `name` and `phone` have longer names on the wire, which may be used as well. */
export function toContactBody(input: UpdateContactInput): Wire['UpdateContactInput'] {
  const { name, display_name, phone, phone_number, ...rest } = fieldsOf(input);
  return {
    ...rest,
    display_name: eitherOf('name', name, 'display_name', display_name),
    phone_number: eitherOf('phone', phone, 'phone_number', phone_number),
  };
}

/** The value of a field with two names, which must not have two values. */
function eitherOf<T>(name: string, value: T, longer: string, other: T): T {
  if (value === undefined || value === other) return other;
  if (other === undefined) return value;
  throw new InvalidArgumentError(name, `must be the same as ${longer}`);
}

/** The documented "a,b" is a repeated key on the wire. */
function splitTypes(argument: string, types: string | undefined): string[] | undefined {
  if (types === undefined || types === null) return undefined;
  if (typeof types !== 'string') throw new InvalidArgumentError(argument, 'must be a string');
  return types
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean);
}

export function toConversationQuery(
  query: GetConversationsParams = {},
): operations['contactsGetConversations']['parameters']['query'] {
  const { channelTypes, ...rest } = checkFields('query', query);
  return { channel_types: splitTypes('channelTypes', channelTypes), ...rest };
}

export function toCommentQuery(
  query: GetCommentsParams = {},
): operations['contactsGetComments']['parameters']['query'] {
  const { channelType, ...rest } = checkFields('query', query);
  return { channel_types: splitTypes('channelType', channelType), ...rest };
}
