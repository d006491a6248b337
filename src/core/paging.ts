import { UnexpectedAnswer } from './answer.js';
import type { Call } from './call.js';
import { InvalidArgumentError } from './errors.js';

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
  /** Gets the page after this one, with the same options; an empty one after the last. */
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
  pages(): AsyncIterable<ListPage<Value, Item>>;
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

/** Asks for the page that begins after so many rows. */
export type Load<Value, Item> = (skip: number, before: ListPage<Value, Item>) => Promise<ListPage<Value, Item>>;

/**
 * Makes a page out of what was read.
 *
 * @param skip how many rows came before it
 * @param before the page before it: a service that does not know `skip` sends it again
 * @param load asks for the next page; undefined where the list has only one
 */
export function makePage<Value, Item>(
  value: Value,
  { more, total = Infinity }: ListInfo,
  skip: number,
  before: ListPage<Value, Item> | undefined,
  load: Load<Value, Item> | undefined,
): ListPage<Value, Item> {
  const list = Array.isArray(value);
  const items = (list ? value : (value as { data: Item[] }).data) as Item[];
  if (before && items.length > 0 && ends(items) === ends(before.items)) {
    if (more || total < Infinity) throw new UnexpectedAnswer('the page before it again');
    // The whole list has been seen; this is the empty page after its end.
    return makePage((list ? [] : { ...value, data: [] }) as Value, {}, skip, undefined, undefined);
  }
  const end = skip + items.length;
  const hasNextPage = () => load !== undefined && items.length > 0 && more !== false && end < total;
  const page: ListPage<Value, Item> = {
    value,
    items,
    hasNextPage,
    async getNextPage() {
      if (load && hasNextPage()) return load(end, page);
      throw new InvalidArgumentError('getNextPage', 'has nothing to get: ask hasNextPage first');
    },
  };
  return page;
}

const ends = (rows: readonly unknown[]) => JSON.stringify([rows[0], rows.at(-1)]);

/**
 * Adds the ways to further pages to a call for a first one.
 *
 * @param first the page, once the call has resolved
 */
export function makeListCall<Value, Item>(
  call: Call<Value>,
  first: () => ListPage<Value, Item>,
): ListCall<Value, Item> {
  async function* pages() {
    await call;
    for (let page = first(); ; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) return;
    }
  }
  async function* rows() {
    for await (const { items } of pages()) for (const item of items) yield item;
  }
  async function toArray({ limit }: { limit: number }) {
    if (!(limit >= 1)) throw new InvalidArgumentError('limit', 'must be a number, 1 or more');
    const all: Item[] = [];
    for await (const item of rows()) if (all.push(item) >= limit) break;
    return all;
  }
  return Object.assign(call, { pages, toArray, [Symbol.asyncIterator]: rows });
}
