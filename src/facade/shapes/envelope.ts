import { UnexpectedAnswer } from '../../core/call.js';
import { isRecord } from '../../core/text.js';
import type { Page, Success, Wire } from '../types.js';

type Unwrapped<Body> = Body extends readonly unknown[] ? Body : Body extends { data: infer Data } ? Data : Body;
type Row<Body> = Body extends readonly (infer Item)[] ? Item : Body extends { data: (infer Item)[] } | { items: (infer Item)[] } ? Item : never;

/** Takes `data` out of its envelope; a body without one is the value itself. */
export function unwrap<Body>(body: Body): Unwrapped<Body> {
  const enveloped = isRecord(body) && typeof body.data === 'object' && body.data !== null && !hasId(body);
  return (enveloped ? body.data : body) as Unwrapped<Body>;
}

/** Takes one object out of its envelope. @param what it should be, for the error: "a channel" */
export function unwrapObject<Body>(body: Body, what: string): Unwrapped<Body> {
  const object = unwrap(body);
  if (!isRecord(object)) throw new UnexpectedAnswer(`something that is not ${what}`);
  return object;
}

/** The rows of a list that comes bare, under `data` or under `items`, each translated. */
export function readRows<Body, Item>(body: Body, what: string, read: (row: Row<Body>) => Item): Item[] {
  const rows = isRecord(body) ? (Array.isArray(body.data) ? body.data : body.items) : body;
  if (!Array.isArray(rows)) throw new UnexpectedAnswer(`something that is not ${what}`);
  return rows.map((row) => (isRecord(row) ? read(row as Row<Body>) : row));
}

/** A list's envelope, its rows translated. `total` and `count` mean different things to the two generations; the larger is the sum. */
export function readPage<Row extends object, Item>(body: Wire['PageInfo'] & { data: Row[] }, what: string, read: (row: Row) => Item): Page<Item> {
  if (!isRecord(body)) throw new UnexpectedAnswer(`something that is not ${what}`);
  const sums = [body.count, body.total].filter((sum) => typeof sum === 'number');
  return { ...body, data: readRows(body, what, read), ...(sums.length > 0 && { total: Math.max(...sums) }) };
}

/** An acknowledgement: any success that does not say otherwise. */
export function readSuccess(body: Wire['SuccessAnswer']): Success {
  if (!isRecord(body)) throw new UnexpectedAnswer('something that is not an acknowledgement');
  return { ...body, success: true };
}

/** For operations that return nothing, whatever acknowledgement they send. */
export function readNothing(): void {}

/** For rows that are the same in both generations. */
export function asIs<T>(row: T): T {
  return row;
}

/** Adds fields that are absent, where their value is known; everything else stays as it came. */
export function fill<T extends object>(raw: object, fields: { [Name in keyof T]?: T[Name] | undefined }): T {
  const filled: Record<string, unknown> = { ...raw };
  for (const name in fields) {
    const value = filled[name] ?? fields[name];
    if (value !== undefined) filled[name] = value;
  }
  return filled as T;
}

/** Refuses an object without the id by which it would be found again. */
export function requireId<T extends object>(object: T, what: string): T {
  if (!hasId(object)) throw new UnexpectedAnswer(`something that is not ${what}: it has no id`);
  return object;
}

function hasId(object: { id?: unknown; _id?: unknown; public_id?: unknown }): boolean {
  const id = object.id ?? object._id ?? object.public_id;
  return id !== undefined && id !== null && id !== '';
}
