import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { seeded } from '../helpers/arbitraries.ts';
import { RESULTS } from '../helpers/results.ts';
import { valuesOf } from '../helpers/schema-arbitraries.ts';
import { document, operations } from '../helpers/spec.ts';
import { read } from '../helpers/stub-fetch.ts';

const ajv = new Ajv2020({ strict: false, validateSchema: false });
ajv.addSchema({ ...withoutRequired(document), $id: 'types' });

/** Fields that neither generation sends stay absent: only their types are judged, and that the id is there. */
function withoutRequired(node: unknown): object {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'required' && Array.isArray(value) ? undefined : value)),
  );
}

function expectDocumented(result: unknown, shape: string, ids: boolean): void {
  const name = shape.replace(/\W|Page</g, '');
  const items = shape.endsWith('[]')
    ? result
    : shape.startsWith('Page<')
      ? (result as { data: unknown }).data
      : [result];
  expect(Array.isArray(items)).toBe(true);
  const validate = ajv.getSchema(`types#/components/schemas/${name}`);
  for (const item of items as object[]) {
    expect(validate?.(item), `${name}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
    if (ids) expect(item).toHaveProperty(/Channel$|Contact$|Notification/.test(name) ? 'id' : '_id');
  }
}

/** Has no id of its own. */
const WITHOUT_ID = /Success|Count|UploadedFile|Validation/;

/** An acknowledgement of failure is an error by decision, and so is an address that is empty. */
const FIELDS = { success: fc.constant(true), url: fc.string({ minLength: 1, maxLength: 9 }) };

const cases = WIRE_TABLE.flatMap(({ method, args }) => {
  const operation = operations.find(({ sdkMethod }) => sdkMethod === method);
  const media = operation?.replies.get('200')?.['application/json'] as { schema?: object } | undefined;
  return media?.schema ? [{ method, args, schema: media.schema }] : [];
});

describe('any answer that is valid under the spec becomes the documented result', () => {
  it('is asked of every operation that answers with JSON', () => {
    // All but the file.
    expect(cases).toHaveLength(47);
  });

  it.each(cases)('$method', async ({ method, args, schema }) => {
    const shape = RESULTS[method] ?? '';
    const perPage = /Facebook|Instagram|updateWhatsApp/.test(method);
    await fc.assert(
      fc.asyncProperty(valuesOf(schema, { open: true, fields: FIELDS }), async (answer) => {
        // One channel a page: which one is meant cannot be told from none or from several others.
        if (perPage && severalChannels(answer)) return;
        const result = await read(method, args, answer);
        if (shape === 'nothing') expect(result).toBeUndefined();
        else expectDocumented(result, shape, !WITHOUT_ID.test(shape));
      }),
      seeded(),
    );
  });
});

function severalChannels(answer: unknown): boolean {
  const rows = Array.isArray(answer) ? answer : (answer as { data?: unknown }).data;
  return Array.isArray(rows) && rows.length !== 1;
}
