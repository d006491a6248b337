import { InvalidArgumentError } from './errors.js';

/** Headers a caller sets; `null` removes one that would be sent otherwise. */
export type HeaderOptions = Readonly<Record<string, string | null | undefined>>;

/** Those that open doors: never shown, never sent to another origin. */
export const CREDENTIAL_HEADERS: readonly string[] = ['x-api-key', 'x-access-token', 'authorization'];

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
// The printable part of Latin-1, spaces and tabs only inside: what every runtime sends just as it is.
const VALUE = /^(?:[\x21-\x7e\xa0-\xff](?:[\t\x20-\x7e\xa0-\xff]*[\x21-\x7e\xa0-\xff])?)?$/;

/** Whether a text can be sent as a header's value unchanged. */
export const isHeaderValue = (text: string): boolean => VALUE.test(text);

/** Refuses headers that could not be sent as given, without printing their values. */
export function headersProblem(headers: unknown): string | undefined {
  if (typeof headers !== 'object' || headers === null || Symbol.iterator in headers) {
    return 'must be a plain object of names and values';
  }
  for (const [name, value] of Object.entries(headers)) {
    if (!NAME.test(name)) return `holds ${JSON.stringify(name)}, which cannot be the name of a header`;
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string' || !isHeaderValue(value)) {
      return `has a value for "${name}" that cannot be sent: it must be a string of printable Latin-1 characters`;
    }
  }
  return undefined;
}

/** Lays one set of headers over another, in place. Names do not depend on case; `null` removes. */
export function applyHeaders(target: Record<string, string>, headers: HeaderOptions | undefined): Record<string, string> {
  for (const name in headers) {
    const value = headers[name];
    if (value === null) delete target[name.toLowerCase()];
    else if (value !== undefined) target[name.toLowerCase()] = value;
  }
  return target;
}

/** Refuses a credential that could not be sent unchanged; never prints it. */
export function checkCredential(option: string, value: unknown): string {
  if (typeof value !== 'string' || value === '' || !isHeaderValue(value)) {
    throw new InvalidArgumentError(option, 'must be a non-empty string of printable Latin-1 characters, without spaces or line breaks at its ends');
  }
  return value;
}
