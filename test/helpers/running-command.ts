import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'vitest';
import { environment, root, TSX } from './project.ts';

interface Started {
  url: string;
  ready: string;
  printed: () => string;
  /** What it wrote to its error output. */
  errors: () => string;
  /** Resolves when it has printed this. */
  until: (text: string) => Promise<void>;
  pid: number | undefined;
  /** Ctrl-C. @returns exit code and signal */
  interrupt: () => Promise<unknown[]>;
}

/** Starts a server command, which says that Ctrl-C ends it when it is ready. */
export const startCommand = (context: TestContext, script: string, ...args: string[]): Promise<Started> =>
  startUntil(/Ctrl-C/, context, script, args);

/**
 * Starts a command in a process group of its own, as a terminal does: Ctrl-C reaches all of the group.
 *
 * @param isReady what it prints once it is ready
 */
export async function startUntil(
  isReady: RegExp,
  { onTestFinished }: TestContext,
  script: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Started> {
  const child = spawn(process.execPath, [...TSX, script, ...args], {
    cwd: root,
    env: environment(env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) signal(child, 'SIGTERM');
  });
  let printed = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ready = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (isReady.test(printed)) resolve(printed);
    });
    child.on('close', (code) => reject(new Error(`It ended with ${code} and printed: ${printed}${errors}`)));
  });
  return {
    url: /ready at (http:\/\/127\.0\.0\.1:\d+)/.exec(ready)?.[1] ?? '',
    ready,
    printed: () => printed,
    errors: () => errors,
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

/** Sends the request that a command prints as a curl command. */
export function callAsPrinted(ready: string): Promise<Response> {
  const [, header = '', address = ''] = /curl -H '([^']+)' '([^']+)'/.exec(ready) ?? [];
  const [name = '', value = ''] = header.split(': ');
  return fetch(address, { headers: { [name]: value } });
}
