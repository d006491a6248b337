/** What `within` rejects with when the time is up, or when the signal aborts; nothing else rejects with these. */
export const TIMED_OUT: unique symbol = Symbol();
export const ABORTED: unique symbol = Symbol();

/** setTimeout takes 31 bits; a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Tells a piece of work when its time is up: by a plain field, since to read it from the signal is slow. */
export class Limit {
  over = false;
  readonly controller = new AbortController();
  readonly until: number;

  /** @param ms milliseconds that the work has */
  constructor(ms: number) {
    this.until = performance.now() + ms;
  }

  /** Throws where the work has gone on after its end, also where the event loop was blocked and no timer has fired. */
  check(): void {
    if (this.over || performance.now() >= this.until) throw TIMED_OUT;
  }

  end(): void {
    this.over = true;
    this.controller.abort();
  }
}

/**
 * Runs one piece of work with a time limit and the caller's signal. It settles the moment either ends it, even when
 * the work ignores the signal it is given, does not begin where either has ended, and leaves neither a timer nor a listener behind.
 *
 * @param ms milliseconds; `Infinity` for no limit
 * @returns what the work resolves to; rejects with `TIMED_OUT`, `ABORTED`, or what the work rejects with
 */
export function within<T>(ms: number, signal: AbortSignal | undefined, work: (limit: Limit) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(ABORTED);
    // Looked at here: what has arrived already would come before any timer.
    if (ms < 0) return reject(TIMED_OUT);
    const limit = new Limit(ms);
    const settle = <V>(finish: (value: V) => void, value: V) => {
      clearTimeout(timer);
      unwatch?.();
      finish(value);
    };
    const end = (why: symbol) => {
      settle(reject, why);
      limit.end();
    };
    const unwatch = signal && onAbort(signal, () => end(ABORTED));
    const timer = ms < Infinity ? setTimeout(end, Math.min(ms, MAX_TIMER_MS), TIMED_OUT) : undefined;
    work(limit).then(
      (value) => settle(resolve, value),
      (error) => settle(reject, error),
    );
  });
}

/** Everyone who waits for one signal. */
type Watchers = ReturnType<typeof createWatchers>;

function createWatchers() {
  const callbacks = new Set<() => void>();
  return Object.assign(callbacks, {
    /** A function: not every AbortSignal takes an object with `handleEvent`. */
    listener() {
      for (const callback of callbacks) callback();
    },
  });
}

const watchersOf = new WeakMap<AbortSignal, Watchers>();

/** What has a signal, or none. */
interface Holder {
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * Several signals as one, for `onAbort` and what calls it: no real AbortSignal. It keeps the holders alive, since a
 * Request's signal follows no other any more once the Request is collected.
 */
export const joinSignals = (...holders: Holder[]): AbortSignal => new JoinedSignals(holders) as unknown as AbortSignal;

/** A class: V8 keeps what the getters of an object literal close over, here a Request, until a full collection. */
class JoinedSignals {
  constructor(readonly holders: Holder[]) {}
  get aborted(): boolean {
    return !!this.first;
  }
  get reason(): unknown {
    return this.first?.reason;
  }
  private get first(): Holder['signal'] {
    return this.holders.find(({ signal }) => signal?.aborted)?.signal;
  }
}

/**
 * Calls back when the signal aborts. All calls that share a signal share one listener on it, and the last one to
 * end takes it off: a signal that lives as long as the process collects nothing.
 *
 * @returns a function that stops watching
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const { holders } = signal as { holders?: Holder[] };
  if (holders) {
    const stops = holders.map((holder) => holder.signal && onAbort(holder.signal, callback));
    return () => {
      for (const stop of stops) stop?.();
    };
  }
  const watchers = watchersOf.get(signal) ?? createWatchers();
  watchersOf.set(signal, watchers);
  // Only once: not every AbortSignal ignores the same listener when it is added again.
  if (watchers.size === 0) signal.addEventListener('abort', watchers.listener);
  watchers.add(callback);
  return () => {
    watchers.delete(callback);
    if (watchers.size === 0) signal.removeEventListener('abort', watchers.listener);
  };
}
