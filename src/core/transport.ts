import { type AnswerKind, release } from './answer.js';
import type { RetryBudget } from './budget.js';
import { connectionFailure } from './connection.js';
import { authorize, type CredentialOptions } from './credentials.js';
import { ABORTED, type Limit, within } from './deadline.js';
import { ApiError, AuthError, TimeoutError } from './errors.js';
import { exchange } from './exchange.js';
import { type Failure, makeError } from './failure.js';
import { finishHeaders } from './headers.js';
import type { Observer } from './observe.js';
import type { Fetch } from './options.js';
import type { OutgoingRequest } from './outgoing.js';
import { decideRetry } from './retry.js';

/** What each kind of answer is asked for. Errors are JSON whatever the operation returns. */
const ACCEPT: Partial<Record<AnswerKind, string>> = { csv: 'text/csv, application/json', raw: '*/*' };

/** Tells openapi-fetch that there is nothing left to read: the answer lies in the call. */
const READ = { ok: true, status: 204, headers: { get: () => null } } as unknown as Response;

/** Sends a request, as often as it takes. */
export type Send = (request: OutgoingRequest) => Promise<Response>;

/**
 * Makes the function that sends requests: it tries, waits, and turns whatever comes into an answer or a typed error.
 *
 * @param credentials read at each try: they may change
 * @param budgetOf asked at each try: a copy of a client takes over the budget of the first
 * @param custom a fetch in place of the runtime's
 * @param observer told of each try, where somebody listens
 */
export function createTransport(
  credentials: CredentialOptions,
  budgetOf: () => RetryBudget,
  custom: Fetch | undefined,
  observer: Observer | undefined,
): Send {
  return async (request) => {
    const { method, body, call } = request;
    const { kind, options } = call;
    const { signal, timeout, totalTimeout } = options;
    const end = performance.now() + totalTimeout;
    call.end = end;
    if (request.load) await request.load();

    const send = (limit: Limit): Promise<Failure | undefined> => {
      // A token that came too late.
      limit.check();
      finishHeaders(request.headers, options.headers);
      request.attempts++;
      const told = observer?.request(request);
      return told ? told.then(() => exchange(request, custom, limit)) : exchange(request, custom, limit);
    };
    const sendOnce = (limit: Limit): Promise<Failure | undefined> => {
      request.headers = { accept: ACCEPT[kind] ?? 'application/json' };
      if (typeof body === 'string') request.headers['content-type'] = 'application/json';
      const asked = authorize(request.headers, credentials);
      return asked ? asked.then(() => send(limit), tokenFailure) : send(limit);
    };

    // What its retries take of the budget.
    let taken = 0;
    for (let attempt = 1; ; attempt++) {
      const left = end - performance.now();
      const { attempts } = request;
      request.underWay = false;
      let failure: Failure | undefined;
      try {
        failure = await within(Math.min(timeout, left), signal, sendOnce);
      } catch (cause) {
        // Else it is a fault of our own, or of an answer so odd that it cannot be read.
        const status = call.response?.status;
        failure =
          typeof cause === 'symbol'
            ? connectionFailure(cause, options, left, !request.underWay)
            : failed(ApiError, `${cause}${status ? ` after status ${status}` : ''}`, cause, status);
      }
      let next = failure && decideRetry(failure, method, attempt, options, Math.random());
      if (typeof next === 'number') {
        const cost = next < end - performance.now() && budgetOf().spend(failure?.[1] === TimeoutError);
        if (cost) taken += cost;
        else next = cost === 0 ? 'The retry budget is spent.' : 'No time is left.';
      }
      if (observer && request.attempts > attempts) {
        const told = observer.response(request, failure, next);
        // Whoever listens may take its time, but no more of it than a try.
        await within(Math.min(timeout, end - performance.now()), signal, () => told).catch((cause) => {
          // A stream is handed on all the same: its reader gets the AbortError.
          if (cause !== ABORTED || call.stream) return;
          if (kind === 'raw') release((call.result as Response | undefined)?.body);
          call.result = undefined;
          failure = connectionFailure(cause, options);
          next = '';
        });
      }
      if (!failure) budgetOf().refund(taken);
      // Errors too: the raw client gets the answer itself, whatever its status.
      if (kind === 'raw' && typeof next !== 'number' && call.result) return call.result as Response;
      if (!failure) return READ;
      // Errors are made here, in the async function that the caller awaits: their stack reaches the caller's line.
      if (typeof next !== 'number') throw makeError(request, failure, next);
      release((call.result as Response | undefined)?.body);
      call.response = call.result = undefined;
      // Work that never ends is a wait. Where the signal ends it, the next try does not begin, and says so.
      await within(next, signal, () => new Promise(() => {})).catch(goOn);
    }
  };
}

const failed = (type: typeof ApiError, what: string, cause: unknown, status = 0): Failure => [
  'never',
  type,
  what,
  { status, headers: {}, cause },
  'See error.cause.',
];
const tokenFailure = (cause: unknown): Failure => failed(AuthError, 'accessToken gave no token', cause);

const goOn = () => {};
