import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ApiError, isApiError } from '../../src/index.ts';
import { RUNS } from '../helpers/arbitraries.ts';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { skippingClock } from '../helpers/clock.ts';
import { noted } from '../helpers/recorded-hooks.ts';
import { CON_1, CONTACT, EXPORT, json, ONE, plain, serve, serveSocket } from '../helpers/server.ts';

const NOWHERE = 'https://gateway.example.com';
const JSON_HEADERS = { 'content-type': 'application/json' };
const getOnly = (headers: Record<string, string>) => ({ get: (name: string) => headers[name] ?? null });
const clientOf = (make: () => unknown, options = {}) =>
  clientFor(NOWHERE, { fetch: async () => make() as Response, maxRetries: 0, ...options });

/** A Response whose body was read by somebody else. */
function readBefore(status: number): Response {
  const response = new Response(JSON.stringify(CONTACT), { status, headers: JSON_HEADERS });
  void response.text();
  return response;
}
/** One whose body somebody else is about to read. */
function locked(status: number): Response {
  const response = new Response(JSON.stringify(CONTACT), { status, headers: JSON_HEADERS });
  response.body?.getReader();
  return response;
}

describe('an answer of a mock', () => {
  it('whose headers have `get` but no `forEach` is read, and its errors keep their status', async () => {
    const make = (status: number) => () => ({
      status,
      ok: status < 300,
      headers: getOnly(JSON_HEADERS),
      text: async () => JSON.stringify({ ...CONTACT, message: 'gone' }),
    });
    await expect(clientOf(make(200)).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    const error = await failureOf<ApiError>(clientOf(make(404)).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'NotFoundError', status: 404, body: { message: 'gone' } });
    expect(error.headers).toEqual({});
  });

  it('whose headers have `get` alone is waited for as it asks, and quotes its request id', async () => {
    const clock = skippingClock();
    const { hooks, told } = noted();
    const given = { ...JSON_HEADERS, 'retry-after': '1', 'x-request-id': 'req_1' };
    const make = () => ({ status: 429, ok: false, headers: getOnly(given), text: async () => '{"message":"slow"}' });
    const client = clientOf(make, { ...hooks, maxRetries: 1, timeout: Infinity, totalTimeout: Infinity });
    const error = await failureOf<ApiError>(client.contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'RateLimitError', requestId: 'req_1', retryAfter: 1000, attempts: 2 });
    expect(error.message).toContain('request id req_1');
    expect(clock.waits()).toEqual([1000]);
    expect(told('onResponse').map((event) => Object(event).requestId)).toEqual(['req_1', 'req_1']);
    // A service may repeat what it was sent.
    const echo = clientOf(() => ({ ...make(), headers: getOnly({ 'x-request-id': 'my_secret_key' }) }), {
      apiKey: 'my_secret_key',
    });
    expect((await failureOf<ApiError>(echo.contacts.get('con_1'))).requestId).toBe('[redacted]');
  });

  it('without text() is named as that', async () => {
    const make = () => ({ ok: true, status: 200, headers: getOnly(JSON_HEADERS), json: async () => CONTACT });
    const error = await failureOf<ApiError>(clientOf(make).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'ApiError', status: 200, body: undefined });
    expect(error.message).toContain('a Response without text()');
  });

  it.each<[string, unknown]>([
    ['none', undefined],
    ['null', null],
    ['an object without `get`', {}],
  ])('whose headers are %s has a response, and no request id', async (_what, headers) => {
    const make = () => ({ status: 200, ok: true, headers, text: async () => '' });
    const { data, response, requestId } = await clientOf(make).channel.delete('cha_1').withResponse();
    expect([data, response.status, requestId]).toEqual([{ success: true }, 200, undefined]);
    const error = await failureOf(clientOf(() => ({ ...make(), status: 404, ok: false })).channel.delete('cha_1'));
    expect(error).toMatchObject({ name: 'NotFoundError', headers: {} });
  });

  it.each([
    ['was read before', readBefore],
    ['is being read', locked],
  ])('whose body %s keeps its status', async (_what, make) => {
    const { hooks, told } = noted();
    const client = clientOf(() => make(200), hooks);
    for (const call of [() => client.contacts.get('con_1'), () => client.raw.GET(ONE, CON_1)]) {
      const error = await failureOf<ApiError>(call());
      expect(error).toMatchObject({ name: 'ApiError', status: 200, attempts: 1 });
      expect(error.message).toContain('a body that was read before');
    }
    expect(told('onResponse').map((event) => event.status)).toEqual([200, 200]);
    expect(await failureOf(clientOf(() => make(404)).contacts.get('con_1'))).toMatchObject({ name: 'NotFoundError' });
  });

  it('whose file was read before is no empty file', async () => {
    const make = () => {
      const response = new Response('id\n', { headers: { 'content-type': 'text/csv' } });
      void response.text();
      return response;
    };
    expect(await failureOf(clientOf(make).contacts.exportCsv().stream())).toMatchObject({
      name: 'ApiError',
      status: 200,
    });
  });

  it('that breaks while it is looked at keeps its status, with the cause', async () => {
    const mistake = new TypeError('x is not a function');
    const make = () => ({
      status: 418,
      ok: false,
      get headers() {
        throw mistake;
      },
    });
    const error = await failureOf<ApiError>(clientOf(make).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'ApiError', status: 418, cause: mistake, operation: 'contacts.get' });
    expect(error.message).toMatch(
      /^contacts\.get: TypeError: x is not a function after status 418 \(GET \S+\)\. See error\.cause\.$/,
    );
    const noStatus = new Proxy({}, { get: (_target, name) => (name === 'then' ? undefined : thrown(mistake)) });
    const withoutStatus = await failureOf(clientOf(() => noStatus).contacts.get('con_1'));
    expect(withoutStatus).toMatchObject({ status: 0, cause: mistake });
    expect(withoutStatus.message).toContain('contacts.get: TypeError: x is not a function (GET');
  });

  it('whose content type is no text keeps its status', async () => {
    const make = () => ({ status: 200, ok: true, headers: { get: () => Symbol() }, text: async () => '{}' });
    expect(await failureOf(clientOf(make).contacts.get('con_1'))).toMatchObject({
      name: 'ApiError',
      status: 200,
      cause: expect.any(TypeError),
    });
  });

  it('keeps its status whatever else is odd about it, and no call of it is called a broken connection', async () => {
    const status = fc.constantFrom(200, 201, 400, 401, 404, 418, 422, 500, 501, 999);
    const headers = fc.constantFrom<unknown>(
      undefined,
      null,
      {},
      JSON_HEADERS,
      getOnly(JSON_HEADERS),
      getOnly({}),
      new Map(Object.entries(JSON_HEADERS)),
      new Headers(JSON_HEADERS),
    );
    const text = fc.constantFrom<unknown>(
      undefined,
      ...['', '{', '{}', '[]', 'null', '{"message":7}', undefined].map((value) => async () => value),
    );
    const body = fc.constantFrom<() => unknown>(
      () => undefined,
      () => null,
      () => ({}),
      () => Readable.from([Buffer.from('{"a":'), Buffer.from('1}')]),
      () => new Blob(['{"message":"no"}']).stream(),
    );
    const bodyUsed = fc.constantFrom(undefined, false, true);
    await fc.assert(
      fc.asyncProperty(fc.record({ status, headers, text, body, bodyUsed }), async (odd) => {
        const client = clientOf(() => ({ ...odd, ok: odd.status < 300, body: odd.body() }));
        for (const call of [
          client.contacts.get('con_1'),
          client.contacts.exportCsv(),
          client.contacts.exportCsv().stream(),
        ]) {
          const error = await call.then(
            () => undefined,
            (reason: unknown) => reason,
          );
          if (error) {
            expect(isApiError(error)).toBe(true);
            expect((error as ApiError).status).toBe(odd.status);
          }
        }
      }),
      RUNS,
    );
  });
});

function thrown(mistake: Error): never {
  throw mistake;
}

describe('a Response without a web stream', () => {
  it('is read by text(), as React Native has it: the message of the service is in the error', async () => {
    for (const body of [undefined, {}]) {
      const text = async () => '{"message":"No name."}';
      const make = () => ({ status: 422, ok: false, headers: new Headers(), body, text });
      const error = await failureOf<ApiError>(clientOf(make).contacts.get('con_1'));
      expect(error).toMatchObject({ name: 'ValidationError', body: { message: 'No name.' } });
      expect(error.message).toContain('No name.');
    }
  });

  it('is read by text() of a raw call, too', async () => {
    const text = async () => JSON.stringify(CONTACT);
    const make = () => ({ status: 200, ok: true, headers: new Headers(JSON_HEADERS), text });
    expect((await clientOf(make).raw.GET(ONE, { ...CON_1, parseAs: 'text' })).data).toBe(await text());
  });

  it('whose body is a Node stream gives an error no more than the beginning of it', async () => {
    const end = vi.fn();
    async function* endless() {
      for (;;) yield Buffer.alloc(64 * 1024, 'x');
    }
    const fetch = async (_url: string, { signal }: RequestInit) => {
      const body = Readable.from(endless());
      signal?.addEventListener('abort', () => end(body.destroy()));
      return { status: 500, ok: false, headers: new Headers(), body } as unknown as Response;
    };
    const error = await failureOf<ApiError>(clientFor(NOWHERE, { fetch, maxRetries: 0 }).contacts.get('con_1'));
    expect(error.status).toBe(500);
    expect(error.body).toHaveLength(64 * 1024);
    expect(end).toHaveBeenCalledTimes(1);
  });

  it('whose body is let go of without a promise is followed where it redirects', async () => {
    const cancel = vi.fn();
    const answers: unknown[] = [
      { status: 302, ok: false, headers: new Headers({ location: '/moved' }), body: { cancel } },
      new Response(JSON.stringify(CONTACT), { headers: JSON_HEADERS }),
    ];
    await expect(clientOf(() => answers.shift()).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('whose body is a Node stream is let go of where it redirects', async () => {
    withoutBackoff();
    const body = Readable.from([Buffer.from('moved')]);
    const answers: unknown[] = [
      { status: 302, ok: false, headers: new Headers({ location: '/moved' }), body },
      new Response(JSON.stringify(CONTACT), { headers: JSON_HEADERS }),
    ];
    await expect(clientOf(() => answers.shift()).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(body.destroyed).toBe(true);
  });
});

describe('what no Response can be made with', () => {
  it('as a status, 999, is an error with that status', async () => {
    const server = await serve(json({ message: 'no' }, 999));
    const client = clientFor(server.url);
    expect(await failureOf(client.contacts.get('con_1'))).toMatchObject({ name: 'ServerError', status: 999 });
    const { error, response } = await client.raw.GET(ONE, CON_1);
    expect(error).toEqual({ message: 'no' });
    expect([response.status, response.ok, response.headers.get('content-type')]).toEqual([
      999,
      false,
      'application/json',
    ]);
  });

  it('as a reason, one that is not Latin-1, is passed on by a raw call', async () => {
    const body = JSON.stringify(CONTACT);
    const head = `HTTP/1.1 200 成功\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    const url = await serveSocket((socket) => void socket.once('data', () => socket.write(head + body)));
    const { data, response } = await clientFor(url).raw.GET(ONE, CON_1);
    expect(data).toMatchObject(CONTACT);
    expect([response.status, response.ok, response.url]).toEqual([
      200,
      true,
      `${url}${ONE.replace('{contact_id}', 'con_1')}`,
    ]);
  });

  it('as a body of a status that has none is passed on by a raw call', async () => {
    const fetch = async () =>
      ({
        status: 204,
        ok: true,
        headers: new Headers(),
        body: Readable.from([]),
        text: async () => '',
      }) as unknown as Response;
    const { response } = await clientFor(NOWHERE, { fetch }).raw.GET(ONE, CON_1);
    expect([response.status, response.ok]).toEqual([204, true]);
  });
});

it('a body that breaks is a failure of the connection, in whatever words', async () => {
  const broken = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) }), {
      headers: JSON_HEADERS,
    });
  const error = await failureOf(clientOf(broken).contacts.get('con_1'));
  expect(error).toMatchObject({ name: 'NetworkError', cause: { message: 'gone' } });
});

it('a stream of a raw call is read from a Node stream, too', async () => {
  const server = await serve(plain('id\n', 200, { 'content-type': 'text/csv' }));
  const fetch = async (url: string, init: RequestInit) => {
    const { status, ok, headers, body } = await globalThis.fetch(url, init);
    return { status, ok, headers, body: Readable.fromWeb(body as never), text: () => '' } as unknown as Response;
  };
  expect(await clientFor(server.url, { fetch }).raw.GET(EXPORT, { parseAs: 'text' })).toMatchObject({ data: 'id\n' });
});
