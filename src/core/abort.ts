const watched = new WeakMap<AbortSignal, { callbacks: Set<() => void>; listener: () => void }>();

/**
 * Calls back when the signal aborts. All calls that share a signal share one listener on it, and the last one to
 * end takes it off: a signal that lives as long as the process collects nothing.
 *
 * @returns a function that stops watching
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let watch = watched.get(signal);
  if (!watch) {
    const callbacks = new Set<() => void>();
    const listener = () => {
      for (const each of [...callbacks]) each();
    };
    watch = { callbacks, listener };
    watched.set(signal, watch);
    signal.addEventListener('abort', listener);
  }
  const { callbacks, listener } = watch;
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0 && watched.get(signal)?.callbacks === callbacks) {
      watched.delete(signal);
      signal.removeEventListener('abort', listener);
    }
  };
}
