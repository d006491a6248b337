import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, clientFor, failureOf } from './support/client.ts';
import { CONTACT, json, serve } from './support/server.ts';

afterEach(() => vi.unstubAllGlobals());

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
    ['resolves with something that is no answer', expect.any(TypeError), async () => undefined as unknown as Response],
    ['rejects with an AbortError that nobody asked for', ABORT, () => Promise.reject(ABORT)],
  ])('that %s ends in a NetworkError with its cause, and is not called again', async (_name, cause, behave) => {
    const fetch = vi.fn(behave);
    const client = clientFor('https://gateway.example.com', { fetch, retryNonIdempotent: true });
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'NetworkError', operation: 'contacts.get', attempts: 1 });
    expect(error.cause).toEqual(cause);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
