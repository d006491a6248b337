import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { requirePackages } from '../scripts/lib/install-packages.ts';
import type { Contender, MeasuredCalls } from './contender.ts';

/** The folder with a package.json and a lock of its own. */
const HOME = 'bench';
const SPEC = 'openapi.yaml';
const GENERATED = `${HOME}/.tmp/hey-api`;
/** A copy of the spec beside what was generated from it: where they differ, it is stale. */
const GENERATED_FROM = `${GENERATED}/openapi.yaml`;

/** The clients that are measured, this one first; each is a file in bench/contenders. */
export const MEASURED = ['this-client', 'raw-fetch', 'openapi-fetch', 'ky', 'hey-api'] as const;
/** Those that are only put through the faults: they are made for another service. */
export const OTHERS = ['openai', 'stripe'] as const;

/** Installs the packages of the peers and generates the client of hey-api, where that has not been done. */
export async function preparePeers(): Promise<void> {
  await requirePackages(HOME);
  const spec = readFileSync(SPEC);
  if (existsSync(GENERATED_FROM) && readFileSync(GENERATED_FROM).equals(spec)) return;
  rmSync(GENERATED, { recursive: true, force: true });
  const generator = ['--import', 'tsx', `${HOME}/generate-hey-api.ts`, SPEC, GENERATED];
  await promisify(execFile)(process.execPath, generator);
  writeFileSync(GENERATED_FROM, spec);
}

export async function loadContender(file: (typeof MEASURED)[number]): Promise<Contender<MeasuredCalls>>;
export async function loadContender(file: (typeof MEASURED | typeof OTHERS)[number]): Promise<Contender>;
export async function loadContender(file: string): Promise<Contender> {
  const module = fileURLToPath(new URL(`./contenders/${file}.ts`, import.meta.url));
  const { contender } = (await import(pathToFileURL(module).href)) as { contender: Contender };
  return { ...contender, module };
}

/** The package of a peer that has another name. */
const PACKAGES: Readonly<Record<string, string>> = { 'hey-api': '@hey-api/openapi-ts' };

/** The packages of these peers, with their versions; those without a package have none. */
export function versions(peers: readonly string[]): string {
  const { dependencies } = JSON.parse(readFileSync(`${HOME}/package.json`, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const wanted = peers.map((peer) => PACKAGES[peer] ?? peer);
  return Object.entries(dependencies)
    .filter(([name]) => wanted.includes(name))
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}
