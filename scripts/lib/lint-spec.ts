import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Runs a command of Redocly without its telemetry. */
function redocly(args: readonly string[]): Promise<{ failed: boolean; output: string }> {
  const cli = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');
  // NO_COLOR: what is piped is read by programs and tests as often as by people.
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, output: `${stdout}${stderr}` }),
    );
  });
}

/** Lints the spec by redocly.yaml; prints what is wrong, with file and line. A warning counts as an error. */
export async function lintSpec(file: string): Promise<boolean> {
  const { failed, output } = await redocly(['lint', file, '--format=stylish', '--lint-config=error']);
  const clean = !failed && !/[1-9]\d* warnings?/.test(output);
  if (!clean) console.error(withoutBox(output).trim());
  return clean;
}

/** Redocly frames a notice about Node versions; it would stand around what matters here. */
const withoutBox = (text: string) => text.replace(/^\s*[╔║╚].*\n/gm, '');
