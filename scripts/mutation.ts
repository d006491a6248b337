/**
 * `npm run test:mutation`: changes src/core and src/facade/shapes in thousands of small ways, and fails where too many
 * of them go unnoticed by the tests. Takes long; the report is coverage/mutation.html. Arguments go to Stryker.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const FOLDER = 'test/mutation';
const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;

if (!existsSync(`${FOLDER}/node_modules`) && run('npm', ['ci', '--prefix', FOLDER]) !== 0) process.exit(1);
process.exit(
  run(process.execPath, [
    `${FOLDER}/node_modules/@stryker-mutator/core/bin/stryker.js`,
    'run',
    `${FOLDER}/stryker.config.json`,
    ...process.argv.slice(2),
  ]),
);
