import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../sandbox/formats.ts';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { seeded } from '../helpers/arbitraries.ts';
import { idOf, objectsIn, resultOf } from '../helpers/results.ts';
import { valuesOf } from '../helpers/schema-arbitraries.ts';
import { document, operations, resolve } from '../helpers/spec.ts';
import { read } from '../helpers/stub-fetch.ts';

const ajv = new Ajv2020({ strict: false, validateSchema: false, formats: FORMATS });
ajv.addSchema({ ...withoutRequired(document), $id: 'types' });

/** Fields that neither generation sends stay absent: only their types are judged, and that the id is there. */
function withoutRequired(node: unknown): object {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'required' && Array.isArray(value) ? undefined : value)),
  );
}

function expectDocumented(result: unknown, method: string): void {
  const shape = resultOf(method);
  if (shape.form === 'nothing') {
    expect(result).toBeUndefined();
    return;
  }
  if (shape.form === 'text') throw new Error(`${method} answers with JSON, and resolves to a text`);
  const validate = ajv.getSchema(`types#/components/schemas/${shape.component}`);
  const id = idOf(shape.component);
  for (const item of objectsIn(result, shape)) {
    expect(validate?.(item), `${shape.component}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
    if (id) expect(item).toHaveProperty(id);
  }
}

/** An acknowledgement of failure is an error by decision, and so is an address that is empty. */
const FIELDS = { success: fc.constant(true), url: fc.string({ minLength: 1, maxLength: 9 }) };

interface Answer {
  $ref?: string;
  type?: string;
  anyOf?: Answer[];
}

const answers = new Map(
  operations.flatMap(({ sdkMethod, replies }) => {
    const media = replies.get('200')?.['application/json'] as { schema: Answer } | undefined;
    return media ? [[sdkMethod, media.schema]] : [];
  }),
);
const cases = WIRE_TABLE.flatMap(({ method, args }) => {
  const schema = answers.get(method);
  return schema ? [{ method, args, schema }] : [];
});

/** Whether an answer may be a bare array. */
function mayBeRows(schema: Answer): boolean {
  const { type, anyOf = [] } = resolve(schema);
  return type === 'array' || anyOf.some(mayBeRows);
}

describe('any answer that is valid under the spec becomes the documented result', () => {
  it('is asked of every operation that answers with JSON', () => {
    expect(cases.map(({ method }) => method).sort()).toEqual([...answers.keys()].sort());
  });

  it.each(cases)('$method', async ({ method, args, schema }) => {
    const oneOfSeveral = resultOf(method).form === 'object' && mayBeRows(schema);
    await fc.assert(
      fc.asyncProperty(valuesOf(schema, { open: true, fields: FIELDS }), async (answer) => {
        // One channel a page: which one is meant cannot be told from none or from several others.
        if (oneOfSeveral && severalRows(answer)) return;
        expectDocumented(await read(method, args, answer), method);
      }),
      seeded(),
    );
  });
});

function severalRows(answer: unknown): boolean {
  const rows = Array.isArray(answer) ? answer : (answer as { data?: unknown }).data;
  return Array.isArray(rows) && rows.length !== 1;
}
