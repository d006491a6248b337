import { describe, expect, it, vi } from 'vitest';
import { type ClientOptions, ImbraceClient, type RequestOptions } from '../../src/index.ts';
import { answer, clientFor, failureOf, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { CONTACT, json, serve } from '../helpers/server.ts';

const GATEWAY = 'https://gateway.example.com';
const BOTH: [string, unknown][] = [
  ['signal', {}],
  ['signal', null],
  ['signal', new AbortController()],
  ['signal', 'text'],
  ...['timeout', 'totalTimeout'].flatMap((name) =>
    [-1, Number.NaN, -Infinity, '5', null, true].map((value): [string, unknown] => [name, value]),
  ),
  ...[-1, Number.NaN, '2', null].map((value): [string, unknown] => ['maxRetries', value]),
  ...[-1, Number.NaN, '2', null].map((value): [string, unknown] => ['maxRetryAfter', value]),
  ...['true', 1, null].map((value): [string, unknown] => ['retryNonIdempotent', value]),
  ['headers', null],
  ['headers', 'x-a: 1'],
  ['headers', [['x-a', '1']]],
  ['headers', new Headers({ 'x-a': '1' })],
  ['headers', new Map([['x-a', '1']])],
  ['headers', { 'x-a': 7 }],
  ['headers', { 'x a': '1' }],
  ['headers', { '': '1' }],
  ['headers', { 'x-a': 'one\r\nx-b: two' }],
  ['headers', { 'x-a': 'ключ' }],
  ['headers', { 'x-a': ' edge ' }],
];

describe('an option that cannot be right', () => {
  it.each(BOTH)(
    'of a call is an InvalidArgumentError that names it, and nothing is sent: %s %o',
    async (name, value) => {
      const fetch = vi.fn(async () => answer(CONTACT));
      const options = { [name]: value } as RequestOptions;
      const error = await failureOf(clientFor(GATEWAY, { fetch }).contacts.get('con_1', options));
      expect(error).toMatchObject({ name: 'InvalidArgumentError', operation: 'contacts.get' });
      expect(error.message).toContain(name);
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it.each<[string, unknown]>([
    ...BOTH,
    ['fetch', 'text'],
    ['fetch', null],
    ['allowInsecureHttp', 'yes'],
    ['dangerouslyAllowBrowser', 1],
    ['logger', { error() {} }],
    ['apiKey', 7],
    ['organizationId', 7],
    ['organizationId', ''],
  ])(
    'of a client is an InvalidArgumentError that names it, at construction and in withOptions: %s %o',
    (name, value) => {
      const options = { [name]: value } as ClientOptions;
      const credential = name === 'apiKey' ? { accessToken: undefined } : {};
      for (const make of [
        () => clientFor(GATEWAY, { ...credential, ...options }),
        () => clientFor(GATEWAY).withOptions(options),
      ]) {
        const error = thrownBy(make);
        expect(error.name).toBe('InvalidArgumentError');
        expect(error.message).toContain(name);
      }
    },
  );

  it.each([
    ['timeout', -1, 'timeout must be a number, 0 or more'],
    ['retryNonIdempotent', 1, 'retryNonIdempotent must be true or false'],
    ['signal', { aborted: false }, 'signal must be an AbortSignal'],
    ['signal', { addEventListener() {} }, 'signal must be an AbortSignal'],
    ['headers', 'x-a: 1', 'headers must be an object of printable Latin-1 texts'],
    ['allowInsecureHttp', 1, 'allowInsecureHttp must be true or false'],
    ['onRetry', 1, 'onRetry must be a function'],
    ['logLevel', 'loud', 'logLevel must be one of off, error, warn, info, debug'],
    ['logger', { error() {} }, 'logger must be an object with the methods of console'],
    ['organizationId', 7, 'organizationId (IMBRACE_ORGANIZATION_ID) must be printable Latin-1 text'],
    ['organizationId', '', 'organizationId (IMBRACE_ORGANIZATION_ID) is empty'],
    ['apiKey', '', 'apiKey (IMBRACE_API_KEY) is empty'],
    ['accessToken', '', 'accessToken (IMBRACE_ACCESS_TOKEN) is empty'],
    ['env', '', 'env (IMBRACE_ENV) must be one of stable, prodv2, develop, sandbox, not ""'],
    ['env', ['stable'], 'env (IMBRACE_ENV) must be one of stable, prodv2, develop, sandbox, not object'],
    [
      'baseUrl',
      ['https://gateway.example.com'],
      'baseUrl (IMBRACE_BASE_URL) must be an http(s) address and nothing more',
    ],
    ['fetchOptions', 'no-store', 'fetchOptions must be an object'],
  ])('is told what it must be: %s %o', (name, value, message) => {
    // Code compares the name alone; a reader is told of the variable, too.
    expect(thrownBy(() => clientFor(GATEWAY, { [name]: value }))).toMatchObject({ message, argument: name });
  });

  it.each([null, 'text', 7, true])('is the whole of them, where they are %j', async (options) => {
    const client = clientFor(GATEWAY);
    expect(await failureOf(client.contacts.get('con_1', options as RequestOptions))).toMatchObject({
      name: 'InvalidArgumentError',
      argument: 'options',
    });
    expect(thrownBy(() => client.withOptions(options as ClientOptions)).name).toBe('InvalidArgumentError');
  });

  it.each(['retries', 'constructor', 'toString', '__proto__', '', 'timeout totalTimeout'])(
    'is one that there is not, %j: it would be lost silently',
    async (name) => {
      const fetch = vi.fn(async () => answer(CONTACT));
      const options = Object.fromEntries([[name, 5]]);
      const problem = { name: 'InvalidArgumentError', argument: name, problem: 'is no option here' };
      expect(await failureOf(clientFor(GATEWAY, { fetch }).contacts.get('con_1', options))).toMatchObject({
        ...problem,
        operation: 'contacts.get',
      });
      expect(fetch).not.toHaveBeenCalled();
      // Made of entries, since a literal `__proto__` is no option but a prototype.
      const all = Object.fromEntries([...Object.entries(options), ['apiKey', 'any']]);
      expect(thrownBy(() => new ImbraceClient(all))).toMatchObject(problem);
      expect(thrownBy(() => clientFor(GATEWAY).withOptions(options))).toMatchObject(problem);
    },
  );

  it.each([
    ['apikey', 'apiKey'],
    ['API_KEY', 'apiKey'],
    ['baseURL', 'baseUrl'],
    ['base-url', 'baseUrl'],
    ['time_out', 'timeout'],
    ['tiemout', 'timeout'],
    ['baesUlr', 'baseUrl'],
    ['timeouts', 'timeout'],
    ['maxRetry', undefined],
    ['organisationId', 'organizationId'],
    ['acessToken', 'accessToken'],
    ['header', 'headers'],
    ['url', undefined],
    ['token', undefined],
  ])('is told which one may be meant: %s', (name, meant) => {
    const problem = `is no option here${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    const options = { apiKey: 'key', [name]: undefined };
    expect(() => new ImbraceClient(options)).not.toThrow();
    const error = thrownBy(() => clientFor(GATEWAY).withOptions({ [name]: 'x' }));
    expect(error).toMatchObject({ argument: name, problem });
  });

  it('is told so for a call by its own options alone', async () => {
    const messageOf = async (name: string) =>
      (await failureOf(clientFor(GATEWAY).contacts.get('con_1', { [name]: 'x' }))).message;
    expect(await messageOf('time_out')).toBe('contacts.get: time_out is no option here; did you mean timeout?');
    expect(await messageOf('baseURL')).toBe('contacts.get: baseURL is no option here');
  });

  it.each(['baseUrl', 'apiKey', 'onRequest', 'logLevel', 'fetch'])(
    'is one of the client that is given to a call: %s',
    async (name) => {
      const error = await failureOf(clientFor(GATEWAY).contacts.get('con_1', { [name]: 'x' }));
      expect(error.message).toBe(`contacts.get: ${name} is no option here`);
    },
  );
});

const isText = (value: unknown) => typeof value === 'string';
const isFunction = (value: unknown) => typeof value === 'function';
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isNumber = (value: unknown) => typeof value === 'number' && value >= 0;
const isObject = (value: unknown) => Object.prototype.toString.call(value) === '[object Object]';
const never = () => false;

/** For each option, which of the values below are of its type. */
const OF_CALL: Record<keyof RequestOptions, (value: unknown) => boolean> = {
  signal: (value) => value instanceof AbortSignal,
  timeout: isNumber,
  totalTimeout: isNumber,
  maxRetries: isNumber,
  maxRetryAfter: isNumber,
  retryNonIdempotent: isBoolean,
  // Whatever has no header in it.
  headers: isObject,
  fetchOptions: isObject,
};
const OF_CLIENT: Record<keyof ClientOptions, (value: unknown) => boolean> = {
  ...OF_CALL,
  apiKey: isText,
  accessToken: (value) => isText(value) || isFunction(value),
  organizationId: isText,
  env: never,
  baseUrl: (value) => value instanceof URL,
  fetch: isFunction,
  logLevel: never,
  logger: (value) => value === console,
  onRequest: isFunction,
  onResponse: isFunction,
  onRetry: isFunction,
  allowInsecureHttp: isBoolean,
  dangerouslyAllowBrowser: isBoolean,
};
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, Number.NaN, 5n, 'text', '1', Symbol('s'), {}, [], ['text'], () => 'text', class {}],
  ...[async () => 'text', new Date(0), new Map(), new Set(), /a/, new URL(GATEWAY), new AbortController().signal],
  ...[new String('text'), new Number(1), Promise.resolve('text'), console, new Headers(), Object.create(null)],
  ...[{ toString: () => 'text' }, [GATEWAY], ['stable'], [['x-a', '1']], { valueOf: () => 1 }, new Uint8Array(1)],
];

describe('every option of a wrong type is refused by name', () => {
  it.each(Object.entries(OF_CALL))('%s, of a call', async (name, fits) => {
    const fetch = vi.fn(async () => answer(CONTACT));
    const client = clientFor(GATEWAY, { fetch });
    for (const value of VALUES.filter((each) => !fits(each))) {
      const error = await failureOf(client.contacts.get('con_1', { [name]: value }));
      expect([error.name, Object(error).argument]).toEqual(['InvalidArgumentError', name]);
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(Object.entries(OF_CLIENT))('%s, of a client and of a copy', (name, fits) => {
    const credential = name === 'apiKey' || name === 'accessToken' ? {} : { apiKey: 'key' };
    const client = clientFor(GATEWAY);
    for (const value of VALUES.filter((each) => !fits(each))) {
      const options = { [name]: value };
      for (const make of [
        () => new ImbraceClient({ ...credential, ...options }),
        () => client.withOptions(options),
        () => new ImbraceClient({ apiKey: 'key', baseUrl: GATEWAY, ...options }),
      ]) {
        const error = thrownBy(make);
        expect(error.name).toBe('InvalidArgumentError');
        expect(Object(error).argument).toMatch(new RegExp(`^${name}( \\(|$)`));
      }
    }
  });

  it('the token of setAccessToken', () => {
    const client = clientFor(GATEWAY);
    const fits = OF_CLIENT.accessToken;
    for (const value of VALUES.filter((each) => !fits(each))) {
      const error = thrownBy(() => client.setAccessToken(value as string));
      expect([error.name, error.message]).toEqual([
        'InvalidArgumentError',
        'accessToken must be printable Latin-1 text',
      ]);
    }
    expect(thrownBy(() => client.setAccessToken('')).message).toBe('accessToken is empty');
  });
});

describe('an option', () => {
  it('may be at the edge of what is right', async () => {
    const fetch = async () => answer(CONTACT);
    const edge = {
      timeout: Infinity,
      totalTimeout: Infinity,
      maxRetries: 0,
      maxRetryAfter: 0,
      retryNonIdempotent: false,
    };
    await expect(clientFor(GATEWAY, { ...edge, fetch }).contacts.get('con_1', edge)).resolves.toMatchObject(CONTACT);
    const none = { signal: undefined, timeout: undefined, maxRetries: undefined, headers: undefined };
    await expect(clientFor(GATEWAY, { ...none, fetch }).contacts.get('con_1', none)).resolves.toMatchObject(CONTACT);
    const odd = { maxRetryAfter: Infinity, timeout: 0.5e6, headers: {} };
    await expect(clientFor(GATEWAY, { ...odd, fetch }).contacts.get('con_1', odd)).resolves.toMatchObject(CONTACT);
  });

  it('of the client is the default of its calls; one of the call wins', async () => {
    withoutBackoff();
    const server = await serve(json({}, 500));
    const client = clientFor(server.url, { maxRetries: 1 });
    expect((await failureOf(client.contacts.get('con_1'))).attempts).toBe(2);
    expect((await failureOf(client.contacts.get('con_1', { maxRetries: 0 }))).attempts).toBe(1);
    expect((await failureOf(client.contacts.get('con_1', { maxRetries: undefined }))).attempts).toBe(2);
  });

  it('is the last argument of methods of every kind', async () => {
    const signal = AbortSignal.abort();
    const client = clientFor(GATEWAY);
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.png');
    for (const call of [
      client.channel.list({}, { signal }),
      client.channel.getCount({ signal }),
      client.contacts.list({}, { signal }),
      client.contacts.exportCsv({}, { signal }),
      client.contacts.uploadAvatar(form, { signal }),
      client.campaign.delete('cam_1', { signal }),
    ])
      expect((await failureOf(call)).name).toBe('AbortError');
  });
});
