import { describe, expect, it } from 'vitest';
import type { ImbraceClient, ListCall, RequestOptions } from '../../src/index.ts';
import { clientFor, failureOf } from '../helpers/client.ts';
import {
  bare,
  collect,
  documented,
  type Envelope,
  list,
  observed,
  queryOf,
  rows,
  silent,
} from '../helpers/list-answers.ts';
import { json, serve } from '../helpers/server.ts';

const TOTAL = 25;

interface Method {
  name: string;
  call: (client: ImbraceClient, options?: RequestOptions) => ListCall<unknown, object>;
  /** What goes along to each page beside `skip`. */
  query: Record<string, string>;
  isPage: boolean;
  /** What the service may say around the rows. */
  envelopes: Envelope[];
}

const items: Envelope = (data, total, received) => ({ items: data, count: total, has_more: received < total });
const PAGED: Method[] = [
  {
    name: 'contacts.list',
    call: (client, options) => client.contacts.list({ limit: 10, sort: 'email' }, options),
    query: { limit: '10', sort: 'email' },
    isPage: true,
    envelopes: [documented, observed],
  },
  {
    name: 'contacts.search',
    call: (client, options) => client.contacts.search({ q: 'a', limit: 10, type: 'text' }, options),
    query: { q: 'a', limit: '10', type: 'text' },
    isPage: true,
    envelopes: [documented, observed],
  },
  {
    name: 'contacts.listNotifications',
    call: (client, options) => client.contacts.listNotifications({ type: 'assigns' }, options),
    query: { type: 'assigns' },
    isPage: true,
    envelopes: [documented, observed],
  },
  {
    name: 'contacts.getComments',
    call: (client, options) => client.contacts.getComments('con_1', { limit: 10, channelType: 'web' }, options),
    query: { limit: '10', channel_types: 'web' },
    isPage: false,
    envelopes: [documented, items, bare],
  },
  {
    name: 'channel.list',
    call: (client, options) => client.channel.list({ type: 'web' }, options),
    query: { type: 'web' },
    isPage: false,
    envelopes: [documented, silent, bare],
  },
  {
    name: 'campaign.listTouchpoints',
    call: (client, options) => client.campaign.listTouchpoints({ campaign_id: 'c', is_archived: false }, options),
    query: { campaign_id: 'c', is_archived: 'false' },
    isPage: true,
    envelopes: [documented, silent, bare],
  },
];

const CASES = PAGED.flatMap((method) =>
  method.envelopes.map((envelope) => ({ ...method, envelope, answer: JSON.stringify(envelope([], 9, 0)) })),
);

describe.each(CASES)('$name, answered like $answer', ({ call, query, isPage, envelope }) => {
  it('is the promise of the documented value', async () => {
    const server = await serve(list(TOTAL, envelope));
    const value = await call(clientFor(server.url));
    const data = rows(10);
    if (isPage) expect(value).toMatchObject({ data });
    else expect(value).toStrictEqual(data);
    // Plain data: nothing of the call hangs on it.
    expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
    expect(Reflect.ownKeys(value as object)).toEqual(Reflect.ownKeys(structuredClone(value) as object));
    expect(server.requests).toHaveLength(1);
  });

  it('is an async iterable over the rows of all pages, each asked for with the same query', async () => {
    const server = await serve(list(TOTAL, envelope));
    expect(await collect(call(clientFor(server.url)))).toStrictEqual(rows(TOTAL));
    const queries = server.requests.map(({ target }) => queryOf(target));
    expect(queries.slice(0, 3)).toEqual([query, { ...query, skip: '10' }, { ...query, skip: '20' }]);
  });
});

describe('campaign.list, which cannot page', () => {
  it('goes through its one page, and never sends skip', async () => {
    const server = await serve(json({ data: rows(10), has_more: true, total: TOTAL }));
    const call = clientFor(server.url).campaign.list();
    expect(await collect(call)).toStrictEqual(rows(10));
    const [page, ...others] = await collect(call.pages());
    expect([page?.hasNextPage(), others]).toEqual([false, []]);
    expect(await call.toArray({ limit: 100 })).toHaveLength(10);
    expect(server.requests.map(({ target }) => target)).toEqual(['/channel-service/v1/campaign']);
  });
});

describe('the rows of a list', () => {
  const lists = async () => {
    const server = await serve(list(TOTAL));
    return { server, client: clientFor(server.url) };
  };

  it('are asked for a page at a time, and no further where the loop breaks', async () => {
    const { server, client } = await lists();
    let seen = 0;
    for await (const { id } of client.contacts.list()) {
      expect(id).toBe(`id_${seen}`);
      expect(server.requests).toHaveLength(Math.floor(seen / 10) + 1);
      if (++seen === 15) break;
    }
    expect(seen).toBe(15);
    // Had a page been asked for in the meantime, the server would have seen it before this.
    await client.contacts.getComments('con_1');
    expect(server.requests).toHaveLength(3);
  });

  it('are asked for no further where the loop throws or returns', async () => {
    const { server, client } = await lists();
    const first = async () => {
      for await (const contact of client.contacts.list()) return contact.id;
    };
    expect(await first()).toBe('id_0');
    const failing = async () => {
      for await (const _ of client.contacts.list()) throw new Error('of the caller');
    };
    await expect(failing()).rejects.toThrow('of the caller');
    // Had a page been asked for in the meantime, the server would have seen it before this.
    await client.contacts.getComments('con_1');
    expect(server.requests).toHaveLength(3);
  });

  it('can be gone through twice, also at once and after awaiting: the first page is there already', async () => {
    const { server, client } = await lists();
    const call = client.contacts.list();
    expect((await call).data).toHaveLength(10);
    expect(await Promise.all([collect(call), collect(call)])).toEqual([rows(TOTAL), rows(TOTAL)]);
    expect(await collect(call)).toEqual(rows(TOTAL));
    expect(server.requests).toHaveLength(1 + 3 * 2);
  });

  it('come once each to those who ask without waiting', async () => {
    const { client } = await lists();
    const iterator = client.contacts.list()[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: TOTAL + 5 }, () => iterator.next()));
    expect(results.flatMap(({ done, value }) => (done ? [] : [value]))).toEqual(rows(TOTAL));
    expect(results.slice(TOTAL).every(({ done }) => done)).toBe(true);
  });

  it('are at their end once a loop was left, also where it is left while a page is on its way', async () => {
    const { client } = await lists();
    const iterator = client.contacts.list()[Symbol.asyncIterator]();
    const first = iterator.next();
    expect(await iterator.return?.()).toEqual({ done: true, value: undefined });
    expect(await first).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it('go on in a loop, after one was taken by hand', async () => {
    const { client } = await lists();
    const iterator = client.contacts.list()[Symbol.asyncIterator]() as AsyncIterableIterator<unknown>;
    expect(await iterator.next()).toMatchObject({ value: { id: 'id_0' } });
    expect(await collect(iterator)).toEqual(rows(TOTAL - 1, 1));
  });
});

describe('the options of the call', () => {
  it('go along to each page', async () => {
    const server = await serve(list(TOTAL));
    const client = clientFor(server.url, { headers: { 'x-client': 'c' } });
    await collect(client.contacts.list({}, { headers: { 'x-trace': 't' }, timeout: 5000 }));
    expect(server.requests).toHaveLength(3);
    for (const { headers } of server.requests) expect(headers).toMatchObject({ 'x-client': 'c', 'x-trace': 't' });
  });

  it('and its query are those of when it was made, whatever becomes of the objects', async () => {
    const server = await serve(list(TOTAL));
    const query = { q: 'alice' };
    const options: RequestOptions = { headers: { 'x-trace': 't' } };
    const call = clientFor(server.url).contacts.search(query, options);
    query.q = 'bob';
    options.headers = { 'x-trace': 'u' };
    Object.assign(options, { misspelt: true });
    expect(await collect(call)).toEqual(rows(TOTAL));
    expect(server.requests.map(({ target, headers }) => [queryOf(target).q, headers['x-trace']])).toEqual(
      Array(3).fill(['alice', 't']),
    );
  });

  it('or its query reject the call where reading them throws', async () => {
    const query = {
      get q(): string {
        throw new Error('odd');
      },
    };
    const call = clientFor('https://gateway.example.com').contacts.search(query);
    expect(await failureOf(call)).toMatchObject({ name: 'InvalidArgumentError', operation: 'contacts.search' });
  });

  it('are asked for the credential of the moment at each page', async () => {
    const server = await serve(list(TOTAL));
    let asked = 0;
    await collect(clientFor(server.url, { accessToken: () => `token_${++asked}` }).contacts.list());
    expect(server.requests.map(({ headers }) => headers['x-access-token'])).toEqual(['token_1', 'token_2', 'token_3']);
  });
});
