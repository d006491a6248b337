import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions, LogLevel } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { set, withoutVariables } from '../helpers/environment-variables.ts';
import { getFrom, keep, logged } from '../helpers/recorded-hooks.ts';
import { CONTACT, hangUp, inTurn, json, plain, serve } from '../helpers/server.ts';

withoutVariables();

const GET = 'contacts.get GET /channel-service/v1/contacts/con_1';
const REQUEST_ID = { 'x-request-id': 'req_1' };

describe('the log', () => {
  it('is off by default', async () => {
    const server = await serve(json(CONTACT));
    const spies = (['log', 'error', 'warn', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const { lines } = await logged(server.url, {}, getFrom);
    await clientFor(server.url, { logLevel: 'off' }).contacts.get('con_1');
    expect(lines).toEqual([]);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('has one line a try: id, method name, verb, path, status, ms, request id, try n of m', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503, REQUEST_ID), hangUp, json(CONTACT, 200, REQUEST_ID)));
    const { lines, ids } = await logged(server.url, { logLevel: 'info' }, getFrom);
    expect(lines).toEqual([
      `warn: imbrace id ${GET} 503 ServerError 0 ms req_1 try 1 of 3`,
      `warn: imbrace id ${GET} ConnectionError 0 ms - try 2 of 3`,
      `info: imbrace id ${GET} 200 0 ms req_1 try 3 of 3`,
    ]);
    expect(ids.size).toBe(1);
  });

  it('gives each call a short id of its own', async () => {
    const server = await serve(json(CONTACT));
    const { ids } = await logged(server.url, { logLevel: 'info' }, (client) =>
      Promise.all(Array.from({ length: 20 }, () => getFrom(client))),
    );
    expect(ids.size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^\w{1,6}$/);
  });

  it.each<[LogLevel, string[]]>([
    ['off', []],
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['warn', 'error', 'info']],
    ['debug', ['warn', 'error', 'info']],
  ])('holds at level %s what that level includes', async (logLevel, levels) => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 500), json({}, 404), json(CONTACT)));
    const { lines } = await logged(server.url, { logLevel }, async (client) => {
      await getFrom(client).catch(() => {});
      await getFrom(client);
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual(levels);
  });

  it('tells of what failed for good: a timeout, an abort, an answer that is none', async () => {
    const controller = new AbortController();
    const fetch = scriptedFetch(
      () => new Promise(() => {}),
      () => {
        controller.abort();
        return new Promise(() => {});
      },
      () => answer({ success: false }),
    );
    const options: ClientOptions = { fetch, logLevel: 'error', maxRetries: 0 };
    const { lines } = await logged('http://127.0.0.1:1', options, async (client) => {
      await failureOf(client.contacts.get('con_1', { timeout: 50 }));
      await failureOf(client.contacts.get('con_1', { signal: controller.signal }));
      await failureOf(client.contacts.get('con_1'));
    });
    expect(lines).toEqual([
      `error: imbrace id ${GET} TimeoutError 0 ms - try 1 of 1`,
      `error: imbrace id ${GET} AbortError 0 ms - try 1 of 1`,
      `error: imbrace id ${GET} 200 ApiError 0 ms - try 1 of 1`,
    ]);
  });

  it('has no line for what was never sent', async () => {
    const { lines } = await logged('http://127.0.0.1:1', { logLevel: 'debug' }, async (client) => {
      await failureOf(client.contacts.get('..'));
      await failureOf(client.contacts.get('con_1', { signal: AbortSignal.abort() }));
      client.clearAccessToken();
      await failureOf(client.contacts.get('con_1'));
    });
    expect(lines).toEqual([]);
  });

  it('has a line for a raw call and for a stream', async () => {
    const server = await serve(inTurn(plain('id\n', 200, { 'content-type': 'text/csv' }), json({}, 404)));
    const { lines } = await logged(server.url, { logLevel: 'info' }, async (client) => {
      await new Response(await client.contacts.exportCsv().stream()).text();
      await client.raw.GET('/channel-service/v1/contacts', { params: { query: { limit: 1 } } });
    });
    expect(lines).toEqual([
      'info: imbrace id contacts.exportCsv GET /channel-service/v1/contacts/_export_csv 200 0 ms - try 1 of 3',
      'error: imbrace id raw.GET GET /channel-service/v1/contacts 404 NotFoundError 0 ms - try 1 of 3',
    ]);
  });

  it('shows the path below the base URL’s own, and no host', async () => {
    const server = await serve(json(CONTACT));
    const { lines } = await logged(`${server.url}/tenant`, { logLevel: 'info' }, getFrom);
    expect(lines[0]).toContain(' GET /tenant/channel-service/v1/contacts/con_1 200 ');
  });

  it('never shows a query or a body', async () => {
    withoutBackoff();
    const secret = 'alice.canary@example.com';
    const body = { ...CONTACT, email: secret, data: [{ id: '1', email: secret }], message: secret };
    const server = await serve(inTurn(json(body, 503), json(body), json(body, 400), json(body), json(body)));
    const { lines } = await logged(server.url, { logLevel: 'debug' }, async (client) => {
      await client.contacts.search({ q: secret });
      await failureOf(client.contacts.update('con_1', { email: secret }));
      await client.raw.GET('/channel-service/v1/contacts/_search', { params: { query: { q: secret } } });
      await client.contacts.update('con_1', { email: secret });
    });
    expect(lines).toHaveLength(5);
    expect(lines.join('\n')).not.toContain('canary');
  });

  it('shows at debug the harmless headers, and no others', async () => {
    const server = await serve(
      json(CONTACT, 200, {
        ...REQUEST_ID,
        'retry-after': '1',
        'set-cookie': 'a=canary',
        'x-odd': 'canary',
        'x-date': 'canary',
        'date-of-birth': 'canary',
        date: 'now',
      }),
    );
    const headers = { traceparent: '00-1-2-01', 'x-odd': 'canary', 'x-user-email': 'canary', cookie: 'canary' };
    const options: ClientOptions = { apiKey: 'key-canary', organizationId: 'org_canary', headers };
    const { lines } = await logged(server.url, { ...options, logLevel: 'debug' }, getFrom);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('canary');
    const shown = JSON.parse(lines[0]?.replace(/^[^{]*/, '') ?? '');
    expect(shown).toEqual({
      sent: { accept: 'application/json', traceparent: '00-1-2-01' },
      received: {
        'content-type': 'application/json',
        'retry-after': '1',
        'x-request-id': 'req_1',
        date: 'now',
      },
    });
    const { lines: info } = await logged(server.url, { ...options, logLevel: 'info' }, getFrom);
    expect(info[0]).not.toContain('{');
  });

  it('masks a credential that the service repeats in a harmless header', async () => {
    const server = await serve(json(CONTACT, 200, { 'x-request-id': 'for key-canary-1' }));
    const { lines } = await logged(server.url, { apiKey: 'key-canary-1', logLevel: 'debug' }, getFrom);
    expect(lines[0]).toContain('for [redacted]');
    expect(lines[0]).not.toContain('canary');
  });
});

describe('logLevel', () => {
  it('is IMBRACE_LOG where it is not given, and an explicit one wins', async () => {
    const server = await serve(json(CONTACT));
    set({ LOG: 'info' });
    expect((await logged(server.url, {}, getFrom)).lines).toHaveLength(1);
    expect((await logged(server.url, { logLevel: 'off' }, getFrom)).lines).toEqual([]);
    expect((await logged(server.url, { logLevel: 'warn' }, getFrom)).lines).toEqual([]);
    set({ LOG: '' });
    expect((await logged(server.url, {}, getFrom)).lines).toEqual([]);
  });

  it.each(['verbose', 'INFO', '1', 'constructor'])('%j is refused by option and variable', (level) => {
    set({ LOG: level });
    const error = thrownBy(() => clientFor('https://gateway.example.com'));
    expect(error.name).toBe('InvalidArgumentError');
    for (const part of ['logLevel', 'IMBRACE_LOG', 'debug']) expect(error.message).toContain(part);
    set({ LOG: '' });
    const explicit = thrownBy(() => clientFor('https://gateway.example.com', { logLevel: level as LogLevel }));
    expect(explicit).toMatchObject({ name: 'InvalidArgumentError', argument: 'logLevel' });
  });

  it('of a copy may be another, and so may its logger', async () => {
    const server = await serve(json(CONTACT));
    const [first, second] = [keep(), keep()];
    const client = clientFor(server.url, { logLevel: 'info', logger: first.logger });
    await getFrom(client.withOptions({ logger: second.logger }));
    await getFrom(client.withOptions({ logLevel: 'off' }));
    expect([first.lines.length, second.lines.length]).toEqual([0, 1]);
    await getFrom(client);
    expect(first.lines).toHaveLength(1);
  });
});
