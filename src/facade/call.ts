import { type Due, type FileDue, listInfo, type PageEnds } from '../core/answer/index.js';
import { ImbraceError, InvalidArgumentError } from '../core/errors.js';
import { checkFields, checkJson, headerOf, isFields, isForm, serializeQuery } from '../core/input/index.js';
import {
  CALL_RULES,
  type CallOptions,
  mergeOptions,
  type RequestOptions,
  refuseOptions,
  takeOptions,
} from '../core/options/index.js';
import {
  type Call,
  type DownloadCall,
  type ListCall,
  type ListPage,
  makeListCall,
  makePage,
} from '../core/paging/index.js';
import type { Fetcher } from '../generated/client.js';
import { type Operation, ownInit, responseOf } from '../typed-fetch.js';
import type { ListReader, Reader } from './shapes/envelope.js';

/** What a call comes to. */
interface Answered<Value> {
  readonly value: Value;
  readonly response: Response;
}

/** The arguments of an operation, made when the call begins: what refuses one of them rejects the call. */
type MakeInit<Init> = () => Init;
type ItemOf<Value> = Value extends (infer Item)[] ? Item : Value extends { data: (infer Item)[] } ? Item : never;

/** What the methods of a namespace are made with. */
export interface Caller {
  /** @internal left out of the package's types, and with it all that it leads to */
  readonly parts: ReturnType<typeof createParts>;
}

/** @param defaults the client's own options */
export const createCaller = (fetcher: Fetcher, defaults: CallOptions): Caller => ({
  parts: createParts(fetcher, defaults),
});

function createParts(fetcher: Fetcher, defaults: CallOptions) {
  /** Does what a call does. What refuses an argument on the way knows nothing of the call, so its name is added here. */
  async function run<T>(
    method: string,
    options: RequestOptions | undefined,
    work: (options: CallOptions) => Promise<T>,
  ): Promise<T> {
    try {
      return await work(options === undefined ? defaults : mergeOptions(defaults, takeOptions(options, CALL_RULES)));
    } catch (error) {
      throw nameCall(error, method);
    }
  }

  /** Sends a request of an operation. Core has seen that the answer is what is due, and throws where it is not. */
  async function send<Init, Body>(
    operation: Operation<Fetcher, Init, Body>,
    init: Init,
    due: Due,
    options: CallOptions,
  ): Promise<Answered<Body>> {
    const sent = await operation(fetcher, ownInit({ ...init, call: { operation: operation.method, due, options } }));
    return { value: sent.data as Body, response: responseOf(sent) };
  }

  /** Calls an operation. @param init makes its arguments; left out where it takes none */
  function call<Init, Body, Result>(
    operation: Operation<Fetcher, Init, Body>,
    { due, read }: Reader<Body, Result>,
    options: RequestOptions | undefined,
    ...[init]: object extends Init ? [init?: MakeInit<Init>] : [init: MakeInit<Init>]
  ): Call<Result> {
    return makeCall(
      run(operation.method, options, async (options) => {
        const { value, response } = await send(operation, init?.() as Init, due, options);
        return { value: read(value), response };
      }),
    );
  }

  /**
   * Calls an operation for a page, and again for each page after it.
   *
   * @param init makes its arguments, with the query of the page
   * @param paged false where the first page is the whole list: its operation knows no `skip`
   */
  function list<Init, Body, Value, Query extends object>(
    operation: Operation<Fetcher, Init, Body>,
    { due, read }: ListReader<Body, Value>,
    options: RequestOptions | undefined,
    query: Query | undefined,
    init: (query: Query | undefined) => Init,
    paged = true,
  ): ListCall<Value, ItemOf<Value>> {
    const { method } = operation;
    const load = async (options: CallOptions, query: Query | undefined, before?: PageEnds) => {
      const { value: body, response } = await send(operation, init(query), { ...due, before }, options);
      // A number also where it came as a text: rows are added to it.
      const skip = Number((query as { skip?: unknown } | undefined)?.skip ?? 0);
      const loadNext = async (next: number, ends: PageEnds): Promise<ListPage<Value, ItemOf<Value>>> =>
        (await load(options, { ...(query as Query), skip: next }, ends)).page;
      const info = paged ? listInfo(body) : { more: false };
      const page = makePage(method, read(body), info, skip, before, loadNext);
      return { value: page.value, page, signal: options.signal, response };
    };
    const first = run(method, options, (options) =>
      // A copy: the pages that follow are of this query, also where the caller goes on to use the object for another.
      load(options, isFields(query) ? { ...checkFields('query', query) } : query),
    );
    return makeListCall(makeCall(first), method, first);
  }

  /** Calls an operation for a file. */
  function download<Init>(
    operation: Operation<Fetcher, Init, string | ReadableStream<Uint8Array>>,
    options: RequestOptions | undefined,
    init: MakeInit<Init>,
  ): DownloadCall {
    const { method } = operation;
    let streamed = false;
    const due: FileDue = { kind: 'file', asStream: () => streamed };
    const file = run(method, options, (options) => send(operation, init(), due, options));
    const text = async () => {
      const { value, response } = await file;
      if (typeof value === 'string') return { value, response };
      throw new InvalidArgumentError('stream', 'was asked for: there is no text', method);
    };
    const stream = async () => {
      const { value, response } = await file;
      return { value: typeof value === 'string' ? new Blob([value]).stream() : value, response };
    };
    const call = makeCall(text());
    return Object.assign(call, {
      stream() {
        streamed = true;
        // Whoever asks for the stream alone hears of a failure there.
        call.catch(() => {});
        return makeCall(stream());
      },
    });
  }

  return { call, list, download };
}

/** Writes the query of a method; an option there would change nothing about the call, and be sent to the service. */
export function serializeFilters(query: object): string {
  const fields = checkFields('query', query);
  refuseOptions(fields);
  return serializeQuery(fields as Record<string, unknown>);
}

/** Writes the body of a method: the runtime writes a form itself, when it sends it. */
export function serializeBody(body: unknown): unknown {
  if (isForm(body)) return body;
  checkJson('input', body);
  return JSON.stringify(body);
}

/** A promise of the value, with a way to the answer that it came from. */
function makeCall<Value>(answered: Promise<Answered<Value>>): Call<Value> {
  const result = (async () => (await answered).value)();
  // Not written into the object: there it would outlive the call, as getNextPage in core/paging/page.ts would.
  const withResponse = async () => {
    // Also for its rejection: whoever asks for the answer alone hears of a failure here.
    const data = await result;
    const { response } = await answered;
    return { data, response, requestId: headerOf(response, 'x-request-id') };
  };
  return Object.assign(result, { withResponse });
}

/** The error of a call, by its name. */
function nameCall(error: unknown, operation: string): ImbraceError {
  if (error instanceof InvalidArgumentError) {
    return new InvalidArgumentError(error.argument, error.problem, operation, error.cause);
  }
  if (error instanceof ImbraceError) return error;
  // Anything else comes from the arguments: a body that JSON cannot hold, say.
  return new InvalidArgumentError('input', `is refused: ${error}`, operation, error);
}
