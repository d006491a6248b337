import type { AnswerKind } from './answer.js';
import type { RetryBudget } from './budget.js';
import { connectionFailure } from './connection.js';
import { authorize, type CredentialOptions } from './credentials.js';
import { ABORTED, TIMED_OUT, within } from './deadline.js';
import { AbortError, AuthError, TimeoutError } from './errors.js';
import { exchange } from './exchange.js';
import { type Failure, isFailure, makeError } from './failure.js';
import type { Fetch } from './options.js';
import type { OutgoingRequest } from './outgoing.js';
import type { ReceivedAnswer } from './received.js';
import { decideRetry } from './retry.js';

/** What each kind of answer is asked for. Errors are JSON whatever the operation returns. */
const ACCEPT: Readonly<Record<AnswerKind, string>> = {
  json: 'application/json',
  csv: 'text/csv, application/json',
  void: 'application/json',
};

/**
 * Makes the function that sends requests: it tries, waits, and turns whatever comes into an answer or a typed error.
 *
 * @param credentials read at each try: they may change
 * @param budgetOf asked at each try: a copy of a client takes over the budget of the first
 * @param custom a fetch in place of the runtime's
 */
export function createTransport(credentials: CredentialOptions, budgetOf: () => RetryBudget, custom?: Fetch) {
  return async (request: OutgoingRequest): Promise<ReceivedAnswer> => {
    const { method, body, call } = request;
    const { kind, options } = call;
    const { signal, timeout, totalTimeout } = options;
    const end = Date.now() + totalTimeout;

    const sendOnce = (inner: AbortSignal): Promise<ReceivedAnswer | Failure> => {
      const headers: Record<string, string> = { accept: ACCEPT[kind] };
      if (typeof body === 'string') headers['content-type'] = 'application/json';
      const asked = authorize(headers, credentials);
      return asked
        ? asked.then(() => exchange(request, headers, custom, inner), tokenFailure)
        : exchange(request, headers, custom, inner);
    };

    for (let attempt = 1; ; attempt++) {
      const left = end - Date.now();
      let outcome: ReceivedAnswer | Failure;
      try {
        outcome = await within(Math.min(timeout, left), signal, sendOnce);
      } catch (cause) {
        const limit = left < timeout ? `totalTimeout of ${totalTimeout}` : `timeout of ${timeout}`;
        if (cause === ABORTED) outcome = ['never', AbortError, 'aborted by the signal', { cause: signal?.reason }, ''];
        else if (cause === TIMED_OUT)
          outcome = [
            'safe',
            TimeoutError,
            `no complete answer within ${limit} ms`,
            {},
            'Raise it if that is too short.',
          ];
        else outcome = connectionFailure(cause);
      }
      if (!isFailure(outcome)) {
        budgetOf().refund(attempt);
        return outcome;
      }
      let next = decideRetry(outcome, method, attempt, options, Math.random());
      if (typeof next === 'number') {
        if (next >= end - Date.now()) next = 'No time is left for another try.';
        else if (!budgetOf().spend(outcome[1] === TimeoutError)) next = 'The retry budget is spent.';
      }
      // Errors are made here, in the async function that the caller awaits: their stack reaches the caller's line.
      if (typeof next === 'string') throw makeError(request, outcome, next);
      // A wait is work that only ends from outside.
      await within(next, signal, () => new Promise(() => {})).catch(nextTryTells);
    }
  };
}

const tokenFailure = (cause: unknown): Failure => [
  'never',
  AuthError,
  'accessToken gave no token',
  { status: 0, headers: {}, cause },
  'See error.cause.',
];

const nextTryTells = () => {};
