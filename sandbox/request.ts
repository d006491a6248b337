import { Refusal } from './refusal.ts';

/** As many bytes of a body as the mock takes. */
export const SIZE_LIMIT = 10 * 1024 * 1024;
/** Objects and arrays inside one another: more than anybody writes, and few enough for what walks through them. */
const DEPTH_LIMIT = 100;

/** A request as a server or the function in the place of `fetch` has it. */
export interface IncomingRequest {
  method: string;
  /** Path and query, as they were sent. */
  target: string;
  /** By their names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** All of the body, which is refused where it is larger than the limit. */
  readBody: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the wait for whom nobody waits any more. */
  signal?: AbortSignal;
}

/** A body as the router takes it. */
export interface ReceivedBody {
  /** Its media type, without parameters and in lower case; nothing for no body without a type. */
  type: string | undefined;
  /** What JSON or a form held; undefined for all else. */
  value?: unknown;
  /** The form as it is, with its files. */
  form?: FormData;
  /** What is wrong with it, for when it is known whether it was called for. */
  refusal?: Refusal;
}

export function tooLarge(): Refusal {
  return new Refusal(413, { message: `The body is larger than ${SIZE_LIMIT} bytes` });
}

/** Reads a body by its type. What is malformed is refused later: who asks comes before what is asked. */
export async function parseBody(
  contentType: string | undefined,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReceivedBody> {
  const type = mediaType(contentType, bytes.length);
  try {
    if (type === 'application/json') return { type, value: parseJson(new TextDecoder().decode(bytes)) };
    if (type === 'multipart/form-data') return { type, ...(await parseForm(contentType, bytes)) };
  } catch (error) {
    if (error instanceof Refusal) return { type, refusal: error };
    throw error;
  }
  return { type };
}

/** Without its parameters, and in the case of the spec. A body that has none is of the most general one. */
function mediaType(header: string | undefined, size: number): string | undefined {
  const type = header?.replace(/;.*/s, '').trim().toLowerCase();
  return type || (size > 0 ? 'application/octet-stream' : undefined);
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, { message: `The body is no valid JSON: ${(error as Error).message}` });
  }
}

async function parseForm(contentType = '', bytes: Uint8Array<ArrayBuffer>): Promise<{ value: object; form: FormData }> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw new Refusal(400, { message: 'The form is malformed' });
  });
  // The spec calls a file's content a string; its name stands in for it where the form is held against the spec.
  const fields = [...form].map(([name, part]) => [name, typeof part === 'string' ? part : part.name]);
  return { value: Object.fromEntries(fields), form };
}

/** Refuses a text whose objects and arrays, should it be JSON, are too deep to be walked through. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '"') inString = !inString;
    else if (inString) index += char === '\\' ? 1 : 0;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth > DEPTH_LIMIT) throw new Refusal(400, { message: `The body nests deeper than ${DEPTH_LIMIT} levels` });
  }
}
