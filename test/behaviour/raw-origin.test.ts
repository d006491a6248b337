import { describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../../src/index.ts';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { CAMPAIGN, CON_1, CONTACT, CONTACTS, hangUp, json, ONE, plain, serve } from '../helpers/server.ts';

describe('a raw call stays with the origin that the credential is for', () => {
  const steal = async () => {
    const elsewhere = await serve(json(CONTACT));
    const server = await serve(json(CONTACT));
    return { elsewhere, server, client: clientFor(server.url).raw };
  };

  it('where a call has a base URL of its own', async () => {
    const { elsewhere, server, client } = await steal();
    const error = await failureOf(client.GET(ONE, { ...CON_1, baseUrl: elsewhere.url }));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'baseUrl', operation: 'raw.GET' });
    expect(error.message).toBe('raw.GET: baseUrl must be of the origin that the credentials are for');
    expect([elsewhere.requests, server.requests]).toEqual([[], []]);
    await client.GET(ONE, { ...CON_1, baseUrl: `${server.url}/tenant/` });
    expect(server.requests[0]?.target).toBe(`/tenant${CONTACTS}/con_1`);
  });

  it('but not with the path of the base URL', async () => {
    const server = await serve(json(CONTACT));
    const { raw } = clientFor(`${server.url}/tenant`);
    await raw.GET(ONE, { ...CON_1, baseUrl: server.url });
    expect(server.requests[0]?.target).toBe(`${CONTACTS}/con_1`);
  });

  it('where middleware changes the address', async () => {
    const { elsewhere, client } = await steal();
    client.use({
      onRequest: ({ request }) => new Request(elsewhere.url + new URL(request.url).pathname, request),
    });
    expect((await failureOf(client.GET(ONE, CON_1))).name).toBe('InvalidArgumentError');
    expect((await failureOf(client.POST(CAMPAIGN, { body: { name: 'Spring' } }))).name).toBe('InvalidArgumentError');
    expect(elsewhere.requests).toEqual([]);
  });

  it('where a path would continue the host name', async () => {
    const fetch = vi.fn();
    const { raw: client } = clientFor('https://gateway.example.com', { fetch });
    for (const path of ['.evil.example.com/x', '@evil.example.com/x', ':1/x'])
      await expect(client.GET(path as typeof CONTACTS)).rejects.toThrow();
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([301, 302, 303, 307, 308])('where the service redirects it elsewhere with %i', async (status) => {
    const elsewhere = await serve(json(CONTACT));
    const body = `Moved ${'.'.repeat(1000)}`;
    const server = await serve(plain(body, status, { location: `${elsewhere.url}/steal` }));
    const { raw: client } = clientFor(server.url);
    for (const call of [() => client.GET(ONE, CON_1), () => client.POST(CAMPAIGN, { body: { name: 'Spring' } })]) {
      const { data, error, response } = await call();
      expect([data, error, response.status]).toEqual([undefined, body, status]);
      expect(response.headers.get('location')).toBe(`${elsewhere.url}/steal`);
    }
    expect(elsewhere.requests).toEqual([]);
  });

  it('and follows a redirect of a GET within it, but not one of a POST', async () => {
    const server = await serve((request, response, count) =>
      (request.target === '/moved' ? json(CONTACT) : plain('', 307, { location: '/moved' }))(request, response, count),
    );
    const { raw: client } = clientFor(server.url);
    expect((await client.GET(ONE, CON_1)).data).toEqual(CONTACT);
    expect((await client.POST(CAMPAIGN, { body: { name: 'Spring' } })).response.status).toBe(307);
    expect(server.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      `GET ${CONTACTS}/con_1`,
      'GET /moved',
      `POST ${CAMPAIGN}`,
    ]);
  });

  it('and rejects where the place it is redirected to does not answer', async () => {
    withoutBackoff();
    const server = await serve((request, response, count) =>
      (request.target === '/moved' ? hangUp : plain('', 302, { location: '/moved' }))(request, response, count),
    );
    const error = await failureOf<ApiError>(clientFor(server.url).raw.GET(ONE, CON_1));
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 3 });
  });

  it('and rejects where a browser hides the redirect: such an answer has no status', async () => {
    const fetch = async () => Response.error();
    expect(await failureOf(clientFor('https://gateway.example.com', { fetch }).raw.GET(ONE, CON_1))).toMatchObject({
      name: 'ApiError',
      status: 0,
    });
  });
});
