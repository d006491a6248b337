import { describe, expect, it } from 'vitest';
import { createSandbox, type SandboxFault, type SandboxOptions } from '../../sandbox/index.ts';

const CONTACTS = 'https://gateway.example.com/channel-service/v1/contacts';
const headers = { 'x-api-key': 'any' };

/** As a program without types gives it. */
const untyped = <T>(value: unknown) => value as T;

describe('a fault', () => {
  it.each<[unknown, string]>([
    [{ delay: Infinity }, 'takes a delay from 0 to 600000 ms, not Infinity'],
    [{ delay: '5' }, 'takes a delay from 0 to 600000 ms, not "5"'],
    [{ status: 503, retryAfter: Number.NaN }, 'takes a retryAfter of 0 s or more, not NaN'],
    [{ status: 503, retryAfter: -1 }, 'takes a retryAfter of 0 s or more, not -1'],
    [{ status: 503, retry_after: 1 }, 'does not know retry_after: there are status, retryAfter, headers, lost, '],
    [{ lost: true, retryAfter: 1 }, 'takes retryAfter and headers beside a status alone'],
    [{ delay: 1, headers: { 'x-a': '1' } }, 'takes retryAfter and headers beside a status alone'],
    [{ delay: 1, processed: false }, 'takes processed: false beside status or lost'],
    [{ status: 503, headers: { 'a b': '1' } }, 'takes headers that can be sent: '],
    [{ status: 503, headers: { 'x-a': 'a\nb' } }, 'takes headers that can be sent: '],
  ])('is refused where it could not strike as it says: %j', (fault, message) => {
    const sandbox = createSandbox();
    const ask = () => sandbox.failNext('contacts.list', untyped<SandboxFault>(fault));
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(`failNext ${message}`);
  });

  it.each([
    [{ status: 503 }, '1'],
    [{ status: 500 }, null],
    [{ status: 503, retryAfter: 0 }, '0'],
    [{ status: 503, headers: { 'Retry-After': '7' } }, '7'],
    [
      { status: 503, retryAfter: 1, headers: { 'RETRY-AFTER': 'Fri, 27 Nov 2026 12:00:00 GMT' } },
      'Fri, 27 Nov 2026 12:00:00 GMT',
    ],
  ])('has the headers that it is given, whatever their case: %j', async (fault, retryAfter) => {
    const sandbox = createSandbox();
    sandbox.failNext('contacts.list', fault);
    expect((await sandbox.fetch(CONTACTS, { headers })).headers.get('retry-after')).toBe(retryAfter);
  });

  it('may say that its body is of another type', async () => {
    const sandbox = createSandbox();
    sandbox.failNext('contacts.list', { status: 502, headers: { 'Content-Type': 'text/html' } });
    expect((await sandbox.fetch(CONTACTS, { headers })).headers.get('content-type')).toBe('text/html');
  });

  it('is typed: by the methods of the client, and by its fields', () => {
    const sandbox = createSandbox();
    // @ts-expect-error there is no such method
    expect(() => sandbox.failNext('contacts.lists', { status: 503 })).toThrow(RangeError);
    // @ts-expect-error there is no such namespace
    expect(() => sandbox.failNext('contact.list', { status: 503 })).toThrow(RangeError);
    // @ts-expect-error there is no such field
    expect(() => sandbox.failNext('contacts.list', { code: 503 })).toThrow(RangeError);
    // @ts-expect-error there is no such option
    expect(() => createSandbox({ contact: 5 })).toThrow(RangeError);
    // @ts-expect-error a row without an id
    expect(() => createSandbox({ seedData: { contacts: [{ display_name: 'Ann' }] } })).toThrow(RangeError);
  });

  it('takes no more memory the more often it is to strike', async () => {
    const sandbox = createSandbox();
    sandbox.failNext('contacts.list', { status: 500 }, 2 ** 40);
    sandbox.failNext('contacts.get', { status: 429 }, 2);
    sandbox.failNext('contacts.get', { status: 502 });
    const statusOf = async (url: string) => (await sandbox.fetch(url, { headers })).status;
    expect([await statusOf(CONTACTS), await statusOf(CONTACTS)]).toEqual([500, 500]);
    const statuses: number[] = [];
    for (let asked = 0; asked < 4; asked++) statuses.push(await statusOf(`${CONTACTS}/con_nobody`));
    expect(statuses).toEqual([429, 429, 502, 404]);
  });
});

describe('an option', () => {
  it.each<[unknown, string]>([
    [{ fail: { 500: '0.1' } }, 'fail takes rates from 0 to 1, not "0.1" for 500'],
    [{ fail: { lost: null } }, 'fail takes rates from 0 to 1, not null for lost'],
    [{ seedData: { contact: [] } }, 'seedData has no contact: there are contacts, channels, campaigns, touchpoints'],
    [{ seedData: { contacts: { id: 'a' } } }, 'seedData.contacts must be a list of objects, not {"id":"a"}'],
    [{ seedData: { campaigns: [null] } }, 'seedData.campaigns must be a list of objects, not [null]'],
    [
      { seedData: { channels: [{ id: 'a' }] } },
      'seedData.channels needs a type for each row, as "web": {"id":"a"} has none',
    ],
    [{ latency: Infinity }, 'latency must be a whole number from 0 to 600000, not Infinity'],
    [{ seed: 5n }, 'seed must be a whole number from 0 to 2147483647, not 5'],
  ])('is refused where it would be passed over in silence: %s', (options, message) => {
    const create = () => createSandbox(untyped<SandboxOptions>(options));
    expect(create).toThrow(RangeError);
    expect(create).toThrow(message);
  });
});

describe('a request with fields that no caller should send', () => {
  const send = (sandbox: ReturnType<typeof createSandbox>, body: string) =>
    sandbox.fetch('https://gateway.example.com/channel-service/v1/touchpoints', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });

  it('is stored, and can be sorted by them', async () => {
    const sandbox = createSandbox();
    for (const name of ['A', 'B']) {
      expect((await send(sandbox, `{"name":"${name}","message":{"toString":1,"valueOf":1}}`)).status).toBe(200);
    }
    for (const sort of ['message', '-message', '__proto__', 'constructor']) {
      const url = `https://gateway.example.com/channel-service/v1/touchpoints?sort=${sort}`;
      const response = await sandbox.fetch(url, { headers });
      expect([sort, response.status]).toEqual([sort, 200]);
    }
  });

  it('does not change what a row inherits', async () => {
    const sandbox = createSandbox();
    await send(sandbox, '{"name":"A","__proto__":{"own":1}}');
    const row = [...sandbox.state.touchpoints.values()].at(-1);
    expect(row?.name).toBe('A');
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });
});
