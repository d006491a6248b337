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
    .filter(([name, value]) => CREDENTIAL_HEADER.test(name) && value.length >= SHORTEST_SECRET)
    // Without the scheme; as it is, and as it stands in a URL.
    .flatMap(([, value]) => spellings(value.replace(/^\w+ /, '')))
    .map(anySpelling);
  return (text) => secrets.reduce((masked, secret) => masked.replace(secret, '[redacted]'), text);
}

const spellings = (secret: string) => [secret, encodeURIComponent(secret)];

/** Inside JSON each character may be escaped: `"` must be, many a server escapes `/` and what is not ASCII. */
function anySpelling(secret: string): RegExp {
  const codes = Array.from(secret, (char) => char.charCodeAt(0).toString(16).padStart(4, '0'));
  return new RegExp(codes.map((code) => `(?:\\\\u${code}|\\\\?\\u${code})`).join(''), 'gi');
}
