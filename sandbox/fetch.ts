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
/** What fetch itself does not tell another origin. All else it does, also a key in a header of its own. */
const OF_THE_ORIGIN = ['authorization', 'proxy-authorization', 'cookie'];
/** What says something about a body, and goes with it. */
const OF_THE_BODY = ['content-encoding', 'content-language', 'content-location', 'content-type'];

/** What is sent, once it has been read out of the arguments: it can be sent again to where a redirect leads. */
interface Sending {
  url: URL;
  method: string;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether the body was a stream: a real fetch cannot send one twice. */
  isStream: boolean;
  signal: AbortSignal | null;
}

/** @param handle answers a request */
export function createFetch(handle: Engine['handle']): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, withoutSignal(init));
    // The caller's own: it says as soon as that one does why nobody waits any more.
    const signal = init?.signal === undefined ? request.signal : init.signal;
    signal?.throwIfAborted();
    const { method, headers, redirect } = request;
    const body = request.arrayBuffer().catch((error: Error) => {
      throw failed(error);
    });
    const bytes = new Uint8Array(await orAborted(body, signal));
    const isStream = init?.body instanceof ReadableStream;
    let sending: Sending = { url: withoutFragment(new URL(request.url)), method, headers, bytes, isStream, signal };
    for (let redirects = 0; ; redirects++) {
      const outcome = await send(sending, handle);
      if (outcome === 'lost') throw failed(Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }));
      const location = REDIRECTS.has(outcome.status) ? outcome.headers?.location : undefined;
      if (location === undefined || redirect === 'manual') return responseOf(outcome, sending, redirects > 0);
      if (redirect === 'error') throw failed(new Error('unexpected redirect'));
      if (redirects === REDIRECT_LIMIT) throw failed(new Error('redirect count exceeded'));
      sending = redirected(sending, outcome.status, location);
    }
  };
}

/** A Request listens to its signal until it is collected; nothing here needs that. It still refuses a signal that is none. */
const withoutSignal = (init: RequestInit | undefined) =>
  init?.signal instanceof AbortSignal && Object.hasOwn(init, 'signal') ? { ...init, signal: null } : init;

const failed = (cause: Error) => new TypeError('fetch failed', { cause });

function withoutFragment(url: URL): URL {
  url.hash = '';
  return url;
}

async function send({ url, method, headers, bytes, signal }: Sending, handle: Engine['handle']): Promise<Outcome> {
  // Else nobody would wait for what `handle` comes to.
  signal?.throwIfAborted();
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
  const url = targetOf(location, sending.url);
  if (sending.isStream && status !== 303) throw failed(new Error('a stream cannot be sent again'));
  const headers = new Headers(sending.headers);
  if (url.origin !== sending.url.origin) for (const name of OF_THE_ORIGIN) headers.delete(name);
  const becomesGet = status === 303 || ((status === 301 || status === 302) && sending.method === 'POST');
  if (!becomesGet) return { ...sending, url, headers };
  for (const name of OF_THE_BODY) headers.delete(name);
  return { ...sending, url, headers, method: 'GET', bytes: new Uint8Array(), isStream: false };
}

/** Where a redirect leads, if a fetch goes there. */
function targetOf(location: string, from: URL): URL {
  let url: URL;
  try {
    url = withoutFragment(new URL(location, from));
  } catch (error) {
    throw failed(error as Error);
  }
  if (!/^https?:$/.test(url.protocol)) throw failed(new Error('URL scheme must be a HTTP(S) scheme'));
  if (url.username || url.password) throw failed(new Error('a redirect may not lead to an address with credentials'));
  return url;
}

function responseOf(
  { status, headers = {}, body = '' }: Answer,
  { url, method, signal }: Sending,
  redirected: boolean,
): Response {
  const isEmpty = WITHOUT_BODY.has(status) || method === 'HEAD';
  const content = isEmpty ? null : chunks(new TextEncoder().encode(body), signal);
  return withFacts(new Response(content, { status, headers }), url.href, redirected);
}

/** Says of a Response what its constructor cannot be told; also of its copies. */
function withFacts(response: Response, url: string, redirected: boolean): Response {
  const clone = () => withFacts(Response.prototype.clone.call(response), url, redirected);
  return Object.defineProperties(response, {
    url: { value: url },
    redirected: { value: redirected },
    clone: { value: clone },
  });
}

/** A body that comes piece by piece, when it is asked for; and not at all any more, once the signal says so. */
function chunks(bytes: Uint8Array, signal: AbortSignal | null): ReadableStream<Uint8Array> {
  let sent = 0;
  let stop = () => {};
  const forget = () => signal?.removeEventListener('abort', stop);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = () => controller.error(signal?.reason);
        if (signal?.aborted) stop();
        signal?.addEventListener('abort', stop, { once: true });
      },
      pull(controller) {
        if (sent >= bytes.length) {
          forget();
          return controller.close();
        }
        controller.enqueue(bytes.slice(sent, sent + CHUNK_BYTES));
        sent += CHUNK_BYTES;
      },
      cancel: forget,
    },
    { highWaterMark: 0 },
  );
}
