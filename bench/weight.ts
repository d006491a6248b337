import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { measureStarts } from './start.ts';

/** What a program imports of each, with all operations where the client has any. */
const IMPORTS: Readonly<Record<string, string>> = {
  'this client': "export { ImbraceClient } from '../dist/index.js';",
  'openapi-fetch': "export { default } from 'openapi-fetch';",
  ky: "export { default } from 'ky';",
  'hey-api':
    "export * from './.tmp/hey-api/sdk.gen.ts'; export { createClient } from './.tmp/hey-api/client/index.ts';",
  redocly: "export * from './.tmp/redocly/client.ts';",
};
const FOLDER = 'bench/.tmp/load';
const EMPTY = 'empty.mjs';

interface Weight {
  /** Bytes of its bundle, minified and compressed. */
  gzip: number;
  /** Milliseconds that importing it adds to the start of a process. */
  load: number;
}

/** Weighs the bundle of each and the time to import it, in fresh processes that take turns with empty ones. */
export async function weigh(): Promise<Map<string, Weight>> {
  mkdirSync(FOLDER, { recursive: true });
  const subjects = await Promise.all(
    Object.entries(IMPORTS).map(async ([name, contents], index) => ({
      name,
      // One file each, so that none pays for the number of its files.
      file: `${index}.mjs`,
      code: await bundle(contents, false),
      gzip: gzipSync(await bundle(contents, true), { level: 9 }).length,
    })),
  );
  const programs = Object.fromEntries(subjects.map(({ file, code }) => [file, code]));
  const startOf = measureStarts(FOLDER, { [EMPTY]: '', ...programs });
  const load = (file: string) => startOf(file).wall - startOf(EMPTY).wall;
  return new Map(subjects.map(({ name, gzip, file }) => [name, { gzip, load: load(file) }]));
}

async function bundle(contents: string, minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'bench', loader: 'js' },
    bundle: true,
    minify,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
