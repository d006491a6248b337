/** How much of somebody's text an error message quotes: enough to see what it is, little enough for a log line. */
const EXCERPT_LENGTH = 200;

/** The start of a text; a character that takes two units is not cut in two. */
export function truncate(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The start of a text, on one line. */
export function excerpt(text: string): string {
  return truncate(text, EXCERPT_LENGTH).replace(/\s+/g, ' ');
}
