import {
  type Client,
  createFinalURL,
  type FetchOptions,
  type FetchResponse,
  type MaybeOptionalInit,
} from 'openapi-fetch';
import { ownFields } from './core/input/index.js';
import type { CallContext, RequestBody } from './core/request.js';
import type { Send } from './core/transport/index.js';

/** An answer without the `string & {}` of open enums, which openapi-fetch's types would take for an object. */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends number
    ? number extends T
      ? number
      : T
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;
type Content<T> = T extends { content: infer C } ? C : never;
/** A body with a file may be given as a form, too. */
type WithForm<T> = { [Type in keyof T]: Type extends 'multipart/form-data' ? T[Type] | FormData : T[Type] };
/** An operation without a query takes an empty one, too. */
type WithEmptyQuery<T> = {
  [In in keyof T]: In extends 'query' ? ([T[In]] extends [undefined] ? Record<string, never> : T[In]) : T[In];
};
type Route<O> = {
  [Key in keyof O]: Key extends 'responses'
    ? Plain<O[Key]>
    : Key extends 'parameters'
      ? WithEmptyQuery<O[Key]>
      : O[Key] extends { content: infer C }
        ? { content: WithForm<C> }
        : O[Key];
};
/** The paths of a spec as openapi-fetch's types can handle them. */
export type TypedPaths<Paths> = {
  [Path in keyof Paths]: { [Verb in keyof Paths[Path]]: Route<Paths[Path][Verb]> };
};

type OperationAt<Paths, Path extends keyof Paths, Verb> = TypedPaths<Paths>[Path][Verb & keyof Paths[Path]];
type PathWith<Paths, Verb> = {
  [Path in keyof Paths]: OperationAt<Paths, Path, Verb> extends { responses: unknown } ? Path : never;
}[keyof Paths];
/** What a request holds, a form by the names of its parts; an array, whose fields nobody counts, where it holds nothing. */
type Sent<O> = O extends { requestBody: infer R } ? Exclude<Content<R>[keyof Content<R>], FormData> : unknown[];
/** Refuses a field that the spec does not name: openapi-fetch alone lets it through where all are optional. */
type NoOtherField<Init, Known> = Known extends readonly unknown[]
  ? unknown
  : Init extends { body: infer Given }
    ? Given extends FormData
      ? unknown
      : { body: { [Name in Exclude<keyof Given, keyof Known>]: never } }
    : unknown;
type SendWithBody<Paths, Verb extends 'put' | 'post'> = <
  Path extends PathWith<Paths, Verb>,
  Init extends MaybeOptionalInit<TypedPaths<Paths>[Path], Verb & keyof TypedPaths<Paths>[Path]>,
>(
  path: Path,
  init: Init & NoOtherField<Init, Sent<OperationAt<Paths, Path, Verb>>> & { [option: string]: unknown },
) => Promise<
  FetchResponse<Extract<OperationAt<Paths, Path, Verb>, Record<string, unknown>>, Init, `${string}/${string}`>
>;

/** The client of openapi-fetch itself, typed by a spec. */
export interface TypedRawClient<Paths extends object> extends Omit<Client<TypedPaths<Paths>>, 'PUT' | 'POST'> {
  /** Calls an endpoint by PUT; a field of the body that the spec does not name is a compile error. */
  PUT: SendWithBody<Paths, 'put'>;
  /** Calls an endpoint by POST; a field of the body that the spec does not name is a compile error. */
  POST: SendWithBody<Paths, 'post'>;
}

/** What the function of an operation is given: its parameters and its body, as the spec has them. */
export type OperationInit<O> = Pick<FetchOptions<O>, Extract<keyof FetchOptions<O>, 'params' | 'body'>>;

/** What a call carries down to its transport. */
export type Carried = { readonly call: CallContext };

/** An operation of the spec as a function of a client, with the name of the method that it is for. */
export interface Operation<Fetcher, Init, Body> {
  (fetcher: Fetcher, init: Init & Carried): Promise<{ data?: Body; response: Response }>;
  readonly sdkMethod: string;
}

/** Gives an operation the name of its method. */
export const operation = <Fetcher, Init, Result>(
  sdkMethod: string,
  send: (fetcher: Fetcher, init: Init & Carried) => Result,
) => Object.assign(send, { sdkMethod });

/** The verbs of openapi-fetch that an operation may be called by. */
const VERBS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;
/** Those verbs, by the types of openapi-fetch. */
export type TypedFetch<Paths extends object> = Pick<Client<TypedPaths<Paths>>, (typeof VERBS)[number]>;

/** Where requests go, and how their parts are written: what openapi-fetch has by the same names. */
interface TypedFetchOptions {
  readonly baseUrl: string;
  readonly pathSerializer: (template: string, ids: Record<string, unknown>) => string;
  readonly querySerializer: (query: Record<string, unknown>) => string;
  readonly bodySerializer: (body: unknown) => RequestBody;
}

/** Any of the inits that openapi-fetch's types let through. */
interface AnyInit extends Carried {
  readonly params?: { readonly path?: Record<string, unknown>; readonly query?: Record<string, unknown> };
  readonly body?: unknown;
}

/**
 * The verbs of openapi-fetch, by its own types, over a transport of this package, which resolves to the parsed body. No
 * Request, no Headers and no middleware are made for each call, as openapi-fetch itself does: that would be a tenth of
 * what a call costs, and the transport has no use for them.
 */
export function createTypedFetch<Paths extends object>(
  { baseUrl, pathSerializer, querySerializer, bodySerializer }: TypedFetchOptions,
  send: Send,
): TypedFetch<Paths> {
  const verb = (method: string) => async (template: string, init: AnyInit) => {
    const { params = {}, body, call } = ownFields(init);
    const { path, query } = ownFields(params);
    const url = createFinalURL(template, { baseUrl, params: { path, query }, pathSerializer, querySerializer });
    const answer = await send({ url, method, body: body === undefined ? undefined : bodySerializer(body), call });
    return { data: answer.body, response: answer.response };
  };
  return Object.fromEntries(VERBS.map((method) => [method, verb(method)])) as unknown as TypedFetch<Paths>;
}
