import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, mergeOptions } from '../../src/core/options/index.ts';
import { decideRetry } from '../../src/core/retry.ts';
import type { RequestOptions } from '../../src/index.ts';

type Worth = Parameters<typeof decideRetry>[0]['retry'];
interface Situation extends RequestOptions {
  method?: string;
  attempt?: number;
  random?: number;
  retryAfter?: number;
}

/** What follows a failed try: milliseconds to wait, or a note that tells why none does. */
function decide(worth: Worth, situation: Situation = {}): number | string {
  const { method = 'GET', attempt = 1, random = 0.5, retryAfter, ...options } = situation;
  const count = { round: attempt, attempts: attempt };
  return decideRetry({ retry: worth, facts: { retryAfter } }, method, count, mergeOptions(DEFAULTS, options), random);
}

describe('the decision about another try', () => {
  it('never waits longer than 8 seconds of its own accord, nor less than nothing', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 2000 }), (random, attempt) => {
        const delay = decide('safe', { random, attempt, maxRetries: 2000 });
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(8000, 500 * 2 ** (attempt - 1)));
      }),
    );
  });

  it('waits what the service asks, up to maxRetryAfter, and stops where that is exceeded', () => {
    expect(decide('always', { retryAfter: 60_000 })).toBe(60_000);
    expect(decide('always', { retryAfter: 60_001 })).toContain('maxRetryAfter');
    expect(decide('always', { retryAfter: 1, maxRetryAfter: 0 })).toContain('maxRetryAfter');
  });

  it('backs off where the service asks to wait for nothing', () => {
    expect(decide('always', { retryAfter: 0 })).toBe(250);
  });

  it('stops after the last try, and where another would end likewise', () => {
    expect(decide('safe', { attempt: 3 })).toBe('');
    expect(decide('never')).toBe('');
    expect(decide('never', { retryNonIdempotent: true })).toBe('');
  });

  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])('repeats %s after anything worth it', (method) => {
    expect([decide('safe', { method }), decide('always', { method })]).toEqual([250, 250]);
  });

  it.each(['POST', 'PATCH'])('repeats %s only where it was not processed, or the caller allows it', (method) => {
    expect(decide('always', { method })).toBe(250);
    expect(decide('safe', { method })).toContain('retryNonIdempotent');
    expect(decide('safe', { method, retryNonIdempotent: true })).toBe(250);
  });
});
