/** Which generation of the service an answer comes from; "either" where the two do not differ. */
export type Generation = 'documented' | 'observed' | 'mixed' | 'either';

/**
 * Tells the generation by what one example of the spec has and the other has not: fields, and the envelope.
 */
export function generationOf(body: unknown, documented: unknown, observed: unknown): Generation {
  const [here, one, other] = [placesIn(body), placesIn(documented), placesIn(observed)];
  const has = (mine: Set<string>, others: Set<string>) =>
    [...mine].some((place) => !others.has(place) && here.has(place));
  const [isDocumented, isObserved] = [has(one, other), has(other, one)];
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
