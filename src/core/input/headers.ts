import { InvalidArgumentError } from '../errors.js';
import { isFields, overlay } from './fields.js';

/** Headers a caller sets; `null` removes one that would be sent otherwise. */
export type HeaderOptions = Readonly<Record<string, string | null | undefined>>;

// Not __proto__, which would be set as no header but as the prototype of the rest.
const NAME = /^(?!__proto__$)[\w!#$%&'*+.^`|~-]+$/;
// The printable part of Latin-1, without spaces around it: what every runtime sends just as it is.
const VALUE = /^(?!\s)[\t\x20-\x7e\xa0-\xff]*(?<!\s)$/;

/** Whether these can be sent as given: a plain object of names and printable values. */
export function isHeaders(headers: unknown): boolean {
  return (
    isFields(headers) &&
    Object.entries(headers).every(
      ([name, value]) =>
        NAME.test(name) && (value === null || value === undefined || (typeof value === 'string' && VALUE.test(value))),
    )
  );
}

/** Lays headers over others: names do not depend on case, `undefined` changes nothing, `null` stays, to remove. */
export const mergeHeaders = (current: HeaderOptions = {}, changes?: HeaderOptions): HeaderOptions =>
  overlay(current, changes, (name) => name.toLowerCase());

/** Adds the caller's headers to those of the request, in place, and takes out those that are `null`. */
export function finishHeaders(headers: Record<string, string>, merged: HeaderOptions): void {
  for (const [name, value] of Object.entries(merged)) {
    if (typeof value === 'string') headers[name] = value;
    else delete headers[name];
  }
}

/** A header of an answer. Not every `fetch` gives real Headers: where they cannot be asked, there are none. */
export const headerOf = ({ headers }: Response, name: string): string | undefined => headers?.get?.(name) ?? undefined;

/** What a call needs to know of an answer whose headers cannot be listed, as those of some mocks. */
const NEEDED = ['retry-after', 'x-request-id'];

/** The headers of an answer, as far as they can be listed. */
export function headersOf(response: Response | undefined): Record<string, string> {
  if (!response) return {};
  return Object.fromEntries(
    response.headers?.entries?.() ??
      NEEDED.map((name) => [name, headerOf(response, name) ?? '']).filter(([, value]) => value),
  );
}

/** Refuses a credential that could not be sent unchanged; never prints it. */
export function checkCredential(name: string, value: unknown): string {
  if (typeof value === 'string' && value && VALUE.test(value)) return value;
  throw new InvalidArgumentError(name, value === '' ? 'is empty' : 'must be printable Latin-1 text');
}
