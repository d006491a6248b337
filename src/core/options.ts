import type { AccessToken } from './credentials.js';
import { InvalidArgumentError } from './errors.js';
import { checkFields } from './fields.js';
import { type HeaderOptions, isHeaders, mergeHeaders } from './headers.js';
import { LOG_LEVELS, type ObserverOptions } from './observe.js';

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
export interface CoreClientOptions<Environment extends string = string> extends RequestOptions, ObserverOptions {
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

/** What some options take, and whether a value is that. */
type Rule = readonly [options: string, kind: string, holds: (value: unknown) => boolean];

const isBoolean = (value: unknown) => typeof value === 'boolean';

/** The options of a call. */
export const CALL_RULES: readonly Rule[] = [
  [
    'timeout totalTimeout maxRetries maxRetryAfter',
    'a number, 0 or more',
    (value) => typeof value === 'number' && value >= 0,
  ],
  ['retryNonIdempotent', 'true or false', isBoolean],
  ['signal', 'an AbortSignal', (value) => 'aborted' in Object(value) && 'addEventListener' in Object(value)],
  ['headers', 'an object of printable Latin-1 texts', isHeaders],
];

/** The options of a client. */
export const CLIENT_RULES: readonly Rule[] = [
  ...CALL_RULES,
  ['allowInsecureHttp dangerouslyAllowBrowser', 'true or false', isBoolean],
  ['fetch onRequest onResponse onRetry', 'a function', (value) => typeof value === 'function'],
  ['logLevel', `one of ${LOG_LEVELS.join(', ')}`, (value) => LOG_LEVELS.includes(value as 'off')],
  [
    'logger',
    'an object with the methods of console',
    (value) => LOG_LEVELS.slice(1).every((level) => typeof Object(value)[level] === 'function'),
  ],
  // Checked where they are resolved, together with their environment variables.
  ['apiKey accessToken organizationId env baseUrl', '', () => true],
];

/**
 * Refuses what is no option here, or of the wrong kind.
 *
 * @param shown the option's name in the error, where it is not its own
 */
export function checkOptions<T extends object>(options: T, rules: readonly Rule[], shown?: string): T {
  for (const [name, value] of Object.entries(checkFields('options', options))) {
    if (value === undefined) continue;
    const [, kind, holds] = rules.find(([names]) => names.split(' ').includes(name)) ?? [];
    if (!holds?.(value)) throw new InvalidArgumentError(shown ?? name, holds ? `must be ${kind}` : 'is no option here');
  }
  return options;
}

const CALL_OPTIONS = new Set(CALL_RULES.flatMap(([names]) => names.split(' ')));

/** Refuses a query that holds an option of the call: it would be sent to the service, and change nothing about the call. */
export function refuseOptions(query: Readonly<Record<string, unknown>>): void {
  for (const name in query) {
    if (CALL_OPTIONS.has(name) && query[name] !== undefined) {
      throw new InvalidArgumentError(name, 'is an option: give it in the argument after the query');
    }
  }
}

/** The options of one call, with every default filled in. */
export type CallOptions = Required<Omit<RequestOptions, 'signal' | 'headers'>> &
  Pick<RequestOptions, 'signal' | 'headers'>;

/** The defaults that {@link RequestOptions} names, with their reasons. */
export const DEFAULTS: CallOptions = {
  // Twice what the gateway gives its own upstream (30 s): whoever waits longer waits for nobody.
  timeout: 60_000,
  totalTimeout: Infinity,
  // Two more tries outlast a restart or a lost connection; more would only load a service that is down.
  maxRetries: 2,
  // A minute is about as long as anything in the foreground can wait.
  maxRetryAfter: 60_000,
  retryNonIdempotent: false,
};

/** Lays options over others: headers are added, `undefined` changes nothing. */
export function mergeOptions<T extends RequestOptions>(current: T, changes: RequestOptions): T {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const headers = mergeHeaders(current.headers, changes.headers);
  return { ...current, ...Object.fromEntries(given), headers };
}
