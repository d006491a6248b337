import { InvalidArgumentError } from '../errors.js';
import { checkFields, describeValue, readField } from './fields.js';

/** A URL, or undefined where the text is none. */
export function parseUrl(text: string | URL, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Puts ids into a path template: every path parameter is an id, so each is checked, then encoded. */
export function serializePath(template: string, ids: Readonly<Record<string, unknown>>): string {
  let path = template;
  // No regular expression: each call has a path, and a callback of one would take twice as long.
  for (let start = path.indexOf('{'); start >= 0; start = path.indexOf('{')) {
    const end = path.indexOf('}', start);
    const name = path.slice(start + 1, end);
    path = path.slice(0, start) + encodeId(name, readField(ids, name)) + path.slice(end + 1);
  }
  return path;
}

/** Writes a text as part of a URL; refuses half of a surrogate pair, which has no spelling there. */
function encode(argument: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InvalidArgumentError(argument, 'must be well-formed text');
  }
}

/**
 * Writes a query string: arrays repeat their key, `undefined` and `null` are left out. What has no one obvious spelling
 * (a date, an object, NaN) is refused.
 */
export const serializeQuery = (query: object): string => serializeFields(checkFields('query', query));

/** Writes a query string of what `checkFields` has let through. */
export function serializeFields(query: object): string {
  let text = '';
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
      text += `${text && '&'}${encode(name, name)}=${encode(name, String(value))}`;
    } else if (value !== undefined && value !== null) {
      throw new InvalidArgumentError(name, 'must be a string, a finite number or a boolean');
    }
  };
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const each of value) add(name, each);
    else add(name, value);
  }
  return text;
}

/**
 * Not "", ".", "..", not spaces alone, not with "_" first (the service's actions begin so: `/channels/_count`, its ids
 * never do), and nothing that has no spelling in a URL: half a surrogate pair.
 */
const ID = /^(?!_|\.{1,2}$|\s+$)\P{Cs}+$/u;

/**
 * Refuses what would turn into another route or another object, and anything that is not a string.
 *
 * @param name as in the spec or in the documented methods: `contact_id`, `contactId`
 * @returns the id, as part of a URL
 */
export function encodeId(name: string, value: unknown): string {
  if (typeof value === 'string' && ID.test(value)) return encodeURIComponent(value);
  throw new InvalidArgumentError(
    name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    `must be an id, not ${describeValue(value)}`,
  );
}

/** Refuses what is no id, and gives it back unchanged. */
export function checkId(argument: string, value: string): string {
  encodeId(argument, value);
  return value;
}

/** Refuses anything but an array of ids. */
export function checkIds(argument: string, values: string[]): string[] {
  if (!Array.isArray(values)) throw new InvalidArgumentError(argument, 'must be an array of ids');
  return Array.from(values, (value) => checkId(argument, value));
}

/** Addresses of this very machine: what is sent there crosses no network. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127\.[\d.]+|\[::1\])$/;

/** Checks a gateway's address and takes the slashes off its end. @param name the option, for the error */
export function checkBaseUrl(name: string, value: unknown, allowInsecureHttp: boolean | undefined): string {
  // A URL, also one of another realm; not what merely turns into such a text, as an array does.
  const { href } = Object(value) as Partial<URL>;
  const url = parseUrl(typeof value === 'string' ? value : `${href}`);
  // Nothing more: no user, password, query or fragment.
  if (!url || !/^https?:/.test(url.href) || url.href !== url.origin + url.pathname) {
    throw new InvalidArgumentError(name, 'must be an http(s) address and nothing more');
  }
  if (url.protocol === 'http:' && !allowInsecureHttp && !LOOPBACK.test(url.hostname)) {
    throw new InvalidArgumentError(name, 'must be https (see allowInsecureHttp)');
  }
  return url.href.replace(/\/+$/, '');
}
