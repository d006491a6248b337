import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImbraceClient, isInvalidArgumentError } from '../../src/index.ts';
import { anyText, RUNS, refused } from '../helpers/arbitraries.ts';
import { clientFor } from '../helpers/client.ts';
import { CONTACT, json, serve } from '../helpers/server.ts';

const PREFIX = '/channel-service/v1/contacts/';

describe('what is sent beside a route is what the server sees, or a typed error', () => {
  it('header values', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    const value = fc.oneof(
      anyText,
      fc.array(fc.integer({ min: 0, max: 0xff })).map((codes) => String.fromCharCode(...codes)),
    );
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        const before = server.requests.length;
        if (await refused(client.contacts.get('con_1', { headers: { 'x-any': text } }))) {
          expect(server.requests).toHaveLength(before);
          return;
        }
        // The wire carries Latin-1, and that is how the server reads it.
        expect(server.requests.at(-1)?.headers['x-any']).toBe(text);
      }),
      RUNS,
    );
  });

  it('header values of printable ASCII are never refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]([ -~]*[!-~])?$/), (text) => {
        expect(clientFor('https://gateway.example.com', { headers: { 'x-any': text } })).toBeInstanceOf(ImbraceClient);
      }),
      RUNS,
    );
  });

  it('header names', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    const name = fc.oneof(anyText, fc.stringMatching(/^[\w!#$%&'*+.^`|~-]{1,8}$/)).map((text) => `x-${text}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(name, fc.constantFrom('__proto__', 'x-__proto__')), async (header) => {
        if (await refused(client.contacts.get('con_1', { headers: { [header]: 'value' } }))) return;
        expect(server.requests.at(-1)?.headers).toHaveProperty([header.toLowerCase()], 'value');
      }),
      RUNS,
    );
  });

  it('credentials', async () => {
    const server = await serve(json(CONTACT));
    await fc.assert(
      fc.asyncProperty(anyText, async (apiKey) => {
        let client: ImbraceClient;
        try {
          client = clientFor(server.url, { apiKey });
        } catch (error) {
          expect(isInvalidArgumentError(error)).toBe(true);
          return;
        }
        await client.contacts.get('con_1');
        expect(server.requests.at(-1)?.headers['x-api-key']).toBe(apiKey);
      }),
      RUNS,
    );
  });

  it('base URLs', async () => {
    const server = await serve(json(CONTACT));
    const tail = fc.oneof(
      fc.constantFrom('', '/', '//', '/a', '/a/', '?', '#', '/?', '/#', '/a?', '/a#', '?x', '#x', ' ', '\t'),
      fc.webPath(),
      anyText,
    );
    await fc.assert(
      fc.asyncProperty(tail, async (end) => {
        let client: ImbraceClient;
        try {
          client = clientFor(server.url + end, { maxRetries: 0 });
        } catch (error) {
          expect(isInvalidArgumentError(error)).toBe(true);
          return;
        }
        // A text that begins with a digit or "@" names another port or host: what counts is what a URL makes of it.
        if (new URL(server.url + end).host !== new URL(server.url).host) return;
        await client.contacts.get('con_1');
        const path = new URL(server.url + end).pathname.replace(/\/+$/, '');
        expect(server.requests.at(-1)?.target).toBe(`${path}${PREFIX}con_1`);
      }),
      RUNS,
    );
  });

  it('bodies', async () => {
    const server = await serve(json({ _id: 'cam_1' }, 201));
    const client = clientFor(server.url);
    await fc.assert(
      fc.asyncProperty(anyText, async (name) => {
        await client.campaign.create({ name });
        const { body = '' } = server.requests.at(-1) ?? {};
        expect(JSON.parse(Buffer.from(body, 'latin1').toString())).toEqual({ name });
      }),
      RUNS,
    );
  });
});
