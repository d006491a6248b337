/**
 * `npm run test:mutation`: changes src/core and src/facade/shapes in thousands of small ways, and fails where too many
 * of them go unnoticed by the tests. Takes long; the report is coverage/mutation.html. Arguments go to Stryker.
 */
import { spawnSync } from 'node:child_process';
import { requirePackages } from './lib/install-packages.ts';

const FOLDER = 'test/mutation';

await requirePackages(FOLDER);
const stryker = [
  `${FOLDER}/node_modules/@stryker-mutator/core/bin/stryker.js`,
  'run',
  `${FOLDER}/stryker.config.json`,
  ...process.argv.slice(2),
];
process.exit(spawnSync(process.execPath, stryker, { stdio: 'inherit' }).status ?? 1);
