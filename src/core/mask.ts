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
  const secrets = Object.keys(sent)
    .filter((name) => CREDENTIAL_HEADER.test(name))
    .map((name) => sent[name]?.replace('Bearer ', '') ?? '')
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    // Inside JSON, its quotes and backslashes are escaped.
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, '[redacted]'), text);
}
