import { type Candidate, compare, type Figure, type Rounds, type Sample } from './compare.ts';

/** With those of the other processes enough pairs for a median that a busy second of the machine does not move. */
const SHORT: Rounds = { warmup: 6, counted: 8 };
/** Of many calls at once, which depend most on what else the machine does with its caches. */
const CROWD: Rounds = { warmup: 6, counted: 20 };
/** Milliseconds of each run: long enough that collecting garbage is part of each. */
const SLICE_MS = 40;
/** Of what takes so long that each run is one call. */
const LONG: Rounds = { warmup: 1, counted: 4 };

/**
 * Compares what takes microseconds: each sample is the mean of the runs in a slice of time.
 *
 * @param batch how many runs there are per look at the clock
 */
export function measure(ours: Candidate, peers: readonly Candidate[], batch: number): Promise<Figure[]> {
  return compare(ours, peers, SHORT, ({ run }) => sampleOf(run, batch, SLICE_MS));
}

/** Compares many calls at once. */
export function measureCrowd(ours: Candidate, peers: readonly Candidate[]): Promise<Figure[]> {
  return compare(ours, peers, CROWD, ({ run }) => sampleOf(run, 1, SLICE_MS));
}

/** Compares what takes long: each sample is one run. */
export function measureLong(ours: Candidate, peers: readonly Candidate[]): Promise<Figure[]> {
  return compare(ours, peers, LONG, ({ run }) => sampleOf(run, 1, 0));
}

async function sampleOf(run: Candidate['run'], batch: number, atLeast: number): Promise<Sample> {
  const before = process.cpuUsage();
  const start = performance.now();
  let runs = 0;
  let elapsed: number;
  do {
    for (let i = 0; i < batch; i++) await run();
    runs += batch;
    elapsed = performance.now() - start;
  } while (elapsed < atLeast);
  const { user, system } = process.cpuUsage(before);
  return { time: (elapsed * 1000) / runs, cpu: (user + system) / runs };
}
