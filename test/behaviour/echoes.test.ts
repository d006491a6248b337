import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiError, RequestEvent } from '../../src/index.ts';
import { RUNS } from '../helpers/arbitraries.ts';
import { clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { CANARY, expectNoSecret, forms } from '../helpers/secrets.ts';
import { json, plain, serve } from '../helpers/server.ts';

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
    ['that another one begins with', { 'x-auth': 'secret-12', 'x-token': 'secret-1' }, 'secret-12', '[redacted]'],
    ['that stands in the mark of another', { 'x-auth': 'redacted', 'x-key': 'secret' }, 'secret', '[redacted]'],
    ['to a proxy, without its scheme', { 'proxy-authorization': 'Basic dXNlcjpwYXNz' }, 'dXNlcjpwYXNz', '[redacted]'],
    ['which is so short that it is none', { authorization: 'Bearer x' }, 'explain', 'explain'],
    ['which is so short that it is none, however it is spelt', { 'x-auth': '"a"b"' }, '\\"a\\"b\\"', '\\"a\\"b\\"'],
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

/** Writes a text as some other program would. */
type Spelling = (text: string) => string;

const html: Spelling = (text) =>
  text.replace(/[&<>"'`=/]/g, (each) => {
    const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }[each];
    return named ?? `&#x${each.charCodeAt(0).toString(16).toUpperCase()};`;
  });
const decimal: Spelling = (text) => text.replace(/[^a-z0-9 ]/gi, (each) => `&#${each.charCodeAt(0)};`);
const everyByte: Spelling = (text) =>
  text.replace(/./g, (each) => `%${each.charCodeAt(0).toString(16).padStart(2, '0')}`);
const everyOther: Spelling = (text) => [...text].map((each, at) => (at % 2 ? everyByte(each) : each)).join('');
const form: Spelling = (text) => new URLSearchParams({ text }).toString().slice('text='.length);
const literal: Spelling = (text) => JSON.stringify(text).slice(1, -1);

/** Spellings that are masked where they stand, in any text. */
const KNOWN: Record<string, Spelling> = {
  'as it is': (text) => text,
  'as in a URL': encodeURIComponent,
  'as in JSON': literal,
};
/** Spellings that are masked where they stand in JSON. */
const IN_JSON: Record<string, Spelling> = {
  'as it is': literal,
  'slashes escaped': (text) => literal(text).replaceAll('/', '\\/'),
  'every character escaped': (text) =>
    text.replace(/./g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'as in a URL': encodeURIComponent,
};
/** Spellings that keep a text from being shown. */
const OTHERS: Record<string, Spelling> = {
  'as in HTML': html,
  'as in HTML, by decimal numbers': decimal,
  'as in HTML, twice': (text) => html(html(text)),
  'as in a form': form,
  'as in a URL, each byte': everyByte,
  'as in a URL, here and there': everyOther,
  'as in a URL, in lower case': (text) => encodeURIComponent(text).replace(/%../g, (each) => each.toLowerCase()),
  'as in a URL, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'as in a URL in HTML': (text) => html(`?key=${form(text)}&x=1`),
  'as in JSON in JSON': (text) => literal(literal(text)),
  'as in a string of JavaScript': (text) => text.replace(/\W/g, (each) => `\\x${each.charCodeAt(0).toString(16)}`),
  'in capitals': (text) => text.toUpperCase(),
  wrapped: (text) => `${text.slice(0, 5)}\n${text.slice(5)}`,
  'the first half': (text) => text.slice(0, Math.ceil(text.length / 2)),
  'the last half': (text) => text.slice(Math.floor(text.length / 2)),
  'a half from its middle, as in HTML': (text) => html(text.slice(text.length / 4, (text.length * 3) / 4 + 1)),
};

/** The error of a call whose credential the service repeats. */
async function errorWith(apiKey: string, body: string, headers: Record<string, string> = {}): Promise<ApiError> {
  const fetch = scriptedFetch(() => new Response(body, { status: 401, headers }));
  return await failureOf<ApiError>(clientFor('https://gateway.example.com', { apiKey, fetch }).contacts.get('con_1'));
}

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const WITHHELD = /^\[redacted: /;

describe.each([...PUNCTUATION, PUNCTUATION])('a credential with %s in it', (mark) => {
  const secret = `canary${mark}7d1f${mark.repeat(2)}b2${mark}end`;

  it.each(Object.entries(KNOWN))('is masked in place: %s', async (_name, spell) => {
    expect((await errorWith(secret, `got <${spell(secret)}>, no`)).body).toBe('got <[redacted]>, no');
  });

  it.each(Object.entries(IN_JSON))('is masked in place in JSON: %s', async (_name, spell) => {
    const error = await errorWith(secret, `{"message":"got <${spell(secret)}>, no","list":[1]}`);
    expect(error.body).toEqual({ message: 'got <[redacted]>, no', list: [1] });
    expect(error.message).toContain('"got <[redacted]>, no"');
  });

  it.each(Object.entries(OTHERS))(
    'keeps a text from being shown that has it spelt otherwise: %s',
    async (_name, spell) => {
      const spelt = spell(secret);
      const error = await errorWith(secret, `got ${spelt}, no`, {
        'x-echo': JSON.stringify(spelt),
        'x-other': 'other',
      });
      // Where there is nothing to spell otherwise, it is known.
      if (!Object.values(KNOWN).some((known) => spelt.includes(known(secret)))) expect(error.body).toMatch(WITHHELD);
      expect(error.status).toBe(401);
      expect(error.headers['x-other']).toBe('other');
      expect(error.message).toContain('[redacted');
      expect(forms(error)).not.toContain(spelt);
      expect(forms(error)).not.toContain(secret);
    },
  );
});

it.each([...PUNCTUATION])('a credential of nothing but %s is masked', async (mark) => {
  expect((await errorWith(mark.repeat(9), `got ${mark.repeat(9)}: no`)).body).toBe('got [redacted]: no');
});

it('a part of a credential that is shorter than half of it is shown', async () => {
  const secret = 'canary-7d1f-0123-abcd-4567-efgh';
  expect((await errorWith(secret, `no ${secret.slice(0, 15)}…`)).body).toBe('no canary-7d1f-012…');
  expect((await errorWith(secret, `no ${secret.slice(-15)}`)).body).toBe('no -abcd-4567-efgh');
  expect((await errorWith(secret, `no ${secret.slice(0, 16)}…`)).body).toMatch(WITHHELD);
});

it('a text without a credential is shown as it came, whatever it escapes', async () => {
  const body = '<a href="\\/a%20b&amp;c\\u0041">\0</a>';
  expect((await errorWith(SECRET, body)).body).toBe(body);
});

/** What a header may hold, and some of what spellings are made of. */
const credential = fc
  .oneof(
    fc.string({ minLength: 12, maxLength: 60 }),
    fc
      .array(fc.constantFrom('%', '25', '41', '&', 'amp;', '#', 'x3D;', '\\', 'u0041', '+', ' ', 'é', 'Qz', '/', '"'))
      .map((parts) => `k${parts.join('')}canary-7d1f`),
  )
  .map((text) => text.trim())
  .filter((text) => text.length >= 12 && /[a-z0-9]{6}/i.test(text));
const spellings = fc.array(
  fc.constantFrom(...Object.values({ ...KNOWN, ...IN_JSON }), html, decimal, form, everyOther),
  { maxLength: 3 },
);
const around = fc.string({ maxLength: 10 });

it('no error shows a credential, however it was spelt and whatever stands around it', async () => {
  await fc.assert(
    fc.asyncProperty(credential, spellings, around, around, async (apiKey, spells, before, after) => {
      const spelt = spells.reduce((text, spell) => spell(text), apiKey);
      for (const body of [before + spelt + after, JSON.stringify({ message: before + spelt + after })]) {
        const error = await errorWith(apiKey, body);
        expect(error.status).toBe(401);
        const shown = [error.message, JSON.stringify(error.body), String(Object(error.body).message)].join(' ');
        expect(shown).not.toContain(apiKey);
        expect(shown).not.toContain(spelt);
        expect(shown).toContain('[redacted');
      }
    }),
    RUNS,
  );
});

it('nothing is withheld of answers that have nothing of the credential', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.string({ unit: 'binary', maxLength: 300 }), async (apiKey, message) => {
      expect((await errorWith(apiKey, JSON.stringify({ message }))).body).toEqual({ message });
    }),
    RUNS,
  );
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
