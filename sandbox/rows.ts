/** What handlers of every kind do with rows. */
import { isRecord } from '../src/core/input/index.ts';
import { duplicate, Refusal } from './refusal.ts';
import { DONE, type Result } from './result.ts';
import { extended } from './state.ts';

/** A copy that shares nothing with the original: what is done to one row is not to be seen in another. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = extended(value, {});
  for (const [name, each] of Object.entries(copy)) copy[name] = copyOf(each);
  return copy as T;
}

/** The row with this id; refuses where there is none. */
export function found<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new Refusal(404);
  return row;
}

export function remove(rows: Map<string, unknown>, id: string): Result {
  found(rows, id);
  rows.delete(id);
  return DONE;
}

/** Refuses a name that another row has. @returns the name, or undefined where none is given */
export function freeName<T extends { name?: string }, Name extends string | undefined>(
  rows: ReadonlyMap<string, T>,
  name: Name,
  own?: T,
): Name {
  for (const row of rows.values()) if (name !== undefined && row !== own && row.name === name) throw duplicate('name');
  return name;
}

/**
 * By one field; "-" before its name turns the order round. Rows without it come last, and so do those where it is an object,
 * which has no place in an order. Equal ones stay as they are.
 */
export function sorted<T extends object>(rows: Iterable<T>, sort = ''): T[] {
  const field = sort.replace(/^-/, '') as keyof T;
  const direction = sort.startsWith('-') ? -1 : 1;
  const isThere = (row: T) => row[field] !== undefined && typeof row[field] !== 'object';
  return [...rows].sort((a, b) => {
    if (!isThere(a) || !isThere(b)) return Number(isThere(b)) - Number(isThere(a));
    return a[field] === b[field] ? 0 : a[field] < b[field] ? -direction : direction;
  });
}
