import { describe, expect, it, vi } from 'vitest';
import { isNetworkError, isTimeoutError } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { getContact, never, settle, skippingClock, stoppedClock } from '../helpers/clock.ts';
import { JSON_TYPE } from '../helpers/error-for.ts';
import { CONTACT, closing, type Handler, json, serve, silence } from '../helpers/server.ts';

const SOON = { timeout: 50, maxRetries: 0 };
/** Sends headers and the start of a body, then nothing. */
const stall =
  (status: number): Handler =>
  (_request, response) => {
    response.writeHead(status, JSON_TYPE).write('{"id":');
  };

describe('timeout', () => {
  it('ends a call whose answer does not come', async () => {
    const server = await serve(silence);
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', SOON));
    expect(isTimeoutError(error) && isNetworkError(error)).toBe(true);
    expect(error).toMatchObject({ name: 'TimeoutError', operation: 'contacts.get', attempts: 1 });
    expect(error.message).toMatch(/^contacts\.get: .*\btimeout\b.*50 ms/);
  });

  it.each([200, 503])('ends a call whose body stalls after the headers, with status %i', async (status) => {
    const server = await serve(stall(status));
    const error = await failureOf(clientFor(server.url).contacts.get('con_1', SOON));
    expect(error.name).toBe('TimeoutError');
  });

  it('ends a body that trickles without end', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, JSON_TYPE);
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(drip));
    });
    expect((await failureOf(clientFor(server.url).contacts.get('con_1', SOON))).name).toBe('TimeoutError');
  });

  it('closes the connection of the try that it ends', async () => {
    const [handler, closed] = closing(silence);
    const server = await serve(handler);
    await failureOf(clientFor(server.url).contacts.get('con_1', SOON));
    await closed;
  });

  it('counts for each try anew: a GET is sent again after it', async () => {
    const clock = skippingClock(0);
    const stalled = () => new Response(new ReadableStream(), { headers: JSON_TYPE });
    const fetch = scriptedFetch(never, stalled, () => answer(CONTACT));
    await expect(getContact(fetch, { timeout: 100 })).resolves.toMatchObject(CONTACT);
    expect(clock.waits()).toEqual([100, 0, 100, 0, 100]);
  });

  it('holds for an accessToken function, too', async () => {
    const server = await serve(json(CONTACT));
    const error = await failureOf(clientFor(server.url, { accessToken: never }).contacts.get('con_1', SOON));
    expect(error.name).toBe('TimeoutError');
    expect(server.requests).toHaveLength(0);
  });

  it('before anything was sent may be followed by another try, also of a POST', async () => {
    skippingClock();
    const fetch = scriptedFetch(() => answer({ _id: 'cam_1' }));
    const accessToken = vi.fn(async () => 'a_token').mockImplementationOnce(never);
    await clientFor('http://127.0.0.1:1', { accessToken, fetch }).campaign.create({ name: 'Spring' });
    expect([accessToken.mock.calls.length, fetch.mock.calls.length]).toEqual([2, 1]);
  });

  it('holds for a fetch that heeds no signal', async () => {
    const error = await failureOf(clientFor('http://127.0.0.1:1', { fetch: never }).contacts.get('con_1', SOON));
    expect(error.name).toBe('TimeoutError');
  });

  it('is a minute by default', async () => {
    const clock = skippingClock();
    await failureOf(clientFor('http://127.0.0.1:1', { fetch: never }).contacts.get('con_1', { maxRetries: 0 }));
    expect(clock.waits()).toEqual([60_000]);
  });

  it('may be Infinity, and then sets no timer; one longer than a timer holds does not fire at once', async () => {
    const clock = stoppedClock();
    void getContact(never, { timeout: Infinity });
    await settle();
    expect(clock.waits()).toEqual([]);
    void getContact(never, { timeout: 2 ** 40 });
    await settle();
    expect(clock.waits()).toEqual([2 ** 31 - 1]);
  });

  it('leaves no timer behind a call that ended', async () => {
    const clock = stoppedClock();
    await getContact(async () => answer(CONTACT), { timeout: 1000 });
    expect(clock.pending()).toBe(0);
  });
});

describe('totalTimeout', () => {
  it('is no limit by default', async () => {
    skippingClock();
    const error = await failureOf(getContact(never, { timeout: 1_000_000, maxRetries: 3 }));
    expect(error).toMatchObject({ name: 'TimeoutError', attempts: 4 });
  });

  it('ends the try in which it runs out, and names itself', async () => {
    const clock = skippingClock(0);
    const error = await failureOf(getContact(never, { timeout: 1000, totalTimeout: 2500, maxRetries: 9 }));
    expect(error).toMatchObject({ name: 'TimeoutError', attempts: 3 });
    expect(error.message).toMatch(/totalTimeout.*2500 ms/);
    expect(clock.waits().filter(Boolean)).toEqual([1000, 1000, 500]);
  });

  it('ends the call where it leaves no room for the next back-off, with the error of the last try', async () => {
    const clock = stoppedClock();
    const fetch = async () => {
      clock.pass(800);
      return new Response('', { status: 503 });
    };
    const error = await failureOf(getContact(fetch, { totalTimeout: 1000 }));
    expect(error).toMatchObject({ name: 'ServerError', status: 503, attempts: 1 });
    expect(error.message).toContain('No time is left');
  });

  it('ends a real call', async () => {
    const server = await serve(silence);
    const error = await failureOf(clientFor(server.url, { totalTimeout: 60 }).contacts.get('con_1'));
    expect(error.name).toBe('TimeoutError');
    expect(error.message).toMatch(/totalTimeout.*60 ms/);
  });
});
