import type { RetryBudget } from './budget.js';
import type { Clock } from './clock.js';
import { connectionFault } from './connection.js';
import type { Credentials } from './credentials.js';
import { ABORTED, TIMED_OUT, within } from './deadline.js';
import { exchange, requestHeaders } from './exchange.js';
import type { Fetch } from './options.js';
import type { Outcome } from './outcome.js';
import { outcomeError } from './outcome-error.js';
import type { OutgoingRequest } from './outgoing.js';
import { ReceivedAnswer } from './received.js';
import { decideRetry, type RetryDecision } from './retry.js';

/** Twice what the gateway gives its own upstream (30 s): whoever waits longer waits for nobody. */
const DEFAULT_TIMEOUT_MS = 60_000;
/** Two more tries outlast a restart or a lost connection; more would only load a service that is down. */
const DEFAULT_MAX_RETRIES = 2;
/** A minute is about as long as anything in the foreground can wait. */
const DEFAULT_MAX_RETRY_AFTER_MS = 60_000;

export interface TransportParts {
  /** The custom one; undefined for the runtime's. */
  readonly fetch: Fetch | undefined;
  readonly credentials: Credentials;
  readonly budget: RetryBudget;
  readonly clock: Clock;
}

/** Sends requests: tries, waits between them, and turns whatever comes into an answer or a typed error. */
export class Transport {
  #parts: TransportParts;

  constructor(parts: TransportParts) {
    this.#parts = parts;
  }

  /** From now on draws from the other's retry budget: two clients of one service count its failures together. */
  shareBudget(other: Transport): void {
    this.#parts = { ...this.#parts, budget: other.#parts.budget };
  }

  /**
   * @returns the answer, read and checked for its kind
   * @throws ImbraceError of the class that fits, and nothing else
   */
  async send(request: OutgoingRequest): Promise<ReceivedAnswer> {
    const { clock, budget } = this.#parts;
    const { signal, totalTimeout = Infinity } = request.call.options;
    const started = clock.now();
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#try(request, totalTimeout - (clock.now() - started));
      if (outcome.kind === 'answer') {
        budget.refund(attempt);
        return new ReceivedAnswer(request, outcome, attempt);
      }
      const decision = this.#decide(request, outcome, attempt, totalTimeout - (clock.now() - started));
      // Errors are made here, in the async function that the caller awaits: their stack reaches the caller's line.
      if ('stop' in decision) throw outcomeError(request, outcome, attempt, decision.stop);
      const pause = () => new Promise<void>((resolve) => void clock.setTimeout(resolve, decision.delay));
      await within({ ms: Infinity, signal }, clock, pause).catch(nextTryTells);
    }
  }

  async #try(request: OutgoingRequest, left: number): Promise<Outcome> {
    const { signal, timeout = DEFAULT_TIMEOUT_MS, totalTimeout = Infinity } = request.call.options;
    if (signal?.aborted) return { kind: 'abort', reason: signal.reason, begun: false };
    try {
      return await within({ ms: Math.min(timeout, left), signal }, this.#parts.clock, (inner) => this.#sendOnce(request, inner));
    } catch (cause) {
      if (cause === ABORTED) return { kind: 'abort', reason: signal?.reason, begun: true };
      if (cause === TIMED_OUT) {
        return left < timeout ? { kind: 'timeout', option: 'totalTimeout', ms: totalTimeout } : { kind: 'timeout', option: 'timeout', ms: timeout };
      }
      return { kind: 'network', fault: connectionFault(cause), cause };
    }
  }

  async #sendOnce(request: OutgoingRequest, signal: AbortSignal): Promise<Outcome> {
    const { fetch = globalThis.fetch as Fetch, credentials, clock } = this.#parts;
    let headers = requestHeaders(request, credentials);
    if (headers instanceof Promise) {
      try {
        headers = await headers;
      } catch (cause) {
        return { kind: 'credential', cause };
      }
    }
    return exchange(request, headers, fetch, signal, clock.now);
  }

  #decide(request: OutgoingRequest, outcome: Outcome, attempt: number, left: number): RetryDecision {
    const { options } = request.call;
    const decision = decideRetry({
      outcome,
      method: request.method,
      attempt,
      maxRetries: options.maxRetries ?? DEFAULT_MAX_RETRIES,
      maxRetryAfter: options.maxRetryAfter ?? DEFAULT_MAX_RETRY_AFTER_MS,
      retryNonIdempotent: options.retryNonIdempotent ?? false,
      random: this.#parts.clock.random(),
    });
    if ('stop' in decision) return decision;
    if (decision.delay >= left) return { stop: 'No time is left in totalTimeout for another try.' };
    if (!this.#parts.budget.spend(outcome.kind === 'timeout')) {
      return { stop: 'Not tried again: too many calls of this client are failing (its retry budget is spent).' };
    }
    return decision;
  }
}

const nextTryTells = () => {};
