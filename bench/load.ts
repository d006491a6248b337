/**
 * `npm run bench:load`: what the package adds to the start of a program. Fresh processes that load it and ones that load
 * nothing take turns; the difference of the medians counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Processes of each kind: enough that the median leaves out the ones that something else got in the way of. */
const PROCESSES = 15;
/** Milliseconds that loading may take, in Node 20. */
const BAR_MS = 15;

const PROGRAMS = {
  'nothing.mjs': '',
  'import.mjs': "import 'imbrace-openapi';",
  'nothing.cjs': '',
  'require.cjs': "require('imbrace-openapi');",
};

/** Milliseconds from start to end of a process. */
function time(file: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [file], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return performance.now() - start;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

// Within the project, which knows itself by its own name as whoever installed it does.
const folder = mkdtempSync('dist/load-');
try {
  const files = Object.entries(PROGRAMS).map(([name, code]) => {
    const file = join(folder, name);
    writeFileSync(file, code);
    return { name, file, times: [] as number[] };
  });
  // The first of each only fills the caches of the system.
  for (const { file } of files) time(file);
  for (let round = 0; round < PROCESSES; round++) for (const { file, times } of files) times.push(time(file));

  const of = (name: keyof typeof PROGRAMS) => median(files.find((each) => each.name === name)?.times ?? []);
  console.log(
    `\nCold load in Node ${process.versions.node}, median of ${PROCESSES} processes, an empty one subtracted\n`,
  );
  for (const [how, took] of [
    ['import', of('import.mjs') - of('nothing.mjs')],
    ['require', of('require.cjs') - of('nothing.cjs')],
  ] as const) {
    console.log(
      `  ${how.padEnd(8)} ${took.toFixed(1).padStart(5)} ms   bar ${BAR_MS} ${took <= BAR_MS ? 'held' : 'MISSED'}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
