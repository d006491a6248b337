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
  writeFileSync(entry, condense(DECLARATIONS));
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
      // Types and their documentation are checked elsewhere; this only writes the report.
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
 * Shortens the declarations for the report. Types that refer to the generated `operations` are written out, and `paths` only
 * names the operation of each verb: the rest of the generated types repeats the spec, which is compared separately, and
 * would be three quarters of the report. Generated descriptions are left out, because the report would keep only some.
 */
function condense(file: string): string {
  const { options } = ts.convertCompilerOptionsFromJson(COMPILER_OPTIONS, '.');
  const program = ts.createProgram([file], { ...options, lib: COMPILER_OPTIONS.lib.map((lib) => `lib.${lib}.d.ts`) });
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not there: run \`npm run build\`.`);
  const checker = program.getTypeChecker();
  const printer = ts.createPrinter({ removeComments: true });
  const print = (node: ts.Node) => printer.printNode(ts.EmitHint.Unspecified, node, source);
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.NodeBuilderFlags;

  const interfaces = new Map(source.statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node]));
  const namespaces = new Set(interfaces.get('Operations')?.members.map((member) => member.name?.getText() ?? ''));
  const replacements: [old: ts.Node, by: string][] = [];
  const components = interfaces.get('components');
  if (components) replacements.push([components, print(components)]);
  for (const path of interfaces.get('paths')?.members ?? []) replacements.push([path, verbsOf(path)]);
  for (const statement of source.statements) {
    if (!ts.isTypeAliasDeclaration(statement) || !namesOne(statement.type, namespaces)) continue;
    const type = checker.getTypeAtLocation(statement.name);
    const node = checker.typeToTypeNode(type, statement, NoTruncation | InTypeAlias | MultilineObjectLiterals);
    if (node) replacements.push([statement.type, print(node)]);
  }
  let text = source.text;
  // From the last to the first, so that the positions of the others stay valid.
  for (const [old, by] of replacements.sort(([one], [other]) => other.pos - one.pos))
    text = text.slice(0, old.getStart()) + by + text.slice(old.end);
  return text;
}

/** A path of the spec with its verbs, each with the name of its operation. */
function verbsOf(path: ts.TypeElement): string {
  const members = ts.isPropertySignature(path) && path.type && ts.isTypeLiteralNode(path.type) ? path.type.members : [];
  const verbs = members.flatMap((member) => {
    const type = ts.isPropertySignature(member) ? member.type : undefined;
    return type && ts.isIndexedAccessTypeNode(type)
      ? [`${member.name?.getText()}: ${type.indexType.getText()};\n`]
      : [];
  });
  return `${path.name?.getText()}: {\n${verbs.join('')}};`;
}

/** Whether a type names one of the namespaces, as `Query<'contacts', 'list'>` does. */
function namesOne(node: ts.Node, namespaces: ReadonlySet<string>): boolean {
  const isName = ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) && namespaces.has(node.literal.text);
  return isName || (ts.forEachChild(node, (child) => namesOne(child, namespaces)) ?? false);
}
