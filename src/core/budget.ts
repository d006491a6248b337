/** The numbers of the AWS SDKs' standard retry mode, which fleets have run on for years. */
const CAPACITY = 500;
const RETRY_COST = 5;
/** A try that timed out held its connection for the whole time: it costs double. */
const TIMEOUT_COST = 10;
/** What a call that succeeds at the first try gives back. */
const SUCCESS_REFUND = 1;

/**
 * A token bucket, one a client: retries draw from it, successes fill it. In a lasting outage it runs dry, so the
 * client sends each request once instead of three times, and the service has room to recover.
 */
export class RetryBudget {
  #tokens = CAPACITY;

  /** Takes what one more try costs. @returns what it took: 0 where that much was not there */
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
