import { checkBaseUrl } from './base-url.js';
import type { CredentialOptions } from './credentials.js';
import { InvalidArgumentError } from './errors.js';
import { checkCredential } from './headers.js';
import { type ClientOptions, checkClientOptions, type Fetch, type RequestOptions } from './options.js';

/** Environment variables by name; empty where a runtime has none. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A client's options after checking, with nothing left to look up. */
export interface Settings {
  readonly baseUrl: string;
  readonly credentials: CredentialOptions;
  readonly fetch: Fetch | undefined;
  /** What each call starts from. */
  readonly request: RequestOptions;
}

/**
 * The options of a copy: a credential or an address among the changes takes the place of the current one, headers
 * are added to the current ones, `undefined` changes nothing.
 */
export function changeOptions(current: ClientOptions, changes: ClientOptions): ClientOptions {
  checkClientOptions(changes);
  const given: ClientOptions = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const kept = { ...current };
  if (given.apiKey !== undefined || given.accessToken !== undefined) {
    delete kept.apiKey;
    delete kept.accessToken;
  }
  if (given.env !== undefined) delete kept.baseUrl;
  return { ...kept, ...given, headers: { ...current.headers, ...given.headers } };
}

/** The environment variables, in runtimes that have them. */
export function environmentVariables(): Variables {
  const { process } = globalThis as { process?: { env?: Variables } };
  return process?.env ?? {};
}

/**
 * Checks a client's options and fills what they leave out from the environment.
 * An explicit credential switches both credential variables off, an explicit address both address variables.
 *
 * @param gateways the address of each environment
 */
export function resolveSettings(options: ClientOptions, gateways: Readonly<Record<string, string>>, variables: Variables): Settings {
  checkClientOptions(options);
  const { signal, timeout, totalTimeout, maxRetries, maxRetryAfter, retryNonIdempotent, headers } = options;
  const { fetch, dangerouslyAllowBrowser } = options;
  const credentials = resolveCredentials(options, variables);
  if (credentials.apiKey !== undefined && !dangerouslyAllowBrowser && isBrowser()) {
    throw new InvalidArgumentError(
      'options.apiKey',
      'would be readable by everyone who opens this page. Use an accessToken, or set dangerouslyAllowBrowser if that is no harm',
    );
  }
  return {
    baseUrl: resolveBaseUrl(options, gateways, variables),
    credentials,
    fetch,
    request: { signal, timeout, totalTimeout, maxRetries, maxRetryAfter, retryNonIdempotent, headers },
  };
}

function resolveCredentials(options: ClientOptions, variables: Variables): CredentialOptions {
  const { apiKey, accessToken } = options;
  if (apiKey !== undefined && accessToken !== undefined) {
    throw new InvalidArgumentError('options.apiKey', 'and options.accessToken are two credentials: give one of them');
  }
  const organizationId = given('options.organizationId', options.organizationId, 'IMBRACE_ORGANIZATION_ID', variables);
  if (typeof accessToken === 'function') return { accessToken, organizationId };
  if (apiKey !== undefined) return { apiKey: checkCredential('options.apiKey', apiKey), organizationId };
  if (accessToken !== undefined) return { accessToken: checkCredential('options.accessToken', accessToken), organizationId };
  const keyVariable = given('', undefined, 'IMBRACE_API_KEY', variables);
  if (keyVariable !== undefined) return { apiKey: keyVariable, organizationId };
  const tokenVariable = given('', undefined, 'IMBRACE_ACCESS_TOKEN', variables);
  if (tokenVariable !== undefined) return { accessToken: tokenVariable, organizationId };
  throw new InvalidArgumentError(
    'options.apiKey',
    'is missing: pass apiKey or accessToken, or set the variable IMBRACE_API_KEY or IMBRACE_ACCESS_TOKEN',
  );
}

/** An option, or else its variable; an empty variable counts as none. */
function given(option: string, value: string | undefined, variable: string, variables: Variables): string | undefined {
  if (value !== undefined) return checkCredential(option, value);
  return variables[variable] ? checkCredential(variable, variables[variable]) : undefined;
}

function resolveBaseUrl(options: ClientOptions, gateways: Readonly<Record<string, string>>, variables: Variables): string {
  const insecure = options.allowInsecureHttp ?? false;
  if (options.baseUrl !== undefined) return checkBaseUrl('options.baseUrl', options.baseUrl, insecure);
  if (options.env !== undefined) return gateway('options.env', options.env, gateways);
  if (variables.IMBRACE_BASE_URL) return checkBaseUrl('IMBRACE_BASE_URL', variables.IMBRACE_BASE_URL, insecure);
  return gateway('IMBRACE_ENV', variables.IMBRACE_ENV || DEFAULT_ENVIRONMENT, gateways);
}

const DEFAULT_ENVIRONMENT = 'stable';

function gateway(option: string, environment: unknown, gateways: Readonly<Record<string, string>>): string {
  const address = typeof environment === 'string' && Object.hasOwn(gateways, environment) ? gateways[environment] : undefined;
  if (address === undefined) {
    throw new InvalidArgumentError(option, `is ${JSON.stringify(environment)}, but must be one of ${Object.keys(gateways).join(', ')}`);
  }
  return address;
}

function isBrowser(): boolean {
  const { window, document } = globalThis as { window?: unknown; document?: unknown };
  return typeof window === 'object' && typeof document === 'object';
}
