import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SandboxServer, startSandbox } from '../../sandbox/server.ts';
import { violation } from '../../sandbox/validate.ts';

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
    ['GET', '/v1/contacts/_search?q=', undefined, 'q must have at least 1 character'],
    ['PUT', '/v1/channels/a', { active: 'x' }, 'active must be a boolean'],
    ['POST', '/v1/campaign', undefined, 'The body is required'],
    ['POST', '/v1/campaign', [], 'The body must be an object'],
    ['POST', '/v1/campaign', {}, 'name is required'],
    ['POST', '/v1/touchpoints', { name: 'A', message: 3 }, 'message must be a string or an object'],
    ['PUT', '/v1/notifications/read', [1], 'item 0 of the body must be a string'],
    ['PUT', '/v2/channels', {}, 'There is nothing at /channel-service/v2/channels'],
  ])('is a sentence: %s %s %j', async (method, path, body, message) => {
    const response = await fetch(`${sandbox.url}/channel-service${path}`, {
      method,
      headers: { 'x-api-key': 'any', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(await response.json()).toMatchObject({ message });
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
