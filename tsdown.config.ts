import { copyFile } from 'node:fs/promises';
import { defineConfig, type UserConfig } from 'tsdown';

const common: UserConfig = {
  entry: 'src/index.ts',
  platform: 'neutral',
  target: 'es2022',
  // How long a plugin takes is no fault of what is built.
  checks: { pluginTimings: false },
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
  {
    // In a build of their own: beside source maps, types would name a map that nobody writes.
    ...common,
    dts: { emitDtsOnly: true },
    plugins: [
      {
        // The bundler moves a comment of one line to the end of the line before, where it documents nothing.
        name: 'comments-before-what-they-document',
        renderChunk: (code) => code.replace(/(?<=\S) (\/\*\* (?:(?!\/\*\*).)*\*\/)$/gm, '\n$1'),
      },
    ],
    // One file without relative imports means the same in both worlds, so it need not be made twice.
    hooks: { 'build:done': () => copyFile('dist/index.d.ts', 'dist/index.d.cts') },
  },
]);
