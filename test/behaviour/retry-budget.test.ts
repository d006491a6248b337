import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/core/options/index.ts';
import { decideRetry, RetryBudget } from '../../src/core/retry.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { never, skippingClock } from '../helpers/clock.ts';
import { CONTACT } from '../helpers/server.ts';

const down = () => new Response('', { status: 503 });
const up = () => answer(CONTACT);

describe('the retry budget', () => {
  it('holds 100 retries, then gives none', () => {
    const budget = new RetryBudget();
    expect(Array.from({ length: 101 }, () => budget.spend(false)).filter(Boolean)).toHaveLength(100);
  });

  it('counts a timeout double', () => {
    const budget = new RetryBudget();
    expect(Array.from({ length: 100 }, () => budget.spend(true)).filter(Boolean)).toHaveLength(50);
  });

  it.each([
    [false, 1],
    [true, 1],
    [false, 2],
    [true, 2],
  ])('gets back what a call took that succeeded by retries (timed out: %s, retries: %i)', (timedOut, retries) => {
    const budget = new RetryBudget();
    for (let call = 0; call < 1000; call++) {
      let taken = 0;
      for (let retry = 0; retry < retries; retry++) taken += budget.spend(timedOut);
      budget.refund(taken);
    }
    expect(Array.from({ length: 101 }, () => budget.spend(false)).filter(Boolean)).toHaveLength(100);
  });

  it('gets back one retry for five calls that succeeded at once', () => {
    const budget = new RetryBudget();
    for (let retry = 0; retry < 100; retry++) budget.spend(false);
    for (let call = 0; call < 4; call++) budget.refund(0);
    expect(budget.spend(false)).toBe(0);
    budget.refund(0);
    expect([budget.spend(false), budget.spend(false)]).toEqual([5, 0]);
  });

  it('never holds more than it began with', () => {
    const budget = new RetryBudget();
    for (let call = 0; call < 1000; call++) budget.refund(5);
    expect(Array.from({ length: 200 }, () => budget.spend(false)).filter(Boolean)).toHaveLength(100);
  });

  it('ends the retries of a client in an outage, and the error tells that', async () => {
    withoutBackoff();
    const fetch = scriptedFetch(down);
    const client = clientFor('http://127.0.0.1:1', { fetch });
    for (let call = 0; call < 50; call++) await failureOf(client.contacts.get('con_1'));
    expect(fetch).toHaveBeenCalledTimes(150);
    const error = await failureOf(client.contacts.get('con_1'));
    expect(fetch).toHaveBeenCalledTimes(151);
    expect(error).toMatchObject({ status: 503, attempts: 1 });
    expect(error.message).toContain('retry budget');
  });

  it('ends sooner where the tries time out', async () => {
    skippingClock(0);
    const fetch = scriptedFetch(never);
    const client = clientFor('http://127.0.0.1:1', { fetch, timeout: 1000 });
    for (let call = 0; call < 25; call++) await failureOf(client.contacts.get('con_1'));
    expect(fetch).toHaveBeenCalledTimes(75);
    expect(await failureOf(client.contacts.get('con_1'))).toMatchObject({ name: 'TimeoutError', attempts: 1 });
  });

  it('lasts where every call times out once and then succeeds', async () => {
    skippingClock(0);
    let tries = 0;
    const fetch = async () => (++tries % 2 ? never() : answer(CONTACT));
    const client = clientFor('http://127.0.0.1:1', { fetch, timeout: 1000 });
    for (let call = 0; call < 120; call++) await client.contacts.get('con_1');
    expect(tries).toBe(240);
  });

  it('is one for a client and the copies that withOptions makes', async () => {
    withoutBackoff();
    const fetch = scriptedFetch(down);
    const client = clientFor('http://127.0.0.1:1', { fetch });
    const copy = client.withOptions({ timeout: 1000 });
    for (let call = 0; call < 50; call++) await failureOf(copy.contacts.get('con_1'));
    expect((await failureOf(client.contacts.get('con_1'))).attempts).toBe(1);
  });

  it('is another for another client', async () => {
    withoutBackoff();
    const fetch = scriptedFetch(down);
    const client = clientFor('http://127.0.0.1:1', { fetch });
    for (let call = 0; call < 50; call++) await failureOf(client.contacts.get('con_1'));
    expect((await failureOf(clientFor('http://127.0.0.1:1', { fetch }).contacts.get('con_1'))).attempts).toBe(3);
  });

  it('fills again once the service is back', async () => {
    withoutBackoff();
    let answers = down;
    const client = clientFor('http://127.0.0.1:1', { fetch: async () => answers() });
    for (let call = 0; call < 51; call++) await failureOf(client.contacts.get('con_1'));
    answers = up;
    for (let call = 0; call < 5; call++) await client.contacts.get('con_1');
    answers = down;
    expect((await failureOf(client.contacts.get('con_1'))).attempts).toBe(2);
  });
});

const FAILURE = { retry: 'safe', facts: { status: 503 } } as const;

/** What a fleet of clients sends to a service that fails for a while: each makes one call a tick, on a virtual clock. */
class Fleet {
  readonly #budgets: RetryBudget[];
  #seed = 42;
  /** Retries that are due, by tick. */
  readonly #due = new Map<number, { client: number; attempt: number; taken: number }[]>();
  now = 0;
  calls = 0;
  sent = 0;
  /** Clients whose latest call succeeded. */
  readonly well = new Set<number>();

  constructor(
    size: number,
    readonly tickMs: number,
    readonly isDown: (now: number) => boolean,
  ) {
    this.#budgets = Array.from({ length: size }, () => new RetryBudget());
  }

  runUntil(end: number): { calls: number; sent: number } {
    const before = { calls: this.calls, sent: this.sent };
    for (; this.now < end; this.now += this.tickMs) {
      for (const retry of this.#due.get(this.now) ?? []) this.#send(retry.client, retry.attempt, retry.taken);
      this.#due.delete(this.now);
      for (const client of this.#budgets.keys()) {
        this.calls++;
        this.#send(client, 1, 0);
      }
    }
    return { calls: this.calls - before.calls, sent: this.sent - before.sent };
  }

  #send(client: number, attempt: number, taken: number): void {
    const budget = this.#budgets[client];
    if (!budget) return;
    this.sent++;
    if (!this.isDown(this.now)) {
      budget.refund(taken);
      this.well.add(client);
      return;
    }
    this.well.delete(client);
    const delay = decideRetry(FAILURE, 'GET', { round: attempt, attempts: attempt }, DEFAULTS, this.#random());
    if (typeof delay === 'string') return;
    const cost = budget.spend(false);
    if (!cost) return;
    const at = this.now + Math.max(1, Math.ceil(delay / this.tickMs)) * this.tickMs;
    this.#due.set(at, [...(this.#due.get(at) ?? []), { client, attempt: attempt + 1, taken: taken + cost }]);
  }

  /** The same sequence of numbers in every run. */
  #random(): number {
    this.#seed = (this.#seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return this.#seed / 2 ** 32;
  }
}

describe('a thousand clients in an outage of a minute', () => {
  const MINUTE = 60_000;
  const fleet = new Fleet(1000, 250, (now) => now >= 10_000 && now < 10_000 + MINUTE);
  const before = fleet.runUntil(10_000);
  const untilSpent = fleet.runUntil(30_000);
  const spent = fleet.runUntil(10_000 + MINUTE);
  const after = fleet.runUntil(20_000 + MINUTE);

  it('send each call once while all is well', () => {
    expect(before.sent).toBe(before.calls);
  });

  it('send no more than 10 % on top once their budgets are spent', () => {
    expect(untilSpent.sent).toBeGreaterThan(untilSpent.calls * 1.5);
    expect(spent.calls).toBe(160_000);
    expect(spent.sent / spent.calls).toBeLessThanOrEqual(1.1);
  });

  it('all recover when the service does', () => {
    expect(fleet.well.size).toBe(1000);
    expect(after.sent / after.calls).toBeLessThanOrEqual(1.1);
  });
});
