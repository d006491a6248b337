import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseRetryAfter } from '../../src/core/retry.ts';
import type { RateLimitError } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { getContact, NOW, skippingClock } from '../helpers/clock.ts';
import { CONTACT, json, serve } from '../helpers/server.ts';

/** Sends one GET that is first answered with this Retry-After, and tells how long it waited. */
async function waitsFor(retryAfter: string, status = 429): Promise<unknown[]> {
  const clock = skippingClock(0.5);
  const fetch = scriptedFetch(
    () => answer({}, status, { 'retry-after': retryAfter }),
    () => answer(CONTACT),
  );
  await getContact(fetch);
  return clock.waits();
}

describe('Retry-After', () => {
  it.each([429, 503, 500])('is waited for, in seconds, with status %i', async (status) => {
    expect(await waitsFor('7', status)).toEqual([7000]);
  });

  it('is waited for until a date', async () => {
    expect(await waitsFor(new Date(NOW + 9000).toUTCString())).toEqual([9000]);
  });

  it('counts from when the answer came, not from when the request was sent', async () => {
    const clock = skippingClock();
    const retryAfter = new Date(NOW + 9000).toUTCString();
    const fetch = scriptedFetch(
      () => {
        clock.pass(5000);
        return answer({}, 503, { 'retry-after': retryAfter });
      },
      () => answer(CONTACT),
    );
    await getContact(fetch);
    expect(clock.waits()).toEqual([4000]);
  });

  it('is over where its date has passed: the ordinary back-off is taken', async () => {
    expect(await waitsFor(new Date(NOW - 9000).toUTCString())).toEqual([250]);
  });

  it('is ignored where it is malformed', async () => {
    expect(await waitsFor('soon')).toEqual([250]);
  });

  it('is waited for up to maxRetryAfter, a minute by default', async () => {
    expect(await waitsFor('60')).toEqual([60_000]);
  });

  it('fails the call at once where it is beyond maxRetryAfter, with an error that carries it', async () => {
    const server = await serve(json({ message: 'slow down' }, 429, { 'retry-after': '120' }));
    const error = await failureOf<RateLimitError>(clientFor(server.url).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, retryAfter: 120_000, attempts: 1 });
    expect(error.message).toContain('maxRetryAfter');
    expect(server.requests).toHaveLength(1);
  });

  it('is on the error of the last try', async () => {
    const server = await serve(json({}, 429, { 'retry-after': '3' }));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', { maxRetries: 0 }));
    expect(error).toMatchObject({ retryAfter: 3000 });
  });

  it('of years is not cut short where the caller allows it', async () => {
    const clock = skippingClock();
    const fetch = scriptedFetch(
      () => answer({}, 429, { 'retry-after': '99999999' }),
      () => answer(CONTACT),
    );
    await getContact(fetch, { maxRetryAfter: Infinity });
    // A timer holds 31 bits: a longer one would fire at once.
    expect(clock.waits()).toEqual([2 ** 31 - 1]);
  });
});

describe('reading Retry-After', () => {
  it('takes whole seconds as they are', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        expect(parseRetryAfter(String(seconds), NOW)).toBe(seconds * 1000);
      }),
    );
  });

  it('takes every date, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 8 }), (seconds) => {
        const date = new Date(NOW + seconds * 1000).toUTCString();
        expect(parseRetryAfter(date, NOW)).toBe(seconds * 1000);
      }),
    );
  });

  it.each([
    ['as it is written today', 'Thu, 01 Jan 2026 00:00:09 GMT'],
    ['as RFC 850 wrote it', 'Thursday, 01-Jan-26 00:00:09 GMT'],
    ['as asctime writes it, which names no time zone', 'Thu Jan  1 00:00:09 2026'],
  ])('takes a date %s, wherever the clock of this machine is', (_, date) => {
    const { TZ } = process.env;
    onTestFinished(() => {
      process.env.TZ = TZ;
      if (TZ === undefined) delete process.env.TZ;
    });
    for (const zone of ['UTC', 'Asia/Hong_Kong', 'America/New_York']) {
      process.env.TZ = zone;
      expect(parseRetryAfter(date, NOW), zone).toBe(9000);
    }
  });

  it('gives undefined or a wait from 0 up for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = parseRetryAfter(text, NOW);
        expect(ms === undefined || ms >= 0).toBe(true);
      }),
    );
  });

  it('gives undefined for words with a number after them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{1,8},? \d{1,4}$/), (text) => {
        expect(parseRetryAfter(text, NOW)).toBeUndefined();
      }),
    );
  });

  it.each([
    undefined,
    '',
    'soon',
    '-1',
    '1.5',
    '1, 2',
    '0x10',
    '1e3',
    'Foo 1',
    'May 5',
    '1 GMT',
    '-5 GMT',
    'GMT',
    'Foo 1 GMT',
    '2026-01-01T00:00:05Z',
    'Thu, 99 Foo 2026 00:00:05 GMT',
    'from Thu, 01 Jan 2026 00:00:05 GMT',
  ])('gives undefined for %j', (value) => {
    expect(parseRetryAfter(value, NOW)).toBeUndefined();
  });
});
