import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, shuffled } from './compare.ts';

/** Processes of each kind: enough that the median leaves out the ones that something else got in the way of. */
export const STARTS = 15;

/** Milliseconds from start to end of a process, and of its CPU. */
interface Start {
  wall: number;
  cpu: number;
}

/** What each program does last. In a block, so that its names are not taken from the program. */
const SAY_CPU =
  '\n{ const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000)); }\n';

/** Medians of starting each of these programs, by the names of their files in the folder; fresh processes take turns. */
export function measureStarts(folder: string, programs: Readonly<Record<string, string>>): (file: string) => Start {
  const samples = new Map(Object.keys(programs).map((file) => [file, [] as Start[]]));
  for (const [file, code] of Object.entries(programs)) writeFileSync(join(folder, file), `${code}${SAY_CPU}`);
  for (let round = 0; round <= STARTS; round++) {
    for (const [file, starts] of shuffled([...samples])) {
      const sample = start(join(folder, file));
      // The first round only fills the caches of the system.
      if (round > 0) starts.push(sample);
    }
  }
  const of = (file: string, what: keyof Start) => median((samples.get(file) ?? []).map((sample) => sample[what]));
  return (file) => ({ wall: of(file, 'wall'), cpu: of(file, 'cpu') });
}

function start(file: string): Start {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return { wall: performance.now() - begin, cpu: Number(stdout) };
}
