/**
 * `npm run generate`: openapi.yaml → src/generated/, and what both READMEs list and count. With `-- --check` it writes
 * nothing and fails where the output is stale. A spec that does not lint stops it before anything is written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type SpecDocument, specOperations } from '../spec/document.ts';
import { readArguments } from './lib/command.ts';
import { readIfThere } from './lib/files.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';

const SPEC = 'openapi.yaml';
const OUTPUT = 'src/generated';
const BANNER = '// Written by `npm run generate` from openapi.yaml. Do not edit: change the spec and run it again.\n';

const { check } = readArguments({
  name: 'npm run generate',
  does: 'Writes src/generated/ from openapi.yaml, and what both READMEs list and count.',
  options: { check: { does: 'write nothing, and fail where something is stale' } },
}).values;
const sound = requireSoundSpec(SPEC, `nothing was generated, ${OUTPUT}/ is as it was`);
const source = readFileSync(SPEC, 'utf8');
// The linter runs in a process of its own meanwhile. Where the spec does not lint, its message is the one to print.
const generating = Promise.all([schemaModule(source), operationsModule(source), documents(source)]);
generating.catch(() => {});
await sound;
const [schema, operations, { texts, withoutMethod, withoutOperation }] = await generating;
const files = { 'schema.ts': schema, 'operations.ts': operations };

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
  return `${BANNER}\n${astToString(nodes)}`;
}

/** The client: one entry an operation, over openapi-fetch, and the gateways. */
async function operationsModule(text: string): Promise<string> {
  const spec = parse(text) as SpecDocument;
  const operations = specOperations(spec).map((operation) => {
    const [namespace = '', method = ''] = operation.sdkMethod.split('.');
    return { ...operation, namespace, method };
  });
  const prefix = commonPrefix(operations.map(({ path }) => path));
  /** The operations of each namespace in braces, each as the line that `write` makes of it. */
  const byNamespace = (end: string, write: (operation: (typeof operations)[number]) => string) =>
    [...new Set(operations.map(({ namespace }) => namespace))].map((namespace) => {
      const lines = operations
        .filter((each) => each.namespace === namespace)
        .map((each) => `    ${write(each)}${end}\n`);
      return `  ${namespace}: {\n${lines.join('')}  }${end}\n`;
    });
  const routes = byNamespace(',', ({ method, verb, path, kind }) => {
    const route = [verb, path.slice(prefix.length), ...(kind === 'json' ? [] : [kind])];
    return `${method}: [${route.map((part) => `'${part}'`).join(', ')}]`;
  });
  const types = byNamespace(';', ({ method, id }) => `${method}: operations['${id}']`);
  const gateways = spec.servers.flatMap((server) =>
    [server['x-environment'], ...(server['x-environment-aliases'] ?? [])].map((name) => `  ${name}: '${server.url}',`),
  );
  return `${BANNER}
import createClient, { type Client, type ClientOptions, type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
import type { operations, paths } from './schema.js';

/** The address of each environment's gateway. */
export const gateways = {
${gateways.join('\n')}
} as const;

/** The environments a client can be pointed at by name. */
export type Environment = keyof typeof gateways;

/** What every path begins with. */
const PREFIX = '${prefix}';

/** How an operation is sent: its verb, its path after the prefix, the kind of its answer if that is not always JSON. */
export type Route = readonly [verb: string, path: string, kind?: 'csv' | 'empty'];

/** The types of each operation, by the client's namespace and method. */
export interface Operations {
${types.join('')}}

/** The route of each operation. */
export const routes: { readonly [Name in keyof Operations]: Readonly<Record<keyof Operations[Name], Route>> } = {
${routes.join('')}};

/** What every operation has. */
export interface AnyOperation {
  parameters: { path?: unknown; query?: unknown };
  responses: unknown;
}
type Content<T> = T extends { content: infer C } ? C : never;
type Body<T> = 'multipart/form-data' extends keyof T ? FormData : T[keyof T];
type Success<T> = T[Extract<keyof T, 200 | 201 | 202 | 203>];

/** The query an operation takes; an empty one where it takes none. */
export type OperationQuery<O extends AnyOperation> = [O['parameters']['query']] extends [undefined]
  ? Record<string, never>
  : NonNullable<O['parameters']['query']>;

/** The body an operation takes; \`never\` for one without. */
export type OperationBody<O> = O extends { requestBody: infer R } ? Body<Content<R>> : never;

/** What a successful answer of an operation holds; undefined for one that may have no body. */
export type OperationData<O extends AnyOperation> =
  | Content<Success<O['responses']>>[keyof Content<Success<O['responses']>>]
  | (204 extends keyof O['responses'] ? undefined : never);

/** Sends one operation. What it is given travels along to their Request and fetch. */
export type Operate = (route: Route, init: object) => Promise<unknown>;

/** Makes the function that sends any operation, out of openapi-fetch's options; its path serializer gets the ids in their order. */
export function createOperations(options: ClientOptions): Operate {
  const client = createRaw(options) as unknown as Record<string, (path: string, init: object) => Promise<unknown>>;
  return ([verb, path], init) => client[verb]?.(PREFIX + path, init) as Promise<unknown>;
}

/** An answer without the \`string & {}\` of open enums, which openapi-fetch's types would take for an object. */
type Plain<T> = T extends string
  ? string extends T ? string : T
  : T extends number
    ? number extends T ? number : T
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;
/** A body with a file may be given as a form, too. */
type RawBody<T> = { [Type in keyof T]: Type extends 'multipart/form-data' ? T[Type] | FormData : T[Type] };
type RawOperation<O> = {
  [Key in keyof O]: Key extends 'responses'
    ? Plain<O[Key]>
    : O[Key] extends { content: infer C } ? { content: RawBody<C> } : O[Key];
};
/** The paths of the spec as the raw client takes them. */
export type RawPaths = { [Path in keyof paths]: { [Verb in keyof paths[Path]]: RawOperation<paths[Path][Verb]> } };

type OperationAt<Path extends keyof RawPaths, Verb> = RawPaths[Path][Verb & keyof RawPaths[Path]];
type PathWith<Verb> = { [Path in keyof paths]: OperationAt<Path, Verb> extends AnyOperation ? Path : never }[keyof paths];
/** What a request holds, a form by the names of its parts; an array, whose fields nobody counts, where it holds nothing. */
type Sent<O> = O extends { requestBody: infer R } ? Exclude<Content<R>[keyof Content<R>], FormData> : unknown[];
/** Refuses a field that the spec does not name: openapi-fetch alone lets it through where all are optional. */
type NoOtherField<Init, Known> = Known extends readonly unknown[]
  ? unknown
  : Init extends { body: infer Given }
    ? Given extends FormData ? unknown : { body: { [Name in Exclude<keyof Given, keyof Known>]: never } }
    : unknown;
type Send<Verb extends 'put' | 'post'> = <
  Path extends PathWith<Verb>,
  Init extends MaybeOptionalInit<RawPaths[Path], Verb & keyof RawPaths[Path]>,
>(
  path: Path,
  init: Init & NoOtherField<Init, Sent<OperationAt<Path, Verb>>> & { [option: string]: unknown },
) => Promise<
  FetchResponse<Extract<OperationAt<Path, Verb>, Record<string, unknown>>, Init, \`\${string}/\${string}\`>
>;

/** The client of openapi-fetch itself, typed by the spec. */
export interface RawClient extends Omit<Client<RawPaths>, 'PUT' | 'POST'> {
  PUT: Send<'put'>;
  POST: Send<'post'>;
}

export const createRaw = (options: ClientOptions): RawClient => createClient<RawPaths>(options);
`;
}

function commonPrefix(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let length = first.length;
  while (!others.every((path) => path.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}
