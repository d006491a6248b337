import { onAbort } from './abort.js';
import type { Clock } from './clock.js';

/** Why a piece of work was ended from outside. */
export const TIMED_OUT: unique symbol = Symbol('timed out');
export const ABORTED: unique symbol = Symbol('aborted');

/** setTimeout takes 31 bits; a longer one would fire at once. */
export const MAX_TIMER_MS = 2 ** 31 - 1;

export interface Limits {
  /** Milliseconds; `Infinity` for none. */
  ms: number;
  signal: AbortSignal | undefined;
}

/**
 * Runs one piece of work with a time limit and the caller's signal. It settles the moment either ends it, even when
 * the work ignores the signal it is given, and leaves neither a timer nor a listener behind.
 *
 * @returns what the work resolves to; rejects with `TIMED_OUT`, `ABORTED`, or what the work rejects with
 */
export function within<T>(limits: Limits, clock: Clock, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let timer: unknown;
    let unwatch: (() => void) | undefined;
    const release = () => {
      clock.clearTimeout(timer);
      unwatch?.();
    };
    const end = (why: symbol) => {
      release();
      reject(why);
      controller.abort();
    };
    if (limits.ms !== Infinity) timer = clock.setTimeout(() => end(TIMED_OUT), Math.min(limits.ms, MAX_TIMER_MS));
    if (limits.signal) unwatch = onAbort(limits.signal, () => end(ABORTED));
    work(controller.signal).then(
      (value) => {
        release();
        resolve(value);
      },
      (error) => {
        release();
        reject(error);
      },
    );
  });
}
