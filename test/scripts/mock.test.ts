import { execFileSync } from 'node:child_process';
import { describe, it } from 'vitest';
import { HOSTILE, sendHostile } from '../helpers/hostile-requests.ts';
import { PATIENCE, runScript } from '../helpers/project.ts';
import { callAsPrinted, startCommand, startUntil } from '../helpers/running-command.ts';
import { serve, silence } from '../helpers/server.ts';

const SCRIPT = 'scripts/mock.ts';

/** The ids of the Prism processes that a process has started. */
const prismsUnder = (parent: number | undefined): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^ *(\d+) +(\d+) .*prism-cli/.exec(line))
    .filter((found) => Number(found?.[2]) === parent)
    .map((found) => Number(found?.[1]));

describe.concurrent('npm run mock', { timeout: PATIENCE }, () => {
  it('says where it is and how to call it, answers there, and ends with 0 at Ctrl-C', async (context) => {
    const { expect } = context;
    const { url, ready, printed, interrupt } = await startCommand(context, SCRIPT, '--port', '0');
    expect(url).not.toBe('');
    expect(ready).toContain('curl ');
    expect(ready).toContain(`new ImbraceClient({ apiKey: 'any', baseUrl: '${url}' })`);

    const response = await callAsPrinted(ready);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('data');

    expect(await interrupt()).toEqual([0, null]);
    expect(printed()).toContain('The mock has ended.');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('makes its answers up with --dynamic, each time others', async (context) => {
    const { ready, interrupt } = await startCommand(context, SCRIPT, '--port=0', '--dynamic');
    context.expect(ready).toContain('with answers made up from the schemas');
    const answers = await Promise.all([1, 2, 3].map(async () => (await callAsPrinted(ready)).text()));
    context.expect(new Set(answers).size).toBeGreaterThan(1);
    await interrupt();
  });

  it('outlives a tour of hostile requests, each of which is answered, and says which ones made Prism fail', async (context) => {
    const { expect } = context;
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
    const { url, ready, printed, interrupt } = await startCommand(context, SCRIPT, '--port', '0');
    const answers = HOSTILE.map(async (request) => [request, await sendHostile(url, request)] as const);
    // Those who have done nothing wrong meanwhile do not notice.
    const others = await Promise.all(HOSTILE.map(async () => (await callAsPrinted(ready)).status));
    expect(others.filter((status) => status !== 200)).toEqual([]);
    const missed = (await Promise.all(answers)).filter(
      ([{ unanswered }, answer]) => !unanswered && answer === 'no answer',
    );
    expect(missed.map(([{ title }]) => title)).toEqual([]);

    const after = '/channel-service/v1/notifications';
    expect((await fetch(url + after, { headers: { 'x-api-key': 'any' } })).status).toBe(200);
    expect(await interrupt()).toEqual([0, null]);
    for (const failure of [
      'GET /channel-service/v1/contacts/%E0%A4%A, and goes on. URIError: URI malformed',
      'POST /channel-service/v1/contacts/_fileupload, and goes on. TypeError: ',
      'GET /channel-service/v1/contacts, and goes on. TypeError: invalid media type',
    ])
      expect(printed()).toContain(`Prism failed at ${failure}`);
    expect(printed(), 'the log goes on, too').toContain(after);
    expect(printed(), 'Prism never ended').not.toContain('started again');
  });

  it('answers the request that made Prism fail with 500, and says what failed, also to a page in a browser', async (context) => {
    const { expect } = context;
    const { url } = await startCommand(context, SCRIPT, '--port', '0');
    const headers = { 'x-api-key': 'any', origin: 'http://localhost' };
    const response = await fetch(`${url}/channel-service/v1/contacts/%E0%A4%A`, { headers });
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost');
    expect(await response.json()).toEqual({
      title: 'The mock failed at this request',
      status: 500,
      detail: 'URIError: URI malformed',
    });
  });

  it('starts Prism again on the same port when it ends by itself', async (context) => {
    const { expect } = context;
    const { url, ready, pid, until, interrupt } = await startCommand(context, SCRIPT, '--port', '0');
    process.kill(prismsUnder(pid)[0] as number, 'SIGKILL');
    await until('Prism ended by itself, with a signal');
    await until(`The mock is back at ${url}.`);
    expect((await callAsPrinted(ready)).status).toBe(200);
    expect(await interrupt()).toEqual([0, null]);
  });

  it('runs Prism as one process that is its own child, also where NODE_ENV is production', async (context) => {
    const { expect } = context;
    const env = { NODE_ENV: 'production' };
    const { ready, pid, interrupt } = await startUntil(/Ctrl-C/, context, SCRIPT, ['--port', '0'], env);
    expect((await callAsPrinted(ready)).status).toBe(200);
    const [prism, ...others] = prismsUnder(pid);
    expect(others).toEqual([]);
    expect(prismsUnder(prism)).toEqual([]);
    expect(await interrupt()).toEqual([0, null]);
  });

  it('says which port is taken, and ends with 1', async ({ expect, onTestFinished, signal }) => {
    const { port } = new URL((await serve(silence, onTestFinished)).url);
    const { code, stdout, stderr } = await runScript(SCRIPT, ['--port', port], { signal });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`mock: port ${port} is taken`);
    expect(stderr, 'no stack for a mistake of the caller').not.toMatch(/\n +at /);
  });

  it.for(['65536', 'x', ''])('refuses the port "%s"', async (port, { expect, signal }) => {
    const { code, stdout, stderr } = await runScript(SCRIPT, [`--port=${port}`], { signal });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`mock: --port must be a number from 0 to 65535, not "${port}"`);
  });
});
