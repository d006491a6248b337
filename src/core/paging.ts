import { UnexpectedAnswer } from './answer.js';
import type { Call } from './call.js';
import { AbortError, InvalidArgumentError } from './errors.js';
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

/** What is kept of a page to tell the one after it from it. Never the page itself, or each would keep all before it in memory. */
export interface PageBefore {
  /** The identities of its first and last row. */
  readonly ends: string;
  /** Whether it was itself the page before it again. */
  readonly repeated: boolean;
}

/** The call that a list begins with. */
export interface ListSource<Value, Item> {
  /** The client method, for errors. */
  readonly operation: string;
  /** The options of the call, which hold for all pages. */
  readonly options: { readonly signal?: AbortSignal | undefined };
  /** Its page, once the call has resolved. */
  readonly page: ListPage<Value, Item> | undefined;
}

/** A call for a page of a list, and a way to all that follow: `for await` goes through the rows of all pages. */
export interface ListCall<Value, Item> extends Call<Value>, AsyncIterable<Item> {
  /**
   * The pages from this one on, each asked for when the one before has been dealt with. A page whose rows were given
   * already, since as many new ones came before them meanwhile, has no rows.
   *
   * @example
   * for await (const page of client.contacts.list({ limit: 100 }).pages()) console.log(page.items.length);
   */
  pages(): AsyncGenerator<ListPage<Value, Item>, undefined>;
  /**
   * The rows of this page and those after it, in one array.
   *
   * @param options.limit how many at most: what a list holds may not fit into memory
   * @throws InvalidArgumentError if there is no such limit; the first page has been asked for by then
   * @example
   * const contacts = await client.contacts.search({ q: 'alice' }).toArray({ limit: 500 });
   */
  toArray(options: { limit: number }): Promise<Item[]>;
}

/** Asks for the page that begins after so many rows. */
export type Load<Value, Item> = (skip: number, before: PageBefore) => Promise<ListPage<Value, Item>>;

/**
 * Makes a page out of what was read.
 *
 * @param operation the client method, for errors
 * @param skip how many rows came before it
 * @param before the page before it. It comes again where so many rows were added on top meanwhile: then its rows were
 * given already, and it is passed over. Where it comes a third time, the service does not know `skip`
 * @param load asks for the next page; undefined where the list has only one
 */
export function makePage<Value, Item>(
  operation: string,
  value: Value,
  { more, total = Infinity }: ListInfo,
  skip: number,
  before: PageBefore | undefined,
  load: Load<Value, Item> | undefined,
): ListPage<Value, Item> {
  const list = Array.isArray(value);
  let items = (list ? value : (value as { data: Item[] }).data) as Item[];
  const ends = identityOf(items[0]) + identityOf(items.at(-1));
  const repeated = items.length > 0 && ends === before?.ends;
  // Counted now: whoever works through the rows may take them out of the array.
  const end = skip + items.length;
  let goesOn = end > skip && (more ?? end < total);
  if (repeated) {
    if (before.repeated && (more ?? total < Infinity)) throw new UnexpectedAnswer('the page before it again');
    // Where it says nothing of more rows and comes a third time, it is the whole list.
    goesOn = !before.repeated && (more ?? skip < total);
    items = [];
    if (list) value = items as Value;
    else value = { ...value, data: items };
  }
  const hasNextPage = () => load !== undefined && goesOn;
  // Not written into the object: V8 makes a function that is written there in its old generation, where it and the rows
  // behind it last until the next full collection, and paging takes a tenth longer.
  const getNextPage = async () => {
    if (load && goesOn) return load(end, { ends, repeated });
    throw new InvalidArgumentError('getNextPage', 'has nothing to get: ask hasNextPage first', operation);
  };
  return { value, items, hasNextPage, getNextPage };
}

/** A row's id, which stays while its other fields change: the signature in an address, say. The row itself where it has none. */
function identityOf(row: unknown): string {
  const { id, _id = id } = Object(row);
  return JSON.stringify(_id ?? row);
}

/** Adds the ways to further pages to a call for a first one. */
export function makeListCall<Value, Item>(call: Call<Value>, source: ListSource<Value, Item>): ListCall<Value, Item> {
  const first = () => source.page as ListPage<Value, Item>;
  async function* pages(): AsyncGenerator<ListPage<Value, Item>, undefined> {
    await call;
    for (let page = first(); ; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) return endOf(source);
    }
  }
  const rows = () => iterateRows(call, source);
  async function toArray(options: { limit: number }) {
    // Fails as the call does, which has begun, before it fails for an argument: a rejection that nobody sees ends a process.
    await call;
    const { limit } = ownFields(Object(options) as typeof options);
    if (typeof limit !== 'number' || !(limit >= 1) || limit % 1 > 0) {
      throw new InvalidArgumentError('limit', 'of toArray must be a whole number, 1 or more', source.operation);
    }
    const all: Item[] = [];
    for await (const item of rows()) if (all.push(item) >= limit) break;
    return all;
  }
  return Object.assign(call, { pages, toArray, [Symbol.asyncIterator]: rows });
}

/** The end of a list. Whoever has aborted the call may have skipped rows: to them it is no end, but an error. */
function endOf({ operation, options: { signal } }: ListSource<unknown, unknown>): undefined {
  if (signal?.aborted) {
    throw new AbortError(`${operation}: aborted by the signal`, { operation, cause: signal.reason });
  }
}

/** The rows of pages, one by one. No generator: that would cost each row of a page three turns of the event loop's queue. */
function iterateRows<Value, Item>(call: Promise<Value>, source: ListSource<Value, Item>): AsyncIterableIterator<Item> {
  /** The page whose rows are being given out. */
  let page: ListPage<Value, Item> | undefined;
  let index = 0;
  let ended = false;
  /** A page on its way: whoever asks meanwhile waits for the same one. */
  let turning: Promise<void> | undefined;

  const turn = async () => {
    try {
      if (page) page = await page.getNextPage();
      else {
        await call;
        page = source.page as ListPage<Value, Item>;
      }
      index = 0;
    } catch (error) {
      ended = true;
      throw error;
    } finally {
      turning = undefined;
    }
  };
  const finish = async (): Promise<IteratorReturnResult<undefined>> => ({ done: true, value: endOf(source) });
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
