import { expect, it } from 'vitest';
import { PATIENCE, runScript } from '../helpers/project.ts';

it('a CSV stream takes little memory, however long the file is', { timeout: PATIENCE }, async ({ signal }) => {
  const { code, stdout, stderr } = await runScript('bench/csv.ts', ['--mib', '256'], { signal });
  expect(stderr).toBe('');
  const [, extra, verdict] =
    /^256 MiB of CSV: ([\d.]+) MiB of extra memory, bar 64 (held|MISSED)\n$/.exec(stdout) ?? [];
  // What is there at a time depends on when the runtime collects; on a busy machine it takes longer than the script's bar.
  expect(Number(extra)).toBeLessThan(128);
  expect(code).toBe(verdict === 'held' ? 0 : 1);
});
