import { getEventListeners } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSandbox, type SandboxFault, type SandboxMethod, type SeedData } from '../../sandbox/index.ts';
import { GENERATIONS } from '../../spec/document.ts';
import {
  ImbraceClient,
  isAbortError,
  isConnectionError,
  isNotFoundError,
  isServerError,
  isTimeoutError,
} from '../../src/index.ts';
import { CONTACT_ID } from '../contract/samples.ts';
import { clientFor, failureOf } from '../helpers/client.ts';
import { settle } from '../helpers/clock.ts';
import { mismatch, problemsOf } from '../helpers/exchange-problems.ts';
import { invoke } from '../helpers/methods.ts';
import { createRecorder } from '../helpers/recording-fetch.ts';
import { CALLS } from './calls.ts';

const GATEWAY = 'https://gateway.example.com';
const CONTACTS = `${GATEWAY}/channel-service/v1/contacts`;
const headers = { 'x-api-key': 'any' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A sandbox in this process, and a client of it. */
function inProcess(options = {}, clientOptions = {}) {
  const sandbox = createSandbox(options);
  const client = new ImbraceClient({ apiKey: 'any', baseUrl: GATEWAY, fetch: sandbox.fetch, ...clientOptions });
  return { sandbox, client };
}

describe.each(GENERATIONS)('in the %s generation, in the place of fetch', (generation) => {
  it.each(CALLS.map((call) => [call.method, call] as const))('it answers %s by the spec', async (_, call) => {
    const sandbox = createSandbox({ generation });
    const { fetch, exchanges } = createRecorder(sandbox.fetch);
    const client = clientFor(GATEWAY, { fetch, maxRetries: 0 });
    await call.first?.(client);
    await invoke(client, call.method, call.args);
    expect(exchanges.flatMap(problemsOf)).toEqual([]);
    expect(sandbox.requests.at(-1)?.operation).toBe(call.method);
  });
});

describe('the function in the place of fetch', () => {
  it('rejects with the reason of a signal, before, while and after it answers', async () => {
    const reason = new Error('no longer needed');
    const { sandbox } = inProcess();
    const aborted = AbortSignal.abort(reason);
    await expect(sandbox.fetch(CONTACTS, { headers, signal: aborted })).rejects.toBe(reason);
    expect(sandbox.counters.received).toBe(0);

    const waiting = new AbortController();
    sandbox.failNext('contacts.list', { delay: 600_000 });
    const slow = sandbox.fetch(CONTACTS, { headers, signal: waiting.signal });
    setTimeout(() => waiting.abort(reason));
    await expect(slow).rejects.toBe(reason);
    expect(sandbox.counters).toMatchObject({ received: 1, processed: {}, faults: { delay: 1 } });

    const reading = new AbortController();
    const response = await sandbox.fetch(CONTACTS, { headers, signal: reading.signal });
    reading.abort(reason);
    await expect(response.text()).rejects.toBe(reason);
  });

  it('leaves no timer behind where a request was given up, and does not process it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { sandbox } = inProcess();
    const leaving = new AbortController();
    sandbox.failNext('contacts.list', { delay: 600_000 });
    const answer = sandbox.fetch(CONTACTS, { headers, signal: leaving.signal });
    while (vi.getTimerCount() < 1) await settle();
    leaving.abort();
    await expect(answer).rejects.toHaveProperty('name', 'AbortError');
    expect(vi.getTimerCount()).toBe(0);
    expect(sandbox.counters.processed).toEqual({});
  });

  it('takes the signal of a Request, and none where init says null', async () => {
    const { sandbox } = inProcess();
    const request = new Request(CONTACTS, { headers, signal: AbortSignal.abort() });
    await expect(sandbox.fetch(request)).rejects.toHaveProperty('name', 'AbortError');
    expect((await sandbox.fetch(new Request(CONTACTS, { headers }))).status).toBe(200);
    const unsignalled = await sandbox.fetch(CONTACTS, { headers, signal: null });
    expect(await unsignalled.json()).toHaveProperty('data');
  });

  it('leaves nothing on a signal once a body was read or cancelled, or a call has failed', async () => {
    const { sandbox } = inProcess();
    const { signal } = new AbortController();
    await (await sandbox.fetch(CONTACTS, { headers, signal })).text();
    await (await sandbox.fetch(CONTACTS, { headers, signal })).body?.cancel();
    sandbox.failNext('contacts.list', { lost: true });
    await expect(sandbox.fetch(CONTACTS, { headers, signal })).rejects.toThrow(TypeError);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('refuses a signal that is none', async () => {
    const { sandbox } = inProcess();
    const signal = { aborted: false } as AbortSignal;
    await expect(sandbox.fetch(CONTACTS, { headers, signal })).rejects.toThrow(TypeError);
  });

  it('gives a Response that can be read once, and cloned before', async () => {
    const { sandbox } = inProcess();
    const response = await sandbox.fetch(CONTACTS, { headers });
    expect(response).toBeInstanceOf(Response);
    expect({ url: response.url, redirected: response.redirected, ok: response.ok }).toEqual({
      url: CONTACTS,
      redirected: false,
      ok: true,
    });
    const copy = response.clone();
    expect(await copy.json()).toHaveProperty('data');
    expect(response.bodyUsed).toBe(false);
    await response.text();
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it('sends a large body in chunks, of which those that nobody reads are not made', async () => {
    const { sandbox } = inProcess({ contacts: 2_000 });
    const whole = await (await sandbox.fetch(`${CONTACTS}/_export_csv`, { headers })).text();
    const { body } = await sandbox.fetch(`${CONTACTS}/_export_csv`, { headers });
    const decoder = new TextDecoder();
    let chunks = 0;
    let text = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      chunks++;
      text += decoder.decode(chunk, { stream: true });
    }
    expect(chunks).toBeGreaterThan(3);
    expect(text).toBe(whole);
  });

  it.each([
    ['a text', () => JSON.stringify({ name: 'A' })],
    ['bytes', () => bytesOf(JSON.stringify({ name: 'A' }))],
    ['a Blob', () => new Blob([JSON.stringify({ name: 'A' })])],
    [
      'a stream',
      () =>
        new ReadableStream({
          start(controller) {
            for (const part of ['{"na', 'me":"A', '"}']) controller.enqueue(bytesOf(part));
            controller.close();
          },
        }),
    ],
  ])('takes %s for a body', async (_, body) => {
    const { sandbox } = inProcess();
    const init = { method: 'POST', body: body(), duplex: 'half' } as RequestInit;
    const type = { ...headers, 'content-type': 'application/json' };
    const response = await sandbox.fetch(`${GATEWAY}/channel-service/v1/campaign`, { ...init, headers: type });
    expect(await response.json()).toMatchObject({ name: 'A' });
    expect(sandbox.requests[0]?.body).toEqual({ name: 'A' });
  });

  it('takes a form, and says of its file what it is', async () => {
    const { sandbox, client } = inProcess();
    const form = new FormData();
    form.append('file', new File(['12345'], 'a.png', { type: 'image/png' }));
    form.append('note', 'of a text');
    expect((await client.contacts.uploadAvatar(form)).url).toContain('a.png');
    expect(sandbox.requests[0]?.body).toEqual({
      file: { name: 'a.png', type: 'image/png', size: 5 },
      note: 'of a text',
    });
  });

  it('takes a form also where a DOM in JavaScript has put its own classes in the place of the runtime', async () => {
    const { client } = inProcess();
    const form = new FormData();
    form.append('file', new File(['12345'], 'a.png', { type: 'image/png' }));
    vi.stubGlobal('File', class extends File {});
    onTestFinished(() => void vi.unstubAllGlobals());
    expect((await client.contacts.uploadAvatar(form)).url).toContain('a.png');
  });

  it('refuses what no fetch sends: a body of a GET, an address that is none', async () => {
    const { sandbox } = inProcess();
    await expect(sandbox.fetch(CONTACTS, { headers, body: '{}' })).rejects.toThrow(TypeError);
    await expect(sandbox.fetch('contacts', { headers })).rejects.toThrow(TypeError);
    expect(sandbox.requests).toEqual([]);
  });

  it('is answered where a body is too large', async () => {
    const { sandbox } = inProcess();
    const send = (size: number) => {
      const init = { method: 'POST', body: new Uint8Array(size), headers };
      return sandbox.fetch(`${GATEWAY}/channel-service/v1/campaign`, init);
    };
    // Of no type that is taken, but not too large.
    expect((await send(10 * 1024 * 1024)).status).toBe(415);
    const response = await send(10 * 1024 * 1024 + 1);
    expect([response.status, response.headers.has('x-request-id')]).toEqual([413, true]);
    expect(await response.json()).toEqual({ message: 'The body is larger than 10485760 bytes' });
  });

  it('follows a redirect, hands it over, or rejects, as it is told', async () => {
    const { sandbox } = inProcess();
    const moved = (location = '/channel-service/v1/contacts', status = 307) =>
      sandbox.failNext('contacts.get', { status, headers: { location } });
    const ask = (redirect: RequestRedirect) => sandbox.fetch(`${CONTACTS}/con_1`, { headers, redirect });
    moved();
    const followed = await ask('follow');
    expect([followed.status, followed.url, followed.redirected]).toEqual([200, CONTACTS, true]);
    moved();
    const manual = await ask('manual');
    expect([manual.status, manual.headers.get('location')]).toEqual([307, '/channel-service/v1/contacts']);
    moved();
    await expect(ask('error')).rejects.toEqual(
      new TypeError('fetch failed', { cause: new Error('unexpected redirect') }),
    );
    // Only the client itself keeps a key in a header of its own from another origin: a fetch does not know what it is.
    moved('https://elsewhere.example.com/channel-service/v1/contacts');
    expect((await ask('follow')).status).toBe(200);
    for (let index = 0; index <= 20; index++) moved(`${CONTACTS}/con_1`);
    const exceeded = new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
    await expect(ask('follow')).rejects.toEqual(exceeded);
  });

  it('rejects as a real one does where the connection breaks', async () => {
    const { sandbox } = inProcess();
    sandbox.failNext('contacts.list', { lost: true });
    const cause = { code: 'UND_ERR_SOCKET', message: 'other side closed' };
    await expect(sandbox.fetch(CONTACTS, { headers })).rejects.toMatchObject({ message: 'fetch failed', cause });
  });

  it.each([
    ['POST', 301, 'GET'],
    ['POST', 302, 'GET'],
    ['POST', 303, 'GET'],
    ['POST', 307, 'POST'],
    ['POST', 308, 'POST'],
    ['PUT', 301, 'PUT'],
    ['PUT', 302, 'PUT'],
    ['PUT', 303, 'GET'],
  ] as const)('sends again what a redirect makes of it: %s at %i is %s', async (method, status, then) => {
    const { sandbox } = inProcess();
    const [operation, path] =
      method === 'POST'
        ? (['campaign.create', 'campaign'] as const)
        : (['contacts.update', `contacts/${CONTACT_ID}`] as const);
    sandbox.failNext(operation, { status, headers: { location: `/channel-service/v1/${path}` } });
    const type = { ...headers, 'content-type': 'application/json' };
    const body = '{"name":"A"}';
    const answer = await sandbox.fetch(`${GATEWAY}/channel-service/v1/${path}`, { method, headers: type, body });
    expect(answer.status).toBe(200);
    const [, again] = sandbox.requests;
    expect(again?.method).toBe(then);
    expect([again?.headers['content-type'], again?.body]).toEqual(
      then === 'GET' ? [undefined, undefined] : ['application/json', { name: 'A' }],
    );
  });
});

describe('failNext', () => {
  it('strikes the next request of a method, and no other', async () => {
    const { sandbox, client } = inProcess({}, { maxRetries: 0 });
    sandbox.failNext('contacts.update', { status: 503, retryAfter: 7 });
    expect(await client.contacts.get(CONTACT_ID)).toHaveProperty('id');
    const error = await failureOf(client.contacts.update(CONTACT_ID, { name: 'A' }));
    expect(isServerError(error) && [error.status, error.retryAfter]).toEqual([503, 7000]);
    expect(await client.contacts.update(CONTACT_ID, { name: 'B' })).toMatchObject({ display_name: 'B' });
    expect(sandbox.counters.faults).toEqual({ 503: 1 });
  });

  it('strikes as often as it is told to, in the order in which it was told', async () => {
    const { sandbox } = inProcess();
    sandbox.failNext('contacts.list', { status: 500 }, 2);
    sandbox.failNext('contacts.list', { status: 429 });
    const answers: [number, string | null][] = [];
    for (let index = 0; index < 4; index++) {
      const answer = await sandbox.fetch(CONTACTS, { headers });
      answers.push([answer.status, answer.headers.get('retry-after')]);
    }
    expect(answers).toEqual([
      [500, null],
      [500, null],
      [429, '1'],
      [200, null],
    ]);
  });

  it.each([
    [{ lost: true }, 1],
    [{ lost: true, processed: false }, 0],
    [{ status: 500 }, 0],
    [{ status: 500, processed: true }, 1],
  ])('processes the request or not: %j', async (fault, created) => {
    const { sandbox, client } = inProcess({}, { maxRetries: 0 });
    const before = sandbox.state.campaigns.size;
    sandbox.failNext('campaign.create', fault);
    const error = await failureOf(client.campaign.create({ name: 'A' }));
    expect('status' in fault ? isServerError(error) : isConnectionError(error)).toBe(true);
    expect(sandbox.state.campaigns.size - before).toBe(created);
  });

  it('answers late, or not before the client gives up', async () => {
    const { sandbox, client } = inProcess({}, { maxRetries: 0 });
    sandbox.failNext('contacts.list', { delay: 0 });
    sandbox.failNext('contacts.list', { delay: 1 });
    expect(await client.contacts.list()).toHaveProperty('data');
    expect(await client.contacts.list()).toHaveProperty('data');
    sandbox.failNext('contacts.list', { delay: 600_000 });
    expect(isTimeoutError(await failureOf(client.contacts.list({}, { timeout: 5 })))).toBe(true);
    const controller = new AbortController();
    sandbox.failNext('contacts.list', { delay: 600_000 });
    setTimeout(() => controller.abort());
    expect(isAbortError(await failureOf(client.contacts.list({}, { signal: controller.signal })))).toBe(true);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ contact: 250 }, 'contact is no option of the sandbox: there are generation, seed, contacts, '],
    [{ contacts: -1 }, 'contacts must be a whole number from 0 to 1000000, not -1'],
    [{ contacts: '250' }, 'contacts must be a whole number from 0 to 1000000, not "250"'],
    [{ latency: Infinity }, 'latency must be a whole number from 0 to 600000, not '],
    [{ generation: 'newest' }, 'generation must be documented or observed, not "newest"'],
    [{ contacts: 1_000_001 }, 'contacts must be a whole number from 0 to 1000000, not 1000001'],
    [{ seed: 2 ** 31 }, 'seed must be a whole number from 0 to 2147483647, not 2147483648'],
    [{ latency: 600_001 }, 'latency must be a whole number from 0 to 600000, not 600001'],
    [{ key: 1 }, 'key must be a text that is not empty, not 1'],
    [{ key: '' }, 'key must be a text that is not empty, not ""'],
    [{ fail: 0.1 }, 'fail must be an object, not 0.1'],
    [{ seedData: null }, 'seedData must be an object, not null'],
  ])('refuses what is no option, or no value of one: %j', (options, message) => {
    expect(() => createSandbox(options)).toThrow(RangeError);
    expect(() => createSandbox(options)).toThrow(message);
  });

  it('takes an option that is undefined for one that is left out', async () => {
    const { client } = inProcess({ contacts: undefined, generation: undefined, fail: { 503: undefined, 500: 0 } });
    expect((await client.contacts.list()).total).toBe(50);
  });

  it('takes 0 for a number', async () => {
    const { client } = inProcess({ contacts: 0, seed: 0, latency: 0 });
    expect((await client.contacts.list()).total).toBe(0);
  });

  it.each<[SandboxFault, string]>([
    [{}, 'failNext needs status, lost or delay'],
    [{ status: 299 }, 'failNext takes a status from 300 to 599, not 299'],
    [{ status: 600 }, 'failNext takes a status from 300 to 599, not 600'],
    [{ status: 404.5 }, 'failNext takes a status from 300 to 599, not 404.5'],
    [{ status: 500, lost: true }, 'failNext takes status or lost, not both: what is lost has no status'],
    [{ delay: -1 }, 'failNext takes a delay from 0 to 600000 ms, not -1'],
  ])('refuses a fault that is none: %j', (fault, message) => {
    const sandbox = createSandbox();
    expect(() => sandbox.failNext('contacts.list', fault)).toThrow(new RangeError(message));
  });

  it.each([300, 599])('answers with any status that is no success: %i', async (status) => {
    const { sandbox } = inProcess();
    sandbox.failNext('contacts.list', { status });
    expect((await sandbox.fetch(CONTACTS, { headers })).status).toBe(status);
  });

  it('refuses a method that there is not, and no times', () => {
    const sandbox = createSandbox();
    const misspelt = 'contacts.lists' as SandboxMethod;
    const wrong = new RangeError('failNext takes a method as contacts.update, not "contacts.lists"');
    expect(() => sandbox.failNext(misspelt, { status: 500 })).toThrow(wrong);
    for (const times of [0, 1.5]) {
      const none = new RangeError(`failNext takes times of 1 or more, not ${times}`);
      expect(() => sandbox.failNext('contacts.list', { status: 500 }, times)).toThrow(none);
    }
  });
});

describe('requests', () => {
  it('say what was asked, with its credentials masked', async () => {
    const { sandbox, client } = inProcess();
    await client.contacts.search({ q: 'alice', limit: 3 });
    const also = { apikey: 'secret-key', list: [{ aes_key: 'secret-key' }] };
    const config = { phone_number_id: '1', access_key: 'secret-key', token_count: 2, ...also };
    await client.channel.createWhatsApp({ name: 'Sales', config });
    await sandbox.fetch(`${GATEWAY}/nowhere?a=1&a=2&token=abc`, { method: 'PATCH' });
    expect(sandbox.requests).toMatchObject([
      {
        operation: 'contacts.search',
        method: 'GET',
        path: '/channel-service/v1/contacts/_search',
        query: { q: 'alice', limit: '3' },
        headers: { 'x-api-key': '***' },
        body: undefined,
      },
      {
        operation: 'channel.createWhatsApp',
        body: { name: 'Sales', config: { phone_number_id: '1', access_key: '***', token_count: 2 } },
      },
      { operation: undefined, method: 'PATCH', path: '/nowhere', query: { a: ['1', '2'], token: '***' } },
    ]);
    expect(sandbox.requests[1]?.query).toEqual({});
    expect(JSON.stringify(sandbox.requests)).not.toMatch(/secret-key|abc|"any"/);
  });

  it.each([
    ...['token', 'access_token', 'accessToken', 'page_token', 'secret', 'app_secret', 'clientSecret', 'password'],
    ...['smtp_passwd', 'passphrase', 'api_key', 'apiKey', 'access_key', 'accessKey', 'private_key', 'secretKey'],
    ...['signing_key', 'encoding_aes_key', 'jwt', 'Authorization', 'session-cookie', 'credentials'],
  ])('mask a field that is a credential by its name, however deep: %s', async (name) => {
    const { sandbox, client } = inProcess();
    await client.channel.createWeb({ name: 'Chat', config: { own: [{ [name]: { deep: 'hidden' } }] } });
    expect(sandbox.requests[0]?.body).toMatchObject({ config: { own: [{ [name]: '***' }] } });
  });

  it.each(['name', 'page_id', 'credential_id', 'primary_color', 'tokens_used', 'keyboard', 'paid_keywords', 'bypass'])(
    'do not mask a field that is none: %s',
    async (name) => {
      const { sandbox, client } = inProcess();
      await client.channel.createWeb({ name: 'Chat', config: { [name]: 'shown' } });
      expect(sandbox.requests[0]?.body).toMatchObject({ config: { [name]: 'shown' } });
    },
  );

  it('are copies: what a test does to them changes no row, nor the other way round', async () => {
    const { sandbox, client } = inProcess();
    const { _id } = await client.campaign.createTouchpoint({ message: { parts: ['a'] } });
    const [body] = sandbox.requests.map((each) => each.body as { message: { parts: string[] } });
    body?.message.parts.pop();
    expect(await client.campaign.getTouchpoint(_id)).toMatchObject({ message: { parts: ['a'] } });
  });

  it('are the last thousand, and hold no large body', async () => {
    const { sandbox, client } = inProcess();
    for (let skip = 0; skip < 1_010; skip++) await client.contacts.list({ skip, limit: 1 });
    expect(sandbox.requests).toHaveLength(1_000);
    expect(sandbox.requests[0]?.query).toEqual({ skip: '10', limit: '1' });
    await client.campaign.create({ name: 'x'.repeat(70_000) });
    expect(sandbox.requests.at(-1)?.body).toBe('(70011 bytes)');
    const most = { name: 'x'.repeat(64 * 1024 - '{"name":""}'.length) };
    await client.campaign.create(most);
    expect(sandbox.requests.at(-1)?.body).toEqual(most);
  });
});

describe.each(GENERATIONS)('seedData, in the %s generation', (generation) => {
  const seedData = {
    channels: [{ id: 'ch_own', type: 'whatsapp', name: 'Own channel', config: { phone_number_id: '1' } }],
    contacts: [
      { id: 'con_own', display_name: 'Ann Own', labels: ['vip'] },
      { id: 'con_other', email: null },
    ],
    campaigns: [{ _id: 'cmp_own', name: 'Own campaign' }],
    touchpoints: [{ _id: 'tp_own', name: 'Own touchpoint', campaign_id: 'cmp_own', channel_id: 'ch_own' }],
  };

  it('is what there is, under its own ids', async () => {
    const { client, sandbox } = inProcess({ generation, seedData });
    expect((await client.contacts.list()).data.map(({ id }) => id)).toEqual(['con_own', 'con_other']);
    const contact = await client.contacts.get('con_own');
    expect(contact).toMatchObject({ id: 'con_own', display_name: 'Ann Own', labels: ['vip'] });
    expect(mismatch('/components/schemas/Contact', contact, 'contact')).toEqual([]);
    expect(await client.channel.list()).toMatchObject([
      { id: 'ch_own', name: 'Own channel', config: { phone_number_id: '1', type: 'whatsapp' } },
    ]);
    expect((await client.campaign.list()).data).toMatchObject([{ _id: 'cmp_own', name: 'Own campaign' }]);
    expect((await client.campaign.listTouchpoints({ campaign_id: 'cmp_own' })).data).toMatchObject([{ _id: 'tp_own' }]);
    expect(isNotFoundError(await failureOf(client.contacts.get(CONTACT_ID)))).toBe(true);
    const byId = [
      client.channel.get('ch_own'),
      client.campaign.get('cmp_own'),
      client.campaign.getTouchpoint('tp_own'),
    ];
    expect(await Promise.all(byId)).toMatchObject([{ id: 'ch_own' }, { _id: 'cmp_own' }, { _id: 'tp_own' }]);
    expect(await client.contacts.exportCsv()).toMatch(/\ncon_own,Ann Own,,,whatsapp,20.*\ncon_other,,,,whatsapp,20/);
    expect([...sandbox.state.contacts.keys()]).toEqual(['con_own', 'con_other']);
    expect(sandbox.state.contacts.get('con_own')).toMatchObject({ channel_id: 'ch_own', channel_type: 'whatsapp' });
  });

  it('takes the place of the first made-up contact where it has its id', async () => {
    const contacts = [{ id: CONTACT_ID, display_name: 'Ann Own' }];
    const { client } = inProcess({ generation, seedData: { contacts }, contacts: 2 });
    const { data } = await client.contacts.list();
    expect(data.map(({ id }) => id === CONTACT_ID)).toEqual([true, false, false]);
    expect(data[0]).toMatchObject({ display_name: 'Ann Own' });
  });

  it('keeps a public id that is another than the id', async () => {
    const row = { id: 'con_own', public_id: 'public_own' };
    const { sandbox } = inProcess({ generation, seedData: { contacts: [row], campaigns: [{ id: 'cmp_own' }] } });
    const { contacts, campaigns } = sandbox.state;
    expect([contacts.get('con_own'), campaigns.get('cmp_own')]).toMatchObject([row, { public_id: 'cmp_own' }]);
  });

  it('has made-up contacts beside it where their number is given', async () => {
    const { client } = inProcess({ generation, seedData, contacts: 3 });
    const { data } = await client.contacts.list();
    expect(data.map(({ id }) => id)).toEqual([
      'con_own',
      'con_other',
      CONTACT_ID,
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('comes back at a reset, with the counters at zero, and no request and no fault left', async () => {
    const { client, sandbox } = inProcess({ generation, seedData }, { maxRetries: 0 });
    const { state, counters, requests } = sandbox;
    await client.contacts.update('con_own', { name: 'Changed' });
    await client.campaign.delete('cmp_own');
    sandbox.failNext('contacts.get', { status: 500 });
    sandbox.reset();
    expect({ counters, requests }).toEqual({ counters: { received: 0, processed: {}, faults: {} }, requests: [] });
    expect(state.campaigns.has('cmp_own')).toBe(true);
    expect(await client.contacts.get('con_own')).toMatchObject({ display_name: 'Ann Own' });
  });

  it.each<[string, SeedData, { campaigns: string[]; touchpoints: number }]>([
    ['contacts', { contacts: [{ id: 'con_1' }] }, { campaigns: ['Spring Sale', 'Autumn Sale'], touchpoints: 3 }],
    ['channels', { channels: [] }, { campaigns: ['Spring Sale', 'Autumn Sale'], touchpoints: 0 }],
    ['campaigns', { campaigns: [{ id: 'cmp_1' }] }, { campaigns: ['Campaign cmp_1'], touchpoints: 0 }],
    ['touchpoints', { touchpoints: [{ id: 'tp_1' }] }, { campaigns: ['Spring Sale', 'Autumn Sale'], touchpoints: 1 }],
  ])('leaves no made-up touchpoint that could lead to what is no longer there: %s', async (_, own, expected) => {
    const { campaign } = inProcess({ generation, seedData: own }).client;
    const campaigns = (await campaign.list()).data.map(({ name }) => name);
    expect({ campaigns, touchpoints: (await campaign.listTouchpoints()).data.length }).toEqual(expected);
  });

  it('may lack names, which are then not taken', async () => {
    const channels = ['ch_1', 'ch_2'].map((id) => ({ id, type: 'web', name: undefined }));
    const { client } = inProcess({ generation, seedData: { channels } });
    const email = 'desk@example.com';
    expect(await client.channel.createEmail({ email })).toMatchObject({ config: { email } });
  });

  it('may be empty', async () => {
    const { client } = inProcess({ generation, seedData: { channels: [], contacts: [], campaigns: [] }, contacts: 2 });
    expect(await client.channel.list()).toEqual([]);
    expect((await client.contacts.list()).data).toHaveLength(2);
  });
});

it.each([
  [
    { contacts: [{ id: '_own' }] },
    'seedData.contacts needs an id that does not begin with "_" for each row, not "_own"',
  ],
  [
    { channels: [{ id: '', type: 'web' }] },
    'seedData.channels needs an id that does not begin with "_" for each row, not ""',
  ],
  [{ touchpoints: [{ id: 1 }] }, 'seedData.touchpoints needs an id that does not begin with "_" for each row, not 1'],
  [{ campaigns: [{ id: 'a' }, { _id: 'a' }] }, 'seedData.campaigns has two rows with the id "a"'],
])('a row of seedData needs an id of its own: %j', (seedData, message) => {
  // As JavaScript may give it.
  expect(() => createSandbox({ seedData: seedData as SeedData })).toThrow(new RangeError(message));
});
