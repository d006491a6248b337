import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The folders of test/ whose tests need the mock or the packed package, and those with a command of their own. */
const MOCKED = ['contract', 'package'];
const PACKED = ['packed'];
const APART = ['scripts', 'site', 'fetches'];

const testsOf = (folders: readonly string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);
/** What others installed into folders of test/ brings tests of its own. */
const NO_PACKAGES = '**/node_modules/**';

/**
 * Files share a worker: what they import is loaded once. A test puts back what it changes of the process; spies, globals and
 * environment variables are put back for it.
 */
const ONE_WORKER = { isolate: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true };

export default defineConfig({
  // What the examples import.
  resolve: {
    alias: [
      { find: /^imbrace-openapi$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) },
      { find: /^imbrace-openapi\/sandbox$/, replacement: fileURLToPath(new URL('sandbox/index.ts', import.meta.url)) },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'client',
          ...ONE_WORKER,
          include: ['test/**/*.test.ts'],
          exclude: [NO_PACKAGES, ...testsOf([...MOCKED, ...PACKED, ...APART])],
        },
      },
      {
        extends: true,
        test: {
          name: 'mock',
          ...ONE_WORKER,
          include: testsOf(MOCKED),
          globalSetup: ['test/helpers/mock-setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'packed', include: testsOf(PACKED), globalSetup: ['test/helpers/packed-setup.ts'] },
      },
      // Compilers and linters by the dozen.
      { extends: true, test: { name: 'scripts', include: testsOf(['scripts']) } },
      // In a browser, of what `npm run docs` wrote.
      { extends: true, test: { name: 'site', include: testsOf(['site']) } },
    ],
    exclude: [NO_PACKAGES],
    // Both cores: most of the time goes into waiting for child processes and servers.
    maxWorkers: 2,
    // Packing, compiling and starting servers take seconds on a busy machine; nothing here asserts a duration.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/core/**', 'src/facade/shapes/upload.ts'],
      // Files of types and re-exports alone have nothing to cover: the table would show them with 0.
      reporter: [['text', { skipEmpty: true }]],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
