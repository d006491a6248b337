/** The loopback server of `npm run bench` and `npm run bench csv`, in a process of its own: what is measured is the client's CPU alone. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BODY, CONTACTS, CSV_BYTES, HEADERS, LIMIT } from './workload.ts';

const contact = (index: number) => ({
  ...(JSON.parse(BODY) as object),
  id: `con_${index}`,
  email: `alice.${index}@example.com`,
  phone_number: '+84912345678',
});
const pages = Array.from({ length: CONTACTS / LIMIT }, (_, page) =>
  JSON.stringify({
    object_name: 'list',
    data: Array.from({ length: LIMIT }, (_, row) => contact(page * LIMIT + row)),
    has_more: (page + 1) * LIMIT < CONTACTS,
    count: CONTACTS,
    total: LIMIT,
  }),
);
const block = Buffer.alloc(1024 * 1024, 'con_1,Alice Smith,alice@example.com\n');

function sendCsv(response: ServerResponse, bytes: number): void {
  response.writeHead(200, { 'content-type': 'text/csv' });
  let left = bytes / block.length;
  const more = (): void => {
    while (left-- > 0) if (!response.write(block)) return void response.once('drain', more);
    response.end();
  };
  more();
}

const server = createServer((request, response) => {
  const [path = '', query] = (request.url ?? '').split('?');
  const asked = new URLSearchParams(query);
  // The one parameter that an export takes says how many MiB are wanted.
  const size = asked.get('sort');
  if (path.endsWith('/_export_csv')) return sendCsv(response, size === null ? CSV_BYTES : Number(size) * block.length);
  const page = query === undefined ? undefined : pages[Number(asked.get('skip')) / LIMIT];
  response.writeHead(200, HEADERS).end(page ?? BODY);
}).listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
// Nobody would look for it afterwards.
process.on('disconnect', () => process.exit());
