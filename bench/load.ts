/**
 * `npm run bench:load`: what the package adds to the start of a program. Fresh processes that load it and ones that load
 * nothing take turns; the difference of the medians counts. A busy machine makes the time worthless, and the CPU less so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Processes of each kind: enough that the median leaves out the ones that something else got in the way of. */
const PROCESSES = 15;
/** Milliseconds that loading may take, in Node 20. */
const BAR_MS = 15;

/** What each program does before it says how much CPU it took. */
const PROGRAMS = {
  'nothing.mjs': '',
  'import.mjs': "import 'imbrace-openapi';",
  'nothing.cjs': '',
  'require.cjs': "require('imbrace-openapi');",
};
type Program = keyof typeof PROGRAMS;
const SAY_CPU =
  '\nconst { user, system } = process.cpuUsage();\nprocess.stdout.write(String((user + system) / 1000));\n';

interface Sample {
  wall: number;
  cpu: number;
}

/** Milliseconds from start to end of a process, and of its CPU. */
function start(file: string): Sample {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return { wall: performance.now() - begin, cpu: Number(stdout) };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

// Within the project, which knows itself by its own name as whoever installed it does.
const folder = mkdtempSync('dist/load-');
try {
  const samples = new Map<Program, Sample[]>();
  for (const [name, code] of Object.entries(PROGRAMS)) writeFileSync(join(folder, name), `${code}${SAY_CPU}`);
  // The first round only fills the caches of the system.
  for (let round = 0; round <= PROCESSES; round++) {
    for (const name of Object.keys(PROGRAMS) as Program[]) {
      const sample = start(join(folder, name));
      if (round > 0) samples.set(name, [...(samples.get(name) ?? []), sample]);
    }
  }

  const of = (name: Program, what: keyof Sample) => median((samples.get(name) ?? []).map((sample) => sample[what]));
  console.log(
    `\nCold load in Node ${process.versions.node}: median of ${PROCESSES} processes, an empty one subtracted\n`,
  );
  for (const [how, loads, nothing] of [
    ['import', 'import.mjs', 'nothing.mjs'],
    ['require', 'require.cjs', 'nothing.cjs'],
  ] as const) {
    const [wall, cpu] = [of(loads, 'wall') - of(nothing, 'wall'), of(loads, 'cpu') - of(nothing, 'cpu')];
    const verdict = wall <= BAR_MS ? 'held' : 'MISSED';
    console.log(
      `  ${how.padEnd(8)} ${wall.toFixed(1).padStart(5)} ms, CPU ${cpu.toFixed(1)} ms   bar ${BAR_MS} ms ${verdict}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
