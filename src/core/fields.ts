import { InvalidArgumentError } from './errors.js';
import { isRecord } from './text.js';

/** Refuses an argument that is not an object with named fields. */
export function checkFields<T>(argument: string, value: T): T {
  if (isRecord(value)) return value;
  throw new InvalidArgumentError(argument, 'must be an object');
}
