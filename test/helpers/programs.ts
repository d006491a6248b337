import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { type Ended, emptyFolder, remove, root, run } from './project.ts';

/** Makes node run TypeScript from any folder. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Programs {
  /** Where a program may write. */
  folder: string;
  /** Runs a program as somebody does who has the package installed. */
  run(file: string, options: { baseUrl: string; args?: readonly string[]; signal?: AbortSignal }): Promise<Ended>;
  remove(): void;
}

/** A folder in which the package's name resolves to its source. Other tests install the packed package. */
export function preparePrograms(): Programs {
  const folder = emptyFolder();
  const paths = { 'imbrace-openapi': [join(root, 'src/index.ts')] };
  const compilerOptions = { module: 'nodenext', target: 'es2022', paths };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    run: (file, { baseUrl, args = [], signal }) =>
      // In a folder of its own, for the files that it writes.
      run(process.execPath, ['--import', LOADER, file, ...args], {
        cwd: folder,
        env: {
          TSX_TSCONFIG_PATH: join(folder, 'tsconfig.json'),
          IMBRACE_BASE_URL: baseUrl,
          IMBRACE_API_KEY: 'any',
        },
        ...(signal && { signal }),
      }),
    remove: () => void remove(folder),
  };
}

/**
 * Runs TypeScript here, as a module that may await.
 *
 * @param modules what each of its imports gives, whatever that is called
 * @returns what it exports
 */
export async function runModule<Exports>(source: string, modules: object): Promise<Exports> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const exported = {} as Exports;
  await new Function('exports', 'require', `return (async () => { ${outputText}\n })()`)(exported, () => modules);
  return exported;
}
