/** What is kept of a page to tell the one after it from it. Never the page itself, or each would keep all before it in memory. */
export interface PageEnds {
  /** The identity of its first row. */
  readonly first: string;
  /** That of its last one. */
  readonly last: string;
  /** Whether it was itself the page before it again. */
  readonly repeated: boolean;
}

/** How a page is told from the one before it: that one comes again where the service was given as many new rows meanwhile. */
export function pageEnds(rows: readonly unknown[], before: PageEnds | undefined): PageEnds {
  const first = identityOf(rows[0]);
  const last = identityOf(rows.at(-1));
  return { first, last, repeated: !!before && before.first === first && before.last === last };
}

/** A row's id, which stays while its other fields change: the signature in an address, say. The row itself where it has none. */
function identityOf(row: unknown): string {
  const { public_id, id = public_id, _id = id } = Object(row);
  return typeof _id === 'string' ? _id : JSON.stringify(_id ?? row);
}
