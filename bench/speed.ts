/**
 * `npm run bench`: what this client costs beside others, policies and all. Prints the tables, and writes them to
 * docs/benchmarks.md with a picture. A bar that is missed is said; the machine may have been busy.
 */
import { writeFileSync } from 'node:fs';
import { readArguments } from '../scripts/lib/command.ts';
import { partOf } from '../scripts/lib/parts.ts';
import { type Chart, drawCharts } from './chart.ts';
import { machine } from './machine.ts';
import { median, ratio } from './measure.ts';
import { BENCH } from './parts.ts';
import { loadContender, MEASURED, preparePeers, versions } from './peers.ts';
import { PROCESSES } from './start.ts';
import { runSuites, type Suite } from './suites.ts';
import { markdownTable, plainTable } from './table.ts';
import { weigh } from './weight.ts';

readArguments(partOf(BENCH, 'speed'));

const OUTPUT = 'docs/benchmarks.md';
const PICTURE = 'docs/benchmarks.svg';
const OURS = 'this client';

await preparePeers();
const contenders = await Promise.all(MEASURED.map((file) => loadContender(file)));

const sections: string[] = [];
function show(title: string, head: string[], lines: string[][], note = ''): void {
  console.log(`\n${title}\n\n${plainTable([head, ...lines])}${note && `\n\n  ${note}`}`);
  sections.push(`## ${title}\n\n${markdownTable(head, lines, true)}${note && `\n\n${note}`}`);
}

const drawn: Chart[] = [];
for await (const suite of runSuites(contenders)) {
  const { title, unit, unitName, samples } = suite;
  const lines = [...samples].map(([name, values]) => {
    const [time, cpu] = (['time', 'cpu'] as const).map((of) => median(values.map((each) => each[of])) / unit);
    return [
      name,
      `${round(time)} ${unitName}`,
      `${round(cpu)} ${unitName}`,
      ...(['time', 'cpu'] as const).map((of) => (name === OURS ? '' : ratio(samples, OURS, name, of).toFixed(2))),
    ];
  });
  show(title, ['', 'Time', 'CPU', `${OURS} ÷ it, time`, `${OURS} ÷ it, CPU`], lines, verdicts(suite));
  drawn.push({
    title: `${title}: CPU, ${unitName}`,
    bars: [...samples].map(([name, values]) => [name, median(values.map(({ cpu }) => cpu)) / unit]),
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

const { cpu, cores, node, date } = machine();
writeFileSync(PICTURE, drawCharts(drawn, `${cpu}, ${cores} cores, Node ${node}, ${date}`));
writeFileSync(
  OUTPUT,
  `# What it costs

This client beside others: retries, time limits, checked redirects and typed errors against clients that have fewer of
them or none. All take turns in one process; the server is another one, so CPU is the client's alone. Medians; only
ratios mean anything on another machine. \`npm run bench\` measures it again and writes this page.

Measured on ${date}: ${cpu}, ${cores} cores, Node ${node}; ${versions(MEASURED)}.

raw fetch is \`(await fetch(url)).json()\`, without a look at the status; fetch + timeout is one by hand that looks at it, with an
AbortController and a timer, and its rows come one by one, as this client's do. hey-api is the client that @hey-api/openapi-ts
generates from [openapi.yaml](../openapi.yaml). Those that know no pages go through them by a loop.

![The same as bars](benchmarks.svg)

${sections.join('\n\n')}

Raw fetch has no size and nothing to import. Cold import is what importing one bundled file adds to the start of a process: the
median of ${PROCESSES} processes, an empty one subtracted; what chance made less than nothing is 0.0.
`,
);
console.log(`\nWritten to ${OUTPUT} and ${PICTURE}.`);

function round(value = Number.NaN): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** What became of the bars of a suite; they are about time. */
function verdicts({ samples, bars }: Suite): string {
  return Object.entries(bars)
    .map(([name, bar]) => {
      const is = ratio(samples, OURS, name, 'time');
      return `Bar: at most ${bar.toFixed(2)} × ${name}, ${is <= bar ? 'held' : `missed (${is.toFixed(2)})`}.`;
    })
    .join(' ');
}
