import { describe, expect, it } from 'vitest';
import type { ApiError, ResponseEvent } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { forms } from '../helpers/secrets.ts';
import { CONTACT } from '../helpers/server.ts';

const GATEWAY = 'https://gateway.example.com';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
/** A text without repetitions that is as long as asked for: what tokens look like. */
function tokenOf(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return ALPHABET[state % ALPHABET.length];
  }).join('');
}

/** What each part of a credential must not be in. */
function expectNoneOf(token: string, shown: string) {
  for (let at = 0; at + 40 <= token.length; at += 40) expect(shown).not.toContain(token.slice(at, at + 40));
}

describe.each([
  ['6,600 characters', tokenOf(6600)],
  ['10,000 characters', tokenOf(10_000)],
  ['50,000 characters', tokenOf(50_000)],
  ['50,000 times the same one', 'x'.repeat(50_000)],
  ['10,000 times a pair of brackets', '()'.repeat(10_000)],
])('a credential of %s', (_name, accessToken) => {
  const echo = (status: number) => () =>
    answer({ message: 'no', token: accessToken }, status, { 'x-echo': `got ${accessToken}.` });

  it.each([
    ['AuthError', 401],
    ['NotFoundError', 404],
    ['ServerError', 500],
  ])('leaves an %s what it is (%i), and is masked in it', async (name, status) => {
    const client = clientFor(GATEWAY, { accessToken, fetch: scriptedFetch(echo(status)), maxRetries: 0 });
    const error = await failureOf<ApiError>(client.contacts.get('con_1'));
    expect(error).toMatchObject({ name, status, body: { message: 'no', token: '[redacted]' } });
    expect(error.headers['x-echo']).toBe('got [redacted].');
    expect(error.message.length).toBeLessThan(500);
    expectNoneOf(accessToken, forms(error));
  });

  it('does not keep a call from being tried again, nor a hook from being told', async () => {
    withoutBackoff();
    const fetch = scriptedFetch(echo(503), echo(503), () => answer(CONTACT, 200, { 'x-request-id': accessToken }));
    const told: ResponseEvent[] = [];
    const client = clientFor(GATEWAY, { accessToken, fetch, onResponse: (event) => void told.push(event) });
    await expect(client.contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(told.map(({ status }) => status)).toEqual([503, 503, 200]);
    expect(told[2]?.requestId).toBe('[redacted]');
    for (const event of told) expectNoneOf(accessToken, forms(event));
  });

  it('is withheld with all of a text that has half of it', async () => {
    const half = accessToken.slice(accessToken.length / 4, (accessToken.length * 3) / 4);
    const fetch = scriptedFetch(() => answer({ message: `no ${half}` }, 401));
    const error = await failureOf<ApiError>(clientFor(GATEWAY, { accessToken, fetch }).contacts.get('con_1'));
    expect(error.body).toMatch(/^\[redacted: /);
    expectNoneOf(half, forms(error));
  });
});

it('a text of one character over and over does not hold up a call whose credential is made of it', async () => {
  const accessToken = `${'a'.repeat(20_000)}b${'a'.repeat(20_000)}`;
  const body = `${'a'.repeat(19_000)}c`.repeat(6);
  const fetch = scriptedFetch(() => new Response(body, { status: 500 }));
  const error = await failureOf<ApiError>(
    clientFor(GATEWAY, { accessToken, fetch, maxRetries: 0 }).contacts.get('con_1'),
  );
  expect(error.body).toBe(body.slice(0, 64 * 1024));
});
