/**
 * `npm run test:fetches`: the client under fetches, forms and signals of others, and under jsdom. Arguments go to Vitest.
 */
import { spawnSync } from 'node:child_process';
import { requirePackages } from '../../scripts/lib/install-packages.ts';

const FOLDER = 'test/fetches';

await requirePackages(FOLDER);
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', FOLDER], { stdio: 'inherit' });
if (tsc.status !== 0) process.exit(1);
// Of their own: Vitest looks for jsdom beside itself.
const vitest = [`${FOLDER}/node_modules/vitest/vitest.mjs`, 'run', '--config', `${FOLDER}/vitest.config.ts`];
process.exit(spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
