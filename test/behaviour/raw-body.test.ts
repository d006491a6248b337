import { describe, expect, it, vi } from 'vitest';
import { serializePath } from '../../src/core/input/index.ts';
import type { ImbraceClient } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { settle, stoppedClock } from '../helpers/clock.ts';
import {
  CAMPAIGN,
  CON_1,
  CONTACT,
  formIn,
  inTurn,
  json,
  ONE,
  plain,
  type SeenRequest,
  serve,
  UPLOAD,
} from '../helpers/server.ts';

const NOWHERE = 'http://127.0.0.1:1';
const reason = new Error('the user left');
const never = () => new Promise<never>(() => {});
const SPRING = new TextEncoder().encode('{"name":"Spring"}');

type Body = { name: string };

/** A body that comes when it is told to. */
function source() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
  });
  return { stream, controller: controller as unknown as ReadableStreamDefaultController<Uint8Array> };
}

/** The two ways in which a stream becomes the body of a raw call. */
const WAYS: [string, (client: ImbraceClient, stream: ReadableStream, init?: object) => Promise<unknown>][] = [
  [
    'by the call',
    ({ raw }, stream, init) =>
      raw.POST(CAMPAIGN, { ...init, body: { name: '' }, bodySerializer: () => stream, duplex: 'half' } as never),
  ],
  [
    'by middleware',
    ({ raw }, stream, init) => {
      raw.use({
        onRequest: ({ request }) => new Request(request, { body: stream, duplex: 'half' } as RequestInit),
      });
      return raw.POST(CAMPAIGN, { ...init, body: { name: '' } });
    },
  ],
];

describe.each(WAYS)('the body of a raw call that is given as a stream %s', (_way, post) => {
  it('is sent once it is complete, and again where that is safe', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503, { 'retry-after': '0' }), json({ _id: 'cam_1' })));
    const { stream, controller } = source();
    const call = post(clientFor(server.url), stream);
    await settle();
    expect(server.requests).toEqual([]);
    controller.enqueue(SPRING);
    controller.close();
    expect(await call).toMatchObject({ data: { _id: 'cam_1' } });
    expect(server.requests.map(({ body }) => body)).toEqual(['{"name":"Spring"}', '{"name":"Spring"}']);
  });

  it.each([
    ['timeout', { timeout: 300 }],
    ['totalTimeout', { totalTimeout: 300 }],
  ])('and stalls ends with %s', async (limit, options) => {
    stoppedClock();
    const { stream, controller } = source();
    const fetch = scriptedFetch(() => answer({}));
    const failed = failureOf(post(clientFor(NOWHERE, { fetch, ...options }), stream));
    controller.enqueue(SPRING);
    await settle();
    vi.advanceTimersByTime(300);
    const error = await failed;
    expect(error).toMatchObject({ name: 'TimeoutError', operation: 'raw.POST', method: 'POST', attempts: 0 });
    expect(error.message).toContain(`${limit} of 300 ms`);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('and stalls ends with the signal, of the call or of the client', async () => {
    for (const own of [true, false]) {
      const controller = new AbortController();
      const { signal } = controller;
      const { stream } = source();
      const fetch = scriptedFetch(() => answer({}));
      const client = clientFor(NOWHERE, { fetch, ...(own ? {} : { signal }) });
      const failed = failureOf(post(client, stream, own ? { signal } : {}));
      await settle();
      controller.abort(reason);
      expect(await failed).toMatchObject({ name: 'AbortError', cause: reason, operation: 'raw.POST', attempts: 0 });
      expect(fetch).not.toHaveBeenCalled();
    }
  });

  it('counts towards totalTimeout', async () => {
    stoppedClock();
    const { stream, controller } = source();
    const failed = failureOf(post(clientFor(NOWHERE, { fetch: never, totalTimeout: 300 }), stream));
    await settle();
    vi.advanceTimersByTime(200);
    controller.enqueue(SPRING);
    controller.close();
    await settle();
    vi.advanceTimersByTime(100);
    expect(await failed).toMatchObject({ name: 'TimeoutError', attempts: 1 });
  });

  it('and breaks is a wrong argument, whose cause says why', async () => {
    const { stream, controller } = source();
    const fetch = scriptedFetch(() => answer({}));
    const failed = failureOf(post(clientFor(NOWHERE, { fetch }), stream));
    controller.error(reason);
    expect(await failed).toMatchObject({
      name: 'InvalidArgumentError',
      message: 'raw.POST: body cannot be read: Error: the user left',
      cause: reason,
    });
    expect(fetch).not.toHaveBeenCalled();
  });
});

it('a raw body that middleware has read already is refused', async () => {
  const { raw } = clientFor(NOWHERE, { fetch: scriptedFetch(() => answer({})) });
  raw.use({ onRequest: ({ request }) => void request.text() });
  const error = await failureOf(raw.POST(CAMPAIGN, { body: { name: 'Spring' } }));
  expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'body', operation: 'raw.POST' });
});

describe('a file in the body of a raw call', () => {
  const blob = new Blob(['é\r\n--x'], { type: 'image/png' });
  const form = new FormData();
  form.append('file', blob, 'blob');

  it.each([
    ['as a field', { file: blob }],
    ['in a form', form],
  ])('is sent as multipart/form-data, and again: %s', async (_how, body) => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503, { 'retry-after': '0' }), json({ url: 'https://x.example/1' })));
    const { data } = await clientFor(server.url).raw.POST(UPLOAD, { body });
    expect(data).toEqual({ url: 'https://x.example/1' });
    expect(server.requests).toHaveLength(2);
    for (const request of server.requests) {
      expect(request.headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=/);
      const file = (await formIn(request)).get('file') as File;
      expect([file.name, file.type, await file.text()]).toEqual(['blob', 'image/png', 'é\r\n--x']);
    }
  });

  it('keeps its name, and what stands beside it', async () => {
    const server = await serve(json({ url: 'https://x.example/1' }));
    // Fields that the spec does not name, as another operation may have.
    const body: { file: Blob } = Object.assign(
      { file: new File(['a'], 'ä.png') },
      { note: 'für Alice', size: 7, none: undefined },
    );
    await clientFor(server.url).raw.POST(UPLOAD, { body });
    const received = await formIn(server.requests[0] as SeenRequest);
    expect((received.get('file') as File).name).toBe('ä.png');
    expect([...received].slice(1)).toEqual([
      ['note', 'für Alice'],
      ['size', '7'],
    ]);
  });

  it('is left to a serializer of the call; without a file a body is JSON', async () => {
    const server = await serve(json({}));
    const { raw } = clientFor(server.url);
    await raw.POST(UPLOAD, { body: { file: blob }, bodySerializer: (body) => Object.keys(body).join() });
    await raw.POST(CAMPAIGN, { body: { name: 'Spring' } });
    await raw.PUT('/channel-service/v1/notifications/read', { body: ['not_1'] });
    expect(server.requests.map(({ body }) => body)).toEqual(['file', '{"name":"Spring"}', '["not_1"]']);
  });
});

describe('what JSON would lose', () => {
  /** A form of another library: no field of it can be seen from outside. */
  class Form {
    readonly #parts: [string, unknown][];
    readonly [Symbol.toStringTag] = 'FormData';
    constructor(...parts: [string, unknown][]) {
      this.#parts = parts;
    }
    [Symbol.iterator]() {
      return this.#parts.values();
    }
  }
  const file = {
    [Symbol.toStringTag]: 'File',
    name: 'ä.png',
    type: 'image/png',
    arrayBuffer: async () => new TextEncoder().encode('bytes').buffer,
  };

  it.each<[string, unknown]>([
    ['in a form of another library', new Form(['file', file], ['note', 'für Alice'])],
    ['of another library as a field', { file, note: 'für Alice' }],
  ])('is sent, as a file is: %s', async (_how, body) => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 429), json({})));
    await clientFor(server.url).raw.POST(UPLOAD, { body: body as FormData, headers: null as never });
    for (const request of server.requests) {
      const form = await formIn(request);
      const received = form.get('file') as File;
      expect([received.name, received.type, await received.text(), form.get('note')]).toEqual([
        ...['ä.png', 'image/png', 'bytes', 'für Alice'],
      ]);
    }
    expect(server.requests).toHaveLength(2);
  });

  it('and cannot be read is refused', async () => {
    const broken = { ...file, arrayBuffer: () => Promise.reject(new Error('gone')) };
    const body = new Form(['file', broken]) as unknown as FormData;
    const error = await failureOf(clientFor(NOWHERE).raw.POST(UPLOAD, { body }));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'body', operation: 'raw.POST' });
    expect(error.message).toContain('gone');
  });

  it.each<[string, unknown]>([
    ['a Map', new Map([['name', 'Spring']])],
    ['a Set', new Set(['Spring'])],
    ['a Blob', new Blob(['{}'])],
    ['a stream', new Blob(['{}']).stream()],
    ['bytes', SPRING],
    ['a promise', Promise.resolve({})],
    ['an Error', new Error('Spring')],
    ['parameters', new URLSearchParams({ name: 'Spring' })],
  ])('is refused: %s, as a body and in a field', async (what, odd) => {
    const server = await serve(json({ id: 'x_1', _id: 'x_1' }));
    const { raw, channel, campaign } = clientFor(server.url);
    const input: Body = { name: 'Spring', ...{ config: odd } };
    for (const [argument, call] of [
      ['body', () => raw.POST(CAMPAIGN, { body: odd as Body })],
      // A file in a field becomes a form.
      ...(what === 'a Blob' ? [] : [['config', () => raw.POST(CAMPAIGN, { body: input })] as const]),
      ['config', () => channel.createWeb({ name: 'Web', config: odd as Record<string, unknown> })],
      ['message', () => campaign.createTouchpoint({ message: odd } as never)],
    ] as const) {
      const error = await failureOf(call());
      expect(error).toMatchObject({ name: 'InvalidArgumentError', argument, problem: 'must be an object' });
    }
    expect(server.requests).toEqual([]);
  });

  it('but not what has a JSON of its own, or a serializer', async () => {
    const server = await serve(json({ _id: 'x_1' }));
    const { raw, campaign } = clientFor(server.url);
    const dated: Body = { name: 'Spring', ...{ at: new Date(0) } };
    await raw.POST(CAMPAIGN, { body: dated });
    await campaign.create(dated);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await raw.POST(CAMPAIGN, { body: new URLSearchParams({ name: 'Spring' }) as unknown as Body, headers });
    const map = new Map([['a', 1]]);
    await raw.POST(CAMPAIGN, { body: map as unknown as Body, bodySerializer: () => [...map].join() });
    const [first, second, ...others] = server.requests.map(({ body }) => body);
    for (const body of [first, second]) expect(body).toContain('1970-01-01T00:00:00.000Z');
    expect(others).toEqual(['name=Spring', 'a,1']);
  });
});

it.each(['timeout', 'totalTimeout', 'maxRetries', 'maxRetryAfter', 'retryNonIdempotent'])(
  'a raw call does not give %s to fetch as if it were no option',
  async (name) => {
    const fetch = vi.fn(async () => answer(CONTACT));
    const { raw } = clientFor(NOWHERE, { fetch });
    const error = await failureOf(raw.GET(ONE, { ...CON_1, [name]: 5 }));
    expect(error).toMatchObject({
      name: 'InvalidArgumentError',
      argument: name,
      problem: 'is no option of a raw call',
    });
    expect(fetch).not.toHaveBeenCalled();
    await raw.GET(ONE, { ...CON_1, [name]: undefined });
  },
);

it.each([null, undefined])('headers of a raw call may be %s', async (headers) => {
  const { raw } = clientFor(NOWHERE, { fetch: async () => answer(CONTACT) });
  expect((await raw.GET(ONE, { ...CON_1, headers: headers as never })).data).toEqual(CONTACT);
});

describe('an id of a raw path', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['/a/{id}', { id: 'x' }, '/a/x'],
    ['/a/{id}/b/{other_id}', { id: 'x', other_id: 'y' }, '/a/x/b/y'],
    ['/a/{other_id}/b/{id}', { id: 'x', other_id: 'y' }, '/a/y/b/x'],
    ['/a/{other_id}', { id: 'x', other_id: 'y' }, '/a/y'],
  ])('is that of its name: %s', (template, ids, path) => {
    expect(serializePath(template, ids)).toBe(path);
  });

  it('is refused where it has another name', async () => {
    const server = await serve(json(CONTACT));
    const call = clientFor(server.url).raw.GET(ONE, { params: { path: { id: 'con_1' } as never } });
    expect(await failureOf(call)).toMatchObject({ name: 'InvalidArgumentError', argument: 'contactId' });
    expect(server.requests).toEqual([]);
  });
});

describe('an aborted raw call whose onResponse hangs rejects, as methods do:', () => {
  it.each([
    ['204', () => new Response(null, { status: 204 })],
    ['an answer that says it is empty', () => new Response('', { headers: { 'content-length': '0' } })],
    ['an answer with a body', () => answer(CONTACT)],
    ['an error without a body', () => new Response(null, { status: 404 })],
    ['an error', () => answer({}, 404)],
  ])('%s', async (_what, respond) => {
    stoppedClock();
    const controller = new AbortController();
    const { raw } = clientFor(NOWHERE, { onResponse: never, fetch: async () => respond() });
    const failed = failureOf(raw.GET(ONE, { ...CON_1, signal: controller.signal }));
    await settle();
    controller.abort(reason);
    expect(await failed).toMatchObject({ name: 'AbortError', cause: reason, operation: 'raw.GET', attempts: 1 });
  });

  it('and its stream is let go of', async () => {
    stoppedClock();
    const cancel = vi.fn();
    const controller = new AbortController();
    const fetch = async () => new Response(new ReadableStream({ cancel }));
    const { raw } = clientFor(NOWHERE, { onResponse: never, fetch });
    const failed = failureOf(raw.GET(ONE, { ...CON_1, signal: controller.signal, parseAs: 'stream' }));
    await settle();
    controller.abort(reason);
    expect((await failed).name).toBe('AbortError');
    await settle();
    expect(cancel).toHaveBeenCalledOnce();
  });
});

it('an error without a body is told by its response, since `error` is empty', async () => {
  withoutBackoff();
  const server = await serve(plain('', 500));
  const { error, response } = await clientFor(server.url).raw.GET(ONE, CON_1);
  expect([Boolean(error), response.ok, response.status]).toEqual([false, false, 500]);
});
