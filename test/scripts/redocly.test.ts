import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { redocly } from '../../scripts/lib/redocly.ts';
import { emptyFolder, PATIENCE, remove } from '../helpers/project.ts';

it('runs Redocly without telemetry and colours, whatever the environment asks for', { timeout: PATIENCE }, async () => {
  const folder = emptyFolder();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    remove(folder);
  });
  const [preload, written] = [join(folder, 'preload.cjs'), join(folder, 'environment.json')];
  writeFileSync(
    preload,
    `const { REDOCLY_TELEMETRY, NO_COLOR, FORCE_COLOR } = process.env;
require('node:fs').writeFileSync(${JSON.stringify(written)}, JSON.stringify({ REDOCLY_TELEMETRY, NO_COLOR, FORCE_COLOR }));`,
  );
  vi.stubEnv('NODE_OPTIONS', `--require ${JSON.stringify(preload)}`);
  vi.stubEnv('REDOCLY_TELEMETRY', 'on');
  vi.stubEnv('FORCE_COLOR', '1');
  const { failed, stdout } = await redocly(['--version']);
  expect({ failed, stdout }).toEqual({ failed: false, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  const environment = JSON.parse(readFileSync(written, 'utf8'));
  expect(environment).toEqual({ REDOCLY_TELEMETRY: 'off', NO_COLOR: '1', FORCE_COLOR: '0' });
});
