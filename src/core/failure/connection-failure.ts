import { ABORTED, TIMED_OUT } from '../deadline.js';
import { AbortError, ConnectionError, NetworkError, TimeoutError } from '../errors.js';
import type { CallOptions } from '../options/index.js';
import { type Failure, failed } from './failure.js';

const NO_ANSWER = 'there was no answer';

/** Nothing was connected, so nothing was processed. How codes of Node and Bun begin, and "connect ETIMEDOUT"; Deno has words. */
const UNSENT = /ECONNREF|ENOTF|EAI_|UND_ERR_CONN|ConnectionRef|\(Connect\)|connect E/;
/**
 * The connection broke. How codes of Node, its HTTP/2 included, and of Bun begin, and the words of Chromium, Firefox, Safari,
 * Deno and workerd.
 */
const LOST =
  /^(?:E(?:CONN|PIPE|TIMED|\w+UNREACH)|UND_ERR_(?:S|INF|RES_C)|ERR_(?:HTTP2_(?!.*HEADER)|STREAM_P)|ConnectionClosed|Failed to fetch|Load failed|network ?[ce]|error (?:[sr]|in \w+ s))/i;

/**
 * The failure of an attempt that got no answer, or only part of one.
 *
 * @param error what `within`, `fetch` or the body rejected with
 * @param left the milliseconds of `totalTimeout` that it had; counts only where a limit of ours ended it
 * @param unsent whether the time went by before anything was sent: a token that did not come, a hook that hangs
 */
export function connectionFailure(
  error: unknown,
  { signal, timeout, totalTimeout }: CallOptions,
  left = 0,
  unsent = false,
): Failure {
  if (error === ABORTED) return failed('never', AbortError, 'aborted by the signal', { cause: signal?.reason });
  // The fetch of Node and Deno wraps the cause; others have a code themselves, or only words.
  const { code: own, cause, message } = Object(error) as Coded;
  const { errors } = (cause ?? Object(error)) as Coded;
  // A DOMException has a number, which says nothing.
  const code = [own, cause?.code].find(isText);
  const ended = error === TIMED_OUT;
  const facts = ended ? {} : { code, cause: error };
  const undici = code?.match(/^UND_ERR_([BH]\w+)_TIM/)?.[1];
  if (ended || undici) {
    const limit = undici
      ? `undici's ${undici.toLowerCase()}Timeout (see fetchOptions.dispatcher)`
      : left < timeout
        ? `totalTimeout of ${totalTimeout} ms`
        : `timeout of ${timeout} ms`;
    const what = `no complete answer within ${limit}`;
    return failed(unsent ? 'always' : 'safe', TimeoutError, what, facts, 'Raise it if that is too short.');
  }
  // A host may have several addresses; none was reached.
  const parts: unknown[] = Array.isArray(errors) && errors.length ? errors : [cause ?? error];
  const unreached = parts.every(isUnsent);
  if (unreached || LOST.test([code, cause?.message, message].find(isText) ?? '')) {
    const retry = unreached ? 'always' : 'safe';
    return failed(retry, ConnectionError, NO_ANSWER, facts, 'Check the network and baseUrl.');
  }
  // A code that fits neither (a bad certificate, a bad header) will be the same next time, and so will a bug.
  return failed('never', NetworkError, NO_ANSWER, facts, 'See error.cause.');
}

interface Coded {
  code?: unknown;
  syscall?: unknown;
  message?: unknown;
  cause?: Coded;
  errors?: unknown;
}

const isText = (value: unknown) => typeof value === 'string';

// Whatever it was that a fetch rejected with.
const isUnsent = (part: unknown) => {
  const { syscall, code, message } = Object(part) as Coded;
  return UNSENT.test([syscall, code, message].filter(isText).join(' '));
};
