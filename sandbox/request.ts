import type { IncomingMessage } from 'node:http';
import type { Request } from 'openapi-backend';
import { Refusal } from './refusal.ts';

/** A request as the router takes it. */
export async function readRequest(message: IncomingMessage): Promise<Request & { form?: FormData }> {
  const [path = '/', query] = (message.url ?? '/').split(/\?(.*)/s);
  const { method = 'GET', headers } = message;
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  // The question mark stays: the router takes off the first one that it finds.
  const request = { method, path, query: `?${query ?? ''}`, headers: headers as Record<string, string | string[]> };
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return { ...request, body: body.toString() };
  if (!type.startsWith('multipart/form-data')) return request;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal(400, { message: 'The form is malformed' });
  });
  // The spec calls a file's content a string; its name stands in for it where the form is held against the spec.
  const fields = [...form].map(([name, part]) => [name, typeof part === 'string' ? part : part.name]);
  return { ...request, body: Object.fromEntries(fields), form };
}
