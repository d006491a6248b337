/**
 * All contacts into a CSV file, two ways: as the service writes them, and with columns of your own. Neither holds all of
 * them in memory. Run it with `npx tsx examples/contacts-to-csv.ts [folder]`; without a folder it writes to a new one among the
 * temporary files.
 */
import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Contact, ImbraceClient } from 'imbrace-openapi';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'contacts-'));
const client = new ImbraceClient();

// The service's own file. `pipeTo` waits where the disk is slower than the network.
const everything = join(folder, 'contacts.csv');
const csv = await client.contacts.exportCsv().stream();
await csv.pipeTo(Writable.toWeb(createWriteStream(everything)));
console.log(`wrote ${everything}`);

// Columns of your own: `for await` turns the pages, each asked for when the one before it has been written.
const addresses = join(folder, 'addresses.csv');
let rows = 0;
await pipeline(async function* () {
  yield 'id,name,email\r\n';
  for await (const contact of client.contacts.list({ limit: 100 })) {
    if (!contact.email) continue;
    yield toRow(contact);
    rows++;
  }
}, createWriteStream(addresses));
console.log(`wrote ${addresses}: ${rows} contacts with an address`);

function toRow({ id, display_name, email }: Contact): string {
  return `${[id, display_name, email].map(toField).join(',')}\r\n`;
}

/** In quotes, so that commas stay in their field; and a spreadsheet must not take a stranger's name for a formula. */
function toField(value: string | null | undefined): string {
  const text = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return `"${text.replaceAll('"', '""')}"`;
}
