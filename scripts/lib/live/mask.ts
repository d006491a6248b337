/** Replaces every text that may be personal. */
export const MASKED = 'masked';
/** Replaces every time: with the other fields, it could show who was where and when. */
const SOME_TIME = '2025-01-01T00:00:00.000Z';
const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/;

/**
 * Makes a function that takes secrets and personal data out of a JSON value and keeps its shape: kinds, nulls, empty
 * texts, numbers, and the texts that the spec itself names.
 *
 * @param named the values of the spec's enums
 */
export function masker(named: ReadonlySet<string>): (value: unknown) => unknown {
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value === '' || named.has(value) ? value : TIME.test(value) ? SOME_TIME : MASKED;
    if (Array.isArray(value)) return value.map(mask);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mask(inner)]));
  };
  return mask;
}

/** Masks an address: the path follows the spec's template, the query keeps its numbers. */
export function maskUrl(url: string, template: string): string {
  const { origin, searchParams } = new URL(url);
  const query = [...searchParams].map(([name, value]) => `${name}=${/^\d+$/.test(value) ? value : MASKED}`).join('&');
  return `${origin}${template.replace(/\{\w+\}/g, MASKED)}${query && `?${query}`}`;
}
