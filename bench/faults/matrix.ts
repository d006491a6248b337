import type { Contender } from '../contender.ts';
import { ANSWERS } from './answers.ts';
import { ENDINGS } from './endings.ts';
import type { FaultCase } from './fault-case.ts';
import { FETCHES } from './fetches.ts';
import { NAMES } from './names.ts';
import { sayError } from './outcome.ts';
import { RETRIES } from './retries.ts';
import { ROUTES_TAKEN } from './routes.ts';
import { SETUPS } from './setups.ts';

/** The faults, by what they are about. */
export const PARTS: Readonly<Record<string, readonly FaultCase[]>> = {
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
  const cases = Object.values(PARTS).flat();
  const observe = async (faultCase: FaultCase, contender: Contender): Promise<string> =>
    faultCase.observe(contender).catch((error: unknown) => `could not be tried: ${sayError(error)}`);
  const cells = new Map<string, string[]>();
  // Most cases only wait, so they run at once. Those that use the CPU follow one by one.
  await Promise.all(
    cases.map(async (faultCase) => {
      if (faultCase.alone) return;
      cells.set(faultCase.fault, await Promise.all(contenders.map((contender) => observe(faultCase, contender))));
    }),
  );
  for (const faultCase of cases) {
    if (!faultCase.alone) continue;
    const column: string[] = [];
    for (const contender of contenders) column.push(await observe(faultCase, contender));
    cells.set(faultCase.fault, column);
  }
  return cells;
}
