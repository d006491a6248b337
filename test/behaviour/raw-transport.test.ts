import { describe, expect, it, vi } from 'vitest';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { settle, skippingClock, stoppedClock } from '../helpers/clock.ts';
import {
  CAMPAIGN,
  CON_1,
  CONTACT,
  closing,
  formIn,
  hangUp,
  inTurn,
  json,
  ONE,
  serve,
  silence,
  UPLOAD,
} from '../helpers/server.ts';

const BUSY = json({ message: 'busy' }, 503, { 'retry-after': '0' });

describe('the transport below the raw client', () => {
  it('sends a GET again, and returns the connection of the answer that it passed over', async () => {
    withoutBackoff();
    const cancelled = vi.fn();
    const fetch = scriptedFetch(
      () => new Response(new ReadableStream({ cancel: cancelled }), { status: 500 }),
      () => answer(CONTACT),
    );
    const { data } = await clientFor('http://127.0.0.1:1', { fetch }).raw.GET(ONE, CON_1);
    expect(data).toEqual(CONTACT);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('gives the last answer once the tries are used up', async () => {
    withoutBackoff();
    const server = await serve(inTurn(hangUp, json({ n: 2 }, 500), json({ n: 3 }, 502)));
    const { error, response } = await clientFor(server.url).raw.GET(ONE, CON_1);
    expect([error, response.status, server.requests.length]).toEqual([{ n: 3 }, 502, 3]);
  });

  it('rejects where the last try got no answer, though one before it did', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 500), hangUp));
    expect(await failureOf(clientFor(server.url, { maxRetries: 1 }).raw.GET(ONE, CON_1))).toMatchObject({
      name: 'ConnectionError',
      operation: 'raw.GET',
      method: 'GET',
      attempts: 2,
    });
  });

  it('waits for Retry-After', async () => {
    const clock = skippingClock();
    const fetch = scriptedFetch(
      () => answer({}, 503, { 'retry-after': '7' }),
      () => answer(CONTACT),
    );
    await clientFor('http://127.0.0.1:1', { fetch, timeout: Infinity }).raw.GET(ONE, CON_1);
    expect(clock.waits()).toEqual([7000]);
  });

  it('sends a JSON body again as it was, where the POST was not processed', async () => {
    withoutBackoff();
    const server = await serve(inTurn(BUSY, json({ _id: 'cam_1' }, 201)));
    const body = { name: 'Frühling' };
    const { data } = await clientFor(server.url).raw.POST(CAMPAIGN, { body });
    expect(data).toEqual({ _id: 'cam_1' });
    expect(server.requests).toHaveLength(2);
    for (const { body: sent, headers } of server.requests) {
      expect(JSON.parse(Buffer.from(sent, 'latin1').toString())).toEqual(body);
      expect(headers['content-type']).toBe('application/json');
    }
  });

  it('sends a form again as it was', async () => {
    withoutBackoff();
    const server = await serve(inTurn(BUSY, json({ url: 'https://files.example.com/1' })));
    const form = new FormData();
    form.append('file', new Blob(['é\r\n--x'], { type: 'image/png' }), 'ä;b=c.png');
    await clientFor(server.url).raw.POST(UPLOAD, { body: form });
    expect(server.requests).toHaveLength(2);
    for (const request of server.requests) {
      const file = (await formIn(request)).get('file') as File;
      expect([file.name, file.type, await file.text()]).toEqual(['ä;b=c.png', 'image/png', 'é\r\n--x']);
    }
  });

  it('does not send a POST again that may have been processed', async () => {
    const server = await serve(json({ message: 'oops' }, 500));
    const { response } = await clientFor(server.url).raw.POST(CAMPAIGN, { body: { name: 'Spring' } });
    expect([response.status, server.requests.length]).toEqual([500, 1]);
  });

  it('draws on the retry budget of the client', async () => {
    withoutBackoff();
    const fetch = scriptedFetch(() => answer({}, 500));
    const client = clientFor('http://127.0.0.1:1', { fetch, maxRetries: 99 });
    await client.raw.GET(ONE, CON_1);
    expect(fetch).toHaveBeenCalledTimes(100);
    await client.raw.GET(ONE, CON_1);
    expect(fetch).toHaveBeenCalledTimes(102);
    await failureOf(client.contacts.get('con_1'));
    expect(fetch).toHaveBeenCalledTimes(103);
  });

  it('asks for the token before each try', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 500), json(CONTACT)));
    let asked = 0;
    await clientFor(server.url, { accessToken: async () => `token_${++asked}` }).raw.GET(ONE, CON_1);
    expect(server.requests.map(({ headers }) => headers['x-access-token'])).toEqual(['token_1', 'token_2']);
  });

  it('rejects where there is no token', async () => {
    const client = clientFor('http://127.0.0.1:1');
    client.clearAccessToken();
    expect(await failureOf(client.raw.GET(ONE, CON_1))).toMatchObject({ name: 'AuthError', operation: 'raw.GET' });
  });

  it('ends a try whose answer does not come', async () => {
    const server = await serve(silence);
    const client = clientFor(server.url, { timeout: 50, maxRetries: 0 });
    expect(await failureOf(client.raw.GET(ONE, CON_1))).toMatchObject({ name: 'TimeoutError', operation: 'raw.GET' });
  });

  it.each([200, 400])('ends a body that stalls after the headers, with status %i', async (status) => {
    stoppedClock();
    const [handler, closed] = closing((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).write('{"id":');
    });
    const server = await serve(handler);
    const answered = vi.fn();
    const fetch = async (url: string, init: RequestInit) => {
      const response = await globalThis.fetch(url, init);
      answered();
      return response;
    };
    const call = failureOf(clientFor(server.url, { fetch, timeout: 1000 }).raw.GET(ONE, CON_1));
    while (!answered.mock.calls.length) await settle();
    await settle();
    vi.advanceTimersByTime(1000);
    expect(await call).toMatchObject({ name: 'TimeoutError', operation: 'raw.GET', attempts: 1 });
    await closed;
  });

  it('rejects where the connection breaks in the body', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":', () => response.destroy());
    });
    expect((await failureOf(clientFor(server.url).raw.GET(ONE, CON_1))).name).toBe('ConnectionError');
  });
});
