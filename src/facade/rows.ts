import type { Call } from '../core/call.js';
import type { RequestOptions } from '../core/options.js';
import type {
  AnyOperation,
  OperationBody,
  OperationData,
  OperationQuery,
  Operations,
} from '../generated/operations.js';

/** The documented arguments of a method, in their order; after them come the options. */
export const NONE = [] as const;
export const ID = ['id'] as const;
export const QUERY = ['query'] as const;
export const BODY = ['body'] as const;
export const ID_QUERY = ['id', 'query'] as const;
export const ID_BODY = ['id', 'body'] as const;

type Method = (...args: never[]) => Call<unknown>;
type Given<M extends Method> = Required<Parameters<M>> extends [...infer Args, RequestOptions] ? Args : never;
type Last<Args> = Args extends [...unknown[], infer Arg] ? Arg : undefined;

/** The one way in which an operation can take these arguments: a path has an id, a query or a body is the last one. */
type Takes<O, Args> = O extends { parameters: { path: object } }
  ? Args extends [unknown]
    ? typeof ID
    : O extends { requestBody: unknown }
      ? typeof ID_BODY
      : typeof ID_QUERY
  : Args extends []
    ? typeof NONE
    : O extends { requestBody: unknown }
      ? typeof BODY
      : typeof QUERY;

/** What the operation takes over the wire for the last documented argument. */
type Sent<O extends AnyOperation> = O extends { requestBody: unknown } ? OperationBody<O> : OperationQuery<O>;

/** How one documented method is called, read and sent. */
type Row<O extends AnyOperation, M extends Method, Arg = Last<Given<M>>> = readonly [
  takes: Takes<O, Given<M>>,
  /** Translates the answer into the documented result. */
  read: (body: OperationData<O>, given: Arg) => Awaited<ReturnType<M>>,
  /** Translates the last documented argument into what is sent; has its place where the two differ. */
  ...([Arg] extends [Sent<O> | string | undefined]
    ? [send?: (given: Arg) => Sent<O>, pages?: Pages]
    : [send: (given: Arg) => Sent<O>, pages?: Pages]),
];

/** For a list: whether `skip` leads to further pages, or the first one is the whole list. */
type Pages = 'paged' | 'whole';

/** A row for every operation of a namespace; one that is missing, or one too many, does not compile. */
export type Rows<Name extends keyof Operations, Api> = {
  readonly [Key in keyof Operations[Name] | keyof Api]: Key extends keyof Api & keyof Operations[Name]
    ? Operations[Name][Key] extends infer O extends AnyOperation
      ? Row<O, Extract<Api[Key], Method>>
      : never
    : never;
};

/** What a row does at run time, whatever its types. */
export type AnyRow = readonly [
  takes: readonly ('id' | 'query' | 'body')[],
  read: (body: unknown, given: unknown) => unknown,
  send?: (given: unknown) => unknown,
  pages?: Pages,
];
