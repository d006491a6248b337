import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions, RequestEvent, ResponseEvent, RetryEvent } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, thrownBy, withoutBackoff } from './support/client.ts';
import { BACKOFF, settle, skippingClock, stoppedClock } from './support/clock.ts';
import { CONTACT, hangUp, inTurn, json, raw, serve } from './support/server.ts';

const NOWHERE = 'http://127.0.0.1:1';
const CSV = raw('id\n', 200, { 'content-type': 'text/csv' });
const never = () => new Promise<never>(() => {});
const tick = () => new Promise<void>((resolve) => setImmediate(resolve));
type Hooks = Required<Pick<ClientOptions, 'onRequest' | 'onResponse' | 'onRetry'>>;

/** Hooks that note what they are told, in order. */
function noted() {
  const events: [hook: keyof Hooks, event: RequestEvent & Partial<RetryEvent>][] = [];
  const note = (hook: keyof Hooks) => (event: RequestEvent) => void events.push([hook, event]);
  const hooks: Hooks = { onRequest: note('onRequest'), onResponse: note('onResponse'), onRetry: note('onRetry') };
  const told = (hook: keyof Hooks) => events.filter(([name]) => name === hook).map(([, event]) => event);
  return { events, hooks, order: () => events.map(([hook, { attempt }]) => `${hook} ${attempt}`), told };
}

describe('the hooks', () => {
  it('are told of each try, in order, with what is known of it', async () => {
    const clock = skippingClock();
    let drawn = 0;
    vi.mocked(Math.random).mockImplementation(() => ++drawn / 10);
    const fetch = scriptedFetch(
      () => answer({ message: 'busy' }, 503, { 'retry-after': '7', 'x-request-id': 'req_1' }),
      () => {
        clock.pass(25);
        return answer(CONTACT, 200, { 'x-request-id': 'req_2' });
      },
    );
    const { events, hooks, order } = noted();
    await clientFor(NOWHERE, { fetch, ...hooks }).contacts.update('con_1', { name: 'Alice' });
    expect(order()).toEqual(['onRequest 1', 'onResponse 1', 'onRetry 1', 'onRequest 2', 'onResponse 2']);
    const about = {
      id: expect.stringMatching(/^\w{1,6}$/),
      operation: 'contacts.update',
      method: 'PUT',
      url: `${NOWHERE}/channel-service/v1/contacts/con_1`,
      maxAttempts: 3,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    };
    const failed = { ...about, attempt: 1, durationMs: 0, status: 503, requestId: 'req_1', error: expect.any(Error) };
    const succeeded = { ...about, attempt: 2, durationMs: 25, status: 200, requestId: 'req_2', error: undefined };
    expect(events.map(([, event]) => event)).toEqual([
      { ...about, attempt: 1 },
      failed,
      { ...failed, delayMs: 7000 },
      { ...about, attempt: 2 },
      succeeded,
    ]);
    expect(events[1]?.[1].error).toMatchObject({ name: 'ServerError', status: 503, attempts: 1 });
    expect(new Set(events.map(([, { id }]) => id)).size).toBe(1);
  });

  it('are told why a call failed for good, by the error that it ends with', async () => {
    const server = await serve(json({ message: 'No.' }, 404));
    const { hooks, order, told } = noted();
    const error = await failureOf(clientFor(server.url, hooks).contacts.get('con_1'));
    expect(order()).toEqual(['onRequest 1', 'onResponse 1']);
    expect(told('onResponse')[0]).toMatchObject({
      status: 404,
      error: { name: 'NotFoundError', message: error.message },
    });
  });

  it('are told of a try without an answer', async () => {
    withoutBackoff();
    const fetch = scriptedFetch(() => Promise.reject(Object.assign(new Error(), { code: 'ECONNRESET' })), never);
    const { hooks, order, told } = noted();
    await failureOf(clientFor(NOWHERE, { ...hooks, fetch, timeout: 50, maxRetries: 1 }).contacts.get('con_1'));
    expect(order()).toEqual(['onRequest 1', 'onResponse 1', 'onRetry 1', 'onRequest 2', 'onResponse 2']);
    expect(told('onResponse')).toMatchObject([
      { error: { name: 'ConnectionError' } },
      { error: { name: 'TimeoutError' } },
    ]);
    expect(told('onResponse').map(({ status, requestId }) => [status, requestId])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('are told of a try that breaks behind a redirect as of one without an answer', async () => {
    const server = await serve((request, response, count) =>
      (request.target === '/moved' ? hangUp : raw('', 302, { location: '/moved' }))(request, response, count),
    );
    const { hooks, told } = noted();
    await failureOf(clientFor(server.url, { ...hooks, maxRetries: 0 }).contacts.get('con_1'));
    expect(told('onResponse')).toMatchObject([{ status: undefined, error: { name: 'ConnectionError' } }]);
  });

  it.each<[string, boolean, string[]]>([
    ['waits', false, ['onRequest 1', 'onResponse 1']],
    ['has not begun', true, []],
  ])('are told as often of an end as of a beginning, where the caller leaves a call that %s', async (...row) => {
    const [, before, expected] = row;
    const controller = new AbortController();
    const server = await serve(() => controller.abort());
    if (before) controller.abort();
    const { hooks, order, told } = noted();
    await failureOf(clientFor(server.url, hooks).contacts.get('con_1', { signal: controller.signal }));
    await settle();
    expect(order()).toEqual(expected);
    for (const { error } of told('onResponse')) expect(error?.name).toBe('AbortError');
  });

  it('are told nothing more where the caller leaves a back-off', async () => {
    stoppedClock();
    const controller = new AbortController();
    const fetch = scriptedFetch(() => answer({}, 503, { 'retry-after': '7' }));
    const { hooks, order } = noted();
    const options = { fetch, ...hooks, signal: controller.signal };
    const call = failureOf(clientFor(NOWHERE, options).contacts.get('con_1'));
    await settle();
    controller.abort();
    expect((await call).name).toBe('AbortError');
    await settle();
    expect(order()).toEqual(['onRequest 1', 'onResponse 1', 'onRetry 1']);
  });

  it('are told nothing of what is never sent', async () => {
    const { hooks, events } = noted();
    const client = clientFor(NOWHERE, { ...hooks, accessToken: () => Promise.reject(new Error('no session')) });
    expect((await failureOf(client.contacts.get('con_1'))).name).toBe('AuthError');
    expect((await failureOf(client.contacts.get('..'))).name).toBe('InvalidArgumentError');
    expect(events).toEqual([]);
  });

  it('are awaited', async () => {
    withoutBackoff();
    const steps: string[] = [];
    const slow = (hook: string) => async () => {
      steps.push(`${hook} begins`);
      await tick();
      steps.push(`${hook} ends`);
    };
    const fetch = scriptedFetch(
      () => answer({ n: steps.push('sent') }, 503),
      () => answer({ ...CONTACT, n: steps.push('sent') }),
    );
    const hooks = { onRequest: slow('onRequest'), onResponse: slow('onResponse'), onRetry: slow('onRetry') };
    await clientFor(NOWHERE, { fetch, ...hooks }).contacts.get('con_1');
    steps.push('resolved');
    const about = (hook: string) => [`${hook} begins`, `${hook} ends`];
    expect(steps).toEqual([
      ...about('onRequest'),
      'sent',
      ...about('onResponse'),
      ...about('onRetry'),
      ...about('onRequest'),
      'sent',
      ...about('onResponse'),
      'resolved',
    ]);
  });

  it('run in the asynchronous context of the call, where tracers look for the span around it', async () => {
    withoutBackoff();
    const context = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const look = () => void seen.push(context.getStore());
    const server = await serve(inTurn(json({}, 503), json(CONTACT)));
    const client = clientFor(server.url, { onRequest: look, onResponse: look, onRetry: look });
    await Promise.all(
      ['a', 'b'].map((store) => context.run(store, () => client.contacts.get('con_1').catch(() => {}))),
    );
    expect(seen.length).toBeGreaterThanOrEqual(7);
    expect(new Set(seen)).toEqual(new Set(['a', 'b']));
    expect(seen).not.toContain(undefined);
  });

  it('are told of raw calls and of streams', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503), json({}, 404), CSV));
    const { events, hooks, order } = noted();
    const client = clientFor(server.url, hooks);
    await client.raw.GET('/channel-service/v1/contacts', { params: { query: { limit: 1 } } });
    expect(order()).toEqual(['onRequest 1', 'onResponse 1', 'onRetry 1', 'onRequest 2', 'onResponse 2']);
    for (const [, event] of events) {
      expect(event).toMatchObject({ operation: 'raw.GET', method: 'GET' });
      expect(event.url).toBe(`${server.url}/channel-service/v1/contacts`);
    }
    expect(events[4]?.[1]).toMatchObject({ status: 404, error: { name: 'NotFoundError' } });
    events.length = 0;
    await (await client.contacts.exportCsv().stream()).cancel();
    expect(events).toMatchObject([
      ['onRequest', { operation: 'contacts.exportCsv' }],
      ['onResponse', { operation: 'contacts.exportCsv', status: 200, error: undefined }],
    ]);
  });

  it('of a copy may be others', async () => {
    const server = await serve(json(CONTACT));
    const [first, second] = [noted(), noted()];
    const client = clientFor(server.url, first.hooks);
    await client.withOptions({ onRequest: second.hooks.onRequest }).contacts.get('con_1');
    expect([first.order(), second.order()]).toEqual([['onResponse 1'], ['onRequest 1']]);
  });

  it.each(['onRequest', 'onResponse', 'onRetry'])('that are none are refused: %s', (name) => {
    for (const value of [null, 'text', {}, 7]) {
      const error = thrownBy(() => clientFor(NOWHERE, { [name]: value }));
      expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: name });
    }
  });
});

describe('a header that onRequest adds', () => {
  const traced = (event: RequestEvent) => {
    event.headers.traceparent = `00-${event.id}-${event.attempt}-01`;
  };

  it('is sent with each try, of raw calls and streams too, and shows in the events after', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503), json(CONTACT), json({}), CSV));
    const { hooks, told } = noted();
    const client = clientFor(server.url, { ...hooks, onRequest: traced });
    await client.contacts.get('con_1');
    await client.raw.GET('/channel-service/v1/contacts');
    await (await client.contacts.exportCsv().stream()).cancel();
    const sent = server.requests.map(({ headers }) => headers.traceparent);
    expect(sent).toEqual([
      expect.stringMatching(/-1-01$/),
      expect.stringMatching(/-2-01$/),
      expect.stringMatching(/-1-01$/),
      expect.stringMatching(/-1-01$/),
    ]);
    expect(told('onResponse').map(({ headers }) => headers.traceparent)).toEqual(sent);
    expect(server.requests[0]?.headers['x-api-key']).toBeDefined();
  });

  it('takes the place of that of the call, however it is spelt; undefined adds none', async () => {
    const server = await serve(json(CONTACT));
    const onRequest = ({ headers }: RequestEvent) =>
      void Object.assign(headers, { TraceParent: 'hook', 'X-Tenant': 'hook', 'x-none': undefined });
    const headers = { traceparent: 'call', 'x-tenant': 'call' };
    await clientFor(server.url, { onRequest }).contacts.get('con_1', { headers });
    expect(server.requests[0]?.headers).toMatchObject({ traceparent: 'hook', 'x-tenant': 'hook' });
    expect(server.requests[0]?.headers).not.toHaveProperty('x-none');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a line break', { traceparent: 'a\r\nx-evil: 1' }],
    ['a number', { traceparent: 7 }],
    ['no header name', { 'trace parent': 'a' }],
  ])('and that cannot be sent is reported and left out: %s', async (_what, added) => {
    const server = await serve(json(CONTACT));
    const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
    const onRequest = ({ headers }: RequestEvent) => void Object.assign(headers, added);
    await expect(clientFor(server.url, { onRequest, logger }).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('headers'));
    expect(server.requests[0]?.headers).not.toHaveProperty('traceparent');
  });

  it('of a try that is over does not reach the next one, and that try is not sent', async () => {
    const late: (() => void)[] = [];
    const sent: unknown[] = [];
    const fetch = vi.fn(async (_url: string, { headers }: RequestInit) => {
      for (const finish of late) finish();
      await settle();
      sent.push((headers as Record<string, string>).traceparent);
      return answer(CONTACT);
    });
    const onRequest = async ({ attempt, headers }: RequestEvent) => {
      if (attempt === 1) await new Promise<void>((resolve) => late.push(resolve));
      headers.traceparent = String(attempt);
    };
    stoppedClock();
    const call = clientFor(NOWHERE, { fetch, onRequest, timeout: 30 }).contacts.get('con_1');
    await settle();
    vi.advanceTimersByTime(30);
    await settle();
    vi.advanceTimersByTime(BACKOFF);
    await call;
    expect(sent).toEqual(['2']);
    expect(fetch).toHaveBeenCalledOnce();
  });
});

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
    expect(await call).toMatchObject({ name: 'AbortError', cause: reason });
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

it('what a hook does to its event changes nothing but the headers', async () => {
  const server = await serve(json(CONTACT));
  const spoil = (event: RequestEvent | ResponseEvent) =>
    void Object.assign(event, { method: 'DELETE', url: 'http://127.0.0.2/', operation: 'x', attempt: 99, id: '' });
  const { hooks, told } = noted();
  await clientFor(server.url, { ...hooks, onRequest: spoil }).contacts.get('con_1');
  expect(server.requests[0]).toMatchObject({ method: 'GET', target: '/channel-service/v1/contacts/con_1' });
  expect(told('onResponse')[0]).toMatchObject({ method: 'GET', operation: 'contacts.get', attempt: 1 });
});
