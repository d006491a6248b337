import type { Handler } from './server.ts';

/** A row that any list could have; it has no name in common with what the service adds to others. */
export const row = (index: number) => ({ id: `id_${index}`, _id: `id_${index}` });

export const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => row(from + index));

export const idsOf = (items: readonly { id?: unknown }[]) => items.map(({ id }) => id);

/** The query of a request, by name. */
export const queryOf = (target: string): Record<string, string> =>
  Object.fromEntries(new URL(target, 'http://localhost').searchParams);

/** What a list says about itself beside its rows; `received` counts those before this page, too. */
export type Envelope = (data: object[], total: number, received: number) => unknown;

/** In the documented answers `total` is the number of all rows. */
export const documented: Envelope = (data, total) => ({ data, total });
/** In the observed ones that is `count`, and `total` the number of rows in this page. */
export const observed: Envelope = (data, total, received) => ({
  object_name: 'list',
  data,
  has_more: received < total,
  count: total,
  total: data.length,
});
/** Only whether more rows follow. */
export const flagged: Envelope = (data, total, received) => ({ data, has_more: received < total });
/** Nothing. */
export const silent: Envelope = (data) => ({ data });
/** Not even an envelope. */
export const bare: Envelope = (data) => data;

/** Serves a list of so many rows. It heeds `limit` and `skip`, but never gives more than `cap` rows at once. */
export function list(total: number, envelope: Envelope = observed, cap = 10): Handler {
  return ({ target }, response) => {
    const { limit = cap, skip = 0 } = queryOf(target);
    const from = Math.min(Number(skip), total);
    const data = rows(Math.min(Number(limit), cap, total - from), from);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(envelope(data, total, from + data.length)));
  };
}

/** Reads a list to its end. */
export async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of list) all.push(item);
  return all;
}
