/**
 * `npm run bench csv`: how much memory an export takes while it is read as a stream. Another process sends the file, so
 * that what is measured is the client's alone. `-- --mib 256` is the file's size, 1024 where none is given. Exit code 1:
 * the bar is missed.
 */
import { readArguments, refuseCall } from '../cli/command.ts';
import { partOf } from '../scripts/lib/parts.ts';
import { ImbraceClient } from '../src/index.ts';
import { BENCH } from './parts.ts';
import { startServer } from './start-server.ts';

const MIB = 1024 * 1024;
const COMMAND = partOf(BENCH, 'csv');
const { mib } = readArguments(COMMAND).values;
if (!/^[1-9]\d{0,5}$/.test(mib)) refuseCall(COMMAND, `--mib must be a whole number of MiB from 1 on, not "${mib}".`);
const SIZE = Number(mib);
/** MiB of extra memory, whatever the size of the file. */
const BAR = 64;

const { baseUrl, stop } = await startServer();
const client = new ImbraceClient({ apiKey: 'bench-key', baseUrl });

/** Reads a file of so many MiB, which the server takes from the query. @returns the most memory seen */
async function download(size: number): Promise<number> {
  let received = 0;
  let most = 0;
  for await (const bytes of await client.contacts.exportCsv({ sort: String(size) }).stream()) {
    received += bytes.length;
    most = Math.max(most, process.memoryUsage.rss());
  }
  if (received !== size * MIB) throw new Error(`${received / MIB} MiB came instead of ${size}`);
  return most;
}

// The first call loads the runtime's HTTP client, which is there to stay.
await download(1);
const before = process.memoryUsage.rss();
const extra = ((await download(SIZE)) - before) / MIB;
stop();
const held = extra <= BAR;
console.log(`${SIZE} MiB of CSV: ${extra.toFixed(1)} MiB of extra memory, bar ${BAR} ${held ? 'held' : 'MISSED'}`);
process.exitCode = held ? 0 : 1;
