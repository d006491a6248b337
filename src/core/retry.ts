import type { Failure } from './failure.js';
import type { CallOptions } from './options.js';

/** Sending one of these twice may have twice the effect; all others are idempotent (RFC 9110, 9.2.2). */
const NOT_IDEMPOTENT = /^(?:POST|PATCH)$/;
/** The first back-off lies between 0 and this, and each further one has twice the room … */
const BASE_DELAY_MS = 500;
/** … up to this: longer than a restart behind a load balancer takes, shorter than a person waits. */
const MAX_DELAY_MS = 8_000;

/**
 * Decides, without doing anything, whether a failed try is followed by another.
 *
 * @param method the HTTP verb
 * @param attempt the try that failed; 1 is the first
 * @param random from 0 up to, not including, 1
 * @returns milliseconds to wait before the next try; or, to stop, a note that tells the caller why, which may be empty
 */
export function decideRetry(
  [retry, , , { retryAfter = 0, status }]: Failure,
  method: string,
  attempt: number,
  { maxRetries, maxRetryAfter, retryNonIdempotent }: CallOptions,
  random: number,
): number | string {
  if (retry === 'never') {
    return method === 'DELETE' && status === 404 && attempt > 1 ? 'An earlier try may have deleted it.' : '';
  }
  if (retryAfter > maxRetryAfter) return `It asks to wait ${retryAfter} ms (see maxRetryAfter).`;
  if (retry === 'safe' && !retryNonIdempotent && NOT_IDEMPOTENT.test(method)) {
    return 'It may have been processed (see retryNonIdempotent).';
  }
  if (attempt > maxRetries) return '';
  return retryAfter || random * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (attempt - 1));
}
