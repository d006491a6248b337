import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes more than half a second comes last: most mutants fall before it. */
const SLOW =
  /(?:secrets|csv-stream|timeout|abort|retry-budget|-properties|raw-transport|raw-signal|faults|upload|many-clients|random-requests|sandbox-validate)\.test\.ts$/;

class QuickFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = (file: TestSpecification) => Number(SLOW.test(file.moduleId));
    return [...files].sort((a, b) => isSlow(a) - isSlow(b));
  }
}

/** What looks at the behaviour of src and of the sandbox: quick enough to be run thousands of times. */
export default defineConfig({
  test: {
    include: [
      'test/behaviour/**/*.test.ts',
      'test/contract/{shapes,inputs,lists,envelopes}.test.ts',
      'test/sandbox/**/*.test.ts',
      'test/properties/sandbox-validate.test.ts',
    ],
    // Memory does not change with a mutant.
    exclude: ['**/node_modules/**', 'test/behaviour/{call,paging}-memory.test.ts'],
    // A mutant is switched on by a variable: modules need not be loaded anew for each file of tests.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    sequence: { sequencer: QuickFilesFirst },
    // Many mutants make calls that hang. Four times what the slowest test takes on two busy cores.
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
});
