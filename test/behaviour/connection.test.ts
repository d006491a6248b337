import { describe, expect, it } from 'vitest';
import { isConnectionError, isNetworkError } from '../../src/index.ts';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { CONTACT, closedPort, hangUp, inTurn, json, plain, serve, serveSocket } from '../helpers/server.ts';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

describe('a connection', () => {
  it('that breaks before the answer is tried again', async () => {
    withoutBackoff();
    const server = await serve(inTurn(hangUp, hangUp, json(CONTACT)));
    await expect(clientFor(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(server.requests).toHaveLength(3);
  });

  it('that is refused ends in a ConnectionError with its code and cause', async () => {
    withoutBackoff();
    const error = await failureOf(clientFor(await closedPort()).contacts.get('con_1'));
    expect(isConnectionError(error) && isNetworkError(error)).toBe(true);
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'ECONNREFUSED',
      operation: 'contacts.get',
      attempts: 3,
    });
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/contacts\.get: .*ECONNREFUSED.*3 tries/);
  });

  it('that is reset in the middle of a body ends in a ConnectionError', async () => {
    const url = await serveSocket((socket) => {
      socket.once('data', () => {
        socket.write(`${HEAD}content-length: 100\r\n\r\n{"id":`);
        setImmediate(() => socket.resetAndDestroy());
      });
    });
    const error = await failureOf(clientFor(url).contacts.get('con_1', { maxRetries: 0 }));
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: expect.stringMatching(/^(?:ECONNRESET|UND_ERR_SOCKET)$/),
    });
  });

  it('that closes before content-length is reached gives an error, never half a value', async () => {
    const body = '{"id":"con_1"}';
    const url = await serveSocket((socket) => {
      socket.once('data', () => socket.end(`${HEAD}content-length: ${body.length + 10}\r\n\r\n${body}`));
    });
    const error = await failureOf(clientFor(url).contacts.get('con_1', { maxRetries: 0 }));
    expect(error.name).toBe('ConnectionError');
  });

  it('that closes without an answer is tried again', async () => {
    withoutBackoff();
    let connections = 0;
    const url = await serveSocket((socket) => {
      connections++;
      socket.once('data', () => socket.end());
    });
    const error = await failureOf(clientFor(url).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 3 });
    expect(connections).toBe(3);
  });

  it('that is accepted and then left half-open ends at the timeout', async () => {
    const url = await serveSocket((socket) => socket.pause());
    const error = await failureOf(clientFor(url).contacts.get('con_1', { timeout: 50, maxRetries: 0 }));
    expect(error.name).toBe('TimeoutError');
  });

  it('to something that does not speak HTTP is a NetworkError, and not tried again', async () => {
    let connections = 0;
    const url = await serveSocket((socket) => {
      connections++;
      socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    });
    const error = await failureOf(clientFor(url).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'NetworkError', attempts: 1 });
    expect(connections).toBe(1);
  });

  it('is kept for the next request after a small answer that was retried', async () => {
    withoutBackoff();
    const connections = new Set<unknown>();
    const server = await serve((request, response, count) => {
      connections.add(response.socket);
      inTurn(plain('try later', 503), json(CONTACT))(request, response, count);
    });
    await clientFor(server.url).contacts.get('con_1');
    expect(server.requests).toHaveLength(2);
    expect(connections.size).toBe(1);
  });
});

describe('what a rejected fetch was about', () => {
  const withCode = (code: string, more: object = {}) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, ...more }) });

  /** Whether a failure like this is taken for one of the network, and for one before anything was sent. */
  async function judged(failure: unknown): Promise<{ recognised: boolean; unsent: boolean; code: unknown }> {
    withoutBackoff();
    const client = clientFor('http://127.0.0.1:1', { fetch: () => Promise.reject(failure), maxRetries: 1 });
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error.cause).toBe(failure);
    const recognised = error.attempts === 2;
    expect(error.name).toBe(recognised ? 'ConnectionError' : 'NetworkError');
    const post = await failureOf(client.campaign.create({ name: 'Spring' }));
    return { recognised, unsent: post.attempts === 2, code: error.code };
  }

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ConnectionRefused'])(
    '%s: nothing was sent',
    async (code) => {
      expect(await judged(withCode(code))).toEqual({ recognised: true, unsent: true, code });
    },
  );

  it.each([
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'ConnectionClosed',
    'UND_ERR_INFO',
    'ERR_HTTP2_STREAM_ERROR',
    'ERR_HTTP2_SESSION_ERROR',
    'ERR_HTTP2_STREAM_CANCEL',
    'ERR_HTTP2_GOAWAY_SESSION',
    'ERR_HTTP2_INVALID_SESSION',
    'ERR_HTTP2_ERROR',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    'ERR_STREAM_PREMATURE_CLOSE',
  ])('%s: it may have been processed', async (code) => {
    expect(await judged(withCode(code))).toEqual({ recognised: true, unsent: false, code });
  });

  it.each(['EHOSTUNREACH', 'ENETUNREACH'])('%s while reading: it may have been processed', async (code) => {
    expect(await judged(withCode(code, { syscall: 'read' }))).toEqual({ recognised: true, unsent: false, code });
  });

  it.each([
    'CERT_HAS_EXPIRED',
    'ERR_INVALID_URL',
    'UND_ERR_INVALID_ARG',
    'UND_ERR_HEADERS_OVERFLOW',
    'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    'ERR_HTTP2_INVALID_CONNECTION_HEADERS',
    'ERR_HTTP2_HEADER_SINGLE_VALUE',
  ])('%s: the next try would fail likewise', async (code) => {
    expect(await judged(withCode(code))).toEqual({ recognised: false, unsent: false, code });
  });

  it('finds the code where a host has several addresses', async () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    // Node gives the whole the code of its first part.
    const cause = Object.assign(new AggregateError([refused, refused]), { code: 'ECONNREFUSED' });
    const error = new TypeError('fetch failed', { cause });
    expect(await judged(error)).toEqual({ recognised: true, unsent: true, code: 'ECONNREFUSED' });
  });

  it.each([
    ['ETIMEDOUT', 'connect', true],
    ['EHOSTUNREACH', 'connect', true],
    ['ENETUNREACH', 'connect', true],
    ['ECONNRESET', 'read', false],
    ['ETIMEDOUT', 'read', false],
  ])('%s in %s, of each address of a host and of its only one', async (code, syscall, unsent) => {
    const part = () => Object.assign(new Error(), { code, syscall });
    const cause = Object.assign(new AggregateError([part(), part()]), { code });
    expect(await judged(new TypeError('fetch failed', { cause }))).toEqual({ recognised: true, unsent, code });
    expect(await judged(new TypeError('fetch failed', { cause: part() }))).toMatchObject({ unsent });
    const said = Object.assign(new Error(`reason: ${syscall} ${code} 10.0.0.1:443`), { code });
    expect(await judged(said)).toEqual({ recognised: true, unsent, code });
  });

  it.each([
    ['connect', true],
    ['read', false],
  ])('looks at the addresses of a host also where fetch rejects with them themselves: %s', async (syscall, unsent) => {
    const part = () => Object.assign(new Error(), { code: 'ETIMEDOUT', syscall });
    const failure = Object.assign(new AggregateError([part(), part()]), { code: 'ETIMEDOUT' });
    expect(await judged(failure)).toEqual({ recognised: true, unsent, code: 'ETIMEDOUT' });
  });

  it('takes a request for sent where one of the addresses of a host was connected', async () => {
    const parts = ['connect', 'read'].map((syscall) => Object.assign(new Error(), { code: 'ETIMEDOUT', syscall }));
    const cause = Object.assign(new AggregateError(parts), { code: 'ETIMEDOUT' });
    expect(await judged(new TypeError('fetch failed', { cause }))).toMatchObject({ recognised: true, unsent: false });
    const none = Object.assign(new AggregateError([]), { code: 'ETIMEDOUT' });
    expect(await judged(new TypeError('fetch failed', { cause: none }))).toMatchObject({ unsent: false });
  });

  it.each([
    ['UND_ERR_HEADERS_TIMEOUT', 'headersTimeout'],
    ['UND_ERR_BODY_TIMEOUT', 'bodyTimeout'],
  ])('%s is a timeout of undici, which is named with the way to change it', async (code, option) => {
    withoutBackoff();
    const failure = withCode(code);
    const client = clientFor('http://127.0.0.1:1', { fetch: () => Promise.reject(failure), timeout: Infinity });
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'TimeoutError', code, cause: failure, attempts: 3 });
    expect(error.message).toContain(`undici's ${option} (see fetchOptions.dispatcher)`);
    const post = await failureOf(client.campaign.create({ name: 'Spring' }));
    expect(post).toMatchObject({ name: 'TimeoutError', attempts: 1 });
    expect(post.message).toContain(option);
    expect(post.message).toContain('may have been processed');
  });

  it('says of a POST that it may have been processed where HTTP/2 broke', async () => {
    const client = clientFor('http://127.0.0.1:1', { fetch: () => Promise.reject(withCode('ERR_HTTP2_STREAM_ERROR')) });
    const error = await failureOf(client.campaign.create({ name: 'Spring' }));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 1 });
    expect(error.message).toContain('may have been processed');
  });

  it.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'error sending request for url (http://127.0.0.1:1/)',
    'Network connection lost.',
    'error reading a body from connection',
    'network error',
    'Error in input stream',
  ])('knows the words of runtimes without codes: %s', async (message) => {
    expect(await judged(new TypeError(message))).toMatchObject({ recognised: true, unsent: false });
  });

  it.each([
    'client error (Connect): dns error: failed to lookup',
    'client error (Connect): tcp connect error: refused',
  ])('knows the words of a runtime without codes for a request that was not sent: %s', async (message) => {
    expect(await judged(new TypeError(message))).toMatchObject({ recognised: true, unsent: true });
  });

  it.each([
    ['client error (Connect): tcp connect error: refused', true],
    ['client error (SendRequest): connection closed before message completed', false],
  ])('knows the words of a cause without a code, as Deno gives it: %s', async (end, unsent) => {
    const cause = new Error(`error sending request for url (http://127.0.0.1:1/): ${end}`);
    expect(await judged(new TypeError('fetch failed', { cause }))).toMatchObject({ recognised: true, unsent });
  });

  it.each([
    undefined,
    null,
    'text',
    7,
    {},
    { message: 7 },
    new TypeError('x is not a function'),
    new TypeError('cannot read EPIPE of undefined'),
    new RangeError('Load balance'),
    new DOMException('aborted', 'AbortError'),
    new TypeError('outer', { cause: new DOMException('late', 'TimeoutError') }),
    new TypeError('Error in x'),
    new Error('outer', { cause: 'inner' }),
    { cause: { errors: [null] } },
    { cause: { errors: [7, undefined] } },
    { cause: { errors: 'abc' } },
    { errors: 'abc' },
    { cause: { errors: { length: 2 } } },
    { code: Symbol('code') },
    { cause: { code: Symbol('code') } },
    { message: Symbol('message') },
    { cause: { message: Symbol('message'), syscall: Symbol('syscall') } },
    { cause: { message: Object.create(null), code: Object.create(null) } },
    Symbol('failure'),
  ])('recognises nothing in %s', async (failure) => {
    expect(await judged(failure)).toEqual({ recognised: false, unsent: false, code: undefined });
  });

  it('does not follow a cause that is its own for ever', async () => {
    const error = new Error('round');
    error.cause = error;
    expect(await judged(error)).toMatchObject({ recognised: false });
  });
});
