import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImbraceClient, isInvalidArgumentError } from '../../src/index.ts';
import { clientFor } from './support/client.ts';
import { CONTACT, json, serve } from './support/server.ts';

const RUNS = { numRuns: 150 };
const PREFIX = '/channel-service/v1/contacts/';

/** Any text: ASCII, all of Unicode, halves of surrogate pairs, and what is known to be tried on routes. */
const anyText = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 4 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '..',
    '.',
    '',
    '../admin',
    'a/b?x=1#y',
    '%2e%2e',
    '%2F',
    '..%2f',
    '\\..\\',
    '_count',
    'a\r\nb',
    ' ',
    '…',
    '$&',
    '{contact_id}',
  ),
);

/** Whether the call was refused before it was sent, as an InvalidArgumentError. */
async function refused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return false;
  } catch (error) {
    if (isInvalidArgumentError(error)) return true;
    throw error;
  }
}

describe('what goes in is what the server sees, or a typed error', () => {
  it('ids', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    await fc.assert(
      fc.asyncProperty(anyText, async (id) => {
        const before = server.requests.length;
        if (await refused(client.contacts.get(id))) {
          expect(server.requests).toHaveLength(before);
          expect(id === '' || id === '.' || id === '..' || id.startsWith('_') || /\p{Surrogate}/u.test(id)).toBe(true);
          return;
        }
        const { target = '' } = server.requests.at(-1) ?? {};
        expect(target.startsWith(PREFIX)).toBe(true);
        expect(target.slice(PREFIX.length)).not.toMatch(/[/?#]/);
        expect(decodeURIComponent(target.slice(PREFIX.length))).toBe(id);
      }),
      RUNS,
    );
  });

  it('ids in the middle of a path', async () => {
    const server = await serve(json([]));
    const client = clientFor(server.url);
    await fc.assert(
      fc.asyncProperty(anyText, async (id) => {
        if (await refused(client.contacts.getConversations(id))) return;
        const { target = '' } = server.requests.at(-1) ?? {};
        const [, segment = ''] = /^\/channel-service\/v1\/contacts\/([^/?#]+)\/conversations$/.exec(target) ?? [];
        expect(decodeURIComponent(segment)).toBe(id);
      }),
      RUNS,
    );
  });

  it.each([undefined, null, 7, {}, [], ['con_1'], new Date(0), Symbol('id')])(
    'ids of another kind are refused: %s',
    async (id) => {
      const server = await serve(json(CONTACT));
      expect(await refused(clientFor(server.url).contacts.get(id as string))).toBe(true);
      expect(server.requests).toHaveLength(0);
    },
  );

  it('lists of ids', async () => {
    const server = await serve(json({ success: true }));
    const client = clientFor(server.url);
    await client.contacts.markNotificationsRead(['n_1', 'n/2', 'ñ']);
    expect(JSON.parse(Buffer.from(server.requests[0]?.body ?? '', 'latin1').toString())).toEqual(['n_1', 'n/2', 'ñ']);
    const holes: string[] = [];
    holes[2] = 'n_1';
    for (const ids of [undefined, null, 'n_1', {}, [''], ['n_1', 7], ['..'], holes])
      expect(await refused(client.contacts.markNotificationsRead(ids as string[]))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('query values, numbers and names', async () => {
    const server = await serve(json({ data: [] }));
    const client = clientFor(server.url);
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat(), fc.option(anyText, { nil: undefined }), async (q, limit, sort) => {
        const before = server.requests.length;
        if (await refused(client.contacts.search({ q, limit, sort }))) {
          expect(server.requests).toHaveLength(before);
          expect([q, sort ?? ''].some((text) => /\p{Surrogate}/u.test(text))).toBe(true);
          return;
        }
        const url = new URL(server.requests.at(-1)?.target ?? '', server.url);
        expect(url.pathname).toBe(`${PREFIX}_search`);
        expect([...url.searchParams].sort()).toEqual(
          [['limit', String(limit)], ['q', q], ...(sort === undefined ? [] : [['sort', sort]])].sort(),
        );
      }),
      RUNS,
    );
  });

  it.each([
    ['an array', ['a', 'b&c=d'], 'q=a&q=b%26c%3Dd'],
    ['holes in an array', [null, 'x', undefined], 'q=x'],
    ['a boolean', false, 'q=false'],
    ['nothing', undefined, ''],
    ['null', null, ''],
  ] as [string, unknown, string][])('query values of other kinds: %s', async (_name, q, expected) => {
    const server = await serve(json({ data: [] }));
    await clientFor(server.url).contacts.search({ q: q as string });
    expect(server.requests[0]?.target.split('?')[1] ?? '').toBe(expected);
  });

  it.each([Number.NaN, Infinity, {}, [{}], [[]], new Date(Number.NaN), () => 1, Symbol('q')])(
    'query values without one obvious spelling are refused: %s',
    async (q) => {
      const server = await serve(json({ data: [] }));
      expect(await refused(clientFor(server.url).contacts.search({ q: q as string }))).toBe(true);
      expect(server.requests).toHaveLength(0);
    },
  );

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
