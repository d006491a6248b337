import { describe, expect, it, vi } from 'vitest';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { settle, skippingClock } from '../helpers/clock.ts';
import { CON_1, CONTACT, json, ONE, serve } from '../helpers/server.ts';

const TYPE_ERROR = new TypeError('x.map is not a function');
const ABORT = new DOMException('aborted', 'AbortError');

describe('a custom fetch', () => {
  it('is called as (url, init) with plain data, and `this` undefined', async () => {
    const calls: { self: unknown; args: unknown[] }[] = [];
    function fetch(this: unknown, ...args: [string, RequestInit]): Promise<Response> {
      calls.push({ self: this, args });
      return Promise.resolve(answer(CONTACT));
    }
    await clientFor('https://gateway.example.com', { fetch }).contacts.update('con_1', { name: 'Bob' });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.self).toBeUndefined();
    expect(calls[0]?.args).toEqual([
      'https://gateway.example.com/channel-service/v1/contacts/con_1',
      {
        method: 'PUT',
        headers: expect.objectContaining({ 'content-type': 'application/json', 'x-api-key': expect.any(String) }),
        body: '{"display_name":"Bob"}',
        redirect: 'manual',
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  it('may put a signal of its own in place of the one it is given', async () => {
    const server = await serve(json(CONTACT));
    const own = new AbortController();
    const seen: unknown[] = [];
    const fetch = (url: string, init: RequestInit) => {
      const given = init.signal;
      init.signal = own.signal;
      seen.push(given instanceof AbortSignal, init.signal === own.signal, { ...init }.signal === own.signal);
      own.abort();
      return globalThis.fetch(url, init);
    };
    const error = await failureOf(clientFor(server.url, { fetch, maxRetries: 0 }).contacts.get('con_1'));
    expect(seen).toEqual([true, true, true]);
    expect(error.name).toBe('NetworkError');
    expect(server.requests).toEqual([]);
  });

  it("may be the runtime's own", async () => {
    const server = await serve(json(CONTACT));
    await expect(clientFor(server.url, { fetch: globalThis.fetch }).contacts.get('con_1')).resolves.toMatchObject(
      CONTACT,
    );
  });

  it('is not needed: a globalThis.fetch that is replaced after the client was made counts', async () => {
    const client = clientFor('https://gateway.example.com');
    const mock = vi.fn(async () => answer(CONTACT));
    vi.stubGlobal('fetch', mock);
    await expect(client.contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(mock).toHaveBeenCalledTimes(1);
  });

  it.each<[string, unknown, () => Promise<Response>]>([
    ['rejects with a TypeError', TYPE_ERROR, () => Promise.reject(TYPE_ERROR)],
    [
      'throws',
      TYPE_ERROR,
      () => {
        throw TYPE_ERROR;
      },
    ],
    ['rejects with nothing', undefined, () => Promise.reject(undefined)],
    ['rejects with an AbortError that nobody asked for', ABORT, () => Promise.reject(ABORT)],
  ])('that %s ends in a NetworkError with its cause, and is not called again', async (_name, cause, behave) => {
    const fetch = vi.fn(behave);
    const client = clientFor('https://gateway.example.com', { fetch, retryNonIdempotent: true });
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'NetworkError', operation: 'contacts.get', attempts: 1 });
    expect(error.cause).toEqual(cause);
    // A DOMException has a number there, which is no code of a runtime.
    expect(error.code).toBeUndefined();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['{}', {}],
    ['a text', 'ok'],
    ['parsed JSON', CONTACT],
    ['{ ok, json }', { ok: true, json: async () => CONTACT }],
    ['{ status } of another kind', { status: '200', text: async () => JSON.stringify(CONTACT) }],
  ])('that resolves to no Response but %s is named as that', async (_name, value) => {
    const fetch = vi.fn(async () => value as Response);
    const client = clientFor('https://gateway.example.com', { fetch });
    const calls = [
      () => client.contacts.get('con_1'),
      () => client.contacts.exportCsv().stream(),
      () => client.raw.GET(ONE, CON_1),
    ];
    for (const call of calls) {
      const error = await failureOf(call());
      expect(error).toMatchObject({ name: 'NetworkError', attempts: 1 });
      expect(error.message).toContain('fetch gave no Response');
    }
    expect(fetch).toHaveBeenCalledTimes(3);
  });
});

describe('an answer that comes after its try has timed out, from a fetch that ignores the signal,', () => {
  /** The first try's answer waits until it is told to come; the second try is answered at once. */
  function lateFirst(late: Response) {
    let come = (_answer: Response) => {};
    const first = new Promise<Response>((resolve) => {
      come = resolve;
    });
    const fetch = scriptedFetch(
      () => first,
      () => answer(CONTACT, 200, { 'x-request-id': 'req_2' }),
    );
    const client = clientFor('https://gateway.example.com', { fetch });
    return { fetch, client, comes: () => come(late) };
  }

  it.each([
    ['an error', () => answer({ message: 'late' }, 500, { 'x-request-id': 'req_1' })],
    ['a redirect', () => new Response('', { status: 302, headers: { location: '/moved' } })],
    ['a success', () => answer({ ...CONTACT, id: 'con_late' }, 200, { 'x-request-id': 'req_1' })],
  ])('changes nothing: %s', async (_name, late) => {
    skippingClock();
    const { fetch, client, comes } = lateFirst(late());
    const call = client.contacts.get('con_1', { timeout: 1000 });
    await call;
    comes();
    await settle();
    expect(await call.withResponse()).toMatchObject({ data: CONTACT, requestId: 'req_2', response: { status: 200 } });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('changes nothing where only its body is late: a list goes through the rows that it gave', async () => {
    skippingClock();
    const page = (id: string) => JSON.stringify({ data: [{ ...CONTACT, id }], has_more: false });
    let end = () => {};
    const body = new ReadableStream({
      start(controller) {
        end = () => {
          controller.enqueue(new TextEncoder().encode(page('con_late')));
          controller.close();
        };
      },
    });
    const headers = { 'content-type': 'application/json' };
    const fetch = scriptedFetch(
      () => new Response(body, { headers }),
      () => new Response(page('con_2'), { headers }),
    );
    const call = clientFor('https://gateway.example.com', { fetch }).contacts.list({}, { timeout: 1000 });
    await call;
    end();
    await settle();
    expect(await call.toArray({ limit: 10 })).toMatchObject([{ id: 'con_2' }]);
  });

  it('is let go of', async () => {
    skippingClock();
    const cancel = vi.fn();
    const { client, comes } = lateFirst(new Response(new ReadableStream({ cancel }), { status: 500 }));
    await client.contacts.get('con_1', { timeout: 1000 });
    comes();
    await settle();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
