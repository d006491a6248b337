import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { errorFor, HTML, JSON_TYPE, REQUEST_ID } from '../helpers/error-for.ts';
import { CONTACT, closing, type Handler, json, plain, serve } from '../helpers/server.ts';

describe('the body of an error', () => {
  it.each<[string, Handler, body: unknown, requestId?: string]>([
    ['empty', plain('', 500), undefined],
    ['spaces alone', plain(' \n', 500), undefined],
    ['JSON null', json(null, 500), 'null'],
    ['a string', json('it broke', 500), 'it broke'],
    ['an array', json([{ message: 'it broke' }], 500), [{ message: 'it broke' }]],
    ['a number', json(7, 500), 7],
    ['plain text', plain('it broke', 500), 'it broke'],
    ['HTML', plain(HTML, 502, { 'content-type': 'text/html', ...REQUEST_ID }), HTML, 'req_1'],
    ['truncated JSON', plain('{"message":"it br', 500, JSON_TYPE), '{"message":"it br'],
    ['with a byte order mark', plain('\uFEFF{"code":7}', 500, JSON_TYPE), { code: 7 }],
  ])('may be %s', async (_name, handler, body, requestId) => {
    const error = await errorFor(handler);
    expect(error.name).toBe('ServerError');
    expect(error.status).toBeGreaterThanOrEqual(500);
    expect(error.body).toEqual(body);
    expect(error.requestId).toBe(requestId);
  });

  it.each<[unknown, string, string | number | undefined]>([
    [{ message: 'No such thing', code: 40004 }, 'No such thing', 40004],
    [{ message: { message: 'No such thing' } }, 'No such thing', undefined],
    [{ message: { text: 'odd' }, error: 'No such thing' }, 'No such thing', undefined],
    [{ error: { message: 'No such thing', code: 'GONE' } }, 'No such thing', 'GONE'],
    [{ error: 'No such thing', code: 'LICENSE_INVALID' }, 'No such thing', 'LICENSE_INVALID'],
    [{ message: ['No such', 'thing'], code: { odd: true } }, '"No such; thing"', undefined],
    [{ message: [{ message: 'No such thing' }, 7, null] }, '"No such thing"', undefined],
    [{ message: '', error: 'No such thing' }, '"No such thing"', undefined],
    [{ title: 'Gone', detail: 'No such thing', status: 404 }, '"No such thing"', undefined],
    [{ type: 'about:blank', title: 'No such thing', status: 404 }, '"No such thing"', undefined],
    [{ detail: [{ loc: ['body', 'name'], msg: 'is required' }] }, '"is required"', undefined],
    [{ error: 'invalid_grant', error_description: 'It has expired' }, '"It has expired"', 'invalid_grant'],
    [{ error: { message: { message: 'No such thing' } } }, '"No such thing"', undefined],
    [{ errors: [{ field: 'name', message: 'is required' }] }, '"name: is required"', undefined],
    [{ errors: [{ message: 'No a' }, { detail: 'No b' }, { title: 'No c' }, {}] }, '"No a; No b; No c"', undefined],
    [{ errors: ['No a', 'No b'] }, '"No a; No b"', undefined],
    [{ errors: 'No such thing' }, '"No such thing"', undefined],
    [
      { errors: { name: ['is required', 'is short'], age: 'is low' } },
      '"name: is required; is short; age: is low"',
      undefined,
    ],
    [{ title: 'Not valid', errors: { name: ['is required'] } }, '"name: is required"', undefined],
    [{ message: 'Not valid', errors: [{ field: 'name', message: 'is required' }] }, '"Not valid"', undefined],
    [{ error: { message: 'No such thing', errors: [{ message: 'No such thing' }] } }, '"No such thing"', undefined],
    [{ message: 'No such thing', field: 'name' }, '"No such thing"', undefined],
    [[{ message: 'No such thing' }], '"No such thing"', undefined],
    [{ data: { success: false, message: 'No such thing' } }, '"No such thing"', undefined],
    [{ data: 'text' }, '404 (', undefined],
    [{ data: [{ message: 'a row' }] }, '404 (', undefined],
    [{ message: 7, error: true, errors: null }, '404 (', undefined],
    ['No such thing', 'No such thing', undefined],
  ])('%j gives its message and its code', async (body, message, code) => {
    const error = await errorFor(json(body, 404, REQUEST_ID));
    expect(error).toMatchObject({ name: 'NotFoundError', status: 404, requestId: 'req_1' });
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('[object Object]');
    expect(error.code).toBe(code);
  });

  it.each(['application/problem+json', 'text/plain', ''])('is understood with the content type "%s"', async (type) => {
    const error = await errorFor(plain('{"detail":"No such thing"}', 404, { 'content-type': type }));
    expect(error.message).toContain('404: "No such thing" (');
  });

  it('says nothing that is not its own', async () => {
    Object.assign(Object.prototype, { message: 'polluted', code: 7 });
    const error = await errorFor(json({ note: 'none' }, 404)).finally(() => {
      for (const name of ['message', 'code']) Reflect.deleteProperty(Object.prototype, name);
    });
    expect(error.message).not.toMatch(/polluted|code 7/);
  });

  it('is cut between two characters, never inside one', async () => {
    for (const before of ['', 'x']) {
      const error = await errorFor(plain(before + '😀'.repeat(64 * 1024), 500));
      // Throws where half a character is left.
      expect(() => encodeURIComponent(String(error.body))).not.toThrow();
      expect(() => encodeURIComponent(error.message)).not.toThrow();
      expect(String(error.body)).toMatch(/^x?😀+$/u);
      expect(String(error.body).length).toBeGreaterThan(64 * 1024 - 2);
    }
  });

  it('of 200 MB is read no further than it is of use, and its connection is closed', async () => {
    let poured = 0;
    const [handler, closed] = closing((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain', ...REQUEST_ID });
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const pour = () => {
        while (poured < 200 * 1024 * 1024 && !response.destroyed) {
          poured += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pour);
        }
        response.end();
      };
      pour();
    });
    const server = await serve(handler);
    const error = await failureOf<ApiError>(clientFor(server.url).contacts.get('con_1', { maxRetries: 0 }));
    expect(error).toMatchObject({ name: 'ServerError', status: 500, requestId: 'req_1' });
    expect(String(error.body).length).toBeLessThanOrEqual(64 * 1024);
    expect(error.message.length).toBeLessThan(1000);
    expect(poured).toBeLessThan(50 * 1024 * 1024);
    await closed;
  });

  it('of which the start alone is shown is shown as it came', async () => {
    const body = `{"path":"a\\/b","rest":"${'x'.repeat(200_000)}"}`;
    expect((await errorFor(plain(body, 200, JSON_TYPE))).body).toBe(body.slice(0, 64 * 1024));
  });

  it('may hold a code as long as it likes: the message stays short', async () => {
    const error = await errorFor(json({ code: 'C'.repeat(50_000), message: 'M'.repeat(10_000) }, 400));
    expect(error.message.length).toBeLessThan(1000);
  });

  it('may be nested deeper than a stack: the error is typed all the same', async () => {
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const failed = await errorFor(plain(deep, 500, JSON_TYPE));
    expect(failed).toMatchObject({ name: 'ServerError', status: 500, body: deep });
    expect(JSON.stringify(failed)).toContain('[[[[');
    const unsuccessful = await errorFor(plain(`{"success":false,"deep":${deep}}`, 200, JSON_TYPE));
    expect(unsuccessful).toMatchObject({ name: 'ApiError', status: 200 });
    expect(unsuccessful.message).toContain('the service answered 200 with success: false');
    for (const name of ['message', 'error', 'errors']) {
      const nested = `${`{"${name}":`.repeat(4000)}"deep"${'}'.repeat(4000)}`;
      const error = await errorFor(plain(nested, 500, JSON_TYPE));
      expect(error).toMatchObject({ name: 'ServerError', status: 500 });
      expect(error.message).toMatch(/: the service answered 500(?:: "errors: errors")? \(GET/);
    }
  });

  it('may break off: status and request id are known', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(401, { ...REQUEST_ID, 'content-length': '1000' }).write('{"message":', () => {
        response.destroy();
      });
    });
    const error = await failureOf(clientFor(url).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'AuthError', status: 401, requestId: 'req_1' });
  });
});

describe('a body that cannot be let go of', () => {
  /** A body without end whose `cancel` fails. */
  const stuck = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
      cancel: () => Promise.reject(new Error('stuck')),
    });

  it('changes nothing: not the error, nor the answer after a redirect', async () => {
    const fetch = scriptedFetch(
      () => new Response(stuck(), { status: 302, headers: { location: '/moved' } }),
      () => answer(CONTACT),
      () => new Response(stuck(), { status: 400 }),
    );
    const client = clientFor('https://gateway.example.com', { fetch });
    await expect(client.contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect((await failureOf<ApiError>(client.contacts.get('con_1'))).status).toBe(400);
  });
});
