import type { Limit } from './deadline.js';
import { truncate } from './excerpt.js';
import { isRecord, parseFields } from './fields.js';
import type { Mask } from './mask.js';

/** What the body of a successful answer must be: a JSON object or array; any JSON or nothing; CSV; whatever it is. */
export type AnswerKind = 'json' | 'empty' | 'csv' | 'raw';

/** How much of a body an error keeps: every error of the service fits, a proxy's page is cut, 200 MB harm nobody. */
const ERROR_BODY_LENGTH = 64 * 1024;

/** Servers take no more than this for all headers together; in a URL or in JSON a credential is longer, but seldom thrice. */
const LONGEST_CREDENTIAL = 3 * 16 * 1024;

const JSON_TYPE = /^[^;]*json/i;
/** Whether a content type is that of a CSV file. */
export const isCsv = (type: string): boolean => /^[^;]*csv/i.test(type);

/** Thrown where an answer is read: the body is not what its operation returns. `problem` completes "the service answered 200 with …". */
export class UnexpectedAnswer {
  constructor(readonly problem: string) {}
}

/** Turns the body of an answer into what the call resolves to. Throws `UnexpectedAnswer` where it cannot. */
export type Reader<Context> = (body: unknown, context: Context) => unknown;

/**
 * Reads the text of a successful answer and checks that it is what its operation returns at all; its fields are not
 * checked. Throws `UnexpectedAnswer` where it is not.
 *
 * @param type its content type
 * @returns what the call resolves to
 */
export function readAnswer<Context extends { readonly kind: AnswerKind; readonly read: Reader<Context> }>(
  text: string,
  type: string,
  context: Context,
): unknown {
  const { kind } = context;
  const csv = kind === 'csv';
  const body = csv ? text : parseJson(text);
  const empty = !body && !text.trim();
  const usable = csv
    ? isCsv(type)
    : JSON_TYPE.test(type) && body !== undefined && (kind === 'empty' || Object(body) === body);
  if (!usable && !(empty && kind === 'empty')) {
    throw new UnexpectedAnswer(empty ? 'an empty body' : `an unusable body (${type})`);
  }
  // It may stand in an envelope, as what succeeds may.
  if (isRecord(body) && (body.success === false || (isRecord(body.data) && body.data.success === false))) {
    throw new UnexpectedAnswer('success: false');
  }
  return context.read(body, context);
}

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
 * @param limit that of the try: where a Node stream alone is destroyed, some keep their connection
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

/**
 * What an error shows of a body: JSON where it is JSON, else its text, and never more than a bounded part of it.
 *
 * @param mask blots out credentials; one that was cut in two stands at the end, where nothing is shown
 */
export function showBody(text: string, mask: Mask): unknown {
  const end = text.length < ERROR_BODY_LENGTH * 2 ? undefined : -LONGEST_CREDENTIAL;
  const start = truncate(mask(normalizeJson(text.slice(0, ERROR_BODY_LENGTH * 2)), end), ERROR_BODY_LENGTH);
  return parseJson(start) ?? (start.trim() || undefined);
}

/** JSON without the escapes it does not need: some servers write `\\/`, or each character as `\\u…`. */
function normalizeJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

function parseJson(text: string): unknown {
  try {
    return parseFields(text);
  } catch {
    return undefined;
  }
}

/** A body that is not read to its end holds its connection; letting go of it may fail, which changes nothing. */
export function release(body: Pick<AnyBody, 'cancel' | 'destroy'> | null | undefined): void {
  body?.cancel?.()?.catch(() => {});
  body?.destroy?.();
}
