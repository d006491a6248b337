import type { AccessToken } from './credentials.js';
import { InvalidArgumentError } from './errors.js';
import { isFields, overlay, readField } from './fields.js';
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
  /**
   * What else goes to `fetch`, as it is: what a runtime, a framework or a `fetch` of your own takes there. Those of a call
   * are added to those of the client.
   *
   * @example
   * const fresh = client.withOptions({ fetchOptions: { cache: 'no-store' } });
   * await client.contacts.list({ limit: 10 }, { fetchOptions: { next: { revalidate: 60 } } });
   */
  fetchOptions?: FetchOptions | undefined;
}

/** What the client itself gives to `fetch`. */
type OwnedByClient = 'method' | 'headers' | 'body' | 'redirect' | 'signal';

/** What goes to `fetch` beside what the client sets itself: `cache`, `keepalive`, `dispatcher`, `next`, … */
export type FetchOptions =
  | Readonly<NotOwned & Record<string, unknown>>
  // An interface has no index signature, and none of the names above need be in it.
  | (Readonly<NotOwned> & object);
type NotOwned = Omit<RequestInit, OwnedByClient> & { [Name in OwnedByClient]?: never };

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

/** Says what is wrong with an option's value, if anything is. */
type Rule = (value: unknown) => string | false;
type Rules<Options> = Readonly<Record<keyof Options, Rule>>;

const isBoolean: Rule = (value) => typeof value !== 'boolean' && 'must be true or false';
const isFunction: Rule = (value) => typeof value !== 'function' && 'must be a function';
const isAmount: Rule = (value) => !(typeof value === 'number' && value >= 0) && 'must be a number, 0 or more';
/** For what is checked where it is resolved, together with its environment variable. */
const isAnything: Rule = () => false;

/** What the client gives to `fetch` itself. */
const OWNED: readonly OwnedByClient[] = ['method', 'headers', 'body', 'redirect', 'signal'];

/** The options of a call. */
export const CALL_RULES: Rules<RequestOptions> = {
  signal(value) {
    const { aborted, addEventListener } = Object(value);
    return !(typeof aborted === 'boolean' && typeof addEventListener === 'function') && 'must be an AbortSignal';
  },
  timeout: isAmount,
  totalTimeout: isAmount,
  maxRetries: isAmount,
  maxRetryAfter: isAmount,
  retryNonIdempotent: isBoolean,
  headers: (value) => !isHeaders(value) && 'must be an object of printable Latin-1 texts',
  fetchOptions(value) {
    if (!isFields(value)) return 'must be an object';
    const owned = OWNED.find((name) => readField(value, name) !== undefined);
    return !!owned && `must not have ${owned}: the client sets it`;
  },
};

/** The options of a client. */
export const CLIENT_RULES: Rules<CoreClientOptions> = {
  ...CALL_RULES,
  allowInsecureHttp: isBoolean,
  dangerouslyAllowBrowser: isBoolean,
  fetch: isFunction,
  onRequest: isFunction,
  onResponse: isFunction,
  onRetry: isFunction,
  logLevel: (value) => !LOG_LEVELS.includes(value as 'off') && `must be one of ${LOG_LEVELS.join(', ')}`,
  logger: (value) =>
    !LOG_LEVELS.slice(1).every((level) => typeof readField(Object(value), level) === 'function') &&
    'must be an object with the methods of console',
  apiKey: isAnything,
  accessToken: isAnything,
  organizationId: isAnything,
  env: isAnything,
  baseUrl: isAnything,
};

/** The consonants of a name, sorted: most misspellings have the same, in whatever case. */
const consonantsOf = (name: string): string =>
  `${[...name.toLowerCase().replace(/[\W_aeiousz]|(.)(?=\1)/g, '')].sort()}`;

/** Refuses a value that is not of the option's kind. @param shown the option's name in the error */
export function checkOption(name: keyof CoreClientOptions, value: unknown, shown: string = name): void {
  const problem = value !== undefined && CLIENT_RULES[name](value);
  if (problem) throw new InvalidArgumentError(shown, problem);
}

/**
 * Refuses what is no option here, or of the wrong kind.
 *
 * @returns all options as its own fields, `undefined` where they are not given: nothing is read from a prototype later
 */
export function takeOptions<T extends object>(options: T, rules: Rules<T>): T {
  if (!isFields(options)) throw new InvalidArgumentError('options', 'must be an object');
  const names = Object.keys(rules) as (keyof CoreClientOptions)[];
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || Object.hasOwn(rules, name)) continue;
    const meant = names.find((known) => consonantsOf(known) === consonantsOf(name));
    throw new InvalidArgumentError(name, `is no option here${meant ? `; did you mean ${meant}?` : ''}`);
  }
  const taken: Partial<Record<keyof CoreClientOptions, unknown>> = {};
  for (const name of names) {
    const value = readField(options, name);
    checkOption(name, value);
    taken[name] = value;
  }
  return taken as T;
}

/** Refuses options of the call where they would change nothing about it: in a query, which is sent to the service. */
export function refuseOptions(query: object, problem = 'is an option: give it in the argument after the query'): void {
  const isOption = ([name, value]: [string, unknown]) => value !== undefined && Object.hasOwn(CALL_RULES, name);
  const [option] = Object.entries(query).find(isOption) ?? [];
  if (option) throw new InvalidArgumentError(option, problem);
}

/** The options of one call, with every default filled in. */
export type CallOptions = Required<Omit<RequestOptions, 'signal' | 'fetchOptions'>> &
  Pick<RequestOptions, 'signal' | 'fetchOptions'>;

/** The defaults that {@link RequestOptions} names, with their reasons. */
export const DEFAULTS: CallOptions = {
  // Fields of its own, so that they are not read from Object.prototype.
  signal: undefined,
  headers: {},
  fetchOptions: undefined,
  // Twice what the gateway gives its own upstream (30 s): whoever waits longer waits for nobody.
  timeout: 60_000,
  totalTimeout: Infinity,
  // Two more tries outlast a restart or a lost connection; more would only load a service that is down.
  maxRetries: 2,
  // A minute is about as long as anything in the foreground can wait.
  maxRetryAfter: 60_000,
  retryNonIdempotent: false,
};

/** Lays options over others: headers and `fetchOptions` are added, `undefined` changes nothing. */
export function mergeOptions<T extends RequestOptions>(current: T, changes: RequestOptions): T {
  const headers = mergeHeaders(current.headers, changes.headers);
  const fetchOptions = overlay({ ...current.fetchOptions }, changes.fetchOptions);
  return { ...overlay(current, changes), headers, fetchOptions };
}
