import { UnexpectedAnswer } from '../../core/answer.js';
import { InvalidArgumentError } from '../../core/errors.js';
import { checkFields } from '../../core/fields.js';
import type {
  Contact,
  ContactComment,
  ContactFile,
  CountedPage,
  UpdateContactInput,
  UploadedFile,
  Wire,
} from '../types.js';
import { fill, readPage, readRows, requireId, unwrapObject } from './envelope.js';

function toContact(raw: Wire['Contact']): Contact {
  return fill<Contact>(raw, { id: raw._id ?? raw.public_id });
}

export function readContact(body: Wire['ContactAnswer']): Contact {
  return requireId(toContact(unwrapObject(body)), 'id');
}

export function readContactPage(body: Wire['ContactPageAnswer']): CountedPage<Contact> {
  return readPage(body, toContact) as CountedPage<Contact>;
}

export function readComments(body: Wire['ContactCommentListAnswer']): ContactComment[] {
  return readRows(body, (comment) => fill<ContactComment>(comment, { text: comment.content }));
}

/** An observed file keeps its address and name in `content`. */
export function readFiles(body: Wire['ContactFileListAnswer']): ContactFile[] {
  return readRows(body, (file) => fill<ContactFile>(file, { url: file.content?.url, name: file.content?.caption }));
}

/** `name` and `phone` have longer names on the wire. */
export function toContactBody(input: UpdateContactInput): Wire['UpdateContactInput'] {
  const { name, phone, ...rest } = checkFields('input', input);
  return {
    ...rest,
    display_name: name === undefined ? rest.display_name : name,
    phone_number: phone === undefined ? rest.phone_number : phone,
  };
}

/** The documented "a,b" is a repeated key on the wire. */
export function splitTypes(argument: string, types: string | undefined): string[] | undefined {
  if (types === undefined || types === null) return undefined;
  if (typeof types !== 'string') throw new InvalidArgumentError(argument, 'must be a string');
  return types
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean);
}

/** Reads where an uploaded file is. */
export function readUpload(body: Wire['UploadedFile']): UploadedFile {
  const upload = unwrapObject(body);
  if (!upload.url) throw new UnexpectedAnswer('no url');
  return upload;
}

/** Refuses an upload without a file before a byte of it is sent. */
export function checkUpload(form: FormData): FormData {
  if (form instanceof FormData && form.get('file') instanceof Blob) return form;
  throw new InvalidArgumentError('formData', 'must be a FormData with a "file"');
}
