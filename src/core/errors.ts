const KINDS = Symbol.for('imbrace-openapi.error');

interface Kinds {
  [KINDS]?: readonly string[];
}

/** Fixes a literal name (class names do not survive minifiers) and the list of classes the guards below look at. */
function brand(type: { prototype: Error & Kinds }, name: string): void {
  const kinds = [...(type.prototype[KINDS] ?? []), name];
  Object.defineProperty(type.prototype, 'name', { value: name, configurable: true, writable: true });
  Object.defineProperty(type.prototype, KINDS, { value: kinds });
}

/** What is known of the call an error belongs to. */
export interface CallFacts {
  /** The client method that was called, for example `contacts.get`. */
  operation?: string | undefined;
  /** The HTTP verb, for example `GET`. */
  method?: string | undefined;
  /** The address without its query: queries hold search words, which may be personal data. */
  url?: string | undefined;
  /** How often the request was sent. */
  attempts?: number | undefined;
  /** The service's own code, or the runtime's (`ECONNREFUSED`), where one was given. */
  code?: string | number | undefined;
  cause?: unknown;
}

/** The base class of every error this client throws. */
export class ImbraceError extends Error {
  /** The client method that was called, for example `contacts.get`. */
  readonly operation: string | undefined;
  /** The HTTP verb, for example `GET`. */
  readonly method: string | undefined;
  /** The address, without its query and without credentials. */
  readonly url: string | undefined;
  /** How often the request was sent. */
  readonly attempts: number | undefined;
  /** The service's own code (`40004`, `"LICENSE_INVALID"`), or the runtime's (`"ECONNREFUSED"`). */
  readonly code: string | number | undefined;

  constructor(message: string, facts: CallFacts = {}) {
    super(message, 'cause' in facts ? { cause: facts.cause } : undefined);
    this.operation = facts.operation;
    this.method = facts.method;
    this.url = facts.url;
    this.attempts = facts.attempts;
    this.code = facts.code;
  }

  static {
    brand(ImbraceError, 'ImbraceError');
  }
}

/** A wrong argument or option: nothing was sent. */
export class InvalidArgumentError extends ImbraceError {
  /**
   * @param argument the argument or option, by its documented name
   * @param problem what is wrong with it, as the rest of a sentence that begins with its name
   * @param operation the method that was called; none for the constructor's options
   */
  constructor(
    readonly argument: string,
    readonly problem: string,
    operation?: string,
  ) {
    super(`${operation ? `${operation}: ` : ''}${argument} ${problem}`, { operation });
  }

  static {
    brand(InvalidArgumentError, 'InvalidArgumentError');
  }
}

/** What an `ApiError` knows beyond the call itself. */
export interface ApiFacts extends CallFacts {
  status: number;
  requestId?: string | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: unknown;
  retryAfter?: number | undefined;
}

/** The service answered, but not with what the call is for: an error status, or a body that is not what the operation returns. */
export class ApiError extends ImbraceError {
  /** The HTTP status; 0 where the request never got one (no usable credential, a redirect that a browser hides). */
  readonly status: number;
  /** The id the gateway gave this request (`x-request-id`): quote it when you ask the vendor. */
  readonly requestId: string | undefined;
  /** The answer's headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The answer's body: parsed where it is JSON, else the start of its text. */
  readonly body: unknown;
  /** Milliseconds the service asked to wait before the next try, where it did. */
  readonly retryAfter: number | undefined;

  constructor(message: string, facts: ApiFacts) {
    super(message, facts);
    this.status = facts.status;
    this.requestId = facts.requestId;
    this.headers = facts.headers ?? {};
    this.body = facts.body;
    this.retryAfter = facts.retryAfter;
  }

  /** The same as `status`, under the name that the vendor's SDK uses. */
  get statusCode(): number {
    return this.status;
  }

  static {
    brand(ApiError, 'ApiError');
  }
}

/** 401 or 403, or an `accessToken` function that failed. */
export class AuthError extends ApiError {
  static {
    brand(AuthError, 'AuthError');
  }
}

/** 404: there is nothing with this id, or not for this credential. */
export class NotFoundError extends ApiError {
  static {
    brand(NotFoundError, 'NotFoundError');
  }
}

/** 409, or 400 with "Duplicate key": the name is taken. */
export class ConflictError extends ApiError {
  static {
    brand(ConflictError, 'ConflictError');
  }
}

/** 400 or 422: the service did not accept an argument. */
export class ValidationError extends ApiError {
  static {
    brand(ValidationError, 'ValidationError');
  }
}

/** 429: too many requests; `retryAfter` says how long to wait where the service says so. */
export class RateLimitError extends ApiError {
  static {
    brand(RateLimitError, 'RateLimitError');
  }
}

/** 500 and above: the service or a proxy before it failed. */
export class ServerError extends ApiError {
  static {
    brand(ServerError, 'ServerError');
  }
}

/** The request never got an answer. */
export class NetworkError extends ImbraceError {
  static {
    brand(NetworkError, 'NetworkError');
  }
}

/** `timeout` or `totalTimeout` ran out. */
export class TimeoutError extends NetworkError {
  static {
    brand(TimeoutError, 'TimeoutError');
  }
}

/** The connection could not be made, or was lost before the answer was complete. */
export class ConnectionError extends NetworkError {
  static {
    brand(ConnectionError, 'ConnectionError');
  }
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortError extends ImbraceError {
  static {
    brand(AbortError, 'AbortError');
  }
}

/** Looks at the brand, not the class, so that it holds across two copies of this package. */
function guard<T extends ImbraceError>(name: string): (error: unknown) => error is T {
  return (error): error is T => error instanceof Error && (error as Kinds)[KINDS]?.includes(name) === true;
}

/** Whether a value is an {@link ImbraceError}, from whichever copy of this package. */
export const isImbraceError: (error: unknown) => error is ImbraceError = guard('ImbraceError');
/** Whether a value is an {@link InvalidArgumentError}, from whichever copy of this package. */
export const isInvalidArgumentError: (error: unknown) => error is InvalidArgumentError = guard('InvalidArgumentError');
/** Whether a value is an {@link ApiError}, from whichever copy of this package. */
export const isApiError: (error: unknown) => error is ApiError = guard('ApiError');
/** Whether a value is an {@link AuthError}, from whichever copy of this package. */
export const isAuthError: (error: unknown) => error is AuthError = guard('AuthError');
/** Whether a value is a {@link NotFoundError}, from whichever copy of this package. */
export const isNotFoundError: (error: unknown) => error is NotFoundError = guard('NotFoundError');
/** Whether a value is a {@link ConflictError}, from whichever copy of this package. */
export const isConflictError: (error: unknown) => error is ConflictError = guard('ConflictError');
/** Whether a value is a {@link ValidationError}, from whichever copy of this package. */
export const isValidationError: (error: unknown) => error is ValidationError = guard('ValidationError');
/** Whether a value is a {@link RateLimitError}, from whichever copy of this package. */
export const isRateLimitError: (error: unknown) => error is RateLimitError = guard('RateLimitError');
/** Whether a value is a {@link ServerError}, from whichever copy of this package. */
export const isServerError: (error: unknown) => error is ServerError = guard('ServerError');
/** Whether a value is a {@link NetworkError}, from whichever copy of this package. */
export const isNetworkError: (error: unknown) => error is NetworkError = guard('NetworkError');
/** Whether a value is a {@link TimeoutError}, from whichever copy of this package. */
export const isTimeoutError: (error: unknown) => error is TimeoutError = guard('TimeoutError');
/** Whether a value is a {@link ConnectionError}, from whichever copy of this package. */
export const isConnectionError: (error: unknown) => error is ConnectionError = guard('ConnectionError');
/** Whether a value is an {@link AbortError}, from whichever copy of this package. */
export const isAbortError: (error: unknown) => error is AbortError = guard('AbortError');
