import fc from 'fast-check';

/** Each place in a value, as the keys that lead there. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))];
}

/** A copy in which one place holds something else; undefined takes it away. */
function changed(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  const record = copy as Record<string, unknown>;
  const inner = changed(record[key], rest, to);
  if (inner !== undefined || Array.isArray(copy)) record[key] = inner ?? null;
  else delete record[key];
  return copy;
}

const ANYTHING = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', '_', 0, -1, 1.5, true, [], {}, [null], { a: {} }, '2025-02-30'),
  fc.string({ unit: 'grapheme' }),
  fc.jsonValue({ maxDepth: 1 }),
);

/** Values of which one place is something else, is gone, or has a neighbour that nobody asked for. */
export const broken = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(values, fc.nat(), ANYTHING, fc.boolean()).map(([value, choice, other, isNew]) => {
    const places = placesIn(value);
    const place = places[choice % places.length] ?? [];
    return changed(value, isNew ? [...place.slice(0, -1), 'unknown_field'] : place, other) ?? null;
  });
