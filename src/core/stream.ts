import { onAbort } from './abort.js';
import { type ChunkReader, release } from './answer.js';
import { connectionFailure } from './connection.js';
import { within } from './deadline.js';
import { makeError } from './failure.js';
import { unset } from './fields.js';
import type { OutgoingRequest } from './outgoing.js';

/**
 * A body that is read as it comes: each wait for more of it has the time limit, and ends with the signal.
 */
export function guardBody(reader: ChunkReader, request: OutgoingRequest): ReadableStream<Uint8Array> {
  const { options, end } = request.call;
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
          throw makeError(request, connectionFailure(cause, options, left));
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
