import createClient, {
  type Client,
  type ClientOptions,
  type FetchOptions,
  type FetchResponse,
  type MaybeOptionalInit,
} from 'openapi-fetch';
import type { Answer } from './core/answer/index.js';
import { isPolluted, unset } from './core/input/index.js';
import { type CallContext, OutgoingRequest } from './core/request.js';
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

/** An operation of the spec as a function of openapi-fetch, with the name of the method that it is for. */
export interface Operation<Fetcher, Init, Body> {
  (fetcher: Fetcher, init: Init & Carried): Promise<{ data?: Body; response: Response }>;
  readonly sdkMethod: string;
}

/** Gives an operation the name of its method. */
export const operation = <Fetcher, Init, Result>(
  sdkMethod: string,
  send: (fetcher: Fetcher, init: Init & Carried) => Result,
) => Object.assign(send, { sdkMethod });

/**
 * The client of openapi-fetch over a transport of this package, which takes a light request and resolves to an answer that
 * holds the parsed body. openapi-fetch only hands both on, so it is told that they are the runtime's own.
 */
export const createTypedFetch = <Paths extends object>(options: ClientOptions, send: Send): Client<TypedPaths<Paths>> =>
  createClient<TypedPaths<Paths>>({
    ...options,
    Request: OutgoingRequest as unknown as typeof Request,
    fetch: send as unknown as (request: Request) => Promise<Response>,
  });

/** The other way round: what the service answered, of what openapi-fetch hands back. */
export const responseOf = ({ response }: { response: Response }): Response => (response as unknown as Answer).response;

/**
 * What openapi-fetch is given: what a call carries, and its arguments without what somebody else's bug put onto
 * Object.prototype. A "stream" is a body that it hands on as it is.
 */
export const initOf = <Init>(init: Init, call: CallContext): Init & Carried => {
  const given: Init & Carried = { ...init, call, parseAs: 'stream' };
  // One object spread first is copied in one step, so nothing comes before it otherwise.
  if (!isPolluted()) return given;
  const own: Init & Carried & { params?: object } = { ...unset(), ...given };
  return { ...own, params: { ...unset(), ...own.params } };
};
