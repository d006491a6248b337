import type { Figure } from './compare.ts';
import { OURS } from './workload.ts';

/** The guide that quotes the figures. */
export const GUIDE = 'docs/guides/how-it-compares.md';

/** The first cell of its table: what the figures are. */
export const HEAD = 'Time of this client ÷ that of …';

/** The table of figures: the only one with a column for raw fetch. */
const TABLE = /^\|(?: [^|\n]* \|)* raw fetch \|.*\n(?:\|.*\n)+/gm;

/**
 * Writes the ratios of time into the table of the guide.
 *
 * @param figures of each comparison, by its title
 */
export function withFigures(text: string, figures: ReadonlyMap<string, readonly Figure[]>): string {
  if ([...text.matchAll(TABLE)].length !== 1) throw new Error('There must be one table with a column for raw fetch.');
  const names = [...new Set([...figures.values()].flatMap((all) => all.map(({ name }) => name)))].filter(
    (name) => name !== OURS,
  );
  const lines = [...figures].map(([title, all]) => [
    title,
    ...names.map((name) => all.find((figure) => figure.name === name)?.ratio?.time.toFixed(2) ?? ''),
  ]);
  const rows = [[HEAD, ...names], ['---', ...names.map(() => '---:')], ...lines];
  return text.replace(TABLE, () => `${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`);
}
