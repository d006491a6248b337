import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SandboxServer, startSandbox } from '../../sandbox/server.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { FORMS } from './wire-forms.ts';

/** Sends a form as it stands. */
function send(server: string, request: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const [method = '', path = ''] = request.split(' ');
  const all = new Headers({ 'x-api-key': 'any', ...headers });
  if (body === undefined) return fetch(server + path, { method, headers: all });
  all.set('content-type', 'application/json');
  return fetch(server + path, { method, headers: all, body: JSON.stringify(body) });
}

describe.each(GENERATIONS)('in the %s generation', (generation) => {
  let sandbox: SandboxServer;
  beforeAll(async () => {
    sandbox = await startSandbox({ generation });
  });
  afterAll(() => sandbox.close());

  it.each(FORMS)('the sandbox takes %s %j', async (request, body) => {
    const response = await send(sandbox.url, request, body);
    expect([response.status, await response.text()]).toEqual([expect.toBeOneOf([200, 204]), expect.any(String)]);
  });

  it.each(FORMS)('the mock server takes %s %j', async (request, body) => {
    // Operations that answer with nothing have no examples to choose from.
    const wanted = request.startsWith('DELETE') && request.includes('/campaign/') ? '' : `, example=${generation}`;
    const response = await send(inject('prismUrl'), request, body, { prefer: `code=200${wanted}` });
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
    expect(response.headers.get('sl-violations')).toBeNull();
  });
});
