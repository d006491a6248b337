import { ABORTED, TIMED_OUT } from './deadline.js';
import { AbortError, ConnectionError, NetworkError, TimeoutError } from './errors.js';
import type { Failure } from './failure.js';
import type { CallOptions } from './options.js';

/** Nothing was connected, so nothing was processed. Codes of Node and Bun; Deno has words. */
const UNSENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT|ConnectionRefused|\(Connect\)/;
/** The connection broke. Codes of Node and Bun; then how the words of Chromium, Firefox, Safari, Deno and workerd begin. */
const LOST =
  /^(?:ECONN|EPIPE|ETIMEDOUT|E\w+UNREACH|UND_ERR_[SHB]|ConnectionClosed|Failed to fetch|NetworkError|Load failed|error [sr]|Network c)/;

/**
 * The failure of a try that got no answer, or only part of one.
 *
 * @param error what `within` or `fetch` rejected with
 * @param left the milliseconds of `totalTimeout` that it had
 * @param unsent whether the time went by before anything was sent: a token that did not come, a hook that hangs
 */
export function connectionFailure(
  error: unknown,
  { signal, timeout, totalTimeout }: CallOptions,
  left: number,
  unsent = false,
): Failure {
  if (error === ABORTED) return ['never', AbortError, 'aborted by the signal', { cause: signal?.reason }, ''];
  if (error === TIMED_OUT) {
    const limit = left < timeout ? `totalTimeout of ${totalTimeout}` : `timeout of ${timeout}`;
    return [
      unsent ? 'always' : 'safe',
      TimeoutError,
      `no complete answer within ${limit} ms`,
      {},
      'Raise it if that is too short.',
    ];
  }
  // The fetch of Node and Deno wraps the cause; others have a code themselves, or only words.
  type Coded = { code?: string; message?: string };
  const { code: own, cause, message } = Object(error) as Coded & { cause?: Coded };
  const code = own ?? cause?.code;
  // A code that fits neither (a bad certificate, a bad header) will be the same next time, and so will a bug.
  const text = String(code ?? cause?.message ?? message);
  const retry = UNSENT.test(text) ? 'always' : LOST.test(text) ? 'safe' : 'never';
  const type = retry === 'never' ? NetworkError : ConnectionError;
  const advice = retry === 'never' ? 'See error.cause.' : 'Check the network and baseUrl.';
  return [retry, type, 'there was no answer', { code, cause: error }, advice];
}
