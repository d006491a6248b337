import { describe, expect, it } from 'vitest';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { collect, idsOf, list, rows, silent } from '../helpers/list-answers.ts';
import { serve } from '../helpers/server.ts';

const TOTAL = 25;
const GATEWAY = 'https://gateway.example.com';

describe('the pages of a list', () => {
  it('each have value and rows, say whether another follows, and get it', async () => {
    const server = await serve(list(TOTAL));
    const client = clientFor(server.url);
    const pages = await collect(client.contacts.list({ limit: 10 }).pages());
    expect(pages.map((page) => page.items.length)).toEqual([10, 10, 5]);
    expect(pages.map((page) => page.hasNextPage())).toEqual([true, true, false]);
    expect(pages[1]?.value).toStrictEqual({
      object_name: 'list',
      data: rows(10, 10),
      has_more: true,
      count: 25,
      total: 25,
    });

    const [first] = pages;
    const second = await first?.getNextPage();
    expect(idsOf(second?.items ?? [])).toEqual(idsOf(rows(10, 10)));
    expect(await second?.getNextPage()).toMatchObject({ items: rows(5, 20) });
    expect(server.requests).toHaveLength(5);
  });

  it('can be asked for by hand, one by one', async () => {
    const server = await serve(list(TOTAL, silent));
    const pages = clientFor(server.url).channel.list().pages();
    expect((await pages.next()).value?.items).toEqual(rows(10));
    expect(server.requests).toHaveLength(1);
    expect((await pages.next()).value?.items).toEqual(rows(10, 10));
    await pages.return(undefined);
    expect(await pages.next()).toEqual({ done: true, value: undefined });
    expect(server.requests).toHaveLength(2);
  });

  it('refuse to get what is not there, and send nothing', async () => {
    const server = await serve(list(3));
    const [page] = await collect(clientFor(server.url).contacts.list().pages());
    const error = await failureOf(page?.getNextPage() as Promise<unknown>);
    expect(error.name).toBe('InvalidArgumentError');
    expect(error.message).toBe('contacts.list: getNextPage has nothing to get: ask hasNextPage first');
    expect(server.requests).toHaveLength(1);
  });

  it('know what follows also where their rows have been taken out or changed', async () => {
    const server = await serve(list(TOTAL, silent));
    const seen: unknown[] = [];
    for await (const page of clientFor(server.url).channel.list().pages()) {
      while (page.items.length > 0) seen.push(page.items.shift()?.id);
    }
    expect(seen).toEqual(idsOf(rows(TOTAL)));
  });

  it('follow the first also where its rows were taken out before anything was asked of the list', async () => {
    const server = await serve(list(TOTAL, silent));
    const call = clientFor(server.url).channel.list();
    const taken = (await call).splice(0);
    expect(idsOf([...taken, ...(await collect(call))])).toEqual(idsOf(rows(TOTAL)));
    expect(server.requests).toHaveLength(4);
  });
});

describe('toArray', () => {
  it.each([
    [1, 1],
    [10, 1],
    [11, 2],
    [25, 3],
    [1000, 3],
    [Infinity, 3],
  ])('with limit %d holds so many rows at most, out of %d requests', async (limit, requests) => {
    const server = await serve(list(TOTAL));
    const all = await clientFor(server.url).contacts.list().toArray({ limit });
    expect(all).toStrictEqual(rows(Math.min(limit, TOTAL)));
    expect(server.requests).toHaveLength(requests);
  });

  it('is empty for an empty list', async () => {
    const server = await serve(list(0));
    expect(await clientFor(server.url).contacts.search({ q: 'nobody' }).toArray({ limit: 5 })).toEqual([]);
  });

  it.each([
    [{ limit: 0 }],
    [{ limit: -1 }],
    [{ limit: Number.NaN }],
    [{ limit: 2.5 }],
    [{ limit: '3' }],
    [{}],
    [undefined],
    [null],
  ])('is refused with %j: a list may not fit into memory', async (options) => {
    const fetch = scriptedFetch(() => answer({ data: rows(10), has_more: true }));
    const call = clientFor(GATEWAY, { fetch }).contacts.list();
    const error = await failureOf(call.toArray(options as { limit: number }));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', operation: 'contacts.list' });
    expect(error.message).toBe('contacts.list: limit of toArray must be a whole number, 1 or more');
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
