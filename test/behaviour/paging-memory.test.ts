import { expect, it } from 'vitest';
import { answer, clientFor } from './support/client.ts';
import { collectGarbage } from './support/garbage.ts';
import { queryOf, rows } from './support/list.ts';

const TOTAL = 1_000_000;
const LIMIT = 1000;
/** Bytes that come and go beside the list: compiled code, coverage. All the rows would take more than ten times as much. */
const SLACK = 8 * 1024 * 1024;

const generated = async (url: string) => {
  const skip = Number(queryOf(url).skip ?? 0);
  return answer({ data: rows(LIMIT, skip), has_more: skip + LIMIT < TOTAL, count: TOTAL, total: LIMIT });
};

/** How many bytes the heap holds that cannot be collected. */
async function heldBytes(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().heapUsed;
}

it('a million rows take no more memory than the first hundred thousand', { timeout: 60_000 }, async () => {
  const call = clientFor('https://gateway.example.com', { fetch: generated }).contacts.list({ limit: LIMIT });
  let seen = 0;
  let before = Number.NaN;
  let early: WeakRef<object> | undefined;
  for await (const contact of call) {
    if (++seen === 50_000) early = new WeakRef(contact);
    if (seen === 100_000) before = await heldBytes();
  }
  expect(seen).toBe(TOTAL);
  expect((await heldBytes()) - before).toBeLessThan(SLACK);
  expect(early?.deref()).toBeUndefined();
});
