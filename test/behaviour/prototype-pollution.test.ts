import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ClientOptions, ImbraceClient } from '../../src/index.ts';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { answer, clientFor, failureOf, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { withoutVariables } from '../helpers/environment-variables.ts';
import { invoke } from '../helpers/methods.ts';
import { CON_1, CONTACT, CONTACTS, ONE } from '../helpers/server.ts';
import { ANSWER } from '../helpers/stub-fetch.ts';

withoutVariables();

const GATEWAY = 'https://gateway.example.com';

/** Runs an action while every object inherits a field that somebody else's bug put onto Object.prototype. */
async function polluted<T>(name: string, value: unknown, action: () => T): Promise<Awaited<T>> {
  Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: true });
  try {
    return await action();
  } finally {
    delete (Object.prototype as Record<string, unknown>)[name];
  }
}

const elsewhere = vi.fn(async () => answer({ _id: 'from elsewhere' }));
const told = vi.fn();
const logger = { error: told, warn: told, info: told, debug: told };

/** Each option, and a value that changes what the calls below do. */
const VALUES: Required<{ [Name in keyof ClientOptions]: unknown }> & { fetchOptions: unknown } = {
  apiKey: 'key of somebody else',
  accessToken: () => 'token of somebody else',
  organizationId: 'org of somebody else',
  env: 'sandbox',
  baseUrl: 'https://evil.example.com',
  fetch: elsewhere,
  signal: AbortSignal.abort(),
  timeout: 0,
  totalTimeout: 0,
  maxRetries: 0,
  maxRetryAfter: 0,
  retryNonIdempotent: true,
  headers: { 'x-evil': '1' },
  fetchOptions: { cache: 'force-cache' },
  logLevel: 'debug',
  logger,
  onRequest: told,
  onResponse: told,
  onRetry: told,
  allowInsecureHttp: true,
  dangerouslyAllowBrowser: true,
};

/** What a client sends and answers: methods, raw calls and copies, with and without options of the call. */
async function traceOf(credential: ClientOptions): Promise<unknown> {
  const trace: unknown[] = [];
  let count = 0;
  const fetch = async (url: string, { signal: _signal, ...init }: RequestInit) => {
    trace.push([url, Object.entries(init), (init as { cache?: unknown }).cache]);
    return count++ % 2 ? answer(CONTACT) : answer({ message: 'busy' }, 503, { 'retry-after': '1' });
  };
  vi.stubGlobal('fetch', fetch);
  const note = async (call: Promise<unknown>) => trace.push(await call.catch((error: unknown) => String(error)));
  for (const client of [new ImbraceClient(credential), new ImbraceClient(credential).withOptions({})]) {
    await note(client.contacts.get('con_1'));
    await note(client.contacts.get('con_1', {}));
    count++;
    await note(client.contacts.get('con_1'));
    for (const init of [CON_1, { ...CON_1, headers: {} }]) {
      await note(client.raw.GET(ONE, init).then(({ data, error }) => ({ data, error })));
    }
    count = 0;
    vi.stubGlobal('fetch', async (url: string) => {
      trace.push(url);
      return answer({}, 500);
    });
    await note(client.campaign.create({ name: 'Spring' }));
    vi.stubGlobal('fetch', fetch);
  }
  return trace;
}

const withoutWaiting = () => {
  withoutBackoff();
  const real = globalThis.setTimeout;
  // Waits for Retry-After end at once, but not a timeout.
  const spy = vi
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((work: () => void, ms: number, ...args: []) =>
      real(work, ms <= 1000 ? 0 : ms, ...args)) as typeof setTimeout);
  onTestFinished(() => spy.mockRestore());
};

describe('an option on Object.prototype is not read', () => {
  it.each(Object.entries(VALUES))('%s', async (name, value) => {
    withoutWaiting();
    // Others in this process may have used what they read from there.
    told.mockClear();
    for (const credential of [{ apiKey: 'key' }, { accessToken: 'token' }]) {
      const expected = await traceOf(credential);
      expect(await polluted(name, value, () => traceOf(credential))).toEqual(expected);
    }
    expect(elsewhere).not.toHaveBeenCalled();
    expect(told).not.toHaveBeenCalled();
  });

  it('where it would allow what is refused otherwise', async () => {
    const insecure = { apiKey: 'key', baseUrl: 'http://gateway.example.com' };
    const refused = () => thrownBy(() => new ImbraceClient(insecure)).message;
    expect(await polluted('allowInsecureHttp', true, refused)).toContain('allowInsecureHttp');
    vi.stubGlobal('document', {});
    const inBrowser = () => thrownBy(() => new ImbraceClient({ apiKey: 'key' })).message;
    expect(await polluted('dangerouslyAllowBrowser', true, inBrowser)).toContain('dangerouslyAllowBrowser');
    for (const name of ['apiKey', 'accessToken']) {
      const none = () => thrownBy(() => new ImbraceClient({})).message;
      expect(await polluted(name, 'key', none)).toContain('must be given');
    }
  });

  it('where a limit of toArray is due', async () => {
    const client = clientFor(GATEWAY, { fetch: async () => answer({ data: [CONTACT], count: 1 }) });
    const error = await polluted('limit', 1, () => failureOf(client.contacts.list().toArray({} as { limit: number })));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'limit' });
  });
});

/** What openapi-fetch, fetch, inputs and answers are read for. */
const FIELDS: Record<string, unknown> = {
  ...{ Request: elsewhere, body: { a: 1 }, params: { query: { limit: 1 } }, path: { id: 'x' }, query: { limit: 1 } },
  ...{ header: { 'x-evil': '1' }, parseAs: 'text', querySerializer: () => 'evil=1', bodySerializer: () => '{}' },
  ...{ pathSerializer: () => 'evil', middleware: [{ onRequest: () => new Response('{}') }], method: 'DELETE' },
  ...{ id: 'id_evil', _id: 'id_evil', public_id: 'id_evil', contact_id: 'con_evil', channel_id: 'cha_evil' },
  ...{ data: { id: 'evil' }, items: [], success: false, total: 7, count: 7, all: 7, has_more: true, skip: 3 },
  ...{
    active: false,
    is_active: false,
    type: 'evil',
    content: 'evil',
    text: 'evil',
    url: 'https://evil',
    valid: false,
  },
  ...{ duplicate: true, caption: 'evil', name: 'evil', phone: '666', display_name: 'evil', phone_number: '666' },
  ...{ config: { page_id: 'evil' }, page_id: 'evil', app_id: 'evil', app_secret: 'evil', secret: 'evil' },
  ...{ channel_access_token: 'evil', channel_secret: 'evil', line_channel_token: 'evil', line_channel_secret: 'evil' },
  ...{ phone_number_id: 'evil', access_token: 'evil', access_key: 'evil', channelTypes: 'evil', channelType: 'evil' },
  ...{ filename: 'evil.png', file: 'evil', evil: 'evil' },
};

/** What each method sends, and makes of an answer that has little in it. */
async function traceOfMethods(withRaw = true): Promise<unknown> {
  const trace: unknown[] = [];
  const fetch = async (url: string, { method, headers, body }: RequestInit) => {
    trace.push(url, method, Object.entries(headers as object), body instanceof FormData ? [...body.keys()] : body);
    const file = 'accept' in Object(headers) && `${Object(headers).accept}`.startsWith('text/csv');
    return file ? new Response('id\r\n', { headers: { 'content-type': 'text/csv' } }) : answer(next);
  };
  let next: unknown;
  const client = clientFor(GATEWAY, { fetch, maxRetries: 0 });
  for (const { method, args } of WIRE_TABLE) {
    const empty = args.map((arg) => (Object.getPrototypeOf(Object(arg)) === Object.prototype ? {} : arg));
    for (next of [ANSWER, { data: { id: 'x_1', _id: 'x_1' } }, { data: [{ name: 'A' }] }, { message: 'hm' }]) {
      const given = next === ANSWER ? args : empty;
      trace.push(method, await invoke(client, method, given).catch((error: unknown) => String(error)));
    }
  }
  next = ANSWER;
  if (!withRaw) return JSON.parse(JSON.stringify(trace));
  trace.push(await client.raw.GET(CONTACTS).then(({ data }) => data));
  trace.push(await client.raw.GET(ONE, CON_1).then(({ data }) => data));
  trace.push(await client.raw.GET(ONE, { params: { path: {} } } as never).catch(String));
  trace.push(await client.raw.DELETE(ONE.replace('contacts', 'campaign') as never, CON_1 as never).catch(String));
  // As JSON: what an object inherits is no part of it.
  return JSON.parse(JSON.stringify(trace));
}

describe('a field on Object.prototype is part of no input and no answer', () => {
  const expected: Record<string, unknown> = {};
  it.each(Object.entries(FIELDS))('%s', async (name, value) => {
    // Node's own Request and Response read these two from there, whatever they are given.
    const withRaw = name !== 'body' && name !== 'type';
    const trace = () => traceOfMethods(withRaw);
    expected[`${withRaw}`] ??= await trace();
    expect(await polluted(name, value, trace)).toEqual(expected[`${withRaw}`]);
  });

  it('and an answer stays an object with the methods of one', async () => {
    const client = clientFor(GATEWAY, { fetch: async () => answer(CONTACT) });
    const contact = await polluted(
      'extend',
      () => {},
      () => client.contacts.get('con_1'),
    );
    expect(`${contact}`).toBe('[object Object]');
    expect(Object.hasOwn(contact, 'id')).toBe(true);
    expect(Object.hasOwn(contact as object, 'id')).toBe(true);
  });

  it.each(['message', 'error', 'code'])('of an error neither: %s', async (name) => {
    const client = clientFor(GATEWAY, { fetch: async () => answer({}, 404) });
    const seen = async () => {
      const error = await failureOf(client.contacts.get('con_1'));
      return [error.message, Object(error).code];
    };
    const expected = await seen();
    expect(await polluted(name, 'evil', seen)).toEqual(expected);
  });
});

describe('what a class of its own has counts', () => {
  it('the getters of options, for client, copy and call', async () => {
    const sent: [string, RequestInit][] = [];
    class Config {
      readonly #key = 'key of the class';
      get apiKey() {
        return this.#key;
      }
      get baseUrl() {
        return GATEWAY;
      }
      get maxRetries() {
        return 0;
      }
      get headers() {
        return { 'x-tenant': 'a' };
      }
      fetch = async (url: string, init: RequestInit) => {
        sent.push([url, init]);
        return answer({}, 503);
      };
      toJSON() {
        return {};
      }
    }
    class PerCall {
      get headers() {
        return { 'x-call': 'b' };
      }
    }
    const client = new ImbraceClient(new Config());
    await failureOf(client.contacts.get('con_1', new PerCall()));
    await failureOf(clientFor(GATEWAY).withOptions(new Config()).contacts.get('con_1'));
    expect(sent).toHaveLength(2);
    expect(sent[0]?.[1].headers).toMatchObject({ 'x-api-key': 'key of the class', 'x-tenant': 'a', 'x-call': 'b' });
    expect(sent[1]?.[1].headers).toMatchObject({ 'x-api-key': 'key of the class', 'x-tenant': 'a' });
  });

  it('the methods of a logger', async () => {
    const lines: string[] = [];
    class Lines {
      error(line: string) {
        lines.push(line);
      }
      warn = this.error;
      info(line: string) {
        this.error(line);
      }
      debug() {}
    }
    const fetch = async () => answer(CONTACT);
    await clientFor(GATEWAY, { fetch, logger: new Lines(), logLevel: 'info' }).contacts.get('con_1');
    expect(lines).toHaveLength(1);
  });

  it('the getters of an input whose fields have other names on the wire', async () => {
    const bodies: unknown[] = [];
    class Person {
      readonly #name = 'Alice';
      email = 'a@example.com';
      get name() {
        return this.#name;
      }
    }
    const fetch = async (_url: string, { body }: RequestInit) => {
      bodies.push(JSON.parse(String(body)));
      return answer(CONTACT);
    };
    await clientFor(GATEWAY, { fetch }).contacts.update('con_1', new Person());
    expect(bodies).toEqual([{ display_name: 'Alice', email: 'a@example.com' }]);
  });
});
