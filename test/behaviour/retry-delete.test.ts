import { describe, expect, it } from 'vitest';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { hangUp, inTurn, json, serve } from '../helpers/server.ts';

const GONE = json({ code: 40004, message: 'Not Found' }, 404);

describe('a DELETE that is answered 404', () => {
  it.each([
    ['a lost connection', hangUp],
    ['a 502', json({}, 502)],
  ])('tells after %s that an earlier try may have deleted it', async (_name, first) => {
    withoutBackoff();
    const server = await serve(inTurn(first, GONE));
    const error = await failureOf(clientFor(server.url).campaign.delete('cam_1'));
    expect(error).toMatchObject({ name: 'NotFoundError', status: 404, attempts: 2, operation: 'campaign.delete' });
    expect(error.message).toMatch(/earlier try.*may have deleted it/);
  });

  it('says nothing of the kind at the first try', async () => {
    const server = await serve(GONE);
    const error = await failureOf(clientFor(server.url).campaign.delete('cam_1'));
    expect(error.name).toBe('NotFoundError');
    expect(error.message).not.toContain('earlier try');
  });

  it('says nothing of the kind where the time for the first try went by before anything was sent', async () => {
    withoutBackoff();
    const server = await serve(GONE);
    let asked = 0;
    // The first token never comes.
    const accessToken = () => (asked++ ? 'token' : new Promise<string>(() => {}));
    const client = clientFor(server.url, { apiKey: undefined, accessToken });
    const error = await failureOf(client.campaign.delete('cam_1', { timeout: 20 }));
    expect(error).toMatchObject({ name: 'NotFoundError', attempts: 1 });
    expect(server.requests).toHaveLength(1);
    expect(error.message).not.toContain('earlier try');
  });

  it('says nothing of the kind where a later try is refused', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 502), json({}, 403)));
    const error = await failureOf(clientFor(server.url).campaign.delete('cam_1'));
    expect(error).toMatchObject({ name: 'AuthError', attempts: 2 });
    expect(error.message).not.toContain('earlier try');
  });

  it('is said of a DELETE only', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 502), GONE));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'NotFoundError', attempts: 2 });
    expect(error.message).not.toContain('earlier try');
  });
});
