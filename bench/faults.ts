/**
 * `npm run bench faults`: puts the same faults to this client and to its peers, prints what each did, and writes it to
 * docs/faults.md.
 */
import { writeFileSync } from 'node:fs';
import { readArguments } from '../cli/command.ts';
import { partOf } from '../scripts/lib/parts.ts';
import { type Cells, observeAll, PARTS } from './faults/matrix.ts';
import { machine } from './machine.ts';
import { BENCH } from './parts.ts';
import { loadContender, MEASURED, OTHERS, preparePeers, versions } from './peers.ts';
import { markdownTable } from './table.ts';

readArguments(partOf(BENCH, 'faults'));

const OUTPUT = 'docs/faults.md';
/** What the clients would take from the environment, which is not what is tried here. */
const VARIABLES = /^(?:IMBRACE|OPENAI|STRIPE)_/;

for (const name of Object.keys(process.env)) if (VARIABLES.test(name)) delete process.env[name];
// Clients that leave listeners on a signal would fill the screen with it.
process.removeAllListeners('warning');

await preparePeers();
const contenders = await Promise.all([...MEASURED, ...OTHERS].map((file) => loadContender(file)));
const names = contenders.map(({ name }) => name);
const cells = await observeAll(contenders);

for (const [part, cases] of Object.entries(PARTS)) {
  console.log(`\n${part.toUpperCase()}`);
  for (const { fault } of cases) {
    console.log(`\n${fault}`);
    for (const [index, cell] of (cells.get(fault) ?? []).entries()) {
      console.log(`  ${(names[index] ?? '').padEnd(15)}${cell}`);
    }
  }
}
writeFileSync(OUTPUT, document(cells));
console.log(`\nWritten to ${OUTPUT}.`);
// Some of them still wait.
process.exit();

function document(all: Cells): string {
  const parts = Object.entries(PARTS).map(([part, cases]) => {
    const table = markdownTable(
      ['Fault', ...names],
      cases.map(({ fault }) => [fault, ...(all.get(fault) ?? [])]),
    );
    return `## ${part}\n\n${table}`;
  });
  return `# Faults, side by side

The same faults, put to this client and to others, each with its defaults, against servers on one machine. Every cell says
what was seen, and nothing else; \`npm run bench faults\` sees it again and writes this page. Seen on ${machine().date} in
Node ${machine().node}: ${versions([...MEASURED, ...OTHERS])}.

raw fetch is \`(await fetch(url)).json()\`. hey-api is the client that @hey-api/openapi-ts generates from
[openapi.yaml](../openapi.yaml), with its own fetch; like openapi-fetch it returns an \`error\` rather than throwing one.
redocly is the client that \`redocly generate-client\` (experimental) makes of it; it retries and sets time limits only when
it is told to, as redocly + policies is: two retries, a time limit.
openai and stripe are made for other services: here they are their base clients (\`get\`, \`rawRequest\`), with their own
credential, pointed at these servers. "The credential" is the header that each was given it for. A time limit was set only
in those that name one.

${parts.join('\n\n')}
`;
}
