/** What is asked for in `npm run bench`, known to the clients and to the server. */

export const BODY = JSON.stringify({
  object_name: 'contact',
  id: 'con_1',
  organization_id: 'org_1',
  display_name: 'Alice Smith',
  created_at: '2025-01-01T00:00:00.000Z',
  updated_at: null,
});
export const HEADERS = { 'content-type': 'application/json', 'x-request-id': 'req_1' };

export const CONTACTS = 100_000;
export const LIMIT = 100;
export const CSV_BYTES = 256 * 1024 * 1024;
export const AT_ONCE = 64;
