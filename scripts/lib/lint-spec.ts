import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Runs a command of Redocly without its telemetry. */
function redocly(args: readonly string[]): { status: number; stdout: string; stderr: string } {
  const manifest = require.resolve('@redocly/cli/package.json');
  const cli = join(dirname(manifest), 'bin/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // NO_COLOR: what is piped is read by programs and tests as often as by people.
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
  });
  return { status: status ?? 1, stdout, stderr };
}

/** Lints the spec by redocly.yaml; prints what is wrong, with file and line. A warning counts as an error. */
export function lintSpec(file: string): boolean {
  const { status, stdout, stderr } = redocly(['lint', file, '--format=stylish', '--lint-config=error']);
  const clean = status === 0 && !/\d+ warnings?/.test(stderr.replace('0 warnings', ''));
  if (!clean) console.error(`${stdout}${stderr}`.trim());
  return clean;
}
