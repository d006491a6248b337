import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../sandbox/formats.ts';
import { requireKnownKeywords, violation } from '../../sandbox/validate.ts';
import type { Schema } from '../../spec/document.ts';
import { readSpec } from '../../spec/read.ts';
import { broken } from '../helpers/broken-values.ts';
import { valuesOf } from '../helpers/schema-arbitraries.ts';
import { document } from '../helpers/spec.ts';

const ajv = new Ajv2020({ strict: false, validateSchema: false, formats: FORMATS });
ajv.addSchema({ ...document, $id: 'spec' });
const { schemas } = readSpec().components;
const NAMES = Object.keys(schemas);

describe("the sandbox's validator", () => {
  it.each(NAMES)('finds what Ajv finds, in values of %s and in broken ones', (name) => {
    const $ref = `#/components/schemas/${name}`;
    const judge = ajv.compile({ $ref: `spec${$ref}` });
    const values = valuesOf({ $ref });
    fc.assert(
      fc.property(fc.oneof(values, broken(values), fc.jsonValue({ maxDepth: 2 })), (value) => {
        expect(violation({ $ref }, value, schemas) === undefined).toBe(judge(value));
      }),
      { numRuns: 150 },
    );
  });

  it.each<[Schema, unknown]>([
    [{ type: 'object', additionalProperties: false, properties: { a: {} } }, { b: 1 }],
    [{ type: 'object', additionalProperties: { type: 'string' } }, { b: 1 }],
    [{ type: 'array', items: { type: 'integer', minimum: 1 } }, [1, 0]],
    [{ type: ['string', 'null'], minLength: 1 }, ''],
    [{ type: 'string', pattern: '^[^_]' }, '_count'],
    [{ enum: ['scan', 'url'] }, 'fax'],
    [{ type: 'string', format: 'date' }, '2025-02-30'],
    [{ required: ['a'] }, {}],
    [{ allOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1 }],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1],
  ])('tells of the violation that Ajv tells of: %j', (schema, value) => {
    const judge = ajv.compile(schema);
    judge(value);
    const [{ keyword } = {}] = judge.errors?.slice(-1) ?? [];
    expect(violation(schema, value, {})).toMatchObject({ keyword });
  });

  it.each<[Schema, unknown[]]>([
    [{ type: 'number' }, [1.5, '1', null]],
    [{ type: ['integer', 'null'] }, [1, 1.5, null, '']],
    [{ type: 'boolean' }, [false, 0]],
    [{ enum: ['a', null] }, ['a', null, 'b', undefined]],
    [{ minimum: 1 }, [1, 0.9, 'x', null]],
    [{ minLength: 2 }, ['ab', 'a', '😀', '😀😀', 1, []]],
    [{ pattern: '^\\p{L}$' }, ['é', '1', 1, 'ab']],
    [{ format: 'date' }, ['2025-01-01', '2025-01', 1]],
    [{ items: { type: 'string' } }, [[], ['a'], ['a', 1], { 0: 1 }, 'a']],
    [{ required: ['a', 'b'] }, [{ a: 1, b: 1 }, { a: 1 }, 'a', [], null]],
    [{ properties: { a: { type: 'string' } } }, [{ a: 'b' }, { a: 1 }, { b: 1 }, 'a', null]],
    [{ additionalProperties: false, properties: { a: {} } }, [{}, { a: 1 }, { b: 1 }, 'a', ['a']]],
    [{ additionalProperties: { type: 'string' }, properties: { a: {} } }, [{ a: 1, b: 'c' }, { b: 1 }, 'a']],
    [{ additionalProperties: true }, [{ b: 1 }]],
    [{ allOf: [{ minimum: 1 }, { type: 'integer' }] }, [1, 0, 1.5]],
    [{ anyOf: [{ type: 'string' }, { minimum: 1, type: 'number' }] }, ['a', 1, 0]],
    [{}, [1, null, {}]],
  ])('takes what Ajv takes: %j', (schema, values) => {
    const judge = ajv.compile(schema);
    for (const value of values)
      expect(violation(schema, value, {}) === undefined, JSON.stringify(value)).toBe(judge(value));
  });

  it.each([
    ['date', '2024-02-29', true],
    ['date', '2025-01-01(', false],
    ['date', '-002025-01-01', false],
    ['date-time', '2025-01-01T00:00:00.123-05:30', true],
    ['date-time', '2025-01-01T00:00:00Z(', false],
    ['date-time', '-002025-01-01T00:00:00Z', false],
  ])('takes for a %s what is one from its beginning to its end: %s', (format, text, valid) => {
    expect(violation({ format }, text, {}) === undefined).toBe(valid);
  });

  it.each(['description', 'title', 'example', 'examples', 'default', 'deprecated', 'contentMediaType', 'x-open-enum'])(
    'passes over what says nothing of a value: %s',
    (keyword) => {
      expect(() => requireKnownKeywords({ [keyword]: 'text' }, 'Row')).not.toThrow();
      for (const other of [`not-${keyword}`, `${keyword}!`].filter((each) => !each.startsWith('x-')))
        expect(() => requireKnownKeywords({ [other]: 'text' }, 'Row')).toThrow(
          `does not check ${other}, which Row has`,
        );
    },
  );

  it.each<[string, Schema]>([
    ['Row.a', { properties: { a: { items: { uniqueItems: true } as Schema } } }],
    ['Row', { additionalProperties: { uniqueItems: true } as Schema }],
    ['Row', { allOf: [{}, { uniqueItems: true } as Schema] }],
    ['Row', { anyOf: [{}, { uniqueItems: true } as Schema] }],
  ])('finds an unknown keyword wherever it is in %s: %j', (name, schema) => {
    expect(() => requireKnownKeywords(schema, 'Row')).toThrow(`does not check uniqueItems, which ${name} has`);
  });

  it('does not pass over a keyword or a format that it does not know', () => {
    expect(() => requireKnownKeywords({ properties: { a: { maxLength: 1 } } } as Schema, 'Row')).toThrow(
      'The sandbox does not check maxLength, which Row.a has: add it to sandbox/validate.ts',
    );
    expect(() => requireKnownKeywords({ items: { format: 'email' } }, 'Row')).toThrow(
      'The sandbox does not know the format email of Row: add it to sandbox/formats.ts',
    );
  });
});
