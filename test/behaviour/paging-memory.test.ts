import { expect, it } from 'vitest';
import { clientFor } from '../helpers/client.ts';
import { collectGarbage } from '../helpers/garbage-collection.ts';
import { list, observed } from '../helpers/list-answers.ts';
import { serve } from '../helpers/server.ts';

const TOTAL = 1_000_000;
const LIMIT = 1000;
/** Bytes that come and go beside the list: compiled code, coverage. All the rows would take more than ten times as much. */
const SLACK = 8 * 1024 * 1024;

/** How many bytes are held that cannot be collected, on the heap and beside it. */
async function heldBytes(): Promise<number> {
  await collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it('a million rows take no more memory than the first hundred thousand', { timeout: 60_000 }, async () => {
  // Makes up its rows as they are asked for, and keeps what it was asked: of each page a few hundred bytes.
  const server = await serve(list(TOTAL, observed, LIMIT));
  let seen = 0;
  let before = Number.NaN;
  let early: WeakRef<object> | undefined;
  for await (const contact of clientFor(server.url).contacts.list({ limit: LIMIT })) {
    if (++seen === 50_000) early = new WeakRef(contact);
    if (seen === 100_000) before = await heldBytes();
  }
  expect(seen).toBe(TOTAL);
  expect((await heldBytes()) - before).toBeLessThan(SLACK);
  expect(early?.deref()).toBeUndefined();
});
