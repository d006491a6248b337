import { headersOf } from '../input/index.js';

/** What the raw client gets: the answer itself, with a body of our own. */
export function rawResponse(given: Response, body: ReadableStream | undefined): Response {
  if (!body) return given;
  let copy: Response;
  try {
    copy = new Response(body, given);
  } catch {
    // A status, or a reason, that came over the wire and that no Response may be made with.
    copy = new Response(body, { headers: headersOf(given) });
  }
  for (const name of ['url', 'status', 'statusText', 'ok'] as const) {
    Object.defineProperty(copy, name, { value: given[name] });
  }
  return copy;
}
