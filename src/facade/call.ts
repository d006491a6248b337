import type { Answer, Due, FileDue, PageEnds } from '../core/answer/index.js';
import { InvalidArgumentError } from '../core/errors.js';
import { checkFields, checkJson, headerOf, isForm, serializeFields } from '../core/input/index.js';
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
import type { RequestBody } from '../core/request.js';
import type { Fetcher, Operation } from '../typed-fetch.js';
import type { ListReader, Reader } from './shapes/envelope.js';

/** The answer of a call, as its operation declares it. */
interface Answered<Body> extends Answer {
  readonly data: Body;
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
  const optionsOf = (given: RequestOptions | undefined): CallOptions =>
    given === undefined ? defaults : mergeOptions(defaults, takeOptions(given, CALL_RULES));

  /**
   * Sends a request of an operation. Core has seen that the answer is what is due, and throws where it is not. What refuses
   * an option or an argument knows nothing of the call, so its name is added here.
   */
  function send<Init, Body>(
    operation: Operation<Init, Body>,
    due: Due,
    makeOptions: () => CallOptions,
    makeInit: MakeInit<Init> | undefined,
  ): Promise<Answered<Body>> {
    try {
      const call = { operation: operation.sdkMethod, due, options: makeOptions() };
      // In this order: V8 takes a twentieth of a call to add a field to an object that begins with a spread.
      return operation(fetcher, { call, ...(makeInit?.() as Init) }) as Promise<Answered<Body>>;
    } catch (error) {
      return Promise.reject(nameCall(error, operation.sdkMethod));
    }
  }

  /** Calls an operation. @param init makes its arguments; left out where it takes none */
  function call<Init, Body, Result>(
    operation: Operation<Init, Body>,
    { due, read }: Reader<Body, Result>,
    options: RequestOptions | undefined,
    ...[init]: object extends Init ? [init?: MakeInit<Init>] : [init: MakeInit<Init>]
  ): Call<Result> {
    return makeCall(
      send(operation, due, () => optionsOf(options), init),
      read,
    );
  }

  /**
   * Calls an operation for a page, and again for each page after it.
   *
   * @param init makes its arguments, with the query of the page
   * @param paged false where the first page is the whole list: its operation knows no `skip`
   */
  function list<Init, Body, Value, Query extends object>(
    operation: Operation<Init, Body>,
    { due, read }: ListReader<Body, Value>,
    options: RequestOptions | undefined,
    query: Query | undefined,
    init: (query: Query | undefined) => Init,
    paged = true,
  ): ListCall<Value, ItemOf<Value>> {
    const { sdkMethod } = operation;
    let taken: { options: CallOptions; query: Query | undefined } | undefined;
    /** Copies: the pages that follow are of these, also where the caller goes on to use the objects for another call. */
    const take = () => {
      taken ??= { options: optionsOf(options), query: query && { ...checkFields('query', query) } };
      return taken;
    };
    const ask = (next?: { skip: number }, before?: PageEnds) =>
      send(
        operation,
        before ? { kind: due.kind, before } : due,
        () => take().options,
        // `skip` first, for the same reason as `call` above; last as well, since it counts and not the caller's.
        () => init(next ? { ...next, ...(take().query as Query), ...next } : take().query),
      );
    const pageOf = (body: Body, value: Value, skip: number, before?: PageEnds): ListPage<Value, ItemOf<Value>> =>
      makePage(sdkMethod, body, value, skip, before, paged ? load : undefined);
    const load = async (skip: number, before: PageEnds) => {
      const { data } = await ask({ skip }, before);
      return pageOf(data, read(data), skip, before);
    };
    const answered = ask();
    const first = makeCall(answered, read);
    // Not made for each call: most lists are one page.
    const begin = async () => {
      const value = await first;
      const { data } = await answered;
      const { options, query } = take();
      // A number also where it came as a text: rows are added to it.
      const skip = Number((query as { skip?: unknown } | undefined)?.skip ?? 0);
      return { page: pageOf(data, value, skip), signal: options.signal };
    };
    return makeListCall(first, sdkMethod, begin);
  }

  /** Calls an operation for a file. */
  function download<Init>(
    operation: Operation<Init, string | ReadableStream<Uint8Array>>,
    options: RequestOptions | undefined,
    init: MakeInit<Init>,
  ): DownloadCall {
    let streamed = false;
    const due: FileDue = { kind: 'file', asStream: () => streamed };
    const file = send(operation, due, () => optionsOf(options), init);
    const call = makeCall(file, (value) => {
      if (typeof value === 'string') return value;
      throw new InvalidArgumentError('stream', 'was asked for: there is no text', operation.sdkMethod);
    });
    return Object.assign(call, {
      stream() {
        streamed = true;
        // Whoever asks for the stream alone hears of a failure there.
        call.catch(() => {});
        return makeCall(file, (value) => (typeof value === 'string' ? new Blob([value]).stream() : value));
      },
    });
  }

  return { call, list, download };
}

/** Writes the query of a method; an option there would change nothing about the call, and be sent to the service. */
export function serializeFilters(query: object): string {
  const fields = checkFields('query', query);
  refuseOptions(fields);
  return serializeFields(fields);
}

/** Writes the body of a method: the runtime writes a form itself, when it sends it. */
export function serializeBody(body: unknown): RequestBody {
  if (isForm(body)) return body;
  checkJson('input', body);
  return JSON.stringify(body);
}

/**
 * A promise of what is read from an answer, with a way to the answer itself.
 *
 * @param read does not refuse what a caller gave: what it throws is no matter of an argument
 */
function makeCall<Value, Result>(answered: Promise<Answered<Value>>, read: (value: Value) => Result): Call<Result> {
  const result = answered.then(({ data }) => read(data));
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
function nameCall(error: unknown, operation: string): InvalidArgumentError {
  if (error instanceof InvalidArgumentError) {
    return new InvalidArgumentError(error.argument, error.problem, operation, error.cause);
  }
  // Anything else comes from the arguments: a body that JSON cannot hold, say.
  return new InvalidArgumentError('input', `is refused: ${error}`, operation, error);
}
