import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Tests that have a command of their own: those of what maintainers run start compilers and linters by the dozen, and the
 * built site is looked at in a browser.
 */
const APART: Readonly<Record<string, string>> = {
  'test:scripts': 'test/scripts/**/*.test.ts',
  'test:docs': 'test/site/**/*.test.ts',
};
const only = APART[process.env.npm_lifecycle_event ?? ''];

export default defineConfig({
  // What the examples import.
  resolve: {
    alias: [{ find: /^imbrace-openapi$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }],
  },
  test: {
    include: [only ?? 'test/**/*.test.ts'],
    // The packages that test/runtimes and others install bring tests of their own; test/fetches has a command of its own.
    exclude: ['**/node_modules/**', 'test/fetches/**', ...(only ? [] : Object.values(APART))],
    // Both cores: most of the time goes into waiting for child processes and servers.
    maxWorkers: 2,
    globalSetup: ['test/helpers/prism.ts'],
    // Packing, compiling and starting servers take seconds on a busy machine; nothing here asserts a duration.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/core/**', 'src/facade/shapes/upload.ts'],
      reporter: ['text'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
