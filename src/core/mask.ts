/** Headers that open doors, by their names: x-api-key, x-access-token, authorization, and what a caller adds of the kind. */
const CREDENTIAL_HEADER = /key|token|auth|secret|cookie/;
/** Shorter ones are placeholders, and masking them would blot out ordinary words. */
const SHORTEST_SECRET = 6;

/**
 * Makes a function that masks the credentials of a request wherever a text repeats them: a service may echo what it got.
 *
 * @param sent the headers of the request
 */
export function secretMask(sent: Readonly<Record<string, string>>): (text: string) => string {
  const secrets = Object.entries(sent)
    .filter(([name]) => CREDENTIAL_HEADER.test(name))
    // What comes before the credential there is its scheme.
    .map(([name, value]) => (name.endsWith('authorization') ? value.replace(/^\S+ /, '') : value))
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    // The longer first: it may begin with a shorter one.
    .sort((a, b) => b.length - a.length)
    // As it is, and as it stands in a URL.
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  if (secrets.length === 0) return String;
  // All at once, so that no mask is masked.
  const any = new RegExp(secrets.map(anySpelling).join('|'), 'gi');
  return (text) => text.replace(any, '[redacted]');
}

/** Inside JSON each character may be escaped: `"` must be, many a server escapes `/` and what is not ASCII. */
function anySpelling(secret: string): string {
  const codes = Array.from(secret, (char) => char.charCodeAt(0).toString(16).padStart(4, '0'));
  return codes.map((code) => `(?:\\\\u${code}|\\\\?\\u${code})`).join('');
}
