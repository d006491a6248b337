import { describe, expect, it, vi } from 'vitest';
import type * as index from '../../src/index.ts';
import { answer, clientFor, failureOf, thrownBy } from './support/client.ts';
import { json, serve } from './support/server.ts';

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
