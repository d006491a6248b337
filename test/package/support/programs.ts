import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, emptyFolder, remove, root, run, TSX } from '../../scripts/support/project.ts';

export interface Programs {
  /** Where a program may write. */
  folder: string;
  /** Runs a program as somebody does who has the package installed. */
  run(file: string, options: { baseUrl: string; args?: readonly string[]; signal?: AbortSignal }): Promise<Ended>;
  remove(): void;
}

/** A folder in which the package's name leads to its source; that the packed one works is tested beside this. */
export function preparePrograms(): Programs {
  const folder = emptyFolder();
  const paths = { 'imbrace-openapi': [join(root, 'src/index.ts')] };
  const compilerOptions = { module: 'nodenext', target: 'es2022', paths };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    run: (file, { baseUrl, args = [], signal }) =>
      run(process.execPath, [...TSX, file, ...args], {
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
