/** `npm run test:fetches`: the client under fetches, forms and signals of others, and under jsdom. */
import { spawnSync } from 'node:child_process';
import { readArguments } from '../../cli/command.ts';
import { requirePackages } from '../../scripts/lib/install-packages.ts';
import { TEST_FILTERS, vitestFilters } from '../../scripts/lib/test-filters.ts';

const FOLDER = 'test/fetches';

const chosen = readArguments({
  name: 'npm run test:fetches',
  does: 'Tests the client under fetches, forms and signals of others, MSW and jsdom.',
  ...TEST_FILTERS,
});
await requirePackages(FOLDER);
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', FOLDER], { stdio: 'inherit' });
if (tsc.status !== 0) process.exit(1);
// Of their own: Vitest looks for jsdom beside itself.
const vitest = [`${FOLDER}/node_modules/vitest/vitest.mjs`, 'run', '--config', `${FOLDER}/vitest.config.ts`];
process.exit(spawnSync(process.execPath, [...vitest, ...vitestFilters(chosen)], { stdio: 'inherit' }).status ?? 1);
