/**
 * `npm run test:mutation`: changes src/core, src/facade/shapes and the sandbox in thousands of small ways, and fails
 * where too many of them go unnoticed by the tests. The report is coverage/mutation.html.
 */
import { spawnSync } from 'node:child_process';
import { readArguments } from '../cli/command.ts';
import { requirePackages } from './lib/install-packages.ts';

const FOLDER = 'test/mutation';

const { values } = readArguments({
  name: 'npm run test:mutation',
  does:
    'Runs the tests on thousands of small changes of the client and the sandbox, and fails where too many go ' +
    'unnoticed. Takes long.',
  options: {
    mutate: { value: 'FILES', does: 'only these files: paths or patterns, with commas between them' },
    concurrency: { value: 'NUMBER', does: 'how many changes to try at once' },
  },
});
await requirePackages(FOLDER);
const stryker = [
  `${FOLDER}/node_modules/@stryker-mutator/core/bin/stryker.js`,
  'run',
  `${FOLDER}/stryker.config.json`,
  ...Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
];
process.exit(spawnSync(process.execPath, stryker, { stdio: 'inherit' }).status ?? 1);
