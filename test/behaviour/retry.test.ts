import { describe, expect, it } from 'vitest';
import { isServerError } from '../../src/index.ts';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { getContact, skippingClock } from '../helpers/clock.ts';
import { CONTACT, inTurn, json, serve } from '../helpers/server.ts';

describe('retry', () => {
  it.each([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 530])(
    'sends a GET again that was answered %i',
    async (status) => {
      withoutBackoff();
      const server = await serve(inTurn(json({ message: 'no' }, status), json(CONTACT)));
      await expect(clientFor(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
      expect(server.requests).toHaveLength(2);
    },
  );

  it.each([400, 401, 403, 404, 409, 418, 422, 501, 505, 519, 525, 529, 531])(
    'does not send a GET again that was answered %i',
    async (status) => {
      withoutBackoff();
      const server = await serve(json({ message: 'no' }, status));
      const error = await failureOf(clientFor(server.url).contacts.get('con_1'));
      expect(error).toMatchObject({ status, attempts: 1 });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('tries three times by default, then rejects with the last answer and the number of tries', async () => {
    withoutBackoff();
    const server = await serve((request, response, count) =>
      json({ message: `failure ${count}` }, 503)(request, response, count),
    );
    const error = await failureOf(clientFor(server.url).contacts.get('con_1'));
    expect(isServerError(error)).toBe(true);
    expect(error).toMatchObject({ status: 503, attempts: 3, body: { message: 'failure 3' } });
    expect(error.message).toContain('3 tries');
    expect(server.requests).toHaveLength(3);
  });

  it.each([0, 1, 5])('sends a request at most %i more times where maxRetries says so', async (maxRetries) => {
    withoutBackoff();
    const server = await serve(json({}, 500));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', { maxRetries }));
    expect(error.attempts).toBe(maxRetries + 1);
    expect(server.requests).toHaveLength(maxRetries + 1);
  });

  it('sends PUT and DELETE again: twice does the same as once', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 500), json(CONTACT), json({}, 500), json({ success: true })));
    const client = clientFor(server.url);
    await client.contacts.update('con_1', { name: 'Bob' });
    await client.campaign.delete('cam_1');
    expect(server.requests.map((request) => request.method)).toEqual(['PUT', 'PUT', 'DELETE', 'DELETE']);
  });

  it('waits a random part of a room that doubles with each try, up to 8 seconds', async () => {
    const clock = skippingClock(0.5);
    const fetch = async () => new Response('', { status: 500 });
    await failureOf(getContact(fetch, { maxRetries: 7 }));
    expect(clock.waits()).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  it('may wait nothing at all: the jitter is full', async () => {
    const clock = skippingClock(0);
    await failureOf(getContact(async () => new Response('', { status: 500 }), { maxRetries: 2 }));
    expect(clock.waits()).toEqual([0, 0]);
  });
});
