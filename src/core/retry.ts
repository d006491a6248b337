import type { CallOptions } from './options/index.js';

/** Sending one of these twice may have twice the effect; all others are idempotent (RFC 9110, 9.2.2). */
const NOT_IDEMPOTENT = /^(?:POST|PATCH)$/;
/** The first back-off lies between 0 and this, and each further one has twice the room … */
const BASE_DELAY_MS = 500;
/** … up to this: longer than a restart behind a load balancer takes, shorter than a person waits. */
const MAX_DELAY_MS = 8_000;

/** What a retry depends on. */
export interface Retryable {
  /**
   * Whether another attempt is worth it. `never`: it would end the same way. `safe`: it may help, but the request may have
   * been processed. `always`: it may help, and the request was not processed.
   */
  readonly retry: 'never' | 'safe' | 'always';
  /** The status of the answer, where there was one, and the milliseconds it asked to wait. */
  readonly facts: { readonly status?: number | undefined; readonly retryAfter?: number | undefined };
}

/**
 * Decides, without doing anything, whether a failed attempt is followed by another.
 *
 * @param method the HTTP verb
 * @param round which one has failed, where 1 is the first; what waits in vain for a token is a round without an attempt
 * @param attempts how many there were
 * @param random from 0 up to, not including, 1
 * @returns milliseconds to wait before the next attempt; or, to stop, a note that tells the caller why, which may be empty
 */
export function decideRetry(
  { retry, facts: { retryAfter = 0, status } }: Retryable,
  method: string,
  { round, attempts }: { readonly round: number; readonly attempts: number },
  { maxRetries, maxRetryAfter, retryNonIdempotent }: CallOptions,
  random: number,
): number | string {
  if (retry === 'never') {
    return method === 'DELETE' && status === 404 && attempts > 1 ? 'An earlier try may have deleted it.' : '';
  }
  if (retryAfter > maxRetryAfter) return `It asks to wait ${retryAfter} ms (see maxRetryAfter).`;
  if (retry === 'safe' && !retryNonIdempotent && NOT_IDEMPOTENT.test(method)) {
    return 'It may have been processed (see retryNonIdempotent).';
  }
  if (round > maxRetries) return '';
  return retryAfter || random * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (round - 1));
}

/** The three forms in which HTTP writes a date; Date.parse alone would take "-5" or "1.5" for a year. */
const HTTP_DATE = /^[A-Z][a-z]+,? .+:\d\d:\d\d/;

/**
 * Reads a Retry-After header: whole seconds, or an HTTP date.
 *
 * @param value the header as received, if there was one
 * @param now milliseconds since 1970, to count a date from
 * @returns milliseconds to wait, never negative; undefined where there is no header or it is malformed
 */
export function parseRetryAfter(value = '', now: number): number | undefined {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // One of the forms leaves out the time zone, which is always the same.
  const date = HTTP_DATE.test(value) ? Date.parse(value.replace(/( GMT)?$/, ' GMT')) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The numbers of the AWS SDKs' standard retry mode, which fleets have run on for years. */
const CAPACITY = 500;
const RETRY_COST = 5;
/** An attempt that timed out held its connection for the whole time: it costs double. */
const TIMEOUT_COST = 10;
/** What a call that succeeds at the first attempt gives back. */
const SUCCESS_REFUND = 1;

/**
 * A token bucket, one a client: retries draw from it, successes fill it. In a lasting outage it runs dry, so the
 * client sends each request once instead of three times, and the service has room to recover.
 */
export class RetryBudget {
  #tokens = CAPACITY;

  /** Takes what one more attempt costs. @returns what it took: 0 where that much was not there */
  spend(timedOut: boolean): number {
    const cost = timedOut ? TIMEOUT_COST : RETRY_COST;
    if (this.#tokens < cost) return 0;
    this.#tokens -= cost;
    return cost;
  }

  /** A call succeeded. @param taken what its retries took: they were worth it */
  refund(taken: number): void {
    this.#tokens = Math.min(CAPACITY, this.#tokens + (taken || SUCCESS_REFUND));
  }
}
