/** Everyone who waits for one signal; it is the signal's listener itself. */
class Watchers extends Set<() => void> {
  handleEvent(): void {
    for (const callback of this) callback();
  }
}

const watchersOf = new WeakMap<AbortSignal, Watchers>();

/**
 * Calls back when the signal aborts. All calls that share a signal share one listener on it, and the last one to
 * end takes it off: a signal that lives as long as the process collects nothing.
 *
 * @returns a function that stops watching
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const watchers = watchersOf.get(signal) ?? new Watchers();
  watchersOf.set(signal, watchers.add(callback));
  // Adding the same listener again changes nothing.
  signal.addEventListener('abort', watchers);
  return () => {
    watchers.delete(callback);
    if (watchers.size === 0) signal.removeEventListener('abort', watchers);
  };
}
