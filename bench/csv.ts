/**
 * `npm run bench:csv`: how much memory an export takes while it is read as a stream. Another process sends the file, so
 * that what is measured is the client's alone. Takes the file's size in MiB, 1024 where none is given.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ImbraceClient } from '../src/index.ts';

const MIB = 1024 * 1024;
const SIZE = Number(process.argv[2] ?? 1024);
/** MiB of extra memory, whatever the size of the file. */
const BAR = 64;

// As little as it takes, and plain JavaScript: it starts in no time.
const SERVER = `
  const block = Buffer.from('con_1,Alice Smith,alice@example.com\\n'.repeat(30_000)).subarray(0, ${MIB});
  const server = require('node:http').createServer((request, response) => {
    let left = Number(new URL(request.url, 'http://server').searchParams.get('sort'));
    response.writeHead(200, { 'content-type': 'text/csv' });
    const more = () => {
      while (left-- > 0) if (!response.write(block)) return response.once('drain', more);
      response.end();
    };
    more();
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

const server = spawn(process.execPath, ['-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = await once(server.stdout, 'data');
const client = new ImbraceClient({ apiKey: 'bench-key', baseUrl: `http://127.0.0.1:${String(port).trim()}` });

/** Reads a file of so many MiB, which the server takes from the query. @returns the bytes, and the most memory seen */
async function download(size: number): Promise<{ received: number; most: number }> {
  let received = 0;
  let most = 0;
  for await (const bytes of await client.contacts.exportCsv({ sort: String(size) }).stream()) {
    received += bytes.length;
    most = Math.max(most, process.memoryUsage.rss());
  }
  return { received, most };
}

// The first call loads the runtime's HTTP client, which is there to stay.
await download(1);
const before = process.memoryUsage.rss();
const { received, most } = await download(SIZE);
server.kill();

const extra = (most - before) / MIB;
const held = extra <= BAR && received === SIZE * MIB;
console.log(
  `${received / MIB} MiB of CSV: ${extra.toFixed(1)} MiB of extra memory, bar ${BAR} ${held ? 'held' : 'MISSED'}`,
);
process.exitCode = held ? 0 : 1;
