import { describe, expect, it, vi } from 'vitest';
import type { RequestEvent, ResponseEvent } from '../../src/index.ts';
import { answer, clientFor, withoutBackoff } from '../helpers/client.ts';
import { BACKOFF, settle, stoppedClock } from '../helpers/clock.ts';
import { NOWHERE, noted } from '../helpers/recorded-hooks.ts';
import { CONTACT, formIn, inTurn, json, plain, serve } from '../helpers/server.ts';

const CSV = plain('id\n', 200, { 'content-type': 'text/csv' });

describe('a header that onRequest adds', () => {
  const traced = (event: RequestEvent) => {
    event.headers.traceparent = `00-${event.id}-${event.attempt}-01`;
  };

  it('is sent with each try, of raw calls and streams too, and shows in the events after', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503), json(CONTACT), json({}), CSV));
    const { hooks, told } = noted();
    const client = clientFor(server.url, { ...hooks, onRequest: traced });
    await client.contacts.get('con_1');
    await client.raw.GET('/channel-service/v1/contacts');
    await (await client.contacts.exportCsv().stream()).cancel();
    const sent = server.requests.map(({ headers }) => headers.traceparent);
    expect(sent).toEqual([
      expect.stringMatching(/-1-01$/),
      expect.stringMatching(/-2-01$/),
      expect.stringMatching(/-1-01$/),
      expect.stringMatching(/-1-01$/),
    ]);
    expect(told('onResponse').map(({ headers }) => headers.traceparent)).toEqual(sent);
    expect(server.requests[0]?.headers['x-api-key']).toBeDefined();
  });

  it('does not take the place of the boundary of a form, of a method or a raw call', async () => {
    const server = await serve(json({ url: 'https://x.example/1' }));
    const onRequest = ({ headers }: RequestEvent) => void Object.assign(headers, { 'Content-Type': 'text/plain' });
    const client = clientFor(server.url, { onRequest });
    const file = new Blob(['x']);
    await client.contacts.uploadAvatar({ file });
    await client.raw.POST('/channel-service/v1/contacts/_fileupload', { body: { file } });
    for (const request of server.requests) {
      expect(request.headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=/);
      expect((await formIn(request)).has('file')).toBe(true);
    }
  });

  it('takes the place of the content type of a raw body that is no form', async () => {
    const server = await serve(json({ _id: 'cam_1' }));
    const type = 'application/vnd.api+json';
    const onRequest = ({ headers }: RequestEvent) => void Object.assign(headers, { 'content-type': type });
    await clientFor(server.url, { onRequest }).raw.POST('/channel-service/v1/campaign', { body: { name: 'Spring' } });
    expect(server.requests[0]?.headers['content-type']).toBe(type);
  });

  it('takes the place of that of the call, however it is spelt; undefined adds none', async () => {
    const server = await serve(json(CONTACT));
    const onRequest = ({ headers }: RequestEvent) =>
      void Object.assign(headers, { TraceParent: 'hook', 'X-Tenant': 'hook', 'x-none': undefined });
    const headers = { traceparent: 'call', 'x-tenant': 'call' };
    await clientFor(server.url, { onRequest }).contacts.get('con_1', { headers });
    expect(server.requests[0]?.headers).toMatchObject({ traceparent: 'hook', 'x-tenant': 'hook' });
    expect(server.requests[0]?.headers).not.toHaveProperty('x-none');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a line break', { traceparent: 'a\r\nx-evil: 1' }],
    ['a number', { traceparent: 7 }],
    ['no header name', { 'trace parent': 'a' }],
  ])('and that cannot be sent is reported and left out: %s', async (_what, added) => {
    const server = await serve(json(CONTACT));
    const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
    const onRequest = ({ headers }: RequestEvent) => void Object.assign(headers, added);
    await expect(clientFor(server.url, { onRequest, logger }).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(logger.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('headers'));
    expect(server.requests[0]?.headers).not.toHaveProperty('traceparent');
  });

  it('of a try that is over does not reach the next one, and that try is not sent', async () => {
    const late: (() => void)[] = [];
    const sent: unknown[] = [];
    const fetch = vi.fn(async (_url: string, { headers }: RequestInit) => {
      for (const finish of late) finish();
      await settle();
      sent.push((headers as Record<string, string>).traceparent);
      return answer(CONTACT);
    });
    const onRequest = async ({ attempt, headers }: RequestEvent) => {
      if (attempt === 1) await new Promise<void>((resolve) => late.push(resolve));
      headers.traceparent = String(attempt);
    };
    stoppedClock();
    const call = clientFor(NOWHERE, { fetch, onRequest, timeout: 30 }).contacts.get('con_1');
    await settle();
    vi.advanceTimersByTime(30);
    await settle();
    vi.advanceTimersByTime(BACKOFF);
    await call;
    expect(sent).toEqual(['2']);
    expect(fetch).toHaveBeenCalledOnce();
  });
});

it('what a hook does to its event changes nothing but the headers', async () => {
  const server = await serve(json(CONTACT));
  const spoil = (event: RequestEvent | ResponseEvent) =>
    void Object.assign(event, { method: 'DELETE', url: 'http://127.0.0.2/', operation: 'x', attempt: 99, id: '' });
  const { hooks, told } = noted();
  await clientFor(server.url, { ...hooks, onRequest: spoil }).contacts.get('con_1');
  expect(server.requests[0]).toMatchObject({ method: 'GET', target: '/channel-service/v1/contacts/con_1' });
  expect(told('onResponse')[0]).toMatchObject({ method: 'GET', operation: 'contacts.get', attempt: 1 });
});
