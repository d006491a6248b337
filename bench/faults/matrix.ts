import type { Contender } from '../contender.ts';
import { ANSWERS } from './answers.ts';
import { ENDINGS } from './endings.ts';
import { FETCHES } from './fetches.ts';
import { NAMES } from './names.ts';
import { sayError } from './outcome.ts';
import { RETRIES } from './retries.ts';
import { ROUTES_TAKEN } from './routes.ts';
import type { Row } from './row.ts';
import { SETUPS } from './setups.ts';

/** The faults, by what they are about. */
export const PARTS: Readonly<Record<string, readonly Row[]>> = {
  'Trying again': RETRIES,
  'Time limits and signals': ENDINGS,
  'Redirects and routes': ROUTES_TAKEN,
  'Answers that are none': ANSWERS,
  'Fetches by others': FETCHES,
  'Set-up, credentials, connections': [...SETUPS, ...NAMES],
};

/** What each contender did, by the fault. */
export type Cells = ReadonlyMap<string, readonly string[]>;

/** Puts every fault to every contender. */
export async function observeAll(contenders: readonly Contender[]): Promise<Cells> {
  const rows = Object.values(PARTS).flat();
  const observe = async (row: Row, contender: Contender): Promise<string> =>
    row.observe(contender).catch((error: unknown) => `could not be tried: ${sayError(error)}`);
  const cells = new Map<string, string[]>();
  // Most of them only wait; those that work come after, one by one.
  await Promise.all(
    rows.map(async (row) => {
      if (row.alone) return;
      cells.set(row.fault, await Promise.all(contenders.map((contender) => observe(row, contender))));
    }),
  );
  for (const row of rows) {
    if (!row.alone) continue;
    const column: string[] = [];
    for (const contender of contenders) column.push(await observe(row, contender));
    cells.set(row.fault, column);
  }
  return cells;
}
