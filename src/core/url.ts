import { InvalidArgumentError } from './errors.js';
import { checkFields } from './fields.js';
import { encode, encodeId } from './ids.js';

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
  for (const name in ids) {
    try {
      path = path.replace(`{${name}}`, encodeId(name, ids[name]));
    } catch (error) {
      // `contact_id` in the spec is `contactId` in the documented methods.
      const argument = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      throw new InvalidArgumentError(argument, (error as InvalidArgumentError).problem);
    }
  }
  return path;
}

/**
 * Writes a query string: arrays repeat their key, `undefined` and `null` are left out. What has no one obvious spelling
 * (a date, an object, NaN) is refused.
 */
export function serializeQuery(query: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of Object.keys(checkFields('query', query))) {
    for (const value of [query[name]].flat()) {
      if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
        text += `${text && '&'}${encode(name, name)}=${encode(name, String(value))}`;
      } else if (value !== undefined && value !== null) {
        throw new InvalidArgumentError(name, 'must be a string, a finite number or a boolean');
      }
    }
  }
  return text;
}
