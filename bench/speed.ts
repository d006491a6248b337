/**
 * `npm run bench`: what this client costs beside others, policies and all. Prints the tables and the bars, and writes them
 * to docs/benchmarks.md with a picture, and to the table of the guide that compares. A bar that is missed is said; the machine may
 * have been busy.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from '../cli/command.ts';
import { partOf } from '../scripts/lib/parts.ts';
import { BARS_HEAD, judgeBars } from './bars.ts';
import { type Chart, drawCharts } from './chart.ts';
import type { Figure, Sample } from './compare.ts';
import { measureFirstCalls } from './first-call.ts';
import { GUIDE, withFigures } from './guide.ts';
import { machine } from './machine.ts';
import { BENCH } from './parts.ts';
import { loadContender, MEASURED, preparePeers, versions } from './peers.ts';
import { measureInProcesses, PROCESSES } from './processes.ts';
import { STARTS } from './start.ts';
import { startServer } from './start-server.ts';
import { MILLISECONDS, type Suite } from './suites.ts';
import { markdownTable, plainTable } from './table.ts';
import { weigh } from './weight.ts';
import { BY_HAND, OURS, TITLES } from './workload.ts';

readArguments(partOf(BENCH, 'speed'));

const OUTPUT = 'docs/benchmarks.md';
const PICTURE = 'docs/benchmarks.svg';

await preparePeers();

const sections: string[] = [];
function show(title: string, head: string[], lines: string[][]): void {
  console.log(`\n${title}\n\n${plainTable([head, ...lines])}`);
  sections.push(`## ${title}\n\n${markdownTable(head, lines, true)}`);
}

const FIELDS: readonly (keyof Sample)[] = ['time', 'cpu'];
const measured = new Map<string, readonly Figure[]>();
const drawn: Chart[] = [];
for (const { title, unit, unitName, figures } of [...measureInProcesses(), await measureFirstCall()]) {
  const lines = figures.map(({ name, median, ratio }) => [
    name,
    ...FIELDS.map((of) => `${round(median[of] / unit)} ${unitName}`),
    ...FIELDS.map((of) => ratio?.[of].toFixed(2) ?? ''),
  ]);
  show(title, ['', 'Time', 'CPU', `${OURS} ÷ it, time`, `${OURS} ÷ it, CPU`], lines);
  measured.set(title, figures);
  drawn.push({
    title: `${title}: CPU, ${unitName}`,
    bars: figures.map(({ name, median }) => [name, median.cpu / unit]),
  });
}

// What chance made less than nothing is nothing.
const weights = [...(await weigh())].map(
  ([name, { gzip, load }]) => [name, { gzip, load: Math.max(load, 0) }] as const,
);
show(
  'Size and start',
  ['', 'min + gzip', 'Cold import', `${OURS} ÷ it, size`],
  weights.map(([name, { gzip, load }]) => [
    name,
    `${(gzip / 1000).toFixed(1)} kB`,
    `${load.toFixed(1)} ms`,
    name === OURS ? '' : ((weights[0]?.[1].gzip ?? Number.NaN) / gzip).toFixed(2),
  ]),
);
drawn.push(
  { title: 'Bundle, min + gzip: kB', bars: weights.map(([name, { gzip }]) => [name, gzip / 1000]) },
  { title: 'Cold import: ms', bars: weights.map(([name, { load }]) => [name, load]) },
);

const bars = judgeBars(measured);
console.log(`\nBars\n\n${plainTable([BARS_HEAD, ...bars])}`);

const { cpu, cores, node, date } = machine();
writeFileSync(PICTURE, drawCharts(drawn, `${cpu}, ${cores} cores, Node ${node}, ${date}`));
writeFileSync(
  OUTPUT,
  `# What it costs

This client beside others: retries, time limits, checked redirects and typed errors against clients that have fewer of
them or none. All take turns in one process; the server is another one, so CPU is the client's alone. Times are medians.
Only ratios mean anything on another machine: this client and another always run one directly after the other, in both
orders, and the ratio of a process is the median over these pairs. Even so it differs by a twentieth from one process to
the next, so what is shown is the median of ${PROCESSES} processes. \`npm run bench\` measures it again and writes this page.

Measured on ${date}: ${cpu}, ${cores} cores, Node ${node}; ${versions(MEASURED)}.

- **${BY_HAND}** is the limit: \`fetch\` by hand with the \`init\` that this client gives it (headers, \`redirect: 'manual'\`), an
  AbortController and a timer that cover the body, a look at the status, and \`JSON.parse\`. It has neither retries nor typed
  errors, and does not check what an answer holds.
- **raw fetch** is \`(await fetch(url)).json()\`, without a look at the status.
- **hey-api** and **redocly** are the clients that @hey-api/openapi-ts and \`redocly generate-client\` (experimental) make of
  [openapi.yaml](../openapi.yaml). **redocly + policies** is the latter with the time limit and the two
  retries that this client has by default.

This client and redocly go through pages by themselves and give the rows one by one; for the others it is a loop over the
pages and one over their rows.

The first call of a process begins after the imports. ky and hey-api load the HTTP stack of Node when they are imported, the
others with this call: the table of sizes has what importing takes.

![The same as bars](benchmarks.svg)

## Bars

${markdownTable(BARS_HEAD, bars, true)}

${sections.join('\n\n')}

Raw fetch and fetch + timeout have no size and nothing to import. Cold import is what importing one bundled file adds to the
start of a process: the median of ${STARTS} processes, an empty one subtracted; what chance made less than nothing is 0.0.
`,
);
writeFileSync(GUIDE, withFigures(readFileSync(GUIDE, 'utf8'), measured));
console.log(`\nWritten to ${OUTPUT}, ${PICTURE} and the table of ${GUIDE}.`);

async function measureFirstCall(): Promise<Suite> {
  const contenders = await Promise.all(MEASURED.map((file) => loadContender(file)));
  const { baseUrl, stop } = await startServer();
  try {
    return { ...MILLISECONDS, title: TITLES.firstCall, figures: await measureFirstCalls(contenders, baseUrl) };
  } finally {
    stop();
  }
}

function round(value = Number.NaN): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
