import { InvalidArgumentError } from '../errors.js';
import { isFields, isHeaders, readField } from '../input/index.js';
import { LOG_LEVELS } from './hooks.js';
import type { CoreClientOptions, OwnedByClient, RequestOptions } from './options.js';

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
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && Object.hasOwn(CALL_RULES, name)) throw new InvalidArgumentError(name, problem);
  }
}
