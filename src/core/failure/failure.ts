import type { ErrorFacts, ImbraceError } from '../errors.js';
import { type OutgoingRequest, withoutQuery } from '../request.js';
import type { Retryable } from '../retry.js';
import { excerpt } from './message.js';

/** How an attempt failed. The error itself is made last, once it is clear that no other attempt follows. */
export interface Failure extends Retryable {
  readonly type: new (message: string, facts: ErrorFacts) => ImbraceError;
  /** What happened, as the rest of "contacts.get: …". */
  readonly what: string;
  readonly facts: ErrorFacts;
  /** What the caller can do; a note on why there was no further attempt takes its place. */
  readonly advice: string;
}

/** Makes a failure; the parameters are its fields. */
export const failed = (
  retry: Failure['retry'],
  type: Failure['type'],
  what: string,
  facts: ErrorFacts = {},
  advice = '',
): Failure => ({ retry, type, what, facts, advice });

/**
 * Makes the error of a failure: its message tells which call, what happened, on which request, and what to do.
 *
 * @param attempts how many there were
 */
export function makeError(request: OutgoingRequest, attempts: number, failure: Failure, note = ''): ImbraceError {
  const { type, what, advice } = failure;
  const {
    method,
    call: { operation },
  } = request;
  const url = withoutQuery(request.url);
  const facts = { operation, method, url, attempts, ...failure.facts };
  const { code, requestId } = facts;
  const details = [
    `${method} ${url}`,
    code && `code ${excerpt(String(code))}`,
    requestId && `request id ${requestId}`,
    attempts > 1 && `${attempts} tries`,
  ];
  return new type(`${operation}: ${what} (${details.filter(Boolean).join(', ')}). ${note || advice}`.trim(), facts);
}
