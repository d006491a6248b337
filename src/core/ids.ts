import { InvalidArgumentError } from './errors.js';
import { isWellFormed } from './text.js';

/**
 * Refuses what would turn into another route or another object: an empty id, "." and "..", an id that begins with
 * "_" (the service's actions do: `/channels/_count`), half of a surrogate pair, anything that is not a string.
 *
 * @returns the id, unchanged
 */
export function checkId(argument: string, value: unknown): string {
  const problem = idProblem(value);
  if (problem) throw new InvalidArgumentError(argument, problem);
  return value as string;
}

function idProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return `must be a string, not ${value === null ? 'null' : typeof value}`;
  if (value === '') return 'must not be empty';
  if (value === '.' || value === '..') return `must be an id, not "${value}", which is a step in a path`;
  if (value.startsWith('_')) return 'must not begin with "_": ids never do, the actions of the service do';
  if (!isWellFormed(value)) return 'must be well-formed text: it holds half of a surrogate pair';
  return undefined;
}

/** Refuses anything but an array of ids. */
export function checkIds(argument: string, values: unknown): string[] {
  if (!Array.isArray(values)) throw new InvalidArgumentError(argument, 'must be an array of ids');
  return Array.from(values, (value, index) => checkId(`${argument}[${index}]`, value));
}
