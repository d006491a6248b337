import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox, type SandboxControls } from '../../sandbox/index.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { settle } from '../helpers/clock.ts';

const V1 = '/channel-service/v1';
const KEY = { 'x-api-key': 'any' };
const JSON_BODY = { ...KEY, 'content-type': 'application/json' };
const ONE = `${V1}/contacts?limit=1`;
const CSV = `${V1}/contacts/_export_csv`;

/** Where a case takes place: the sandbox's own fetch, or the fetch of the runtime and a sandbox that listens. */
interface Place {
  /** Calls the fetch of this place, with a path of the sandbox. */
  send: (path: string, init?: RequestInit) => Promise<Response>;
  fetch: typeof fetch;
  url: string;
  sandbox: SandboxControls;
}

type Case = (place: Place) => Promise<unknown>;

const create = (body: BodyInit, init: RequestInit = {}): [string, RequestInit] => [
  `${V1}/campaign`,
  { method: 'POST', headers: JSON_BODY, body, ...init },
];
const half = { duplex: 'half' } as RequestInit;
const streamOf = (...chunks: string[]) => new Blob(chunks).stream();
/** A redirect of the next request for a contact. */
const moved = ({ sandbox }: Place, location: string | undefined, status = 307) =>
  sandbox.failNext('contacts.get', { status, ...(location !== undefined && { headers: { Location: location } }) });

const CASES: Readonly<Record<string, Case>> = {
  // What is sent.
  'a URL object': ({ fetch, url }) => fetch(new URL(url + ONE), { headers: KEY }),
  'a Request': ({ fetch, url }) => fetch(new Request(url + ONE, { headers: KEY })),
  'a Request with a body, and an init that adds a header': ({ fetch, url }) =>
    fetch(new Request(`${url}${V1}/campaign`, create('{"name":"A"}')[1]), { headers: { ...JSON_BODY, 'x-a': '1' } }),
  'a Request, whose body is used then': async ({ fetch, url }) => {
    const request = new Request(`${url}${V1}/campaign`, create('{"name":"A"}')[1]);
    await fetch(request);
    expect(request.bodyUsed).toBe(true);
    return fetch(request);
  },
  'a method in lower case': ({ send }) => send(`${V1}/campaign`, { ...create('{"name":"A"}')[1], method: 'post' }),
  'a method that there is not': ({ send }) => send(ONE, { method: 'GE T' }),
  'a method that is forbidden': ({ send }) => send(ONE, { method: 'TRACE' }),
  'a HEAD': ({ send }) => send(ONE, { method: 'HEAD', headers: KEY }),
  'a HEAD with a body': ({ send }) => send(ONE, { method: 'HEAD', headers: KEY, body: 'x' }),
  'an OPTIONS': ({ send }) => send(ONE, { method: 'OPTIONS', headers: KEY }),
  'a header that cannot be sent': ({ send }) => send(ONE, { headers: { 'x-a': '€' } }),
  'a fragment': ({ send }) => send(`${ONE}#fragment`, { headers: KEY }),
  'a path with dots': ({ send }) => send(`${V1}/x/../contacts?limit=1`, { headers: KEY }),
  'a form': ({ send }) => {
    const body = new FormData();
    body.append('file', new File(['x'], 'ä"b.png', { type: 'image/png' }));
    return send(`${V1}/contacts/_fileupload`, { method: 'POST', headers: KEY, body });
  },
  URLSearchParams: ({ send }) =>
    send(`${V1}/campaign`, { method: 'POST', headers: KEY, body: new URLSearchParams({ name: 'A' }) }),
  'a text without a type': ({ send }) => send(...create('{"name":"A"}', { headers: KEY })),
  'a Blob with a type': ({ send }) =>
    send(...create(new Blob(['{"name":"A"}'], { type: 'application/json' }), { headers: KEY })),
  'a view into a buffer': ({ send }) =>
    send(...create(new DataView(new TextEncoder().encode('xx{"name":"A"}').buffer, 2))),
  'a stream': ({ send }) => send(...create(streamOf('{"na', 'me":"A"}'), half)),
  'a stream without duplex': ({ send }) => send(...create(streamOf('{}'))),
  'a stream that somebody reads already': ({ send }) => {
    const body = streamOf('{}');
    body.getReader();
    return send(...create(body, half));
  },
  'a stream that fails': ({ send }) => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new RangeError('The file was closed')),
    });
    return send(...create(body, half));
  },
  // Signals.
  'a signal that was aborted': ({ send }) => send(ONE, { headers: KEY, signal: AbortSignal.abort('why') }),
  'a signal that is aborted while it waits': async ({ send, sandbox }) => {
    const controller = new AbortController();
    sandbox.failNext('contacts.list', { delay: 600_000 });
    const waiting = send(ONE, { headers: KEY, signal: controller.signal }).catch((error: unknown) => error);
    while (!sandbox.counters.faults.delay) await settle();
    controller.abort(new RangeError('enough'));
    throw await waiting;
  },
  'a signal that is aborted while the body comes': async ({ send }) => {
    const controller = new AbortController();
    const { body } = await send(CSV, { headers: KEY, signal: controller.signal });
    const reader = body?.getReader();
    await reader?.read();
    controller.abort(new RangeError('enough'));
    for (;;) if ((await reader?.read())?.done) return 'the end';
  },
  'a signal that is aborted while nobody reads the body': async ({ send }) => {
    const controller = new AbortController();
    const { body } = await send(CSV, { headers: KEY, signal: controller.signal });
    const closed = body?.getReader().closed;
    controller.abort(new RangeError('enough'));
    return closed;
  },
  'a signal that is aborted after the body': async ({ send }) => {
    const controller = new AbortController();
    const response = await send(ONE, { headers: KEY, signal: controller.signal });
    const text = await response.text();
    controller.abort();
    return text.length > 0;
  },
  'a signal of a Request that init overrides': ({ fetch, url }) => {
    const request = new Request(url + ONE, { headers: KEY, signal: AbortSignal.abort() });
    return fetch(request, { signal: new AbortController().signal });
  },
  // What comes back.
  'a body that is read twice': async ({ send }) => {
    const response = await send(ONE, { headers: KEY });
    await response.text();
    return response.text();
  },
  'a copy of a Response': async ({ send, url }) => {
    const copy = (await send(ONE, { headers: KEY })).clone().clone();
    return [copy.url.replace(url, ''), copy.redirected, copy.status, (await copy.text()).length > 0];
  },
  'a copy of a Response that was read': async ({ send }) => {
    const response = await send(ONE, { headers: KEY });
    await response.text();
    return response.clone();
  },
  'a body that is cancelled': async ({ send }) => {
    const response = await send(CSV, { headers: KEY });
    await response.body?.cancel();
    return response.text();
  },
  'a connection that breaks': ({ send, sandbox }) => {
    sandbox.failNext('contacts.list', { lost: true });
    return send(ONE, { headers: KEY }).catch((error: Error) => error.message);
  },
  'a body that is too large': ({ send }) => send(...create(JSON.stringify({ name: 'x'.repeat(11 * 2 ** 20) }))),
  // Redirects.
  ...Object.fromEntries(
    [300, 301, 302, 303, 304, 307, 308].map((status): [string, Case] => [
      `a ${status}`,
      (place) => {
        moved(place, ONE, status);
        return place.send(`${V1}/contacts/a`, { headers: KEY });
      },
    ]),
  ),
  ...Object.fromEntries(
    [301, 302, 303, 307, 308].flatMap((status): [string, Case][] => [
      [
        `a ${status} of a POST`,
        ({ send, sandbox }) => {
          sandbox.failNext('campaign.create', { status, headers: { location: `${V1}/campaign` } });
          return send(...create('{"name":"A"}', { headers: { ...JSON_BODY, 'content-language': 'en' } }));
        },
      ],
      [
        `a ${status} of a stream`,
        ({ send, sandbox }) => {
          sandbox.failNext('campaign.create', { status, headers: { location: `${V1}/campaign` } });
          return send(...create(streamOf('{"name":"A"}'), half)).catch(({ message }: Error) => message);
        },
      ],
    ]),
  ),
  ...Object.fromEntries(
    (['error', 'manual'] as const).map((redirect): [string, Case] => [
      `a redirect where ${redirect} is asked for`,
      (place) => {
        moved(place, ONE);
        return place.send(`${V1}/contacts/a`, { headers: KEY, redirect }).catch(({ message }: Error) => message);
      },
    ]),
  ),
  ...Object.fromEntries(
    [undefined, '', 'http://[nowhere', 'data:text/plain,x', 'ftp://127.0.0.1/'].map((location): [string, Case] => [
      `a redirect to ${location}`,
      (place) => {
        moved(place, location);
        return place.send(`${V1}/contacts/a`, { headers: KEY }).catch(({ message }: Error) => message);
      },
    ]),
  ),
  'a redirect to an address with credentials': (place) => {
    moved(place, place.url.replace('//', '//a:b@') + ONE);
    return place.send(`${V1}/contacts/a`, { headers: KEY }).catch(({ message }: Error) => message);
  },
  'a redirect to another origin, which is told all headers but those of logins': async (place) => {
    moved(place, place.url.replace('127.0.0.1', 'localhost') + ONE);
    const headers = { ...KEY, authorization: 'Bearer a', cookie: 'a=1', 'x-access-token': 'b', 'x-own': 'c' };
    const { status } = await place.send(`${V1}/contacts/a`, { headers });
    const told = Object.keys(place.sandbox.requests.at(-1)?.headers ?? {});
    return [status, told.filter((name) => name in headers).sort()];
  },
  'redirects without an end': async (place) => {
    place.sandbox.failNext('contacts.get', { status: 307, headers: { location: `${V1}/contacts/a` } }, 30);
    return place.send(`${V1}/contacts/a`, { headers: KEY }).catch(({ message }: Error) => message);
  },
};

/** What a case came to, without what differs from run to run. */
async function outcomeOf(run: Case, place: Place): Promise<unknown> {
  const end = await run(place).catch((error: unknown) => error);
  const { requests, counters } = place.sandbox;
  const asked = requests.map(({ method, path, query, body }) => [method, path, query, body]);
  if (!(end instanceof Response)) {
    const { name, message, cause } = Object(end) as Error;
    const failure = { name, message, cause: (cause as Error | undefined)?.message };
    return { end: end instanceof Error ? failure : end, asked, counters };
  }
  const { status, redirected, headers, ok, bodyUsed } = end;
  const own = Object.fromEntries(['content-type', 'location', 'allow'].map((name) => [name, headers.get(name)]));
  const text = (await end.text()).replace(/[\da-f]{8}-[\da-f-]{27}|"\d{4}-[^"]+Z"/g, '…');
  return { status, ok, redirected, bodyUsed, own, url: end.url.replace(place.url, ''), text, asked, counters };
}

describe('the function in the place of fetch does what fetch does with', () => {
  it.each(Object.entries(CASES))('%s', async (_, run) => {
    const server = await startSandbox();
    onTestFinished(() => server.close());
    const real = { fetch, url: server.url, sandbox: server };
    const inProcess = createSandbox();
    const own = { fetch: inProcess.fetch, url: 'http://127.0.0.1:9', sandbox: inProcess };
    const outcomes = [own, real].map((place) =>
      outcomeOf(run, { ...place, send: (path, init) => place.fetch(place.url + path, init) }),
    );
    const [answer, expected] = await Promise.all(outcomes);
    expect(answer).toEqual(expected);
  });
});
