import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './project.ts';

/** A piece of code that the documentation shows. */
export interface Snippet {
  /** File and line, as an editor takes them. */
  at: string;
  code: string;
  /** Whether it brings its own client; otherwise `client` is there for it. */
  standsAlone: boolean;
  /** Whether it can be run as it stands; a fence says otherwise with `no-run`. */
  runs: boolean;
}

export const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The TypeScript blocks of a Markdown file. */
export function fencedSnippets(file: string): Snippet[] {
  const text = read(file);
  return [...text.matchAll(/^```(?:ts|typescript)\b(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: info = '', 2: code = '' }) => ({
      at: `${file}:${text.slice(0, index).split('\n').length + 1}`,
      code,
      standsAlone: /^import /m.test(code),
      runs: !/\bno-run\b/.test(info),
    }),
  );
}

/** The `@example` of every comment in a folder's files. */
export function exampleSnippets(folder: string): Snippet[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => examplesOf(`${folder}/${name}`));
}

function examplesOf(file: string): Snippet[] {
  const text = read(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Snippet[] = [];
  const visit = (node: ts.Node) => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== 'example' || tag.parent.parent !== node) continue;
      // Read from the text, because the compiler takes {…} and @ in the code of a comment for tags.
      const lines = text.slice(tag.pos).split('\n').slice(1);
      const end = lines.findIndex((line) => /^\s*\*\/|^\s*\*\s*@[a-z]+\b/.test(line));
      const code = lines.slice(0, end).map((line) => line.replace(/^\s*\* ?/, ''));
      const line = source.getLineAndCharacterOfPosition(tag.pos).line + 2;
      found.push({ at: `${file}:${line}`, code: code.join('\n'), standsAlone: false, runs: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** As a module; in one that needs a client, the code has a block of its own, where it may declare another `client`. */
export function moduleOf({ code, standsAlone }: Snippet): string {
  if (standsAlone) return code;
  return `import { ImbraceClient } from 'imbrace-openapi';
export async function example(client: ImbraceClient, signIn: () => Promise<string>) { {
${code}
} }
void ImbraceClient;
`;
}

/** The compile errors of the snippets, under the options of the project but for those that examples need not meet. */
export function compileErrors(snippets: readonly Snippet[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const checked: ts.CompilerOptions = {
    ...options,
    // An example may leave a variable unused.
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: {
      'imbrace-openapi': [join(root, 'src/index.ts')],
      // Its types are here, since those of Node need them; the package itself is not.
      undici: [join(root, 'node_modules/undici-types/index.d.ts')],
    },
  };
  // In the project's folder, so that packages are found, under names that no file has.
  const modules = new Map(snippets.map((each) => [join(root, `${each.at.replace(/[:/]/g, '_')}.snippet.ts`), each]));
  const host = ts.createCompilerHost(checked);
  const { fileExists, readFile, getSourceFile } = host;
  const textOf = (name: string) => {
    const snippet = modules.get(name);
    return snippet && moduleOf(snippet);
  };
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.readFile = (name) => textOf(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = textOf(name);
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ...(rest as [ts.ScriptTarget]));
  };
  const program = ts.createProgram([...modules.keys()], checked, host);
  return [...modules].flatMap(([name, { at }]) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(({ messageText, start = 0 }) => {
      const line = textOf(name)?.slice(0, start).split('\n').length;
      return `${at}, line ${line} of the module: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    }),
  );
}
