import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../../src/index.ts';
import { answer, clientFor, failureOf, scriptedFetch } from '../helpers/client.ts';
import { CONTACT, type Handler, json, plain, serve } from '../helpers/server.ts';

const redirectTo = (location: string, status = 302): Handler => plain('', status, { location });
const ROUTE = '/channel-service/v1/contacts/con_1';

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of a GET within the origin is followed, status %i', async (status) => {
    const server = await serve((request, response, count) =>
      (request.target === ROUTE ? redirectTo('/moved/con_1?a=1', status) : json(CONTACT))(request, response, count),
    );
    await expect(clientFor(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(server.requests.map((request) => request.target)).toEqual([ROUTE, '/moved/con_1?a=1']);
    expect(server.requests[1]?.headers['x-api-key']).toBeDefined();
  });

  it.each([300, 399])('has any status from 300 to 399: %i', async (status) => {
    const server = await serve((request, response, count) =>
      (request.target === ROUTE ? redirectTo('/moved', status) : json(CONTACT))(request, response, count),
    );
    await expect(clientFor(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
  });

  it('is none where another status says where something is', async () => {
    const location = { location: '/moved' };
    const created = await serve(json(CONTACT, 201, location));
    await expect(clientFor(created.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
    expect(created.requests).toHaveLength(1);
    const refused = await serve(json({ message: 'no' }, 400, location));
    const error = await failureOf<ApiError>(clientFor(refused.url).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'ValidationError', status: 400 });
    expect(error.message).not.toContain('redirect');
    expect(refused.requests).toHaveLength(1);
  });

  it('that leads in circles ends in an error', async () => {
    const server = await serve(redirectTo(ROUTE));
    const error = await failureOf<ApiError>(clientFor(server.url).contacts.get('con_1'));
    expect(error).toMatchObject({ name: 'ApiError', status: 302, attempts: 1 });
    expect(error.message).toContain('redirect');
    expect(server.requests).toHaveLength(6);
  });

  it.each<[string, Parameters<typeof clientFor>[1]]>([
    ['an API key', {}],
    ['an access token', { accessToken: 'token_1' }],
    ['a JWT', { accessToken: 'aaa.bbb.ccc' }],
  ])('to another origin is not followed: %s stays where it is meant for', async (_name, options) => {
    const elsewhere = await serve(json(CONTACT));
    for (const status of [301, 302, 303, 307, 308]) {
      const server = await serve(redirectTo(`${elsewhere.url}/steal`, status));
      const client = clientFor(server.url, { ...options, organizationId: 'org_1' });
      const error = await failureOf<ApiError>(client.contacts.get('con_1'));
      expect(error).toMatchObject({ name: 'ApiError', status, operation: 'contacts.get' });
      expect(error.message).toContain('redirect');
      expect((await failureOf<ApiError>(client.contacts.update('con_1', { name: 'Bob' }))).status).toBe(status);
      expect((await failureOf<ApiError>(client.campaign.create({ name: 'Spring' }))).status).toBe(status);
    }
    expect(elsewhere.requests).toEqual([]);
  });

  it('to another origin is not followed after one within the origin', async () => {
    const elsewhere = await serve(json(CONTACT));
    const server = await serve((request, response, count) =>
      redirectTo(request.target === ROUTE ? '/moved' : elsewhere.url)(request, response, count),
    );
    await failureOf(clientFor(server.url).contacts.get('con_1'));
    expect(server.requests).toHaveLength(2);
    expect(elsewhere.requests).toEqual([]);
  });

  it('from https to http of the same host is not followed', async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      return new Response('', { status: 302, headers: { location: url.replace('https:', 'http:') } });
    };
    const error = await failureOf<ApiError>(clientFor('https://gateway.example.com', { fetch }).contacts.get('con_1'));
    expect(error.status).toBe(302);
    expect(asked).toEqual([`https://gateway.example.com${ROUTE}`]);
  });

  it.each([
    '//evil.example.com/x',
    'http://127.0.0.1.evil.example.com/',
    'ftp://127.0.0.1/',
    'javascript:alert(1)',
    'http://[',
  ])('to %s is not followed', async (location) => {
    const server = await serve(redirectTo(location));
    const error = await failureOf<ApiError>(clientFor(server.url).contacts.get('con_1'));
    expect(error.status).toBe(302);
    expect(error.message).toContain('a redirect that is not followed');
    expect(server.requests).toHaveLength(1);
  });

  it.each(['user:secret-pass@', 'user@', ':secret-pass@'])(
    'to an address with a user or a password is not followed, and the password is nowhere in the error: %s',
    async (userInfo) => {
      const server = await serve((request, response, count) =>
        redirectTo(`http://${userInfo}${request.headers.host}/moved`)(request, response, count),
      );
      const error = await failureOf<ApiError>(clientFor(server.url).contacts.get('con_1'));
      expect(error).toMatchObject({ name: 'ApiError', status: 302, attempts: 1 });
      expect(error.message).toContain('a redirect that is not followed');
      expect(inspect(error, { depth: null })).not.toContain('secret-pass');
      expect(error.headers.location).toBe(`${server.url}/moved`);
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each([301, 302, 303, 307, 308])('of a request with a body is not followed, status %i', async (status) => {
    const server = await serve(redirectTo('/moved', status));
    const client = clientFor(server.url);
    for (const call of [
      () => client.campaign.create({ name: 'Spring' }),
      () => client.contacts.update('con_1', { name: 'Bob' }),
      () => client.campaign.delete('cam_1'),
    ]) {
      const error = await failureOf<ApiError>(call());
      expect(error).toMatchObject({ name: 'ApiError', status, attempts: 1 });
      expect(error.message).toContain('redirect');
    }
    expect(server.requests.map((request) => request.target)).not.toContain('/moved');
  });

  it.each([300, 304, 305, 302])('status %i without a target is an error with that status', async (status) => {
    const server = await serve(plain('', status));
    expect((await failureOf<ApiError>(clientFor(server.url).contacts.get('con_1'))).status).toBe(status);
    expect(server.requests).toHaveLength(1);
  });

  it('whose target the runtime hides, as browsers do, is an error without a status', async () => {
    const hidden = Response.error();
    Object.defineProperty(hidden, 'type', { value: 'opaqueredirect' });
    const fetch = vi.fn(async () => hidden);
    const error = await failureOf<ApiError>(clientFor('https://gateway.example.com', { fetch }).contacts.get('con_1'));
    expect(fetch).toHaveBeenCalledOnce();
    expect(error).toMatchObject({ name: 'ApiError', status: 0, attempts: 1 });
    expect(error.message).toContain('redirect');
  });

  it('is asked for by hand, never left to fetch', async () => {
    const seen: (string | undefined)[] = [];
    const fetch = async (_url: string, init: RequestInit) => {
      seen.push(init.redirect);
      return new Response(JSON.stringify(CONTACT), { headers: { 'content-type': 'application/json' } });
    };
    await clientFor('https://gateway.example.com', { fetch }).contacts.get('con_1');
    expect(seen).toEqual(['manual']);
  });

  it('has a body that is let go of, unread', async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(10)), cancel });
    const fetch = scriptedFetch(
      () => new Response(body, { status: 302, headers: { location: '/moved' } }),
      () => answer(CONTACT),
    );
    await clientFor('https://gateway.example.com', { fetch }).contacts.get('con_1');
    expect(cancel).toHaveBeenCalled();
  });
});
