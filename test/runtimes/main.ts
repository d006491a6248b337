/**
 * `npm run test:runtimes`: the packed package, installed into an empty folder, in every runtime and under every compiler
 * that it is for. With words behind `--`, only in those whose name has one of them: `npm run test:runtimes -- node deno`.
 */
import { readArguments, refuseCall } from '../../cli/command.ts';
import { requirePackages } from '../../scripts/lib/install-packages.ts';
import { installPacked } from '../helpers/installed-package.ts';
import { emptyFolder, remove, root } from '../helpers/project.ts';
import { COMPILERS, compile } from './compilers.ts';
import { writeScenario } from './folder.ts';
import { startGateway } from './gateway.ts';
import { type Installed, RUNTIMES } from './runtimes.ts';
import type { Outcomes } from './scenario.ts';
import { type Line, printTable } from './table.ts';

/** A runtime that hangs as a whole; it has a limit for each check, too. */
const RUN_LIMIT_MS = 120_000;

const names = [...Object.keys(RUNTIMES), ...Object.keys(COMPILERS)];
const COMMAND = {
  name: 'npm run test:runtimes',
  does: `Packs and installs the package, and tries it in each runtime and compiler:\n${names.join(', ')}.`,
  words: { name: 'name ...', does: 'only those whose name has one of these words: node, deno' },
};
const words = readArguments(COMMAND).words.map((word) => word.toLowerCase());
const isWanted = (name: string) =>
  words.length === 0 || words.some((word) => name.toLowerCase().replace(' ', '').includes(word));
if (!names.some(isWanted)) refuseCall(COMMAND, `no runtime or compiler has "${words.join('" or "')}" in its name.`);

await requirePackages('test/runtimes');
const folder = emptyFolder();
try {
  await installPacked(root, folder);
  writeScenario(folder);

  const runtimes: Line[] = [];
  for (const [name, find] of Object.entries(RUNTIMES)) {
    if (isWanted(name)) runtimes.push(await lineOf(name, await find()));
  }
  const compilers: Line[] = [];
  for (const [name, find] of Object.entries(COMPILERS)) {
    const compiler = find();
    if (!isWanted(name)) continue;
    if (compiler) compilers.push({ name, ...(await compile(compiler, folder)) });
    else compilers.push({ name, missing: 'npm installed none for this machine' });
  }

  const passed = printTable('Runtime', runtimes) + printTable('Compiler', compilers);
  const failed = [...runtimes, ...compilers].flatMap(failuresOf);
  for (const failure of failed) console.log(`✗ ${failure}`);
  for (const { name, missing } of [...runtimes, ...compilers]) {
    if (missing) console.log(`  ${name} was not tried: ${missing}.`);
  }
  console.log(`\n      Tests  ${passed} passed${failed.length > 0 ? `, ${failed.length} failed` : ''}`);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  remove(folder);
}

/** Runs the scenario in a runtime, against a gateway of its own. */
async function lineOf(name: string, runtime: Installed | string): Promise<Line> {
  if (typeof runtime === 'string') return { name, missing: runtime };
  const { version, browser = false } = runtime;
  const gateway = await startGateway();
  const place = { gateway: gateway.url, refused: gateway.refused, browser };
  try {
    const outcomes = await runtime.scenario(folder, place, AbortSignal.timeout(RUN_LIMIT_MS));
    return { name, version, outcomes };
  } catch (error) {
    return { name, version, outcomes: { import: String(error) } };
  } finally {
    gateway.close();
  }
}

function failuresOf({ name, outcomes = {} }: { name: string; outcomes?: Outcomes }): string[] {
  return Object.entries(outcomes)
    .filter(([, problem]) => problem !== '')
    .map(([check, problem]) => `${name}, ${check}: ${problem}`);
}
