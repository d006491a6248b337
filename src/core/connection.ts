/** The request never left: nothing was connected, so nothing was processed. */
const UNSENT_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused', // Bun
]);
/** The connection broke: the service may have processed the request, or not. */
const LOST_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ConnectionClosed', // Bun
]);
/** Runtimes without codes say it in words: Deno; then Chromium, Firefox, Safari, Deno, workerd. */
const UNSENT_MESSAGE = /\((?:Connect)\): (?:dns|tcp connect) error/;
const LOST_MESSAGE =
  /^(?:failed to fetch|networkerror when attempting|load failed|error sending request|network connection lost|error reading a body)/i;

export interface ConnectionFault {
  /** Whether this is a failure of the network at all, not of the program. */
  recognised: boolean;
  /** Whether the request provably never reached the service. */
  unsent: boolean;
  code: string | undefined;
}

/** Tells what a rejected `fetch`, or a body that broke off, was about. */
export function connectionFault(error: unknown): ConnectionFault {
  const code = findCode(error);
  // A code that is in neither set (a bad certificate, a bad header) will be the same next time.
  if (code !== undefined) return { recognised: UNSENT_CODES.has(code) || LOST_CODES.has(code), unsent: UNSENT_CODES.has(code), code };
  const message = error instanceof Error ? error.message : '';
  const unsent = UNSENT_MESSAGE.test(message);
  return { recognised: unsent || LOST_MESSAGE.test(message), unsent, code };
}

/** `fetch` wraps the cause, and a host with several addresses wraps it once more: the code is further in. */
function findCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 3) return undefined;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === 'string') return code;
  return findCode(cause, depth + 1) ?? findCode(Array.isArray(errors) ? errors[0] : undefined, depth + 1);
}
