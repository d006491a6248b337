import { InvalidArgumentError } from './errors.js';
import { checkId } from './ids.js';
import { isWellFormed } from './text.js';

/** `contact_id` in the spec is `contactId` in the documented methods. */
const argumentName = (parameter: string) => parameter.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Puts ids into a path template. Every path parameter is an id, so each is checked, then encoded. */
export function serializePath(template: string, ids: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(checkId(argumentName(name), ids[name])));
}

/**
 * Writes a query string: arrays repeat their key, `undefined` and `null` are left out, a Date becomes ISO 8601.
 * What has no one obvious spelling (an object, NaN) is refused.
 */
export function serializeQuery(query: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name in query) {
    const value = query[name];
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) text += `${text ? '&' : ''}${encode(name, name)}=${encode(name, scalar(name, each))}`;
    }
  }
  return text;
}

function scalar(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new InvalidArgumentError(name, `must be a string, a finite number, a boolean or a date, not ${describe(value)}`);
}

const describe = (value: unknown) => (typeof value === 'number' ? String(value) : value instanceof Date ? 'an invalid date' : typeof value);

function encode(name: string, text: string): string {
  if (!isWellFormed(text)) throw new InvalidArgumentError(name, 'must be well-formed text: it holds half of a surrogate pair');
  return encodeURIComponent(text);
}
