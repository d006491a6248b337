const BRAND = Symbol.for('imbrace-openapi.error');

interface Branded {
  [BRAND]?: readonly string[];
}

type Facts = Pick<ImbraceError, 'operation' | 'method' | 'url' | 'attempts' | 'code' | 'cause'> &
  Pick<ApiError, 'status' | 'requestId' | 'headers' | 'body' | 'retryAfter'> &
  Pick<InvalidArgumentError, 'argument' | 'problem'>;
/** What an error knows beside its message. Which of these it has depends on its class. */
export type ErrorFacts = { -readonly [Name in keyof Facts]?: Facts[Name] | undefined };

/** The base class of every error this client throws. */
export class ImbraceError extends Error {
  /** The client method that was called, for example `contacts.get`. */
  declare readonly operation?: string;
  /** The HTTP verb, for example `GET`. */
  declare readonly method?: string;
  /** The address, without credentials and without its query: queries hold search words, which may be personal data. */
  declare readonly url?: string;
  /** How often the request was sent. */
  declare readonly attempts?: number;
  /** The service's own code (`40004`, `"LICENSE_INVALID"`), or the runtime's (`"ECONNREFUSED"`). */
  declare readonly code?: string | number;

  constructor(message: string, facts: ErrorFacts = {}) {
    super(message, facts);
    Object.assign(this, facts);
  }

  /**
   * What `JSON.stringify` writes: name, message and all fields of the error but `cause`, which may be anything.
   *
   * @example
   * console.log(JSON.stringify({ level: 'error', error }));
   */
  toJSON(): object {
    const { name, message } = this;
    return { name, message, ...(this as ErrorFacts) };
  }
}

/**
 * A wrong argument or option: nothing was sent. Only `toArray` of a list notices a wrong limit after the first page was
 * asked for.
 */
export class InvalidArgumentError extends ImbraceError {
  /** The argument or option, by its documented name: `apiKey`. The message has its environment variable, too. */
  declare readonly argument: string;
  /** What is wrong with it, as the rest of a sentence that begins with its name. */
  declare readonly problem: string;

  constructor(argument: string, problem: string, operation?: string, cause?: unknown) {
    // After a name there may be that of its environment variable, in brackets.
    const facts = {
      operation,
      argument: argument.replace(/ \(\w+\)$/, ''),
      problem,
      ...(cause !== undefined && { cause }),
    };
    super(`${operation ? `${operation}: ` : ''}${argument} ${problem}`, facts);
  }
}

/** The service answered, but not with what the call is for: an error status, or a body that is not what the operation returns. */
export class ApiError extends ImbraceError {
  /** The HTTP status; 0 where there was none (no usable credential, a redirect that a browser hides). */
  declare readonly status: number;
  /** The id the gateway gave this request (`x-request-id`): quote it when you ask the vendor. */
  declare readonly requestId?: string;
  /** The answer's headers, names in lower case; without cookies, and with credentials masked. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** The answer's body: parsed where it is JSON, else the start of its text. */
  declare readonly body?: unknown;
  /** Milliseconds the service asked to wait before the next attempt, where it did. */
  declare readonly retryAfter?: number;

  /** The same as `status`, under the name that the vendor's SDK uses. */
  get statusCode(): number {
    return this.status;
  }
}

/** 401 or 403, or an `accessToken` function that failed. */
export class AuthError extends ApiError {}

/** 404: there is nothing with this id, or not for this credential. */
export class NotFoundError extends ApiError {}

/** 409, or 400 with "Duplicate key": the name is taken. */
export class ConflictError extends ApiError {}

/** 400 or 422: the service did not accept an argument. */
export class ValidationError extends ApiError {}

/** 429: too many requests; `retryAfter` says how long to wait where the service says so. */
export class RateLimitError extends ApiError {}

/** 500 and above: the service or a proxy before it failed. */
export class ServerError extends ApiError {}

/** The request never got an answer. */
export class NetworkError extends ImbraceError {}

/** `timeout` or `totalTimeout` ran out. */
export class TimeoutError extends NetworkError {}

/** The connection could not be made, or was lost before the answer was complete. */
export class ConnectionError extends NetworkError {}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends ImbraceError {}

/** Fixes a literal name (those of classes do not survive minifiers) and the list of classes the guards look at. */
for (const [name, { prototype }] of Object.entries({
  ImbraceError,
  InvalidArgumentError,
  ApiError,
  AuthError,
  NotFoundError,
  ConflictError,
  ValidationError,
  RateLimitError,
  ServerError,
  NetworkError,
  TimeoutError,
  ConnectionError,
  AbortError,
})) {
  // Not assigned: that fails where Error.prototype is frozen, which has a name, too.
  Object.defineProperty(prototype, 'name', { value: name, writable: true });
  (prototype as Branded)[BRAND] = [...((prototype as Branded)[BRAND] ?? []), name];
}

/** Looks at the brand, not the class, so that it holds across two copies of this package. */
function guard<T extends ImbraceError>({ prototype }: { prototype: T }): (error: unknown) => error is T {
  return (error): error is T => (error as Branded | undefined)?.[BRAND]?.includes(prototype.name) === true;
}

/** Whether a value is an {@link ImbraceError}, from whichever copy of this package. */
export const isImbraceError: (error: unknown) => error is ImbraceError = /* @__PURE__ */ guard(ImbraceError);
/** Whether a value is an {@link InvalidArgumentError}, from whichever copy of this package. */
export const isInvalidArgumentError: (error: unknown) => error is InvalidArgumentError =
  /* @__PURE__ */ guard(InvalidArgumentError);
/** Whether a value is an {@link ApiError}, from whichever copy of this package. */
export const isApiError: (error: unknown) => error is ApiError = /* @__PURE__ */ guard(ApiError);
/** Whether a value is an {@link AuthError}, from whichever copy of this package. */
export const isAuthError: (error: unknown) => error is AuthError = /* @__PURE__ */ guard(AuthError);
/** Whether a value is a {@link NotFoundError}, from whichever copy of this package. */
export const isNotFoundError: (error: unknown) => error is NotFoundError = /* @__PURE__ */ guard(NotFoundError);
/** Whether a value is a {@link ConflictError}, from whichever copy of this package. */
export const isConflictError: (error: unknown) => error is ConflictError = /* @__PURE__ */ guard(ConflictError);
/** Whether a value is a {@link ValidationError}, from whichever copy of this package. */
export const isValidationError: (error: unknown) => error is ValidationError = /* @__PURE__ */ guard(ValidationError);
/** Whether a value is a {@link RateLimitError}, from whichever copy of this package. */
export const isRateLimitError: (error: unknown) => error is RateLimitError = /* @__PURE__ */ guard(RateLimitError);
/** Whether a value is a {@link ServerError}, from whichever copy of this package. */
export const isServerError: (error: unknown) => error is ServerError = /* @__PURE__ */ guard(ServerError);
/** Whether a value is a {@link NetworkError}, from whichever copy of this package. */
export const isNetworkError: (error: unknown) => error is NetworkError = /* @__PURE__ */ guard(NetworkError);
/** Whether a value is a {@link TimeoutError}, from whichever copy of this package. */
export const isTimeoutError: (error: unknown) => error is TimeoutError = /* @__PURE__ */ guard(TimeoutError);
/** Whether a value is a {@link ConnectionError}, from whichever copy of this package. */
export const isConnectionError: (error: unknown) => error is ConnectionError = /* @__PURE__ */ guard(ConnectionError);
/** Whether a value is an {@link AbortError}, from whichever copy of this package. */
export const isAbortError: (error: unknown) => error is AbortError = /* @__PURE__ */ guard(AbortError);
