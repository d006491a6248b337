import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { refusalFacts } from '../../sandbox/validation.ts';

let sandbox: Sandbox;
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
    ['enum', { allowedValues: ['web', 'line', 3] }, 'kind must be web, line, or 3'],
    ['maxLength', { limit: 20 }, 'kind must have at most 20 characters'],
    ['minItems', { limit: 1 }, 'kind must have at least 1 item'],
    ['maxItems', { limit: 2 }, 'kind must have at most 2 items'],
    ['maximum', { limit: 200 }, 'kind must be at most 200'],
    ['format', { format: 'date-time' }, 'kind must be a valid date-time'],
    ['pattern', {}, 'kind must match'],
  ])('is one for each rule that a schema can have: %s', (keyword, params, message) => {
    const problem = { instancePath: '/requestBody/kind', keyword, params, message: 'must match' };
    expect(refusalFacts([problem])).toEqual({ message, field: 'kind', validate: keyword, required: undefined });
  });

  it('names a field of the body that there is not by its place', () => {
    const problem = {
      instancePath: '/requestBody/config/mail',
      keyword: 'additionalProperties',
      params: { additionalProperty: 'form' },
    };
    expect(refusalFacts([problem]).message).toBe('There is no field config.mail.form in the body');
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
