import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readIfThere } from '../scripts/lib/files.ts';
import { requirePackages } from '../scripts/lib/install-packages.ts';
import { redocly } from '../scripts/lib/redocly.ts';
import type { Contender, MeasuredCalls } from './contender.ts';

/** The folder with a package.json and a lock of its own. */
const HOME = 'bench';
const SPEC = 'openapi.yaml';
const FOLDER = `${HOME}/.tmp`;
/** What the generated clients were made of; where it differs from what is there now, they are stale. */
const GENERATED_FROM = `${FOLDER}/generated-from.txt`;
/** What `redocly generate-client` is told beside the spec. */
const REDOCLY_CONFIG = `${HOME}/redocly-client.yaml`;

/** The clients that are measured, this one first; each is a file in bench/contenders. */
export const MEASURED = [
  'this-client',
  'raw-fetch',
  'openapi-fetch',
  'ky',
  'hey-api',
  'redocly',
  'redocly-with-policies',
] as const;
/** Those that are only put through the faults: they are made for another service. */
export const OTHERS = ['openai', 'stripe'] as const;

/** Installs the packages of the peers and generates the clients that others make of the spec, where that is not done. */
export async function preparePeers(): Promise<void> {
  await requirePackages(HOME);
  const inputs = [SPEC, REDOCLY_CONFIG, `${HOME}/package.json`, 'package.json'];
  const madeOf = inputs.map((file) => readFileSync(file, 'utf8')).join('\n');
  if (readIfThere(GENERATED_FROM) === madeOf) return;
  rmSync(FOLDER, { recursive: true, force: true });
  const heyApi = ['--import', 'tsx', `${HOME}/generate-hey-api.ts`, SPEC, `${FOLDER}/hey-api`];
  await promisify(execFile)(process.execPath, heyApi);
  const output = `${FOLDER}/redocly/client.ts`;
  const made = await redocly(['generate-client', SPEC, '--output', output, '--config', REDOCLY_CONFIG]);
  if (made.failed) throw new Error(`redocly generate-client failed:\n${made.stdout}${made.stderr}`);
  writeFileSync(GENERATED_FROM, madeOf);
}

export async function loadContender(file: (typeof MEASURED)[number]): Promise<Contender<MeasuredCalls>>;
export async function loadContender(file: (typeof MEASURED | typeof OTHERS)[number]): Promise<Contender>;
export async function loadContender(file: string): Promise<Contender> {
  const module = fileURLToPath(new URL(`./contenders/${file}.ts`, import.meta.url));
  const { contender } = (await import(pathToFileURL(module).href)) as { contender: Contender };
  return { ...contender, module };
}

/** The packages of peers that have other names. */
const PACKAGES: Readonly<Record<string, string>> = {
  'hey-api': '@hey-api/openapi-ts',
  redocly: '@redocly/cli',
};

/** The packages of these peers, with their versions; those without a package have none. */
export function versions(peers: readonly string[]): string {
  const wanted = peers.map((peer) => PACKAGES[peer] ?? peer);
  return ['package.json', `${HOME}/package.json`]
    .flatMap((file) => {
      const { devDependencies, dependencies } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
      return Object.entries((file === 'package.json' ? devDependencies : dependencies) ?? {});
    })
    .filter(([name]) => wanted.includes(name))
    .map(([name, version]) => `${name} ${version}`)
    .sort()
    .join(', ');
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
