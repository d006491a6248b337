import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type SpecDocument, specOperations } from '../../../spec/document.ts';
import { redocly } from '../redocly.ts';
import { codeSamples } from './code-samples.ts';

/** What the page may load: nothing but what is in it. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Redoc's page shows its maker's logo from a server of theirs. */
const LOGO = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;
const WORDMARK = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#1e6fd9">Redocly</text></svg>',
)}`;

/** Writes the page of all operations, each with its samples, made from a copy of the spec in `scratch`. */
export async function buildApiReference(specFile: string, out: string, scratch: string): Promise<void> {
  const copy = join(scratch, 'openapi.yaml');
  writeFileSync(copy, withSamples(readFileSync(specFile, 'utf8')));
  const config = join(scratch, 'redocly.yaml');
  writeFileSync(config, stringify({ telemetry: 'off', openapi: PAGE }));
  const args = ['build-docs', copy, '--config', config, '--output', out, '--inlineBundle'];
  const { failed, stdout, stderr } = await redocly(args);
  if (failed) throw new Error(`The API reference was not written:\n${stdout}${stderr}`);
  const page = readFileSync(out, 'utf8').replaceAll(LOGO, WORDMARK);
  const guard = `<head>\n  <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
  writeFileSync(
    out,
    page.replace('<head>', () => guard),
  );
}

/** The spec as the page shows it: the method's name before the description, and how it is called. */
function withSamples(source: string): string {
  const spec = parse(source) as SpecDocument;
  const samples = codeSamples(spec);
  for (const { sdkMethod, operation } of specOperations(spec)) {
    const { description = '', 'x-confidence': confidence } = operation;
    Object.assign(operation, {
      description: `\`client.${sdkMethod}\` (confidence: ${confidence})\n\n${description}`,
      'x-codeSamples': samples.get(sdkMethod),
    });
  }
  spec.info.description = `[Start](index.html) · [Guides](guides/getting-started.html) · [SDK reference](sdk/index.html)\n\n${spec.info.description}`;
  return stringify(spec, { aliasDuplicateObjects: false });
}

/** How the page is laid out; a sample in a language that is not named here is not shown. */
const PAGE = {
  disableTelemetry: true,
  hideDownloadButtons: true,
  codeSamples: { languages: [{ lang: 'TypeScript' }, { lang: 'Shell (curl)' }] },
};

/** Where on the page an operation is. */
export const apiAnchor = (tag: string, operationId: string) => `api.html#/${tag}/${operationId.toLowerCase()}`;
