import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isAbortError, isNetworkError } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { getContact, settle, stoppedClock } from '../helpers/clock.ts';
import { CONTACT, closing, json, serve } from '../helpers/server.ts';

const reason = new Error('the user left');
const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

describe('abort', () => {
  it('sends nothing where the signal is aborted already', async () => {
    const server = await serve(json(CONTACT));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', { signal: AbortSignal.abort(reason) }));
    expect(isAbortError(error)).toBe(true);
    expect(isNetworkError(error)).toBe(false);
    expect(error).toMatchObject({ name: 'AbortError', cause: reason, attempts: 0, operation: 'contacts.get' });
    expect(error.message).toContain('contacts.get: aborted');
    expect(server.requests).toHaveLength(0);
  });

  it('ends a call that waits for its answer, and closes the connection', async () => {
    const controller = new AbortController();
    const [handler, closed] = closing(() => controller.abort(reason));
    const server = await serve(handler);
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'AbortError', cause: reason, attempts: 1 });
    await closed;
  });

  it('ends a call that reads its body', async () => {
    const controller = new AbortController();
    const fetch = async (url: string, init: RequestInit) => {
      const response = await globalThis.fetch(url, init);
      setImmediate(() => controller.abort(reason));
      return response;
    };
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
    });
    const error = await failureOf(
      clientFor(server.url, { fetch }).contacts.get('con_1', { signal: controller.signal }),
    );
    expect(error).toMatchObject({ name: 'AbortError', cause: reason });
  });

  it('ends a call that waits for its accessToken function', async () => {
    const controller = new AbortController();
    const accessToken = () => {
      queueMicrotask(() => controller.abort(reason));
      return new Promise<never>(() => {});
    };
    const call = clientFor('http://127.0.0.1:1', { accessToken }).contacts.get('con_1', { signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ name: 'AbortError', cause: reason });
  });

  it('ends a call whose fetch heeds no signal', async () => {
    const controller = new AbortController();
    const fetch = () => {
      queueMicrotask(() => controller.abort(reason));
      return new Promise<never>(() => {});
    };
    const call = clientFor('http://127.0.0.1:1', { fetch }).contacts.get('con_1', { signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ name: 'AbortError', cause: reason });
  });

  it('ends a back-off on a clock that stands still, and leaves no timer behind', async () => {
    const controller = new AbortController();
    const clock = stoppedClock();
    const fetch = scriptedFetch(() => answer({}, 503, { 'retry-after': '50' }));
    const call = failureOf(getContact(fetch, { signal: controller.signal }));
    await settle();
    expect([clock.waits(), clock.pending()]).toEqual([[50_000], 1]);
    controller.abort(reason);
    expect(await call).toMatchObject({ name: 'AbortError', cause: reason, attempts: 1 });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(clock.pending()).toBe(0);
  });

  it('ends a call in whichever turn it comes, between an answer and the back-off after it, too', async () => {
    stoppedClock();
    for (let turns = 0; turns < 60; turns++) {
      const controller = new AbortController();
      const fetch = async () => {
        void (async () => {
          for (let turn = 0; turn < turns; turn++) await undefined;
          controller.abort(reason);
        })();
        return new Response(null, { status: 503 });
      };
      const error = await failureOf(getContact(fetch, { signal: controller.signal }));
      expect(error).toMatchObject({ name: 'AbortError', attempts: 1 });
    }
  });

  it("keeps any reason as it is, and the runtime's own where the caller gives none", async () => {
    for (const given of ['text', { code: 7 }, 0, null]) {
      const call = clientFor('http://127.0.0.1:1').contacts.get('con_1', { signal: AbortSignal.abort(given) });
      expect((await failureOf(call)).cause).toBe(given);
    }
    const call = clientFor('http://127.0.0.1:1').contacts.get('con_1', { signal: AbortSignal.abort() });
    expect((await failureOf(call)).cause).toMatchObject({ name: 'AbortError' });
  });

  it('ends each of many calls that share one signal', async () => {
    const controller = new AbortController();
    const fetch = () => new Promise<never>(() => {});
    const client = clientFor('http://127.0.0.1:1', { fetch, signal: controller.signal });
    const calls = Array.from({ length: 100 }, () => failureOf(client.contacts.get('con_1')));
    controller.abort(reason);
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ name: 'AbortError', cause: reason });
    expect(listeners(controller.signal)).toBe(0);
  });
});

/** An AbortSignal of another library: it calls functions alone, and each as often as it was added. */
class PlainSignal {
  aborted = false;
  reason: unknown;
  readonly listeners: (() => void)[] = [];

  addEventListener(_type: string, listener: () => void): void {
    if (typeof listener !== 'function') throw new TypeError('The listener must be a function');
    this.listeners.push(listener);
  }

  removeEventListener(_type: string, listener: () => void): void {
    this.listeners.splice(this.listeners.indexOf(listener), 1);
  }

  abort(why: unknown): void {
    Object.assign(this, { aborted: true, reason: why });
    for (const listener of [...this.listeners]) listener();
  }
}

describe('a signal whose addEventListener takes only functions', () => {
  it('lets calls pass, side by side, and has one listener at most', async () => {
    const signal = new PlainSignal();
    let most = 0;
    const fetch = async () => {
      most = Math.max(most, signal.listeners.length);
      return answer(CONTACT);
    };
    const client = clientFor('http://127.0.0.1:1', { fetch, signal: signal as unknown as AbortSignal });
    await Promise.all([1, 2, 3].map(() => client.contacts.get('con_1')));
    expect([most, signal.listeners]).toEqual([1, []]);
  });

  it('ends calls', async () => {
    const signal = new PlainSignal();
    const fetch = () => new Promise<never>(() => {});
    const client = clientFor('http://127.0.0.1:1', { fetch, signal: signal as unknown as AbortSignal });
    const calls = [1, 2].map(() => failureOf(client.contacts.get('con_1')));
    signal.abort(reason);
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ name: 'AbortError', cause: reason });
    expect(signal.listeners).toEqual([]);
  });
});

describe('a signal that thousands of calls share', () => {
  it('carries one listener of ours at most while they run, and none after', async () => {
    const { signal } = new AbortController();
    let most = 0;
    const fetch = async () => {
      most = Math.max(most, listeners(signal));
      return answer(CONTACT);
    };
    const client = clientFor('http://127.0.0.1:1', { fetch, signal });
    await Promise.all(Array.from({ length: 2000 }, () => client.contacts.get('con_1')));
    expect(most).toBe(1);
    expect(listeners(signal)).toBe(0);
  });

  it('carries none after calls over a real connection, failed ones included', async () => {
    const { signal } = new AbortController();
    const server = await serve((request, response, count) =>
      json(count % 2 ? CONTACT : {}, count % 2 ? 200 : 400)(request, response, count),
    );
    const client = clientFor(server.url);
    const calls = Array.from({ length: 200 }, () => client.contacts.get('con_1', { signal }).catch(() => undefined));
    await Promise.all(calls);
    expect(server.requests).toHaveLength(200);
    expect(listeners(signal)).toBe(0);
  });
});
