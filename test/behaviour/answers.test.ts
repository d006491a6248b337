import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/core/answer/index.ts';
import type { ApiError } from '../../src/index.ts';
import { clientFor, failureOf } from '../helpers/client.ts';
import { errorFor, HTML, JSON_TYPE, REQUEST_ID } from '../helpers/error-for.ts';
import { invoke } from '../helpers/methods.ts';
import { CONTACT, type Handler, json, plain, serve } from '../helpers/server.ts';

describe('a success that is none', () => {
  it.each<[string, Handler]>([
    ['an empty body', plain('', 200, { ...JSON_TYPE, ...REQUEST_ID })],
    ['a body of white space', plain(' \r\n ', 200, { ...JSON_TYPE, ...REQUEST_ID })],
    ['204 where a body is due', plain('', 204, REQUEST_ID)],
    ['an HTML page', plain(HTML, 200, { 'content-type': 'text/html', ...REQUEST_ID })],
    ['an HTML page that claims to be JSON', plain(HTML, 200, { ...JSON_TYPE, ...REQUEST_ID })],
    ['truncated JSON', plain('{"id":"con_1","na', 200, { ...JSON_TYPE, ...REQUEST_ID })],
    [
      'JSON of a type that has JSON in its parameters',
      plain('{"id":"con_1"}', 200, { 'content-type': 'text/plain; a=json', ...REQUEST_ID }),
    ],
    ['JSON of another content type', plain('{"id":"con_1"}', 200, { 'content-type': 'text/plain', ...REQUEST_ID })],
    ['JSON without a content type', plain('{"id":"con_1"}', 200, REQUEST_ID)],
    ['JSON null', json(null, 200, REQUEST_ID)],
    ['a JSON string', json('con_1', 200, REQUEST_ID)],
    ['a JSON number', json(7, 200, REQUEST_ID)],
    ['a JSON boolean', json(true, 200, REQUEST_ID)],
    ['an array where one object is due', json([], 200, REQUEST_ID)],
    ['an object without an id', json({}, 200, REQUEST_ID)],
    ['success: false', json({ success: false, message: 'not today' }, 200, REQUEST_ID)],
  ])('%s: a typed error with status and request id, and no wrong value', async (_name, handler) => {
    const error = await errorFor(handler);
    expect(error).toMatchObject({ name: 'ApiError', requestId: 'req_1', operation: 'contacts.get', attempts: 1 });
    expect([200, 204]).toContain(error.status);
    expect(error.message).toMatch(new RegExp(`^contacts\\.get: the service answered ${error.status} with .*req_1`));
  });

  it.each<[string, Handler]>([
    ['an empty body', plain(' ', 200, JSON_TYPE)],
    ['an unusable body (text/html)', plain(HTML, 200, { 'content-type': 'text/html' })],
    ['an unusable body (application/json)', json(7)],
    ['an unusable body (no content type)', plain('{"id":"con_1"}', 200)],
    ['no object', json([])],
    ['no id', json({})],
    ['success: false', json({ success: false })],
  ])('is said to be %s', async (what, handler) => {
    expect((await errorFor(handler)).message).toContain(`the service answered 200 with ${what}`);
  });

  it.each<[string, unknown[], string]>([
    ['campaign.get', ['cam_1'], 'no id'],
    ['channel.get', ['cha_1'], 'no id'],
    ['channel.getCredential', ['cre_1'], 'no id'],
    ['channel.getCount', [], 'no count'],
    ['campaign.validateTouchpoint', [{}], 'no verdict'],
    ['contacts.uploadAvatar', [{ file: new Blob(['x']) }], 'no url'],
  ])('is said to lack what is due: %s', async (method, args, what) => {
    const { url } = await serve(json({}));
    expect((await failureOf(invoke(clientFor(url), method, args))).message).toContain(`200 with ${what} (`);
  });

  it('is found where nothing but an acknowledgement is due', async () => {
    for (const handler of [plain('OK', 200, { 'content-type': 'text/plain' }), plain('{"a', 200, JSON_TYPE)]) {
      const { url } = await serve(handler);
      const error = await failureOf<ApiError>(clientFor(url).channel.delete('cha_1'));
      expect(error).toMatchObject({ name: 'ApiError', status: 200 });
      expect(error.message).toContain('an unusable body');
    }
  });

  it('shows the start of a body that cannot be used', async () => {
    expect((await errorFor(plain(HTML, 200, { 'content-type': 'text/html' }))).body).toBe(HTML);
    expect((await errorFor(plain('{"id":"con_1","na', 200, JSON_TYPE))).body).toBe('{"id":"con_1","na');
    expect((await errorFor(json({ success: false, message: 'not today' }))).message).toContain('not today');
  });

  it('keeps a bounded part of a long body, and quotes less of it', async () => {
    const error = await errorFor(plain('x'.repeat(1_000_000), 200, { 'content-type': 'text/html' }));
    expect(String(error.body).length).toBeLessThanOrEqual(64 * 1024);
    expect(error.message.length).toBeLessThan(1000);
  });

  it('is found in CSV, too: a page, JSON or nothing of another type is no CSV', async () => {
    const server = await serve(plain('id,name\r\n1,Zoë\r\n', 200, { 'content-type': 'text/csv; charset=utf-8' }));
    await expect(clientFor(server.url).contacts.exportCsv()).resolves.toBe('id,name\r\n1,Zoë\r\n');
    expect(server.requests[0]?.headers.accept).toBe('text/csv, application/json');
    for (const handler of [
      plain(HTML, 200, { 'content-type': 'text/html' }),
      json({}),
      plain('', 200, JSON_TYPE),
      plain('id\n', 200, { 'content-type': 'text/plain; name="contacts.csv"' }),
      plain('', 200),
    ]) {
      const other = await serve(handler);
      expect((await failureOf<ApiError>(clientFor(other.url).contacts.exportCsv())).status).toBe(200);
    }
  });
});

describe('an answer that is one', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'text/json',
    'application/vnd.imbrace.v1+json',
  ])('may be of type %s', async (type) => {
    const server = await serve(plain(JSON.stringify(CONTACT), 200, { 'content-type': type }));
    await expect(clientFor(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
  });

  it.each([
    { id: null, _id: 'con_1' },
    { id: 'con_1', _id: null },
  ])('may have one of its ids: %j', async (contact) => {
    const { url } = await serve(json(contact));
    expect((await clientFor(url).contacts.get('con_1')).id).toBe('con_1');
  });

  const zoe = { id: 'con_1', display_name: 'Zoë 李 🎈' };
  it.each<[string, Buffer, Record<string, string>]>([
    ['plain', Buffer.from(JSON.stringify(zoe)), {}],
    ['with a byte order mark', Buffer.from(`\uFEFF${JSON.stringify(zoe)}`), {}],
    ['with gzip', gzipSync(JSON.stringify(zoe)), { 'content-encoding': 'gzip' }],
    ['with brotli', brotliCompressSync(JSON.stringify(zoe)), { 'content-encoding': 'br' }],
  ])('is read right %s', async (_name, body, headers) => {
    const server = await serve(plain(body, 200, { ...JSON_TYPE, ...headers }));
    await expect(clientFor(server.url).contacts.get('con_1')).resolves.toMatchObject(zoe);
  });

  it('is read right where its characters are cut in two between packets', async () => {
    const bytes = Buffer.from(JSON.stringify(zoe));
    for (const status of [200, 400]) {
      const server = await serve((_request, response) => {
        response.writeHead(status, JSON_TYPE);
        const next = (index: number): void => {
          if (index >= bytes.length) response.end();
          else response.write(bytes.subarray(index, index + 1), () => setImmediate(next, index + 1));
        };
        next(0);
      });
      const call = clientFor(server.url).contacts.get('con_1');
      if (status === 200) await expect(call).resolves.toMatchObject(zoe);
      else expect((await failureOf<ApiError>(call)).body).toEqual(zoe);
    }
  });

  it('that is broken in its gzip is a typed error', async () => {
    const server = await serve(plain('this is no gzip', 200, { ...JSON_TYPE, 'content-encoding': 'gzip' }));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', { maxRetries: 0 }));
    expect(error.operation).toBe('contacts.get');
  });

  it('pollutes nothing by __proto__, wherever that is', async () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"con_1"}';
    const server = await serve((request, response, count) =>
      plain(
        [evil, `{"data":${evil}}`, `{"data":[${evil}]}`, evil][count - 1] ?? '',
        count === 4 ? 400 : 200,
        JSON_TYPE,
      )(request, response, count),
    );
    const client = clientFor(server.url);
    const values: object[] = [await client.contacts.get('con_1'), await client.contacts.get('con_1')];
    values.push(
      ...(await client.contacts.list()).data,
      (await failureOf<ApiError>(client.contacts.get('con_1'))).body as object,
    );
    for (const value of values) {
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect((value as { polluted?: number }).polluted).toBeUndefined();
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a mistake of our own in reading an answer', () => {
  it('is an error, never the answer unread', () => {
    const mistake = new TypeError('x is not a function');
    const due = {
      kind: 'object' as const,
      what: 'id',
      get has(): string[] {
        throw mistake;
      },
    };
    expect(() => readAnswer(JSON.stringify(CONTACT), 'application/json', due, undefined)).toThrow(mistake);
  });
});
