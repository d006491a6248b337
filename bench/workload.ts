/** What is asked for in `npm run bench`, known to the clients and to the server. */

export const CONTACTS = 100_000;
export const LIMIT = 100;
export const CSV_BYTES = 256 * 1024 * 1024;
export const AT_ONCE = 64;
/** Rows of the list that is asked for again and again. */
export const ROWS = 10;

const contact = (index: number) => ({
  object_name: 'contact',
  id: `con_${index}`,
  organization_id: 'org_1',
  display_name: 'Alice Smith',
  email: `alice.${index}@example.com`,
  phone_number: '+84912345678',
  created_at: '2025-01-01T00:00:00.000Z',
  updated_at: null,
});

/** An answer with some of the contacts, as it goes over the wire. */
export const pageOf = (skip: number, limit: number): string => {
  const rows = Math.max(Math.min(limit, CONTACTS - skip), 0);
  return JSON.stringify({
    object_name: 'list',
    data: Array.from({ length: rows }, (_, row) => contact(skip + row)),
    has_more: skip + rows < CONTACTS,
    count: CONTACTS,
    total: rows,
  });
};

/** An answer with one contact. */
export const OBJECT = JSON.stringify(contact(1));
/** An answer with a short list of them. */
export const LIST = pageOf(0, ROWS);
export const HEADERS = { 'content-type': 'application/json', 'x-request-id': 'req_1' };

/** What is compared, as the reports name it. */
export const TITLES = {
  stubObject: 'One contact, no network (a stub in place of fetch)',
  stubList: `A list of ${ROWS}, no network (a stub in place of fetch)`,
  loopback: `A list of ${ROWS}, loopback`,
  atOnce: `${AT_ONCE} calls at once, loopback`,
  paging: `Paging through ${CONTACTS.toLocaleString('en')} contacts, ${LIMIT} a page`,
  csv: `${CSV_BYTES / 1024 / 1024} MiB of CSV as a stream`,
  firstCall: 'First call of a new process, loopback',
} as const;

export const OURS = 'this client';
/** The limit: what a careful user writes without a client. */
export const BY_HAND = 'fetch + timeout';
