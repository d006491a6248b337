import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const CLI = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
const GUARD = new URL('./prism-guard.js', import.meta.url).href;
/** A cold start on a busy machine takes a few seconds. After this time something is wrong. */
const START_LIMIT_MS = 60_000;

interface PrismOptions {
  spec: string;
  /** 0 for a free one. */
  port: number;
  /** Answers made up from the schemas in place of the examples. */
  dynamic?: boolean;
  /** Gets each line that Prism prints once it is ready. */
  onLine?: (line: string) => void;
}

export interface Prism {
  url: string;
  /** Resolves with the exit code when it ends, by itself or by `stop`. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

/**
 * Starts Prism on 127.0.0.1 as a child process. A request that makes Prism throw is answered with 500, and Prism goes on.
 * Rejects with what Prism printed where it does not start.
 */
export async function startPrism({ spec, port, dynamic = false, onLine }: PrismOptions): Promise<Prism> {
  const args = ['mock', '--host', '127.0.0.1', '--port', String(port), ...(dynamic ? ['--dynamic'] : []), spec];
  const child = spawn(process.execPath, ['--import', GUARD, CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Under NODE_ENV=production Prism would serve from a process of its own, which is no child of this one.
    env: { ...process.env, NODE_ENV: 'test', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  // However this process ends, Prism ends with it.
  const stopWithParent = () => void child.kill('SIGTERM');
  const endings = ['exit', 'SIGINT', 'SIGTERM'] as const;
  for (const ending of endings) process.on(ending, stopWithParent);
  void ended.then(() => {
    for (const ending of endings) process.off(ending, stopWithParent);
  });

  const printed: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    let ready = false;
    const fail = (why: string) => reject(new Error(`Prism ${why}.\n${printed.join('\n')}`));
    const timer = setTimeout(() => fail(`was not ready after ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const read = (line: string) => {
      if (ready) return onLine?.(line);
      printed.push(line);
      const address = /Prism is listening on (http:\/\/\S+)/.exec(line)?.[1];
      if (address) {
        ready = true;
        clearTimeout(timer);
        resolve(address);
      }
    };
    createInterface(child.stdout).on('line', read);
    createInterface(child.stderr).on('line', read);
    void ended.then((code) => {
      clearTimeout(timer);
      fail(`ended with code ${code} before it was ready`);
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, ended, stop };
}
