import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './project.ts';

/** What a project that is compiled against the package is set to: as strict as can be, and nothing of Node around. */
const COMPILER_OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'es2022',
  lib: ['ES2022', 'DOM'],
  types: [],
  skipLibCheck: false,
  // Declarations as well: a consumer that exports a result must be able to name its type.
  declaration: true,
  emitDeclarationOnly: true,
  outDir: 'declared',
};

/** The two ways in which a compiler finds the package, each with what it is set to for that. */
export const RESOLUTIONS = { node16: 'node16', bundler: 'esnext' } as const;

interface Packed {
  filename: string;
  files: { path: string }[];
}

async function packAll(into: string, cwd: string, args: readonly string[], env?: Record<string, string>) {
  const command = ['pack', '--json', '--pack-destination', into, ...args];
  const { code, stdout, stderr } = await run('npm', command, { cwd, ...(env && { env }) });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout.slice(stdout.search(/^\[/m))) as Packed[];
}

/** Packs a project as npm would publish it. */
export async function pack(into: string, project: string, env?: Record<string, string>): Promise<Packed> {
  const [packed] = await packAll(into, project, [], env);
  if (!packed) throw new Error('npm packed nothing');
  return packed;
}

/**
 * Packs the project and installs the tarball into an empty folder, with no registry asked.
 *
 * @param project where it lies: its prepack builds it
 * @returns the tarball, and the files in it
 */
export async function installPacked(project: string, folder: string): Promise<{ tarball: string; files: string[] }> {
  const dependencies = ['openapi-fetch', 'openapi-typescript-helpers'].map((name) => `./node_modules/${name}`);
  const [own, others] = await Promise.all([
    pack(folder, project),
    packAll(folder, root, ['--ignore-scripts', ...dependencies]),
  ]);
  // A manifest of its own keeps npm from looking for one in the folders above; a cache of its own has nothing in it.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const tarballs = [own, ...others].map(({ filename }) => `./${filename}`);
  const install = ['install', '--offline', '--ignore-scripts', '--cache', join(folder, '.cache'), ...tarballs];
  const installed = await run('npm', install, { cwd: folder });
  if (installed.code !== 0) throw new Error(installed.stderr);
  return { tarball: join(folder, own.filename), files: own.files.map(({ path }) => path).sort() };
}

/**
 * Compiles a consumer against the package installed in a folder, as an ES module and as a CommonJS one.
 *
 * @param tsc the compiler's program
 * @returns what the compiler printed; nothing where it found nothing
 */
export async function compileConsumer(
  folder: string,
  tsc: string,
  resolution: keyof typeof RESOLUTIONS,
  signal?: AbortSignal,
): Promise<string> {
  for (const kind of ['mts', 'cts']) {
    cpSync(join(root, 'test/helpers/typed-consumer.mts'), join(folder, `consumer.${kind}`));
  }
  const project = `tsconfig.${resolution}.json`;
  const compilerOptions = { ...COMPILER_OPTIONS, module: RESOLUTIONS[resolution], moduleResolution: resolution };
  writeFileSync(join(folder, project), JSON.stringify({ compilerOptions, include: ['consumer.*'] }));
  const { code, stdout, stderr } = await run(process.execPath, [tsc, '-p', project], {
    cwd: folder,
    ...(signal && { signal }),
  });
  return code === 0 ? '' : stdout + stderr;
}
