import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildFrontPage } from '../../scripts/lib/docs/front-page.ts';
import { Highlighter } from '../../scripts/lib/docs/highlight.ts';
import { copyProject, emptyFolder, PATIENCE, remove, runScript } from '../helpers/project.ts';

it('the front page of the site shows texts of the spec as texts, whatever is in them', async () => {
  const folder = emptyFolder();
  onTestFinished(() => void remove(folder));
  const summary = 'Count channels by platform';
  const spec = readFileSync('openapi.yaml', 'utf8');
  expect(spec.split(summary)).toHaveLength(2);
  const file = join(folder, 'openapi.yaml');
  writeFileSync(file, spec.replace(summary, `'<b title="x">A & B</b>'`));
  buildFrontPage(file, folder, await Highlighter.load());
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('<span>&lt;b title=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;</span>');
  expect(page).not.toContain('<b title="x">');
  expect(page).not.toContain('{{');
});

it('of an older site no page is left, not even where the new one cannot be built', { timeout: PATIENCE }, async () => {
  const copy = copyProject();
  onTestFinished(() => void remove(copy));
  mkdirSync(join(copy, 'site/guides'), { recursive: true });
  const old = join(copy, 'site/guides/old.html');
  writeFileSync(old, 'what was built before');
  rmSync(join(copy, 'docs'), { recursive: true });
  expect(await runScript('scripts/docs.ts', [], { cwd: copy })).toMatchObject({ code: 1, stdout: '' });
  expect(existsSync(old)).toBe(false);
});
