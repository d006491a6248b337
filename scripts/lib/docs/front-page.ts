import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type SpecDocument, specOperations } from '../../../spec/document.ts';
import { apiAnchor } from './api-reference.ts';
import { guidePage, listGuides } from './guides.ts';
import type { Highlighter } from './highlight.ts';
import { asText, fillTemplate } from './html.ts';

const TEMPLATE = 'docs/index.html';

/** Writes the front page: docs/index.html with its code, the guides and the methods filled in. */
export function buildFrontPage(specFile: string, site: string, highlighter: Highlighter): void {
  const spec = parse(readFileSync(specFile, 'utf8')) as SpecDocument;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const program = readFileSync('examples/quick-start.ts', 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\n/, '');
  const [, install = ''] = /^```sh\n([\s\S]*?)^```$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const operations = specOperations(spec);
  const namespaces = spec.tags.map(({ name, description }) => {
    const methods = operations
      .filter(({ sdkMethod }) => sdkMethod.startsWith(`${name}.`))
      .map(({ sdkMethod, id, operation }) => {
        const link = `<a href="${apiAnchor(name, id)}"><code>${sdkMethod.slice(name.length + 1)}</code></a>`;
        return `<li>${link} <span>${asText(operation.summary)}</span></li>`;
      });
    return `<section>
<h3>client.${name} <small>${methods.length}</small></h3>
<p>${asText(description)}</p>
<ul>
${methods.join('\n')}
</ul>
</section>`;
  });
  const guides = listGuides().map(
    ({ title, summary, file }) => `<li><a href="${guidePage(file)}">${asText(title)}</a> <span>${summary}</span></li>`,
  );
  const page = fillTemplate(TEMPLATE, readFileSync(TEMPLATE, 'utf8'), {
    version,
    // In a column that is narrow, what a line does stands above it.
    install: highlighter.block(install.trim().replace(/^(.+?) {2,}(#.*)$/gm, '$2\n$1'), 'sh'),
    program: highlighter.block(program.trim(), 'ts'),
    guides: guides.join('\n'),
    count: String(operations.length),
    namespaces: namespaces.join('\n'),
  });
  writeFileSync(`${site}/index.html`, page);
  copyFileSync('docs/style.css', `${site}/style.css`);
}
