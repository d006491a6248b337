import type { Random } from './random.ts';

/** How often a request fails, from 0 to 1, by the status of the answer; `lost` is one without an answer. */
export type FaultRates = Readonly<Record<string, number>>;

interface Fault {
  /** Of the answer; `lost` where the connection breaks in its place. */
  kind: number | 'lost';
  /** Whether the request is processed all the same. */
  processed: boolean;
}

/** Chooses which requests fail, and how. Always the same ones, for the same seed and the same order of requests. */
export function createFaults(rates: FaultRates, random: Random): () => Fault | undefined {
  for (const [kind, rate] of Object.entries(rates)) checkRate(kind, rate);
  const sum = Object.values(rates).reduce((total, rate) => total + rate, 0);
  // Ten times 0.1 is more than 1 to a computer.
  if (sum > 1 + 1e-9) throw new RangeError(`fail adds up to ${sum}: its rates may come to 1 at most`);
  return () => {
    const drawn = random.next();
    const processed = random.next() < 0.5;
    let below = 0;
    for (const [kind, rate] of Object.entries(rates)) {
      below += rate;
      if (drawn >= below) continue;
      if (kind === 'lost') return { kind, processed: true };
      return { kind: Number(kind), processed: processed && mayBeProcessed(Number(kind)) };
    }
    return undefined;
  };
}

function checkRate(kind: string, rate: number): void {
  if (kind !== 'lost' && !/^[45]\d\d$/.test(kind))
    throw new RangeError(`fail takes a status from 400 to 599, or lost, not "${kind}"`);
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`fail takes rates from 0 to 1, not ${rate} for ${kind}`);
}

/** Nobody can tell from a 500 or a 504 whether the work was done; a 503 says to come back, and a 4xx refuses. */
const mayBeProcessed = (status: number) => status >= 500 && status !== 503;
