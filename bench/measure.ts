/**
 * How everything here is measured: all candidates run interleaved in one process; only ratios mean anything, since
 * machines differ and are noisy.
 */
import { Bench } from 'tinybench';

/** Enough rounds for a median that one busy second of the machine does not move. */
const ROUNDS = 60;
/** Milliseconds each candidate gets in each round. */
const SLICE_MS = 40;
/** Rounds of what takes so long that one run is a round: one waits half a second on collecting garbage, the next does not. */
const LONG_ROUNDS = 15;

/** Something to run, under a name. */
export type Candidate = readonly [name: string, run: () => Promise<unknown>];

/** What one run took, in microseconds. */
interface Sample {
  time: number;
  cpu: number;
}
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/**
 * Samples by candidate and round. Rounds are interleaved, so that a slow moment of the machine hits all alike, and the
 * median leaves out the moments that belonged to other processes.
 *
 * @param batch runs a sample: enough that each sample pays its share of garbage collection, which is CPU like any other
 */
export async function measure(list: readonly Candidate[], batch: number): Promise<Samples> {
  return interleave(list, ROUNDS, async (run, round) => {
    const bench = new Bench({ time: SLICE_MS, iterations: 3, warmup: round === 0, warmupTime: SLICE_MS });
    let runs = 0;
    bench.add('', async () => {
      for (let i = 0; i < batch; i++) await run();
      runs += batch;
    });
    const before = process.cpuUsage();
    await bench.run();
    const { user, system } = process.cpuUsage(before);
    const result = bench.tasks[0]?.result as { latency?: { p50: number } } | undefined;
    return { time: ((result?.latency?.p50 ?? Number.NaN) * 1000) / batch, cpu: (user + system) / runs };
  });
}

/** The same for what takes long: each sample is one run. */
export function measureLong(list: readonly Candidate[]): Promise<Samples> {
  return interleave(list, LONG_ROUNDS, async (run) => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(before);
    return { time: (performance.now() - start) * 1000, cpu: user + system };
  });
}

/** The first round warms up and does not count. */
async function interleave(
  list: readonly Candidate[],
  rounds: number,
  take: (run: Candidate[1], round: number) => Promise<Sample>,
): Promise<Samples> {
  const samples = new Map(list.map(([name]) => [name, [] as Sample[]]));
  for (let round = 0; round <= rounds; round++) {
    // Each round begins with another one, so that none always runs on the heap that the same other one left.
    for (let turn = 0; turn < list.length; turn++) {
      const [name, run] = list[(round + turn) % list.length] as Candidate;
      const sample = await take(run, round);
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return samples;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The median of the ratios round by round. */
export function ratio(samples: Samples, name: string, base: string, of: keyof Sample): number {
  const bases = samples.get(base) ?? [];
  return median((samples.get(name) ?? []).map((sample, round) => sample[of] / (bases[round]?.[of] ?? Number.NaN)));
}
