import { onAbort } from './abort.js';
import { type ChunkReader, release } from './answer.js';
import { TIMED_OUT, within } from './deadline.js';
import type { CallOptions } from './options.js';

/**
 * A body that is read as it comes: each wait for more of it has the time limit, and ends with the signal.
 *
 * @param end when `totalTimeout` ends, on the monotonic clock
 * @param toError makes the error that the reader gets, of what `within` or the body rejected with and the time that was left
 */
export function guardBody(
  reader: ChunkReader,
  { timeout, signal }: CallOptions,
  end: number,
  toError: (cause: unknown, left: number) => Error,
): ReadableStream<Uint8Array> {
  let unwatch: (() => void) | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        // Also between two reads: whoever aborts expects the connection to be closed. Not before the first one: an answer that
        // nobody reads would stay on the signal for good.
        unwatch ??= signal && onAbort(signal, () => release(reader));
        const left = end - performance.now();
        try {
          // Looked at here: what has arrived already would come before any timer.
          if (left <= 0) throw TIMED_OUT;
          const { done, value } = await within(Math.min(timeout, left), signal, () => reader.read());
          if (!done) return controller.enqueue(value as Uint8Array);
          controller.close();
          unwatch?.();
        } catch (cause) {
          release(reader);
          unwatch?.();
          throw toError(cause, left);
        }
      },
      cancel(reason) {
        unwatch?.();
        return reader.cancel(reason);
      },
    },
    // Nothing is read before somebody wants it.
    { highWaterMark: 0 },
  );
}
