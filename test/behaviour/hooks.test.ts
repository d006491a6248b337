import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it, vi } from 'vitest';
import { answer, clientFor, failureOf, scriptedFetch, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { never, settle, skippingClock, stoppedClock } from '../helpers/clock.ts';
import { NOWHERE, noted } from '../helpers/recorded-hooks.ts';
import { CONTACT, hangUp, inTurn, json, plain, serve } from '../helpers/server.ts';

const CSV = plain('id\n', 200, { 'content-type': 'text/csv' });
const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

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
    const { error } = Object(events[1]?.[1]);
    expect(error).toMatchObject({ name: 'ServerError', status: 503, attempts: 1 });
    expect(error.message).toMatch(/request id req_1\)\. Try again later\.$/);
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
      (request.target === '/moved' ? hangUp : plain('', 302, { location: '/moved' }))(request, response, count),
    );
    const { hooks, told } = noted();
    await failureOf(clientFor(server.url, { ...hooks, maxRetries: 0 }).contacts.get('con_1'));
    expect(told('onResponse')).toMatchObject([{ status: undefined, error: { name: 'ConnectionError' } }]);
  });

  it.each<[string, boolean, string[]]>([
    ['waits', false, ['onRequest 1', 'onResponse 1']],
    ['has not begun', true, []],
  ])('are told as often of an end as of a beginning, where the caller leaves a call that %s', async (...values) => {
    const [, before, expected] = values;
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
