import { describe, it } from 'vitest';
import { serve, silence } from '../behaviour/support/server.ts';
import { callAsPrinted, startCommand } from './support/command.ts';
import { PATIENCE, runScript } from './support/project.ts';

const SCRIPT = 'scripts/mock.ts';

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

  it('says which port is taken, and ends with 1', async ({ expect, onTestFinished, signal }) => {
    const { port } = new URL((await serve(silence, onTestFinished)).url);
    const { code, stdout, stderr } = await runScript(SCRIPT, ['--port', port], { signal });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`mock: port ${port} is taken`);
    expect(stderr, 'no stack for a mistake of the caller').not.toMatch(/\n +at /);
  });

  it.for(['65536', 'x', ''])('refuses the port "%s"', async (port, { expect, signal }) => {
    const { code, stdout, stderr } = await runScript(SCRIPT, [`--port=${port}`], { signal });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`mock: --port must be a number from 0 to 65535, not "${port}"`);
  });

  it('refuses an option that it does not have, and says which ones there are', async ({ expect, signal }) => {
    const { code, stderr } = await runScript(SCRIPT, ['--prot', '4010'], { signal });
    expect(code).toBe(1);
    expect(stderr).toContain('--prot');
    expect(stderr).toContain('Usage: npm run mock');
  });

  it('says at --help which options there are, and nothing else', async ({ expect }) => {
    const { code, stdout, stderr } = await runScript(SCRIPT, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm run mock.*\n$/);
  });
});
