import fc from 'fast-check';
import { isInvalidArgumentError } from '../../src/index.ts';

/** The same on every machine, unless another one is asked for: `PROPERTY_SEED=7 npx vitest run test/properties`. */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_124);
let printed = false;

/** Fewer cases, where only the operations matter: `PROPERTY_RUNS=10`. */
const MOST_RUNS = Number(process.env.PROPERTY_RUNS ?? Number.POSITIVE_INFINITY);

/** How a property is run: a few hundred cases; the seed is printed once a file. */
export function seeded(cases = 200): { numRuns: number; seed: number } {
  const numRuns = Math.min(cases, MOST_RUNS);
  if (!printed) console.log(`properties: ${numRuns} cases each, seed ${SEED} (PROPERTY_SEED)`);
  printed = true;
  return { numRuns, seed: SEED };
}

/** Enough for a property that talks to a server. */
export const RUNS = { numRuns: Math.min(150, MOST_RUNS), seed: SEED };

/** Any text: ASCII, all of Unicode, halves of surrogate pairs, and what is known to be tried on routes. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 4 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '..',
    '.',
    '',
    '../admin',
    'a/b?x=1#y',
    '%2e%2e',
    '%2F',
    '..%2f',
    '\\..\\',
    '_count',
    'a\r\nb',
    ' ',
    '…',
    '$&',
    '{contact_id}',
  ),
);

/** Whether the call was refused before it was sent, as an InvalidArgumentError. */
export async function refused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return false;
  } catch (error) {
    if (isInvalidArgumentError(error)) return true;
    throw error;
  }
}
