import type { operations } from '../src/generated/schema.ts';
import type { State } from './state.ts';

export type OperationId = keyof operations;

/** What a handler found or did, in terms of rows; how it goes over the wire is not its concern. */
export type Result =
  /** `siblings`: the rows that a generation sends which answers with all of the account's. */
  | { row: object; siblings?: readonly object[] }
  | { rows: readonly object[]; matching: number; hasMore: boolean; unread?: number }
  | { table: readonly object[] }
  | { done: true };

/** There is nothing to say but that it is done. */
export const DONE: Result = { done: true };

/** All of the rows, or the part of them that a page is. */
export function list(rows: readonly object[], { skip = 0, limit = rows.length }: Paging = {}, unread?: number): Result {
  const end = skip + limit;
  return { rows: rows.slice(skip, end), matching: rows.length, hasMore: end < rows.length, unread };
}

interface Paging {
  limit?: number;
  skip?: number;
}

/** The service's own default is not known; its web app asks for as many. */
const DEFAULT_LIMIT = 20;
/** The page of a list that never comes whole. */
export const paging = ({ skip, limit = DEFAULT_LIMIT }: Paging): Paging => ({ skip, limit });

type Body<Operation> = Operation extends { requestBody: { content: infer Content } } ? Content[keyof Content] : unknown;

/** What of a request reaches a handler: it has been checked against the spec. */
export interface Input<Id extends OperationId> {
  path: operations[Id]['parameters']['path'];
  query: NonNullable<operations[Id]['parameters']['query']>;
  body: Body<operations[Id]>;
}

/** Those of the operations that change or search something; others may have one. */
export type Handlers = { [Id in OperationId]?: (state: State, input: Input<Id>) => Result };
