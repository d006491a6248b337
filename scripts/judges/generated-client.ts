import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { type Finding, judge } from './opinion.ts';

/** As strict as a user's project may be: the generated files count as sources, and no types of Node help them. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** The parts of an OpenAPI document from which a generator takes names. */
interface Named {
  paths: Record<string, Record<string, { operationId?: string }>>;
  components: { schemas: Record<string, unknown> };
}

/**
 * Judges the spec by the client that a generator makes of it in a temporary folder: it compiles, and has a function
 * for each operation.
 * @param entry the generated file that exports a function for each operation
 */
export function judgeClient(entry: string, generate: (spec: string, folder: string) => Promise<void>): Promise<void> {
  return judge(async (spec) => {
    const folder = await mkdtemp(join(tmpdir(), 'imbrace-openapi-client-'));
    try {
      await generate(spec, folder);
      if (!existsSync(join(folder, entry))) throw new Error('No client was generated.');
      const { operations, schemas } = places(parse(await readFile(spec, 'utf8')) as Named);
      const program = ts.createProgram([join(folder, entry)], OPTIONS);
      const exported = exportsOf(program, join(folder, entry));
      const missing = [...operations].filter(([id]) => !exported.has(id));
      return {
        judged: `a client of ${operations.size} operations`,
        findings: [
          ...missing.map(([id, at]) => ({ rule: 'no-function', message: `The client has no function ${id}.`, at })),
          ...ts.getPreEmitDiagnostics(program).map((error) => compileError(error, folder, [...schemas, ...operations])),
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function places({ paths, components }: Named): { operations: Map<string, string>; schemas: Map<string, string> } {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([verb, { operationId }]): [string, string][] =>
      operationId === undefined ? [] : [[operationId, `/paths/${path.replaceAll('/', '~1')}/${verb}/operationId`]],
    ),
  );
  const schemas = Object.keys(components.schemas).map((name): [string, string] => [
    name,
    `/components/schemas/${name}`,
  ]);
  return { operations: new Map(operations), schemas: new Map(schemas) };
}

function exportsOf(program: ts.Program, file: string): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return new Set(module ? checker.getExportsOfModule(module).map(({ name }) => name) : []);
}

/** A compile error as a finding at the schema or operation from which the declaration has its name. */
function compileError(
  { code, file, start = 0, messageText }: ts.Diagnostic,
  folder: string,
  named: readonly [string, string][],
): Finding {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ');
  const rule = `TS${code}`;
  if (file === undefined) return { rule, message };
  const { line } = file.getLineAndCharacterOfPosition(start);
  const text = file.text.split('\n')[line]?.trim();
  const declaration = declarationAt(file, start).toLowerCase();
  const [, quoted] = /'(\w+)'/.exec(message) ?? [];
  // A schema that the compiler names is the cause. Otherwise the longest name that fits: ChannelListAnswer, not Channel.
  const [, at] = named.find(([name]) => name === quoted) ??
    named
      .filter(([name]) => declaration.startsWith(name.toLowerCase()))
      .sort(([one], [other]) => other.length - one.length)[0] ?? [''];
  const where = `${relative(folder, file.fileName)}:${line + 1}`;
  return { rule, message: `The generated client does not compile: ${message} (${where}: ${text})`, at };
}

/** The name of the top-level declaration around a position. */
function declarationAt(file: ts.SourceFile, position: number): string {
  const statement = file.statements.find((each) => each.pos <= position && position < each.end);
  if (statement === undefined) return '';
  const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement;
  const name = named && ts.getNameOfDeclaration(named as ts.Declaration);
  return name?.getText(file) ?? '';
}
