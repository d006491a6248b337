import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../helpers/project.ts';

const here = join(root, 'test/runtimes');
const packages = join(here, 'node_modules');

/** Where an installed package lies; undefined where there is none for this machine. */
export function packageFolder(name: string): string | undefined {
  const folder = join(packages, name);
  return existsSync(folder) ? folder : undefined;
}

/** The package of a scope that npm took for this machine: such packages have its platform in their names. */
export function platformPackage(scope: string, prefix: string): string | undefined {
  const found = existsSync(join(packages, scope)) ? readdirSync(join(packages, scope)) : [];
  const name = found.find((each) => each.startsWith(prefix));
  return name && join(packages, scope, name);
}

export const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

const PROGRAMS = ['scenario', 'entries/process', 'entries/worker'];

/** Writes the scenario as JavaScript beside the installed package: not every runtime reads TypeScript. */
export function writeScenario(folder: string): void {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ES2022,
    rewriteRelativeImportExtensions: true,
  };
  mkdirSync(join(folder, 'entries'));
  for (const name of PROGRAMS) {
    const source = readFileSync(join(here, `${name}.ts`), 'utf8');
    writeFileSync(join(folder, `${name}.js`), ts.transpileModule(source, { compilerOptions }).outputText);
  }
}
