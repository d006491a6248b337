import { listInfo, type PageEnds, pageEnds, rowsOf } from '../answer/index.js';
import { InvalidArgumentError } from '../errors.js';
import type { ListPage } from './call.js';

/** Asks for the page that begins after so many rows. */
export type Load<Value, Item> = (skip: number, before: PageEnds) => Promise<ListPage<Value, Item>>;

/**
 * Makes a page out of what was read.
 *
 * @param operation the client method, for errors
 * @param body what the service answered
 * @param value what the caller gets of it
 * @param skip how many rows came before it
 * @param before the page before it. It comes again where so many rows were added on top meanwhile: then its rows were
 * given already, and it is passed over. Where it comes a third time, the service does not know `skip`
 * @param load asks for the next page; none where the first page is the whole list
 */
export function makePage<Value, Item>(
  operation: string,
  body: unknown,
  value: Value,
  skip: number,
  before: PageEnds | undefined,
  load: Load<Value, Item> | undefined,
): ListPage<Value, Item> {
  // Of the body: whoever works through the rows may take them out of their array.
  const rows = rowsOf(body) as unknown[];
  const ends = pageEnds(rows, before);
  const end = skip + rows.length;
  const { more, total = Infinity } = listInfo(body);
  let items = rowsOf(value) as Item[];
  let goesOn = end > skip && (more ?? end < total);
  if (ends.repeated) {
    // Where it comes a third time, it is the whole list.
    goesOn = !before?.repeated && (more ?? skip < total);
    items = [];
    value = (Array.isArray(value) ? items : { ...value, data: items }) as Value;
  }
  const loadNext = goesOn ? load : undefined;
  const hasNextPage = () => loadNext !== undefined;
  // Not written into the object: V8 makes a function that is written there in its old generation, where it and the rows
  // behind it last until the next full collection, and paging takes a tenth longer.
  const getNextPage = async () => {
    if (loadNext) return loadNext(end, ends);
    throw new InvalidArgumentError('getNextPage', 'has nothing to get: ask hasNextPage first', operation);
  };
  return { value, items, hasNextPage, getNextPage };
}
