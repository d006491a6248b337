import { InvalidArgumentError } from './errors.js';

/** Whether a value is an object with named fields: neither null nor an array. */
export function isRecord<T extends object = Record<string, unknown>>(value: unknown): value is T {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Refuses an argument that is not an object with named fields. */
export function checkFields<T>(argument: string, value: T): T {
  if (isRecord(value)) return value;
  throw new InvalidArgumentError(argument, 'must be an object');
}
