import { join } from 'node:path';
import { compileConsumer, RESOLUTIONS } from '../helpers/installed-package.ts';
import { root } from '../helpers/project.ts';
import { packageFolder, versionOf } from './folder.ts';
import type { Outcomes } from './scenario.ts';

const OWN = join(root, 'node_modules/typescript');

/** The compilers that the package's types are for, by where they lie. */
export const COMPILERS: Record<string, () => string | undefined> = {
  'TypeScript 5.4': () => packageFolder('typescript5.4'),
  [`TypeScript ${versionOf(OWN).split('.', 2).join('.')}`]: () => OWN,
  'TypeScript 7': () => packageFolder('typescript7'),
};

/** Compiles a consumer by each way of resolving packages. */
export async function compile(compiler: string, folder: string): Promise<{ version: string; outcomes: Outcomes }> {
  const outcomes: Outcomes = {};
  for (const resolution of Object.keys(RESOLUTIONS) as (keyof typeof RESOLUTIONS)[]) {
    outcomes[resolution] = await compileConsumer(folder, join(compiler, 'bin/tsc'), resolution);
  }
  return { version: versionOf(compiler), outcomes };
}
