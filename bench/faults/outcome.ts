import { inspect } from 'node:util';
import { ReturnedError } from '../contender.ts';
import { CONTACT } from './server.ts';

/** How long a call is waited for: longer than three tries with their time limits and back-offs. */
const PATIENCE_MS = 8_000;

export type Outcome = { value: unknown } | { error: unknown } | { pending: true };

/** Waits for a call, but not for ever. */
export async function outcomeOf(call: () => Promise<unknown>, patience = PATIENCE_MS): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<Outcome>((resolve) => {
    timer = setTimeout(resolve, patience, { pending: true });
  });
  // In an async function, so that what is thrown at once counts alike.
  const settled = (async () => call())().then(
    (value): Outcome => ({ value }),
    (error: unknown): Outcome => ({ error }),
  );
  const outcome = await Promise.race([settled, waited]);
  clearTimeout(timer);
  return outcome;
}

/** How an outcome reads in a cell. */
export function say(outcome: Outcome): string {
  if ('pending' in outcome) return `still pending after ${PATIENCE_MS / 1000} s`;
  if ('error' in outcome) return sayError(outcome.error);
  if (Object(outcome.value).id === CONTACT.id) return 'resolves';
  return `resolves with ${excerpt(outcome.value)}`;
}

const excerpt = (value: unknown) => {
  const shown = value === undefined ? 'undefined' : JSON.stringify(value);
  return `\`${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}\``;
};

/** The fields in which clients keep what an error is about. */
interface Facts {
  name?: string;
  code?: unknown;
  status?: unknown;
  statusCode?: unknown;
  response?: { status?: unknown };
  cause?: { code?: unknown };
}

export function sayError(error: unknown): string {
  if (error instanceof ReturnedError) {
    const what = error.error instanceof Error ? ` ${sayError(error.error)}` : '';
    return `returns \`error\`${what}${error.status === undefined ? '' : `, status ${error.status}`}`;
  }
  const { status, statusCode, response, code, cause } = Object(error) as Facts;
  const known = status ?? statusCode ?? response?.status;
  // The numbers that a DOMException has for a code say nothing that its name does not.
  const named = [code, cause?.code].find((each) => typeof each === 'string');
  return [nameOf(error), known, ...(known === undefined ? [named] : [])]
    .filter((part) => (typeof part === 'string' || typeof part === 'number') && part !== '')
    .join(' ');
}

/** The class of an error, also of those that leave their name at that of their base class. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return `throws ${excerpt(error)}`;
  return error.name === 'Error' ? error.constructor.name : error.name;
}

/** What an error says, also one that is returned and not thrown; "" where it says nothing. */
export function messageOf(error: unknown): string {
  const { message } = Object(error instanceof ReturnedError ? error.error : error);
  return typeof message === 'string' ? message : '';
}

/** What a logger would print of a value. */
function logged(value: unknown): string {
  const json = () => {
    try {
      return JSON.stringify(value) ?? '';
    } catch {
      return '';
    }
  };
  return `${inspect(value, { depth: 10, showHidden: true })} ${String(Object(value).message)} ${json()}`;
}

/** Whether a text can be found in what a logger would print of a value. */
export const shows = (value: unknown, text: string): boolean => logged(value).includes(text);

/**
 * The same for a text without two equal letters next to each other, also where its letters are escaped, doubled or stand
 * apart, as in a pattern that was made of it.
 */
export function letsRead(value: unknown, text: string): boolean {
  const unescaped = logged(value).replace(/\\+u([0-9a-f]{4})/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return unescaped
    .replace(/\W+/g, '')
    .replace(/(.)\1+/g, '$1')
    .includes(text);
}
