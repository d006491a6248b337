import { describe, inject, it, type TestContext } from 'vitest';
import { json, serve } from '../behaviour/support/server.ts';
import { PATIENCE, runScript } from './support/project.ts';

const demo = (env: Record<string, string>) => runScript('scripts/demo.ts', [], { env });

/** Stands between the demo and the mock server of this run, and keeps what passes. */
function startRecorder({ onTestFinished }: TestContext) {
  return serve(async (request, response, count) => {
    const { method, target, headers } = request;
    const asked = { 'x-api-key': String(headers['x-api-key']) };
    const answer = await fetch(inject('prismUrl') + target, { method, headers: asked });
    json(await answer.json())(request, response, count);
  }, onTestFinished);
}

describe.concurrent('npm run demo', { timeout: PATIENCE }, () => {
  it('makes every call of the reference pages against a mock of its own, which is gone afterwards', async (context) => {
    const { expect } = context;
    // An address without a credential to go with it is no leave to call what is there.
    const recorder = await startRecorder(context);
    const { code, stdout, stderr } = await demo({ IMBRACE_BASE_URL: recorder.url });
    expect(recorder.requests).toEqual([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const call of ['channel.list(', 'contacts.update(', 'contacts.uploadAvatar(', 'campaign.createTouchpoint(']) {
      expect(stdout).toContain(call);
    }
    expect(stdout).not.toContain('✗');
    const url = /listens at (http:\/\/\S+?)\.?\s/.exec(stdout)?.[1];
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect(fetch(`${url}/channel-service/v1/channels`)).rejects.toThrow('fetch failed');
  });

  it('only reads where an address and a credential are set, exports nothing, and masks what it shows', async (context) => {
    const { expect } = context;
    const recorder = await startRecorder(context);
    const { code, stdout, stderr } = await demo({ IMBRACE_BASE_URL: recorder.url, IMBRACE_API_KEY: 'any-key' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

    const paths = recorder.requests.map(({ target }) => target);
    expect(new Set(recorder.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    for (const resource of ['/channels', '/contacts', '/campaign']) {
      expect(paths.filter((path) => path.includes(resource))).not.toHaveLength(0);
    }
    expect(paths.filter((path) => path.includes('csv'))).toEqual([]);

    expect(stdout).toContain('Reading calls only');
    expect(stdout).toContain(recorder.url);
    expect(stdout).toContain('masked');
    expect(stdout).not.toMatch(/Alice|alice@example\.com|\+849|any-key/);
    expect(stdout).toContain('A****');
  });

  it('ends with 1 where a call fails, and says which and why', async ({ expect, onTestFinished }) => {
    const refusing = await serve(json({ message: 'no' }, 401), onTestFinished);
    const { code, stdout } = await demo({ IMBRACE_BASE_URL: refusing.url, IMBRACE_API_KEY: 'any-key' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/channel\.list\(\) +✗ AuthError/);
  });
});
