/** Whether a string can be written as UTF-8: each surrogate has its other half. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** How much of a body an error message quotes: enough to see what it is, little enough for a log line. */
const EXCERPT_LENGTH = 200;

/** The start of a text, on one line. */
export function excerpt(text: string): string {
  const line = text.slice(0, EXCERPT_LENGTH * 2).replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
}

/** Whether a value is an object with named fields: neither null nor an array. */
export function isRecord<T extends object = Record<string, unknown>>(value: unknown): value is T {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
