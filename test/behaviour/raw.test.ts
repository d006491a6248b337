import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from '../../src/index.ts';
import { answer, clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { noted } from '../helpers/recorded-hooks.ts';
import {
  CAMPAIGN,
  CON_1,
  CONTACT,
  CONTACTS,
  closedPort,
  EXPORT,
  inTurn,
  json,
  ONE,
  plain,
  serve,
} from '../helpers/server.ts';

describe('the raw client', () => {
  it('sends what the spec says, with the credential, and answers { data, response } as it came', async () => {
    const page = { data: [{ ...CONTACT, is_new: true }], count: 1 };
    const server = await serve(json(page, 200, { 'x-request-id': 'req_1' }));
    const client = clientFor(server.url, { organizationId: 'org_1', headers: { 'x-trace': 'all' } });
    const { data, error, response } = await client.raw.GET(CONTACTS, {
      params: { query: { limit: 2, sort: '-created at' } },
      headers: { 'x-trace': 'one' },
    });
    expect(data).toEqual(page);
    expect(error).toBeUndefined();
    expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'req_1']);
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      target: `${CONTACTS}?limit=2&sort=-created%20at`,
      headers: {
        accept: '*/*',
        'x-api-key': expect.any(String),
        'x-organization-id': 'org_1',
        'x-trace': 'one',
      },
    });
  });

  it.each<[string, ClientOptions, Record<string, string | null>, string | undefined]>([
    ['of the client, by `null`', { headers: { 'x-tenant': 'a' } }, { 'X-Tenant': null }, undefined],
    ['of the client, by another', { headers: { 'x-tenant': 'a' } }, { 'X-Tenant': 'b' }, 'b'],
    ['that only the call has', {}, { 'x-tenant': 'b' }, 'b'],
  ])('changes a header %s', async (_which, options, headers, sent) => {
    const server = await serve(json(CONTACT));
    const { raw } = clientFor(server.url, options);
    await raw.GET(ONE, { ...CON_1, headers });
    await raw.request('get', ONE, { ...CON_1, headers });
    expect(server.requests.map((request) => request.headers['x-tenant'])).toEqual([sent, sent]);
  });

  it('sends a body without a content type that a header of `null` takes away', async () => {
    const server = await serve(json({ _id: 'cam_1' }));
    const { raw } = clientFor(server.url);
    await raw.POST(CAMPAIGN, { body: { name: 'Spring' }, headers: { 'content-type': null } });
    expect(server.requests[0]?.headers).not.toHaveProperty('content-type');
  });

  it('sends a header as middleware has made it out of what the call gave', async () => {
    const server = await serve(json(CONTACT));
    const { raw } = clientFor(server.url);
    raw.use({ onRequest: ({ request }) => request.headers.set('x-tenant', 'b') });
    await raw.GET(ONE, { ...CON_1, headers: { 'x-tenant': 'a' } });
    expect(server.requests[0]?.headers['x-tenant']).toBe('b');
  });

  it('sends what it was given, whatever becomes of the objects', async () => {
    const server = await serve(json(CONTACT));
    const { raw } = clientFor(server.url, { headers: { 'x-tenant': 'a' } });
    const init: { headers: Record<string, string | null>; signal?: AbortSignal } = { headers: { 'x-tenant': null } };
    const call = raw.GET(ONE, { ...CON_1, ...init });
    Object.assign(init.headers, { 'x-tenant': 'b', 'x-api-key': null });
    expect((await call).data).toEqual(CONTACT);
    expect(server.requests[0]?.headers).toHaveProperty('x-api-key');
    expect(server.requests[0]?.headers).not.toHaveProperty('x-tenant');
  });

  it('tells hooks of a success without an error', async () => {
    const server = await serve(json(CONTACT));
    const { hooks, told } = noted();
    await clientFor(server.url, hooks).raw.GET(ONE, CON_1);
    expect(told('onResponse').map((event) => [Object(event).status, Object(event).error])).toEqual([[200, undefined]]);
  });

  it('uses a fetch that a call has of its own, and its transport where that is undefined', async () => {
    const server = await serve(json(CONTACT));
    const { raw } = clientFor(server.url);
    const fetch = vi.fn(async (_request: Request) => answer({ id: 'con_2' }));
    expect((await raw.GET(ONE, { ...CON_1, fetch })).data).toEqual({ id: 'con_2' });
    // Whoever sends by other means does so without the credential.
    expect(fetch.mock.calls[0]?.[0].headers.has('x-api-key')).toBe(false);
    expect(server.requests).toEqual([]);
    await raw.GET(ONE, { ...CON_1, fetch: undefined } as typeof CON_1);
    expect(server.requests[0]?.headers).toHaveProperty('x-api-key');
  });

  it('sends no credential that a header of `null` takes away', async () => {
    const server = await serve(json(CONTACT));
    await clientFor(server.url).raw.GET(ONE, { ...CON_1, headers: { 'x-api-key': null } });
    expect(server.requests[0]?.headers).not.toHaveProperty('x-api-key');
  });

  it('says which address an answer came from, after a redirect', async () => {
    const server = await serve(inTurn(plain('', 302, { location: '/moved' }), json(CONTACT)));
    const { response } = await clientFor(server.url).raw.GET(ONE, CON_1);
    expect(response.url).toBe(`${server.url}/moved`);
  });

  it('is one and the same at each look; a copy has one of its own', () => {
    const client = clientFor('https://gateway.example.com');
    expect(client.raw).toBe(client.raw);
    expect(client.withOptions({}).raw).not.toBe(client.raw);
  });

  it.each([400, 401, 404, 409, 422, 500])(
    'gives status %i as { error, response } instead of throwing',
    async (status) => {
      withoutBackoff();
      const server = await serve(json({ message: 'No.' }, status));
      const { data, error, response } = await clientFor(server.url).raw.GET(ONE, CON_1);
      expect([data, error, response.status]).toEqual([undefined, { message: 'No.' }, status]);
    },
  );

  it('gives an error without a body, and one that is no JSON', async () => {
    const server = await serve(inTurn(plain('', 404), plain('<html>', 403)));
    const client = clientFor(server.url);
    expect((await client.raw.GET(ONE, CON_1)).response.status).toBe(404);
    expect(await client.raw.GET(ONE, CON_1)).toMatchObject({ error: '<html>', response: { status: 403 } });
  });

  it('gives a success without a body', async () => {
    const server = await serve(plain('', 204));
    const { data, error, response } = await clientFor(server.url).raw.GET(ONE, CON_1);
    expect([data, error, response.status]).toEqual([undefined, undefined, 204]);
  });

  it('reads a body as text, as bytes or as a stream, where it is asked to', async () => {
    const server = await serve(plain('id,name\n1,é\n', 200, { 'content-type': 'text/csv' }));
    const { raw: client } = clientFor(server.url);
    expect((await client.GET(EXPORT, { parseAs: 'text' })).data).toBe('id,name\n1,é\n');
    expect((await client.GET(EXPORT, { parseAs: 'arrayBuffer' })).data).toEqual(
      new TextEncoder().encode('id,name\n1,é\n').buffer,
    );
    const { data } = await client.GET(EXPORT, { parseAs: 'stream' });
    expect(await new Response(data).text()).toBe('id,name\n1,é\n');
  });

  it.each(['..', '.', '', ' ', '_count'])('refuses the id %j before anything is sent', async (contact_id) => {
    const server = await serve(json(CONTACT));
    const call = clientFor(server.url).raw.GET(ONE, { params: { path: { contact_id } } });
    expect(await failureOf(call)).toMatchObject({ name: 'InvalidArgumentError', argument: 'contactId' });
    expect(server.requests).toEqual([]);
  });

  it('encodes an id that would be another route', async () => {
    const server = await serve(json(CONTACT));
    await clientFor(server.url).raw.GET(ONE, { params: { path: { contact_id: '../a?b' } } });
    expect(server.requests[0]?.target).toBe(`${CONTACTS}/..%2Fa%3Fb`);
  });
});

describe('middleware of the raw client', () => {
  it('sees a native Request without a credential, may replace it, and may change the answer', async () => {
    const server = await serve(json(CONTACT));
    const { raw: client } = clientFor(server.url);
    const seen: string[][] = [];
    client.use({
      async onRequest({ request }) {
        expect(request).toBeInstanceOf(Request);
        expect(await request.clone().text()).toBe('{"name":"Spring"}');
        seen.push([...request.headers.keys()]);
        return new Request(request, { headers: { ...Object.fromEntries(request.headers), 'x-added': 'yes' } });
      },
      async onResponse({ response }) {
        expect(response).toBeInstanceOf(Response);
        expect(await response.clone().json()).toEqual(CONTACT);
        const body = JSON.stringify({ ...(await response.json()), also: 1 });
        return new Response(body, response);
      },
    });
    const { data } = await client.POST(CAMPAIGN, { body: { name: 'Spring' } });
    expect(data).toEqual({ ...CONTACT, also: 1 });
    expect(seen).toEqual([['content-type']]);
    expect(server.requests[0]).toMatchObject({
      body: '{"name":"Spring"}',
      headers: { 'x-added': 'yes', 'x-api-key': expect.any(String) },
    });
  });

  it('may change headers in place, answer itself, and look at errors', async () => {
    const server = await serve(json(CONTACT));
    const { raw: client } = clientFor(server.url);
    client.use({ onRequest: ({ request }) => request.headers.set('x-added', 'yes') });
    await client.GET(ONE, CON_1);
    expect(server.requests[0]?.headers['x-added']).toBe('yes');
    client.use({ onRequest: () => new Response('{"id":"cached"}') });
    expect((await client.GET(ONE, CON_1)).data).toEqual({ id: 'cached' });
    expect(server.requests).toHaveLength(1);

    const { raw: unreachable } = clientFor(await closedPort(), { maxRetries: 0 });
    const errors: unknown[] = [];
    unreachable.use({ onError: ({ error }) => void errors.push(error) });
    expect(await failureOf(unreachable.GET(ONE, CON_1))).toBe(errors[0]);
  });
});
