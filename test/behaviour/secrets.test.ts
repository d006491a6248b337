import { inspect } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClientOptions, ImbraceClient } from '../../src/index.ts';
import { clientFor, failureOf, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { set, withoutVariables } from '../helpers/environment-variables.ts';
import { CANARY, expectNoSecret, forms, JWT } from '../helpers/secrets.ts';
import { closedPort, type Handler, hangUp, inTurn, json, serve, silence } from '../helpers/server.ts';

withoutVariables();

const ORGANIZATION = 'org_canary_55aa';

const CREDENTIALS: [string, ClientOptions][] = [
  ['an API key', { apiKey: CANARY }],
  ['an access token', { accessToken: CANARY }],
  ['an access token from a function', { accessToken: async () => CANARY }],
  ['a JWT', { accessToken: JWT, organizationId: ORGANIZATION }],
  ['an Authorization header of the caller', { apiKey: CANARY, headers: { Authorization: `Bearer ${JWT}` } }],
];

/** Everything this process writes while a test runs. */
let written = '';

beforeEach(() => {
  written = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
  }
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      written += inspect(values, { depth: null, showHidden: true });
    });
  }
});

/** Answers with all the request's headers, in everything that an answer has. */
const echo =
  (status: number, type: string, write: (credentials: Record<string, unknown>) => string): Handler =>
  ({ headers }, response) => {
    const { 'x-api-key': key, 'x-access-token': token, authorization } = headers;
    const own = { key, token, authorization, bare: authorization?.replace('Bearer ', '') };
    const said = Object.values(own).filter(Boolean).join(' ');
    response.writeHead(status, {
      'content-type': type,
      'x-echo': said,
      'x-request-id': said,
      'set-cookie': `session=${encodeURIComponent(said)}`,
      ...(status === 302 && { location: `/moved/${encodeURIComponent(said)}` }),
    });
    response.end(write(own));
  };
const text = (own: Record<string, unknown>) => Object.values(own).filter(Boolean).join(' ');

const FAULTS: [string, Handler][] = [
  [
    'an error that repeats them in JSON',
    echo(401, 'application/json', (own) =>
      JSON.stringify({ message: text(own), code: text(own), own, list: [text(own)], [text(own)]: 1 }),
    ),
  ],
  ['an error that is a string', echo(500, 'application/json', (own) => JSON.stringify(text(own)))],
  ['an error page that repeats them', echo(502, 'text/html', (own) => `<html>${text(own)}</html>`)],
  ['truncated JSON that repeats them', echo(500, 'application/json', (own) => JSON.stringify(own).slice(0, -1))],
  ['a page in place of a success', echo(200, 'text/html', (own) => `<html>${text(own)}</html>`)],
  ['a truncated success', echo(200, 'application/json', (own) => JSON.stringify(own).slice(0, -1))],
  ['a success without an id', echo(200, 'application/json', (own) => JSON.stringify(own))],
  ['a success that is a string', echo(200, 'application/json', (own) => JSON.stringify(text(own)))],
  [
    'a success that says it is none',
    echo(200, 'application/json', (own) => JSON.stringify({ ...own, success: false, message: text(own) })),
  ],
  ['a redirect', echo(302, 'text/html', text)],
  ['a lost connection', hangUp],
  ['a retry, then an error', inTurn(hangUp, json({}, 404))],
  ['a timeout', silence],
];

describe.each(CREDENTIALS)('with %s', (_name, options) => {
  it.each(FAULTS)('no secret is in the error, the log or what hooks are told after %s', async (_fault, handler) => {
    withoutBackoff();
    const server = await serve(handler);
    const told: unknown[] = [];
    const note = (event: object) => void told.push(event);
    const hooks: ClientOptions = { logLevel: 'debug', onRequest: note, onResponse: note, onRetry: note };
    const client = new ImbraceClient({
      baseUrl: server.url,
      timeout: handler === silence ? 50 : 60_000,
      maxRetries: 1,
      ...hooks,
      ...options,
    });
    for (const call of [
      () => client.contacts.get('con_1'),
      () => client.contacts.update('con_1', { name: 'Alice' }),
      () => client.contacts.exportCsv(),
      () => client.contacts.exportCsv().stream(),
    ]) {
      const error = await failureOf(call());
      expectNoSecret(forms(error));
      console.error(error);
    }
    // Its answer is the service's own, as it came: whether there is one or not, nothing else may hold a secret.
    const thrown = await client.raw.GET('/channel-service/v1/contacts').catch((error: unknown) => error);
    if (thrown instanceof Error) expectNoSecret(forms(thrown));
    expect(server.requests.length).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThanOrEqual(10);
    for (const event of told) expectNoSecret(forms(event));
    expect(written).toContain('imbrace ');
    expectNoSecret(written);
  });

  it('no secret is in the client, nor in a copy of it', () => {
    const client = new ImbraceClient({ baseUrl: 'https://gateway.example.com', ...options });
    for (const each of [client, client.withOptions({ timeout: 1 }), client.contacts, client.channel, client.campaign]) {
      expectNoSecret(forms(each));
      expect(forms(each)).not.toContain(ORGANIZATION);
      console.log(each);
    }
    expectNoSecret(written);
  });

  it('no secret is in the error of an abort, a wrong argument or an unreachable gateway', async () => {
    withoutBackoff();
    const client = new ImbraceClient({ baseUrl: await closedPort(), ...options });
    for (const [name, call] of [
      ['AbortError', client.contacts.get('con_1', { signal: AbortSignal.abort() })],
      ['InvalidArgumentError', client.contacts.get('')],
      ['InvalidArgumentError', client.contacts.get('con_1', { timeout: -1 })],
      ['ConnectionError', client.contacts.get('con_1')],
    ] as const) {
      const error = await failureOf(call);
      expect(error.name).toBe(name);
      expectNoSecret(forms(error));
    }
  });
});

describe('a credential that no header can hold', () => {
  it.each(['\r', '\n', '\r\n', '\u0000', 'ключ', '€', ' '])(
    'is refused at construction without being printed: …%j',
    (odd) => {
      const secret = `canary-in-vain${odd}`;
      const client = clientFor('https://gateway.example.com');
      for (const action of [
        () => new ImbraceClient({ apiKey: secret }),
        () => new ImbraceClient({ accessToken: secret }),
        () => new ImbraceClient({ apiKey: 'key', organizationId: secret }),
        () => client.withOptions({ apiKey: secret }),
        () => client.setAccessToken(secret),
        () => clientFor('https://gateway.example.com', { headers: { 'x-secret': secret } }),
      ]) {
        const error = thrownBy(action);
        expect(error.name).toBe('InvalidArgumentError');
        expect(forms(error)).not.toContain('canary-in-vain');
      }
    },
  );

  it('is refused without being printed where a function gives it', async () => {
    const client = clientFor('https://gateway.example.com', { accessToken: () => 'canary-in-vain\n' });
    expect(forms(await failureOf(client.contacts.get('con_1')))).not.toContain('canary-in-vain');
  });

  it('is refused without being printed where the environment gives it', () => {
    set({ API_KEY: 'canary-in-vain\n' });
    expect(forms(thrownBy(() => new ImbraceClient()))).not.toContain('canary-in-vain');
  });
});

describe('a password in a base URL', () => {
  it('is refused without being printed', () => {
    const error = thrownBy(() => clientFor('https://me:canary-in-vain@gateway.example.com'));
    expect(forms(error)).not.toContain('canary-in-vain');
  });
});

it('the test finds a secret where there is one', () => {
  expect(() => expectNoSecret(forms(new Error(CANARY)))).toThrow();
  expect(() => expectNoSecret(forms({ deep: [{ secret: CANARY }] }))).toThrow();
  console.log(CANARY);
  expect(() => expectNoSecret(written)).toThrow();
});
