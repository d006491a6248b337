import type { Call, DownloadCall } from '../core/call.js';
import { ImbraceError, InvalidArgumentError } from '../core/errors.js';
import { checkFields } from '../core/fields.js';
import { type CallOptions, checkOptions, mergeOptions, type RequestOptions } from '../core/options.js';
import type { CallContext } from '../core/outgoing.js';
import { type ListPage, type Load, makeListCall, makePage } from '../core/paging.js';
import {
  type AnyOperation,
  type Operate,
  type OperationBody,
  type OperationData,
  type OperationQuery,
  type Operations,
  type Route,
  routes,
} from '../generated/operations.js';
import { readListInfo } from './shapes/envelope.js';

/** The documented arguments of a method, in their order; after them come the options. */
export const NONE = [] as const;
export const ID = ['id'] as const;
export const QUERY = ['query'] as const;
export const BODY = ['body'] as const;
export const ID_QUERY = ['id', 'query'] as const;
export const ID_BODY = ['id', 'body'] as const;

/** Sends a query or an upload as it was given: what is wrong with it shows where it is written down. */
export const asGiven = <T>(given: T): T => given;

type Method = (...args: never[]) => Call<unknown>;
type Given<M extends Method> = Required<Parameters<M>> extends [...infer Args, RequestOptions] ? Args : never;
type Last<Args> = Args extends [...unknown[], infer Arg] ? Arg : undefined;

/** Whether the last argument is sent as the body, or as the query. */
type Takes<O, Args, Body> = O extends { parameters: { path: object } }
  ? Args extends [unknown]
    ? typeof ID
    : Body extends true
      ? typeof ID_BODY
      : typeof ID_QUERY
  : Args extends []
    ? typeof NONE
    : Body extends true
      ? typeof BODY
      : typeof QUERY;

/** What the operation takes over the wire for the last documented argument. */
type Sent<O extends AnyOperation> = O extends { requestBody: unknown } ? OperationBody<O> : OperationQuery<O>;

/** How one documented method is called, read and sent. */
type Row<O extends AnyOperation, M extends Method, Arg = Last<Given<M>>> = readonly [
  takes: Takes<O, Given<M>, O extends { requestBody: unknown } ? true : false>,
  /** Translates the answer into the documented result. */
  read: (body: OperationData<O>, given: Arg) => Awaited<ReturnType<M>>,
  /** Translates the last documented argument into what is sent; has its place where the two differ. */
  ...([Arg] extends [Sent<O> | string | undefined]
    ? [send?: (given: Arg) => Sent<O>, pages?: Pages]
    : [send: (given: Arg) => Sent<O>, pages?: Pages]),
];

/** For a list: the query's field that leads to its next page, or "" where it has only one. */
type Pages = 'skip' | '';

/** A row for every operation of a namespace; one that is missing, or one too many, does not compile. */
export type Rows<Name extends keyof Operations, Api> = {
  readonly [Key in keyof Operations[Name] | keyof Api]: Key extends keyof Api & keyof Operations[Name]
    ? Operations[Name][Key] extends infer O extends AnyOperation
      ? Row<O, Extract<Api[Key], Method>>
      : never
    : never;
};

/** What a row does at run time, whatever its types. */
type AnyRow = readonly [
  takes: readonly ('id' | 'query' | 'body')[],
  read: (body: unknown, given: unknown) => unknown,
  send?: (given: unknown) => unknown,
  pages?: Pages,
];
type Page = ListPage<unknown, unknown>;

/** A call of a method, on its way. */
interface MethodCall extends CallContext {
  /** The documented arguments, then the options. */
  readonly args: readonly unknown[];
  /** For a list: what tells the page before this one from others, if there was one, and this one, once it is there. */
  readonly before: string | undefined;
  page: Page | undefined;
}

/**
 * Makes the methods of a namespace.
 *
 * @param defaults the client's own options
 */
export function createMethods<Name extends keyof Operations, Api>(
  name: Name,
  rows: Rows<Name, Api>,
  operate: Operate<CallContext>,
  defaults: CallOptions,
): Api {
  const methods = Object.entries<AnyRow>(rows as never).map(([method, row]) => {
    const route = (routes[name] as Record<string, Route>)[method] as Route;
    return [method, createMethod(`${name as string}.${method}`, route, row, operate, defaults)];
  });
  // As a prototype: a client's own fields stay plain, so that it can be inspected and cloned.
  return Object.create(Object.fromEntries(methods)) as Api;
}

function createMethod(
  operation: string,
  route: Route,
  [takes, read, send, pages]: AnyRow,
  operate: Operate<CallContext>,
  defaults: CallOptions,
) {
  const [, , kind = 'json'] = route;
  const position = takes.length - 1;
  const last = takes[position];

  const readBody = (body: unknown, context: CallContext): unknown => {
    const call = context as MethodCall;
    const { args } = call;
    const given = args[position];
    const value = read(body, given);
    if (pages === undefined) return value;
    // A number also where it came as a text: rows are added to it.
    const skip = Number(Object(given).skip ?? 0);
    const loadNext: Load<unknown, unknown> = (next, before) => load(args, next, before);
    call.page = makePage(value, readListInfo(body), skip, call.before, pages ? loadNext : undefined);
    return call.page.value;
  };

  const load = (given: readonly unknown[], skip: number, before: string): Promise<Page> => {
    const args = [...given];
    args[position] = { ...Object(given[position]), skip };
    const next = begin(args, before);
    return run(next).then(() => next.page as Page);
  };

  // Every field at once, so that all calls have the same shape.
  const begin = (args: readonly unknown[], before?: string): MethodCall => ({
    operation,
    kind,
    options: defaults,
    read: readBody,
    args,
    before,
    page: undefined,
    stream: false,
    end: 0,
    response: undefined,
    result: undefined,
  });

  const run = async (call: MethodCall): Promise<unknown> => {
    const { args } = call;
    try {
      const options = args[position + 1] as RequestOptions | undefined;
      if (options !== undefined) call.options = mergeOptions(defaults, checkOptions(options));
      const given = args[position];
      const sent = send ? send(given) : last === 'body' ? checkFields('input', given) : given;
      await operate(
        route,
        {
          ids: takes[0] === 'id' ? { id: args[0] } : undefined,
          query: last === 'query' ? sent : undefined,
          body: last === 'body' ? sent : undefined,
        },
        call,
      );
      return call.result;
    } catch (error) {
      throw nameCall(error, operation);
    }
  };

  return (...args: unknown[]) => {
    const context = begin(args);
    const call = run(context) as Call<unknown>;
    call.withResponse = async () => {
      const data = await call;
      const response = context.response as Response;
      return { data, response, requestId: response.headers.get('x-request-id') ?? undefined };
    };
    if (kind === 'csv') {
      (call as DownloadCall).stream = async () => {
        context.stream = true;
        const file = (await call) as string | ReadableStream<Uint8Array>;
        // Asked for late, it comes after the text.
        return typeof file === 'string' ? new Blob([file]).stream() : file;
      };
    }
    return pages === undefined ? call : makeListCall(call, () => context.page as Page);
  };
}

/**
 * Puts a call's name on what its arguments were refused for: what refuses them on the way knows nothing of the call.
 */
function nameCall(error: unknown, operation: string): ImbraceError {
  if (error instanceof ImbraceError && !(error instanceof InvalidArgumentError)) return error;
  // Anything else comes from the arguments: a body that JSON cannot hold, say.
  const { argument = 'input', problem = `is refused: ${error}` } = error as Partial<InvalidArgumentError>;
  return new InvalidArgumentError(argument, problem, operation);
}
