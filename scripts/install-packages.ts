/**
 * Installs the packages of folders that have a manifest of their own, as the commands that need them would do when they are
 * first run: `node --import tsx scripts/install-packages.ts bench scripts/judges`.
 */
import { readArguments } from '../cli/command.ts';
import { requirePackages } from './lib/install-packages.ts';

const { words } = readArguments({
  name: 'node --import tsx scripts/install-packages.ts',
  does: 'Installs what the lock files of these folders want, where it is not there yet.',
  words: { name: 'folder ...', does: 'a folder with a package-lock.json' },
});
for (const folder of words) await requirePackages(folder);
