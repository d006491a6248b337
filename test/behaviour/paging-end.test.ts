import { describe, expect, it } from 'vitest';
import type { ApiError, ListCall } from '../../src/index.ts';
import { clientFor, failureOf, withoutBackoff } from './support/client.ts';
import {
  bare,
  collect,
  documented,
  type Envelope,
  flagged,
  list,
  observed,
  queryOf,
  row,
  rows,
  silent,
} from './support/list.ts';
import { type Handler, inTurn, json, serve } from './support/server.ts';

/** Reads the contacts of a server to their end: their number, and the `skip` of each request. */
async function read(handler: Handler, query = {}) {
  const server = await serve(handler);
  const contacts = await collect(clientFor(server.url).contacts.list(query));
  return { contacts, skips: server.requests.map(({ target }) => queryOf(target).skip) };
}

describe('skip', () => {
  it('advances by the rows received, where the service gives fewer than the limit', async () => {
    const { contacts, skips } = await read(list(23, observed, 7), { limit: 100 });
    expect(contacts).toEqual(rows(23));
    expect(skips).toEqual([undefined, '7', '14', '21']);
  });

  it('advances by the rows received, where each page has another number of them', async () => {
    const sizes = [3, 1, 5, 2];
    const handler: Handler = (request, response, count) =>
      list(11, flagged, sizes[count - 1])(request, response, count);
    const { contacts, skips } = await read(handler);
    expect(contacts).toEqual(rows(11));
    expect(skips).toEqual([undefined, '3', '4', '9']);
  });

  it('begins where the caller says, and counts towards the total', async () => {
    const { contacts, skips } = await read(list(25, documented), { skip: 12 });
    expect(contacts).toEqual(rows(13, 12));
    expect(skips).toEqual(['12', '22']);
  });

  it('is a number also where it came as a text', async () => {
    const { contacts, skips } = await read(list(25, documented), { skip: '12' });
    expect(contacts).toEqual(rows(13, 12));
    expect(skips).toEqual(['12', '22']);
  });

  it('of nothing at all is none', async () => {
    const { contacts, skips } = await read(list(25, observed), null as never);
    expect([contacts.length, skips]).toEqual([25, [undefined, '10', '20']]);
  });

  it('beyond the end gives no rows, out of one request', async () => {
    const { contacts, skips } = await read(list(25, documented), { skip: 100 });
    expect([contacts, skips]).toEqual([[], ['100']]);
  });
});

describe('a list ends', () => {
  it.each<[why: string, envelope: Envelope, requests: number]>([
    ['where has_more is false', flagged, 3],
    ['where the rows received reach the total', documented, 3],
    ['where the rows received reach the count, whatever the total of the page is', observed, 3],
    ['on an empty page, where nothing else tells', silent, 4],
    ['on an empty page of no envelope', bare, 4],
  ])('%s', async (_, envelope, requests) => {
    const server = await serve(list(25, envelope));
    expect(await collect(clientFor(server.url).campaign.listTouchpoints())).toEqual(rows(25));
    expect(server.requests).toHaveLength(requests);
  });

  it('where has_more is false, though the total is larger: rows may be hidden from this user', async () => {
    const { skips } = await read(json({ data: rows(10), has_more: false, total: 25 }));
    expect(skips).toHaveLength(1);
  });

  it('on an empty page, though has_more is true', async () => {
    const { contacts, skips } = await read(
      inTurn(json({ data: rows(3), has_more: true }), json({ data: [], has_more: true })),
    );
    expect([contacts.length, skips]).toEqual([3, [undefined, '3']]);
  });

  it('at once, where it is empty', async () => {
    for (const envelope of [documented, observed, flagged, silent]) {
      const { contacts, skips } = await read(list(0, envelope));
      expect([contacts, skips.length]).toEqual([[], 1]);
    }
  });

  it('where the total says so now, though it was another at first', async () => {
    const shrinking: Handler = (request, response, count) => list(count === 1 ? 25 : 18)(request, response, count);
    expect((await read(shrinking)).contacts).toEqual(rows(18));
    const growing: Handler = (request, response, count) => list(count === 1 ? 12 : 18)(request, response, count);
    expect((await read(growing)).contacts).toEqual(rows(18));
  });

  it.each(Object.entries({ documented, observed, flagged, silent }))(
    'never on a short page alone: %s',
    async (_, envelope) => {
      const { contacts } = await read(list(9, envelope, 4), { limit: 5 });
      expect(contacts).toEqual(rows(9));
    },
  );
});

describe('a service that ignores skip', () => {
  const always = (envelope: object | ((data: object[]) => unknown), data: object[] = rows(10)) =>
    json(typeof envelope === 'function' ? envelope(data) : { ...envelope, data });

  it.each<[string, Handler]>([
    ['in no envelope', always((data) => data)],
    ['in an envelope that says nothing', always({})],
  ])('and gives its whole list %s: it is there once', async (_, handler) => {
    const server = await serve(handler);
    const client = clientFor(server.url);
    expect(await collect(client.channel.list())).toEqual(rows(10));
    expect(await collect(client.campaign.listTouchpoints())).toEqual(rows(10));
    expect(server.requests).toHaveLength(4);
  });

  it('and gives its whole list: the page after it is empty, and the last', async () => {
    const server = await serve(always({ object_name: 'list' }));
    const [first, second, ...others] = await collect(clientFor(server.url).campaign.listTouchpoints().pages());
    expect([first?.items.length, second?.items, others]).toEqual([10, [], []]);
    expect(second?.value).toStrictEqual({ object_name: 'list', data: [] });
    expect(second?.hasNextPage()).toBe(false);
  });

  it.each([[{ has_more: false }], [{ total: 10 }], [{ count: 10, total: 10, has_more: false }]])(
    'and says %j: nothing more is asked for',
    async (envelope) => {
      expect((await read(always(envelope))).skips).toHaveLength(1);
    },
  );

  it.each([
    [{ has_more: true }],
    [{ total: 25 }],
    [{ count: 25, total: 10 }],
    [{ count: 25, total: 10, has_more: true }],
  ])('and says %j: an error that says so, after the rows of the first page', async (envelope) => {
    withoutBackoff();
    const server = await serve(always(envelope));
    const seen: unknown[] = [];
    const all = async () => {
      for await (const contact of clientFor(server.url).contacts.list()) seen.push(contact);
    };
    const error = await failureOf<ApiError>(all());
    expect(error).toMatchObject({ name: 'ApiError', status: 200, operation: 'contacts.list', attempts: 1 });
    expect(error.message).toContain('the page before it again');
    expect(error.body).toMatchObject(envelope);
    expect(seen).toEqual(rows(10));
    expect(server.requests).toHaveLength(2);
  });

  it('from some page on', async () => {
    const server = await serve((request, response, count) =>
      list(25, observed)(count < 3 ? request : { ...request, target: '/?skip=10' }, response, count),
    );
    const error = await failureOf(clientFor(server.url).contacts.list().toArray({ limit: 100 }));
    expect(error.message).toContain('the page before it again');
    expect(server.requests).toHaveLength(3);
  });

  it('and signs the addresses in its rows anew each time: a row is known by its id', async () => {
    const server = await serve((request, response, count) =>
      always(
        {},
        rows(3).map((each) => ({ ...each, avatar_url: `https://files.example.com/?sign=${count}` })),
      )(request, response, count),
    );
    expect(await collect(clientFor(server.url).channel.list())).toHaveLength(3);
  });

  it('and whose rows the caller changes on the way', async () => {
    const server = await serve(always({}));
    let seen = 0;
    for await (const channel of clientFor(server.url).channel.list()) {
      Object.assign(channel, { id: 'changed', _id: 'changed' });
      seen++;
    }
    expect(seen).toBe(10);
  });

  it('and whose rows have no id: they are known by all they are', async () => {
    const nameless = [{ text: 'a' }, { text: 'b' }];
    const server = await serve(always({}, nameless));
    expect(await clientFor(server.url).contacts.getComments('con_1').toArray({ limit: 10 })).toEqual(nameless);
  });
});

describe('pages that only look alike', () => {
  it.each<[string, object[], object[]]>([
    [
      'have other rows of the same content, which have no id',
      [{ text: 'a' }, { text: 'b' }],
      [{ text: 'a' }, { text: 'c' }],
    ],
    [
      'begin with the row that the last one ended with, since one was added meanwhile',
      rows(3),
      [row(2), row(3), row(4)],
    ],
    ['share their last row', rows(3), [row(7), row(2)]],
  ])('%s: they are read', async (_, first, second) => {
    const server = await serve(inTurn(json(first), json(second), json([])));
    const call: ListCall<unknown, object> = clientFor(server.url).contacts.getComments('con_1');
    expect(await collect(call)).toEqual([...first, ...second]);
  });
});
