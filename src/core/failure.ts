import type { ErrorFacts, ImbraceError } from './errors.js';
import { excerpt } from './excerpt.js';
import { type OutgoingRequest, withoutQuery } from './outgoing.js';

/** How a try failed. The error itself is made last, once it is clear that no other try follows. */
export type Failure = readonly [
  /**
   * Whether another try is worth it. `never`: it would end the same way. `safe`: it may help, but the request may have
   * been processed. `always`: it may help, and the request was not processed.
   */
  retry: 'never' | 'safe' | 'always',
  type: new (message: string, facts: ErrorFacts) => ImbraceError,
  /** What happened, as the rest of "contacts.get: …". */
  what: string,
  facts: ErrorFacts,
  /** What the caller can do; a note on why there was no further try takes its place. */
  advice?: string,
];

/** Makes the error of a failure: its message tells which call, what happened, on which request, and what to do. */
export function makeError(request: OutgoingRequest, failure: Failure, note = ''): ImbraceError {
  const [, type, what, own, advice = ''] = failure;
  const { method, attempts } = request;
  const { operation } = request.call;
  const url = withoutQuery(request.url);
  const facts = { operation, method, url, attempts, ...own };
  const { code, requestId } = facts;
  const details = [
    `${method} ${url}`,
    code && `code ${excerpt(String(code))}`,
    requestId && `request id ${requestId}`,
    attempts > 1 && `${attempts} tries`,
  ];
  return new type(`${operation}: ${what} (${details.filter(Boolean).join(', ')}). ${note || advice}`.trim(), facts);
}
