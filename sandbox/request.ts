import type { IncomingMessage } from 'node:http';
import type { Request } from 'openapi-backend';
import { Refusal } from './refusal.ts';

/** As many bytes of a body as the mock takes. */
const SIZE_LIMIT = 10 * 1024 * 1024;
/** Objects and arrays inside one another: more than anybody writes, and few enough for what walks through them. */
const DEPTH_LIMIT = 100;

/** A request as the router takes it. */
export async function readRequest(message: IncomingMessage): Promise<Request & { form?: FormData }> {
  const [path = '/', query] = (message.url ?? '/').split(/\?(.*)/s);
  const { method = 'GET' } = message;
  const body = await readBody(message);
  const headers = { ...message.headers } as Record<string, string | string[]>;
  const type = mediaType(message.headers['content-type'], body);
  if (type !== undefined) headers['content-type'] = type;
  // The question mark stays: the router takes off the first one that it finds.
  const request = { method, path, query: `?${query ?? ''}`, headers };
  if (type === 'application/json') return { ...request, body: checkDepth(body.toString()) };
  if (type !== 'multipart/form-data') return request;
  const form = await new Response(body, { headers: { 'content-type': message.headers['content-type'] ?? '' } })
    .formData()
    .catch(() => {
      throw new Refusal(400, { message: 'The form is malformed' });
    });
  // The spec calls a file's content a string; its name stands in for it where the form is held against the spec.
  const fields = [...form].map(([name, part]) => [name, typeof part === 'string' ? part : part.name]);
  return { ...request, body: Object.fromEntries(fields), form };
}

/** All of it is read, also what is too much: a sender who is still sending does not read an answer. */
async function readBody(message: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size <= SIZE_LIMIT) chunks.push(chunk as Buffer);
  }
  if (size > SIZE_LIMIT) throw new Refusal(413, { message: `The body is larger than ${SIZE_LIMIT} bytes` });
  return Buffer.concat(chunks);
}

/** Without its parameters, and in the case of the spec. A body that has none is of the most general one. */
function mediaType(header: string | undefined, body: Buffer): string | undefined {
  const type = header?.replace(/;.*/s, '').trim().toLowerCase();
  return type || (body.length > 0 ? 'application/octet-stream' : undefined);
}

/** Refuses a text whose objects and arrays, should it be JSON, are too deep to be walked through. */
function checkDepth(text: string): string {
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
  return text;
}
