import type { Outcome } from './outcome.js';

/** Another try may find the service well again: it was slow, busy, or a proxy lost it. */
const RETRY_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
/** Sending these twice has the effect of sending them once (RFC 9110, 9.2.2). */
const IDEMPOTENT_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
/** The first back-off lies between 0 and this, and each further one has twice the room … */
const BASE_DELAY_MS = 500;
/** … up to this: longer than a restart behind a load balancer takes, shorter than a person waits. */
const MAX_DELAY_MS = 8_000;

/** What the decision depends on; nothing else does. */
export interface RetryQuestion {
  readonly outcome: Outcome;
  /** The HTTP verb. */
  readonly method: string;
  /** The try that failed; 1 is the first. */
  readonly attempt: number;
  readonly maxRetries: number;
  /** Milliseconds. */
  readonly maxRetryAfter: number;
  readonly retryNonIdempotent: boolean;
  /** From 0 up to, not including, 1. */
  readonly random: number;
}

/** Wait this many milliseconds and try again, or stop; the note, if any, tells the caller why. */
export type RetryDecision = { readonly delay: number } | { readonly stop: string };

/** Decides, without doing anything, whether a failed try is followed by another. */
export function decideRetry(question: RetryQuestion): RetryDecision {
  const { outcome, attempt, maxRetries, maxRetryAfter } = question;
  if (!worthwhile(outcome)) return { stop: '' };
  const retryAfter = outcome.kind === 'status' ? outcome.retryAfter : undefined;
  if (retryAfter !== undefined && retryAfter > maxRetryAfter) {
    return { stop: `It asks to wait ${retryAfter} ms, which is more than maxRetryAfter.` };
  }
  if (attempt > maxRetries) return { stop: '' };
  if (!IDEMPOTENT_METHODS.has(question.method) && !question.retryNonIdempotent && !unprocessed(outcome)) {
    return { stop: `A ${question.method} that may have been processed is not sent again, unless retryNonIdempotent is set.` };
  }
  return { delay: retryAfter || question.random * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (attempt - 1)) };
}

/** Whether another try could end differently. */
function worthwhile(outcome: Outcome): boolean {
  if (outcome.kind === 'status') return RETRY_STATUSES.has(outcome.reading.response.status);
  return outcome.kind === 'timeout' || (outcome.kind === 'network' && outcome.fault.recognised);
}

/** Whether the service provably did nothing: it was never reached, or says itself that it turned the request away. */
function unprocessed(outcome: Outcome): boolean {
  if (outcome.kind === 'network') return outcome.fault.unsent;
  if (outcome.kind !== 'status') return false;
  const { status } = outcome.reading.response;
  return status === 429 || (status === 503 && outcome.retryAfter !== undefined);
}
