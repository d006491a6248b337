/** `npm test`, `npm run test:scripts` and `npm run test:site`: Vitest, after what a suite needs to have been run before. */
import { spawnSync } from 'node:child_process';
import { type Command, readArguments } from '../cli/command.ts';
import { TEST_FILTERS, vitestFilters } from './lib/test-filters.ts';

interface Suite extends Pick<Command, 'name' | 'does'> {
  /** A script that must have ended well before. */
  before?: string;
  /** What Vitest runs. */
  projects: readonly string[];
  /** Whether all of its tests have to reach all of the code. */
  covers?: boolean;
}

const SUITES: Readonly<Record<string, Suite>> = {
  package: {
    name: 'npm test',
    does: 'Runs `npm run check` and all tests of the package; with files or a title, these tests alone.',
    before: 'scripts/check.ts',
    projects: ['client', 'mock', 'packed'],
    covers: true,
  },
  scripts: {
    name: 'npm run test:scripts',
    does: 'Tests the commands of this project.',
    projects: ['scripts'],
  },
  site: {
    name: 'npm run test:site',
    does: 'Writes the site by `npm run docs`, and tests it in Chromium.',
    before: 'scripts/docs.ts',
    projects: ['site'],
  },
};

const [, , suiteName = '', ...args] = process.argv;
const suite = SUITES[suiteName];
if (suite === undefined) throw new Error(`There is no suite "${suiteName}", but: ${Object.keys(SUITES).join(', ')}`);
const filters = vitestFilters(readArguments({ ...suite, ...TEST_FILTERS }, args));
const all = filters.length === 0;
if (suite.before && (all || suite.covers !== true)) run('--import', 'tsx', suite.before);
run(
  'node_modules/vitest/vitest.mjs',
  'run',
  ...suite.projects.flatMap((project) => ['--project', project]),
  ...(suite.covers && all ? ['--coverage'] : []),
  ...filters,
);

/** Runs a program of node; ends this process, too, where it fails. */
function run(...program: string[]): void {
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
