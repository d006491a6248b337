import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildFrontPage } from '../../scripts/lib/docs/front-page.ts';
import { Highlighter } from '../../scripts/lib/docs/highlight.ts';
import { emptyFolder, remove } from '../helpers/project.ts';

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
