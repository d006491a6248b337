import { describe, expect, inject, it } from 'vitest';
import { ApiError, InvalidArgumentError, ValidationError } from '../../src/index.ts';
import { clientFor, failureOf } from '../helpers/client.ts';
import { problemsOf } from '../helpers/exchange-problems.ts';
import { invoke } from '../helpers/methods.ts';
import { createRecorder, type Exchange } from '../helpers/recording-fetch.ts';
import { refusalsOf } from '../helpers/refusals.ts';
import { operations } from '../helpers/spec.ts';
import { missingCells } from '../helpers/spec-coverage.ts';
import type { WireEntry } from './wire-entry.ts';
import { WIRE_TABLE } from './wire-table.ts';

const baseUrl = inject('prismUrl');
const { fetch, exchanges } = createRecorder();
const client = clientFor(baseUrl, { fetch, maxRetries: 0 });

/** The table's arguments, and the answer to ask the mock server for. */
const call = (entry: WireEntry, prefer: string) =>
  invoke(client, entry.method, [...entry.args, { headers: { Prefer: prefer } }]);

/** The one exchange that happened since there were `before`. */
function onlyExchange(before: number): Exchange {
  expect(exchanges.length - before).toBe(1);
  return exchanges[before] as Exchange;
}

/** Keys may come in any order; a repeated one keeps its own. */
const byName = (query: readonly (readonly [string, string])[]) =>
  [...query].sort(([a], [b]) => (a < b ? -1 : +(a > b)));

const cases = WIRE_TABLE.map((entry) => ({ ...entry, entry }));

describe.each(cases)('$method', ({ entry, method, verb, path, also, refused }) => {
  it.each(Object.entries(entry.results))(
    'sends what the wire table says and reads the answer %s',
    async (prefer, result) => {
      const before = exchanges.length;
      expect(await call(entry, prefer)).toStrictEqual(result);
      const exchange = onlyExchange(before);
      expect({ verb: exchange.verb, path: exchange.path, body: exchange.body }).toStrictEqual({
        verb,
        path,
        body: entry.body,
      });
      expect(byName(exchange.query)).toStrictEqual(byName(entry.query ?? []));
      expect(problemsOf(exchange)).toEqual([]);
    },
  );

  it.each(refusalsOf(also))('turns the answer %s into its error', async (prefer, refusal) => {
    const before = exchanges.length;
    const error = await failureOf(call(entry, prefer));
    expect(problemsOf(onlyExchange(before))).toEqual([]);
    if (!(error instanceof ApiError)) throw error;
    expect(error.constructor).toBe(refusal.type);
    expect(error).toMatchObject({
      status: refusal.status,
      statusCode: refusal.status,
      requestId: '00000000-0000-4000-8000-0000000000aa',
      operation: method,
      method: verb,
      url: baseUrl + path,
      attempts: 1,
      headers: expect.objectContaining({ 'x-request-id': '00000000-0000-4000-8000-0000000000aa' }),
    });
    expect(error.body).toStrictEqual(refusal.body);
    expect(error.code).toBe(refusal.code);
    expect(error.retryAfter).toBe(refusal.retryAfter);
  });

  it.each(refused)('refuses the arguments %j, by %s', async (args, by) => {
    const wrong = createRecorder();
    const error = await failureOf(invoke(client.withOptions({ fetch: wrong.fetch }), method, args));
    if (typeof by === 'string') {
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ argument: by, operation: method });
      expect(wrong.exchanges).toEqual([]);
    } else {
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ status: by, operation: method });
    }
  });
});

describe('the calls above', () => {
  it('show every status and every generation that the spec documents', () => {
    expect(missingCells(operations, exchanges)).toEqual([]);
  });

  it.each([
    ['contacts.get 429', 'contacts.get', (status: number) => status === 429],
    ['contacts.get default', 'contacts.get', (status: number) => status === 418 || status === 502],
    ['campaign.delete 204', 'campaign.delete', (status: number) => status === 204],
    ['campaign.list 200 observed', 'campaign.list', (_: number, prefer: string) => prefer.endsWith('observed')],
  ])('are missed by name: %s', (cell, method, shows) => {
    const rest = exchanges.filter(
      ({ operation, status, headers }) => operation?.sdkMethod !== method || !shows(status, headers.prefer ?? ''),
    );
    expect(missingCells(operations, rest)).toEqual([cell]);
  });
});
