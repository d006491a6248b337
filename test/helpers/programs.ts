import { basename, join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { type Ended, emptyFolder, remove, root, run } from './project.ts';

export interface Programs {
  /** Where a program is started and may write. */
  folder: string;
  /** Runs a program as somebody does who has the package installed. */
  run(file: string, options: { baseUrl: string; args?: readonly string[]; signal?: AbortSignal }): Promise<Ended>;
  remove(): void;
}

/**
 * A folder to run programs in, for which the package's name stands for its source. Other tests install the packed package.
 * Each is bundled: to load the sources one by one takes ten times as long.
 */
export function preparePrograms(): Programs {
  const [folder, bundles] = [emptyFolder(), emptyFolder()];
  return {
    folder,
    async run(file, { baseUrl, args = [], signal }) {
      const outfile = join(bundles, `${basename(file, '.ts')}.mjs`);
      await build({
        entryPoints: [file],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        alias: { 'imbrace-openapi': join(root, 'src/index.ts') },
        nodePaths: [join(root, 'node_modules')],
        logLevel: 'silent',
      });
      return run(process.execPath, [outfile, ...args], {
        cwd: folder,
        env: { IMBRACE_BASE_URL: baseUrl, IMBRACE_API_KEY: 'any' },
        ...(signal && { signal }),
      });
    },
    remove() {
      remove(folder);
      remove(bundles);
    },
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
