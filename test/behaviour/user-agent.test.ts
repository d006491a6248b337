import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from '../../src/index.ts';
import { answer, clientFor } from '../helpers/client.ts';
import { CON_1, CONTACT, json, ONE, serve } from '../helpers/server.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const OWN = `imbrace-openapi/${version}`;

describe('the User-Agent', () => {
  it('is that of the package, for methods, raw calls and copies', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    await client.contacts.get('con_1');
    await client.contacts.get('con_1', { headers: { 'x-a': '1' } });
    await client.contacts.update('con_1', { name: 'Alice' });
    await client.raw.GET(ONE, CON_1);
    await client.withOptions({ headers: { 'x-a': '1' } }).contacts.get('con_1');
    expect(server.requests.map(({ headers }) => headers['user-agent'])).toEqual(Array(5).fill(OWN));
  });

  it.each<[string, ClientOptions['headers'], ClientOptions['headers'], unknown]>([
    ['of the client', { 'User-Agent': 'mine/1' }, undefined, 'mine/1'],
    ['of the call', undefined, { 'user-agent': 'mine/2' }, 'mine/2'],
    ['of the call, over that of the client', { 'User-Agent': 'mine/1' }, { 'USER-AGENT': 'mine/2' }, 'mine/2'],
    ['of null, for the client', { 'User-Agent': null }, undefined, undefined],
    ['of null, for the call', undefined, { 'User-Agent': null }, undefined],
  ])('gives way to a header %s', async (_whose, ofClient, ofCall, expected) => {
    const seen: unknown[] = [];
    const fetch = async (_url: string, { headers }: RequestInit) => {
      seen.push((headers as Record<string, string>)['user-agent']);
      return answer(CONTACT);
    };
    const client = clientFor('https://gateway.example.com', { fetch, headers: ofClient });
    await client.contacts.get('con_1', { headers: ofCall });
    await client.withOptions({}).raw.GET(ONE, { ...CON_1, headers: { ...ofCall } });
    expect(seen).toEqual([expected, expected]);
  });

  it.each(['document', 'importScripts'])('is the browser’s own in a browser (%s)', async (name) => {
    vi.stubGlobal(name, {});
    try {
      const server = await serve(json(CONTACT));
      await clientFor(server.url, { dangerouslyAllowBrowser: true }).contacts.get('con_1');
      expect(server.requests[0]?.headers['user-agent']).not.toContain('imbrace');
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
