import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { type SandboxServerOptions, startSandbox } from '../../sandbox/server.ts';
import { settle } from '../helpers/clock.ts';
import { sandboxWith } from '../helpers/sandbox.ts';
import { unhandledRejections } from '../helpers/unhandled-rejections.ts';

const CONTACTS = '/channel-service/v1/contacts';
const headers = { 'x-api-key': 'any' };

it.each([
  ['0.0.0.0', 'http://127.0.0.1:'],
  ['::', 'http://[::1]:'],
  ['::1', 'http://[::1]:'],
  ['localhost', 'http://localhost:'],
])('a sandbox at %s says an address that a client takes: %s', async (host, address) => {
  const { sandbox, client } = await sandboxWith({ host });
  expect(sandbox.url).toMatch(new RegExp(`^${address.replace(/[[\]]/g, '\\$&')}\\d+$`));
  expect((await client.contacts.list()).total).toBe(50);
});

it.each<[unknown, string]>([
  [{ host: '' }, 'host must be a text that is not empty, not ""'],
  [{ host: 7 }, 'host must be a text that is not empty, not 7'],
  [{ port: 'pipe' }, 'port must be a whole number from 0 to 65535, not "pipe"'],
  [{ port: 65_536 }, 'port must be a whole number from 0 to 65535, not 65536'],
  [{ onLine: true }, 'onLine must be a function, not true'],
  [
    { contact: 1 },
    'contact is no option of the sandbox: there are generation, seed, contacts, seedData, key, fail, latency, ',
  ],
])('refuses what is no option of a server, or no value of one: %j', async (options, message) => {
  const starting = startSandbox(options as SandboxServerOptions);
  await expect(starting).rejects.toThrow(RangeError);
  await expect(starting).rejects.toThrow(message);
});

it('takes an option that is undefined for one that is left out', async () => {
  const options = { host: undefined, port: undefined, onLine: undefined } as unknown as SandboxServerOptions;
  const { client } = await sandboxWith(options);
  expect((await client.contacts.list()).total).toBe(50);
});

it('says which port is taken, and leaves it to who has it', async () => {
  const { sandbox, client } = await sandboxWith();
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  expect(await client.contacts.list()).toHaveProperty('data');
});

it('closes once, however often it is told to, whatever is open', async () => {
  const sandbox = await startSandbox({ latency: 600_000 });
  const { hostname, port } = new URL(sandbox.url);
  const ended: string[] = [];
  const idle = connect(Number(port), hostname);
  idle.on('error', () => {}).on('close', () => ended.push('a connection without a request'));
  const agent = new Agent({ keepAlive: true });
  const waiting = request(sandbox.url + CONTACTS, { headers, agent }).end();
  waiting.on('error', () => ended.push('a request that waits'));
  const sending = request(`${sandbox.url}/channel-service/v1/campaign`, { method: 'POST', headers });
  sending.on('error', () => ended.push('half a request')).write('{');
  while (sandbox.counters.received < 2) await settle();
  await Promise.all([sandbox.close(), sandbox.close()]);
  await sandbox.close();
  while (ended.length < 3) await settle();
  expect(ended.sort()).toEqual(['a connection without a request', 'a request that waits', 'half a request']);
  const again = await startSandbox({ port: Number(port) });
  await again.close();
});

it('writes a line for each request, without its query', async () => {
  const lines: string[] = [];
  const { sandbox, client } = await sandboxWith({ onLine: (line) => lines.push(line) });
  sandbox.failNext('contacts.get', { lost: true }, 3);
  await client.contacts.search({ q: 'private' });
  await client.contacts.get('con_1', { maxRetries: 0 }).catch(() => {});
  expect(lines).toEqual([`GET ${CONTACTS}/_search → 200`, `GET ${CONTACTS}/con_1 → lost`]);
});

it('answers a request also where what takes the lines fails', async () => {
  const failure = new Error('The log is full');
  const onLine = () => {
    throw failure;
  };
  const { client } = await sandboxWith({ onLine });
  const unhandled = await unhandledRejections(async () => {
    expect((await client.contacts.list()).total).toBe(50);
  });
  expect(unhandled).toEqual([failure]);
});
