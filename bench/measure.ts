/**
 * How everything here is measured: all contenders run interleaved in one process; only ratios mean anything, since
 * machines differ and are noisy.
 */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bench } from 'tinybench';

// What is shipped, which a fresh clone has not built yet.
const BUILT = '../dist/index.js';
export const { ImbraceClient } = (await import(BUILT)) as typeof import('../src/index.ts');

/** Enough rounds for a median that one busy second of the machine does not move. */
const ROUNDS = 60;
/** Milliseconds each contender gets in each round. */
const SLICE_MS = 40;
/** The contender that the others are held against. */
const OURS = 'this client';

export type Contender = readonly [name: string, run: () => Promise<unknown>];

/**
 * Median microseconds a run, by contender and round. Rounds are interleaved, so that a slow moment of the machine hits
 * all alike, and the median leaves out the moments that belonged to other processes.
 *
 * @param batch runs a sample: enough that each sample pays its share of garbage collection, which is CPU like any other
 */
export async function measure(list: readonly Contender[], batch: number): Promise<Map<string, number[]>> {
  const samples = new Map(list.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    // Each round begins with another one, so that none always runs on the heap that the same other one left.
    for (let turn = 0; turn < list.length; turn++) {
      const [name, run] = list[(round + turn) % list.length] as Contender;
      const bench = new Bench({ time: SLICE_MS, iterations: 3, warmup: round === 0, warmupTime: SLICE_MS });
      bench.add(name, async () => {
        for (let i = 0; i < batch; i++) await run();
      });
      await bench.run();
      const result = bench.tasks[0]?.result as { latency?: { p50: number } } | undefined;
      if (round > 0) samples.get(name)?.push(((result?.latency?.p50 ?? Number.NaN) * 1000) / batch);
    }
  }
  return samples;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The median of the ratios round by round. */
function ratio(samples: Map<string, number[]>, name: string, base: string): number {
  const bases = samples.get(base) ?? [];
  return median((samples.get(name) ?? []).map((value, round) => value / (bases[round] ?? Number.NaN)));
}

/** Prints what was measured. @param bars how many times as long as each other contender this client may take */
export function report(title: string, samples: Map<string, number[]>, bars: Record<string, number>): void {
  console.log(`\n${title}\n`);
  for (const [name, values] of samples) {
    const against = name === OURS ? '' : ratio(samples, OURS, name).toFixed(2);
    const bar = bars[name];
    const verdict = bar === undefined ? '' : `bar ${bar.toFixed(2)} ${Number(against) <= bar ? 'held' : 'MISSED'}`;
    console.log(
      `  ${name.padEnd(30)} ${median(values).toFixed(1).padStart(8)} µs   ${OURS} ÷ it: ${against.padEnd(5)} ${verdict}`,
    );
  }
}

/** Runs something against a server on a loopback port. */
export async function withServer(listener: RequestListener, run: (baseUrl: string) => Promise<void>): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  server.closeAllConnections();
}
