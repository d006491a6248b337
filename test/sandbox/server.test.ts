import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createErrors } from '../../sandbox/errors.ts';
import { handlers } from '../../sandbox/handlers/index.ts';
import type { OperationId } from '../../sandbox/result.ts';
import { type SandboxServer, startSandbox } from '../../sandbox/server.ts';
import { freeFormFields, operationIds, successOf } from '../../sandbox/spec.ts';
import { GENERATIONS, type Generation, specOperations } from '../../spec/document.ts';
import { readSpec } from '../../spec/read.ts';
import { ImbraceClient, isAbortError, isAuthError, isConnectionError, isServerError } from '../../src/index.ts';
import { failureOf } from '../helpers/client.ts';
import { settle } from '../helpers/clock.ts';
import { problemsOf } from '../helpers/exchange-problems.ts';
import { createRecorder, type Exchange } from '../helpers/recording-fetch.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

const V1 = '/channel-service/v1';
const KEY = { 'x-api-key': 'any' };
const spec = readSpec();
const methodOf = (id: string) => specOperations(spec).find((each) => each.id === id)?.sdkMethod ?? id;

describe('an operation of the spec', () => {
  const changing = specOperations(spec).flatMap(({ id, verb }) => (verb === 'GET' ? [] : [id]));
  it.each(changing)('has a handler where it changes something: %s', (id) => {
    const remedy = `Write a handler ${id} in sandbox/handlers: only what reads is answered with the spec's example.`;
    expect(handlers, remedy).toHaveProperty(id);
  });

  describe.each(GENERATIONS)('without a handler, in the %s generation', (generation) => {
    /** Sends a request to a sandbox that lacks a handler. */
    async function sendWithout(id: OperationId, path: string, init: RequestInit = {}): Promise<Response> {
      const handler = handlers[id];
      delete handlers[id];
      onTestFinished(() => void Object.assign(handlers, { [id]: handler }));
      const { sandbox } = await sandboxWith({ generation });
      const response = await fetch(`${sandbox.url}${V1}${path}`, { ...init, headers: { ...KEY, ...init.headers } });
      expect(sandbox.counters.processed).toEqual(response.ok ? { [methodOf(id)]: 1 } : {});
      return response;
    }
    const exampleFor = (id: string) => {
      const { responses } = specOperations(spec).find((each) => each.id === id)?.operation ?? { responses: {} };
      return successOf(responses, generation)[1];
    };

    it.each<[OperationId, string]>([
      ['contactsGet', '/contacts/con_1'],
      ['contactsList', '/contacts?limit=1'],
      ['channelGetCount', '/channels/_count'],
    ])('is answered with the example of the spec, which a header says, where it only reads: %s', async (id, path) => {
      const response = await sendWithout(id, path);
      expect([response.status, response.headers.get('x-sandbox')]).toEqual([200, 'example']);
      expect(exampleFor(id)).toBeTypeOf('object');
      expect(await response.json()).toEqual(exampleFor(id));
    });

    it('is answered with a file where the example is one', async () => {
      const response = await sendWithout('contactsExportCsv', '/contacts/_export_csv');
      expect(response.headers.get('content-type')).toBe('text/csv');
      expect(await response.text()).toBe(exampleFor('contactsExportCsv'));
    });

    it('is still refused what the spec does not allow', async () => {
      const response = await sendWithout('contactsList', '/contacts?limit=none');
      expect([response.status, response.headers.get('x-sandbox')]).toEqual([400, null]);
    });

    it('is refused, and told what to write, where it changes something', async () => {
      const response = await sendWithout('campaignDelete', '/campaign/1', { method: 'DELETE' });
      expect(response.status).toBe(501);
      expect(await response.json()).toMatchObject({
        message: 'The sandbox has no handler for campaignDelete: write it in sandbox/handlers',
      });
    });
  });

  it('is not answered with an example where it has a handler', async () => {
    const { sandbox } = await sandboxWith();
    const response = await fetch(`${sandbox.url}${V1}/contacts`, { headers: KEY });
    expect([response.status, response.headers.has('x-sandbox')]).toEqual([200, false]);
  });

  it('stands beside what else a path may have, which is no operation', () => {
    const [[path, item] = ['', {}]] = Object.entries(spec.paths);
    const described = { ...spec, paths: { '/no/verb': {}, [path]: { summary: 'A text', parameters: [], ...item } } };
    // As the parser of the spec gives it.
    const parsed = JSON.parse(JSON.stringify(described)) as typeof spec;
    expect(operationIds(parsed)).toEqual(operationIds({ ...spec, paths: { [path]: item } }));
    expect(createErrors(parsed)(404, 'req_1')).toMatchObject({ status: 404 });
  });

  it('may have error answers of its own, with an example or without', () => {
    const [[path, item] = ['', {}]] = Object.entries(spec.paths);
    const [[verb, operation] = ['get', undefined]] = Object.entries(item);
    if (!operation) throw new Error(`There is nothing at ${path}`);
    const content = { 'application/json': { example: { code: 40900, message: 'Already sent' } } };
    const responses = { ...operation.responses, 409: { content }, 410: {}, 411: { content: {} } };
    const answer = createErrors({ ...spec, paths: { [path]: { [verb]: { ...operation, responses } } } });
    expect(answer(409, 'req_1').body).toBe('{"code":40900,"message":"Already sent"}');
    expect([answer(410, 'req_1').body, answer(411, 'req_1').body]).toEqual(['{}', '{}']);
  });

  it('is there for each handler', () => {
    expect(Object.keys(handlers).filter((id) => !operationIds(spec).includes(id))).toEqual([]);
  });
});

describe('a field', () => {
  const free = (fields: object) =>
    freeFormFields({ ...spec, components: { ...spec.components, schemas: { Row: { properties: { ...fields } } } } });
  const open = { type: 'object' };
  const listed = { ...open, properties: { name: { type: 'string' } } };

  it('is free-form where the spec leaves its keys open', () => {
    expect([...freeFormFields(spec)]).toEqual(expect.arrayContaining(['config', 'message', 'additional_params']));
    expect([
      ...free({ any: open, or: { type: ['string', 'object'] }, one: { anyOf: [{ type: 'string' }, open] } }),
    ]).toEqual(['any', 'or', 'one']);
    expect([
      ...free({ known: { ...listed, additionalProperties: true }, outer: { properties: { inner: open } } }),
    ]).toEqual(['known', 'inner']);
  });

  it('is not where the spec lists them, nor where it is no object', () => {
    expect([
      ...free({ listed, text: { type: 'string' }, one: { oneOf: [{ type: 'null' }, listed] }, rest: {} }),
    ]).toEqual([]);
  });
});

let shared: SandboxServer;
beforeAll(async () => {
  shared = await startSandbox();
});
afterAll(() => shared.close());

/** One request that the facade would not send, and what came back. */
async function exchange(verb: string, path: string, init: RequestInit = {}): Promise<Exchange> {
  const { fetch, exchanges } = createRecorder();
  await fetch(`${shared.url}${path}`, { method: verb, ...init });
  const [sent] = exchanges;
  if (!sent) throw new Error('Nothing was sent');
  expect(sent.answerHeaders.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  return sent;
}

describe('a credential', () => {
  it.each([
    ['an API key', { apiKey: 'any' }],
    ['an access token', { accessToken: 'acc_any' }],
    ['a JWT and an organization', { accessToken: 'eyJh.eyJz.c2ln', organizationId: 'org_any' }],
  ])('is %s', async (_, credential) => {
    const client = new ImbraceClient({ baseUrl: shared.url, ...credential });
    expect(await client.contacts.list()).toHaveProperty('data');
  });

  it.each<Record<string, string>>([
    {},
    { 'x-api-key': '' },
    { authorization: 'Bearer eyJh.eyJz.c2ln' },
    { 'x-organization-id': 'org_any' },
    { authorization: 'Basic YTpi', 'x-organization-id': 'org_any' },
    { authorization: 'Basic Bearer YTpi', 'x-organization-id': 'org_any' },
  ])('is not %j', async (headers) => {
    // A wrong request besides: who asks comes before what is asked.
    const sent = await exchange('GET', `${V1}/contacts?limit=0`, { headers });
    expect(sent.status).toBe(401);
    expect(JSON.parse(sent.answer)).toEqual({ code: 40001, message: 'Invalid credential' });
    expect(problemsOf({ ...sent, query: [] })).toEqual([]);
  });
});

describe('a sandbox with a key', () => {
  const key = 'key_right';
  const answerTo = async (headers: Record<string, string>) => {
    const { sandbox } = await sandboxWith({ key });
    return (await fetch(`${sandbox.url}${V1}/contacts`, { headers })).status;
  };

  it.each<Record<string, string>>([
    { 'x-api-key': key },
    { 'x-access-token': key },
    { authorization: `Bearer ${key}`, 'x-organization-id': 'org_any' },
    { 'x-api-key': 'key_wrong', 'x-access-token': key },
  ])('takes %j', async (headers) => {
    expect(await answerTo(headers)).toBe(200);
  });

  it.each<Record<string, string>>([
    {},
    { 'x-api-key': 'key_wrong' },
    { 'x-api-key': `${key}_` },
    { 'x-access-token': 'any' },
    { authorization: 'Bearer any', 'x-organization-id': key },
    { authorization: `Bearer ${key}` },
    { 'x-organization-id': key },
  ])('answers %j with 401', async (headers) => {
    expect(await answerTo(headers)).toBe(401);
  });

  it('lets the client see a wrong key as what it is', async () => {
    const { client } = await sandboxWith({ key }, { apiKey: 'key_wrong' });
    expect(isAuthError(await failureOf(client.contacts.list()))).toBe(true);
  });

  it('needs one that is not empty', async () => {
    await expect(startSandbox({ key: '' })).rejects.toThrow(
      new RangeError('key must be a text that is not empty, not ""'),
    );
  });
});

describe('a request that is not by the spec', () => {
  const json = (body: string) => ({ body, headers: { ...KEY, 'content-type': 'application/json' } });
  const form = (file: string | Blob) => {
    const body = new FormData();
    body.append('file', file);
    return { body, headers: KEY };
  };

  it.each<[what: string, verb: string, path: string, init: RequestInit, status: number, facts: object]>([
    ['a limit of 0', 'GET', '/contacts?limit=0', { headers: KEY }, 400, { field: 'limit', validate: 'minimum' }],
    [
      'a limit in another notation',
      'GET',
      '/contacts?limit=0x10',
      { headers: KEY },
      400,
      { message: 'limit must be an integer' },
    ],
    [
      'a limit with an exponent',
      'GET',
      '/contacts?limit=1e1',
      { headers: KEY },
      400,
      { message: 'limit must be an integer' },
    ],
    ['an unknown query', 'GET', '/contacts?page=1', { headers: KEY }, 400, { validate: 'additionalProperties' }],
    ['a limit twice', 'GET', '/contacts?limit=1&limit=2', { headers: KEY }, 400, { field: 'limit', validate: 'type' }],
    ['no search text', 'GET', '/contacts/_search', { headers: KEY }, 400, { message: 'q is required', required: true }],
    ['a route where an id is due', 'GET', '/contacts/_count', { headers: KEY }, 400, { field: 'contact_id' }],
    ['half a percent code', 'GET', '/contacts/%zz', { headers: KEY }, 400, { message: 'URI malformed' }],
    ['no name', 'POST', '/campaign', json('{}'), 400, { message: 'name is required', field: 'name', required: true }],
    ['an empty name', 'POST', '/campaign', json('{"name":""}'), 400, { field: 'name', validate: 'minLength' }],
    ['a wrong value', 'POST', '/campaign', json('{"name":"A","channel_type":"fax"}'), 400, { field: 'channel_type' }],
    [
      'no body',
      'POST',
      '/campaign',
      { headers: KEY },
      400,
      { field: 'requestBody', validate: 'required', required: true },
    ],
    ['null as a body', 'POST', '/campaign', json('null'), 400, { code: 40000 }],
    ['a form in place of JSON', 'POST', '/campaign', form('x'), 415, {}],
    ['JSON in place of a form', 'POST', '/contacts/_fileupload', json('{"file":"x"}'), 415, {}],
    ['a text in place of a file', 'POST', '/contacts/_fileupload', form('x'), 400, { field: 'file' }],
    ['no such row', 'PUT', '/contacts/con_1', json('{}'), 404, { code: 40004, message: 'Not found' }],
    ['no such verb', 'PATCH', '/contacts/con_1', json('{}'), 405, {}],
    ['no such path', 'GET', '/nowhere', { headers: KEY }, 404, { code: 40004 }],
    ['a slash too many', 'DELETE', '/campaign/', { headers: KEY }, 404, { code: 40004 }],
  ])('is refused: %s', async (_, verb, path, init, status, facts) => {
    const sent = await exchange(verb, V1 + path, init);
    expect({ status: sent.status, body: JSON.parse(sent.answer) }).toMatchObject({ status, body: facts });
    // The request is wrong on purpose; its answer is not.
    expect(problemsOf(sent).filter((problem) => problem.includes(': answer'))).toEqual([]);
  });

  it.each([
    ['PATCH', '/contacts/con_1', 'GET, PUT, OPTIONS'],
    ['DELETE', '/contacts', 'GET, OPTIONS'],
    ['POST', '/channels/_count', 'GET, PUT, DELETE, OPTIONS'],
    ['PROPFIND', '/campaign', 'GET, POST, OPTIONS'],
  ])('is told which methods there are, in place of %s %s', async (verb, path, allow) => {
    const { status, answerHeaders, answer } = await exchange(verb, V1 + path, { headers: KEY });
    expect(JSON.parse(answer)).toMatchObject({ message: `${V1}${path} does not take ${verb}` });
    expect({ status, allow: answerHeaders.get('allow') }).toEqual({ status: 405, allow });
  });

  it.each([
    ['half a body', '/campaign', 'application/json', '{"name":', /^The body is no valid JSON: /],
    ['nothing', '/campaign', 'application/json', '', /^The body is required$/],
    ['half a form', '/contacts/_fileupload', 'multipart/form-data; boundary=x', '--x\r\n', /^The form is malformed$/],
    ['a form without a boundary', '/contacts/_fileupload', 'multipart/form-data', '--x--', /^The form is malformed$/],
  ])('is refused, once it is known who asks: %s', async (_, path, type, body, message) => {
    const headers = { ...KEY, 'content-type': type };
    const response = await fetch(shared.url + V1 + path, { method: 'POST', body, headers });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 40000, message: expect.stringMatching(message) });
    const unknown = { method: 'POST', body, headers: { 'content-type': type } };
    expect((await fetch(shared.url + V1 + path, unknown)).status).toBe(401);
  });

  it('does not have to be one: a body and a query may be at their most unusual', async () => {
    const { client } = await sandboxWith();
    const name = 'a?b&c=d#é"\\\u0000';
    const { _id } = await client.campaign.create({ name });
    expect(await client.campaign.get(_id)).toMatchObject({ name });
    await client.contacts.update('con_00000000-0000-4000-8000-000000000004', { name });
    expect((await client.contacts.search({ q: name })).total).toBe(1);
    expect((await client.contacts.search({ q: 'true' })).total).toBe(0);
  });
});

it.each([
  ['documented', 204],
  ['observed', 200],
] as const)('what is done is answered as the %s generation does: %i', async (generation, status) => {
  const { sandbox } = await sandboxWith({ generation });
  const all = `${sandbox.url}${V1}/notifications/dismiss/all`;
  const answer = await fetch(all, { method: 'DELETE', headers: KEY });
  expect([answer.status, (await answer.text()) === '']).toEqual([status, status === 204]);
});

describe('a page on the wire', () => {
  const envelope = async (generation: Generation, path: string) => {
    const { sandbox } = await sandboxWith({ generation });
    const { data, ...rest } = await fetch(sandbox.url + V1 + path, { headers: KEY }).then((answer) => answer.json());
    return { rows: data.length, ...rest };
  };
  const list = { object_name: 'list', nested: {} };

  it.each<[Generation, string, object]>([
    ['documented', '/contacts?limit=7', { rows: 7, total: 50 }],
    ['observed', '/contacts?limit=7', { rows: 7, ...list, count: 50, total: 7, has_more: true }],
    ['observed', '/contacts?limit=7&skip=43', { rows: 7, ...list, count: 50, total: 7, has_more: false }],
    ['observed', '/contacts?skip=50', { rows: 0, ...list, count: 50, total: 0, has_more: false }],
    ['documented', '/notifications?limit=5', { rows: 5, total: 14 }],
    ['observed', '/notifications?limit=5', { rows: 5, count: 14, total: 5, has_more: true, unread_count: 10 }],
    ['documented', '/touchpoints', { rows: 3, total: 3 }],
    ['observed', '/touchpoints', { rows: 3 }],
  ])('counts as the %s generation does: %s', async (generation, path, expected) => {
    expect(await envelope(generation, path)).toEqual(expected);
  });
});

describe('the sandbox', () => {
  it('answers 500 where a handler throws, and goes on', async () => {
    const { client } = await sandboxWith({}, { maxRetries: 0 });
    const broken = vi.spyOn(handlers, 'contactsList').mockImplementation(() => {
      throw new TypeError('a bug of the sandbox');
    });
    onTestFinished(() => broken.mockRestore());
    const error = await failureOf(client.contacts.list());
    expect(isServerError(error) && error.body).toEqual({
      code: 99999,
      message: 'Internal server error',
      error: 'TypeError: a bug of the sandbox',
      request_id: isServerError(error) && error.requestId,
    });
    broken.mockRestore();
    expect(await client.contacts.list()).toHaveProperty('data');
  });

  it('answers 501 where there is no handler, and goes on', async () => {
    const { campaignCreate } = handlers;
    onTestFinished(() => void Object.assign(handlers, { campaignCreate }));
    delete handlers.campaignCreate;
    const { client } = await sandboxWith({}, { maxRetries: 0 });
    const error = await failureOf(client.campaign.create({ name: 'Q3' }));
    expect(error).toMatchObject({ status: 501 });
    expect(error.message).toContain('The sandbox has no handler for campaignCreate');
    expect(await client.campaign.list()).toHaveProperty('data');
  });

  it('outlives a caller who leaves in the middle of a body', async () => {
    const { client, sandbox } = await sandboxWith();
    const headers = { ...KEY, 'content-type': 'application/json', 'content-length': 100 };
    await new Promise<void>((resolve) => {
      const leaving = request(`${sandbox.url}${V1}/campaign`, { method: 'POST', headers });
      leaving.on('error', () => {});
      leaving.on('close', resolve);
      leaving.write('{"name":', () => leaving.destroy());
    });
    expect(await client.contacts.list()).toHaveProperty('data');
    expect(sandbox.counters.processed).toEqual({ 'contacts.list': 1 });
  });

  it('says how each request was answered', async () => {
    const lines: string[] = [];
    const { sandbox, client } = await sandboxWith({ onLine: (line) => lines.push(line) }, { maxRetries: 0 });
    await client.contacts.list({ limit: 2 });
    await failureOf(client.contacts.get('con_nobody'));
    sandbox.failNext('campaign.create', { lost: true });
    await failureOf(client.campaign.create({ name: 'Winter Sale' }));
    expect(lines).toEqual([
      `GET ${V1}/contacts → 200`,
      `GET ${V1}/contacts/con_nobody → 404`,
      `POST ${V1}/campaign → lost`,
    ]);
  });

  it('ends with what is going on, after which nothing listens, and can be ended again', async () => {
    const { sandbox, client } = await sandboxWith({ latency: 600_000 }, { maxRetries: 0 });
    const call = failureOf(client.contacts.list());
    while (sandbox.counters.received < 1) await settle();
    await sandbox.close();
    expect(isConnectionError(await call)).toBe(true);
    await expect(fetch(sandbox.url)).rejects.toHaveProperty('cause.code', 'ECONNREFUSED');
    await sandbox.close();
    expect(sandbox.counters.processed).toEqual({});
  });

  it('says of a caller who does not wait for the answer that it is lost', async () => {
    const lines: string[] = [];
    const { sandbox, client } = await sandboxWith({ latency: 600_000, onLine: (line) => lines.push(line) });
    const leaving = new AbortController();
    const call = failureOf(client.contacts.list({}, { signal: leaving.signal }));
    while (sandbox.counters.received < 1) await settle();
    leaving.abort();
    expect(isAbortError(await call)).toBe(true);
    while (lines.length < 1) await settle();
    expect(lines).toEqual([`GET ${V1}/contacts → lost`]);
  });

  it('lets pages in a browser call it', async () => {
    const { answerHeaders, status } = await exchange('OPTIONS', `${V1}/contacts`, {
      headers: {
        origin: 'http://localhost',
        'access-control-request-headers': 'x-api-key',
        'access-control-request-method': 'PUT',
      },
    });
    expect(status).toBe(204);
    expect(answerHeaders.get('access-control-allow-origin')).toBe('*');
    expect(answerHeaders.get('access-control-allow-headers')).toBe('x-api-key');
    expect(answerHeaders.get('access-control-allow-methods')).toBe('PUT');
    const simple = await exchange('GET', `${V1}/contacts`, { headers: { ...KEY, origin: 'http://localhost' } });
    expect(simple.answerHeaders.get('access-control-allow-methods')).toBe('*');
    expect(simple.answerHeaders.get('access-control-allow-headers')).toBe('*');
    expect(simple.answerHeaders.get('access-control-expose-headers')).toBe('x-request-id, retry-after, x-sandbox');
  });

  it('has the same data for the same seed, and other data for another', async () => {
    const csvOf = async (seed: number) => (await sandboxWith({ seed })).client.contacts.exportCsv();
    const first = await csvOf(1);
    expect(await csvOf(1)).toBe(first);
    expect(await csvOf(2)).not.toBe(first);
  });

  it('makes up contacts of many names, some without an address or a number', async () => {
    const { data } = await (await sandboxWith()).client.contacts.list({ limit: 50 });
    expect(new Set(data.map(({ display_name }) => display_name)).size).toBeGreaterThan(20);
    expect(new Set(data.map(({ email }) => email)).size).toBeGreaterThan(20);
    for (const field of ['email', 'phone_number'] as const) {
      const without = data.filter((contact) => !contact[field]).length;
      expect(without > 0 && without < 40, field).toBe(true);
    }
  });

  it('ignores what a body says of ids', async () => {
    const { client } = await sandboxWith();
    const input = { name: 'Mine', id: 'tp_mine', _id: 'tp_mine', organization_id: 'org_mine' };
    const { _id } = await client.campaign.createTouchpoint(input);
    expect(_id).not.toBe('tp_mine');
    await client.campaign.updateTouchpoint(_id, input);
    expect(await client.campaign.getTouchpoint(_id)).toMatchObject({ _id, name: 'Mine' });
  });
});
