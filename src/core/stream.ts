import { release } from './answer.js';
import { within } from './deadline.js';

/**
 * A body that is read as it comes: each wait for more of it has the time limit, and ends with the signal.
 *
 * @param ms how many milliseconds the service may now send nothing
 * @param toError makes the error that the reader gets out of what `within` or the body rejected with
 */
export function guardBody(
  body: ReadableStream<Uint8Array>,
  ms: () => number,
  signal: AbortSignal | undefined,
  toError: (cause: unknown) => Error,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await within(ms(), signal, () => reader.read());
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (cause) {
          release(reader);
          throw toError(cause);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read before somebody wants it.
    { highWaterMark: 0 },
  );
}
