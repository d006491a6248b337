import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions, ImbraceClient } from '../../src/index.ts';
import { answer, clientFor, failureOf } from '../helpers/client.ts';
import { collectGarbage } from '../helpers/garbage-collection.ts';
import { CON_1, CONTACT, EXPORT, type Handler, json, ONE, serve } from '../helpers/server.ts';

const reason = new Error('the user left');

type CallInit = { signal?: AbortSignal };

/** Never answers; the promise tells that a request has come. */
function arrival(): [handler: Handler, arrived: Promise<void>] {
  let come = () => {};
  const arrived = new Promise<void>((resolve) => {
    come = resolve;
  });
  return [() => come(), arrived];
}

describe('the signal of a raw call', () => {
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

  /** Where a signal is given: to the client, to the call, or by middleware to the request that it puts in place of the call's. */
  const PLACES: [string, (signal: AbortSignal) => [ClientOptions, CallInit, RequestInit?]][] = [
    ['the call', (signal) => [{}, { signal }]],
    ['the client', (signal) => [{ signal }, {}]],
    ['the call, under middleware', (signal) => [{}, { signal }, {}]],
    ['the client, under middleware', (signal) => [{ signal }, {}, {}]],
    ["a middleware's request", (signal) => [{}, {}, { signal }]],
  ];

  describe.each(PLACES)('where it is that of %s', (_place, give) => {
    async function start(handler: Handler) {
      const controller = new AbortController();
      const [options, init, changes] = give(controller.signal);
      const { raw } = clientFor((await serve(handler)).url, options);
      if (changes) raw.use({ onRequest: ({ request }) => new Request(request, changes) });
      return { raw, init, abort: () => controller.abort(reason) };
    }

    it('ends a call, also after garbage was collected', async () => {
      const [handler, arrived] = arrival();
      const { raw, init, abort } = await start(handler);
      const failed = failureOf(raw.GET(ONE, { ...CON_1, ...init }));
      await arrived;
      await collectGarbage();
      abort();
      expect(await failed).toMatchObject({ name: 'AbortError', cause: reason, operation: 'raw.GET' });
    });

    it('ends a stream that is being read, also after garbage was collected', async () => {
      const { raw, init, abort } = await start((_request, response) => void response.writeHead(200).write('some'));
      const { data } = await raw.GET(EXPORT, { ...init, parseAs: 'stream' });
      const reader = (data as ReadableStream<Uint8Array>).getReader();
      expect(new TextDecoder().decode((await reader.read()).value)).toBe('some');
      const rest = failureOf(reader.read());
      await collectGarbage();
      abort();
      expect(await rest).toMatchObject({ name: 'AbortError', cause: reason });
    });
  });

  const NOTHING = () => new Response('', { headers: { 'content-length': '0' } });
  it.each<[string, (client: ImbraceClient) => void, () => Response | Promise<Response>]>([
    ['is read', () => {}, () => answer(CONTACT)],
    ['failed', () => {}, () => Promise.reject(new TypeError('Failed to fetch'))],
    ['has nothing to read', () => {}, NOTHING],
    [
      'is replaced by middleware',
      ({ raw }) => raw.use({ onResponse: () => answer(CONTACT) }),
      () => new Response('left alone', { status: 500 }),
    ],
  ])('has no listener of it left, once garbage was collected, where an answer %s', async (_how, prepare, respond) => {
    const { signal } = new AbortController();
    let tries = 0;
    // No mock: it would keep what it returned, and so what the test waits for to be collected.
    const fetch = async () => {
      tries++;
      return respond();
    };
    const client = clientFor('https://gateway.example.com', { fetch, signal, maxRetries: 0 });
    prepare(client);
    for (const init of [{}, { signal: new AbortController().signal }, { signal }]) {
      await client.raw.GET(ONE, { ...CON_1, ...init }).catch(() => {});
    }
    expect(tries).toBe(3);
    await collectGarbage();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('is the own one of the call before that of the client; with `null`, none', async () => {
    const [own, other] = [new AbortController(), new AbortController()];
    const [handler, arrived] = arrival();
    const { raw } = clientFor((await serve(handler)).url, { signal: other.signal });
    const failed = failureOf(raw.GET(ONE, { ...CON_1, signal: own.signal }));
    await arrived;
    other.abort();
    own.abort(reason);
    expect(await failed).toMatchObject({ name: 'AbortError', cause: reason });
    const { raw: aborted } = clientFor((await serve(json(CONTACT))).url, { signal: AbortSignal.abort() });
    expect((await aborted.GET(ONE, { ...CON_1, signal: null })).data).toEqual(CONTACT);
  });

  it('reaches middleware, and a fetch that a call has of its own', async () => {
    const controller = new AbortController();
    const { raw } = clientFor('https://gateway.example.com', { signal: controller.signal });
    const seen: AbortSignal[] = [];
    raw.use({ onRequest: ({ request }) => void seen.push(request.signal) });
    const fetch = async ({ signal }: Request) => {
      seen.push(signal);
      return answer(CONTACT);
    };
    await raw.GET(ONE, { ...CON_1, fetch });
    controller.abort(reason);
    expect(seen.map((signal) => signal.reason)).toEqual([reason, reason]);
  });

  it('is refused where it is none', async () => {
    const { raw } = clientFor('https://gateway.example.com', { fetch: async () => answer(CONTACT) });
    for (const signal of [new AbortController(), {}, 'x']) {
      await expect(raw.GET(ONE, { ...CON_1, signal: signal as AbortSignal })).rejects.toThrow(/signal/i);
    }
  });

  it('may be shared by many at once, without a warning', async () => {
    const warned = vi.fn();
    process.on('warning', warned);
    const { signal } = new AbortController();
    const server = await serve(json(CONTACT));
    const { raw } = clientFor(server.url);
    await Promise.all(Array.from({ length: 50 }, () => raw.GET(ONE, { ...CON_1, signal })));
    // A warning is told a turn later.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', warned);
    expect(warned).not.toHaveBeenCalled();
  });
});
