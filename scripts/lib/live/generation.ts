import type { Generation } from '../../../spec/document.ts';

/** Which generation of the service an answer comes from; "either" where the two do not differ. */
export type SeenGeneration = Generation | 'mixed' | 'either';

/** The share of the fields of one generation only that an answer must have to count as its answer. Some may be absent. */
const ENOUGH = 0.5;

/**
 * Finds the generation by the fields and the envelope that only one of the spec's two examples has. Where one example has
 * nothing of its own, an answer with nothing of the other counts as its answer.
 */
export function generationOf(body: unknown, documented: unknown, observed: unknown): SeenGeneration {
  const [here, one, other] = [placesIn(body), placesIn(documented), placesIn(observed)];
  const bears = (own: string[]) =>
    own.length > 0 && own.filter((place) => here.has(place)).length >= own.length * ENOUGH;
  const marks = (mine: Set<string>, others: Set<string>) => [...mine].filter((place) => !others.has(place));
  const [ofDocumented, ofObserved] = [marks(one, other), marks(other, one)];
  const isObserved = bears(ofObserved);
  const isDocumented = bears(ofDocumented) || (ofDocumented.length === 0 && ofObserved.length > 0 && !isObserved);
  if (isDocumented && isObserved) return 'mixed';
  return isDocumented ? 'documented' : isObserved ? 'observed' : 'either';
}

/** Every place that holds something, without the numbers of rows: `/data/…/id`. */
function placesIn(value: unknown, place = '', found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) found.add(`${place}/*`);
  for (const [name, inner] of Object.entries(value)) {
    const here = `${place}/${Array.isArray(value) ? '*' : name}`;
    if (!Array.isArray(value)) found.add(here);
    placesIn(inner, here, found);
  }
  return found;
}
