import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions, RequestOptions } from '../../src/index.ts';
import { answer, clientFor, failureOf, thrownBy, withoutBackoff } from './support/client.ts';
import { CONTACT, json, serve } from './support/server.ts';

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

  it.each([null, 'text', 7, true])('is the whole of them, where they are %j', async (options) => {
    const client = clientFor(GATEWAY);
    expect(await failureOf(client.contacts.get('con_1', options as RequestOptions))).toMatchObject({
      name: 'InvalidArgumentError',
      argument: 'options',
    });
    expect(thrownBy(() => client.withOptions(options as ClientOptions)).name).toBe('InvalidArgumentError');
  });

  it.each(['tiemout', 'constructor', 'toString', '__proto__'])(
    'and that is called %s never causes an untyped error',
    async (name) => {
      const fetch = async () => answer(CONTACT);
      const options = Object.fromEntries([[name, 5]]);
      for (const call of [
        async () => clientFor(GATEWAY, { fetch }).contacts.get('con_1', options),
        async () => clientFor(GATEWAY, { ...options, fetch }).contacts.get('con_1'),
      ]) {
        const result = await call().catch((error: unknown) => error);
        if (result instanceof Error) expect(result.name).toBe('InvalidArgumentError');
        else expect(result).toMatchObject(CONTACT);
      }
    },
  );
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

describe('headers', () => {
  const headersOf = async (
    client: ClientOptions['headers'],
    call?: ClientOptions['headers'],
    copy?: ClientOptions['headers'],
  ) => {
    const server = await serve(json(CONTACT));
    const first = clientFor(server.url, { headers: client });
    const used = copy ? first.withOptions({ headers: copy }) : first;
    await used.contacts.get('con_1', { headers: call });
    return server.requests[0]?.headers ?? {};
  };

  it('of client and call are both sent; those of the call win', async () => {
    expect(await headersOf({ 'x-a': 'client', 'x-b': 'client' }, { 'x-b': 'call', 'x-c': 'call' })).toMatchObject({
      'x-a': 'client',
      'x-b': 'call',
      'x-c': 'call',
    });
  });

  it('that are null remove what would be sent otherwise', async () => {
    const headers = await headersOf({ 'x-a': 'client' }, { 'x-a': null, 'x-api-key': null });
    expect(headers).not.toHaveProperty('x-a');
    expect(headers).not.toHaveProperty('x-api-key');
  });

  it('that are undefined change nothing', async () => {
    expect(await headersOf({ 'x-a': 'client' }, { 'x-a': undefined })).toMatchObject({ 'x-a': 'client' });
  });

  it('are one whatever their case, and the last one counts', async () => {
    expect(await headersOf({ 'X-A': 'client' }, { 'x-a': 'call' })).toMatchObject({ 'x-a': 'call' });
    expect(await headersOf({ 'X-A': 'client' }, { 'X-A': 'call' }, { 'x-a': 'copy' })).toMatchObject({ 'x-a': 'call' });
    expect(await headersOf({ 'X-A': 'client' }, { 'X-A': 'call' }, { 'x-a': null })).toMatchObject({ 'x-a': 'call' });
    expect(await headersOf({ 'X-A': 'client' }, {}, { 'x-a': null })).not.toHaveProperty('x-a');
  });

  it('may replace what the client sends of itself', async () => {
    expect(await headersOf({ Accept: 'application/vnd.imbrace+json' })).toMatchObject({
      accept: 'application/vnd.imbrace+json',
    });
  });

  it('that stand on a prototype are not sent', async () => {
    expect(await headersOf(Object.create({ 'x-a': 'inherited' }))).not.toHaveProperty('x-a');
  });
});

describe('withOptions', () => {
  it('gives a copy, and leaves the client as it is', async () => {
    withoutBackoff();
    const server = await serve(json({}, 500));
    const client = clientFor(server.url, { headers: { 'x-a': '1' } });
    const copy = client.withOptions({ maxRetries: 0, headers: { 'x-b': '2' } });
    expect((await failureOf(copy.contacts.get('con_1'))).attempts).toBe(1);
    expect((await failureOf(client.contacts.get('con_1'))).attempts).toBe(3);
    const [ofCopy, ofClient] = server.requests.map((request) => request.headers);
    expect(ofCopy).toMatchObject({ 'x-a': '1', 'x-b': '2' });
    expect(ofClient).not.toHaveProperty('x-b');
  });

  it('puts one credential in the place of the other', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url, { organizationId: 'org_1' });
    await client.withOptions({ accessToken: 'token' }).contacts.get('con_1');
    await client.withOptions({ accessToken: 'token' }).withOptions({ apiKey: 'key' }).contacts.get('con_1');
    expect(
      server.requests.map(({ headers }) => [
        headers['x-api-key'],
        headers['x-access-token'],
        headers['x-organization-id'],
      ]),
    ).toEqual([
      [undefined, 'token', 'org_1'],
      ['key', undefined, 'org_1'],
    ]);
    expect(thrownBy(() => client.withOptions({ apiKey: 'a', accessToken: 'b' })).name).toBe('InvalidArgumentError');
  });

  it('puts one address in the place of the other', async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(new URL(url).origin);
      return answer(CONTACT);
    };
    const client = clientFor(GATEWAY, { fetch });
    await client.withOptions({ env: 'sandbox' }).contacts.get('con_1');
    await client
      .withOptions({ env: 'sandbox' })
      .withOptions({ baseUrl: 'https://other.example.com' })
      .contacts.get('con_1');
    await client.withOptions({ timeout: 5000, apiKey: undefined, baseUrl: undefined }).contacts.get('con_1');
    expect(urls).toEqual(['https://app-gateway.sandbox.imbrace.co', 'https://other.example.com', GATEWAY]);
  });

  it('keeps what the client was made with, whatever becomes of the object that was given', async () => {
    const server = await serve(json(CONTACT));
    const options: ClientOptions = { apiKey: 'key', baseUrl: server.url, headers: { 'x-a': '1' } };
    const client = clientFor(server.url, options);
    options.headers = { 'x-a': 'changed' };
    options.baseUrl = 'https://changed.example.com';
    await client.withOptions({}).contacts.get('con_1');
    expect(server.requests[0]?.headers['x-a']).toBe('1');
  });
});
