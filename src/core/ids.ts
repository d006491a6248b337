import { InvalidArgumentError } from './errors.js';

/** Half of a surrogate pair, which has no spelling in a URL. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Writes a text as part of a URL. */
export function encode(argument: string, text: string): string {
  if (LONE_SURROGATE.test(text)) throw new InvalidArgumentError(argument, 'must be well-formed text');
  return encodeURIComponent(text);
}

/** Not "", ".", "..", and not with "_" first: the service's actions begin so (`/channels/_count`), its ids never do. */
const ID = /^(?!_|\.{1,2}$)./s;

/**
 * Refuses what would turn into another route or another object, and anything that is not a string.
 *
 * @param argument its name; `contact_id` in the spec is `contactId` in the documented methods
 * @returns the id, as part of a URL
 */
export function encodeId(argument: string, value: unknown): string {
  if (typeof value === 'string' && ID.test(value) && !LONE_SURROGATE.test(value)) return encodeURIComponent(value);
  const name = argument.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  throw new InvalidArgumentError(
    name,
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
