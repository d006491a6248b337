import { describe, expect, it } from 'vitest';
import { clientFor } from '../helpers/client.ts';
import {
  bare,
  collect,
  documented,
  type Envelope,
  flagged,
  list,
  observed,
  queryOf,
  rows,
  silent,
} from '../helpers/list-answers.ts';
import { type Handler, inTurn, json, serve } from '../helpers/server.ts';

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

  it('not where the rows reach the total while has_more is true: it may be that of the page alone', async () => {
    const { contacts, skips } = await read(
      inTurn(json({ data: rows(2), has_more: true, total: 2 }), json({ data: rows(2, 2), has_more: false, total: 2 })),
    );
    expect([contacts, skips]).toEqual([rows(4), [undefined, '2']]);
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
