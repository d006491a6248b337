import { InvalidArgumentError } from './errors.js';

/** Writes a text as part of a URL; refuses half of a surrogate pair, which has no spelling there. */
export function encode(argument: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InvalidArgumentError(argument, 'must be well-formed text');
  }
}

/** Not "", ".", "..", and not with "_" first: the service's actions begin so (`/channels/_count`), its ids never do. */
const ID = /^(?!_|\.{1,2}$)./s;

/**
 * Refuses what would turn into another route or another object, and anything that is not a string.
 *
 * @returns the id, as part of a URL
 */
export function encodeId(argument: string, value: unknown): string {
  if (typeof value === 'string' && ID.test(value)) return encode(argument, value);
  throw new InvalidArgumentError(
    argument,
    `must be an id, not ${typeof value === 'string' ? JSON.stringify(value) : typeof value}`,
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
