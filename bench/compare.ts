/**
 * How everything here is compared. Machines differ and are noisy, so only ratios mean anything, and only those of runs
 * that were close in time: this client and a peer always run one directly after the other, first this one and then, in
 * the next round, the peer first. What is reported is the median of the ratios of these pairs: of each order its own, and
 * of both the geometric mean, so that whatever the second of a pair gains or loses cancels out.
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
  /** The median of this client's samples, each divided by the peer's of the same pair. This client itself has none. */
  ratio?: Sample;
}

/** How often each pair is run. An even number: both orders count alike. */
export interface Rounds {
  /** Rounds that do not count: code that has run seldom is not compiled yet. */
  warmup: number;
  counted: number;
}

/**
 * Compares this client with its peers.
 *
 * @param ours what is compared with each of the peers
 * @param take runs a candidate and says what one run took
 * @returns the figures of this client, then those of the peers in their order
 */
export async function compare<Item extends { name: string }>(
  ours: Item,
  peers: readonly Item[],
  { warmup, counted }: Rounds,
  take: (item: Item) => Promise<Sample>,
): Promise<Figure[]> {
  const ourSamples: Sample[] = [];
  const theirs = new Map(
    peers.map((peer) => [
      peer,
      { samples: [] as Sample[], ratios: { oursFirst: [] as Sample[], peerFirst: [] as Sample[] } },
    ]),
  );
  for (let round = -warmup; round < counted; round++) {
    // In another order each time: what a peer leaves behind, garbage for example, falls to another one.
    for (const [peer, { samples, ratios }] of shuffled([...theirs])) {
      const oursFirst = round % 2 === 0;
      const first = await take(oursFirst ? ours : peer);
      const second = await take(oursFirst ? peer : ours);
      if (round < 0) continue;
      const [mine, other] = oursFirst ? [first, second] : [second, first];
      ourSamples.push(mine);
      samples.push(other);
      ratios[oursFirst ? 'oursFirst' : 'peerFirst'].push(both((of) => mine[of] / other[of]));
    }
  }
  return [
    { name: ours.name, median: medianSample(ourSamples) },
    ...[...theirs].map(([{ name }, { samples, ratios }]) => ({
      name,
      median: medianSample(samples),
      ratio: geometricMean(medianSample(ratios.oursFirst), medianSample(ratios.peerFirst)),
    })),
  ];
}

const both = (of: (field: keyof Sample) => number): Sample => ({ time: of('time'), cpu: of('cpu') });
const geometricMean = (one: Sample, other: Sample): Sample => both((of) => Math.sqrt(one[of] * other[of]));
/** The median of times, and that of CPUs. */
export const medianSample = (samples: readonly Sample[]): Sample =>
  both((of) => median(samples.map((each) => each[of])));

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
