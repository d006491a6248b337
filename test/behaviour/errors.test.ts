import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as index from '../../src/index.ts';
import { clientFor, failureOf } from '../helpers/client.ts';
import { json, serve } from '../helpers/server.ts';

afterEach(() => void vi.resetModules());

/** One copy of the package; the other is loaded below. */
const first: typeof index = index;

const CLASSES = {
  ImbraceError: [],
  InvalidArgumentError: ['ImbraceError'],
  ApiError: ['ImbraceError'],
  AuthError: ['ApiError', 'ImbraceError'],
  NotFoundError: ['ApiError', 'ImbraceError'],
  ConflictError: ['ApiError', 'ImbraceError'],
  ValidationError: ['ApiError', 'ImbraceError'],
  RateLimitError: ['ApiError', 'ImbraceError'],
  ServerError: ['ApiError', 'ImbraceError'],
  NetworkError: ['ImbraceError'],
  TimeoutError: ['NetworkError', 'ImbraceError'],
  ConnectionError: ['NetworkError', 'ImbraceError'],
  AbortError: ['ImbraceError'],
} as const;
const NAMES = Object.keys(CLASSES) as (keyof typeof CLASSES)[];
const make = (copy: typeof index, name: keyof typeof CLASSES): Error =>
  new (copy[name] as unknown as new (...args: unknown[]) => Error)(
    'argument',
    name === 'InvalidArgumentError' ? 'is wrong' : { status: 500 },
  );

describe('the error classes', () => {
  it.each(NAMES)('%s has a literal name, which survives minifiers', (name) => {
    const type = first[name];
    expect(Object.getOwnPropertyDescriptor(type.prototype, 'name')?.value).toBe(name);
    class a extends (type as unknown as ErrorConstructor) {}
    expect(new a('text').name).toBe(name);
    expect(Object.keys(make(first, name))).not.toContain('name');
  });

  it.each(NAMES)('%s is an Error, and under the classes it belongs to', (name) => {
    const error = make(first, name);
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain(error.message);
    const above: readonly string[] = CLASSES[name];
    for (const other of NAMES) expect(error instanceof first[other]).toBe(other === name || above.includes(other));
  });

  it('are told by the guards across two copies of the package, each by its own and those above it', async () => {
    vi.resetModules();
    const second: typeof index = await import('../../src/index.ts');
    expect(second.ImbraceError).not.toBe(first.ImbraceError);
    for (const name of NAMES) {
      const error = make(second, name);
      expect(error).not.toBeInstanceOf(first.ImbraceError);
      const above: readonly string[] = CLASSES[name];
      for (const other of NAMES) expect(first[`is${other}`](error)).toBe(other === name || above.includes(other));
    }
  });

  it('are told by the guards also where another version of the package has made them', () => {
    // The name of this symbol stays the same in all versions.
    const error = { [Symbol.for('imbrace-openapi.error')]: ['ImbraceError', 'ApiError'] };
    expect([first.isImbraceError(error), first.isApiError(error), first.isAuthError(error)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('know an argument by its whole name, without its environment variable', () => {
    const argumentOf = (name: string) => new first.InvalidArgumentError(name, 'is wrong').argument;
    expect(argumentOf('apiKey (IMBRACE_API_KEY)')).toBe('apiKey');
    expect(argumentOf('size (bytes) of it')).toBe('size (bytes) of it');
  });

  it.each([undefined, null, 'ApiError', 404, {}, { name: 'ApiError', status: 404 }, new Error('ApiError'), () => {}])(
    'are told from %s',
    (value) => {
      for (const name of NAMES) expect(first[`is${name}`](value)).toBe(false);
    },
  );
});

describe('an error as JSON', () => {
  const asJson = (error: Error) => JSON.parse(JSON.stringify(error));

  it.each(NAMES)('has the name and the message of a %s', (name) => {
    const error = make(first, name);
    expect(asJson(error)).toMatchObject({ name, message: error.message });
    expect(Object.keys(error)).not.toContain('message');
  });

  it('has what is known of its call, inside of another object too', async () => {
    const server = await serve(json({ code: 40004, message: 'Not Found' }, 404, { 'x-request-id': 'req_1' }));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1'));
    const { operation, method, url, message } = error;
    const facts = { operation, method, url, attempts: 1, status: 404, code: 40004, requestId: 'req_1' };
    expect(asJson(error)).toMatchObject({ name: 'NotFoundError', message, ...facts, body: { message: 'Not Found' } });
    expect(JSON.parse(JSON.stringify({ error })).error).toEqual(asJson(error));
  });

  it('has no cause: it may hold anything, also what is no JSON', async () => {
    const cause: { self?: unknown; big: bigint } = { big: 1n };
    cause.self = cause;
    const client = clientFor('https://gateway.example.com', { fetch: () => Promise.reject(cause), maxRetries: 0 });
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error.cause).toBe(cause);
    expect(asJson(error)).toMatchObject({ name: 'NetworkError', operation: 'contacts.get' });
    expect(asJson(error)).not.toHaveProperty('cause');
  });
});

describe('the package', () => {
  it('can be imported where all that is built in is frozen, and its errors can be extended', () => {
    const program = `
      for (const type of [Error, TypeError, Object, Array, Promise, Function]) Object.freeze(type.prototype);
      const { ApiError } = await import(${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)});
      class Own extends ApiError { constructor() { super('text', { status: 404 }); this.name = 'Own'; } }
      console.log(new ApiError('text').name, new Own().name, new Own().status);`;
    const [node, loader] = [process.execPath, createRequire(import.meta.url).resolve('tsx')];
    const args = ['--import', pathToFileURL(loader).href, '--input-type=module', '--eval', program];
    expect(execFileSync(node, args, { encoding: 'utf8' })).toBe('ApiError Own 404\n');
  });
});

describe('the error of an answer', () => {
  it.each([
    [400, 'ValidationError'],
    [401, 'AuthError'],
    [402, 'ApiError'],
    [403, 'AuthError'],
    [404, 'NotFoundError'],
    [405, 'ApiError'],
    [409, 'ConflictError'],
    [418, 'ApiError'],
    [422, 'ValidationError'],
    [429, 'RateLimitError'],
    [500, 'ServerError'],
    [501, 'ServerError'],
    [503, 'ServerError'],
    [599, 'ServerError'],
  ])('with status %i is a %s', async (status, name) => {
    const server = await serve(json({ message: 'no' }, status));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', { maxRetries: 0 }));
    expect(error).toMatchObject({ name, status, statusCode: status });
  });

  it('is a ConflictError where a name is taken, although the service says 400', async () => {
    const server = await serve(json({ code: 40000, message: 'Duplicate key', key: { name: 1 } }, 400));
    const error = await failureOf(clientFor(server.url).campaign.create({ name: 'Spring' }));
    expect(error).toMatchObject({ name: 'ConflictError', status: 400, code: 40000 });
  });

  it.each([
    [500, 'Duplicate key', 'ServerError'],
    [404, 'Duplicate key', 'NotFoundError'],
    [400, 'There is no duplicate key', 'ValidationError'],
  ])('is none of a name for %i "%s"', async (status, message, name) => {
    const server = await serve(json({ message }, status));
    expect((await failureOf(clientFor(server.url, { maxRetries: 0 }).contacts.get('con_1'))).name).toBe(name);
  });

  it('knows everything about its call', async () => {
    const body = { code: 40004, message: 'Not Found' };
    const server = await serve(json(body, 404, { 'x-request-id': 'req_1', 'x-other': 'yes' }));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1'));
    expect(error).toMatchObject({
      name: 'NotFoundError',
      operation: 'contacts.get',
      method: 'GET',
      url: `${server.url}/channel-service/v1/contacts/con_1`,
      status: 404,
      statusCode: 404,
      code: 40004,
      requestId: 'req_1',
      headers: { 'x-other': 'yes', 'content-type': 'application/json' },
      body,
      attempts: 1,
    });
    for (const part of [
      'contacts.get',
      '404',
      '"Not Found"',
      'GET',
      error.url ?? '',
      'code 40004',
      'request id req_1',
      'Check the id and baseUrl',
    ])
      expect(error.message).toContain(part);
  });

  it('has a url without the query: what was searched for may be personal data', async () => {
    const server = await serve(json({}, 400));
    const error = await failureOf(clientFor(server.url).contacts.search({ q: 'alice@example.com' }));
    expect(error.url).toBe(`${server.url}/channel-service/v1/contacts/_search`);
    expect(JSON.stringify(error) + error.message + error.stack).not.toMatch(/alice/);
  });

  it('says nothing of a request id or a code where there is none', async () => {
    const server = await serve(json({}, 400));
    const error = await failureOf<index.ApiError>(clientFor(server.url).contacts.get('con_1'));
    expect([error.requestId, error.code, error.retryAfter]).toEqual([undefined, undefined, undefined]);
    expect(error.message).not.toMatch(/undefined|request id|code/);
  });
});
