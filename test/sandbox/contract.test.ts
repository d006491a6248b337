import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { GENERATIONS } from '../../spec/document.ts';
import type { ImbraceClient } from '../../src/index.ts';
import { clientFor } from '../helpers/client.ts';
import { mismatch, problemsOf } from '../helpers/exchange-problems.ts';
import { METHODS } from '../helpers/methods.ts';
import { createRecorder, type Exchange } from '../helpers/recording-fetch.ts';
import { RESULTS } from '../helpers/results.ts';
import { CALLS } from './calls.ts';

/** Checks a result against the documented components; rows are found wherever there are some. */
function expectShape(result: unknown, shape: string, holds: object = {}): void {
  if (shape === 'nothing' || shape === 'text') {
    expect(typeof result).toBe(shape === 'text' ? 'string' : 'undefined');
    return;
  }
  const component = `/components/schemas/${shape.replace(/\W|Page</g, '')}`;
  const page = shape.startsWith('Page<');
  const rows = (page ? (result as { data: unknown }).data : shape.endsWith('[]') ? result : [result]) as unknown[];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap((row) => mismatch(component, row, shape))).toEqual([]);
  expect(page ? result : rows[0]).toMatchObject(holds);
}

/** The outside of an answer: an array, the fields of an envelope, or one object. */
const outside = (body: unknown) =>
  Array.isArray(body) ? '[]' : body && ('data' in Object(body) || 'items' in Object(body)) ? Object.keys(body) : '{}';

/** The names of the fields that its rows have. */
function fields(body: unknown): string[] {
  const rows = Object(body).data ?? Object(body).items ?? body;
  return [rows].flat().flatMap((row) => Object.keys(row));
}
/** Shown whether or not the example has them: what a caller sets, and each platform that is counted. */
const BESIDE_THE_EXAMPLE = ['config', 'credential_id', 'message', 'is_paused', 'email', 'remark', 'labels'];

/** What the spec shows as the answer of this generation. */
function exampleOf({ operation }: Exchange, generation: string): unknown {
  const { example, examples } = operation?.replies.get('200')?.['application/json'] ?? {};
  return (examples?.[generation] as { value: unknown } | undefined)?.value ?? example;
}

describe.each(GENERATIONS)('the %s generation', (generation) => {
  const { fetch, exchanges } = createRecorder();
  let sandbox: Sandbox;
  let client: ImbraceClient;
  beforeAll(async () => {
    sandbox = await startSandbox({ generation });
    client = clientFor(sandbox.url, { fetch, maxRetries: 0 });
  });
  afterAll(() => sandbox.close());

  it.each(CALLS)('answers %s by the spec, and what is documented comes back', async (method, call, holds) => {
    const before = exchanges.length;
    expectShape(await call(client), RESULTS[method] ?? '', holds);
    expect(exchanges.at(-1)?.operation?.sdkMethod).toBe(method);
    for (const exchange of exchanges.slice(before)) {
      expect(problemsOf(exchange)).toEqual([]);
      expect(exchange.answerHeaders.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      if (exchange.answerHeaders.get('content-type') !== 'application/json') continue;
      const [body, example] = [JSON.parse(exchange.answer), exampleOf(exchange, generation)];
      expect(outside(body)).toEqual(outside(example));
      expect([...fields(example), ...BESIDE_THE_EXAMPLE]).toEqual(expect.arrayContaining(fields(body)));
    }
  });

  it('counts what it processed', () => {
    const processed = Object.values(sandbox.counters.processed).reduce((sum, count) => sum + count, 0);
    expect(processed).toBe(exchanges.length);
    expect(sandbox.counters).toMatchObject({ received: exchanges.length, faults: {} });
  });
});

it('calls every method of the facade', () => {
  expect(CALLS.map(([method]) => method).sort()).toEqual([...METHODS].sort());
});
