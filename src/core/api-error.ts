import {
  ApiError,
  type ApiFacts,
  AuthError,
  ConflictError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ValidationError,
} from './errors.js';
import { excerpt, isRecord } from './text.js';

/** The service's words for a name that is taken; it sends them with status 400. */
const DUPLICATE = /^duplicate key/i;

interface Kind {
  type: typeof ApiError;
  /** What the caller can do. */
  advice: string;
}

function kindOf(status: number, message: string | undefined): Kind {
  if (status === 409 || (status === 400 && message !== undefined && DUPLICATE.test(message))) {
    return { type: ConflictError, advice: 'Something with this name exists: choose another, or use the one there is.' };
  }
  if (status === 400 || status === 422) return { type: ValidationError, advice: 'Correct the arguments; error.body has the details.' };
  if (status === 401) return { type: AuthError, advice: 'Check that the credential is valid, and that it is given as the right one of apiKey and accessToken.' };
  if (status === 403) return { type: AuthError, advice: 'This credential, or the plan of its organization, does not allow it.' };
  if (status === 404) return { type: NotFoundError, advice: 'Check the id, and that it belongs to the organization of this credential.' };
  if (status === 429) return { type: RateLimitError, advice: 'Send fewer requests; error.retryAfter says how long to wait, where the service does.' };
  if (status >= 500) return { type: ServerError, advice: 'Try again later; if it lasts, report it with the request id.' };
  return { type: ApiError, advice: 'Check baseUrl, and what stands between this client and the service.' };
}

/** Makes the error for an answer with an error status. */
export function statusError(facts: ApiFacts, notes: readonly string[]): ApiError {
  const { message, code } = readBody(facts.body);
  const { type, advice } = kindOf(facts.status, message);
  const said = message === undefined ? '' : `: ${JSON.stringify(excerpt(message))}`;
  return new type(sentence(facts, `the service answered ${facts.status}${said}`, code, [...notes, advice]), { ...facts, code });
}

/** Makes the error for a successful status whose body is not what the operation returns. */
export function answerError(facts: ApiFacts, problem: string): ApiError {
  const { message, code } = isRecord(facts.body) ? readBody(facts.body) : {};
  const said = message === undefined ? '' : ` (${JSON.stringify(excerpt(message))})`;
  const advice = 'Check baseUrl, and what stands between this client and the service; error.body has what came.';
  return new ApiError(sentence(facts, `the service answered ${facts.status} with ${problem}${said}`, code, [advice]), { ...facts, code });
}

function sentence(facts: ApiFacts, what: string, code: string | number | undefined, notes: readonly string[]): string {
  const details = [`${facts.method} ${facts.url}`];
  if (code !== undefined) details.push(`code ${code}`);
  if (facts.requestId !== undefined) details.push(`request id ${facts.requestId}`);
  if (facts.attempts !== undefined && facts.attempts > 1) details.push(`${facts.attempts} tries`);
  return `${facts.operation}: ${what} (${details.join(', ')}). ${notes.join(' ')}`;
}

/** Finds message and code in the forms that gateway, service and proxies use; a string is a message of its own. */
function readBody(body: unknown): { message?: string | undefined; code?: string | number | undefined } {
  if (typeof body === 'string') return { message: body };
  if (!isRecord(body)) return {};
  const { message, error } = body;
  const inner = isRecord(message) ? message.message : message;
  const code = body.code ?? (isRecord(error) ? error.code : undefined);
  return {
    message: firstText(inner, error, isRecord(error) ? error.message : undefined),
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
  };
}

const firstText = (...candidates: unknown[]) => candidates.find((each): each is string => typeof each === 'string' && each !== '');
