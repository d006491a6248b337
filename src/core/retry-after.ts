/** The three forms in which HTTP writes a date; Date.parse alone would take "-5" or "1.5" for a year. */
const HTTP_DATE = /^[A-Z][a-z]+,? .+:\d\d:\d\d/;

/**
 * Reads a Retry-After header: whole seconds, or an HTTP date.
 *
 * @param value the header as received, if there was one
 * @param now milliseconds since 1970, to count a date from
 * @returns milliseconds to wait, never negative; undefined where there is no header or it is malformed
 */
export function parseRetryAfter(value = '', now: number): number | undefined {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // One of the forms leaves out the time zone, which is always the same.
  const date = HTTP_DATE.test(value) ? Date.parse(value.replace(/( GMT)?$/, ' GMT')) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
