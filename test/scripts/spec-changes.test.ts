import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { specChanges } from '../../scripts/lib/spec-changes.ts';
import { emptyFolder, PATIENCE, remove } from '../helpers/project.ts';

const SPEC = readFileSync('openapi.yaml', 'utf8');

/** Where files are made that are wanted for a moment only. */
let folder: string;
beforeEach(() => {
  folder = emptyFolder();
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  remove(folder);
});

it('a change of the spec is told by its place, with what was before what is', { timeout: PATIENCE }, async () => {
  const file = join(folder, 'openapi.yaml');
  const edits = [
    ['summary: Count channels by platform', 'summary: Count channels'],
    ['description: Name of the team.', 'description: What the team is called.'],
    ['url: https://app-gateway.dev.imbrace.co', 'url: https://dev.example.com'],
  ] as const;
  const edited = edits.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, to);
  }, SPEC);
  writeFileSync(file, edited);
  const line = (text: string) => edited.split('\n').findIndex((each) => each.includes(text)) + 1;

  const changes = await specChanges(SPEC, file);
  const told = changes.map(({ where, what }) => `${where.replace(file, 'spec')} ${what.join()}`);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        `^GET /channel-service/v1/channels/_count summary {2}\\(spec:${line('summary: Count channels')}\\) "Count channels by platform" → "Count channels"$`,
      ),
      expect.stringMatching(
        `name\\.description {2}\\(spec:${line('What the team is called')}\\) "Name of the team\\." → "What the team is called\\."$`,
      ),
      expect.stringMatching(/^servers\b.*dev/),
    ]),
  );
  expect(readdirSync(folder), 'of the comparison nothing is left').toEqual(['openapi.yaml']);
});

it('a spec that cannot be read is no spec without changes', { timeout: PATIENCE }, async () => {
  await expect(specChanges('openapi: 3.1.0\n  - : no spec\n', 'openapi.yaml')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
