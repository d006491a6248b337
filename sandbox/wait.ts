/** Waits for what comes, or until nobody waits for it any more. */
export async function orAborted<T>(coming: Promise<T>, signal?: AbortSignal | null): Promise<T> {
  if (!signal) return coming;
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  return Promise.race([coming, aborted]).finally(() => signal.removeEventListener('abort', stop));
}

export async function wait(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await orAborted(passed, signal).finally(() => clearTimeout(timer));
}
