import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'vitest';
import { startLoopback } from './support/loopback.ts';
import { environment, root, run, TSX } from './support/project.ts';

/** Starts the mock in a process group of its own, as a terminal does: Ctrl-C reaches all of the group. */
async function startMock(
  { onTestFinished }: TestContext,
  ...args: string[]
): Promise<{ child: ChildProcess; ready: string; printed: () => string }> {
  const child = spawn(process.execPath, [...TSX, 'scripts/mock.ts', ...args], {
    cwd: root,
    env: environment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) interrupt(child, 'SIGTERM');
  });
  let printed = '';
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (/Ctrl-C/.test(printed)) resolve(printed);
    });
    child.on('close', (code) => reject(new Error(`It ended with ${code} and printed: ${printed}`)));
  });
  return { child, ready, printed: () => printed };
}

function interrupt(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, signal);
}

describe.concurrent('npm run mock', () => {
  it('says where it is and how to call it, answers there, and ends with 0 at Ctrl-C', async (context) => {
    const { expect } = context;
    const { child, ready, printed } = await startMock(context, '--port', '0');
    const url = /ready at (http:\/\/127\.0\.0\.1:\d+)/.exec(ready)?.[1];
    expect(url).toBeDefined();
    expect(ready).toContain('curl ');
    expect(ready).toContain(`new ImbraceClient({ apiKey: 'any', baseUrl: '${url}' })`);

    // The command that it prints, by other means.
    const [, header = '', address = ''] = /curl -H '([^']+)' '([^']+)'/.exec(ready) ?? [];
    const [name = '', value = ''] = header.split(': ');
    const response = await fetch(address, { headers: { [name]: value } });
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('data');

    const ended = once(child, 'close');
    interrupt(child, 'SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(printed()).toContain('The mock has ended.');
    await expect(fetch(address)).rejects.toThrow();
  });

  it('says which port is taken, and ends with 1', async ({ expect, onTestFinished, signal }) => {
    const occupant = await startLoopback(() => ({}));
    onTestFinished(occupant.close);
    const { code, stdout, stderr } = await run(
      process.execPath,
      [...TSX, 'scripts/mock.ts', '--port', String(occupant.port)],
      { signal },
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`mock: port ${occupant.port} is taken`);
    expect(stderr, 'no stack for a mistake of the caller').not.toMatch(/\n +at /);
  });

  it.for(['65536', 'x', ''])('refuses the port "%s"', async (port, { expect, signal }) => {
    const { code, stdout, stderr } = await run(process.execPath, [...TSX, 'scripts/mock.ts', `--port=${port}`], {
      signal,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`mock: --port must be a number from 0 to 65535, not "${port}"`);
  });

  it('refuses an option that it does not have, and says which ones there are', async ({ expect }) => {
    const { code, stderr } = await run(process.execPath, [...TSX, 'scripts/mock.ts', '--prot', '4010']);
    expect(code).toBe(1);
    expect(stderr).toContain('--prot');
    expect(stderr).toContain('Usage: npm run mock');
  });
});
