/** A function in the place of `fetch` that lets no request out of the process. It keeps to what a real one does. */
import type { Answer } from './answer.ts';
import type { Engine, Outcome } from './engine.ts';
import { type IncomingRequest, SIZE_LIMIT, tooLarge } from './request.ts';
import { orAborted } from './wait.ts';

/** As much of a body as comes at a time: about what a socket gives. */
const CHUNK_BYTES = 16 * 1024;
/** As many redirects as the standard lets a fetch follow. */
const REDIRECT_LIMIT = 20;
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What a page of another origin is not to be told. */
const OF_THE_ORIGIN = ['authorization', 'cookie', 'x-api-key', 'x-access-token'];

/** What is sent, once it has been read out of the arguments: it can be sent again to where a redirect leads. */
interface Sending {
  url: URL;
  method: string;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
  signal: AbortSignal | null;
}

/** @param handle answers a request */
export function createFetch(handle: Engine['handle']): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    // The caller's own: it says as soon as that one does why nobody waits any more.
    const signal = init?.signal === undefined ? request.signal : init.signal;
    signal?.throwIfAborted();
    const { method, headers, redirect } = request;
    const bytes = new Uint8Array(await orAborted(request.arrayBuffer(), signal));
    let sending: Sending = { url: new URL(request.url), method, headers, bytes, signal };
    for (let redirects = 0; ; redirects++) {
      const outcome = await send(sending, handle);
      if (outcome === 'lost') throw failed(Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }));
      const location = REDIRECTS.has(outcome.status) && outcome.headers?.location;
      if (!location || redirect === 'manual') return responseOf(outcome, sending, redirects > 0);
      if (redirect === 'error') throw failed(new Error('unexpected redirect'));
      if (redirects === REDIRECT_LIMIT) throw failed(new Error('redirect count exceeded'));
      sending = redirected(sending, outcome.status, location);
    }
  };
}

const failed = (cause: Error) => new TypeError('fetch failed', { cause });

function send({ url, method, headers, bytes, signal }: Sending, handle: Engine['handle']): Promise<Outcome> {
  const request: IncomingRequest = {
    method,
    target: url.pathname + url.search,
    headers: Object.fromEntries(headers),
    async readBody() {
      if (bytes.length > SIZE_LIMIT) throw tooLarge();
      return bytes;
    },
    ...(signal && { signal }),
  };
  // What was aborted may have been processed all the same, as with a server.
  return orAborted(handle(request), signal);
}

/** The request that a redirect asks for. */
function redirected(sending: Sending, status: number, location: string): Sending {
  const url = new URL(location, sending.url);
  const headers = new Headers(sending.headers);
  if (url.origin !== sending.url.origin) for (const name of OF_THE_ORIGIN) headers.delete(name);
  const becomesGet = status === 303 || ((status === 301 || status === 302) && sending.method === 'POST');
  if (!becomesGet) return { ...sending, url, headers };
  headers.delete('content-type');
  return { ...sending, url, headers, method: 'GET', bytes: new Uint8Array() };
}

function responseOf(
  { status, headers = {}, body = '' }: Answer,
  { url, signal }: Sending,
  redirected: boolean,
): Response {
  const content = WITHOUT_BODY.has(status) ? null : chunks(new TextEncoder().encode(body), signal);
  const response = new Response(content, { status, headers });
  // What the constructor cannot be told.
  return Object.defineProperties(response, { url: { value: url.href }, redirected: { value: redirected } });
}

/** A body that comes piece by piece, when it is asked for; and not at all any more, once the signal says so. */
function chunks(bytes: Uint8Array, signal: AbortSignal | null): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (signal?.aborted) return controller.error(signal.reason);
        if (sent >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(sent, sent + CHUNK_BYTES));
        sent += CHUNK_BYTES;
      },
    },
    { highWaterMark: 0 },
  );
}
