import manifest from '../../../package.json' with { type: 'json' };
import { InvalidArgumentError } from '../errors.js';
import { checkBaseUrl, checkCredential, describeValue } from '../input/index.js';
import type { CredentialOptions } from './credentials.js';
import { type CallOptions, type CoreClientOptions, DEFAULTS, mergeOptions } from './options.js';
import { CLIENT_RULES, checkOption, takeOptions } from './rules.js';

/** What tells the service which client calls, and which version of it. The bundler keeps nothing else of the manifest. */
const USER_AGENT = `${manifest.name}/${manifest.version}`;

/** Environment variables by name; empty where a runtime has none. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A client's options after checking, with nothing left to look up. */
export interface Settings {
  readonly baseUrl: string;
  readonly credentials: CredentialOptions;
  /** What each call starts from, and a copy; without the credentials, which may change. */
  readonly options: CallOptions & CoreClientOptions;
}

/** The options of a copy: a credential or an address among the changes takes the place of the current one. */
export function changeOptions(current: CoreClientOptions, changes: CoreClientOptions): CoreClientOptions {
  const taken = takeOptions(changes, CLIENT_RULES);
  const { apiKey, accessToken, env } = taken;
  const kept = { ...current };
  if (apiKey !== undefined || accessToken !== undefined) kept.apiKey = kept.accessToken = undefined;
  if (env !== undefined) kept.baseUrl = undefined;
  return mergeOptions(kept, taken);
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
  const taken = takeOptions(options, CLIENT_RULES);
  /** @param instead an option that takes the place of this one's variable */
  const pick = <Option extends VariableOption>(option: Option, instead?: unknown): CoreClientOptions[Option] =>
    taken[option] === undefined && instead === undefined
      ? (read(variables, variableOf(option)) as CoreClientOptions[Option])
      : taken[option];
  // Named with its variable: one cannot tell from outside which of the two was wrong.
  const nameOf = (option: VariableOption) => `${option} (${variableOf(option)})`;

  const { allowInsecureHttp, dangerouslyAllowBrowser } = taken;
  const logLevel = pick('logLevel');
  checkOption('logLevel', logLevel, nameOf('logLevel'));
  const apiKey = pick('apiKey', taken.accessToken);
  // The gateway looks at an API key first: beside one, a token would do nothing.
  const credentials = { apiKey, accessToken: pick('accessToken', apiKey), organizationId: pick('organizationId') };
  for (const [option, value] of Object.entries(credentials)) {
    if (value === undefined || (option === 'accessToken' && typeof value === 'function')) continue;
    checkCredential(nameOf(option as keyof typeof credentials), value);
  }
  if ((apiKey === undefined) === (credentials.accessToken === undefined)) {
    throw new InvalidArgumentError(nameOf('apiKey'), `or ${nameOf('accessToken')} must be given, and only one`);
  }
  const browser = 'document' in globalThis || 'importScripts' in globalThis;
  if (apiKey !== undefined && browser && !dangerouslyAllowBrowser) {
    throw new InvalidArgumentError('apiKey', 'needs dangerouslyAllowBrowser here');
  }

  const address = pick('baseUrl', taken.env);
  const env = pick('env', address);
  const environment = env === undefined ? DEFAULT_ENVIRONMENT : env;
  if (typeof environment !== 'string' || !Object.hasOwn(gateways, environment)) {
    const names = Object.keys(gateways).join(', ');
    throw new InvalidArgumentError(nameOf('env'), `must be one of ${names}, not ${describeValue(environment)}`);
  }
  const gateway = address === undefined ? gateways[environment] : address;
  const baseUrl = checkBaseUrl(nameOf('baseUrl'), gateway, allowInsecureHttp);
  // In a browser a header of one's own needs the service's leave, and the browser names itself.
  const headers = browser ? {} : { 'user-agent': USER_AGENT };
  // Without the credentials: what travels with a request is no place for them. With all other names, so that nothing is read
  // from Object.prototype later.
  const kept = { ...taken, logLevel, baseUrl, env: undefined, apiKey: undefined, accessToken: undefined };
  return { baseUrl, credentials, options: mergeOptions({ ...kept, ...DEFAULTS, headers }, kept) };
}
