import { describe, expect, it, vi } from 'vitest';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { getContact, never, skippingClock, stoppedClock } from '../helpers/clock.ts';
import { noted } from '../helpers/recorded-hooks.ts';
import { CONTACT } from '../helpers/server.ts';

const HOUR = 3_600_000;
const busy = () => answer({}, 503);

describe('a step of the wall clock', () => {
  it.each([HOUR, -HOUR])('of %i ms neither ends a call nor prolongs it', async (step) => {
    const clock = skippingClock();
    const fetch = scriptedFetch(() => {
      clock.stepWallClock(step);
      return busy();
    }, never);
    const error = await failureOf(getContact(fetch, { totalTimeout: 1000 }));
    expect(error).toMatchObject({ name: 'TimeoutError', attempts: 2 });
    expect(clock.waits()).toEqual([1000, 250, 750]);
  });

  it('does not show in the duration that hooks are told', async () => {
    const clock = stoppedClock();
    const { hooks, told } = noted();
    const fetch = scriptedFetch(() => {
      clock.stepWallClock(HOUR);
      clock.pass(12.6);
      return answer(CONTACT);
    });
    await clientFor('http://127.0.0.1:1', { fetch, ...hooks }).contacts.get('con_1');
    expect(told('onResponse')).toMatchObject([{ durationMs: 13 }]);
  });

  it('ends no stream', async () => {
    const clock = stoppedClock();
    const fetch = async () => new Response('id\n', { headers: { 'content-type': 'text/csv' } });
    const { contacts } = clientFor('http://127.0.0.1:1', { fetch, totalTimeout: 1000 });
    const stream = await contacts.exportCsv().stream();
    clock.stepWallClock(HOUR);
    expect(await new Response(stream).text()).toBe('id\n');
  });
});

describe('where the event loop was blocked until the time was over, nothing is sent', () => {
  it('by an accessToken function', async () => {
    const clock = stoppedClock();
    const fetch = scriptedFetch(() => answer(CONTACT));
    const accessToken = () => {
      clock.pass(5000);
      return 'a_token';
    };
    const client = clientFor('http://127.0.0.1:1', { fetch, accessToken, timeout: 1000, maxRetries: 0 });
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'TimeoutError', attempts: 0 });
    expect(error.message).toContain('timeout of 1000 ms');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('by a hook', async () => {
    const clock = stoppedClock();
    const fetch = scriptedFetch(() => answer(CONTACT));
    const onRequest = () => clock.pass(5000);
    const client = clientFor('http://127.0.0.1:1', { fetch, onRequest, totalTimeout: 1000 });
    const error = await failureOf(client.campaign.create({ name: 'Spring' }));
    expect(error.name).toBe('TimeoutError');
    expect(error.message).toContain('totalTimeout of 1000 ms');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('during a back-off: the next try does not begin, and the token is not asked for', async () => {
    const clock = skippingClock();
    const fetch = scriptedFetch(() => answer({}, 429));
    const accessToken = vi.fn(() => 'a_token');
    const onRetry = () => void setTimeout(() => clock.pass(5000), 100);
    const client = clientFor('http://127.0.0.1:1', { fetch, accessToken, onRetry, totalTimeout: 1000 });
    const error = await failureOf(client.campaign.create({ name: 'Spring' }));
    expect(error).toMatchObject({ name: 'TimeoutError', attempts: 1 });
    expect(error.message).not.toContain('may have been processed');
    expect([fetch.mock.calls.length, accessToken.mock.calls.length]).toEqual([1, 1]);
  });

  it('before a redirect is followed', async () => {
    const clock = stoppedClock();
    const fetch = scriptedFetch(() => {
      clock.pass(5000);
      return new Response('', { status: 302, headers: { location: '/moved' } });
    });
    const error = await failureOf(getContact(fetch, { timeout: 1000, maxRetries: 0 }));
    expect(error.name).toBe('TimeoutError');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each(['timeout', 'totalTimeout'])('from the beginning, where %s is 0', async (limit) => {
    stoppedClock();
    const fetch = scriptedFetch(() => answer(CONTACT));
    const error = await failureOf(getContact(fetch, { [limit]: 0, maxRetries: 0 }));
    expect(error.name).toBe('TimeoutError');
    expect(fetch).not.toHaveBeenCalled();
  });
});
