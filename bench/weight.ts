import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { median } from './measure.ts';

/** What a program imports of each, with all 48 operations where the client has any. */
const IMPORTS: Readonly<Record<string, string>> = {
  'this client': "export { ImbraceClient } from '../dist/index.js';",
  'openapi-fetch': "export { default } from 'openapi-fetch';",
  ky: "export { default } from 'ky';",
  'hey-api':
    "export * from './.tmp/hey-api/sdk.gen.ts'; export { createClient } from './.tmp/hey-api/client/index.ts';",
};
/** Processes of each kind: enough that the median leaves out the ones that something else got in the way of. */
const PROCESSES = 15;
const FOLDER = 'bench/.tmp/load';

export interface Weight {
  /** Bytes of its bundle, minified and compressed. */
  gzip: number;
  /** Milliseconds that importing it adds to the start of a process. */
  load: number;
}

/** Weighs the bundle of each and the time to import it, in fresh processes that take turns with empty ones. */
export async function weigh(): Promise<Map<string, Weight>> {
  mkdirSync(FOLDER, { recursive: true });
  const empty = resolve(FOLDER, 'empty.mjs');
  writeFileSync(empty, '');
  const subjects = await Promise.all(
    Object.entries(IMPORTS).map(async ([name, contents], index) => {
      // One file each, so that none pays for the number of its files.
      const file = resolve(FOLDER, `${index}.mjs`);
      writeFileSync(file, await bundle(contents, false));
      return { name, file, gzip: gzipSync(await bundle(contents, true), { level: 9 }).length, times: [] as number[] };
    }),
  );
  const none = { file: empty, times: [] as number[] };
  const all = [none, ...subjects];
  // The first of each only fills the caches of the system.
  for (const { file } of all) time(file);
  for (let round = 0; round < PROCESSES; round++) for (const { file, times } of all) times.push(time(file));
  return new Map(
    subjects.map(({ name, gzip, times }) => [name, { gzip, load: Math.max(median(times) - median(none.times), 0) }]),
  );
}

async function bundle(contents: string, minify: boolean): Promise<Uint8Array> {
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
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Milliseconds from start to end of a process. */
function time(file: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [file], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${file} failed:\n${stderr}`);
  return performance.now() - start;
}
