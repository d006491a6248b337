import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { readIfThere } from './files.ts';

/**
 * Installs what a folder's own lock file wants, unless it is there: packages that would weigh on the project's `npm ci`.
 * Rejects with what npm said where it cannot.
 */
export async function installPackages(folder: string): Promise<void> {
  const lock = `${folder}/package-lock.json`;
  // A copy of the lock file beside what was installed from it: where they differ, the installation is stale.
  const installed = `${folder}/node_modules/.installed-package-lock.json`;
  if (readIfThere(installed) === readFileSync(lock, 'utf8')) return;
  console.log(`Installing the packages of ${folder}, this once …`);
  // In a shell on Windows, where npm is a script.
  const npm = spawn('npm', ['ci', '--ignore-scripts'], { cwd: folder, shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => npm.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`The packages of ${folder} could not be installed: \`npm ci\` there said\n${output}`);
  copyFileSync(lock, installed);
}

/** The same for a command: ends the process with 1, and what npm said, where they cannot be installed. */
export async function requirePackages(folder: string): Promise<void> {
  await installPackages(folder).catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
