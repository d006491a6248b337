import { parseJson } from '../input/index.js';
import type { Mask } from './mask.js';
import { truncate } from './message.js';

/** How much of a body an error keeps: every error of the service fits, a proxy's page is cut, 200 MB harm nobody. */
export const ERROR_BODY_LENGTH = 64 * 1024;

/** Servers take no more than this for all headers together; in a URL or in JSON a credential is longer, but seldom thrice. */
const LONGEST_CREDENTIAL = 3 * 16 * 1024;

/**
 * What an error shows of a body: JSON where it is JSON, else its text, and never more than a bounded part of it.
 *
 * @param mask blots out credentials; one that was cut in two stands at the end, where nothing is shown
 */
export function showBody(text: string, mask: Mask): unknown {
  const end = text.length < ERROR_BODY_LENGTH * 2 ? undefined : -LONGEST_CREDENTIAL;
  const read = text.slice(0, ERROR_BODY_LENGTH * 2);
  const json = rewriteJson(read);
  const start = truncate(mask(json ?? read, end), ERROR_BODY_LENGTH);
  return (json && parseJson(start)) ?? (start.trim() || undefined);
}

/**
 * JSON without the escapes it does not need: some servers write `\\/`, or each character as `\\u…`.
 *
 * @returns undefined for what is no JSON, or is nested deeper than the stack lets it be written
 */
function rewriteJson(text: string): string | undefined {
  try {
    return JSON.stringify(parseJson(text));
  } catch {
    return undefined;
  }
}
