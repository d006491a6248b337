import { onAbort, within } from '../deadline.js';
import { connectionFailure, makeError } from '../failure/index.js';
import { unset } from '../input/index.js';
import type { OutgoingRequest } from '../request.js';
import { type ChunkReader, release } from './body.js';

/**
 * A body that is read as it comes: each wait for more of it has the time limit, and ends with the signal.
 *
 * @param attempts how many there were, for errors
 * @param end when `totalTimeout` ends, on the monotonic clock
 */
export function guardBody(
  reader: ChunkReader,
  request: OutgoingRequest,
  attempts: number,
  end: number,
): ReadableStream<Uint8Array> {
  const { options } = request.call;
  const { timeout, signal } = options;
  let unwatch: (() => void) | undefined;
  return new ReadableStream(
    {
      // What was put onto Object.prototype, as `type`, would be read as its own.
      ...unset(),
      async pull(controller) {
        // Also between two reads: whoever aborts expects the connection to be closed. Not before the first one: an answer that
        // nobody reads would stay on the signal for good.
        unwatch ??= signal && onAbort(signal, () => release(reader));
        const left = end - performance.now();
        try {
          const { done, value } = await within(Math.min(timeout, left), signal, () => reader.read());
          if (!done) return controller.enqueue(value as Uint8Array);
          controller.close();
          unwatch?.();
        } catch (cause) {
          release(reader);
          unwatch?.();
          throw makeError(request, attempts, connectionFailure(cause, options, left));
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
