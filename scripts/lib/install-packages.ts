import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readIfThere } from './files.ts';

/**
 * Installs the packages of a folder that has a lock file of its own, unless they are installed already. They are apart so
 * that `npm ci` in the project stays fast. Rejects with npm's output where it fails.
 */
export async function installPackages(folder: string): Promise<void> {
  const lock = `${folder}/package-lock.json`;
  // A copy of the lock file from which the packages were installed. Where it differs from the lock file, they are outdated.
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
  const missing = missingHere(folder);
  if (missing.length > 0) throw new Error(`npm could not get ${missing.join(', ')} for ${folder}: run this again.`);
  // Where no package is for this machine, npm makes no folder.
  mkdirSync(dirname(installed), { recursive: true });
  copyFileSync(lock, installed);
}

const MODULES = 'node_modules/';

/** What a package of a lock file says of the machines that it is for. */
interface Locked {
  optional?: boolean;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
}

/**
 * Optional packages that are for this machine and were not installed: npm exits with 0 even where it failed to get one.
 * Dependencies of dependencies count where they name machines, such as the binary that a package wraps.
 */
function missingHere(folder: string): string[] {
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
  const { optionalDependencies = {} } = read('package.json') as { optionalDependencies?: Record<string, string> };
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  const isForHere = ({ os, cpu, libc }: Locked) =>
    allows(os, process.platform) &&
    allows(cpu, process.arch) &&
    (process.platform !== 'linux' || allows(libc, header.glibcVersionRuntime ? 'glibc' : 'musl'));
  return Object.entries(packages)
    .filter(([path, locked]) => locked.optional && (locked.os || path.slice(MODULES.length) in optionalDependencies))
    .filter(([path, locked]) => isForHere(locked) && !existsSync(`${folder}/${path}`))
    .map(([path]) => path.slice(MODULES.length));
}

/** Whether a list in npm's notation allows a value; `!` before a value excludes it. */
function allows(list: string | string[] = [], value: string): boolean {
  const all = [list].flat();
  return all.includes(value) || (all.every((each) => each.startsWith('!')) && !all.includes(`!${value}`));
}

/** The same for a command: ends the process with 1, and what npm said, where they cannot be installed. */
export async function requirePackages(folder: string): Promise<void> {
  await installPackages(folder).catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
