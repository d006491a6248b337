import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type SpecDocument, specOperations } from '../../../spec/document.ts';
import { apiAnchor } from './api-reference.ts';

/** Writes the front page: docs/index.html with its first program and the list of methods filled in. */
export function buildFrontPage(specFile: string, site: string): void {
  const spec = parse(readFileSync(specFile, 'utf8')) as SpecDocument;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const program = readFileSync('examples/quick-start.ts', 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\n/, '');
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
  const values: Record<string, string> = {
    version,
    program: asText(program.trim()),
    count: String(operations.length),
    namespaces: namespaces.join('\n'),
  };
  const page = readFileSync('docs/index.html', 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`docs/index.html asks for {{${name}}}, which is not known`);
    return value;
  });
  writeFileSync(`${site}/index.html`, page);
  copyFileSync('docs/style.css', `${site}/style.css`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
