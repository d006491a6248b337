import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../spec/document.ts';
import { clientFor } from '../helpers/client.ts';
import { mismatch, problemsOf } from '../helpers/exchange-problems.ts';
import { invoke, METHODS } from '../helpers/methods.ts';
import { createRecorder, type Exchange } from '../helpers/recording-fetch.ts';
import { objectsIn, resultOf } from '../helpers/results.ts';
import { sandboxWith } from '../helpers/sandbox.ts';
import { CALLS, EXPECTED_OF } from './calls.ts';

/** Checks a result against the documented components; rows are found wherever there are some. */
function expectShape(result: unknown, method: string, holds: object = {}): void {
  const shape = resultOf(method);
  if (shape.form === 'nothing' || shape.form === 'text') {
    expect(typeof result).toBe(shape.form === 'text' ? 'string' : 'undefined');
    return;
  }
  const objects = objectsIn(result, shape);
  expect(objects.length).toBeGreaterThan(0);
  expect(objects.flatMap((each) => mismatch(`/components/schemas/${shape.component}`, each, method))).toEqual([]);
  expect(shape.form === 'page' ? result : objects[0]).toMatchObject(holds);
}

/** The outside of an answer: an array, the fields of an envelope, or one object. */
const outside = (body: unknown) =>
  Array.isArray(body) ? '[]' : body && ('data' in Object(body) || 'items' in Object(body)) ? Object.keys(body) : '{}';

/** The names of the fields that its rows have. */
function fields(body: unknown): string[] {
  const rows = Object(body).data ?? Object(body).items ?? body;
  return [rows].flat().flatMap((row) => Object.keys(row));
}
/** Shown whether or not the example has them, beside what the caller sets: settings, logins, each platform that is counted. */
const BESIDE_THE_EXAMPLE = ['config', 'credential_id', 'email'];

/** What the spec shows as the answer of this generation. */
function exampleOf({ operation }: Exchange, generation: string): unknown {
  const { example, examples } = operation?.replies.get('200')?.['application/json'] ?? {};
  return (examples?.[generation] as { value: unknown } | undefined)?.value ?? example;
}

describe.each(GENERATIONS)('the %s generation', (generation) => {
  // Of one sandbox each: what one call deletes, another may be about.
  it.each(CALLS.map((call) => [call.method, call] as const))(
    'answers %s by the spec, and what is documented comes back',
    async (_, call) => {
      const { fetch, exchanges } = createRecorder();
      const { sandbox } = await sandboxWith({ generation });
      const client = clientFor(sandbox.url, { fetch, maxRetries: 0 });
      await call.first?.(client);
      expectShape(await invoke(client, call.method, call.args), call.method, call.holds);
      expect(exchanges.at(-1)?.operation?.sdkMethod).toBe(call.method);
      for (const exchange of exchanges) {
        expect(problemsOf(exchange)).toEqual([]);
        expect(exchange.answerHeaders.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
        if (exchange.answerHeaders.get('content-type') !== 'application/json') continue;
        const [body, example] = [JSON.parse(exchange.answer), exampleOf(exchange, generation)];
        expect(outside(body)).toEqual(outside(example));
        const shown = [...fields(example), ...Object.keys(Object(exchange.body)), ...BESIDE_THE_EXAMPLE];
        expect(shown).toEqual(expect.arrayContaining(fields(body)));
      }
    },
  );

  it('counts what it processed', async () => {
    const { fetch, exchanges } = createRecorder();
    const { sandbox } = await sandboxWith({ generation });
    const client = clientFor(sandbox.url, { fetch, maxRetries: 0 });
    // Some are refused, since those before them have deleted what they are about.
    for (const { method, args } of CALLS) await invoke(client, method, args).catch(() => {});
    const processed = Object.values(sandbox.counters.processed).reduce((sum, count) => sum + count, 0);
    expect(processed).toBe(exchanges.filter(({ status }) => status < 300).length);
    expect(processed).toBeGreaterThan(0);
    expect(sandbox.counters).toMatchObject({ received: exchanges.length, faults: {} });
  });
});

it('calls every method of the facade', () => {
  expect(CALLS.map(({ method }) => method).sort()).toEqual([...METHODS].sort());
});

it('expects something of methods that there are', () => {
  expect(METHODS).toEqual(expect.arrayContaining(EXPECTED_OF));
});
