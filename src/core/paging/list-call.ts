import { AbortError, InvalidArgumentError } from '../errors.js';
import { ownFields } from '../input/index.js';
import type { Call, ListCall, ListPage } from './call.js';

/** The first page of a list. */
export interface FirstPage<Value, Item> {
  readonly page: ListPage<Value, Item>;
  /** The caller's, which holds for all pages. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Adds the ways to further pages to a call for a first one.
 *
 * @param operation the client method, for errors
 * @param begin makes the first page of what the call came to; rejects as the call does
 */
export function makeListCall<Value, Item>(
  call: Call<Value>,
  operation: string,
  begin: () => Promise<FirstPage<Value, Item>>,
): ListCall<Value, Item> {
  /** The end of a list. Whoever has aborted the call may have skipped rows: to them it is no end, but an error. */
  const end = ({ signal }: FirstPage<Value, Item>): undefined => {
    if (signal?.aborted) {
      throw new AbortError(`${operation}: aborted by the signal`, { operation, cause: signal.reason });
    }
  };
  async function* pages(): AsyncGenerator<ListPage<Value, Item>, undefined> {
    const source = await begin();
    for (let { page } = source; ; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) return end(source);
    }
  }
  const rows = () => iterateRows(begin, end);
  async function toArray(options: { limit: number }) {
    // Fails as the call does, which has begun, before it fails for an argument.
    await call;
    const { limit } = ownFields(Object(options) as typeof options);
    if (typeof limit !== 'number' || !(limit >= 1) || limit % 1 > 0) {
      throw new InvalidArgumentError('limit', 'of toArray must be a whole number, 1 or more', operation);
    }
    const all: Item[] = [];
    for await (const item of rows()) if (all.push(item) >= limit) break;
    return all;
  }
  return Object.assign(call, { pages, toArray, [Symbol.asyncIterator]: rows });
}

/** The rows of pages, one by one. No generator: that would cost each row of a page three turns of the event loop's queue. */
function iterateRows<Value, Item>(
  begin: () => Promise<FirstPage<Value, Item>>,
  end: (first: FirstPage<Value, Item>) => undefined,
): AsyncIterableIterator<Item> {
  let first: FirstPage<Value, Item> | undefined;
  /** The page whose rows are being given out. */
  let page: ListPage<Value, Item> | undefined;
  let index = 0;
  let ended = false;
  /** A page on its way: whoever asks meanwhile waits for the same one. */
  let turning: Promise<void> | undefined;
  let getPage = async () => {
    first = await begin();
    return first.page;
  };

  const turn = async () => {
    try {
      // Its rows have been given out: held while the next ones come, they would be copied by the garbage collector.
      page = undefined;
      page = await getPage();
      getPage = page.getNextPage;
      index = 0;
    } catch (error) {
      ended = true;
      throw error;
    } finally {
      turning = undefined;
    }
  };
  const finish = async (): Promise<IteratorReturnResult<undefined>> => ({
    done: true,
    value: end(first as FirstPage<Value, Item>),
  });
  const next = (): Promise<IteratorResult<Item, undefined>> => {
    if (page && !ended) {
      if (index < page.items.length) return Promise.resolve({ done: false, value: page.items[index++] as Item });
      ended = !page.hasNextPage();
      if (ended) return finish();
    }
    if (ended) return Promise.resolve(END);
    turning ??= turn();
    return turning.then(next);
  };
  return {
    next,
    async return() {
      ended = true;
      return END;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const END: IteratorReturnResult<undefined> = { done: true, value: undefined };
