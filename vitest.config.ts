import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What the examples import.
  resolve: {
    alias: [{ find: /^imbrace-openapi$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // What maintainers run is tested by `npm run test:scripts`: it starts compilers and linters by the dozen. The built
    // site is looked at by `npm run test:docs`, which needs a browser.
    // The packages that test/judges and test/runtimes install bring tests of their own.
    exclude: [
      '**/node_modules/**',
      ...except('test:scripts', 'test/scripts/**'),
      ...except('test:docs', 'test/site/**'),
    ],
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

/** What only one of the package's scripts runs. */
function except(script: string, files: string): string[] {
  return process.env.npm_lifecycle_event === script ? [] : [files];
}
