import { type ClientOptions, ImbraceClient } from '../../src/index.ts';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { answer, clientFor, failureOf, thrownBy } from './client.ts';
import { invoke } from './methods.ts';
import { FIELDS } from './pollution-fields.ts';
import { CON_1, CONTACT, CONTACTS, ONE } from './server.ts';
import { ANSWER } from './stub-fetch.ts';

/*
 * A program of its own, which prints one line of JSON a case. In the process of the test runner, the runner itself would read
 * what is put onto Object.prototype.
 */

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

let reached = 0;
const elsewhere = async () => {
  reached++;
  return answer({ _id: 'from elsewhere' });
};
const told = () => void reached++;
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
  globalThis.fetch = fetch as unknown as typeof globalThis.fetch;
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
    globalThis.fetch = (async (url: string) => {
      trace.push(url);
      return answer({}, 500);
    }) as typeof globalThis.fetch;
    await note(client.campaign.create({ name: 'Spring' }));
    globalThis.fetch = fetch as unknown as typeof globalThis.fetch;
  }
  return trace;
}

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

/** What a case found, and what it should have. */
interface Finding {
  found: unknown;
  expected: unknown;
}

/** Runs a case and prints what it found; each starts with the globals as they were. */
async function print(name: string, run: () => Promise<Finding>): Promise<void> {
  const { fetch } = globalThis;
  const outcome = await run().catch((error: unknown) => ({ failed: String(error) }));
  globalThis.fetch = fetch;
  Reflect.deleteProperty(globalThis, 'document');
  console.log(JSON.stringify({ name, ...outcome }));
}

/** What is found with a field on Object.prototype is what is found without. */
async function compare(name: string, value: unknown, look: () => unknown): Promise<Finding> {
  const expected = await look();
  return { expected, found: await polluted(name, value, look) };
}

// No back-off, and waits for Retry-After end at once, but not a timeout.
Math.random = () => 0;
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = ((work: () => void, ms: number, ...args: []) =>
  wait(work, ms <= 1000 ? 0 : ms, ...args)) as typeof setTimeout;

for (const [name, value] of Object.entries(VALUES)) {
  await print(`option ${name}`, async () => {
    const both = async () => [await traceOf({ apiKey: 'key' }), await traceOf({ accessToken: 'token' })];
    const expected = [await both(), 0];
    // Others in this process may have used what they read from there.
    reached = 0;
    const found = await polluted(name, value, both);
    return { expected, found: [found, reached] };
  });
}

const refusalOf = (options: ClientOptions) => () => thrownBy(() => new ImbraceClient(options)).message;
const insecure = refusalOf({ apiKey: 'key', baseUrl: 'http://gateway.example.com' });
await print('refused allowInsecureHttp', () => compare('allowInsecureHttp', true, insecure));
await print('refused dangerouslyAllowBrowser', () => {
  Object.assign(globalThis, { document: {} });
  return compare('dangerouslyAllowBrowser', true, refusalOf({ apiKey: 'key' }));
});
for (const name of ['apiKey', 'accessToken']) await print(`refused ${name}`, () => compare(name, 'key', refusalOf({})));

await print('limit of toArray', async () => {
  const client = clientFor(GATEWAY, { fetch: async () => answer({ data: [CONTACT], count: 1 }) });
  const error = await polluted('limit', 1, () => failureOf(client.contacts.list().toArray({} as { limit: number })));
  const { name, argument } = Object(error);
  return { expected: ['InvalidArgumentError', 'limit'], found: [name, argument] };
});

for (const [name, value] of Object.entries(FIELDS)) {
  // Node's own Request and Response read this one from there, whatever they are given.
  const withRaw = name !== 'body';
  await print(`field ${name}`, () => compare(name, value, () => traceOfMethods(withRaw)));
}

await print('object', async () => {
  const client = clientFor(GATEWAY, { fetch: async () => answer(CONTACT) });
  const get = () => client.contacts.get('con_1');
  const contact = await polluted('extend', () => {}, get);
  return { expected: ['[object Object]', true], found: [`${contact}`, Object.hasOwn(contact, 'id')] };
});

for (const name of ['message', 'error', 'code']) {
  const client = clientFor(GATEWAY, { fetch: async () => answer({}, 404) });
  await print(`error ${name}`, () =>
    compare(name, 'evil', async () => {
      const error = await failureOf(client.contacts.get('con_1'));
      return [error.message, Object(error).code ?? null];
    }),
  );
}
