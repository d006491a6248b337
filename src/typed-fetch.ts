import createClient, {
  type Client,
  type ClientOptions,
  type FetchOptions,
  type FetchResponse,
  type MaybeOptionalInit,
} from 'openapi-fetch';
import { ownFields } from './core/input/index.js';
import type { CallContext, RequestBody } from './core/request.js';
import type { Send } from './core/transport/index.js';
import type { paths } from './generated/schema.js';

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
/** The paths of the spec as openapi-fetch's types can handle them. */
export type RawPaths = { [Path in keyof paths]: { [Verb in keyof paths[Path]]: Route<paths[Path][Verb]> } };

type OperationAt<Path extends keyof RawPaths, Verb> = RawPaths[Path][Verb & keyof RawPaths[Path]];
type PathWith<Verb> = {
  [Path in keyof RawPaths]: OperationAt<Path, Verb> extends { responses: unknown } ? Path : never;
}[keyof RawPaths];
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
type SendWithBody<Verb extends 'put' | 'post'> = <
  Path extends PathWith<Verb>,
  Init extends MaybeOptionalInit<RawPaths[Path], Verb & keyof RawPaths[Path]>,
>(
  path: Path,
  init: Init & NoOtherField<Init, Sent<OperationAt<Path, Verb>>> & { [option: string]: unknown },
) => Promise<FetchResponse<Extract<OperationAt<Path, Verb>, Record<string, unknown>>, Init, `${string}/${string}`>>;

/** The client of openapi-fetch itself, typed by the spec. */
export interface RawClient extends Omit<Client<RawPaths>, 'PUT' | 'POST'> {
  /** Calls an endpoint by PUT; a field of the body that the spec does not name is a compile error. */
  PUT: SendWithBody<'put'>;
  /** Calls an endpoint by POST; a field of the body that the spec does not name is a compile error. */
  POST: SendWithBody<'post'>;
}

/** Makes the client of openapi-fetch. Only `client.raw` calls through it. */
export const createRawClient = (options: ClientOptions): RawClient => createClient<RawPaths>(options);

/** What a call carries down to its transport. */
export type Carried = { readonly call: CallContext };

/** What the function of an operation is given: its parameters and its body, as the spec has them. */
export type Init<Path extends keyof RawPaths, Verb extends keyof RawPaths[Path]> = Pick<
  FetchOptions<RawPaths[Path][Verb]>,
  Extract<keyof FetchOptions<RawPaths[Path][Verb]>, 'params' | 'body'>
> &
  Carried;

/** An operation of the spec as a function of a client, with the name of the method that it is for. */
export interface Operation<Init, Body> {
  (fetcher: Fetcher, init: Init & Carried): Promise<{ data?: Body; response: Response }>;
  readonly sdkMethod: string;
}

/** Gives an operation the name of its method. */
export const operation = <Init, Result>(sdkMethod: string, send: (fetcher: Fetcher, init: Init) => Result) =>
  Object.assign(send, { sdkMethod });

/** The verbs of openapi-fetch that an operation may be called by. */
const VERBS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;
/** Those verbs, by the types of openapi-fetch: what the operations are called with. */
export type Fetcher = Pick<Client<RawPaths>, (typeof VERBS)[number]>;

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
export function createTypedFetch(
  { baseUrl, pathSerializer, querySerializer, bodySerializer }: TypedFetchOptions,
  send: Send,
): Fetcher {
  const verb = (method: string) => (template: string, init: AnyInit) => {
    const { params = {}, body, call } = ownFields(init);
    const { path, query } = ownFields(params);
    const search = query === undefined || query === null ? '' : querySerializer(query);
    const url = `${baseUrl}${path ? pathSerializer(template, path) : template}${search && `?${search}`}`;
    return send({ url, method, body: body === undefined ? undefined : bodySerializer(body), call });
  };
  return Object.fromEntries(VERBS.map((method) => [method, verb(method)])) as unknown as Fetcher;
}
