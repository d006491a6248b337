import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/index.ts';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { collect, list, rows } from '../helpers/list-answers.ts';
import { CONTACT, inTurn, json, plain, serve } from '../helpers/server.ts';
import { anyAnswer } from '../helpers/stub-fetch.ts';
import { unhandledRejections } from '../helpers/unhandled-rejections.ts';

const GATEWAY = 'https://gateway.example.com';

describe('withResponse', () => {
  it('gives the value of the call, the answer and the id of the request', async () => {
    const server = await serve(json(CONTACT, 200, { 'x-request-id': 'req_1', 'x-later': 'kept' }));
    const client = clientFor(server.url);
    const { data, response, requestId, ...rest } = await client.contacts.get('con_1').withResponse();
    expect(data).toStrictEqual(await client.contacts.get('con_1'));
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.ok, response.headers.get('x-later')]).toEqual([200, true, 'kept']);
    expect(requestId).toBe('req_1');
    expect(rest).toEqual({});
  });

  it('gives no id where the service sent none', async () => {
    const server = await serve(json(CONTACT));
    const { requestId } = await clientFor(server.url).contacts.get('con_1').withResponse();
    expect(requestId).toBeUndefined();
  });

  it('gives the answer of the last try', async () => {
    withoutBackoff();
    const server = await serve(
      inTurn(json({}, 503, { 'x-request-id': 'req_1' }), json(CONTACT, 201, { 'x-request-id': 'req_2' })),
    );
    const { response, requestId } = await clientFor(server.url).contacts.get('con_1').withResponse();
    expect([response.status, requestId]).toEqual([201, 'req_2']);
  });

  it('gives the answer that a redirect led to', async () => {
    const server = await serve(inTurn(plain('', 302, { location: '/moved' }), json(CONTACT)));
    const { response } = await clientFor(server.url).contacts.get('con_1').withResponse();
    expect([response.status, new URL(response.url).pathname]).toEqual([200, '/moved']);
  });

  it('gives an answer whose body has been read', async () => {
    const server = await serve(json(CONTACT));
    const { response } = await clientFor(server.url).contacts.get('con_1').withResponse();
    expect(response.bodyUsed).toBe(true);
  });

  it('sends nothing more: the call, once and again with its answer, is one request', async () => {
    const server = await serve(json(CONTACT));
    const call = clientFor(server.url).contacts.get('con_1');
    const [value, first, second] = await Promise.all([call, call.withResponse(), call.withResponse()]);
    expect(first.data).toBe(value);
    expect(second.response).toBe(first.response);
    expect((await call.withResponse()).data).toBe(value);
    expect(server.requests).toHaveLength(1);
  });

  it('rejects with the error of the call, which has status, headers and request id of its own', async () => {
    const server = await serve(json({}, 404, { 'x-request-id': 'req_1' }));
    const call = clientFor(server.url).contacts.get('con_1');
    const error = await failureOf(call.withResponse());
    expect(error).toMatchObject({ name: 'NotFoundError', requestId: 'req_1' });
    expect(await failureOf(call)).toBe(error);
  });

  it('rejects where nothing was answered, and where nothing was sent', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    const { contacts } = clientFor(GATEWAY, { fetch, maxRetries: 0 });
    expect((await failureOf(contacts.get('con_1').withResponse())).operation).toBe('contacts.get');
    expect((await failureOf(contacts.get('').withResponse())).name).toBe('InvalidArgumentError');
  });

  it('of a list gives its first page and the answer of that, however far the list has been read', async () => {
    const server = await serve((request, response, count) => {
      response.setHeader('x-request-id', `req_${count}`);
      list(25)(request, response, count);
    });
    const call = clientFor(server.url).contacts.list();
    expect(await collect(call)).toHaveLength(25);
    const { data, requestId } = await call.withResponse();
    expect([data.data, requestId]).toEqual([rows(10), 'req_1']);
    expect(server.requests).toHaveLength(3);
  });
});

describe.each(WIRE_TABLE)('$method', ({ method, args }) => {
  it('has withResponse, also with options after its arguments', async () => {
    const client = clientFor(GATEWAY, { fetch: anyAnswer });
    const [resource, name] = method.split('.') as ['channel', 'list'];
    const start = client[resource][name] as (...given: unknown[]) => Call<unknown>;
    const call = start(...args, { maxRetries: 0 });
    const { data, response, requestId } = await call.withResponse();
    expect(data).toBe(await call);
    expect([response.status, requestId]).toEqual([200, 'req_1']);
  });
});

describe('a call that fails', () => {
  const failing = () => clientFor(GATEWAY, { fetch: scriptedFetch(() => answer({}, 404)) }).contacts;
  const noop = () => {};

  it.each<[string, () => Promise<unknown>]>([
    ['awaited', () => failing().get('con_1')],
    ['asked for its answer only', () => failing().get('con_1').withResponse()],
    ['gone through only', () => collect(failing().list())],
    ['gone through by page only', () => collect(failing().list().pages())],
    ['turned into an array only', () => failing().list().toArray({ limit: 5 })],
    ['turned into an array of a wrong limit', () => failing().list().toArray({ limit: 0 })],
    ['streamed only', () => failing().exportCsv().stream()],
  ])('and is %s is no unhandled rejection', async (_, use) => {
    expect(await unhandledRejections(() => use().catch(noop))).toEqual([]);
  });

  it('and of which nothing is used is one: a forgotten await is no silence', async () => {
    for (const forget of [() => failing().get('con_1'), () => failing().list(), () => failing().exportCsv()]) {
      const unhandled = await unhandledRejections(() => void forget());
      expect(unhandled).toEqual([expect.objectContaining({ name: 'NotFoundError' })]);
    }
  });

  it('and whose way to its answer is forgotten is one, and no more than one', async () => {
    const unhandled = await unhandledRejections(() => void failing().get('con_1').withResponse());
    expect(unhandled).toEqual([expect.objectContaining({ name: 'NotFoundError' })]);
  });
});
