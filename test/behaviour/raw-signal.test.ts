import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from '../../src/index.ts';
import { clientFor, failureOf } from './support/client.ts';
import { collectGarbage } from './support/garbage.ts';
import { CON_1, CONTACT, EXPORT, type Handler, hangUp, inTurn, json, ONE, plain, serve } from './support/server.ts';

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

  it.each<[string, (signal: AbortSignal) => [ClientOptions, object]]>([
    ['of the call', (signal) => [{}, { signal }]],
    ['of the client', (signal) => [{ signal }, {}]],
  ])('ends a stream also after garbage was collected: the one %s', async (_whose, give) => {
    const controller = new AbortController();
    const [options, init] = give(controller.signal);
    const server = await serve((_request, response) => void response.writeHead(200).write('some'));
    const { data } = await clientFor(server.url, options).raw.GET(EXPORT, { ...init, parseAs: 'stream' });
    const reader = (data as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    const rest = reader.read();
    await collectGarbage();
    controller.abort(reason);
    expect(await failureOf(rest)).toMatchObject({ name: 'AbortError', cause: reason });
  });

  it.each<[string, (controller: AbortController) => [CallInit, (request: Request) => Request]]>([
    ['the one of the call', ({ signal }) => [{ signal }, (request) => new Request(request, { headers: { a: '1' } })]],
    ['its own', ({ signal }) => [{}, (request) => new Request(request, { signal })]],
  ])(
    'ends a call of which middleware replaced the request, also after garbage was collected: %s',
    async (_whose, give) => {
      const controller = new AbortController();
      const [init, replace] = give(controller);
      const [handler, arrived] = arrival();
      const { raw } = clientFor((await serve(handler)).url);
      raw.use({ onRequest: ({ request }) => replace(request) });
      const failed = failureOf(raw.GET(ONE, { ...CON_1, ...init }));
      await arrived;
      await collectGarbage();
      controller.abort(reason);
      expect(await failed).toMatchObject({ name: 'AbortError', cause: reason, operation: 'raw.GET' });
    },
  );

  it('has no listener of it left, whether the call succeeded, failed or was a stream', async () => {
    const { signal } = new AbortController();
    const server = await serve(inTurn(json(CONTACT), hangUp, plain('id,name\n', 200, { 'content-type': 'text/csv' })));
    const { raw } = clientFor(server.url, { maxRetries: 0 });
    await raw.GET(ONE, { ...CON_1, signal });
    await failureOf(raw.GET(ONE, { ...CON_1, signal }));
    const { data } = await raw.GET(EXPORT, { signal, parseAs: 'stream' });
    await new Response(data).text();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
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
