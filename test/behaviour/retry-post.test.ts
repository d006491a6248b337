import { describe, expect, it } from 'vitest';
import { clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { skippingClock } from '../helpers/clock.ts';
import { closedPort, hangUp, inTurn, json, serve } from '../helpers/server.ts';

const CAMPAIGN = { _id: 'cam_1', name: 'Spring' };
const UNSURE = /may have been processed.*retryNonIdempotent/;
const create = (url: string, options = {}) => clientFor(url).campaign.create({ name: 'Spring' }, options);

/** Counts what a client sends, whether or not it arrives. */
function counting(): { fetch: typeof fetch; sent: () => number } {
  let sent = 0;
  return {
    fetch: (url, init) => {
      sent++;
      return fetch(url, init);
    },
    sent: () => sent,
  };
}

describe('retry of a POST', () => {
  it.each([
    ['500', json({}, 500)],
    ['502', json({}, 502)],
    ['500 with Retry-After', json({}, 500, { 'retry-after': '0' })],
    ['504 with Retry-After', json({}, 504, { 'retry-after': '0' })],
    ['503 without Retry-After', json({}, 503)],
    ['503 with a malformed Retry-After', json({}, 503, { 'retry-after': 'soon' })],
    ['504', json({}, 504)],
    ['408', json({}, 408)],
    ['522', json({}, 522)],
    ['a lost connection', hangUp],
  ])('is not sent again after %s, and the error tells why', async (_name, handler) => {
    withoutBackoff();
    const server = await serve(handler);
    const error = await failureOf(create(server.url));
    expect(error.attempts).toBe(1);
    expect(error.message).toMatch(UNSURE);
    expect(server.requests).toHaveLength(1);
  });

  it('is not sent again after a timeout', async () => {
    skippingClock();
    const fetch = scriptedFetch(() => new Promise(() => {}));
    const error = await failureOf(clientFor('http://127.0.0.1:1', { fetch }).campaign.create({ name: 'Spring' }));
    expect(error).toMatchObject({ name: 'TimeoutError', attempts: 1 });
    expect(error.message).toMatch(UNSURE);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it.each([
    ['500', json({}, 500)],
    ['503', json({}, 503)],
    ['408', json({}, 408)],
    ['a lost connection', hangUp],
  ])('is sent again after %s where retryNonIdempotent is set', async (_name, handler) => {
    withoutBackoff();
    const server = await serve(inTurn(handler, json(CAMPAIGN, 201)));
    await expect(create(server.url, { retryNonIdempotent: true })).resolves.toMatchObject(CAMPAIGN);
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['429', json({}, 429)],
    ['503 with Retry-After', json({}, 503, { 'retry-after': '0' })],
  ])('is sent again after %s: the service turned it away', async (_name, handler) => {
    withoutBackoff();
    const server = await serve(inTurn(handler, json(CAMPAIGN, 201)));
    await expect(create(server.url)).resolves.toMatchObject(CAMPAIGN);
    expect(server.requests.map((request) => request.body)).toEqual(['{"name":"Spring"}', '{"name":"Spring"}']);
  });

  it('is sent again where the connection was refused', async () => {
    withoutBackoff();
    const { fetch, sent } = counting();
    const client = clientFor(await closedPort(), { fetch });
    const error = await failureOf(client.campaign.create({ name: 'Spring' }));
    expect(error).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED', attempts: 3 });
    expect(sent()).toBe(3);
  });
});
