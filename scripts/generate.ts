/**
 * `npm run generate`: openapi.yaml → src/generated/, and what the READMEs and guides list and count. With `-- --check` it writes
 * nothing and fails where the output is stale. A spec that does not lint stops it before anything is written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type ts from 'typescript';
import { parse } from 'yaml';
import { readArguments } from '../cli/command.ts';
import { type SpecDocument, specOperations } from '../spec/document.ts';
import { readIfThere } from './lib/files.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';

const SPEC = 'openapi.yaml';
const OUTPUT = 'src/generated';
const BANNER = '// Written by `npm run generate` from openapi.yaml. Do not edit: change the spec and run it again.\n';

const { check } = readArguments({
  name: 'npm run generate',
  does: 'Writes src/generated/ from openapi.yaml, and what READMEs and guides list and count.',
  options: { check: { does: 'write nothing, and fail where something is stale' } },
}).values;
const sound = requireSoundSpec(SPEC, `nothing was generated, ${OUTPUT}/ is as it was`);
const source = readFileSync(SPEC, 'utf8');
// The linter runs in a process of its own meanwhile. Where the spec does not lint, its message is the one to print.
const generating = Promise.all([schemaModule(source), clientModule(source), documents(source)]);
generating.catch(() => {});
await sound;
const [schema, client, { texts, withoutMethod, withoutOperation }] = await generating;
const files = { 'schema.ts': schema, 'client.ts': client };

const stale = Object.entries(files).filter(([name, text]) => text !== readIfThere(`${OUTPUT}/${name}`));
const staleDocuments = [...texts].filter(([file, text]) => text !== readIfThere(file));
if (check && stale.length + staleDocuments.length > 0) {
  const names = [...stale.map(([name]) => `${OUTPUT}/${name}`), ...staleDocuments.map(([file]) => file)];
  console.error(`Stale: ${names.join(', ')}. Run \`npm run generate\` and commit what it writes.`);
  process.exit(1);
}
if (!check) {
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, text] of stale) writeFileSync(`${OUTPUT}/${name}`, text);
  for (const [file, text] of staleDocuments) writeFileSync(file, text);
}
console.log(
  check
    ? `${OUTPUT}/ and the documents are up to date.`
    : `${OUTPUT}/: ${stale.length === 0 ? 'nothing to change' : `wrote ${stale.map(([name]) => name).join(', ')}`}.`,
);
if (!check && staleDocuments.length > 0) {
  console.log(`Wrote the lists and counts of ${staleDocuments.map(([file]) => file).join(', ')}.`);
}
for (const name of withoutMethod) {
  const file = `src/facade/${name.split('.', 1)[0]}.ts`;
  console.log(`The documents do not list ${name}: it has no method in ${file}. Write it, and run this again.`);
}
for (const name of withoutOperation) {
  console.log(
    `The documents do not list ${name}: no operation has it as x-sdk-method. Add one to ${SPEC}, or delete it.`,
  );
}

async function documents(text: string) {
  const { generateDocuments } = await import('./lib/documents.ts');
  return generateDocuments(text);
}

/** The types: what openapi-typescript makes of the spec, with files as Blobs and open enums kept open. */
async function schemaModule(text: string): Promise<string> {
  const [{ default: openapiTS, astToString }, { default: ts }] = await Promise.all([
    import('openapi-typescript'),
    import('typescript'),
  ]);
  const { factory } = ts;
  const blob = factory.createTypeReferenceNode('Blob');
  // `"web" | (string & {})` accepts any string and still completes "web"; plain `string` would swallow the rest. So with numbers.
  const anyOther = ({ type }: { type?: unknown }) =>
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(type === 'string' ? ts.SyntaxKind.StringKeyword : ts.SyntaxKind.NumberKeyword),
      factory.createTypeLiteralNode([]),
    ]);
  const nodes = await openapiTS(text, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform(schema) {
      if ('contentMediaType' in schema && schema.contentMediaType === 'application/octet-stream') return blob;
      if ('x-open-enum' in schema) return factory.createParenthesizedType(anyOther(schema));
      return undefined;
    },
  });
  /** Says that an optional field may be undefined as well, for programs under `exactOptionalPropertyTypes`. */
  const orUndefined = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, orUndefined, undefined);
    if (!ts.isPropertySignature(inner) || !inner.questionToken || !inner.type) return inner;
    if (inner.type.kind === ts.SyntaxKind.NeverKeyword) return inner;
    const { modifiers, name, questionToken, type } = inner;
    const union = factory.createUnionTypeNode([type, factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]);
    return factory.updatePropertySignature(inner, modifiers, name, questionToken, union);
  };
  // As text of its own, not as a tag: so editors show it first.
  return `${BANNER}\n${astToString(nodes.map(orUndefined) as typeof nodes).replaceAll('@description ', '')}`;
}

/** The client: one typed function an operation, and the gateways. What does not depend on the spec is src/typed-fetch.ts. */
async function clientModule(text: string): Promise<string> {
  const spec = parse(text) as SpecDocument;
  const operations = specOperations(spec);
  const functions = operations.map(
    ({ id, verb, path, sdkMethod }) => `
export const ${id} = operation('${sdkMethod}', (fetcher: Fetcher, init: Init<'${path}', '${verb.toLowerCase()}'>) =>
  fetcher.${verb}('${path}', init),
);
`,
  );
  const namespaces = new Set(operations.map(({ sdkMethod }) => sdkMethod.split('.', 1)[0]));
  const methods = [...namespaces].map((namespace) => {
    const names = operations.filter(({ sdkMethod }) => sdkMethod.startsWith(`${namespace}.`));
    return `  ${namespace}:${names.map(({ sdkMethod }) => `\n    | '${sdkMethod.split('.')[1]}'`).join('')};\n`;
  });
  const gateways = spec.servers.flatMap((server) =>
    [server['x-environment'], ...(server['x-environment-aliases'] ?? [])].map(
      (name) => `  ${name}: '${server.url}',\n`,
    ),
  );
  return `${BANNER}
import { type Fetcher, type Init, operation } from '../typed-fetch.js';

/** The address of each environment's gateway. */
export const gateways = {
${gateways.join('')}} as const;

/** The environments a client can be pointed at by name. */
export type Environment = keyof typeof gateways;

/** The methods of each namespace. */
export interface Methods {
${methods.join('')}}

// One function an operation, by its operationId.
${functions.join('')}`;
}
