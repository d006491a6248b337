import { describe, expect, it, vi } from 'vitest';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { answer, clientFor, failureOf } from '../helpers/client.ts';
import { invoke } from '../helpers/methods.ts';
import { CONTACTS } from '../helpers/server.ts';
import { ANSWER, anyAnswer, json, stubbedClient } from '../helpers/stub-fetch.ts';

const GATEWAY = 'https://gateway.example.com';

/** The methods that take an object with named fields last, with their arguments. */
const OBJECTS = WIRE_TABLE.filter(
  ({ args }) => args.length > 0 && Object.getPrototypeOf(Object(args.at(-1))) === Object.prototype,
);

describe('an input with toJSON', () => {
  class Model {
    readonly secret = 'private';
    constructor(readonly json: unknown) {}
    toJSON() {
      return this.json;
    }
  }

  it.each(OBJECTS.map(({ method, args }) => ({ method, args })))('is its JSON: $method', async ({ method, args }) => {
    const stub = stubbedClient(json(ANSWER));
    const send = async (last: unknown) => {
      await invoke(stub.client, method, [...args.slice(0, -1), last]).catch(() => {});
      return stub.sent();
    };
    if (method === 'contacts.exportCsv') return;
    const expected = await send(args.at(-1));
    const sent = await send(new Model(args.at(-1)));
    expect(sent).toEqual(expected);
    expect(JSON.stringify(sent)).not.toContain('private');
  });

  it('is its JSON also in what a field moves into, and in the query of a raw call', async () => {
    const stub = stubbedClient(json(ANSWER));
    await stub.client.channel.createLine({ name: 'L', config: new Model({ line_channel_id: 'i' }) as object });
    expect(stub.sent().body).toEqual({ name: 'L', config: { type: 'line', line_channel_id: 'i' } });
    await stub.client.raw.GET(CONTACTS, { params: { query: new Model({ limit: 2 }) as object } });
    expect(stub.sent().query).toBe('limit=2');
  });

  it('is its JSON whatever it calls itself', async () => {
    class Tagged extends Model {
      readonly [Symbol.toStringTag] = 'Model';
    }
    const stub = stubbedClient(json(ANSWER));
    await stub.client.contacts.update('con_1', new Tagged({ name: 'A' }) as object);
    expect(stub.sent().body).toEqual({ display_name: 'A' });
    await stub.client.campaign.create(new Tagged({ name: 'Spring' }) as never);
    expect(stub.sent().body).toEqual({ name: 'Spring' });
    await stub.client.contacts.list(new Tagged({ limit: 2 }) as object);
    expect(stub.sent().query).toBe('limit=2');
  });

  it.each([null, 'text', 7, [1]])('is refused by name where that is no object: %j', async (inner) => {
    const { client } = stubbedClient(json(ANSWER));
    for (const [method, args, argument] of [
      ['contacts.update', ['con_1', new Model(inner)], 'input'],
      ['campaign.create', [new Model(inner)], 'input'],
      ['contacts.list', [new Model(inner)], 'query'],
    ] as const) {
      const error = await failureOf(invoke(client, method, args));
      expect(error).toMatchObject({ name: 'InvalidArgumentError', argument, problem: 'must be an object' });
    }
  });
});

/** What is an object, but has no named fields to send. */
const ODDITIES: [string, unknown][] = [
  ['a Map', new Map([['name', 'A']])],
  ['a Set', new Set(['A'])],
  ['a Date', new Date(0)],
  ['an array', [{ name: 'A' }]],
  ['FormData', new FormData()],
  ['URLSearchParams', new URLSearchParams({ limit: '1' })],
  ['Headers', new Headers({ limit: '1' })],
  ['a Blob', new Blob(['x'])],
  ['bytes', new Uint8Array(2)],
  ['a Buffer', Buffer.from('x')],
  ['an ArrayBuffer', new ArrayBuffer(2)],
  ['a promise', Promise.resolve({ name: 'A' })],
  ['a regular expression', /a/],
  ['a URL', new URL(GATEWAY)],
  ['an Error', new Error('x')],
  ['a function', () => ({ name: 'A' })],
  ['a String object', new String('A')],
  ['a stream', new ReadableStream()],
];

describe.each(ODDITIES)('%s', (_what, value) => {
  it('is refused by name as the body or the query of every method, and nothing is sent', async () => {
    const fetch = vi.fn(anyAnswer);
    const client = clientFor(GATEWAY, { fetch });
    for (const { method, args } of OBJECTS) {
      const error = await failureOf(invoke(client, method, [...args.slice(0, -1), value]));
      expect([method, error.name, Object(error).problem]).toEqual([
        method,
        'InvalidArgumentError',
        'must be an object',
      ]);
      expect(['input', 'query']).toContain(Object(error).argument);
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is refused as the query of a raw call, as options, as headers, as fetchOptions and as config', async () => {
    const fetch = vi.fn(anyAnswer);
    const client = clientFor(GATEWAY, { fetch });
    const refused = async (call: Promise<unknown>) => Object(await failureOf(call)).argument;
    expect(await refused(client.raw.GET(CONTACTS, { params: { query: value as object } }))).toBe('query');
    const options = await failureOf(client.contacts.get('con_1', value as object));
    expect(options).toMatchObject({ argument: 'options', problem: 'must be an object' });
    expect(await refused(client.contacts.get('con_1', { headers: value as never }))).toBe('headers');
    expect(await refused(client.contacts.get('con_1', { fetchOptions: value as never }))).toBe('fetchOptions');
    for (const method of ['channel.createWechat', 'channel.createLine', 'channel.createWhatsApp']) {
      expect(await refused(invoke(client, method, [{ name: 'A', config: value }]))).toBe('config');
    }
    expect(fetch).not.toHaveBeenCalled();
  });
});

it('objects of other kinds are taken for what they hold', async () => {
  const bodies: unknown[] = [];
  const fetch = async (_url: string, { body }: RequestInit) => {
    bodies.push(JSON.parse(String(body)));
    return answer(ANSWER);
  };
  const client = clientFor(GATEWAY, { fetch });
  class Draft {
    name = 'A';
  }
  const inputs = [
    new Draft(),
    Object.assign(Object.create(null), { name: 'A' }),
    new Proxy({ name: 'A' }, {}),
    // As \`import * as input\` has it.
    { name: 'A', [Symbol.toStringTag]: 'Module' },
  ];
  for (const input of inputs) {
    await client.campaign.create(input);
    await client.contacts.update('con_1', input);
  }
  await client.channel.createLine({ name: 'A', config: undefined });
  await client.channel.createLine({ name: 'A', config: null as never });
  expect(bodies).toEqual([
    ...inputs.flatMap(() => [{ name: 'A' }, { display_name: 'A' }]),
    ...[1, 2].map(() => ({ name: 'A', config: { type: 'line' } })),
  ]);
});
