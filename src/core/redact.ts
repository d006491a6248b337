import { CREDENTIAL_HEADERS } from './headers.js';

/** Stands where a secret stood. */
const MASK = '[redacted]';
/** Shorter ones are placeholders, and masking them would blot out ordinary words. */
const SHORTEST_SECRET = 6;
/** Headers of an answer that are credentials themselves. */
const HIDDEN_ANSWER_HEADERS: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/** Makes a function that masks the credentials of these request headers wherever a text repeats them. */
export function redactor(sent: Readonly<Record<string, string>>): (text: string) => string {
  const secrets = CREDENTIAL_HEADERS.flatMap((name) => sent[name]?.replace(/^Bearer /, '') ?? [])
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    // A server that echoes a secret inside JSON escapes its quotes and backslashes.
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
}

/** An answer's headers as an object that can be shown: no cookies, no credentials that the server sent back. */
export function visibleHeaders(headers: Headers, redact: (text: string) => string): Record<string, string> {
  const visible: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (!HIDDEN_ANSWER_HEADERS.has(name)) visible[name] = redact(value);
  });
  return visible;
}

/** An address without its query and fragment: queries hold search words, which may be personal data. */
export function visibleUrl(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** Masks inside a parsed body, too. */
export function redactBody(body: unknown, redact: (text: string) => string): unknown {
  if (typeof body === 'string') return redact(body);
  return body === undefined ? undefined : JSON.parse(redact(JSON.stringify(body)));
}
