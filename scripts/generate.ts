/**
 * `npm run generate`: openapi.yaml → src/generated/. With `-- --check` it writes nothing and fails where the
 * output is stale. A spec that does not lint stops it before anything is written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { requireSoundSpec } from './lib/lint-spec.ts';
import { type SpecDocument, specOperations } from './lib/spec.ts';

const SPEC = 'openapi.yaml';
const OUTPUT = 'src/generated';
const BANNER = '// Written by `npm run generate` from openapi.yaml. Do not edit: change the spec and run it again.\n';

const check = process.argv.includes('--check');
const sound = requireSoundSpec(SPEC, `nothing was generated, ${OUTPUT}/ is as it was`);
const source = readFileSync(SPEC, 'utf8');
// While the linter runs in its own process, generate; what comes of a spec that does not lint is thrown away.
const generated = Promise.all([schemaModule(source), operationsModule(source)]).catch((error: unknown) => error);
await sound;
const modules = await generated;
if (!Array.isArray(modules)) throw modules;
const files = { 'schema.ts': modules[0] as string, 'operations.ts': modules[1] as string };

const stale = Object.entries(files).filter(([name, text]) => text !== readIfThere(`${OUTPUT}/${name}`));
if (check && stale.length > 0) {
  console.error(
    `Stale: ${stale.map(([name]) => `${OUTPUT}/${name}`).join(', ')}. Run \`npm run generate\` and commit what it writes.`,
  );
  process.exit(1);
}
if (!check) {
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, text] of stale) writeFileSync(`${OUTPUT}/${name}`, text);
}
console.log(
  check
    ? `${OUTPUT}/ is up to date.`
    : `${OUTPUT}/: ${stale.length === 0 ? 'nothing to change' : `wrote ${stale.map(([name]) => name).join(', ')}`}.`,
);

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The types: what openapi-typescript makes of the spec, with files as Blobs and open enums kept open. */
async function schemaModule(text: string): Promise<string> {
  const [{ default: openapiTS, astToString }, { default: ts }] = await Promise.all([
    import('openapi-typescript'),
    import('typescript'),
  ]);
  const { factory } = ts;
  const blob = factory.createTypeReferenceNode('Blob');
  // `"web" | (string & {})` accepts any string and still completes "web"; plain `string` would swallow the rest.
  const anyOtherString = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  const nodes = await openapiTS(text, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform(schema) {
      if ('contentMediaType' in schema && schema.contentMediaType === 'application/octet-stream') return blob;
      if ('x-open-enum' in schema) return factory.createParenthesizedType(anyOtherString);
      return undefined;
    },
  });
  return `${BANNER}\n${astToString(nodes)}`;
}

/** The client: one entry an operation, over openapi-fetch, and the gateways. */
async function operationsModule(text: string): Promise<string> {
  const spec = parse(text) as SpecDocument;
  const operations = specOperations(spec);
  const prefix = commonPrefix(operations.map(({ path }) => path));
  const entries = operations.map(({ id, verb, path, sdkMethod, kind }) => {
    const entry = [sdkMethod, verb, path.slice(prefix.length), ...(kind === 'json' ? [] : [kind])];
    return `export const ${id}: Operation<'${id}'> = [${entry.map((part) => `'${part}'`).join(', ')}];`;
  });
  const methods = new Map<string, string[]>();
  for (const { sdkMethod } of operations) {
    const [namespace = '', name = ''] = sdkMethod.split('.');
    methods.set(namespace, [...(methods.get(namespace) ?? []), name]);
  }
  const gateways = spec.servers.flatMap((server) =>
    [server['x-environment'], ...(server['x-environment-aliases'] ?? [])].map((name) => `  ${name}: '${server.url}',`),
  );
  return `${BANNER}
import createClient, { type ClientOptions } from 'openapi-fetch';
import type { operations, paths } from './schema.js';

/** The address of each environment's gateway. */
export const gateways = {
${gateways.join('\n')}
} as const;

/** The environments a client can be pointed at by name. */
export type Environment = keyof typeof gateways;

/** What every path begins with. */
const PREFIX = '${prefix}';

export type OperationId = keyof operations;

/** How an operation is sent: the client's method, the verb, the path after the prefix, the kind of answer if not JSON. */
export type Operation<Id extends OperationId> = readonly [
  method: string,
  verb: string,
  path: string,
  kind?: 'csv' | 'void',
] & { readonly id?: Id };

${entries.join('\n')}

type Method = (...args: never[]) => unknown;

${[...methods].map(([namespace, names]) => methodsInterface(namespace, names)).join('\n\n')}

type Content<T> = T extends { content: infer C } ? C : never;
type Body<T> = 'multipart/form-data' extends keyof T ? FormData : T[keyof T];

/** An operation without a query takes an empty one. */
type Query<T extends { query?: unknown }> = [T['query']] extends [undefined] ? { query?: Record<string, never> } : Pick<T, 'query'>;

/** What an operation is sent with: its ids, its query, its body. */
export type OperationInput<Id extends OperationId> = Pick<operations[Id]['parameters'], 'path'> &
  Query<operations[Id]['parameters']> &
  (operations[Id] extends { requestBody: infer R } ? { body: Body<Content<R>> } : { body?: never });

type Responses<Id extends OperationId> = operations[Id]['responses'];
type Success<T> = T[Extract<keyof T, 200 | 201 | 202 | 203>];

/** What a successful answer of an operation holds; undefined for one without a body. */
export type OperationData<Id extends OperationId> =
  | Content<Success<Responses<Id>>>[keyof Content<Success<Responses<Id>>>]
  | (204 extends keyof Responses<Id> ? undefined : never);

/** Sends one operation. \`call\` travels along to their Request and fetch, untouched. */
export type Operate<Answer, Call> = <Id extends OperationId>(operation: Operation<Id>, input: OperationInput<Id>, call: Call) => Promise<{ response: Answer }>;

type Send<Answer> = (path: string, init: object) => Promise<{ response: Answer }>;

/** Makes the client for all operations out of openapi-fetch's options; \`Answer\` is what their fetch resolves to. */
export function createOperations<Answer, Call>(options: ClientOptions): Operate<Answer, Call> {
  const client = createClient<paths>(options) as unknown as Record<string, Send<Answer>>;
  return ([, verb, path], { path: ids, query, body }, call) =>
    (client[verb] as Send<Answer>)(PREFIX + path, { params: { path: ids, query }, body, call });
}
`;
}

/** What the class of a namespace implements, so that a method that it lacks is a compile error at the class. */
function methodsInterface(namespace: string, names: readonly string[]): string {
  const members = names.map((name) => `  ${name}: Method;`).join('\n');
  const type = `${namespace.charAt(0).toUpperCase()}${namespace.slice(1)}Methods`;
  return `/** The methods that the spec asks of \`client.${namespace}\`, by their x-sdk-method. */\nexport interface ${type} {\n${members}\n}`;
}

function commonPrefix(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let length = first.length;
  while (!others.every((path) => path.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}
