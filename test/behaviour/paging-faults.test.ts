import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Contact, isAbortError, isServerError, type ListPage } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { skippingClock } from '../helpers/clock.ts';
import { collect, idsOf, list, queryOf, row, rows } from '../helpers/list-answers.ts';
import { closing, type Handler, hangUp, json, serve } from '../helpers/server.ts';

const reason = new Error('the user left');

/** Serves 100 contacts in ten pages; the page that begins with row `skip` is answered by `fault`, so many times. */
function faulty(skip: number, fault: Handler, times = Infinity): Handler {
  let left = times;
  return (request, response, count) => {
    const isDue = Number(queryOf(request.target).skip ?? 0) === skip && left-- > 0;
    (isDue ? fault : list(100))(request, response, count);
  };
}

const SEVENTH = 60;

describe('a fault on the seventh page', () => {
  it.each<[string, Handler, number]>([
    ['a 500', json({}, 500), 1],
    ['a 429 and then another', json({}, 429), 2],
    ['a connection that breaks', hangUp, 1],
  ])('%s is tried again, and no row is missing or there twice', async (_, fault, times) => {
    withoutBackoff();
    const server = await serve(faulty(SEVENTH, fault, times));
    expect(await collect(clientFor(server.url).contacts.list())).toEqual(rows(100));
    expect(server.requests).toHaveLength(10 + times);
  });

  it('that lasts rejects, after the rows of six pages, which stay as they were', async () => {
    withoutBackoff();
    const server = await serve(faulty(SEVENTH, json({ message: 'out of order' }, 500)));
    const seen: Contact[] = [];
    const all = async () => {
      for await (const contact of clientFor(server.url).contacts.list()) seen.push(contact);
    };
    const error = await failureOf(all());
    expect(isServerError(error)).toBe(true);
    expect(error).toMatchObject({ status: 500, attempts: 3, operation: 'contacts.list' });
    expect(seen).toStrictEqual(rows(60));
    expect(server.requests).toHaveLength(6 + 3);
  });

  it('ends the iterator: it gives nothing more, and asks for nothing more', async () => {
    const server = await serve(faulty(SEVENTH, json({}, 500)));
    const iterator = clientFor(server.url, { maxRetries: 0 }).contacts.list()[Symbol.asyncIterator]();
    for (let index = 0; index < SEVENTH; index++) expect(await iterator.next()).toMatchObject({ value: row(index) });
    await expect(iterator.next()).rejects.toMatchObject({ status: 500 });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(server.requests).toHaveLength(7);
  });

  it('that passes lets the caller go on from the last good page', async () => {
    const server = await serve(faulty(SEVENTH, json({}, 500), 1));
    let page: ListPage<unknown, Contact> | undefined;
    const all = async () => {
      for await (page of clientFor(server.url, { maxRetries: 0 }).contacts.list().pages());
    };
    await failureOf(all());
    expect(idsOf(page?.items ?? [])).toEqual(idsOf(rows(10, 50)));
    expect((await page?.getNextPage())?.items).toEqual(rows(10, 60));
  });

  it('that lasts fails toArray', async () => {
    const server = await serve(faulty(SEVENTH, json({}, 404)));
    const error = await failureOf(clientFor(server.url).contacts.search({ q: 'a' }).toArray({ limit: 1000 }));
    expect(error).toMatchObject({ name: 'NotFoundError', operation: 'contacts.search', attempts: 1 });
  });
});

describe('a fault on the first page', () => {
  it('fails the promise and every way to the rows with the same error, out of one request', async () => {
    const server = await serve(json({}, 404));
    const call = clientFor(server.url).contacts.list();
    const error = await failureOf(call);
    expect(error.name).toBe('NotFoundError');
    expect(await failureOf(collect(call))).toBe(error);
    expect(await failureOf(collect(call.pages()))).toBe(error);
    expect(await failureOf(call.toArray({ limit: 5 }))).toBe(error);
    expect(await failureOf(call.toArray({ limit: 0 }))).toBe(error);
    expect(server.requests).toHaveLength(1);
  });

  it('is that of a wrong argument, and nothing is sent', async () => {
    const fetch = scriptedFetch(() => answer([]));
    const { contacts } = clientFor('https://gateway.example.com', { fetch });
    const error = await failureOf(collect(contacts.getComments('', { limit: 5 })));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', operation: 'contacts.getComments' });
    expect((await failureOf(collect(contacts.list({}, { timeout: -1 })))).name).toBe('InvalidArgumentError');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the signal of the call', () => {
  it('ends the iteration in the middle of the third page, its connection closed', async () => {
    const controller = new AbortController();
    const [stall, closed] = closing((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":[{"id":"id_20"},', () => setImmediate(() => controller.abort(reason)));
    });
    const server = await serve(faulty(20, stall));
    const seen: unknown[] = [];
    const all = async () => {
      for await (const each of clientFor(server.url).contacts.list({}, { signal: controller.signal })) seen.push(each);
    };
    const error = await failureOf(all());
    expect(isAbortError(error)).toBe(true);
    expect(error).toMatchObject({ cause: reason, operation: 'contacts.list' });
    expect(seen).toEqual(rows(20));
    await closed;
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('keeps the next page from being asked for, where it aborts among the rows of one', async () => {
    const controller = new AbortController();
    const server = await serve(list(100));
    const seen: unknown[] = [];
    const all = async () => {
      for await (const each of clientFor(server.url).contacts.list({}, { signal: controller.signal })) {
        if (seen.push(each) === 25) controller.abort(reason);
      }
    };
    expect(await failureOf(all())).toMatchObject({ name: 'AbortError', cause: reason, attempts: 0 });
    expect(seen).toEqual(rows(30));
    expect(server.requests).toHaveLength(3);
  });
});

describe('a signal that aborts while the rows of the last page are gone through', () => {
  const client = (handler: Handler) => serve(handler).then(({ url }) => clientFor(url));
  it.each<[string, Handler, number]>([
    ['of several', list(25), 25],
    ['that is the only one', list(5), 5],
    ['of a list that does not say so', list(10, (data) => data), 10],
  ])('%s, ends them in its error: nobody takes them for all', async (_, handler, count) => {
    const { channel } = await client(handler);
    for (const at of [count - 1, count]) {
      const controller = new AbortController();
      const seen: unknown[] = [];
      const all = async () => {
        for await (const each of channel.list({}, { signal: controller.signal })) {
          if (seen.push(each) === at) controller.abort(reason);
        }
      };
      expect(await failureOf(all())).toMatchObject({ name: 'AbortError', cause: reason, operation: 'channel.list' });
      expect(seen).toEqual(rows(count));
    }
  });

  it('ends the iterator', async () => {
    const controller = new AbortController();
    const { contacts } = await client(list(1));
    const iterator = contacts.list({}, { signal: controller.signal })[Symbol.asyncIterator]();
    expect(await iterator.next()).toMatchObject({ value: row(0) });
    controller.abort(reason);
    const failed = [failureOf(iterator.next() as Promise<unknown>), iterator.next()];
    expect(await failed[0]).toMatchObject({ name: 'AbortError', message: 'contacts.list: aborted by the signal' });
    expect(await failed[1]).toEqual({ done: true, value: undefined });
  });

  it('ends the pages, and toArray unless it has what it was asked for', async () => {
    const { contacts } = await client(list(5));
    const controller = new AbortController();
    const pages = async () => {
      for await (const _ of contacts.list({}, { signal: controller.signal }).pages()) controller.abort(reason);
    };
    expect(await failureOf(pages())).toMatchObject({ name: 'AbortError', cause: reason });
    const other = new AbortController();
    const call = contacts.list({}, { signal: other.signal });
    await call;
    other.abort(reason);
    expect(await call.toArray({ limit: 5 })).toEqual(rows(5));
    expect(await failureOf(call.toArray({ limit: 6 }))).toMatchObject({ name: 'AbortError', cause: reason });
  });

  it('is that of the client, too; one that aborts after the end changes nothing', async () => {
    const server = await serve(list(2));
    const controller = new AbortController();
    const { contacts } = clientFor(server.url, { signal: controller.signal });
    const iterator = contacts.list()[Symbol.asyncIterator]();
    for (let index = 0; index < 3; index++) await iterator.next();
    const call = contacts.list();
    await call;
    controller.abort(reason);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(await failureOf(collect(call))).toMatchObject({ name: 'AbortError', cause: reason });
  });
});

describe('the timeout of the call', () => {
  it('is that of each page', async () => {
    const clock = skippingClock();
    const page = (from: number) => () => answer({ data: rows(10, from), has_more: true });
    const fetch = scriptedFetch(page(0), page(10), () => new Promise<never>(() => {}));
    const client = clientFor('https://gateway.example.com', { fetch });
    const seen: unknown[] = [];
    const all = async () => {
      for await (const each of client.contacts.list({}, { timeout: 1234, maxRetries: 0 })) seen.push(each);
    };
    expect(await failureOf(all())).toMatchObject({ name: 'TimeoutError', operation: 'contacts.list' });
    expect(seen).toEqual(rows(20));
    expect(clock.waits()).toEqual([1234, 1234, 1234]);
  });
});

it('an unusable page in the middle is an error, never a silent end', async () => {
  for (const body of [{}, { data: null }, { success: false }, 'done']) {
    const server = await serve(faulty(20, json(body)));
    expect((await failureOf(collect(clientFor(server.url).contacts.list()))).name).toBe('ApiError');
  }
});
