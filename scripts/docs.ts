/** `npm run docs`: writes site/, which needs no network: the front page, guides, the API reference, the SDK reference. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../cli/command.ts';
import { buildApiReference } from './lib/docs/api-reference.ts';
import { buildFrontPage } from './lib/docs/front-page.ts';
import { buildGuides } from './lib/docs/guides.ts';
import { Highlighter } from './lib/docs/highlight.ts';
import { buildSdkReference } from './lib/docs/sdk-reference.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';

const SPEC = 'openapi.yaml';
const SITE = 'site';

readArguments({
  name: 'npm run docs',
  does: 'Writes site/: the front page, the API reference and the SDK reference.',
});

await requireSoundSpec(SPEC, `${SITE}/ is as it was`);
rmSync(SITE, { recursive: true, force: true });
mkdirSync(SITE);
const scratch = mkdtempSync(join(tmpdir(), 'imbrace-openapi-docs-'));
try {
  const highlighter = await Highlighter.load();
  buildFrontPage(SPEC, SITE, highlighter);
  buildGuides(SITE, highlighter);
  writeFileSync(`${SITE}/highlight.css`, highlighter.styles());
  await Promise.all([buildApiReference(SPEC, `${SITE}/api.html`, scratch), buildSdkReference(`${SITE}/sdk`)]);
} finally {
  rmSync(scratch, { recursive: true });
}
console.log(`${SITE}/index.html is ready: open it in a browser.`);
