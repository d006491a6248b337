/** The loopback server of `npm run bench` and `npm run bench csv`, in a process of its own: what is measured is the client's CPU alone. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTACTS, CSV_BYTES, HEADERS, LIMIT, LIST, OBJECT, pageOf, ROWS } from './workload.ts';

const pages = Array.from({ length: CONTACTS / LIMIT }, (_, page) => pageOf(page * LIMIT, LIMIT));
const NO_MORE = pageOf(CONTACTS, LIMIT);
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

function bodyFor(asked: URLSearchParams): string {
  const limit = asked.get('limit');
  if (limit === null) return OBJECT;
  if (limit === String(ROWS)) return LIST;
  return pages[Number(asked.get('skip')) / LIMIT] ?? NO_MORE;
}

const server = createServer((request, response) => {
  const [path = '', query] = (request.url ?? '').split('?');
  const asked = new URLSearchParams(query);
  // The one parameter that an export takes says how many MiB are wanted.
  const size = asked.get('sort');
  if (path.endsWith('/_export_csv')) return sendCsv(response, size === null ? CSV_BYTES : Number(size) * block.length);
  response.writeHead(200, HEADERS).end(bodyFor(asked));
}).listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
// Nobody would look for it afterwards.
process.on('disconnect', () => process.exit());
