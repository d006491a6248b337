/** How much of a body an error message quotes: enough to see what it is, little enough for a log line. */
const EXCERPT_LENGTH = 200;

/** The start of a text, on one line. */
export function excerpt(text: string): string {
  return text.slice(0, EXCERPT_LENGTH).replace(/\s+/g, ' ');
}

/** Whether a value is an object with named fields: neither null nor an array. */
export function isRecord<T extends object = Record<string, unknown>>(value: unknown): value is T {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
