import { describe, expect, it } from 'vitest';
import type { ApiError, ListCall } from '../../src/index.ts';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
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
} from '../helpers/list-answers.ts';
import { type Handler, inTurn, json, type SeenRequest, serve } from '../helpers/server.ts';

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
    // The second page may be the first one because rows were added on top: only the third tells.
    expect(server.requests.map(({ target }) => queryOf(target).skip)).toEqual([
      ...[undefined, '10', '20'],
      ...[undefined, '10', '20'],
    ]);
  });

  it('and gives its whole list: the pages after it are empty, and end it', async () => {
    const server = await serve(always({ object_name: 'list' }));
    const [first, second, third, ...others] = await collect(clientFor(server.url).campaign.listTouchpoints().pages());
    expect([first?.items.length, second?.items, third?.items, others]).toEqual([10, [], [], []]);
    for (const page of [second, third]) expect(page?.value).toStrictEqual({ object_name: 'list', data: [] });
    expect([second?.hasNextPage(), third?.hasNextPage()]).toEqual([true, false]);
  });

  it.each([[{ has_more: false }], [{ total: 10 }], [{ count: 10, total: 10, has_more: false }]])(
    'and says %j: nothing more is asked for',
    async (envelope) => {
      const server = await serve(always(envelope));
      expect(await collect(clientFor(server.url).contacts.list())).toEqual(rows(10));
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each([
    [{ has_more: true }],
    [{ total: 25 }],
    [{ total: 11 }],
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
    expect(server.requests).toHaveLength(3);
  });

  it('from some page on', async () => {
    const server = await serve((request, response, count) =>
      list(25, observed)(count < 3 ? request : { ...request, target: '/?skip=10' }, response, count),
    );
    const error = await failureOf(clientFor(server.url).contacts.list().toArray({ limit: 100 }));
    expect(error.message).toContain('the page before it again');
    expect(server.requests).toHaveLength(4);
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

  it('and whose rows have become fewer than there were: it ends where all that there are were received', async () => {
    const server = await serve(inTurn(json({ data: rows(10), total: 11 }), json({ data: rows(10), total: 10 })));
    expect(await collect(clientFor(server.url).contacts.list())).toEqual(rows(10));
    expect(server.requests).toHaveLength(2);
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

describe('rows that are added on top between two pages', () => {
  /** Serves a list, newest first, to which so many rows are added after each of the first requests. */
  const growing = (size: number, added: number[], envelope: Envelope): Handler => {
    let newest = size;
    return ({ target }, response, count) => {
      const { skip = 0, limit = 2 } = queryOf(target);
      const all = rows(newest).reverse();
      newest += added[count - 1] ?? 0;
      const data = all.slice(Number(skip), Number(skip) + Number(limit));
      json(envelope(data, all.length, Number(skip) + data.length))({} as SeenRequest, response, count);
    };
  };

  it.each(Object.entries({ documented, observed, flagged, silent, bare }))(
    'as many as a page holds: no row is missing or there twice, and it is no error: %s',
    async (_, envelope) => {
      const server = await serve(growing(6, [2], envelope));
      const seen = await collect(clientFor(server.url).campaign.listTouchpoints({ limit: 2 }));
      expect(seen).toEqual(rows(6).reverse());
      expect(server.requests.map(({ target }) => queryOf(target).skip).slice(0, 4)).toEqual([undefined, '2', '4', '6']);
    },
  );

  it('at the end of the list, and again later', async () => {
    for (const envelope of [documented, observed, flagged, silent, bare]) {
      const server = await serve(growing(2, [2], envelope));
      expect(await collect(clientFor(server.url).channel.list({ limit: 2 }))).toEqual(rows(2).reverse());
      const later = await serve(growing(6, [2, 0, 2], envelope));
      expect(await collect(clientFor(later.url).channel.list({ limit: 2 }))).toEqual(rows(6).reverse());
    }
  });

  it('leave a page of no rows among the pages', async () => {
    const server = await serve(growing(4, [2], observed));
    const pages = await collect(clientFor(server.url).contacts.list({ limit: 2 }).pages());
    expect(pages.map(({ items }) => items.length)).toEqual([2, 0, 2]);
    expect(pages[1]?.value).toMatchObject({ data: [], total: 6 });
    expect(await clientFor(server.url).contacts.list({ limit: 2 }).toArray({ limit: 3 })).toHaveLength(3);
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
    ['begin with the same rows', rows(3), [row(0), row(1), row(7)]],
    ['share their last row', rows(3), [row(7), row(2)]],
    ['have ids that are objects', [{ _id: { oid: 1 } }], [{ _id: { oid: 2 } }]],
  ])('%s: they are read', async (_, first, second) => {
    const server = await serve(inTurn(json(first), json(second), json([])));
    const call: ListCall<unknown, object> = clientFor(server.url).contacts.getComments('con_1');
    expect(await collect(call)).toEqual([...first, ...second]);
  });
});
