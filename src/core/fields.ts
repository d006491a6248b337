import { InvalidArgumentError } from './errors.js';

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
export const isFields = (value: unknown): value is object => /^(?:Object|Module)$/.test(kindOf(value));

/** Reads a field that an object or its class has. What Object.prototype has, somebody else's bug put there. */
export function readField(object: object, name: PropertyKey): unknown {
  for (let owner = object; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    if (Object.hasOwn(owner, name)) return (object as Record<PropertyKey, unknown>)[name];
  }
  return undefined;
}

/** Object.prototype as the language has it, made only where somebody else's bug has put more onto it. */
function unpolluted(): object {
  const fields = Object.entries(Object.getOwnPropertyDescriptors(Object.prototype));
  return Object.create(null, Object.fromEntries(fields.filter(([, { enumerable }]) => !enumerable)));
}

/** Parses JSON; its objects inherit nothing that was put onto Object.prototype, for there it would count as sent. */
export function parseFields(text: string): unknown {
  if (Object.keys(Object.prototype).length === 0) return JSON.parse(text);
  const prototype = unpolluted();
  return JSON.parse(text, (_name, value: unknown) =>
    isRecord(value) ? Object.setPrototypeOf(value, prototype) : value,
  );
}

/** A copy that inherits nothing. */
export const copyFields = <T>(object: T): T => Object.assign<object, T>(Object.create(null), object);

/** The fields of an object, without those of Object.prototype; getters of its class can still be read. */
export function ownFields<T extends object>(object: T): T {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype
    ? copyFields(object)
    : new Proxy<T>(object, { get: readField });
}

/** Refuses an argument that is not an object with named fields. @returns it; its JSON, where it has a `toJSON` */
export function toRecord<T>(argument: string, value: T): T {
  if (isFields(value)) {
    const toJson = readField(value, 'toJSON');
    if (typeof toJson !== 'function') return value;
    const json: unknown = toJson.call(value, '');
    if (isFields(json)) return json as T;
  }
  throw new InvalidArgumentError(argument, 'must be an object');
}

/** The same, safe to be read for fields that it may not have. */
export const checkFields = <T extends object>(argument: string, value: T): T => ownFields(toRecord(argument, value));

/** What an error says of a value: a text itself, of all else its type. */
export const describeValue = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : typeof value;
