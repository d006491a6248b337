import { InvalidArgumentError } from './errors.js';
import { checkFields, readField } from './fields.js';
import { encodeId } from './ids.js';

/** A URL, or undefined where the text is none. */
export function parseUrl(text: string | URL, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/**
 * Puts ids into a path template: every path parameter is an id, so each is checked, then encoded.
 *
 * @param ids by the names in the template, or an array in their order
 */
export function serializePath(template: string, ids: Readonly<Record<string | number, unknown>>): string {
  const fill = (name: string, position: number) => encodeId(name, readField(ids, Array.isArray(ids) ? position : name));
  // Every other part is a name.
  return template.split(/[{}]/).reduce((path, part, index) => path + (index % 2 ? fill(part, index >> 1) : part));
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
export function serializeQuery(query: Readonly<Record<string, unknown>>): string {
  let text = '';
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
      text += `${text && '&'}${encode(name, name)}=${encode(name, String(value))}`;
    } else if (value !== undefined && value !== null) {
      throw new InvalidArgumentError(name, 'must be a string, a finite number or a boolean');
    }
  };
  for (const [name, value] of Object.entries(checkFields('query', query))) {
    if (Array.isArray(value)) for (const each of value) add(name, each);
    else add(name, value);
  }
  return text;
}
