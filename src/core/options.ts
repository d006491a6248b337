import type { AccessToken } from './credentials.js';
import { InvalidArgumentError } from './errors.js';
import { type HeaderOptions, headersProblem } from './headers.js';

/** What can be set for one call, as the last argument of every method, or for all calls, on the client. */
export interface RequestOptions {
  /** Ends the call at once, in whichever phase it is; it then rejects with an `AbortError`. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds for one try, its body included; `Infinity` for no limit.
   * @default 60000 (the gateway itself gives up after 30 s)
   */
  timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, tries and waits together.
   * @default Infinity
   */
  totalTimeout?: number | undefined;
  /**
   * How many more times a failed request may be sent.
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * Milliseconds of Retry-After that are waited for; where the service asks for more, the call fails at once with an
   * error that carries `retryAfter`.
   * @default 60000
   */
  maxRetryAfter?: number | undefined;
  /**
   * Also send POST requests again that the service may have processed already: things may be created twice.
   * @default false
   */
  retryNonIdempotent?: boolean | undefined;
  /** Headers to add; `null` removes one that would be sent otherwise. */
  headers?: HeaderOptions | undefined;
}

/** A `fetch`: the runtime's own, or one that goes through a proxy, a test double, … It is called as `(url, init)`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a client is made. What is left out is read from the environment variable named beside it, where there is one. */
export interface ClientOptions<Environment extends string = string> extends RequestOptions {
  /** An API key; `IMBRACE_API_KEY`. Not together with `accessToken`. */
  apiKey?: string | undefined;
  /** An access token, or a function that is asked for one before each try; `IMBRACE_ACCESS_TOKEN`. Not together with `apiKey`. */
  accessToken?: AccessToken | undefined;
  /** The organization to act in; `IMBRACE_ORGANIZATION_ID`. An access token that is a JWT needs it, an API key does not. */
  organizationId?: string | undefined;
  /**
   * Which gateway to call; `IMBRACE_ENV`.
   * @default "stable"
   */
  env?: Environment | undefined;
  /** A gateway's address, which wins over `env`; `IMBRACE_BASE_URL`. */
  baseUrl?: string | URL | undefined;
  /** Takes the place of the runtime's `fetch`. */
  fetch?: Fetch | undefined;
  /**
   * Allow a base URL with http: to another machine.
   * @default false
   */
  allowInsecureHttp?: boolean | undefined;
  /**
   * Allow an API key in a browser, where whoever opens the page can read it.
   * @default false
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

const milliseconds = (value: unknown) =>
  typeof value === 'number' && value > 0 ? undefined : 'must be a number of milliseconds above 0';
/** Checked where it is resolved: its problem depends on other options and on the environment. */
const elsewhere = () => undefined;
const flag = (value: unknown) => (typeof value === 'boolean' ? undefined : 'must be true or false');

/** One rule an option; each gives the problem, or undefined. */
const REQUEST_RULES: { readonly [Name in keyof Required<RequestOptions>]: (value: unknown) => string | undefined } = {
  signal: (value) =>
    typeof (value as AbortSignal).addEventListener === 'function' && 'aborted' in (value as AbortSignal)
      ? undefined
      : 'must be an AbortSignal',
  timeout: milliseconds,
  totalTimeout: milliseconds,
  maxRetries: (value) => (Number.isInteger(value) && (value as number) >= 0 ? undefined : 'must be a whole number from 0 up'),
  maxRetryAfter: (value) =>
    typeof value === 'number' && value >= 0 ? undefined : 'must be a number of milliseconds from 0 up',
  retryNonIdempotent: flag,
  headers: headersProblem,
};

const CLIENT_RULES: { readonly [Name in keyof Required<ClientOptions>]: (value: unknown) => string | undefined } = {
  ...REQUEST_RULES,
  apiKey: elsewhere,
  accessToken: elsewhere,
  organizationId: elsewhere,
  env: elsewhere,
  baseUrl: elsewhere,
  fetch: (value) => (typeof value === 'function' ? undefined : 'must be a function'),
  allowInsecureHttp: flag,
  dangerouslyAllowBrowser: flag,
};

function check(options: unknown, rules: Readonly<Record<string, (value: unknown) => string | undefined>>): void {
  if (typeof options !== 'object' || options === null) throw new InvalidArgumentError('options', 'must be an object');
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) throw new InvalidArgumentError(`options.${name}`, `is not an option; there are ${Object.keys(rules).join(', ')}`);
    const problem = value === undefined ? undefined : rule(value);
    if (problem) throw new InvalidArgumentError(`options.${name}`, problem);
  }
}

/** Refuses options of a client that are unknown or of the wrong kind. */
export function checkClientOptions(options: ClientOptions): void {
  check(options, CLIENT_RULES);
}

/** Refuses wrong options of one call. */
export function checkRequestOptions(options: RequestOptions): RequestOptions {
  check(options, REQUEST_RULES);
  return options;
}

/** Lays the options of one call over the client's. */
export function mergeRequestOptions(defaults: RequestOptions, options: RequestOptions): RequestOptions {
  return {
    signal: options.signal ?? defaults.signal,
    timeout: options.timeout ?? defaults.timeout,
    totalTimeout: options.totalTimeout ?? defaults.totalTimeout,
    maxRetries: options.maxRetries ?? defaults.maxRetries,
    maxRetryAfter: options.maxRetryAfter ?? defaults.maxRetryAfter,
    retryNonIdempotent: options.retryNonIdempotent ?? defaults.retryNonIdempotent,
    headers: options.headers && defaults.headers ? { ...defaults.headers, ...options.headers } : (options.headers ?? defaults.headers),
  };
}
