/**
 * `npm run bench load`: what the package adds to the start of a program. Fresh processes that load it and ones that load
 * nothing take turns; the difference of the medians counts. A busy machine makes the time worthless, and the CPU less so.
 * Exit code 1: the bar is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readArguments } from '../cli/command.ts';
import { partOf } from '../scripts/lib/parts.ts';
import { BENCH } from './parts.ts';
import { measureStarts, STARTS } from './start.ts';

readArguments(partOf(BENCH, 'load'));

/** Milliseconds that loading may take, in Node 20. */
const BAR_MS = 15;

const PROGRAMS = {
  'nothing.mjs': '',
  'import.mjs': "import 'imbrace-openapi';",
  'nothing.cjs': '',
  'require.cjs': "require('imbrace-openapi');",
};

// Within the project, where its own name resolves to the package, as it does where it is installed.
const folder = mkdtempSync('dist/load-');
try {
  const startOf = measureStarts(folder, PROGRAMS);
  console.log(`\nCold load in Node ${process.versions.node}: median of ${STARTS} processes, an empty one subtracted\n`);
  for (const [how, kind] of [['import', 'mjs'] as const, ['require', 'cjs'] as const]) {
    const [loads, nothing] = [startOf(`${how}.${kind}`), startOf(`nothing.${kind}`)];
    const [wall, cpu] = [loads.wall - nothing.wall, loads.cpu - nothing.cpu];
    const verdict = wall <= BAR_MS ? 'held' : 'MISSED';
    if (wall > BAR_MS) process.exitCode = 1;
    console.log(
      `  ${how.padEnd(8)} ${wall.toFixed(1).padStart(5)} ms, CPU ${cpu.toFixed(1)} ms   bar ${BAR_MS} ms ${verdict}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
