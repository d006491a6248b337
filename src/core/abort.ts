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
export function joinSignals(...holders: Holder[]): AbortSignal {
  const first = () => holders.find(({ signal }) => signal?.aborted)?.signal;
  return {
    holders,
    get aborted() {
      return !!first();
    },
    get reason() {
      return first()?.reason;
    },
  } as unknown as AbortSignal;
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
