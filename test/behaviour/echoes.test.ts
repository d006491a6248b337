import { describe, expect, it } from 'vitest';
import type { ApiError, RequestEvent } from '../../src/index.ts';
import { clientFor, failureOf } from './support/client.ts';
import { CANARY, expectNoSecret, forms } from './support/secrets.ts';
import { json, plain, serve } from './support/server.ts';

const SECRET = 'api_canary/with+marks=and%';

describe('a service that repeats the credential', () => {
  it('as the content type of an answer: it is masked, and a long one is cut', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': `text/${SECRET}${'x'.repeat(4000)}` }).end('<html>');
    });
    const error = await failureOf(clientFor(url, { apiKey: SECRET }).contacts.get('con_1'));
    expect(error.message).not.toContain(SECRET);
    expect(error.message.length).toBeLessThan(1000);
  });

  it.each([
    ['in a URL', encodeURIComponent(SECRET)],
    ['at the end of what is read of a long body', `${'x'.repeat(64 * 1024 - SECRET.length + 3)}${SECRET}`],
  ])('%s: it is masked', async (_, body) => {
    const { url } = await serve((_request, response) => void response.writeHead(500).end(body));
    const error = await failureOf(clientFor(url, { apiKey: SECRET, maxRetries: 0 }).contacts.get('con_1'));
    expect(JSON.stringify([error.message, error])).not.toContain(body.endsWith(SECRET) ? SECRET.slice(0, 12) : body);
  });

  it('of another scheme than Bearer, without the scheme', async () => {
    const { url } = await serve((_request, response) => void response.writeHead(401).end('dXNlcjpwYXNzd29yZA=='));
    const headers = { authorization: 'Basic dXNlcjpwYXNzd29yZA==' };
    const error = await failureOf(clientFor(url, { headers }).contacts.get('con_1'));
    expect(error.message).not.toContain('dXNlcjpwYXNzd29yZA==');
  });

  it.each([
    ['with a space in it', { 'x-api-key': 'firsthalf secondhalf' }, 'firsthalf secondhalf', '[redacted]'],
    ['that begins with another one', { 'x-auth': 'secret-1', 'x-token': 'secret-12' }, 'secret-12', '[redacted]'],
    ['that stands in the mark of another', { 'x-auth': 'redacted', 'x-key': 'secret' }, 'secret', '[redacted]'],
    ['which is so short that it is none', { authorization: 'Bearer x' }, 'explain', 'explain'],
  ])('%s', async (_, headers, echoed, shown) => {
    const { url } = await serve((_request, response) => void response.writeHead(401).end(`got ${echoed}.`));
    const error = await failureOf<ApiError>(clientFor(url, { headers }).contacts.get('con_1'));
    expect(error.body).toBe(`got ${shown}.`);
  });

  it('so often that what is left of a long body is short: no part of it stands at the end', async () => {
    const token = 'canary_'.padEnd(1000, 'abcdefghij');
    const { url } = await serve((_request, response) => void response.writeHead(401).end(token.repeat(400)));
    const error = await failureOf<ApiError>(clientFor(url, { accessToken: token }).contacts.get('con_1'));
    expect(error).toMatchObject({ status: 401, body: undefined });
  });

  it('that a hook added, however it spelt the header', async () => {
    const { url } = await serve((_request, response) => void response.writeHead(401).end(`no ${SECRET}`));
    const onRequest = ({ headers }: RequestEvent) => void Object.assign(headers, { Authorization: `Bearer ${SECRET}` });
    const error = await failureOf(clientFor(url, { onRequest }).contacts.get('con_1'));
    expect(error.message).toContain('no [redacted]');
  });
});

it.each<[string, (text: string) => string]>([
  ['slashes', (text) => text.replaceAll('/', '\\/')],
  ['every character', (text) => text.replace(/[a-z/é]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)],
])('a secret is not in the error where the service escapes %s in its JSON', async (_name, spell) => {
  const apiKey = 'canary/of/7d1f/é';
  const server = await serve(plain(`{"message":"no ${spell(apiKey)}"}`, 401, { 'content-type': 'application/json' }));
  const error = await failureOf<ApiError>(clientFor(server.url, { apiKey }).contacts.get('con_1'));
  expect(error.body).toHaveProperty('message');
  expect(forms(error)).not.toContain(apiKey);
});

it('a cookie that the service sets is not in its error: it is a credential of its own', async () => {
  const server = await serve(json({}, 400, { 'set-cookie': `session=${CANARY}`, 'x-other': 'yes' }));
  const error = await failureOf<ApiError>(clientFor(server.url).contacts.get('con_1'));
  expect(error.headers).toHaveProperty('x-other');
  expect(error.headers).not.toHaveProperty('set-cookie');
  expectNoSecret(forms(error));
});

describe('an answer that looks like a credential by chance', () => {
  it.each(['123456', '"code":', 'message', '40004,"'])(
    'gives its error all the same, with the credential %s',
    async (apiKey) => {
      const server = await serve(json({ code: 40004, message: 'Not Found', number: 12345678 }, 404));
      const error = await failureOf(clientFor(server.url, { apiKey }).contacts.get('con_1'));
      expect(error).toMatchObject({ name: 'NotFoundError', status: 404 });
    },
  );

  it('is none where the only credential is shorter than a word: nothing is masked', async () => {
    const server = await serve(json({ message: 'Not Found' }, 404));
    const error = await failureOf(clientFor(server.url, { apiKey: 'Found' }).contacts.get('con_1'));
    expect(error.message).toContain('"Not Found"');
  });
});
