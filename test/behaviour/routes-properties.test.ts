import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, RUNS, refused } from '../helpers/arbitraries.ts';
import { clientFor } from '../helpers/client.ts';
import { CONTACT, json, serve } from '../helpers/server.ts';

const PREFIX = '/channel-service/v1/contacts/';

describe('an id or a query value that goes in is what the server sees, or a typed error', () => {
  it('ids', async () => {
    const server = await serve(json(CONTACT));
    const client = clientFor(server.url);
    await fc.assert(
      fc.asyncProperty(anyText, async (id) => {
        const before = server.requests.length;
        const isNone = /^(?:\s*|\.{1,2}|_.*)$|\p{Surrogate}/su.test(id);
        expect(await refused(client.contacts.get(id))).toBe(isNone);
        expect(server.requests).toHaveLength(before + Number(!isNone));
        if (isNone) return;
        const { target = '' } = server.requests.at(-1) ?? {};
        expect(target.startsWith(PREFIX)).toBe(true);
        expect(target.slice(PREFIX.length)).not.toMatch(/[/?#]/);
        expect(decodeURIComponent(target.slice(PREFIX.length))).toBe(id);
      }),
      { ...RUNS, examples: [['..'], ['a/b?x'], [''], [' \n'], [' a'], ['_count']] },
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

  it('lists of ids', async () => {
    const server = await serve(json({ success: true }));
    await clientFor(server.url).contacts.markNotificationsRead(['n_1', 'n/2', 'ñ']);
    expect(JSON.parse(Buffer.from(server.requests[0]?.body ?? '', 'latin1').toString())).toEqual(['n_1', 'n/2', 'ñ']);
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
});
