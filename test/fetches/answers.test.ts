import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../src/index.ts';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import {
  CON_1,
  CONTACT,
  closedPort,
  closing,
  EXPORT,
  hangUp,
  inTurn,
  json,
  ONE,
  plain,
  serve,
  silence,
} from '../helpers/server.ts';
import { FETCHES } from './fetches.ts';

const CSV = { 'content-type': 'text/csv' };
const TEXT = `id,name\n${'con_1,Đặng\n'.repeat(20_000)}`;

describe.each(Object.entries(FETCHES))('with %s', (_name, fetch) => {
  const clientOf = (url: string, options = {}) => clientFor(url, { fetch, ...options });

  it('an answer is read', async () => {
    const server = await serve(json(CONTACT));
    await expect(clientOf(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
  });

  it.each([404, 503])(
    'an error keeps its status, the message of the service and its request id, status %i',
    async (status) => {
      const server = await serve(json({ message: 'No such contact.' }, status, { 'x-request-id': 'req_1' }));
      const error = await failureOf(clientOf(server.url, { maxRetries: 0 }).contacts.get('con_1'));
      expect(error).toMatchObject({ status, requestId: 'req_1', body: { message: 'No such contact.' } });
      expect(error.message).toContain('No such contact.');
    },
  );

  it('of a huge body of an error only the beginning is read', async () => {
    const [handler, closed] = closing((_request, response) => {
      response.writeHead(500);
      const more = () => {
        while (response.write('x'.repeat(64 * 1024)));
        response.once('drain', more);
      };
      more();
    });
    const server = await serve(handler);
    const error = await failureOf<ApiError>(clientOf(server.url, { maxRetries: 0 }).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'ServerError', status: 500 });
    expect(String(error.body)).toHaveLength(64 * 1024);
    await closed;
  });

  it('a file comes as a text, and as a stream', async () => {
    const server = await serve(plain(TEXT, 200, CSV));
    const { contacts } = clientOf(server.url);
    expect(await contacts.exportCsv()).toBe(TEXT);
    const stream = await contacts.exportCsv().stream();
    expect(stream).toBeInstanceOf(ReadableStream);
    expect(await new Response(stream).text()).toBe(TEXT);
  });

  it('a stream that is cancelled closes its connection', async () => {
    const [handler, closed] = closing((_request, response) => void response.writeHead(200, CSV).write('id\n'));
    const server = await serve(handler);
    for await (const bytes of await clientOf(server.url).contacts.exportCsv().stream()) {
      expect(new TextDecoder().decode(bytes)).toBe('id\n');
      break;
    }
    await closed;
  });

  it('a stream of which no more comes ends in a TimeoutError, and closes its connection', async () => {
    const [handler, closed] = closing((_request, response) => void response.writeHead(200, CSV).write('id\n'));
    const server = await serve(handler);
    const stream = await clientOf(server.url, { timeout: 50 }).contacts.exportCsv().stream();
    const error = await failureOf(new Response(stream).text());
    expect(error.name).toBe('TimeoutError');
    await closed;
  });

  it('a stream whose connection breaks throws a ConnectionError', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, CSV).write('id\n', () => response.destroy());
    });
    const stream = await clientOf(server.url).contacts.exportCsv().stream();
    expect((await failureOf(new Response(stream).text())).name).toBe('ConnectionError');
  });

  it('what is broken is tried again: a connection before the answer, one in the body', async () => {
    withoutBackoff();
    const half = plain('{"id":', 200, { 'content-type': 'application/json', 'content-length': '100' });
    const breakOff: typeof half = (request, response, count) => {
      half(request, response, count);
      setImmediate(() => response.destroy());
    };
    const server = await serve(inTurn(hangUp, breakOff, json(CONTACT)));
    // node-fetch 2 does not notice a body that breaks off: its try ends by the timeout.
    const { contacts } = clientOf(server.url, { timeout: 500 });
    await expect(contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(server.requests).toHaveLength(3);
  });

  it('a POST that could not be connected is tried again', async () => {
    withoutBackoff();
    const error = await failureOf(clientOf(await closedPort()).campaign.create({ name: 'Spring' }));
    expect(error).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED', attempts: 3 });
  });

  it('a timeout and a signal end a call, and close its connection', async () => {
    const [handler, closed] = closing(silence);
    const server = await serve(handler);
    const late = await failureOf(clientOf(server.url, { timeout: 50, maxRetries: 0 }).contacts.get('con_1'));
    expect(late.name).toBe('TimeoutError');
    await closed;
    const signal = AbortSignal.timeout(50);
    const aborted = await failureOf(clientOf(server.url, { signal }).contacts.get('con_1'));
    expect(aborted).toMatchObject({ name: 'AbortError', cause: { name: 'TimeoutError' } });
  });

  it('a redirect is followed within the origin, and nowhere else', async () => {
    const moved = plain('moved', 302, { location: '/moved' });
    const server = await serve(inTurn(moved, json(CONTACT)));
    await expect(clientOf(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    const away = await serve(plain('', 302, { location: 'http://127.0.0.2:1/' }));
    expect(await failureOf(clientOf(away.url).contacts.get('con_1'))).toMatchObject({ name: 'ApiError', status: 302 });
  });

  it('an acknowledgement without a body is none that breaks', async () => {
    const server = await serve(plain('', 204));
    await expect(clientOf(server.url).campaign.delete('cam_1')).resolves.toBeUndefined();
  });

  it('a raw call answers: with data, with an error, with nothing, with a status of its own', async () => {
    const server = await serve(
      inTurn(json(CONTACT), json({ message: 'No.' }, 404), plain('', 204), plain('?', 999), plain(TEXT, 200, CSV)),
    );
    const { raw } = clientOf(server.url);
    expect(await raw.GET(ONE, CON_1)).toMatchObject({ data: CONTACT, response: { status: 200 } });
    expect(await raw.GET(ONE, CON_1)).toMatchObject({ error: { message: 'No.' }, response: { status: 404 } });
    expect(await raw.GET(ONE, CON_1)).toMatchObject({ data: undefined, response: { status: 204, ok: true } });
    expect(await raw.GET(ONE, CON_1)).toMatchObject({ error: '?', response: { status: 999, ok: false } });
    expect(await raw.GET(EXPORT, { parseAs: 'text' })).toMatchObject({ data: TEXT });
  });
});
