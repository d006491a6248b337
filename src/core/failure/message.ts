import { isRecord } from '../input/index.js';

/**
 * Where the body of an error says what went wrong, the best first: those of gateway, service and proxies, of OAuth, of
 * problem details (RFC 9457) and of validators.
 */
const MESSAGE_FIELDS = ['message', 'error_description', 'detail', 'error', 'msg', 'errors', 'title', 'data'];
/** No error is nested deeper; a body that is could end the stack. */
const DEEPEST = 6;

/** What the body of an error says in words; a string is a message of its own. */
export function messageIn(body: unknown, depth = DEEPEST): string {
  if (typeof body === 'string') return body;
  if (!depth) return '';
  const inner = (value: unknown) => messageIn(value, depth - 1);
  const join = (texts: readonly string[], separator: string) => texts.filter(Boolean).join(separator);
  if (Array.isArray(body)) {
    return join(
      body.map((each) => join([inner(isRecord(each) && each.field), inner(each)], ': ')),
      '; ',
    );
  }
  if (!isRecord(body)) return '';
  return (
    MESSAGE_FIELDS.map((name) => {
      const value = body[name];
      // Of an envelope; a text there, or rows, say nothing about the error.
      if (name === 'data' && !isRecord(value)) return '';
      if (name !== 'errors' || !isRecord(value)) return inner(value);
      // By their fields, each with a list.
      return inner(Object.entries(value).map(([field, message]) => ({ field, message })));
    }).find(Boolean) ?? ''
  );
}

/** The code in the body of an error; that of OAuth is its `error`. */
export function codeIn(body: unknown): string | number | undefined {
  if (!isRecord(body)) return undefined;
  const { code, error, error_description } = body;
  return [code, isRecord(error) && error.code, error_description && error].find(
    (value): value is string | number => typeof value === 'string' || typeof value === 'number',
  );
}

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
