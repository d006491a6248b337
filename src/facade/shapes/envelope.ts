import { UnexpectedAnswer } from '../../core/answer.js';
import { isRecord } from '../../core/fields.js';
import type { ListInfo } from '../../core/paging.js';
import type { CountedPage, Page, Success, Wire } from '../types.js';

type Unwrapped<Body> = Body extends readonly unknown[] ? Body : Body extends { data: infer Data } ? Data : Body;
type Row<Body> = Body extends readonly (infer Item)[]
  ? Item
  : Body extends { data: (infer Item)[] } | { items: (infer Item)[] }
    ? Item
    : never;

/**
 * Takes `data` out of its envelope; a body without one is the value itself.
 *
 * @param wanted what the reader needs one of: a body that has it is no envelope, whatever its field `data` is
 */
export function unwrap<Body>(body: Body, wanted: readonly string[]): Unwrapped<Body> {
  const enveloped =
    isRecord(body) && Object(body.data) === body.data && !wanted.some((name) => (body[name] ?? '') !== '');
  return (enveloped ? body.data : body) as Unwrapped<Body>;
}

/** Takes one object out of its envelope. @param wanted see {@link unwrap} */
export function unwrapObject<Body>(body: Body, ...wanted: readonly string[]): Unwrapped<Body> {
  const object = unwrap(body, wanted);
  if (!isRecord(object)) throw new UnexpectedAnswer('no object');
  return object;
}

/** The rows of a list that comes bare, under `data` or under `items`, each translated. */
export function readRows<Body, Item>(body: Body, read: (row: Row<Body>) => Item): Item[] {
  const rows = isRecord(body) ? (Array.isArray(body.data) ? body.data : body.items) : body;
  if (!Array.isArray(rows)) throw new UnexpectedAnswer('no list');
  return rows.map((row) => (isRecord(row) ? read(row as Row<Body>) : row));
}

/** Rows that are the same in both generations. */
export function readPlainRows<Body>(body: Body): Row<Body>[] {
  return readRows(body, asIs);
}

/** What a list's envelope says about it. `total` and `count` mean different things to the two generations; the larger is the sum. */
export function readListInfo(body: unknown): ListInfo {
  const { has_more: more, count, total } = Object(body) as Wire['PageInfo'];
  const sums = [count, total].filter((sum) => typeof sum === 'number');
  return { more, total: sums.length > 0 ? Math.max(...sums) : undefined };
}

/** What stands beside the rows of a page. */
function besideRows(body: Wire['PageInfo']): Wire['PageInfo'] {
  if (!isRecord(body)) throw new UnexpectedAnswer('no page');
  return body;
}

/** A list's envelope, its rows translated. */
export function readPage<Row extends object, Item>(
  body: Wire['PageInfo'] & { data: Row[] },
  read: (row: Row) => Item,
): Page<Item> {
  const { total } = readListInfo(body);
  return { ...besideRows(body), data: readRows(body, read), ...(total !== undefined && { total }) };
}

/** The same for a list that says how many rows there are; NaN where it does not: a number that is too small would hide rows. */
export function readCountedPage<Row extends object, Item>(
  body: Wire['PageInfo'] & { data: Row[] },
  read: (row: Row) => Item,
): CountedPage<Item> {
  const { total = NaN } = readListInfo(body);
  return { ...besideRows(body), data: readRows(body, read), total };
}

/** An acknowledgement, which may be empty: success, unless it says otherwise. */
export function readSuccess(body: Wire['SuccessAnswer'] = {}): Success {
  if (!isRecord(body)) throw new UnexpectedAnswer('no acknowledgement');
  return { ...body, success: true };
}

/** For operations that return nothing, whatever acknowledgement they send. */
export function readNothing(): void {}

/** For what is the same in both generations, or goes out as it was given. */
export function asIs<T>(row: T): T {
  return row;
}

/** Adds fields that are absent, where their value is known; everything else stays as it came, uncopied where nothing is added. */
export function fill<T extends object>(raw: object, fields: { [Name in keyof T]?: T[Name] | undefined }): T {
  let filled = raw as Partial<T>;
  // Not for…in, which goes through what Object.prototype was given, too.
  for (const name of Object.keys(fields) as (keyof T)[]) {
    const value = (raw as T)[name] ?? fields[name];
    if (value === undefined || value === (raw as T)[name]) continue;
    if (filled === raw) filled = { ...raw };
    filled[name] = value;
  }
  return filled as T;
}

/** Refuses an object without the id by which it would be found again. */
export function requireId<T extends { id?: unknown; _id?: unknown }>(object: T, key: 'id' | '_id'): T {
  if (!Object.hasOwn(object, key) || !object[key]) throw new UnexpectedAnswer('no id');
  return object;
}
