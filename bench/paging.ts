/** `npm run bench`: what it costs to go through a long list with `for await`, against a loop written by hand. */
import { type Contender, ImbraceClient, measure, report, withServer } from './measure.ts';

const PAGES = 100;
const LIMIT = 100;
const TOTAL = PAGES * LIMIT;

const contact = (index: number) => ({
  object_name: 'contact',
  id: `con_${index}`,
  organization_id: 'org_1',
  display_name: 'Alice Smith',
  email: `alice.${index}@example.com`,
  phone_number: '+84912345678',
  avatar_url: '',
  created_at: '2025-01-01T00:00:00.000Z',
  updated_at: null,
});
const BODIES = Array.from({ length: PAGES }, (_, page) =>
  JSON.stringify({
    object_name: 'list',
    data: Array.from({ length: LIMIT }, (_, row) => contact(page * LIMIT + row)),
    has_more: page + 1 < PAGES,
    count: TOTAL,
    total: LIMIT,
  }),
);

function contenders(baseUrl: string): Contender[] {
  const client = new ImbraceClient({ apiKey: 'bench-key', baseUrl });
  const headers = { accept: 'application/json', 'x-api-key': 'bench-key' };
  const complete = (seen: number) => {
    if (seen !== TOTAL) throw new Error(`${seen} contacts instead of ${TOTAL}`);
  };
  return [
    [
      'this client',
      async () => {
        let seen = 0;
        for await (const { id } of client.contacts.list({ limit: LIMIT })) if (id) seen++;
        complete(seen);
      },
    ],
    [
      'raw fetch loop',
      async () => {
        let seen = 0;
        for (let skip = 0, more = true; more; skip += LIMIT) {
          const url = `${baseUrl}/channel-service/v1/contacts?limit=${LIMIT}&skip=${skip}`;
          const response = await fetch(url, { headers });
          if (!response.ok) throw new Error(`${response.status}`);
          const page = (await response.json()) as { data: { id: string }[]; has_more: boolean };
          for (const { id } of page.data) if (id) seen++;
          more = page.has_more;
        }
        complete(seen);
      },
    ],
  ];
}

await withServer(
  ({ url = '' }, response) => {
    const skip = Number(new URLSearchParams(url.split('?')[1]).get('skip'));
    response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'req_1' }).end(BODIES[skip / LIMIT]);
  },
  async (baseUrl) => {
    const title = `${PAGES} pages of ${LIMIT} contacts, loopback`;
    report(title, await measure(contenders(baseUrl), 1), { 'raw fetch loop': 1.15 });
  },
);
