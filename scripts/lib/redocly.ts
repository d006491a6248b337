import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const CLI = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin/cli.js');

interface RedoclyRun {
  failed: boolean;
  stdout: string;
  stderr: string;
}

/** Runs a command of Redocly without its telemetry. */
export function redocly(args: readonly string[]): Promise<RedoclyRun> {
  // NO_COLOR: programs and tests read the output, too.
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, stdout, stderr: withoutBox(stderr) }),
    );
  });
}

/** Removes the framed notice about Node versions that Redocly prints on each run. */
const withoutBox = (text: string) => text.replace(/^\s*[╔║╚].*\n/gm, '').trim();
