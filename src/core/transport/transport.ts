import type { Answer, Due } from '../answer/index.js';
import { ABORTED, type Limit, within } from '../deadline.js';
import { ApiError, AuthError, TimeoutError } from '../errors.js';
import { connectionFailure, failed, makeError } from '../failure/index.js';
import { finishHeaders } from '../input/index.js';
import type { Observer } from '../observe.js';
import { authorize, type CredentialOptions, type Fetch } from '../options/index.js';
import type { Attempt, OutgoingRequest } from '../request.js';
import { decideRetry, type RetryBudget } from '../retry.js';
import { release } from './body.js';
import { exchange, type Outcome } from './exchange.js';

/** What each kind of answer is asked for. Errors are JSON whatever the operation returns. */
const ACCEPT: Partial<Record<Due['kind'], string>> = { file: 'text/csv, application/json', raw: '*/*' };

/** Sends a request, as often as it takes. */
export type Send = (request: OutgoingRequest) => Promise<Answer>;

/**
 * Makes the function that sends requests: it attempts, waits, and turns whatever comes into an answer or a typed error.
 *
 * @param credentials read at each attempt: they may change
 * @param budgetOf asked at each attempt: a copy of a client takes over the budget of the first
 * @param custom a fetch in place of the runtime's
 * @param observer told of each attempt, where somebody listens
 */
export function createTransport(
  credentials: CredentialOptions,
  budgetOf: () => RetryBudget,
  custom: Fetch | undefined,
  observer: Observer | undefined,
): Send {
  return async (request) => {
    const { due, options } = request.call;
    const { signal, timeout, totalTimeout } = options;
    const end = performance.now() + totalTimeout;
    const body = typeof request.body === 'function' ? await request.body() : request.body;
    const listener = observer?.(request);

    /** How many attempts have begun. */
    let begun = 0;
    /** What the retries of this call have taken out of the budget. */
    let taken = 0;
    for (let round = 1; ; round++) {
      const left = end - performance.now();
      const attempt: Attempt = { count: begun, headers: {}, sent: false, response: undefined };
      const send = (limit: Limit): Promise<Outcome> => {
        // The token may have come too late.
        limit.check();
        finishHeaders(attempt.headers, options.headers);
        attempt.count++;
        const told = listener?.begins(attempt);
        const go = () => exchange(request, body, attempt, custom, limit, end);
        return told ? told.then(go) : go();
      };
      const authorizeAndSend = (limit: Limit): Promise<Outcome> => {
        attempt.headers.accept = ACCEPT[due.kind] ?? 'application/json';
        if (typeof body === 'string') attempt.headers['content-type'] = 'application/json';
        const asked = authorize(attempt.headers, credentials);
        return asked ? asked.then(() => send(limit), tokenFailure) : send(limit);
      };

      let outcome: Outcome;
      try {
        outcome = await within(Math.min(timeout, left), signal, authorizeAndSend);
      } catch (cause) {
        // What is no symbol is a fault of this client, or of an answer so odd that it cannot be read.
        const status = attempt.response?.status;
        outcome = {
          failure:
            typeof cause === 'symbol'
              ? connectionFailure(cause, options, left, !attempt.sent)
              : faulty(ApiError, `${cause}${status ? ` after status ${status}` : ''}`, cause, status),
        };
      }
      const { failure } = outcome;
      /** Milliseconds until the next attempt, or why there is none. */
      let next =
        failure && decideRetry(failure, request.method, { round, attempts: attempt.count }, options, Math.random());
      if (failure && typeof next === 'number') {
        if (next < end - performance.now()) {
          const cost = budgetOf().spend(failure.type === TimeoutError);
          taken += cost;
          if (!cost) next = 'The retry budget is spent.';
        } else next = 'No time is left.';
      }
      if (listener && attempt.count > begun) {
        const told = listener.ended(attempt, failure, next);
        // A hook may take as long as an attempt, and no longer.
        await within(Math.min(timeout, end - performance.now()), signal, () => told).catch((cause) => {
          // A stream is handed on all the same: its reader gets the AbortError.
          if (cause !== ABORTED || (due.kind === 'file' && due.asStream())) return;
          if (due.kind === 'raw') release(outcome.answer?.response.body);
          outcome = { failure: connectionFailure(cause, options) };
          next = '';
        });
      }
      begun = attempt.count;
      if (!outcome.failure) {
        budgetOf().refund(taken);
        return outcome.answer;
      }
      if (typeof next !== 'number') {
        // The raw client gets the answer itself, whatever its status.
        if (outcome.answer) return outcome.answer;
        // Errors are made here, in the async function that the caller awaits: their stack reaches the caller's line.
        throw makeError(request, begun, outcome.failure, next);
      }
      release(outcome.answer?.response.body);
      // Waits, since this never settles. Where the signal ends the wait, the next attempt does not begin, and says so.
      await within(next, signal, () => new Promise(() => {})).catch(goOn);
    }
  };
}

const faulty = (type: typeof ApiError, what: string, cause: unknown, status = 0) =>
  failed('never', type, what, { status, headers: {}, cause }, 'See error.cause.');
const tokenFailure = (cause: unknown): Outcome => ({ failure: faulty(AuthError, 'accessToken gave no token', cause) });

const goOn = () => {};
