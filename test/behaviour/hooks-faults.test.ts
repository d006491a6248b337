import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions, RequestEvent } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { never, settle, skippingClock, stoppedClock } from '../helpers/clock.ts';
import { NOWHERE, noted } from '../helpers/recorded-hooks.ts';
import { CONTACT, inTurn, json, serve } from '../helpers/server.ts';

describe('an error in a hook', () => {
  const FAILING: [string, () => never | Promise<never>, string][] = [
    [
      'thrown',
      () => {
        throw new Error('no exporter');
      },
      'Error: no exporter',
    ],
    ['rejected', () => Promise.reject(new Error('no exporter')), 'Error: no exporter'],
    ['that is no Error', () => Promise.reject('no exporter'), 'no exporter'],
  ];

  it.each(FAILING)('%s, is reported and does not fail the call, whatever logLevel is', async (_how, hook, said) => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503), json(CONTACT)));
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const client = clientFor(server.url, { onRequest: hook, onResponse: hook, onRetry: hook });
    await expect(client.contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    const lines = error.mock.calls.map(([line]) => line);
    error.mockRestore();
    // Twice before a try, twice after, once between.
    expect(lines).toEqual(Array(5).fill(`imbrace: a hook or the logger failed: ${said}`));
  });

  it('does not keep the other hooks from being called', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503), json(CONTACT)));
    const { hooks, order } = noted();
    const logger = { error() {}, warn() {}, info() {}, debug() {} };
    const onResponse = () => Promise.reject(new Error('full'));
    await clientFor(server.url, { ...hooks, onResponse, logger }).contacts.get('con_1');
    expect(order()).toEqual(['onRequest 1', 'onRetry 1', 'onRequest 2']);
  });

  it('leaves the headers that it added before', async () => {
    const server = await serve(json(CONTACT));
    const logger = { error() {}, warn() {}, info() {}, debug() {} };
    const onRequest = ({ headers }: RequestEvent) => {
      headers.traceparent = 'early';
      throw new Error('full');
    };
    await clientFor(server.url, { onRequest, logger }).contacts.get('con_1');
    expect(server.requests[0]?.headers.traceparent).toBe('early');
  });

  it.each<[string, unknown]>([
    ['has no text', Object.create(null)],
    ['is a symbol', Symbol('odd')],
    ['is undefined', undefined],
  ])('that %s does not fail the call, nor does a logger that throws at it', async (_what, thrown) => {
    const server = await serve(json(CONTACT));
    const throws = () => {
      throw thrown;
    };
    const logger = { error: throws, warn: throws, info: throws, debug: throws };
    const client = clientFor(server.url, { onRequest: throws, onResponse: throws, logger, maxRetries: 0 });
    await expect(client.contacts.get('con_1')).resolves.toMatchObject(CONTACT);
  });
});

describe('a hook that hangs', () => {
  it('before a try ends with the timeout of that try', async () => {
    const server = await serve(json(CONTACT));
    const { hooks, order } = noted();
    const client = clientFor(server.url, { ...hooks, onRequest: never, timeout: 30, maxRetries: 0 });
    expect((await failureOf(client.contacts.get('con_1'))).name).toBe('TimeoutError');
    expect(order()).toEqual(['onResponse 1']);
    expect(server.requests).toEqual([]);
  });

  it('before a POST does not make it one that may have been processed: it is tried again', async () => {
    skippingClock();
    const fetch = scriptedFetch(() => answer({ _id: 'cam_1' }));
    let tries = 0;
    const onRequest = () => (++tries === 1 ? never() : undefined);
    const client = clientFor(NOWHERE, { fetch, onRequest, timeout: 30 });
    await expect(client.campaign.create({ name: 'Spring' })).resolves.toMatchObject({ _id: 'cam_1' });
    expect([tries, fetch.mock.calls.length]).toEqual([2, 1]);
  });

  it.each(['onResponse', 'onRetry'])(
    'after a try holds the call up no longer than timeout and totalTimeout: %s',
    async (hook) => {
      skippingClock();
      const fetch = scriptedFetch(
        () => answer({}, 503),
        () => answer(CONTACT),
      );
      const client = clientFor(NOWHERE, { fetch, [hook]: never });
      await expect(client.contacts.get('con_1', { timeout: 30 })).resolves.toMatchObject(CONTACT);
      const late = clientFor(NOWHERE, { fetch: scriptedFetch(() => answer({}, 503)), [hook]: never });
      const error = await failureOf(late.contacts.get('con_1', { totalTimeout: 30 }));
      expect(error).toMatchObject({ name: 'ServerError', attempts: 1 });
    },
  );

  it.each<[string, ClientOptions, () => Response]>([
    ['onRequest', { onRequest: never }, () => answer(CONTACT)],
    ['onResponse of a success', { onResponse: never }, () => answer(CONTACT)],
    ['onResponse of a failure', { onResponse: never }, () => answer({}, 404)],
    ['onRetry', { onRetry: never }, () => answer({}, 503)],
  ])('does not outlast the signal: %s', async (_hook, options, respond) => {
    stoppedClock();
    const controller = new AbortController();
    const reason = new Error('the user left');
    const client = clientFor(NOWHERE, { ...options, fetch: scriptedFetch(respond), signal: controller.signal });
    const call = failureOf(client.contacts.get('con_1'));
    await settle();
    controller.abort(reason);
    const error = await call;
    expect(error).toMatchObject({ name: 'AbortError', cause: reason });
    expect(error.message).toMatch(/aborted by the signal \(.*\)\.$/);
  });

  it('over a raw answer or a stream that is there does not outlast the signal: its reader is told', async () => {
    stoppedClock();
    const cancel = vi.fn();
    const body = () => new Response(new ReadableStream({ cancel }), { headers: { 'content-type': 'text/csv' } });
    const calls: ((signal: AbortSignal) => Promise<unknown>)[] = [
      async (signal) => {
        const client = clientFor(NOWHERE, { onResponse: never, fetch: async () => body(), signal });
        return new Response(await client.contacts.exportCsv().stream()).text();
      },
      (signal) =>
        clientFor(NOWHERE, { onResponse: never, fetch: () => Promise.reject(new TypeError('x')) }).raw.GET(
          '/channel-service/v1/contacts',
          { signal },
        ),
      (signal) =>
        clientFor(NOWHERE, { onResponse: never, fetch: async () => body() }).raw.GET('/channel-service/v1/contacts', {
          signal,
        }),
    ];
    for (const call of calls) {
      const controller = new AbortController();
      const error = failureOf(call(controller.signal));
      await settle();
      controller.abort();
      expect((await error).name).toBe('AbortError');
    }
    expect(cancel).toHaveBeenCalledTimes(2);
  });
});
