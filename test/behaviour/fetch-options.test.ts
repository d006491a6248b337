import { describe, expect, it, vi } from 'vitest';
import { type ClientOptions, ImbraceClient, type RequestOptions } from '../../src/index.ts';
import { answer, clientFor, failureOf, thrownBy } from '../helpers/client.ts';
import { CON_1, CONTACT, inTurn, json, ONE, serve } from '../helpers/server.ts';

const GATEWAY = 'https://gateway.example.com';
const OWNED = ['method', 'headers', 'body', 'redirect', 'signal'] as const;

/** A fetch that keeps the inits it was given. */
function recorder() {
  const inits: (RequestInit & Record<string, unknown>)[] = [];
  const fetch = async (_url: string, init: RequestInit) => {
    inits.push(init as (typeof inits)[number]);
    return answer(CONTACT);
  };
  return { inits, fetch };
}

describe('fetchOptions', () => {
  it('go to fetch as they are, beside what the client sets', async () => {
    const { inits, fetch } = recorder();
    const dispatcher = { dispatch() {} };
    const fetchOptions = { cache: 'no-store', next: { revalidate: 60 }, dispatcher, keepalive: true } as const;
    const client = clientFor(GATEWAY, { fetch, fetchOptions });
    await client.contacts.get('con_1');
    await client.contacts.update('con_1', { name: 'Alice' });
    for (const init of inits) {
      expect(init).toMatchObject({ ...fetchOptions, redirect: 'manual' });
      expect(init.dispatcher).toBe(dispatcher);
      expect(init.signal).toBeInstanceOf(AbortSignal);
    }
    expect(inits.map(({ method, body }) => [method, body])).toEqual([
      ['GET', null],
      ['PUT', '{"display_name":"Alice"}'],
    ]);
  });

  it('of client, copy and call are merged; those of the call win, and undefined changes nothing', async () => {
    const { inits, fetch } = recorder();
    const client = clientFor(GATEWAY, { fetch, fetchOptions: { cache: 'no-store', keepalive: true } });
    const copy = client.withOptions({ fetchOptions: { credentials: 'include', keepalive: undefined } });
    await copy.contacts.get('con_1', { fetchOptions: { cache: 'reload', next: { tags: ['a'] } } });
    await client.contacts.get('con_1');
    await client.contacts.get('con_1', { timeout: 5000 });
    const seen = inits.map(({ cache, keepalive, credentials, next }) => ({ cache, keepalive, credentials, next }));
    const ofClient = { cache: 'no-store', keepalive: true, credentials: undefined, next: undefined };
    expect(seen).toEqual([
      { cache: 'reload', keepalive: true, credentials: 'include', next: { tags: ['a'] } },
      ofClient,
      ofClient,
    ]);
  });

  it('are given with every try and every redirect', async () => {
    const inits: RequestInit[] = [];
    const server = await serve(inTurn(json({}, 307, { location: '/elsewhere' }), json({}, 503), json(CONTACT)));
    const noted = (url: string, init: RequestInit) => {
      inits.push(init);
      return fetch(url, init);
    };
    vi.spyOn(Math, 'random').mockReturnValueOnce(0);
    await clientFor(server.url, { fetch: noted, fetchOptions: { cache: 'no-store' } }).contacts.get('con_1');
    expect(inits.map(({ cache }) => cache)).toEqual(['no-store', 'no-store', 'no-store']);
  });

  it('count for raw calls: the client’s, the call’s, and what the call gives as fetch itself takes it', async () => {
    const { inits, fetch } = recorder();
    const { raw } = clientFor(GATEWAY, { fetch, fetchOptions: { cache: 'no-store', keepalive: true } });
    await raw.GET(ONE, CON_1);
    await raw.GET(ONE, { ...CON_1, fetchOptions: { cache: 'reload', next: { revalidate: 1 } } });
    await raw.request('get', ONE, { ...CON_1, cache: 'force-cache', next: { revalidate: 2 }, priority: 'low' });
    expect(inits.map(({ cache, keepalive, next, priority }) => [cache, keepalive, next, priority])).toEqual([
      ['no-store', true, undefined, undefined],
      ['reload', true, { revalidate: 1 }, undefined],
      ['force-cache', true, { revalidate: 2 }, 'low'],
    ]);
    for (const init of inits) {
      expect(init).toMatchObject({ method: 'GET', redirect: 'manual' });
      for (const name of ['params', 'parseAs', 'fetch', 'fetchOptions', 'baseUrl', 'Request', 'middleware']) {
        expect(init).not.toHaveProperty(name);
      }
    }
  });

  it('of a raw call are told from its other options by their whole name', async () => {
    const { inits, fetch } = recorder();
    const given = { prefetch: true, bodyTimeout: 1, querySerializer: () => '', Serializer: 2 };
    await clientFor(GATEWAY, { fetch }).raw.GET(ONE, { ...CON_1, ...given });
    expect(inits[0]).toMatchObject({ prefetch: true, bodyTimeout: 1, Serializer: 2 });
    expect(inits[0]).not.toHaveProperty('querySerializer');
  });

  it.each(OWNED)('must be without what the client sets itself: %s', async (name) => {
    const { inits, fetch } = recorder();
    const options = { fetchOptions: { [name]: 'x' } } as RequestOptions;
    const client = clientFor(GATEWAY, { fetch });
    const problem = new RegExp(`^fetchOptions must not have ${name}: .+`);
    expect(thrownBy(() => new ImbraceClient({ apiKey: 'key', ...options })).message).toMatch(problem);
    expect(thrownBy(() => client.withOptions(options)).message).toMatch(problem);
    for (const call of [client.contacts.get('con_1', options), client.raw.GET(ONE, { ...CON_1, ...options })]) {
      const error = await failureOf(call);
      expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'fetchOptions' });
    }
    expect(inits).toEqual([]);
    // Absent is absent.
    await client.contacts.get('con_1', { fetchOptions: { [name]: undefined } } as RequestOptions);
    expect(inits[0]?.redirect).toBe('manual');
  });

  it('are those of when the client was made, whatever becomes of the object', async () => {
    const { inits, fetch } = recorder();
    const fetchOptions: Record<string, unknown> = { cache: 'no-store' };
    const client = clientFor(GATEWAY, { fetch, fetchOptions } as ClientOptions);
    fetchOptions.cache = 'changed';
    await client.contacts.get('con_1');
    await client.withOptions({}).contacts.get('con_1');
    expect(inits.map(({ cache }) => cache)).toEqual(['no-store', 'no-store']);
  });
});
