import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type ClientOptions, ImbraceClient } from '../../src/index.ts';
import { answer, clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { CON_1, CONTACT, ONE } from '../helpers/server.ts';

const GATEWAY = 'https://gateway.example.com';

/** As Vue's reactive() wraps: every object that is read from a reactive one is reactive, too. */
function reactive<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, name, receiver) {
      const value: unknown = Reflect.get(object, name, receiver);
      return typeof value === 'object' && value !== null ? reactive(value) : value;
    },
  });
}

class Subclass extends ImbraceClient {
  readonly tenant = 'a';
  override withOptions(changes: ClientOptions): ImbraceClient {
    return super.withOptions({ headers: { 'x-tenant': this.tenant }, ...changes });
  }
}

const WAYS: [string, (client: ImbraceClient) => ImbraceClient][] = [
  ['a Proxy', (client) => new Proxy(client, {})],
  ['a Proxy of a Proxy', (client) => new Proxy(new Proxy(client, {}), {})],
  ['a reactive proxy', reactive],
  ['an object that inherits from it', (client) => Object.create(client)],
  ['a frozen client', Object.freeze],
];

it('what a client keeps of its credential cannot be reached from it', () => {
  const client = clientFor(GATEWAY, { apiKey: 'my_secret_key' });
  for (const key of Object.getOwnPropertySymbols(client)) {
    const value: unknown = Reflect.get(client, key);
    const given: unknown = typeof value === 'function' ? value.call(client) : value;
    expect(inspect([value, given], { depth: Infinity, showHidden: true })).not.toContain('my_secret_key');
  }
});

describe.each(WAYS)('a client as %s', (_way, wrap) => {
  it('changes its credential, makes raw calls and copies as the client itself', async () => {
    const sent: Record<string, string>[] = [];
    const fetch = async (_url: string, { headers }: RequestInit) => {
      sent.push(headers as Record<string, string>);
      return answer(CONTACT);
    };
    const client = clientFor(GATEWAY, { fetch });
    const wrapped = wrap(client);
    await wrapped.contacts.get('con_1');
    wrapped.setAccessToken('token_1');
    await wrapped.raw.GET(ONE, CON_1);
    await wrapped.withOptions({ headers: { 'x-copy': '1' } }).contacts.get('con_1');
    expect(wrapped.raw.GET).toBe(client.raw.GET);
    wrapped.clearAccessToken();
    expect((await failureOf(client.contacts.get('con_1'))).name).toBe('AuthError');
    wrapped.setAccessToken('token_2');
    await client.contacts.get('con_1');
    expect(sent.map((headers) => [headers['x-access-token'], headers['x-copy']])).toEqual([
      [undefined, undefined],
      ['token_1', undefined],
      ['token_1', '1'],
      ['token_2', undefined],
    ]);
  });

  it('shares its retry budget with its copies', async () => {
    withoutBackoff();
    let count = 0;
    const fetch = async () => {
      count++;
      return answer({}, 503);
    };
    const wrapped = wrap(clientFor(GATEWAY, { fetch, maxRetries: 1 }));
    const copy = wrapped.withOptions({});
    for (let call = 0; call < 60; call++) {
      await failureOf(copy.contacts.get('con_1'));
      await failureOf(wrapped.contacts.get('con_1'));
    }
    // 120 calls, and the 100 retries that one budget has.
    expect(count).toBe(220);
  });
});

it('a subclass may add to what a client does, also behind a Proxy', async () => {
  const sent: unknown[] = [];
  const fetch = async (_url: string, { headers }: RequestInit) => {
    sent.push((headers as Record<string, string>)['x-tenant']);
    return answer(CONTACT);
  };
  const client = new Subclass({ apiKey: 'key', baseUrl: GATEWAY, fetch });
  await client.withOptions({}).contacts.get('con_1');
  await new Proxy(client, {}).withOptions({}).contacts.get('con_1');
  await client.raw.GET(ONE, CON_1);
  expect(sent).toEqual(['a', 'a', undefined]);
});

it('a client shows its three namespaces and nothing else', () => {
  const client = clientFor(GATEWAY, { headers: { 'x-secret': 'secret of the header' } });
  expect(Object.keys(client)).toEqual(['channel', 'contacts', 'campaign']);
  expect(JSON.stringify(client)).toBe('{"channel":{},"contacts":{},"campaign":{}}');
  expect(Object.keys(structuredClone(client) as object)).toEqual(['channel', 'contacts', 'campaign']);
  expect(inspect(client, { showHidden: true, depth: null, getters: true })).not.toContain('secret of');
  expect({ ...client }).toEqual({ channel: client.channel, contacts: client.contacts, campaign: client.campaign });
});
