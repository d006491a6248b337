import {
  type Due,
  type ListDue,
  listInfo,
  type ObjectDue,
  type Row,
  rowsOf,
  type Unwrapped,
  unwrap,
} from '../../core/answer/index.js';
import { checkFields, isRecord } from '../../core/input/index.js';
import type { CountedPage, Page, Success } from '../types.js';
import type { Wire } from '../wire.js';

/** How an answer is read: what it has to be, which core checks, and how it becomes the documented result. */
export interface Reader<Body, Result> {
  readonly due: Due;
  readonly read: (body: Body) => Result;
}

/** The object in an envelope. */
type InEnvelope<Body> = Exclude<Unwrapped<Body>, readonly unknown[]>;

/** Reads one object. */
export function object<Body, Result>(
  due: Omit<ObjectDue, 'kind'>,
  translate: (object: NoInfer<InEnvelope<Body>>) => Result,
): Reader<Body, Result> {
  return {
    due: { kind: 'object', ...due },
    // Core refuses a list where one object is due, or chooses one of it.
    read: (body) => translate(unwrap(body, due.has) as InEnvelope<Body>),
  };
}

const rows = <Body, Item>(body: Body, translate: (row: NoInfer<Row<Body>>) => Item): Item[] =>
  // What is no object is handed on as it came.
  (rowsOf(body) ?? []).map((row) => (isRecord(row) ? translate(row) : (row as Item)));

/** A reader of a list. */
export interface ListReader<Body, Result> extends Reader<Body, Result> {
  readonly due: ListDue;
}

/** Reads a list that comes bare, under `data` or under `items`; each row is translated. */
export function list<Body, Item>(translate: (row: NoInfer<Row<Body>>) => Item): ListReader<Body, Item[]> {
  return { due: { kind: 'list' }, read: (body) => rows(body, translate) };
}

type AnyPage = (Wire['PageInfo'] & { data: object[] }) | object[];

/** Reads a page: what stands beside its rows stays. Bare rows are a page, too. */
export function page<Body extends AnyPage, Item>(
  translate: (row: NoInfer<Row<Body>>) => Item,
): ListReader<Body, Page<Item>> {
  return {
    due: { kind: 'list' },
    read(body) {
      const { total } = listInfo(body);
      const beside = Array.isArray(body) ? {} : (body as Wire['PageInfo']);
      return { ...beside, data: rows(body, translate), ...(total !== undefined && { total }) };
    },
  };
}

/** Reads a page that says how many rows there are; NaN where it does not: a number that is too small would hide rows. */
export function countedPage<Body extends Wire['PageInfo'] & { data: object[] }, Item>(
  translate: (row: NoInfer<Row<Body>>) => Item,
): ListReader<Body, CountedPage<Item>> {
  return {
    due: { kind: 'page' },
    read: (body) => ({ ...body, data: rows(body, translate), total: listInfo(body).total ?? NaN }),
  };
}

/** Reads an acknowledgement, which may be empty: core has seen that it says nothing else than success. */
export const asSuccess: Reader<Wire['SuccessAnswer'] | undefined, Success> = {
  due: { kind: 'acknowledgement' },
  read: (body) => ({ ...body, success: true }),
};

/** For operations that return nothing, whatever acknowledgement they send. */
export const asNothing: Reader<unknown, void> = { due: { kind: 'nothing' }, read() {} };

/** For what is the same in both generations. */
export function asIs<T>(row: T): T {
  return row;
}

/** The fields of an input that goes out as it was given. */
export const fieldsOf = <T extends object>(input: T): T => checkFields('input', input);

/** Adds fields that are absent, where their value is known; everything else stays as it came. In place: nobody else has the answer. */
export function fill<T extends object>(raw: object, fields: { [Name in keyof T]?: T[Name] | undefined }): T {
  const filled = raw as Partial<T>;
  // Not for…in, which goes through what Object.prototype was given, too.
  for (const name of Object.keys(fields) as (keyof T)[]) {
    if (fields[name] !== undefined) filled[name] ??= fields[name];
  }
  return filled as T;
}
