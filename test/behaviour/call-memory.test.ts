import { getHeapSpaceStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { median } from '../../bench/compare.ts';
import { ImbraceClient } from '../../src/index.ts';
import { collectGarbage } from '../helpers/garbage-collection.ts';

const CALLS = 1000;
/** The middle one counts: what other tests left may grow old in one of them, and in one all may be collected. */
const ROUNDS = 3;
/** An array of so many numbers stands for what a real answer holds: 16 kB. */
const NUMBERS = 2000;
/** Compiled code, coverage, and answers that were under way at a collection. All answers of a round would take 16 MB. */
const SLACK = 4 * 1024 * 1024;

const oldBytes = () =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0;

it.each<[string, (client: ImbraceClient) => Promise<unknown>]>([
  ['of a method', (client) => client.contacts.get('con_1')],
  [
    'of the raw client',
    (client) =>
      client.raw.GET('/channel-service/v1/contacts/{contact_id}', { params: { path: { contact_id: 'con_1' } } }),
  ],
])('what a call worked with is collected before all of the heap is: %s', async (_name, send) => {
  const headers = new Headers({ 'content-type': 'application/json' });
  const fetch = async () => {
    const numbers = Array.from({ length: NUMBERS }, (_, at) => at);
    return { status: 200, ok: true, headers, body: null, text: async () => '{"id":"con_1"}', numbers } as never;
  };
  const client = new ImbraceClient({ apiKey: 'any', baseUrl: 'https://gateway.example.com', fetch });
  await collectGarbage();
  const collectYoung = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  const grown: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = oldBytes();
    for (let call = 1; call <= CALLS; call++) {
      await send(client);
      if (call % 10 === 0) collectYoung({ type: 'minor' });
    }
    grown.push(oldBytes() - before);
  }
  expect(median(grown)).toBeLessThan(SLACK);
});
