import type { Limit } from '../deadline.js';
import { ERROR_BODY_LENGTH } from '../failure/index.js';

/** Reads a body chunk by chunk. */
export interface ChunkReader {
  read(): Promise<IteratorResult<Uint8Array, unknown>>;
  cancel(reason?: unknown): Promise<void>;
}

/** The body of an answer: a web stream; a Node stream, of a `fetch` of others; none, where there is only `text()`. */
interface AnyBody {
  getReader?(): ReadableStreamDefaultReader<Uint8Array>;
  cancel?(reason?: unknown): Promise<void>;
  [Symbol.asyncIterator]?(): AsyncIterator<Uint8Array>;
  destroy?(): void;
}

/**
 * What reads a body, if it is a stream.
 *
 * @param limit that of the attempt: where a Node stream alone is destroyed, some keep their connection
 */
export function readerOf(body: AnyBody | null, limit: Limit): ChunkReader | undefined {
  if (body?.getReader) return body.getReader() as ChunkReader;
  const chunks = body?.[Symbol.asyncIterator]?.();
  return chunks && { read: () => chunks.next(), cancel: async () => limit.end() };
}

/**
 * Reads the body of an error, but never more than a bounded part of it, where it is a stream. Where it breaks off, what
 * came is enough: the status is known.
 */
export async function readErrorText(response: Response, limit: Limit): Promise<string> {
  const decoder = new TextDecoder();
  let reader: ChunkReader | undefined;
  let text = '';
  try {
    reader = readerOf(response.body, limit);
    if (!reader) text = `${await response.text()}`;
    // Twice what is shown: masked credentials take less room than they did.
    for (let done = !reader; !done && text.length < ERROR_BODY_LENGTH * 2; ) {
      const chunk = (await reader?.read()) as IteratorResult<Uint8Array>;
      text += decoder.decode(chunk.value, { stream: true });
      done = !!chunk.done;
    }
  } catch {}
  release(reader);
  return text;
}

/** A body that is not read to its end holds its connection; letting go of it may fail, which changes nothing. */
export function release(body: Pick<AnyBody, 'cancel' | 'destroy'> | null | undefined): void {
  body?.cancel?.()?.catch(() => {});
  body?.destroy?.();
}
