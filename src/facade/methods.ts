import type { Call, DownloadCall } from '../core/call.js';
import { ImbraceError, InvalidArgumentError } from '../core/errors.js';
import { checkFields, checkJson, isFields, ownFields, unset } from '../core/fields.js';
import { headerOf } from '../core/headers.js';
import {
  CALL_RULES,
  type CallOptions,
  mergeOptions,
  type RequestOptions,
  refuseOptions,
  takeOptions,
} from '../core/options.js';
import type { CallContext } from '../core/outgoing.js';
import { type ListPage, type Load, makeListCall, makePage, type PageBefore } from '../core/paging.js';
import { type Operate, type Operations, type Route, routes } from '../generated/operations.js';
import type { AnyRow, Rows } from './rows.js';
import { readListInfo } from './shapes/envelope.js';

type Page = ListPage<unknown, unknown>;

/** A call of a method, on its way. */
interface MethodCall extends CallContext {
  /** The documented arguments, then the options. */
  readonly args: unknown[];
  /** For a list: the page before this one, so that it is noticed where it comes again. */
  readonly before: PageBefore | undefined;
  /** For a list: this page, once it has been read. */
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
  operate: Operate,
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
  operate: Operate,
  defaults: CallOptions,
) {
  const [, , kind = 'json'] = route;
  const position = takes.length - 1;
  const last = takes[position];

  const readBody = (body: unknown, context: CallContext): unknown => {
    const { args, options, before } = context as MethodCall;
    const given = args[position];
    const value = read(body, given);
    if (pages === undefined) return value;
    // A number also where it came as a text: rows are added to it.
    const skip = Number(Object(given).skip ?? 0);
    const loadNext: Load<unknown, unknown> | undefined =
      pages === 'paged' ? (next, ends) => load(args, options, next, ends) : undefined;
    const page = makePage(operation, value, readListInfo(body), skip, before, loadNext);
    (context as MethodCall).page = page;
    return page.value;
  };

  const load = (given: readonly unknown[], options: CallOptions, skip: number, before: PageBefore): Promise<Page> => {
    const args = [...given.slice(0, position), { ...Object(given[position]), skip }];
    const next = begin(args, options, before);
    return run(next).then(() => next.page as Page);
  };

  // Every field at once, so that all calls have the same shape.
  const begin = (args: unknown[], options = defaults, before?: PageBefore): MethodCall => ({
    operation,
    kind,
    options,
    read: readBody,
    args,
    before,
    page: undefined,
    stream: false,
    end: 0,
    response: undefined,
    result: undefined,
  });

  const run = async (context: MethodCall): Promise<unknown> => {
    const { args } = context;
    try {
      const options = args[position + 1] as RequestOptions | undefined;
      if (options !== undefined) context.options = mergeOptions(defaults, takeOptions(options, CALL_RULES));
      let given = args[position];
      if (last === 'query' && isFields(given)) {
        given = checkFields(last, given);
        refuseOptions(given as object);
        // Of its own: the pages that follow are of this query, also where the caller goes on to use the object for another.
        if (pages) given = ownFields({ ...(given as object) });
      } else if (last === 'body' && !send) given = checkFields('input', given as object);
      args[position] = given;
      const sent = send ? send(given) : given;
      if (last === 'body' && isFields(sent)) checkJson('input', sent);
      await operate(route, {
        ...unset(),
        params: { ...unset(), path: takes[0] === 'id' ? args : undefined, query: last === 'query' ? sent : undefined },
        body: last === 'body' ? sent : undefined,
        call: context,
      });
      return context.result;
    } catch (error) {
      throw nameCall(error, operation);
    }
  };

  return (...args: unknown[]) => {
    const context = begin(args);
    const result = run(context);
    if (kind === 'csv') return makeDownloadCall(result as Promise<string | ReadableStream<Uint8Array>>, context);
    const call = withResponse(result, context);
    return pages === undefined ? call : makeListCall(call, context);
  };
}

/** Makes a call for a text out of one for a file, which is a stream where that was asked for before it came. */
function makeDownloadCall(file: Promise<string | ReadableStream<Uint8Array>>, context: MethodCall): DownloadCall {
  const text = file.then((content) => {
    if (typeof content === 'string') return content;
    throw new InvalidArgumentError('stream', 'was asked for: there is no text', context.operation);
  });
  const stream = () => {
    context.stream = true;
    // Whoever asks for the stream alone hears of a failure there.
    text.catch(() => {});
    return withResponse(
      file.then((content) => (typeof content === 'string' ? new Blob([content]).stream() : content)),
      context,
    );
  };
  return Object.assign(withResponse(text, context), { stream });
}

/** Adds the way to the answer that a call's result came from. */
function withResponse<T>(result: Promise<T>, context: CallContext): Call<T> {
  // Assigned by its name: written into the assignment it would outlive the call, as getNextPage in core/paging.ts would.
  const wait = async () => {
    const data = await result;
    const response = context.response as Response;
    return { data, response, requestId: headerOf(response, 'x-request-id') };
  };
  const call = result as Call<T>;
  call.withResponse = wait;
  return call;
}

/**
 * Puts a call's name on what its arguments were refused for: what refuses them on the way knows nothing of the call.
 */
function nameCall(error: unknown, operation: string): ImbraceError {
  if (error instanceof InvalidArgumentError) {
    return new InvalidArgumentError(error.argument, error.problem, operation, error.cause);
  }
  if (error instanceof ImbraceError) return error;
  // Anything else comes from the arguments: a body that JSON cannot hold, say.
  return new InvalidArgumentError('input', `is refused: ${error}`, operation, error);
}
