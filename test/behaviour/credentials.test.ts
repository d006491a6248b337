import { describe, expect, it, vi } from 'vitest';
import { type ClientOptions, ImbraceClient, isAuthError, type RequestEvent } from '../../src/index.ts';
import { answer, clientFor, failureOf, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { BACKOFF, settle, stoppedClock } from '../helpers/clock.ts';
import { CONTACT, inTurn, json, serve } from '../helpers/server.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln-bmF0_dXJl';

/** The authentication headers that a client with these options sends. */
async function sent(options: ClientOptions): Promise<Record<string, unknown>> {
  const server = await serve(json(CONTACT));
  await new ImbraceClient({ baseUrl: server.url, ...options }).contacts.get('con_1');
  const headers: Record<string, unknown> = server.requests[0]?.headers ?? {};
  const names = ['x-api-key', 'x-access-token', 'authorization', 'x-organization-id'];
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

describe('the authentication headers', () => {
  it.each<[string, ClientOptions, Record<string, string>]>([
    ['an API key', { apiKey: 'api_1' }, { 'x-api-key': 'api_1' }],
    [
      'an API key and an organization',
      { apiKey: 'api_1', organizationId: 'org_1' },
      { 'x-api-key': 'api_1', 'x-organization-id': 'org_1' },
    ],
    [
      'an API key in the form of a JWT',
      { apiKey: JWT, organizationId: 'org_1' },
      { 'x-api-key': JWT, 'x-organization-id': 'org_1' },
    ],
    ['an access token', { accessToken: 'acc_1' }, { 'x-access-token': 'acc_1' }],
    [
      'an access token and an organization',
      { accessToken: 'acc_1', organizationId: 'org_1' },
      { 'x-access-token': 'acc_1', 'x-organization-id': 'org_1' },
    ],
    [
      'a JWT and an organization',
      { accessToken: JWT, organizationId: 'org_1' },
      { authorization: `Bearer ${JWT}`, 'x-organization-id': 'org_1' },
    ],
    ['a JWT alone', { accessToken: JWT }, { 'x-access-token': JWT }],
    ...[`~${JWT}`, `${JWT}~`, `${JWT}.4`].map((token): [string, ClientOptions, Record<string, string>] => [
      'more than a JWT, and an organization',
      { accessToken: token, organizationId: 'org_1' },
      { 'x-access-token': token, 'x-organization-id': 'org_1' },
    ]),
    [
      'a function',
      { accessToken: () => JWT, organizationId: 'org_1' },
      { authorization: `Bearer ${JWT}`, 'x-organization-id': 'org_1' },
    ],
    ['an asynchronous function', { accessToken: async () => 'acc_1' }, { 'x-access-token': 'acc_1' }],
  ])('for %s', async (_name, options, expected) => {
    expect(await sent(options)).toEqual(expected);
  });

  it('can be removed or replaced by the headers of one call', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url, { organizationId: 'org_1' });
    await client.contacts.get('con_1', { headers: { 'X-API-Key': null, Authorization: 'Basic YWJj' } });
    expect(server.requests[0]?.headers).toMatchObject({ authorization: 'Basic YWJj', 'x-organization-id': 'org_1' });
    expect(server.requests[0]?.headers).not.toHaveProperty('x-api-key');
  });
});

describe('an accessToken function', () => {
  it('is asked once for each try', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503), json(CONTACT)));
    const accessToken = vi.fn().mockResolvedValueOnce('first_token').mockResolvedValueOnce('second_token');
    await clientFor(server.url, { accessToken }).contacts.get('con_1');
    expect(server.requests.map((request) => request.headers['x-access-token'])).toEqual([
      'first_token',
      'second_token',
    ]);
    expect(accessToken).toHaveBeenCalledTimes(2);
  });

  const failure = new Error('the vault is sealed');
  it.each<[string, () => string | Promise<string>]>([
    ['rejects', () => Promise.reject(failure)],
    [
      'throws',
      () => {
        throw failure;
      },
    ],
  ])('that %s is an AuthError with its cause, and nothing is sent', async (_name, accessToken) => {
    const server = await serve(json(CONTACT));
    const error = await failureOf(clientFor(server.url, { accessToken }).contacts.get('con_1'));
    expect(isAuthError(error)).toBe(true);
    expect(error).toMatchObject({
      name: 'AuthError',
      status: 0,
      attempts: 0,
      cause: failure,
      operation: 'contacts.get',
    });
    expect(error.message).toMatch(/^contacts\.get: .*accessToken/);
    expect(server.requests).toHaveLength(0);
  });

  it.each([undefined, null, '', 7, 'line\r\nbreak', 'ключ'])(
    'that gives %j is an AuthError, and nothing is sent',
    async (token) => {
      const server = await serve(json(CONTACT));
      const error = await failureOf(
        clientFor(server.url, { accessToken: () => token as string }).contacts.get('con_1'),
      );
      expect(error).toMatchObject({
        name: 'AuthError',
        cause: { name: 'InvalidArgumentError', argument: 'accessToken' },
      });
      expect(server.requests).toHaveLength(0);
    },
  );

  it('that fails at a later try ends the call', async () => {
    withoutBackoff();
    const server = await serve(json({}, 503));
    const accessToken = vi.fn().mockResolvedValueOnce('first_token').mockRejectedValue(failure);
    const error = await failureOf(clientFor(server.url, { accessToken }).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'AuthError', cause: failure, attempts: 1 });
  });

  it('whose token comes after its try sends nothing, and that try is neither counted nor told of', async () => {
    stoppedClock();
    let arrive = (_token: string) => {};
    const accessToken = vi
      .fn(async () => 'token_1')
      .mockReturnValueOnce(
        new Promise((resolve) => {
          arrive = resolve;
        }),
      );
    const fetch = vi.fn(async () => {
      arrive('token_1');
      await settle();
      return answer({}, 404);
    });
    const told: string[] = [];
    const onRequest = ({ attempt }: RequestEvent) => void told.push(`onRequest ${attempt}`);
    const onResponse = ({ attempt }: RequestEvent) => void told.push(`onResponse ${attempt}`);
    const options = { accessToken, fetch, onRequest, onResponse, timeout: 30 };
    const call = failureOf(clientFor('http://127.0.0.1:1', options).contacts.get('con_1'));
    await settle();
    vi.advanceTimersByTime(30);
    await settle();
    vi.advanceTimersByTime(BACKOFF);
    expect(await call).toMatchObject({ name: 'NotFoundError', attempts: 1 });
    expect(accessToken).toHaveBeenCalledTimes(2);
    expect(fetch).toHaveBeenCalledOnce();
    expect(told).toEqual(['onRequest 1', 'onResponse 1']);
  });
});

describe('a credential that changes', () => {
  it('takes the place of the API key from the next call on', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    await client.contacts.get('con_1');
    client.setAccessToken('acc_1');
    await client.contacts.get('con_1');
    client.setAccessToken(async () => 'acc_2');
    await client.contacts.get('con_1');
    expect(server.requests.map(({ headers }) => [headers['x-api-key'], headers['x-access-token']])).toEqual([
      [expect.any(String), undefined],
      [undefined, 'acc_1'],
      [undefined, 'acc_2'],
    ]);
  });

  it('counts for the next try of a call that is under way', async () => {
    withoutBackoff();
    const server = await serve((request, response, count) => {
      client.setAccessToken('new_token');
      (count === 1 ? json({}, 503) : json(CONTACT))(request, response, count);
    });
    const client: ImbraceClient = clientFor(server.url, { accessToken: 'old_token' });
    await client.contacts.get('con_1');
    expect(server.requests.map(({ headers }) => headers['x-access-token'])).toEqual(['old_token', 'new_token']);
  });

  it('can be taken away: calls reject and send nothing, until there is one again', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    client.clearAccessToken();
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'AuthError', attempts: 0 });
    expect(String(error.cause)).toContain('setAccessToken');
    expect((await failureOf(client.withOptions({}).contacts.get('con_1'))).name).toBe('AuthError');
    expect(server.requests).toHaveLength(0);
    client.setAccessToken('acc_1');
    await client.contacts.get('con_1');
    expect(server.requests[0]?.headers['x-access-token']).toBe('acc_1');
  });

  it.each(['', 'a\nb', 'ключ', ' x', null, undefined, 7])('is refused where it cannot be sent: %j', (token) => {
    const client = clientFor('https://gateway.example.com');
    expect(thrownBy(() => client.setAccessToken(token as string))).toMatchObject({
      name: 'InvalidArgumentError',
      argument: 'accessToken',
    });
  });

  it('of a copy leaves the original alone, and the other way round', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    const copy = client.withOptions({ accessToken: 'acc_copy' });
    client.setAccessToken('acc_original');
    await copy.contacts.get('con_1');
    await client.contacts.get('con_1');
    expect(server.requests.map(({ headers }) => headers['x-access-token'])).toEqual(['acc_copy', 'acc_original']);
    expect(server.requests.every(({ headers }) => headers['x-api-key'] === undefined)).toBe(true);
  });
});
