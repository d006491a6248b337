import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import ts from 'typescript';

/** What tsdown bundles the public types into. */
const DECLARATIONS = 'dist/index.d.ts';
const SCRATCH = resolve('.tmp/api-report');
const COMPILER_OPTIONS = { target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom'], types: [], strict: true };

/** Makes the report of the public types as they were built last. */
export function makeApiReport(): string {
  const entry = join(SCRATCH, 'index.d.ts');
  const name = 'report.api.md';
  mkdirSync(SCRATCH, { recursive: true });
  writeFileSync(entry, withoutOperations(DECLARATIONS));
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: resolve('package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: entry,
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [entry] } },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: SCRATCH,
        reportTempFolder: join(SCRATCH, 'made'),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      // The compiler judges the types, the tests judge their documentation: here they are only written down.
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  });
  const { errorCount } = Extractor.invoke(config, {
    messageCallback: (message) => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  if (errorCount > 0) throw new Error(`The public types in ${DECLARATIONS} do not compile: see above.`);
  return readFileSync(join(SCRATCH, 'made', name), 'utf8');
}

/**
 * The declarations, with what a type takes from the generated `operations` written out: all that a user sees of them
 * are the queries that some types are made of, and they would be more than half of the report. What is generated goes
 * without its descriptions, which the report would keep in part.
 */
function withoutOperations(file: string): string {
  const { options } = ts.convertCompilerOptionsFromJson(COMPILER_OPTIONS, '.');
  const program = ts.createProgram([file], { ...options, lib: COMPILER_OPTIONS.lib.map((lib) => `lib.${lib}.d.ts`) });
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not there: run \`npm run build\`.`);
  const checker = program.getTypeChecker();
  const generated = source.statements.filter(
    (statement) => ts.isInterfaceDeclaration(statement) && ['components', 'operations'].includes(statement.name.text),
  ) as ts.InterfaceDeclaration[];
  const operations = generated.find(({ name }) => name.text === 'operations');
  const ids = new Set(operations?.members.map((member) => member.name?.getText() ?? ''));
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.NodeBuilderFlags;

  const replacements: [old: ts.Node, by: ts.Node | undefined][] = generated.map((node) => [node, node]);
  for (const statement of source.statements) {
    // It is the compiler that an `implements` speaks to; it gives a class nothing that users could see.
    if (ts.isClassDeclaration(statement))
      for (const clause of statement.heritageClauses ?? [])
        if (clause.token === ts.SyntaxKind.ImplementsKeyword) replacements.push([clause, undefined]);
    if (!ts.isTypeAliasDeclaration(statement) || !namesOperation(statement.type, ids)) continue;
    const type = checker.getTypeAtLocation(statement.name);
    const flags = NoTruncation | InTypeAlias | MultilineObjectLiterals;
    replacements.push([statement.type, checker.typeToTypeNode(type, statement, flags) ?? statement.type]);
  }
  const printer = ts.createPrinter({ removeComments: true });
  let text = source.text;
  // From the last to the first, so that the positions of those to come stay right.
  for (const [old, by] of replacements.sort(([one], [other]) => other.pos - one.pos)) {
    const printed = by ? printer.printNode(ts.EmitHint.Unspecified, by, source) : '';
    text = text.slice(0, by ? old.getStart() : old.pos) + printed + text.slice(old.end);
  }
  return text;
}

/** Whether a type names an operation, as `Query<'contactsList'>` does. */
function namesOperation(node: ts.Node, ids: ReadonlySet<string>): boolean {
  const isName = ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) && ids.has(node.literal.text);
  return isName || (ts.forEachChild(node, (child) => namesOperation(child, ids)) ?? false);
}
