import { checkBaseUrl } from './base-url.js';
import type { CredentialOptions } from './credentials.js';
import { InvalidArgumentError } from './errors.js';
import { checkCredential } from './headers.js';
import { createObserver, type Observer } from './observe.js';
import {
  type CallOptions,
  CLIENT_RULES,
  type CoreClientOptions,
  checkOptions,
  DEFAULTS,
  type Fetch,
  mergeOptions,
} from './options.js';

/** Environment variables by name; empty where a runtime has none. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A client's options after checking, with nothing left to look up. */
export interface Settings {
  readonly baseUrl: string;
  readonly credentials: CredentialOptions;
  readonly fetch: Fetch | undefined;
  readonly observer: Observer | undefined;
  /** What each call starts from. */
  readonly request: CallOptions;
}

/** The options of a copy: a credential or an address among the changes takes the place of the current one. */
export function changeOptions(current: CoreClientOptions, changes: CoreClientOptions): CoreClientOptions {
  const { apiKey, accessToken, env } = checkOptions(changes, CLIENT_RULES);
  const kept = { ...current };
  if ((apiKey ?? accessToken) !== undefined) kept.apiKey = kept.accessToken = undefined;
  if (env !== undefined) kept.baseUrl = undefined;
  return mergeOptions(kept, changes);
}

/** The environment variables, in runtimes that have them. */
export function environmentVariables(): Variables {
  return (globalThis as { process?: { env?: Variables } }).process?.env ?? {};
}

/** Each of these options has a variable: `apiKey` has IMBRACE_API_KEY, `logLevel` has IMBRACE_LOG. */
type VariableOption = 'apiKey' | 'accessToken' | 'organizationId' | 'env' | 'baseUrl' | 'logLevel';
const variableOf = (option: VariableOption) =>
  `IMBRACE_${option.replace('Level', '').replace(/[A-Z]/g, '_$&').toUpperCase()}`;

/** An empty variable counts as none, and so does one that may not be read: Deno throws where it was not allowed to. */
function read(variables: Variables, name: string): string | undefined {
  try {
    return variables[name] || undefined;
  } catch {
    return undefined;
  }
}

const DEFAULT_ENVIRONMENT = 'stable';

/**
 * Checks a client's options and fills what they leave out from the environment.
 * An explicit credential switches both credential variables off, an explicit address both address variables.
 *
 * @param gateways the address of each environment
 */
export function resolveSettings(
  options: CoreClientOptions,
  gateways: Readonly<Record<string, string>>,
  variables: Variables,
): Settings {
  const pick = <Option extends VariableOption>(option: Option, instead?: unknown): CoreClientOptions[Option] =>
    options[option] ??
    ((instead === undefined ? read(variables, variableOf(option)) : undefined) as CoreClientOptions[Option]);
  // Named with its variable: one cannot tell from outside which of the two was wrong.
  const nameOf = (option: VariableOption) => `${option} (${variableOf(option)})`;

  const { fetch, allowInsecureHttp, dangerouslyAllowBrowser } = checkOptions(options, CLIENT_RULES);
  const logLevel = pick('logLevel');
  checkOptions({ logLevel }, CLIENT_RULES, nameOf('logLevel'));
  const apiKey = pick('apiKey', options.accessToken);
  // The gateway looks at an API key first: beside one, a token would do nothing.
  const credentials = { apiKey, accessToken: pick('accessToken', apiKey), organizationId: pick('organizationId') };
  if ((apiKey === undefined) === (credentials.accessToken === undefined)) {
    throw new InvalidArgumentError(nameOf('apiKey'), `or ${nameOf('accessToken')} must be given, and only one`);
  }
  if (apiKey !== undefined && !dangerouslyAllowBrowser && ('document' in globalThis || 'importScripts' in globalThis)) {
    throw new InvalidArgumentError('apiKey', 'needs dangerouslyAllowBrowser here');
  }
  for (const [option, value] of Object.entries(credentials)) {
    if (value !== undefined && typeof value !== 'function') checkCredential(nameOf(option as VariableOption), value);
  }

  const address = pick('baseUrl', options.env);
  const environment = pick('env', address) ?? DEFAULT_ENVIRONMENT;
  if (!Object.hasOwn(gateways, environment)) {
    const names = Object.keys(gateways).join(', ');
    throw new InvalidArgumentError(nameOf('env'), `must be one of ${names}, not ${JSON.stringify(environment)}`);
  }
  return {
    baseUrl: checkBaseUrl(nameOf('baseUrl'), address ?? gateways[environment], allowInsecureHttp),
    credentials,
    fetch,
    observer: createObserver({ ...options, logLevel }),
    // Without the credentials: what travels with a request is no place for them.
    request: mergeOptions(DEFAULTS, { ...options, apiKey: undefined, accessToken: undefined } as CoreClientOptions),
  };
}
