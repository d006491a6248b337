import { defineConfig } from 'vitest/config';

/** What looks at the behaviour of src without the mock server: quick enough to be run thousands of times. */
export default defineConfig({
  test: {
    include: ['test/behaviour/**/*.test.ts', 'test/contract/{shapes,inputs,lists,envelopes}.test.ts'],
    globalSetup: ['test/helpers/prism.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
