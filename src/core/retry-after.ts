/**
 * Reads a Retry-After header: whole seconds, or an HTTP date.
 *
 * @param value the header as received
 * @param now milliseconds since 1970, to count a date from
 * @returns milliseconds to wait, never negative; undefined where there is no header or it is malformed
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Date.parse alone would take "-5" or "1.5" for a year: an HTTP date begins with the name of a day.
  const date = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
