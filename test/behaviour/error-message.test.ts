import { describe, expect, it, vi } from 'vitest';
import type * as index from '../../src/index.ts';
import type { Fetch } from '../../src/index.ts';
import { answer, clientFor, failureOf, thrownBy, withoutBackoff } from '../helpers/client.ts';
import { json, serve } from '../helpers/server.ts';

describe('the message of an error', () => {
  it('names the method and the argument where nothing was sent', async () => {
    const client = clientFor('https://gateway.example.com');
    const error = await failureOf<index.InvalidArgumentError>(client.contacts.get(''));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'contactId', operation: 'contacts.get' });
    expect(error.message).toMatch(/^contacts\.get: contactId must /);
  });

  it('refuses what cannot be written as JSON before anything is sent', async () => {
    const fetch = vi.fn(async () => answer({}));
    const client = clientFor('https://gateway.example.com', { fetch });
    const circle: { name: string; self?: unknown } = { name: 'Spring' };
    circle.self = circle;
    for (const input of [circle, { name: 1n }]) {
      const error = await failureOf(client.campaign.create(input as unknown as { name: string }));
      expect(error).toMatchObject({ name: 'InvalidArgumentError', operation: 'campaign.create' });
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each<[string, number, RegExp]>([
    ['AuthError', 401, /credential/],
    ['AuthError', 403, /credential/],
    ['NotFoundError', 404, /id/],
    ['ConflictError', 409, /name/],
    ['ValidationError', 400, /arguments/],
    ['RateLimitError', 429, /retryAfter/],
    ['ServerError', 500, /later/],
    ['ApiError', 418, /baseUrl/],
  ])('of a %s (%i) says what to do', async (name, status, advice) => {
    const client = clientFor('https://gateway.example.com', { fetch: async () => answer({}, status), maxRetries: 0 });
    const error = await failureOf(client.contacts.get('con_1'));
    expect(error.name).toBe(name);
    expect(error.message.split('). ')[1]).toMatch(advice);
  });
});

describe('the whole message of an error', () => {
  const ROUTE = 'https://gateway.example.com/channel-service/v1/contacts/con_1';
  const messageAfter = async (maxRetries: number, body: unknown, status: number, headers?: Record<string, string>) => {
    withoutBackoff();
    const fetch = async () => answer(body, status, headers);
    const client = clientFor('https://gateway.example.com', { fetch, maxRetries });
    return (await failureOf(client.contacts.get('con_1'))).message;
  };

  it('has what the service said, its code and the request id', async () => {
    const body = { message: 'No such \n\n contact', code: 40004 };
    expect(await messageAfter(2, body, 404, { 'x-request-id': 'req_1' })).toBe(
      `contacts.get: the service answered 404: "No such contact" (GET ${ROUTE}, code 40004, request id req_1). Check the id and baseUrl.`,
    );
  });

  it('has no more than there is to say', async () => {
    expect(await messageAfter(0, {}, 500)).toBe(
      `contacts.get: the service answered 500 (GET ${ROUTE}). Try again later.`,
    );
  });

  it.each<[what: string, fetch: Fetch, message: string]>([
    [
      'nothing listens',
      () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })),
      `there was no answer (GET ${ROUTE}, code ECONNREFUSED). Check the network and baseUrl.`,
    ],
    [
      'fetch has a bug',
      () => Promise.reject(new TypeError('x')),
      `there was no answer (GET ${ROUTE}). See error.cause.`,
    ],
    [
      'nothing comes',
      () => new Promise(() => {}),
      `no complete answer within timeout of 20 ms (GET ${ROUTE}). Raise it if that is too short.`,
    ],
  ])('says what can be done where %s', async (_, fetch, message) => {
    const client = clientFor('https://gateway.example.com', { fetch, maxRetries: 0, timeout: 20 });
    expect((await failureOf(client.contacts.get('con_1'))).message).toBe(`contacts.get: ${message}`);
  });

  it('says no more than what happened where nothing is to be done', async () => {
    const client = clientFor('https://gateway.example.com');
    const call = client.contacts.get('con_1', { signal: AbortSignal.abort() });
    expect((await failureOf(call)).message).toBe(`contacts.get: aborted by the signal (GET ${ROUTE}).`);
  });

  it('says what can be done where a stream ends too early', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('terminated', { cause: { code: 'ECONNRESET' } })),
    });
    const fetch = async () => new Response(body, { headers: { 'content-type': 'text/csv' } });
    const csv = await clientFor('https://gateway.example.com', { fetch }).contacts.exportCsv().stream();
    expect((await failureOf(csv.getReader().read())).message).toMatch(
      /^contacts\.exportCsv: there was no answer \(GET \S+, code ECONNRESET\)\. Check the network and baseUrl\.$/,
    );
  });

  it('counts the tries', async () => {
    expect(await messageAfter(1, { error: 'busy' }, 503)).toBe(
      `contacts.get: the service answered 503: "busy" (GET ${ROUTE}, 2 tries). Try again later.`,
    );
  });
});

describe('the stack of an error', () => {
  async function theCallersOwnFunction(call: () => Promise<unknown>): Promise<unknown> {
    return await call();
  }

  it("reaches the caller's function across the await", async () => {
    const server = await serve(json({}, 404));
    const client = clientFor(server.url);
    const silent = clientFor(server.url, { fetch: () => new Promise(() => {}), timeout: 20, maxRetries: 0 });
    const lost = clientFor(server.url, { fetch: () => Promise.reject(new TypeError('x')) });
    for (const call of [
      () => client.contacts.get('con_1'),
      () => client.contacts.get(''),
      () => client.contacts.get('con_1', { signal: AbortSignal.abort() }),
      () => silent.contacts.get('con_1'),
      () => lost.contacts.get('con_1'),
    ]) {
      const error = await failureOf(theCallersOwnFunction(call));
      expect(error.stack, error.message).toContain('theCallersOwnFunction');
    }
  });

  it('reaches the caller who makes a client with a wrong option', () => {
    function theCallersConstructor() {
      return clientFor('https://gateway.example.com', { timeout: -1 });
    }
    expect(thrownBy(theCallersConstructor).stack).toContain('theCallersConstructor');
  });
});
