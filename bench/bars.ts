import type { Figure, Sample } from './compare.ts';
import { BY_HAND, TITLES } from './workload.ts';

/** How much this client may take beside another candidate. */
export interface Bar {
  /** The title of the comparison. */
  title: string;
  of: keyof Sample;
  base: string;
  atMost: number;
}

/** What is wanted of the client. Without a network only its own work is left, so there it is the CPU that counts. */
export const BARS: readonly Bar[] = [
  { title: TITLES.stubList, of: 'cpu', base: 'openapi-fetch', atMost: 0.95 },
  { title: TITLES.stubObject, of: 'cpu', base: 'openapi-fetch', atMost: 0.95 },
  { title: TITLES.loopback, of: 'time', base: BY_HAND, atMost: 1.1 },
  { title: TITLES.atOnce, of: 'time', base: BY_HAND, atMost: 1.15 },
  { title: TITLES.paging, of: 'time', base: BY_HAND, atMost: 1.1 },
  { title: TITLES.csv, of: 'time', base: 'raw fetch', atMost: 1.15 },
  { title: TITLES.firstCall, of: 'time', base: 'openapi-fetch', atMost: 1.25 },
];

export const BARS_HEAD = ['', 'of', 'this client ÷', 'is', 'bar', 'holds'];

/**
 * What became of the bars, one line each.
 *
 * @param figures of each comparison, by its title
 */
export function judgeBars(figures: ReadonlyMap<string, readonly Figure[]>, bars = BARS): string[][] {
  return bars.map(({ title, of, base, atMost }) => {
    const ratio = figures.get(title)?.find(({ name }) => name === base)?.ratio?.[of];
    if (ratio === undefined) throw new Error(`There is no figure for the bar "${title}", ${base}.`);
    const label = of === 'cpu' ? 'CPU' : 'time';
    // Three digits: with two, a bar may be missed by a figure that reads the same.
    return [title, label, base, ratio.toFixed(3), atMost.toFixed(2), ratio <= atMost ? 'yes' : 'NO'];
  });
}
