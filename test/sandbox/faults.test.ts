import { beforeEach, describe, expect, it } from 'vitest';
import type { SandboxServer } from '../../sandbox/server.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { isAbortError, isNotFoundError } from '../../src/index.ts';
import { allTouchpoints, createOnce, PATIENT, withoutRetryAfter } from '../helpers/careful-caller.ts';
import { failureOf, withoutBackoff } from '../helpers/client.ts';
import { settle } from '../helpers/clock.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

/** What may have been processed, and 429, which was not: that every client may repeat. */
const FAIL = { 500: 0.15, 429: 0.05, lost: 0.1 };
const NAMES = Array.from({ length: 40 }, (_, index) => `Touchpoint ${index}`);

const faultKinds = ({ counters }: SandboxServer) => Object.keys(counters.faults).sort();

describe.each(GENERATIONS)('with faults on, in the %s generation', (generation) => {
  beforeEach(withoutBackoff);

  it('nothing is created twice, and nothing is lost', async () => {
    const { client, sandbox } = await sandboxWith({ generation, fail: FAIL }, { fetch: withoutRetryAfter(fetch) });
    for (const name of NAMES) await createOnce(client, name);
    const touchpoints = await allTouchpoints(client);
    expect(sandbox.counters.processed['campaign.createTouchpoint']).toBe(NAMES.length);
    expect(touchpoints.slice(3).map(({ name }) => name)).toEqual(NAMES);

    for (const { _id, name } of touchpoints) {
      await client.campaign.updateTouchpoint(_id, { name: `${name}!` }, PATIENT);
    }
    expect((await allTouchpoints(client)).map(({ name }) => name)).toEqual(touchpoints.map(({ name }) => `${name}!`));

    for (const { _id } of touchpoints) {
      // An earlier try may have deleted it.
      await client.campaign.deleteTouchpoint(_id, PATIENT).catch((error: unknown) => {
        if (!isNotFoundError(error)) throw error;
      });
    }
    expect(await allTouchpoints(client)).toEqual([]);
    expect(sandbox.counters.processed['campaign.deleteTouchpoint']).toBe(touchpoints.length);
    expect(faultKinds(sandbox)).toEqual(['429', '500', 'lost']);
  });

  it('every contact is seen once, page by page', async () => {
    const options = { generation, contacts: 10_000, fail: FAIL };
    const { client, sandbox } = await sandboxWith(options, { fetch: withoutRetryAfter(fetch) });
    const contacts = await client.contacts.list({ limit: 500 }, PATIENT).toArray({ limit: Infinity });
    expect(contacts).toHaveLength(10_000);
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(10_000);
    expect(sandbox.counters.received).toBeGreaterThan(20);
  });
});

describe('faults', () => {
  beforeEach(withoutBackoff);

  it('show a client that repeats what may have been processed: there are two of it', async () => {
    const { client, sandbox } = await sandboxWith(
      { fail: FAIL },
      { fetch: withoutRetryAfter(fetch), retryNonIdempotent: true },
    );
    for (const name of NAMES) await client.campaign.createTouchpoint({ name }, PATIENT);
    expect(sandbox.counters.processed['campaign.createTouchpoint']).toBeGreaterThan(NAMES.length);
  });

  it.each([
    ['before a request is processed', { 429: 1 }, 'none'],
    ['before a request is processed', { 503: 1 }, 'none'],
    ['before or after', { 500: 1 }, 'some'],
    ['after it was processed', { lost: 1 }, 'all'],
  ])('strike %s: %j', async (_, fail, processed) => {
    const { client, sandbox } = await sandboxWith({ fail }, { maxRetries: 0 });
    for (const name of NAMES) await failureOf(client.campaign.create({ name }));
    const { 'campaign.create': campaignCreate = 0 } = sandbox.counters.processed;
    if (processed === 'none') expect(campaignCreate).toBe(0);
    else if (processed === 'all') expect(campaignCreate).toBe(NAMES.length);
    else expect(campaignCreate > 0 && campaignCreate < NAMES.length).toBe(true);
    expect(sandbox.counters.faults).toEqual({ [String(Object.keys(fail)[0])]: NAMES.length });
  });

  it.each([
    [429, '1'],
    [503, '1'],
    [500, null],
    [502, null],
  ])('say how long to stay away, where they are of the kind that says so: %i', async (status, retryAfter) => {
    const { sandbox } = await sandboxWith({ fail: { [status]: 1 } });
    const headers = { 'x-api-key': 'any' };
    const answer = await fetch(`${sandbox.url}/channel-service/v1/contacts`, { headers });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter]);
  });

  it('are the same for the same seed, and leave the data as it is', async () => {
    const run = async (seed: number, fail: Record<string, number>) => {
      const { client } = await sandboxWith({ seed, fail }, { maxRetries: 0 });
      const statuses: unknown[] = [];
      for (let index = 0; index < 30; index++) {
        statuses.push(
          await client.contacts.list({ skip: index }).then(
            ({ data }) => data[0]?.id,
            ({ status }) => status,
          ),
        );
      }
      return statuses;
    };
    const first = await run(7, { 502: 0.3 });
    const calm = await run(7, {});
    expect(await run(7, { 502: 0.3 })).toEqual(first);
    expect(await run(8, { 502: 0.3 })).not.toEqual(first);
    expect(first.filter((each) => each !== 502)).toEqual(calm.filter((_, index) => first[index] !== 502));
    expect(first).toContain(502);
  });

  it.each([
    [{ 200: 0.1 }, 'fail takes a status from 400 to 599, or lost, not "200"'],
    [{ 1500: 0.1 }, 'fail takes a status from 400 to 599, or lost, not "1500"'],
    [{ 5000: 0.1 }, 'fail takes a status from 400 to 599, or lost, not "5000"'],
    [{ 500: -0.1 }, 'fail takes rates from 0 to 1, not -0.1 for 500'],
    [{ 500: 1.1 }, 'fail takes rates from 0 to 1, not 1.1 for 500'],
    [{ 500: 0.6, 429: 0.6 }, 'fail adds up to 1.2: its rates may come to 1 at most'],
  ])('of the rates %j are refused', async (fail, message) => {
    await expect(sandboxWith({ fail })).rejects.toThrow(new RangeError(message));
  });
});

describe('latency', () => {
  it('delays every request, and does not hold up the end', async () => {
    const controller = new AbortController();
    const slow = await sandboxWith({ latency: 600_000 }, { signal: controller.signal });
    const call = failureOf(slow.client.contacts.list());
    while (slow.sandbox.counters.received < 1) await settle();
    await settle();
    expect(slow.sandbox.counters).toMatchObject({ received: 1, processed: {} });
    controller.abort();
    expect(isAbortError(await call)).toBe(true);
    await slow.sandbox.close();

    const quick = await sandboxWith({ latency: 1 });
    expect(await quick.client.contacts.list()).toHaveProperty('data');
  });
});
