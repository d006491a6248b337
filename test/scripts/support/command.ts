import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'vitest';
import { environment, root, TSX } from './project.ts';

interface Started {
  url: string;
  ready: string;
  printed: () => string;
  /** Resolves when it has printed this. */
  until: (text: string) => Promise<void>;
  pid: number | undefined;
  /** Ctrl-C. @returns exit code and signal */
  interrupt: () => Promise<unknown[]>;
}

/** Starts a server command in a process group of its own, as a terminal does: Ctrl-C reaches all of the group. */
export async function startCommand(
  { onTestFinished }: TestContext,
  script: string,
  ...args: string[]
): Promise<Started> {
  const child = spawn(process.execPath, [...TSX, script, ...args], {
    cwd: root,
    env: environment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) signal(child, 'SIGTERM');
  });
  let printed = '';
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (/Ctrl-C/.test(printed)) resolve(printed);
    });
    child.on('close', (code) => reject(new Error(`It ended with ${code} and printed: ${printed}`)));
  });
  return {
    url: /ready at (http:\/\/127\.0\.0\.1:\d+)/.exec(ready)?.[1] ?? '',
    ready,
    printed: () => printed,
    pid: child.pid,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => printed.includes(text) && resolve();
        child.stdout.on('data', look);
        child.on('close', () => reject(new Error(`It never printed "${text}", but: ${printed}`)));
        look();
      }),
    interrupt: () => {
      const ended = once(child, 'close');
      signal(child, 'SIGINT');
      return ended;
    },
  };
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, name);
}

/** Calls what a command prints as a curl command, by other means. */
export function callAsPrinted(ready: string): Promise<Response> {
  const [, header = '', address = ''] = /curl -H '([^']+)' '([^']+)'/.exec(ready) ?? [];
  const [name = '', value = ''] = header.split(': ');
  return fetch(address, { headers: { [name]: value } });
}
