import { checkFields } from '../../core/fields.js';
import { InvalidArgumentError } from '../../core/errors.js';
import type { Contact, ContactComment, ContactFile, CountedPage, UpdateContactInput, Wire } from '../types.js';
import { fill, readPage, readRows, requireId, unwrapObject } from './envelope.js';

function toContact(raw: Wire['Contact']): Contact {
  return fill<Contact>(raw, { id: raw._id ?? raw.public_id });
}

export function readContact(body: Wire['ContactAnswer']): Contact {
  return requireId(toContact(unwrapObject(body, 'a contact')), 'a contact');
}

export function readContactPage(body: Wire['ContactPageAnswer']): CountedPage<Contact> {
  return readPage(body, 'a page of contacts', toContact) as CountedPage<Contact>;
}

export function readComments(body: Wire['ContactCommentListAnswer']): ContactComment[] {
  return readRows(body, 'a list of comments', (comment) => fill<ContactComment>(comment, { text: comment.content }));
}

/** An observed file keeps its address and name in `content`. */
export function readFiles(body: Wire['ContactFileListAnswer']): ContactFile[] {
  return readRows(body, 'a list of files', (file) => fill<ContactFile>(file, { url: file.content?.url, name: file.content?.caption }));
}

/** `name` and `phone` have longer names on the wire. */
export function toContactBody(input: UpdateContactInput): Wire['UpdateContactInput'] {
  const { name, phone, ...rest } = checkFields('input', input);
  return { ...rest, ...(name !== undefined && { display_name: name }), ...(phone !== undefined && { phone_number: phone }) };
}

/** The documented "a,b" is a repeated key on the wire. */
export function splitTypes(argument: string, types: string | undefined): string[] | undefined {
  if (types === undefined || types === null) return undefined;
  if (typeof types !== 'string') throw new InvalidArgumentError(argument, 'must be a string such as "whatsapp,web"');
  return types.split(',').map((type) => type.trim()).filter(Boolean);
}

/** Refuses an upload without a file before a byte of it is sent. */
export function checkUpload(form: FormData): FormData {
  if (!(form instanceof FormData)) throw new InvalidArgumentError('formData', 'must be a FormData');
  const file = form.get('file');
  if (file === null || typeof file === 'string') throw new InvalidArgumentError('formData', 'must have a file in its part "file"');
  return form;
}
