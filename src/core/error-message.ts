import { isRecord } from './fields.js';

/**
 * Where the body of an error says what went wrong, the best first: those of gateway, service and proxies, of OAuth, of
 * problem details (RFC 9457) and of validators.
 */
const MESSAGE_FIELDS = ['message', 'error_description', 'detail', 'error', 'msg', 'errors', 'title'];
/** No error is nested deeper; a body that is could end the stack. */
const DEEPEST = 6;

/** A value's own fields, not what somebody gave to all objects. */
const ownFields = (value: unknown): Record<string, unknown> => ({ __proto__: null, ...Object(value) });

/** What the body of an error says in words; a string is a message of its own. */
export function messageIn(body: unknown, depth = DEEPEST): string {
  if (typeof body === 'string') return body;
  if (depth === 0 || Object(body) !== body) return '';
  const inner = (value: unknown) => messageIn(value, depth - 1);
  const join = (texts: readonly string[], separator: string) => texts.filter(Boolean).join(separator);
  if (Array.isArray(body))
    return join(
      body.map((each) => join([inner(ownFields(each).field), inner(each)], ': ')),
      '; ',
    );
  const own = ownFields(body);
  // By their fields, each with a list.
  if (isRecord(own.errors)) own.errors = Object.entries(own.errors).map(([field, message]) => ({ field, message }));
  return MESSAGE_FIELDS.map((name) => inner(own[name])).find(Boolean) ?? '';
}

/** The code in the body of an error; that of OAuth is its `error`. */
export function codeIn(body: unknown): string | number | undefined {
  const { code, error, error_description } = ownFields(body);
  return [code, ownFields(error).code, error_description && error].find(
    (value): value is string | number => typeof value === 'string' || typeof value === 'number',
  );
}
