import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { defineConfig, type UserConfig } from 'tsdown';
import { leanSpec } from './spec/lean.ts';
import { readSpec } from './spec/read.ts';

const common: UserConfig = {
  entry: 'src/index.ts',
  platform: 'neutral',
  target: 'es2022',
  // How long a plugin takes is no fault of what is built.
  checks: { pluginTimings: false },
};

const sandbox: UserConfig = { ...common, outDir: 'dist/sandbox', clean: false };
const sandboxEntries = { index: 'sandbox/index.ts', server: 'sandbox/server.ts' };
/** The sandbox brings the spec along as data, of which it has what it reads; in the repository it reads openapi.yaml. */
const bundledSpec = {
  name: 'bundled-spec',
  load: {
    filter: { id: /[\\/]spec[\\/]read\.ts$/ },
    handler: () => `export const readSpec = () => JSON.parse(${JSON.stringify(JSON.stringify(leanSpec(readSpec())))});`,
  },
};
/** The command runs the server that lies beside it. */
const serverBeside = {
  name: 'server-beside',
  resolveId: { filter: { id: /^\.\/server\.ts$/ }, handler: () => ({ id: './server.js', external: true }) },
};

/** Types in one file without relative imports mean the same to both kinds of modules, so they need not be made twice. */
const typesOf = (entry: string, outDir: string): UserConfig => {
  const name = basename(entry, '.ts');
  return {
    entry,
    outDir,
    ...{ platform: 'neutral', target: 'es2022', clean: false, checks: { pluginTimings: false } },
    // In a build of their own: beside source maps, types would name a map that nobody writes.
    dts: { emitDtsOnly: true },
    deps: { neverBundle: ['imbrace-openapi'] },
    plugins: [
      {
        // The bundler moves a comment of one line to the end of the line before, where it documents nothing.
        name: 'comments-before-what-they-document',
        renderChunk: (code) => code.replace(/(?<=\S) (\/\*\* (?:(?!\/\*\*).)*\*\/)$/gm, '\n$1'),
      },
    ],
    hooks: { 'build:done': () => copyFile(`${outDir}/${name}.d.ts`, `${outDir}/${name}.d.cts`) },
  };
};

export default defineConfig([
  {
    ...common,
    format: ['esm', 'cjs'],
    dts: false,
    sourcemap: true,
    // The maps name the files in src/, which the package holds once.
    outputOptions: { sourcemapExcludeSources: true },
    plugins: [
      {
        // In a package of type "module" rolldown takes all that `require` gives for the default export, as Node does for
        // an import. openapi-fetch has its own `default`, which the other mode finds.
        name: 'default-of-openapi-fetch',
        renderChunk: (code) => code.replace('__toESM(openapi_fetch, 1)', '__toESM(openapi_fetch)'),
      },
    ],
  },
  typesOf('src/index.ts', 'dist'),
  {
    ...sandbox,
    entry: sandboxEntries,
    format: ['esm', 'cjs'],
    dts: false,
    deps: { neverBundle: [/^node:/] },
    plugins: [bundledSpec],
    // What both of them share has one name, whatever is in it.
    outputOptions: (options, format) => ({ ...options, chunkFileNames: format === 'cjs' ? 'engine.cjs' : 'engine.js' }),
  },
  {
    ...sandbox,
    entry: 'sandbox/bin.ts',
    format: 'esm',
    dts: false,
    deps: { neverBundle: [/^node:/] },
    plugins: [serverBeside],
  },
  ...Object.values(sandboxEntries).map((entry) => typesOf(entry, 'dist/sandbox')),
]);
