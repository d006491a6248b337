import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compare, type Figure, type Rounds, type Sample } from './compare.ts';
import { ROWS } from './workload.ts';

const FOLDER = 'bench/.tmp/first-call';
/** The first round fills the caches of the system. */
const ROUNDS: Rounds = { warmup: 1, counted: 24 };

/** A client, in a module that exports it as `contender`. */
interface Module {
  name: string;
  module?: string;
}

/**
 * Measures the first call of a process after its imports, the set-up of the client included: a new process each time,
 * in which nothing has been compiled or loaded before.
 */
export async function measureFirstCalls(contenders: readonly Module[], baseUrl: string): Promise<Figure[]> {
  mkdirSync(FOLDER, { recursive: true });
  const [ours, ...peers] = await Promise.all(
    contenders.map(async ({ name, module = '' }, index) => {
      const file = join(FOLDER, `${index}.mjs`);
      await bundle(module, baseUrl, file);
      return { name, file };
    }),
  );
  if (!ours) throw new Error('There is nothing to measure.');
  return compare(ours, peers, ROUNDS, async ({ file }) => runProgram(file));
}

function runProgram(file: string): Sample {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return JSON.parse(stdout) as Sample;
}

/** Writes a program that makes one call and prints what it took: one file, so that none pays for their number. */
async function bundle(module: string, baseUrl: string, outfile: string): Promise<void> {
  const program = `import { contender } from ${JSON.stringify(module)};
const [start, before] = [performance.now(), process.cpuUsage()];
await contender.connect({ baseUrl: ${JSON.stringify(baseUrl)}, apiKey: 'bench-key' }).listContacts(${ROWS});
const time = (performance.now() - start) * 1000;
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ time, cpu: user + system }));`;
  await build({
    stdin: { contents: program, resolveDir: '.', loader: 'js' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'silent',
  });
}
