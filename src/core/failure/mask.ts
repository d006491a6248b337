/** Headers that open doors, by their names: x-api-key, x-access-token, authorization, and what a caller adds of the kind. */
const CREDENTIAL_HEADER = /key|token|auth|secret|cookie/;
/** Shorter ones are placeholders, and masking them would blot out ordinary words. */
const SHORTEST_SECRET = 6;
/** Stands for a mask until all are set, so that no mask is masked. No header can hold it, and no text has it: it is no character. */
const MASK = '\uffff';
/** What was escaped may have been escaped before. Whoever does so more often did not mean it to be read. */
const DECODING_ROUNDS = 5;

/** Masks credentials in a text. `end` cuts it, as in `slice`, before what is left of them is looked for. */
export type Mask = (text: string, end?: number) => string;

/**
 * Makes a function that masks the credentials of a request wherever a text repeats them: a service may echo what it got.
 * They are masked as they are, as in JSON and as in a URL; a text with one, or half of one, in any other spelling is
 * withheld as a whole. Nothing is made of a credential before there is a text, and no regular expression at all: one of
 * some thousand characters ends the stack.
 *
 * @param sent the headers of the request
 */
export function secretMask(sent: Readonly<Record<string, string>>): Mask {
  return (text, end) => {
    const secrets = Object.entries(sent)
      .filter(([name]) => CREDENTIAL_HEADER.test(name))
      // What comes before the credential there is its scheme.
      .map(([name, value]) => (name.endsWith('authorization') ? value.replace(/^\S+ /, '') : value))
      // Of a longer one not even half fits into the text.
      .filter(({ length }) => length >= SHORTEST_SECRET && length <= text.length * 2)
      // One that begins with another comes before it.
      .sort()
      .reverse();
    const masked = secrets
      .flatMap((secret) => [JSON.stringify(secret).slice(1, -1), secret, encodeURIComponent(secret)])
      .filter((spelling) => holds(text, spelling, spelling.length))
      .reduce((rest, spelling) => rest.replaceAll(spelling, MASK), text)
      .slice(0, end);
    const holdsHalf = (secret: string) =>
      // One half may have lost more than the other by decoding.
      holds(decode(masked), decode(secret), decode(secret).length - (secret.length >> 1));
    return secrets.some(holdsHalf) ? '[redacted: it holds a credential]' : masked.replaceAll(MASK, '[redacted]');
  };
}

/**
 * Whether a text has a part of a secret of some length: so many places one after the other at which a piece of the secret
 * begins. Linear in both also where they repeat themselves, which a search by the engine is not.
 */
function holds(text: string, secret: string, length: number): boolean {
  const pieces = new Set(Array.from(secret, (_, at) => secret.slice(at, at + SHORTEST_SECRET)));
  const fewer = Math.max(0, length - SHORTEST_SECRET);
  let found = 0;
  for (let at = 0; found <= fewer && at + SHORTEST_SECRET <= text.length; at++) {
    found = pieces.has(text.slice(at, at + SHORTEST_SECRET)) ? found + 1 : 0;
  }
  return found > fewer;
}

/** Undoes the escapes of URLs, HTML and JavaScript, then leaves out what can be written in more ways than these. */
function decode(text: string, rounds = DECODING_ROUNDS): string {
  if (rounds === 0) return text.replace(/&[a-z]+;|[\s&<>"'+\\]|[^\0-~\uffff]/gi, '').toLowerCase();
  const decoded = text
    // Escapes of escapes.
    .replace(/\\(?=\\)|amp;/g, '')
    .replace(/(?:\\u00|\\x|%)([\da-f]{2})|&#(x?[\da-f]+);/gi, (_, hex, code) =>
      String.fromCharCode(Number(hex ? `0x${hex}` : `0${code}`)),
    );
  return decode(decoded, rounds - 1);
}
