import { UnexpectedAnswer } from './answer.js';
import type { Call } from './call.js';
import { InvalidArgumentError } from './errors.js';
import { ownFields } from './fields.js';

/** What a list says about itself. */
export interface ListInfo {
  /** Whether there are more rows, where it says so. */
  more?: boolean | undefined;
  /** How many rows there are in all, where it says so. */
  total?: number | undefined;
}

/** One page of a list. */
export interface ListPage<Value, Item> {
  /** What the call resolves to where this page is asked for. */
  readonly value: Value;
  /** The rows of this page. */
  readonly items: Item[];
  /** Whether there may be another page. */
  hasNextPage(): boolean;
  /**
   * Gets the page after this one, with the same options. It may be empty: not every list says where it ends.
   *
   * @throws InvalidArgumentError if this is known to be the last page
   */
  getNextPage(): Promise<ListPage<Value, Item>>;
}

/** A call for a page of a list, and a way to all that follow: `for await` goes through the rows of all pages. */
export interface ListCall<Value, Item> extends Call<Value>, AsyncIterable<Item> {
  /**
   * The pages from this one on, each asked for when the one before has been dealt with.
   *
   * @example
   * for await (const page of client.contacts.list({ limit: 100 }).pages()) console.log(page.items.length);
   */
  pages(): AsyncGenerator<ListPage<Value, Item>, undefined>;
  /**
   * The rows of this page and those after it, in one array.
   *
   * @param options.limit how many at most: what a list holds may not fit into memory
   * @throws InvalidArgumentError if there is no such limit
   * @example
   * const contacts = await client.contacts.search({ q: 'alice' }).toArray({ limit: 500 });
   */
  toArray(options: { limit: number }): Promise<Item[]>;
}

/** Asks for the page that begins after so many rows; `before` tells the page before it from others. */
export type Load<Value, Item> = (skip: number, before: string) => Promise<ListPage<Value, Item>>;

/**
 * Makes a page out of what was read.
 *
 * @param operation the client method, for errors
 * @param skip how many rows came before it
 * @param before tells the page before it from others: a service that does not know `skip` sends it again. Never that
 * page itself, or each would keep all before it in memory
 * @param load asks for the next page; undefined where the list has only one
 */
export function makePage<Value, Item>(
  operation: string,
  value: Value,
  { more, total = Infinity }: ListInfo,
  skip: number,
  before: string | undefined,
  load: Load<Value, Item> | undefined,
): ListPage<Value, Item> {
  const list = Array.isArray(value);
  const items = (list ? value : (value as { data: Item[] }).data) as Item[];
  const ends = identityOf(items[0]) + identityOf(items.at(-1));
  if (items.length > 0 && ends === before) {
    if (more ?? (skip < total && total < Infinity)) throw new UnexpectedAnswer('the page before it again');
    // The whole list has been seen; this is the empty page after its end.
    return makePage(operation, (list ? [] : { ...value, data: [] }) as Value, {}, skip, undefined, undefined);
  }
  // Counted now: whoever works through the rows may take them out of the array.
  const end = skip + items.length;
  const hasNextPage = () => load !== undefined && end > skip && (more ?? end < total);
  // Not written into the object: V8 makes a function that is written there in its old generation, where it and the rows
  // behind it last until the next full collection, and paging takes a tenth longer.
  const getNextPage = async () => {
    if (load && hasNextPage()) return load(end, ends);
    throw new InvalidArgumentError('getNextPage', 'has nothing to get: ask hasNextPage first', operation);
  };
  return { value, items, hasNextPage, getNextPage };
}

/** A row's id, which stays while its other fields change: the signature in an address, say. The row itself where it has none. */
function identityOf(row: unknown): string {
  const { id, _id = id } = Object(row);
  return JSON.stringify(_id ?? row);
}

/**
 * Adds the ways to further pages to a call for a first one.
 *
 * @param operation the client method, for errors
 * @param first the page, once the call has resolved
 */
export function makeListCall<Value, Item>(
  operation: string,
  call: Call<Value>,
  first: () => ListPage<Value, Item>,
): ListCall<Value, Item> {
  async function* pages(): AsyncGenerator<ListPage<Value, Item>, undefined> {
    await call;
    for (let page = first(); ; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) return undefined;
    }
  }
  const rows = () => iterateRows(call, first);
  async function toArray(options: { limit: number }) {
    // Fails as the call does, which has begun, before it fails for an argument: a rejection that nobody sees ends a process.
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
  call: Promise<Value>,
  first: () => ListPage<Value, Item>,
): AsyncIterableIterator<Item> {
  /** The page whose rows are being given out. */
  let page: ListPage<Value, Item> | undefined;
  let index = 0;
  let ended = false;
  /** A page on its way: whoever asks meanwhile waits for the same one. */
  let turning: Promise<void> | undefined;

  const turn = async () => {
    try {
      page = await (page ? page.getNextPage() : call.then(first));
      index = 0;
    } catch (error) {
      ended = true;
      throw error;
    } finally {
      turning = undefined;
    }
  };
  const next = (): Promise<IteratorResult<Item, undefined>> => {
    if (page && !ended) {
      if (index < page.items.length) return Promise.resolve({ done: false, value: page.items[index++] as Item });
      ended = !page.hasNextPage();
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
