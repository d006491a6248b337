import { describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from './support/client.ts';
import { settle, skippingClock, stoppedClock } from './support/clock.ts';
import { CONTACT, closedPort, closing, formIn, hangUp, inTurn, json, raw, serve, silence } from './support/server.ts';

const CONTACTS = '/channel-service/v1/contacts';
const ONE = '/channel-service/v1/contacts/{contact_id}';
const CAMPAIGN = '/channel-service/v1/campaign';
const UPLOAD = '/channel-service/v1/contacts/_fileupload';
const EXPORT = '/channel-service/v1/contacts/_export_csv';
const CON_1 = { params: { path: { contact_id: 'con_1' } } };
const BUSY = json({ message: 'busy' }, 503, { 'retry-after': '0' });

describe('the raw client', () => {
  it('sends what the spec says, with the credential, and answers { data, response } as it came', async () => {
    const page = { data: [{ ...CONTACT, is_new: true }], count: 1 };
    const server = await serve(json(page, 200, { 'x-request-id': 'req_1' }));
    const client = clientFor(server.url, { organizationId: 'org_1', headers: { 'x-trace': 'all' } });
    const { data, error, response } = await client.raw.GET(CONTACTS, {
      params: { query: { limit: 2, sort: '-created at' } },
      headers: { 'x-trace': 'one' },
    });
    expect(data).toEqual(page);
    expect(error).toBeUndefined();
    expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'req_1']);
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      target: `${CONTACTS}?limit=2&sort=-created%20at`,
      headers: {
        accept: '*/*',
        'x-api-key': expect.any(String),
        'x-organization-id': 'org_1',
        'x-trace': 'one',
      },
    });
  });

  it('is one and the same at each look; a copy has one of its own', () => {
    const client = clientFor('https://gateway.example.com');
    expect(client.raw).toBe(client.raw);
    expect(client.withOptions({}).raw).not.toBe(client.raw);
  });

  it.each([400, 401, 404, 409, 422, 500])(
    'gives status %i as { error, response } instead of throwing',
    async (status) => {
      withoutBackoff();
      const server = await serve(json({ message: 'No.' }, status));
      const { data, error, response } = await clientFor(server.url).raw.GET(ONE, CON_1);
      expect([data, error, response.status]).toEqual([undefined, { message: 'No.' }, status]);
    },
  );

  it('gives an error without a body, and one that is no JSON', async () => {
    const server = await serve(inTurn(raw('', 404), raw('<html>', 403)));
    const client = clientFor(server.url);
    expect((await client.raw.GET(ONE, CON_1)).response.status).toBe(404);
    expect(await client.raw.GET(ONE, CON_1)).toMatchObject({ error: '<html>', response: { status: 403 } });
  });

  it('gives a success without a body', async () => {
    const server = await serve(raw('', 204));
    const { data, error, response } = await clientFor(server.url).raw.GET(ONE, CON_1);
    expect([data, error, response.status]).toEqual([undefined, undefined, 204]);
  });

  it('reads a body as text, as bytes or as a stream, where it is asked to', async () => {
    const server = await serve(raw('id,name\n1,é\n', 200, { 'content-type': 'text/csv' }));
    const { raw: client } = clientFor(server.url);
    expect((await client.GET(EXPORT, { parseAs: 'text' })).data).toBe('id,name\n1,é\n');
    expect((await client.GET(EXPORT, { parseAs: 'arrayBuffer' })).data).toEqual(
      new TextEncoder().encode('id,name\n1,é\n').buffer,
    );
    const { data } = await client.GET(EXPORT, { parseAs: 'stream' });
    expect(await new Response(data).text()).toBe('id,name\n1,é\n');
  });

  it.each(['..', '.', '', '_count'])('refuses the id %j before anything is sent', async (contact_id) => {
    const server = await serve(json(CONTACT));
    const call = clientFor(server.url).raw.GET(ONE, { params: { path: { contact_id } } });
    expect(await failureOf(call)).toMatchObject({ name: 'InvalidArgumentError', argument: 'contactId' });
    expect(server.requests).toEqual([]);
  });

  it('encodes an id that would be another route', async () => {
    const server = await serve(json(CONTACT));
    await clientFor(server.url).raw.GET(ONE, { params: { path: { contact_id: '../a?b' } } });
    expect(server.requests[0]?.target).toBe(`${CONTACTS}/..%2Fa%3Fb`);
  });
});

describe('the transport below the raw client', () => {
  it('sends a GET again, and returns the connection of the answer that it passed over', async () => {
    withoutBackoff();
    const cancelled = vi.fn();
    const fetch = scriptedFetch(
      () => new Response(new ReadableStream({ cancel: cancelled }), { status: 500 }),
      () => answer(CONTACT),
    );
    const { data } = await clientFor('http://127.0.0.1:1', { fetch }).raw.GET(ONE, CON_1);
    expect(data).toEqual(CONTACT);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('gives the last answer once the tries are used up', async () => {
    withoutBackoff();
    const server = await serve(inTurn(hangUp, json({ n: 2 }, 500), json({ n: 3 }, 502)));
    const { error, response } = await clientFor(server.url).raw.GET(ONE, CON_1);
    expect([error, response.status, server.requests.length]).toEqual([{ n: 3 }, 502, 3]);
  });

  it('rejects where the last try got no answer, though one before it did', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 500), hangUp));
    expect(await failureOf(clientFor(server.url, { maxRetries: 1 }).raw.GET(ONE, CON_1))).toMatchObject({
      name: 'ConnectionError',
      operation: 'raw.GET',
      method: 'GET',
      attempts: 2,
    });
  });

  it('waits for Retry-After', async () => {
    const clock = skippingClock();
    const fetch = scriptedFetch(
      () => answer({}, 503, { 'retry-after': '7' }),
      () => answer(CONTACT),
    );
    await clientFor('http://127.0.0.1:1', { fetch, timeout: Infinity }).raw.GET(ONE, CON_1);
    expect(clock.waits()).toEqual([7000]);
  });

  it('sends a JSON body again as it was, where the POST was not processed', async () => {
    withoutBackoff();
    const server = await serve(inTurn(BUSY, json({ _id: 'cam_1' }, 201)));
    const body = { name: 'Frühling' };
    const { data } = await clientFor(server.url).raw.POST(CAMPAIGN, { body });
    expect(data).toEqual({ _id: 'cam_1' });
    expect(server.requests).toHaveLength(2);
    for (const { body: sent, headers } of server.requests) {
      expect(JSON.parse(Buffer.from(sent, 'latin1').toString())).toEqual(body);
      expect(headers['content-type']).toBe('application/json');
    }
  });

  it('sends a form again as it was', async () => {
    withoutBackoff();
    const server = await serve(inTurn(BUSY, json({ url: 'https://files.example.com/1' })));
    const form = new FormData();
    form.append('file', new Blob(['é\r\n--x'], { type: 'image/png' }), 'ä;b=c.png');
    await clientFor(server.url).raw.POST(UPLOAD, { body: form as never });
    expect(server.requests).toHaveLength(2);
    for (const request of server.requests) {
      const file = (await formIn(request)).get('file') as File;
      expect([file.name, file.type, await file.text()]).toEqual(['ä;b=c.png', 'image/png', 'é\r\n--x']);
    }
  });

  it('does not send a POST again that may have been processed', async () => {
    const server = await serve(json({ message: 'oops' }, 500));
    const { response } = await clientFor(server.url).raw.POST(CAMPAIGN, { body: { name: 'Spring' } });
    expect([response.status, server.requests.length]).toEqual([500, 1]);
  });

  it('draws on the retry budget of the client', async () => {
    withoutBackoff();
    const fetch = scriptedFetch(() => answer({}, 500));
    const client = clientFor('http://127.0.0.1:1', { fetch, maxRetries: 99 });
    await client.raw.GET(ONE, CON_1);
    expect(fetch).toHaveBeenCalledTimes(100);
    await client.raw.GET(ONE, CON_1);
    expect(fetch).toHaveBeenCalledTimes(102);
    await failureOf(client.contacts.get('con_1'));
    expect(fetch).toHaveBeenCalledTimes(103);
  });

  it('asks for the token before each try', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 500), json(CONTACT)));
    let asked = 0;
    await clientFor(server.url, { accessToken: async () => `token_${++asked}` }).raw.GET(ONE, CON_1);
    expect(server.requests.map(({ headers }) => headers['x-access-token'])).toEqual(['token_1', 'token_2']);
  });

  it('rejects where there is no token', async () => {
    const client = clientFor('http://127.0.0.1:1');
    client.clearAccessToken();
    expect(await failureOf(client.raw.GET(ONE, CON_1))).toMatchObject({ name: 'AuthError', operation: 'raw.GET' });
  });

  it('ends a try whose answer does not come', async () => {
    const server = await serve(silence);
    const client = clientFor(server.url, { timeout: 50, maxRetries: 0 });
    expect(await failureOf(client.raw.GET(ONE, CON_1))).toMatchObject({ name: 'TimeoutError', operation: 'raw.GET' });
  });

  it.each([200, 400])('ends a body that stalls after the headers, with status %i', async (status) => {
    stoppedClock();
    const [handler, closed] = closing((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).write('{"id":');
    });
    const server = await serve(handler);
    const answered = vi.fn();
    const fetch = async (url: string, init: RequestInit) => {
      const response = await globalThis.fetch(url, init);
      answered();
      return response;
    };
    const call = failureOf(clientFor(server.url, { fetch, timeout: 1000 }).raw.GET(ONE, CON_1));
    while (!answered.mock.calls.length) await settle();
    await settle();
    vi.advanceTimersByTime(1000);
    expect(await call).toMatchObject({ name: 'TimeoutError', operation: 'raw.GET', attempts: 1 });
    await closed;
  });

  it('rejects where the connection breaks in the body', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":', () => response.destroy());
    });
    expect((await failureOf(clientFor(server.url).raw.GET(ONE, CON_1))).name).toBe('ConnectionError');
  });
});

describe('a signal', () => {
  const reason = new Error('the user left');

  it('ends a raw call that waits, whether it is the own one of the call or that of the client', async () => {
    for (const own of [true, false]) {
      const controller = new AbortController();
      const { signal } = controller;
      const server = await serve(() => controller.abort(reason));
      const client = clientFor(server.url, own ? {} : { signal });
      const error = await failureOf(client.raw.GET(ONE, own ? { ...CON_1, signal } : CON_1));
      expect(error).toMatchObject({ name: 'AbortError', cause: reason, operation: 'raw.GET' });
    }
  });

  it('that has aborted lets nothing be sent', async () => {
    const server = await serve(json(CONTACT));
    const call = clientFor(server.url).raw.GET(ONE, { ...CON_1, signal: AbortSignal.abort(reason) });
    expect(await failureOf(call)).toMatchObject({ name: 'AbortError', cause: reason, attempts: 0 });
    expect(server.requests).toEqual([]);
  });

  it('ends a stream that is being read', async () => {
    const controller = new AbortController();
    const server = await serve((_request, response) => void response.writeHead(200).write('some'));
    const { data } = await clientFor(server.url).raw.GET(EXPORT, { signal: controller.signal, parseAs: 'stream' });
    const reader = (data as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('some');
    const rest = reader.read();
    controller.abort(reason);
    expect(await failureOf(rest)).toMatchObject({ name: 'AbortError', cause: reason });
  });
});

describe('middleware of the raw client', () => {
  it('sees a native Request without a credential, may replace it, and may change the answer', async () => {
    const server = await serve(json(CONTACT));
    const { raw: client } = clientFor(server.url);
    const seen: string[][] = [];
    client.use({
      async onRequest({ request }) {
        expect(request).toBeInstanceOf(Request);
        expect(await request.clone().text()).toBe('{"name":"Spring"}');
        seen.push([...request.headers.keys()]);
        return new Request(request, { headers: { ...Object.fromEntries(request.headers), 'x-added': 'yes' } });
      },
      async onResponse({ response }) {
        expect(response).toBeInstanceOf(Response);
        expect(await response.clone().json()).toEqual(CONTACT);
        const body = JSON.stringify({ ...(await response.json()), also: 1 });
        return new Response(body, response);
      },
    });
    const { data } = await client.POST(CAMPAIGN, { body: { name: 'Spring' } });
    expect(data).toEqual({ ...CONTACT, also: 1 });
    expect(seen).toEqual([['content-type']]);
    expect(server.requests[0]).toMatchObject({
      body: '{"name":"Spring"}',
      headers: { 'x-added': 'yes', 'x-api-key': expect.any(String) },
    });
  });

  it('may change headers in place, answer itself, and look at errors', async () => {
    const server = await serve(json(CONTACT));
    const { raw: client } = clientFor(server.url);
    client.use({ onRequest: ({ request }) => request.headers.set('x-added', 'yes') });
    await client.GET(ONE, CON_1);
    expect(server.requests[0]?.headers['x-added']).toBe('yes');
    client.use({ onRequest: () => new Response('{"id":"cached"}') });
    expect((await client.GET(ONE, CON_1)).data).toEqual({ id: 'cached' });
    expect(server.requests).toHaveLength(1);

    const { raw: unreachable } = clientFor(await closedPort(), { maxRetries: 0 });
    const errors: unknown[] = [];
    unreachable.use({ onError: ({ error }) => void errors.push(error) });
    expect(await failureOf(unreachable.GET(ONE, CON_1))).toBe(errors[0]);
  });
});

describe('a raw call stays with the origin that the credential is for', () => {
  const steal = async () => {
    const elsewhere = await serve(json(CONTACT));
    const server = await serve(json(CONTACT));
    return { elsewhere, server, client: clientFor(server.url).raw };
  };

  it('where a call has a base URL of its own', async () => {
    const { elsewhere, server, client } = await steal();
    const error = await failureOf(client.GET(ONE, { ...CON_1, baseUrl: elsewhere.url }));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'baseUrl', operation: 'raw.GET' });
    expect([elsewhere.requests, server.requests]).toEqual([[], []]);
    await client.GET(ONE, { ...CON_1, baseUrl: `${server.url}/tenant/` });
    expect(server.requests[0]?.target).toBe(`/tenant${CONTACTS}/con_1`);
  });

  it('where middleware changes the address', async () => {
    const { elsewhere, client } = await steal();
    client.use({
      onRequest: ({ request }) => new Request(elsewhere.url + new URL(request.url).pathname, request),
    });
    expect((await failureOf(client.GET(ONE, CON_1))).name).toBe('InvalidArgumentError');
    expect((await failureOf(client.POST(CAMPAIGN, { body: { name: 'Spring' } }))).name).toBe('InvalidArgumentError');
    expect(elsewhere.requests).toEqual([]);
  });

  it('where a path would continue the host name', async () => {
    const fetch = vi.fn();
    const { raw: client } = clientFor('https://gateway.example.com', { fetch });
    for (const path of ['.evil.example.com/x', '@evil.example.com/x', ':1/x'])
      await expect(client.GET(path as typeof CONTACTS)).rejects.toThrow();
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([301, 302, 303, 307, 308])('where the service redirects it elsewhere with %i', async (status) => {
    const elsewhere = await serve(json(CONTACT));
    const body = `Moved ${'.'.repeat(1000)}`;
    const server = await serve(raw(body, status, { location: `${elsewhere.url}/steal` }));
    const { raw: client } = clientFor(server.url);
    for (const call of [() => client.GET(ONE, CON_1), () => client.POST(CAMPAIGN, { body: { name: 'Spring' } })]) {
      const { data, error, response } = await call();
      expect([data, error, response.status]).toEqual([undefined, body, status]);
      expect(response.headers.get('location')).toBe(`${elsewhere.url}/steal`);
    }
    expect(elsewhere.requests).toEqual([]);
  });

  it('and follows a redirect of a GET within it, but not one of a POST', async () => {
    const server = await serve((request, response, count) =>
      (request.target === '/moved' ? json(CONTACT) : raw('', 307, { location: '/moved' }))(request, response, count),
    );
    const { raw: client } = clientFor(server.url);
    expect((await client.GET(ONE, CON_1)).data).toEqual(CONTACT);
    expect((await client.POST(CAMPAIGN, { body: { name: 'Spring' } })).response.status).toBe(307);
    expect(server.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      `GET ${CONTACTS}/con_1`,
      'GET /moved',
      `POST ${CAMPAIGN}`,
    ]);
  });

  it('and rejects where the place it is redirected to does not answer', async () => {
    withoutBackoff();
    const server = await serve((request, response, count) =>
      (request.target === '/moved' ? hangUp : raw('', 302, { location: '/moved' }))(request, response, count),
    );
    const error = await failureOf<ApiError>(clientFor(server.url).raw.GET(ONE, CON_1));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 3 });
  });

  it('and rejects where a browser hides the redirect: such an answer has no status', async () => {
    const fetch = async () => Response.error();
    expect(await failureOf(clientFor('https://gateway.example.com', { fetch }).raw.GET(ONE, CON_1))).toMatchObject({
      name: 'ApiError',
      status: 0,
    });
  });
});
