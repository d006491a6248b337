import {
  ApiError,
  AuthError,
  ConflictError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ValidationError,
} from '../errors.js';
import { headersOf } from '../input/index.js';
import { parseRetryAfter } from '../retry.js';
import { showBody } from './error-body.js';
import { type Failure, failed } from './failure.js';
import { secretMask } from './mask.js';
import { codeIn, excerpt, messageIn } from './message.js';

/** The service's words for a name that is taken; it sends them with status 400. */
const DUPLICATE = /^duplicate key/i;

/** Another attempt may find the service well again: it was slow, busy, or a proxy lost it (Cloudflare's say so by 520 to 524 and 530). */
const RETRY_STATUS = /^(?:408|429|50[0234]|52[0-4]|530)$/;

const USER_INFO = /\/\/[^/?#]*@/;

/** Which class each status has, and what the caller should check; where there is nothing to check, time may help. */
const KINDS: Readonly<Record<number, { type: typeof ApiError; check?: string }>> = {
  400: { type: ValidationError, check: 'the arguments' },
  401: { type: AuthError, check: 'the credential' },
  404: { type: NotFoundError, check: 'the id and baseUrl' },
  409: { type: ConflictError, check: 'the name' },
  429: { type: RateLimitError, check: 'error.retryAfter' },
  500: { type: ServerError },
};
const OTHERWISE = { type: ApiError, check: 'error.body and baseUrl' };

/**
 * The failure of a call that was answered, but not with what the operation returns.
 *
 * @param sent the headers of the request: their credentials are masked in what the error shows
 * @param problem why a successful status is none, as the rest of "the service answered 200 with …"; empty for an error status
 * @param text the body, as far as it was read
 */
export function apiFailure(
  response: Response,
  sent: Readonly<Record<string, string>>,
  problem: string,
  text = '',
): Failure {
  const { status } = response;
  const mask = secretMask(sent);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(headersOf(response))) {
    // A cookie is a credential of its own, and so is a user with a password in an address.
    if (name !== 'set-cookie') headers[name] = mask(value).replace(USER_INFO, '//');
  }
  const body = showBody(text, mask);
  const message = messageIn(body);
  const { type, check } = (!problem && KINDS[kindOf(status, message)]) || OTHERWISE;
  const retryAfter = parseRetryAfter(headers['retry-after'], Date.now());
  const unprocessed = status === 429 || (status === 503 && retryAfter !== undefined);
  return failed(
    !RETRY_STATUS.test(`${status}`) ? 'never' : unprocessed ? 'always' : 'safe',
    type,
    `the service answered ${status}${problem && ` with ${excerpt(mask(problem))}`}${message && `: "${excerpt(message)}"`}`,
    { code: codeIn(body), status, requestId: headers['x-request-id'], headers, body, retryAfter },
    check ? `Check ${check}.` : 'Try again later.',
  );
}

function kindOf(status: number, message: string): number {
  if (status === 400 && DUPLICATE.test(message)) return 409;
  return status === 422 ? 400 : status === 403 ? 401 : Math.min(status, 500);
}
