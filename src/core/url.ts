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
  for (const name in ids) path = path.replace(`{${name}}`, encodeId(name, ids[name]));
  return path;
}

/**
 * Writes a query string: arrays repeat their key, `undefined` and `null` are left out. What has no one obvious spelling
 * (a date, an object, NaN) is refused.
 */
export function serializeQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs: string[] = [];
  for (const [name, values] of Object.entries(checkFields('query', query))) {
    for (const value of [values].flat()) {
      if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
        pairs.push(`${encode(name, name)}=${encode(name, String(value))}`);
      } else if (value !== undefined && value !== null) {
        throw new InvalidArgumentError(name, 'must be a string, a finite number or a boolean');
      }
    }
  }
  return pairs.join('&');
}
