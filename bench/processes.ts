import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Figure, medianSample, type Sample } from './compare.ts';
import type { Suite } from './suites.ts';

/** Each measures everything anew: how V8 compiles it and where its memory lies move all ratios of a process by a twentieth. */
export const PROCESSES = 5;

const PROGRAM = fileURLToPath(new URL('./one-process.ts', import.meta.url));

/** Measures all suites in several processes, one after the other. @returns the medians over the processes */
export function measureInProcesses(): Suite[] {
  const runs = Array.from({ length: PROCESSES }, (_, index) => {
    console.log(`Process ${index + 1} of ${PROCESSES} …`);
    const output = execFileSync(process.execPath, ['--import', 'tsx', PROGRAM], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(output) as Suite[];
  });
  const [first = []] = runs;
  return first.map((suite, index) => ({ ...suite, figures: medians(runs.map((run) => run[index]?.figures ?? [])) }));
}

/** @param runs the figures of one suite, of each process, in the same order */
export function medians(runs: readonly (readonly Figure[])[]): Figure[] {
  const [first = []] = runs;
  return first.map(({ name, ratio }, index) => {
    const figures = runs.flatMap((run) => run[index] ?? []);
    const samples = (of: (figure: Figure) => Sample | undefined) => figures.flatMap((figure) => of(figure) ?? []);
    const median = medianSample(samples((figure) => figure.median));
    return ratio ? { name, median, ratio: medianSample(samples((figure) => figure.ratio)) } : { name, median };
  });
}
