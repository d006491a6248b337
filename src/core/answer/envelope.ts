import { isRecord } from '../input/index.js';

/** What a body holds once its envelope is taken off. */
export type Unwrapped<Body> = Body extends readonly unknown[] ? Body : Body extends { data: infer Data } ? Data : Body;

/** A row of a list. */
export type Row<Body> = Body extends readonly (infer Item)[]
  ? Item
  : Body extends { data: (infer Item)[] } | { items: (infer Item)[] }
    ? Item
    : never;

/** What a list says about itself. */
export interface ListInfo {
  /** Whether there are more rows, where it says so. */
  readonly more?: boolean | undefined;
  /** How many rows there are in all, where it says so. */
  readonly total?: number | undefined;
}

/**
 * Takes `data` out of its envelope; a body without one is the value itself.
 *
 * @param fields those that the value itself may have: a body with one of them is no envelope, whatever its `data` is
 */
export function unwrap<Body>(body: Body, fields: readonly string[]): Unwrapped<Body> {
  const enveloped =
    isRecord(body) && Object(body.data) === body.data && !fields.some((name) => (body[name] ?? '') !== '');
  return (enveloped ? body.data : body) as Unwrapped<Body>;
}

/** The rows of a list that comes bare, under `data` or under `items`; undefined where there is none. */
export function rowsOf<Body>(body: Body): Row<Body>[] | undefined {
  const rows = isRecord(body) ? (Array.isArray(body.data) ? body.data : body.items) : body;
  return Array.isArray(rows) ? rows : undefined;
}

/** What the envelope of a list says. `total` and `count` mean different things to the two generations; the larger is the sum. */
export function listInfo(body: unknown): ListInfo {
  const { has_more: more, count, total } = Object(body) as Record<'has_more' | 'count' | 'total', unknown>;
  const sum = Math.max(asNumber(count), asNumber(total));
  return { more: more as boolean | undefined, total: sum > -Infinity ? sum : undefined };
}

/** What is no number counts as less than any. */
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : -Infinity);
