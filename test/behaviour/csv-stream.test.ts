import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { settle, skippingClock, stoppedClock } from '../helpers/clock.ts';
import { HTML } from '../helpers/error-for.ts';
import { closing, type Handler, hangUp, inTurn, json, plain, serve, silence } from '../helpers/server.ts';
import { unhandledRejections } from '../helpers/unhandled-rejections.ts';

const CSV = { 'content-type': 'text/csv; charset=utf-8' };
/** More than one chunk, with characters that chunks may cut in two. */
const TEXT = `id,name\r\n${Array.from({ length: 20_000 }, (_, n) => `con_${n},"Đặng, ""${n}"" 🙂"\r\n`).join('')}`;
const reason = new Error('the user left');
const bytesOf = async (stream: ReadableStream) => Buffer.from(await new Response(stream).arrayBuffer());
type Reader = ReadableStreamDefaultReader<Uint8Array>;
const textOf = ({ value }: ReadableStreamReadResult<Uint8Array>) => new TextDecoder().decode(value);
/** The error with which reading ends. */
const readingError = (stream: ReadableStream) => failureOf(bytesOf(stream));

/** Sends headers and the start of a file, then does as told. */
const begin =
  (then: Handler = () => {}): Handler =>
  (request, response, count) => {
    response.writeHead(200, CSV).write('id,name\n', () => then(request, response, count));
  };

/** A fetch whose answer comes in chunks, each of which may do something first. */
const chunks = (before: () => unknown, count = Infinity) => {
  const pull = async (controller: ReadableStreamDefaultController) => {
    await before();
    if (count-- > 0) controller.enqueue(new TextEncoder().encode('con_1\n'));
    else controller.close();
  };
  return async () => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers: CSV });
};
const NOWHERE = 'http://127.0.0.1:1';

describe('exportCsv', () => {
  it('gives the text as documented, and its stream() the same bytes', async () => {
    const server = await serve(plain(TEXT, 200, CSV));
    const { contacts } = clientFor(server.url);
    expect(await contacts.exportCsv({ sort: 'name' })).toBe(TEXT);
    const stream = await contacts.exportCsv({ sort: 'name' }).stream();
    expect(stream).toBeInstanceOf(ReadableStream);
    expect((await bytesOf(stream)).equals(Buffer.from(TEXT))).toBe(true);
    const [text, bytes] = server.requests;
    expect(text?.target).toBe('/channel-service/v1/contacts/_export_csv?sort=name');
    expect(bytes).toMatchObject({ target: text?.target, headers: { accept: 'text/csv, application/json' } });
  });

  it('streams the bytes as they are, not as text: a byte order mark and what is not UTF-8 stay', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x69, 0x64, 0x0a, 0xff, 0xfe, 0x00]);
    const server = await serve(plain(bytes, 200, CSV));
    expect(await bytesOf(await clientFor(server.url).contacts.exportCsv().stream())).toEqual(bytes);
  });

  it('can be read by for await, by which a break closes the connection', async () => {
    const [handler, closed] = closing(begin());
    const server = await serve(handler);
    for await (const bytes of await clientFor(server.url).contacts.exportCsv().stream()) {
      expect(bytes).toBeInstanceOf(Uint8Array);
      break;
    }
    await closed;
  });

  it('closes the connection where its stream is cancelled', async () => {
    const [handler, closed] = closing(begin());
    const server = await serve(handler);
    await (await clientFor(server.url).contacts.exportCsv().stream()).cancel(reason);
    await closed;
  });

  it('gives a stream also where it is asked for late, when the text is there', async () => {
    const server = await serve(plain(TEXT, 200, CSV));
    const call = clientFor(server.url).contacts.exportCsv();
    expect(await call).toBe(TEXT);
    const stream = await call.stream();
    expect(stream).toBeInstanceOf(ReadableStream);
    expect((await bytesOf(stream)).equals(Buffer.from(TEXT))).toBe(true);
  });

  it('is an empty text and a stream of no bytes, where nothing is exported', async () => {
    const server = await serve(plain('', 200, CSV));
    const client = clientFor(server.url);
    expect(await client.contacts.exportCsv()).toBe('');
    expect(await bytesOf(await client.contacts.exportCsv().stream())).toHaveLength(0);
    const call = client.contacts.exportCsv();
    expect([await call, await bytesOf(await call.stream())]).toEqual(['', Buffer.alloc(0)]);
  });

  it.each([
    ['null', null],
    ['an empty text', ''],
  ])('is the same where a fetch has %s for the body', async (_, body) => {
    const client = clientFor(NOWHERE, { fetch: async () => new Response(body, { headers: CSV }) });
    expect(await client.contacts.exportCsv()).toBe('');
    expect(await bytesOf(await client.contacts.exportCsv().stream())).toHaveLength(0);
  });

  it('that was asked for as a stream rejects as a text, and says why, in any order', async () => {
    const server = await serve(plain(TEXT, 200, CSV));
    const call = clientFor(server.url).contacts.exportCsv();
    const early = failureOf(call);
    const stream = call.stream();
    for (const text of [early, failureOf(call), failureOf(call.withResponse())]) {
      const error = await text;
      expect(error).toMatchObject({
        name: 'InvalidArgumentError',
        argument: 'stream',
        operation: 'contacts.exportCsv',
      });
      expect(error.message).toBe('contacts.exportCsv: stream was asked for: there is no text');
    }
    expect((await bytesOf(await stream)).equals(Buffer.from(TEXT))).toBe(true);
    expect((await stream.withResponse()).response.status).toBe(200);
    expect(server.requests).toHaveLength(1);
  });

  it('leaves no rejection unhandled where only its stream is used, whether it comes or not', async () => {
    const server = await serve(inTurn(plain(TEXT, 200, CSV), json({}, 404)));
    const { contacts } = clientFor(server.url);
    const reasons = await unhandledRejections(async () => {
      await bytesOf(await contacts.exportCsv().stream());
      expect((await failureOf(contacts.exportCsv().stream())).name).toBe('NotFoundError');
      await contacts
        .exportCsv()
        .stream()
        .withResponse()
        .catch(() => {});
    });
    expect(reasons).toEqual([]);
  });

  it('gives the answer and its request id beside the stream', async () => {
    const server = await serve(plain(TEXT, 200, { ...CSV, 'x-request-id': 'req_1' }));
    const { data, response, requestId } = await clientFor(server.url).contacts.exportCsv().stream().withResponse();
    expect((await bytesOf(data)).equals(Buffer.from(TEXT))).toBe(true);
    expect([response.status, requestId]).toEqual([200, 'req_1']);
  });

  it('rejects both promises, and leaves none of them unhandled', async () => {
    const server = await serve(json({ message: 'No.' }, 403));
    const call = clientFor(server.url).contacts.exportCsv();
    expect((await failureOf(call.stream())).name).toBe('AuthError');
    expect((await failureOf(call)).name).toBe('AuthError');
  });
});

describe('the stream of exportCsv, before it begins,', () => {
  it.each<[string, Handler, object]>([
    ['404', json({ message: 'gone' }, 404), { name: 'NotFoundError', status: 404, body: { message: 'gone' } }],
    ['a page in place of a file', plain(HTML, 200, { 'content-type': 'text/html' }), { name: 'ApiError', status: 200 }],
    ['JSON in place of a file', json({ success: false }), { name: 'ApiError', status: 200 }],
    ['no content type', plain('id,name'), { name: 'ApiError', status: 200 }],
    ['nothing', plain('', 204), { name: 'ApiError', status: 204 }],
    ['a refusal that is CSV', plain('id', 400, CSV), { name: 'ValidationError', body: 'id' }],
    ['a redirect elsewhere', plain('', 302, { location: 'http://127.0.0.2/' }), { name: 'ApiError', status: 302 }],
  ])('rejects on %s', async (_name, handler, expected) => {
    const server = await serve(handler);
    const error = await failureOf(clientFor(server.url, { maxRetries: 0 }).contacts.exportCsv().stream());
    expect(error).toMatchObject({ operation: 'contacts.exportCsv', ...expected });
  });

  it('rejects on a wrong argument', async () => {
    const { contacts } = clientFor(NOWHERE);
    const call = contacts.exportCsv({ sort: {} as string });
    expect(await failureOf(call.stream())).toMatchObject({ name: 'InvalidArgumentError', argument: 'sort' });
  });

  it('is asked for again, as any call', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503), hangUp, plain(TEXT, 200, CSV)));
    const stream = await clientFor(server.url).contacts.exportCsv().stream();
    expect((await bytesOf(stream)).equals(Buffer.from(TEXT))).toBe(true);
    expect(server.requests).toHaveLength(3);
  });

  it('has the timeout of a try', async () => {
    const server = await serve(silence);
    const call = clientFor(server.url, { timeout: 50, maxRetries: 0 }).contacts.exportCsv();
    expect((await failureOf(call.stream())).name).toBe('TimeoutError');
  });
});

describe('the stream of exportCsv, while it is read,', () => {
  it('throws a TimeoutError to the reader where nothing more comes, and closes the connection', async () => {
    stoppedClock();
    const [handler, closed] = closing(begin());
    const server = await serve(handler);
    const stream = await clientFor(server.url, { timeout: 1000 }).contacts.exportCsv().stream();
    const reader: Reader = stream.getReader();
    expect(textOf(await reader.read())).toBe('id,name\n');
    const rest = failureOf(reader.read());
    await settle();
    vi.advanceTimersByTime(1000);
    const error = await rest;
    expect(error).toMatchObject({ name: 'TimeoutError', operation: 'contacts.exportCsv', attempts: 1 });
    expect(error.message).toMatch(/\btimeout of 1000 ms/);
    await closed;
    expect(server.requests).toHaveLength(1);
  });

  it('may take longer in all than timeout, which counts from chunk to chunk', async () => {
    const clock = skippingClock();
    const wait = () => new Promise((resolve) => setTimeout(resolve, 900));
    const client = clientFor(NOWHERE, { fetch: chunks(wait, 50), timeout: 1000 });
    const stream = await client.contacts.exportCsv().stream();
    expect(await bytesOf(stream)).toHaveLength(50 * 6);
    expect(clock.pending()).toBe(0);
  });

  it('does not count the time that the reader takes', async () => {
    const clock = stoppedClock();
    const client = clientFor(NOWHERE, { fetch: chunks(() => {}, 3), timeout: 1000 });
    const reader = (await client.contacts.exportCsv().stream()).getReader();
    for (const text of ['con_1\n', 'con_1\n', 'con_1\n', '']) {
      clock.pass(1_000_000);
      expect(textOf(await reader.read())).toBe(text);
      expect(clock.pending()).toBe(0);
    }
  });

  it('ends with totalTimeout, however steadily it comes, and names it', async () => {
    const clock = stoppedClock();
    const fetch = chunks(() => clock.pass(300));
    const client = clientFor(NOWHERE, { fetch, timeout: 700, totalTimeout: 1000 });
    const error = await readingError(await client.contacts.exportCsv().stream());
    expect(error.name).toBe('TimeoutError');
    expect(error.message).toMatch(/totalTimeout of 1000 ms/);
  });

  it('names the limit that ran out: timeout, where most of totalTimeout is gone, too', async () => {
    skippingClock();
    const fetch = chunks(() => new Promise(() => {}));
    const client = clientFor(NOWHERE, { fetch, timeout: 700, totalTimeout: 1000 });
    const error = await readingError(await client.contacts.exportCsv().stream());
    expect(error.message).toMatch(/ timeout of 700 ms/);
  });

  it('throws an AbortError to the reader at once, and closes the connection', async () => {
    const controller = new AbortController();
    const [handler, closed] = closing(begin());
    const server = await serve(handler);
    const { contacts } = clientFor(server.url, { signal: controller.signal });
    const reader: Reader = (await contacts.exportCsv().stream()).getReader();
    expect(textOf(await reader.read())).toBe('id,name\n');
    const rest = reader.read();
    controller.abort(reason);
    expect(await failureOf(rest)).toMatchObject({ name: 'AbortError', cause: reason, operation: 'contacts.exportCsv' });
    await closed;
  });

  it('throws it also where the signal aborts between two reads', async () => {
    const controller = new AbortController();
    const client = clientFor(NOWHERE, { fetch: chunks(() => {}), signal: controller.signal });
    const reader: Reader = (await client.contacts.exportCsv().stream()).getReader();
    await reader.read();
    controller.abort(reason);
    expect(await failureOf(reader.read())).toMatchObject({ name: 'AbortError', cause: reason });
  });

  it('lets go of the connection where the signal aborts between two reads, though nobody reads on', async () => {
    const controller = new AbortController();
    let closed = () => {};
    const connectionClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve(begin((_request, response) => void response.on('close', closed)));
    const client = clientFor(server.url, { signal: controller.signal });
    const reader: Reader = (await client.contacts.exportCsv().stream()).getReader();
    await reader.read();
    controller.abort(reason);
    await connectionClosed;
  });

  it.each<[end: string, run: (reader: Reader) => Promise<unknown>]>([
    ['it has been read', (reader) => reader.read().then(() => reader.read())],
    ['it was cancelled', (reader) => reader.cancel()],
    ['it was cancelled after its beginning was read', (reader) => reader.read().then(() => reader.cancel())],
  ])('leaves no listener on the signal once %s', async (_, run) => {
    const { signal } = new AbortController();
    const client = clientFor(NOWHERE, { fetch: chunks(() => {}, 1), signal });
    await run((await client.contacts.exportCsv().stream()).getReader());
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('throws a ConnectionError to the reader where the connection breaks', async () => {
    const server = await serve(begin((_request, response) => void response.destroy()));
    const error = await readingError(await clientFor(server.url).contacts.exportCsv().stream());
    expect(error).toMatchObject({ name: 'ConnectionError', operation: 'contacts.exportCsv', attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  it('throws a ConnectionError where less comes than was announced', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { ...CSV, 'content-length': 100 }).write('id', () => response.socket?.end());
    });
    const error = await readingError(await clientFor(server.url).contacts.exportCsv().stream());
    expect(error.name).toBe('ConnectionError');
  });

  it('does not read ahead: the server waits for the reader', async () => {
    const ALL = 256 * 1024 * 1024;
    const block = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    const server = await serve((_request, response) => {
      response.writeHead(200, CSV);
      const more = () => {
        while (sent < ALL) {
          sent += block.length;
          if (!response.write(block)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const stream = await clientFor(server.url).contacts.exportCsv().stream();
    const reader: Reader = stream.getReader();
    let received = 0;
    let furthest = 0;
    for (let done = false; !done; ) {
      // Whatever the server can get rid of without us, it has.
      if (received % (32 * 1024 * 1024) < 64 * 1024) {
        for (let before = -1; before < sent; await settle()) before = sent;
      }
      furthest = Math.max(furthest, sent - received);
      const chunk = await reader.read();
      received += chunk.value?.length ?? 0;
      done = chunk.done;
    }
    expect(received).toBe(ALL);
    // What the sockets of a loopback connection hold, and the block that waits.
    expect(furthest).toBeLessThan(32 * 1024 * 1024);
  });
});
