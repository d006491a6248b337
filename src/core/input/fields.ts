import { InvalidArgumentError } from '../errors.js';

/** Whether a value is an object with named fields: neither null nor an array. */
export function isRecord<T extends object = Record<string, unknown>>(value: unknown): value is T {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The kind of an object, whichever realm or library made it: `FormData`, `Date`, … */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/**
 * Whether what a caller gives is an object with named fields. A Map, a Date, a form or a promise has none to send, and
 * what it holds would be lost silently.
 */
export const isFields = (value: unknown): value is object => ['Object', 'Module'].includes(kindOf(value));

/** What somebody else's bug put onto Object.prototype, as absent: for who reads fields that an object may not have. */
export const unset = (): Record<string, undefined> | undefined =>
  isPolluted() ? Object.fromEntries(Object.keys(Object.prototype).map((name) => [name, undefined])) : undefined;

export function isPolluted(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

/** Reads a field that an object or its class has. */
export function readField(object: object, name: PropertyKey): unknown {
  const value = (object as Record<PropertyKey, unknown>)[name];
  if (Object.hasOwn(object, name)) return value;
  return value === (Object.prototype as Record<PropertyKey, unknown>)[name] ? undefined : value;
}

/** An object to be read for fields that it may not have; getters of its class count. */
export const ownFields = <T extends object>(object: T): T =>
  isPolluted() ? new Proxy<T>(object, { get: readField }) : object;

/** Parses JSON, undefined where it is none; objects inherit nothing that was put onto Object.prototype, where it would count as sent. */
export function parseJson(text: string): unknown {
  const prototype = unset();
  const withoutPollution = (_name: string, value: unknown) =>
    isRecord(value) ? Object.setPrototypeOf(value, prototype as object) : value;
  try {
    return JSON.parse(text, prototype && withoutPollution);
  } catch {
    return undefined;
  }
}

/** Refuses an argument that is not an object with named fields. @returns its own fields; those of its JSON, where it has a `toJSON` */
export function checkFields<T extends object>(argument: string, value: T | undefined): T {
  // The JSON of bytes is no object that was meant.
  const toJson = !ArrayBuffer.isView(value) && readField(Object(value), 'toJSON');
  const fields: unknown = typeof toJson === 'function' ? toJson.call(value, '') : value;
  if (isFields(fields)) return ownFields(fields as T);
  throw new InvalidArgumentError(argument, 'must be an object');
}

/** Refuses what JSON would make `{}` of, as a Map, a stream or a file: for a body and, unless told otherwise, its fields. */
export function checkJson(argument: string, value: unknown, deep = true): void {
  if (!isRecord(value) || typeof readField(value, 'toJSON') === 'function') return;
  if (!isFields(value)) throw new InvalidArgumentError(argument, 'must be an object');
  if (deep) for (const [name, each] of Object.entries(value)) checkJson(name, each, false);
}

/** Lays fields over others; `undefined` changes nothing. @param rename how the names are written, if not as given */
export function overlay<T extends object>(
  current: T,
  changes: object = {},
  rename: (name: string) => string = String,
): T {
  const merged: Record<string, unknown> = { ...(current as Partial<Record<string, unknown>>) };
  for (const [name, value] of Object.entries(changes)) if (value !== undefined) merged[rename(name)] = value;
  return merged as T;
}

/** What an error says of a value: a text itself, of all else its type. */
export const describeValue = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : typeof value;
