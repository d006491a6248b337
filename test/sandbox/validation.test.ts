import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswer } from '../../sandbox/answer.ts';
import { checkBody, checkBodyType, readQuery } from '../../sandbox/check.ts';
import { createRouter } from '../../sandbox/router.ts';
import { routesOf } from '../../sandbox/routes.ts';
import { type SandboxServer, startSandbox } from '../../sandbox/server.ts';
import { exampleIds, exampleRows } from '../../sandbox/spec.ts';
import { violation } from '../../sandbox/validate.ts';
import type { Schema } from '../../spec/document.ts';
import { readSpec } from '../../spec/read.ts';

const spec = readSpec();
let sandbox: SandboxServer;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox?.close());

describe('what the sandbox says of a request that is not by the spec', () => {
  it.each([
    ['GET', '/v1/contacts?limt=2', undefined, 'There is no query parameter limt'],
    ['GET', '/v1/contacts?limit=x', undefined, 'limit must be an integer'],
    ['GET', '/v1/contacts?limit=0', undefined, 'limit must be at least 1'],
    ['GET', '/v1/touchpoints?is_archived=untrue', undefined, 'is_archived must be a boolean'],
    ['GET', '/v1/touchpoints?is_archived=falsey', undefined, 'is_archived must be a boolean'],
    ['GET', '/v1/contacts/_search?q=', undefined, 'q must have at least 1 character'],
    ['PUT', '/v1/channels/a', { active: 'x' }, 'active must be a boolean'],
    ['POST', '/v1/campaign', undefined, 'The body is required'],
    ['POST', '/v1/campaign', [], 'The body must be an object'],
    ['POST', '/v1/campaign', {}, 'name is required'],
    ['POST', '/v1/touchpoints', { name: 'A', message: 3 }, 'message must be a string or an object'],
    ['PUT', '/v1/notifications/read', [1], 'item 0 of the body must be a string'],
    ['PUT', '/v1/notifications/read', [...'0123456789', 10], 'item 10 of the body must be a string'],
    ['POST', '/v1/notifications/dismiss', { ids: [1] }, 'ids.0 must be a string'],
    ['PUT', '/v2/channels', {}, 'There is nothing at /channel-service/v2/channels'],
  ])('is a sentence: %s %s %j', async (method, path, body, message) => {
    const response = await fetch(`${sandbox.url}/channel-service${path}`, {
      method,
      headers: { 'x-api-key': 'any', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    expect(answer).toMatchObject({ message });
    expect(Object(answer).required).toBe(message.endsWith(' is required') || undefined);
  });

  it.each([
    ['enum', { enum: ['web', 'line', 3] }, 'x', 'must be web, line, or 3'],
    ['minLength', { minLength: 20 }, 'x', 'must have at least 20 characters'],
    ['format', { format: 'date-time' }, 'x', 'must be a valid date-time'],
    ['pattern', { pattern: '^[^_]' }, '_', 'must match ^[^_]'],
    ['anyOf', { anyOf: [{ type: 'null' }, { type: 'array' }] }, 'x', 'must be null or an array'],
    ['anyOf', { anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}, 'has none of its forms'],
  ])('is one for each rule that a schema can have: %s', (keyword, schema, value, message) => {
    expect(violation(schema, value, {})).toEqual({ at: [], keyword, message });
  });

  it('is one for a field too many', () => {
    const schema = { additionalProperties: false, properties: { a: {} } };
    const found = { at: ['b'], keyword: 'additionalProperties', message: 'is unknown' };
    expect(violation(schema, { a: 1, b: 2 }, {})).toEqual(found);
    const texts = { additionalProperties: { type: 'string' } };
    expect(violation(texts, { a: 'text', b: 2 }, {})).toMatchObject({ at: ['b'], message: 'must be a string' });
  });

  it('says of JSON that cannot be read what the parser says', async () => {
    const response = await fetch(`${sandbox.url}/channel-service/v1/campaign`, {
      method: 'POST',
      headers: { 'x-api-key': 'any', 'content-type': 'application/json' },
      body: '{"name"',
    });
    expect(await response.json()).toMatchObject({
      message: expect.stringMatching(/^The body is no valid JSON: .*JSON/),
    });
  });
});

describe('an operation that the spec may come to have', () => {
  const made = (operation: object) => {
    const texts = { operationId: 'made', 'x-sdk-method': 'made', 'x-confidence': 'low', summary: '' };
    return { get: { ...texts, responses: {}, ...operation } };
  };
  const route = (operation: object) => {
    const [only] = routesOf({ ...spec, paths: { '/made': made(operation) } });
    if (!only) throw new Error('There is no route');
    return only;
  };

  it.each([
    ['number', '-1.25', -1.25],
    ['integer', '7', 7],
    ['boolean', 'false', false],
    ['string', 'true', 'true'],
    ['string', '7', '7'],
  ])('has a query of type %s: %s', (type, text, value) => {
    const parameters = [{ name: 'q', in: 'query', schema: { type } }];
    expect(readQuery(route({ parameters }), new URLSearchParams({ q: text }), {})).toEqual({ q: value });
  });

  it('has a path of which all but its parameters stands for itself', () => {
    const [dotted] = routesOf({ ...spec, paths: { '/v1.0/(made)/{made_id}': made({}) } });
    expect(dotted).toMatchObject({ names: ['made_id'], parameters: [] });
    expect(dotted?.pattern.test('/v1.0/(made)/1')).toBe(true);
    for (const other of ['/v1x0/(made)/1', '/v1.0/made/1', '/v1.0/(made)/1/2', '/a/v1.0/(made)/1'])
      expect(dotted?.pattern.test(other), other).toBe(false);
  });

  it('is found before one whose parameters would fit its path', () => {
    const paths = { '/made/{made_id}': made({}), '/made/_count': made({ operationId: 'count' }) };
    const { find } = createRouter({ ...spec, paths });
    expect([find('GET', '/made/_count')?.id, find('GET', '/made/1')?.id]).toEqual(['count', 'made']);
  });

  it('has rows of the longer of its examples, with the fields of both', () => {
    const rowsOf = (documented: object, observed: object) => {
      const examples = { documented: { value: documented }, observed: { value: observed } };
      const responses = { 200: { content: { 'application/json': { examples } } } };
      return exampleRows({ ...spec, paths: { '/made': made({ responses }) } }, 'made');
    };
    const rows = [{ id: 1, name: 'A' }, { id: 2 }];
    expect(rowsOf([{ id: 1 }, { id: 2 }], { data: [{ name: 'A' }] })).toEqual(rows);
    expect(rowsOf({ name: 'A' }, { items: [{ id: 1 }, { id: 2 }] })).toEqual(rows);
  });

  it('has an id for each parameter of a path that has an example', () => {
    const parameters = {
      Row: { name: 'row_id', in: 'path', example: 1 },
      Other: { name: 'other_id', in: 'path' },
      Limit: { name: 'limit', in: 'query', example: 20 },
    };
    expect(exampleIds({ ...spec, components: { ...spec.components, parameters } })).toEqual({ row_id: '1' });
  });

  it('may not refer to what there is not', () => {
    const parameters = [{ $ref: '#/components/parameters/None' }];
    expect(() => route({ parameters })).toThrow('There is no #/components/parameters/None in the spec');
    const $ref = '#/components/schemas/None';
    expect(() => violation({ $ref }, 'x', {})).toThrow('There is no #/components/schemas/None in the spec');
  });

  it('may not have a keyword that the sandbox does not check', () => {
    const schema = { maxLength: 3 } as Schema;
    const content = { 'application/json': { schema } };
    const router =
      (operation: object, schemas: Record<string, Schema> = {}) =>
      () =>
        createRouter({ ...spec, paths: { '/made': made(operation) }, components: { ...spec.components, schemas } });
    expect(router({})).not.toThrow();
    const where = 'The sandbox does not check maxLength, which';
    expect(router({ parameters: [{ name: 'q', in: 'query', schema }] })).toThrow(`${where} q has`);
    expect(router({ requestBody: { content } })).toThrow(`${where} made has`);
    expect(router({}, { Row: schema })).toThrow(`${where} Row has`);
  });

  it('has a body of two types, and of no third', () => {
    const two = route({ requestBody: { content: { 'application/json': {}, 'text/csv': {} } } });
    expect(() => checkBodyType(two, { type: 'text/csv' })).not.toThrow();
    const message = 'The body must be application/json or text/csv, not text/plain';
    expect(() => checkBodyType(two, { type: 'text/plain' })).toThrow(message);
  });

  it.each(['body_type', 'somebody', '2nd', 'line2'])('has a field whose name is said as it is: %s', (name) => {
    const schema = { properties: { [name]: { type: 'string' } } };
    const sent = route({ requestBody: { content: { 'application/json': { schema } } } });
    const body = { type: 'application/json', value: { [name]: 1 } };
    expect(() => checkBody(sent, body, {})).toThrow(new RegExp(`^${name} must be a string$`));
  });

  it('has a body that may be left out', () => {
    const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
    expect(() => checkBody(route({ requestBody }), { type: undefined }, {})).not.toThrow();
    const required = route({ requestBody: { ...requestBody, required: true } });
    expect(() => checkBody(required, { type: undefined }, {})).toThrow('The body is required');
  });

  it('has no success that is described, and is answered without a body', () => {
    const style = { generation: 'documented', freeForm: new Set<string>() } as const;
    expect(exampleAnswer({ 204: {} }, style)).toEqual({ status: 204, headers: { 'x-sandbox': 'example' } });
  });
});
