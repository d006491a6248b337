/**
 * How everything here is compared. Machines differ and are noisy, so only ratios mean anything, and only those of runs
 * that were close in time: each run of a peer stands between two runs of this client and is compared with their mean.
 * So both orders count alike, and a machine that becomes slower or faster meanwhile changes nothing. What is reported
 * is the median over the rounds.
 */

/** Something to run, under a name. */
export interface Candidate {
  name: string;
  run: () => Promise<unknown>;
}

/** What one run took, in microseconds. */
export interface Sample {
  time: number;
  cpu: number;
}

/** What a candidate took. */
export interface Figure {
  name: string;
  /** The median of its samples. */
  median: Sample;
  /** The median of this client's samples, each divided by the peer's beside it. This client itself has none. */
  ratio?: Sample;
}

/**
 * Compares this client with its peers. The first round warms up and does not count.
 *
 * @param ours what is compared with each of the peers
 * @param take runs a candidate and says what one run took
 * @returns the figures of this client, then those of the peers in their order
 */
export async function compare<Item extends { name: string }>(
  ours: Item,
  peers: readonly Item[],
  rounds: number,
  take: (item: Item) => Promise<Sample>,
): Promise<Figure[]> {
  const ourSamples: Sample[] = [];
  const theirs = new Map(peers.map((peer) => [peer, { samples: [] as Sample[], ratios: [] as Sample[] }]));
  for (let round = 0; round <= rounds; round++) {
    let before = await take(ours);
    // In another order each time: what a peer leaves behind, garbage for example, falls to another one.
    for (const [peer, { samples, ratios }] of shuffled([...theirs])) {
      const sample = await take(peer);
      const after = await take(ours);
      if (round > 0) {
        ourSamples.push(after);
        samples.push(sample);
        ratios.push(both((of) => (before[of] + after[of]) / 2 / sample[of]));
      }
      before = after;
    }
  }
  return [
    { name: ours.name, median: medianSample(ourSamples) },
    ...[...theirs].map(([{ name }, { samples, ratios }]) => ({
      name,
      median: medianSample(samples),
      ratio: medianSample(ratios),
    })),
  ];
}

const both = (of: (field: keyof Sample) => number): Sample => ({ time: of('time'), cpu: of('cpu') });
const medianSample = (samples: readonly Sample[]): Sample => both((of) => median(samples.map((each) => each[of])));

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted.length >> 1;
  const lower = (sorted.length - 1) >> 1;
  return ((sorted[lower] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2;
}

/** In an order that chance chooses. */
export function shuffled<Item>(list: readonly Item[]): Item[] {
  return list
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
