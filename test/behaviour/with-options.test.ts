import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../src/index.ts';
import { answer, clientFor, failureOf, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { CONTACT, json, serve } from '../helpers/server.ts';

const GATEWAY = 'https://gateway.example.com';
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

  it('keeps the headers that it was made with, whatever is changed in them', async () => {
    const server = await serve(json(CONTACT));
    const [headers, added]: Record<string, string>[] = [{ 'x-a': '1' }, { 'x-b': '1' }];
    const client = clientFor(server.url, { headers });
    const copy = client.withOptions({ headers: added });
    for (const [name, given] of Object.entries({ 'x-a': headers, 'x-b': added })) {
      Object.assign(given as object, { [name]: 'changed', 'x-c': 'added' });
    }
    await client.contacts.get('con_1');
    await client.withOptions({}).contacts.get('con_1');
    await copy.contacts.get('con_1');
    await copy.withOptions({}).contacts.get('con_1');
    const sent = server.requests.map((request) => ['x-a', 'x-b', 'x-c'].map((name) => request.headers[name]));
    const [own, ofCopy] = [
      ['1', undefined, undefined],
      ['1', '1', undefined],
    ];
    expect(sent).toEqual([own, own, ofCopy, ofCopy]);
  });
});
