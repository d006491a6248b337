import { expect, it } from 'vitest';
import type { SpecDocument } from '../../spec/document.ts';
import { leanSpec } from '../../spec/lean.ts';

const words = { description: 'Text.', title: 'Text', example: 'a', deprecated: true, 'x-mark': 'a' };

it('the spec that is bundled has all that a request is held against, and no words about it', () => {
  const checks = { required: ['a'], additionalProperties: false, anyOf: [{ type: 'string', minLength: 1 }] };
  const schema = { ...checks, properties: { title: { format: 'date', pattern: '^a', enum: ['a', null] } } };
  const wordy = {
    ...{ ...words, ...checks, anyOf: [{ ...words, ...checks.anyOf[0] }] },
    properties: { title: { ...words, ...schema.properties.title } },
  };
  const id = { name: 'id', in: 'path', required: true, example: 'a' };
  const operation = { operationId: 'rowsUpdate', 'x-sdk-method': 'rows.update' };
  const answer = { content: { 'application/json': { example: { id: 'a' }, examples: { observed: { value: {} } } } } };
  const spec = {
    ...{ info: { description: 'Text.' }, tags: [], servers: [], security: [{ Key: [] }] },
    paths: {
      '/rows/{id}': {
        put: {
          ...operation,
          ...{ summary: 'Text.', 'x-confidence': 'high', parameters: [{ ...id, ...words, schema: wordy }] },
          requestBody: { required: true, content: { 'application/json': { schema: wordy, example: 'a' } } },
          responses: {
            200: {
              ...words,
              content: { 'application/json': { ...answer.content['application/json'], schema: wordy } },
            },
            404: { $ref: '#/components/responses/NotFound' },
          },
        },
        delete: {
          ...{ ...operation, parameters: [{ $ref: '#/components/parameters/Id' }] },
          responses: { 204: words, 404: { $ref: '#/components/responses/NotFound' } },
        },
      },
    },
    components: {
      schemas: { Row: wordy },
      parameters: { Id: { ...words, ...id, schema: wordy } },
      responses: { NotFound: { ...words, ...answer } },
      securitySchemes: { Key: { ...words, type: 'apiKey', name: 'x-api-key' } },
    },
  };

  expect(leanSpec(spec as unknown as SpecDocument)).toEqual({
    security: [{ Key: [] }],
    paths: {
      '/rows/{id}': {
        put: {
          ...operation,
          parameters: [{ ...id, schema }],
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: { 200: answer, 404: { $ref: '#/components/responses/NotFound' } },
        },
        // An error that was shown once is not shown again.
        delete: { ...operation, parameters: [{ $ref: '#/components/parameters/Id' }], responses: { 204: {} } },
      },
    },
    components: {
      schemas: { Row: schema },
      parameters: { Id: { ...id, schema } },
      responses: { NotFound: answer },
      securitySchemes: { Key: { type: 'apiKey', name: 'x-api-key' } },
    },
  });
});
