import { UnexpectedAnswer } from '../../core/answer.js';
import { InvalidArgumentError } from '../../core/errors.js';
import { checkFields } from '../../core/fields.js';
import { checkId, checkIds } from '../../core/ids.js';
import type { OperationQuery, Operations } from '../../generated/operations.js';
import type {
  Contact,
  ContactComment,
  ContactFile,
  CountedPage,
  GetCommentsParams,
  GetConversationsParams,
  Notification,
  SearchContactsParams,
  UpdateContactInput,
  UploadedFile,
  Wire,
} from '../types.js';
import { asIs, fill, readCountedPage, readRows, requireId, unwrapObject } from './envelope.js';

type Contacts = Operations['contacts'];

function toContact(raw: Wire['Contact']): Contact {
  // Most rows have one, and lists are long.
  return raw.id ? raw : fill<Contact>(raw, { id: raw._id ?? raw.public_id });
}

export function readContact(body: Wire['ContactAnswer']): Contact {
  return requireId(toContact(unwrapObject(body, 'id', '_id', 'public_id')), 'id');
}

export function readContactPage(body: Wire['ContactPageAnswer']): CountedPage<Contact> {
  return readCountedPage(body, toContact);
}

export function readNotificationPage(body: Wire['NotificationPageAnswer']): CountedPage<Notification> {
  return readCountedPage(body, asIs<Notification>);
}

export function readComments(body: Wire['ContactCommentListAnswer']): ContactComment[] {
  return readRows(body, (comment) => fill<ContactComment>(comment, { text: comment.content }));
}

/** An observed file keeps its address and name in `content`. */
export function readFiles(body: Wire['ContactFileListAnswer']): ContactFile[] {
  return readRows(body, (file) => fill<ContactFile>(file, { url: file.content?.url, name: file.content?.caption }));
}

/** `name` and `phone` have longer names on the wire, which may be used as well. */
export function toContactBody(input: UpdateContactInput): Wire['UpdateContactInput'] {
  const { name, display_name, phone, phone_number, ...rest } = checkFields('input', input);
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

export function toConversationQuery(query: GetConversationsParams = {}): OperationQuery<Contacts['getConversations']> {
  const { channelTypes, ...rest } = checkFields('query', query);
  return { channel_types: splitTypes('channelTypes', channelTypes), ...rest };
}

export function toCommentQuery(query: GetCommentsParams = {}): OperationQuery<Contacts['getComments']> {
  const { channelType, ...rest } = checkFields('query', query);
  return { channel_types: splitTypes('channelType', channelType), ...rest };
}

/** A search cannot do without its query, unlike a list. */
export function toSearch(query: SearchContactsParams): OperationQuery<Contacts['search']> {
  return checkFields('query', query);
}

/** Ids are a bare array on the wire; each is checked. */
export function toIds(ids: string[]): string[] {
  return checkIds('ids', ids);
}

/** One notification is dismissed as a list of one. */
export function toDismissal(id: string): Wire['DismissNotificationsInput'] {
  return { ids: [checkId('id', id)] };
}

/** Reads where an uploaded file is. */
export function readUpload(body: Wire['UploadedFile']): UploadedFile {
  const upload = unwrapObject(body, 'url');
  if (!upload.url) throw new UnexpectedAnswer('no url');
  return upload;
}
