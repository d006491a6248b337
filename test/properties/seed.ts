/** A few hundred cases an operation. */
const RUNS = 200;
/** The same on every machine, unless another one is asked for: `PROPERTY_SEED=7 npx vitest run test/properties`. */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_124);

let printed = false;

/** How a property is run; the seed is printed once a file. */
export function seeded(): { numRuns: number; seed: number } {
  if (!printed) console.log(`properties: ${RUNS} cases each, seed ${SEED} (PROPERTY_SEED)`);
  printed = true;
  return { numRuns: RUNS, seed: SEED };
}
