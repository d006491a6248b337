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
 * Samples by candidate and round: the mean of all runs of a round, so that collecting garbage counts like any other work.
 * Rounds are interleaved, so that a slow moment of the machine hits all alike, and the median of them leaves out the moments
 * that belonged to other processes.
 *
 * @param batch how many runs there are per look at the clock
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
    const result = bench.tasks[0]?.result as { latency?: { mean: number } } | undefined;
    return { time: ((result?.latency?.mean ?? Number.NaN) * 1000) / batch, cpu: (user + system) / runs };
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
    // In another order each time: each one's garbage is left to another. To collect it in between would measure a heap
    // that no program runs on: V8 makes it small again, and then all take twice as long.
    for (const [name, run] of shuffled(list)) {
      const sample = await take(run, round);
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return samples;
}

/** In an order that chance chooses. */
export function shuffled<Item>(list: readonly Item[]): Item[] {
  return list
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The median of the ratios round by round. */
export function ratio(samples: Samples, name: string, base: string, of: keyof Sample): number {
  const bases = samples.get(base) ?? [];
  return median((samples.get(name) ?? []).map((sample, round) => sample[of] / (bases[round]?.[of] ?? Number.NaN)));
}
