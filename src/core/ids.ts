import { InvalidArgumentError } from './errors.js';
import { describeValue } from './fields.js';

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
