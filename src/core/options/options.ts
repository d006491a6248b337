import { type HeaderOptions, mergeHeaders, overlay } from '../input/index.js';
import type { AccessToken } from './credentials.js';
import type { ObserverOptions } from './hooks.js';

/** What can be set for one call, as the last argument of every method, or for all calls, on the client. */
export interface RequestOptions {
  /** Ends the call at once, in whichever phase it is; it then rejects with an `AbortError`. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds for one attempt, its body included; `Infinity` for no limit.
   * @default 60000 (the gateway itself gives up after 30 s)
   */
  timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, attempts and waits together.
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
export type OwnedByClient = 'method' | 'headers' | 'body' | 'redirect' | 'signal';

/** What goes to `fetch` beside what the client sets itself: `cache`, `keepalive`, `dispatcher`, `next`, … */
export type FetchOptions =
  | Readonly<NotOwned & Record<string, unknown>>
  // An interface has no index signature, and none of the names above need be in it.
  | (Readonly<NotOwned> & object);
type NotOwned = Omit<RequestInit, OwnedByClient> & { [Name in OwnedByClient]?: never };

/** A `fetch`: the runtime's own, or one that goes through a proxy, a test double, … It is called as `(url, init)`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a client is made. What is left out is read from the environment variable named beside it, where there is one. */
export interface CoreClientOptions extends RequestOptions, ObserverOptions {
  /** An API key, for servers: in a browser it is refused by default; `IMBRACE_API_KEY`. Not together with `accessToken`. */
  apiKey?: string | undefined;
  /**
   * An access token, or a function that is asked for one before each attempt, so that it can renew it;
   * `IMBRACE_ACCESS_TOKEN`. Not together with `apiKey`.
   */
  accessToken?: AccessToken | undefined;
  /** The organization to act in; `IMBRACE_ORGANIZATION_ID`. An access token that is a JWT needs it, an API key does not. */
  organizationId?: string | undefined;
  /** The name of a gateway. */
  env?: string | undefined;
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

/** The options of one call, with every default filled in. */
export type CallOptions = Required<Omit<RequestOptions, 'signal' | 'fetchOptions'>> &
  Pick<RequestOptions, 'signal' | 'fetchOptions'>;

/** The defaults that {@link RequestOptions} names, with their reasons. */
export const DEFAULTS: CallOptions = {
  headers: {},
  // Twice what the gateway gives its own upstream (30 s): whoever waits longer waits for nobody.
  timeout: 60_000,
  totalTimeout: Infinity,
  // Two more attempts outlast a restart or a lost connection; more would only load a service that is down.
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
