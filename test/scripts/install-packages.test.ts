import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { installPackages } from '../../scripts/lib/install-packages.ts';
import { emptyFolder, PATIENCE, remove, runScript } from '../helpers/project.ts';

const NOT_HAD = /^npm could not get gone for .+: run this again\.$/;

it.each([
  ['of its own that is for this machine', true, process.platform, NOT_HAD],
  ['of its own that is for another one', true, 'none', undefined],
  ['of another that is for this machine', false, process.platform, NOT_HAD],
  ['of another that is not for this machine', false, `!${process.platform}`, undefined],
])('an optional package %s and could not be had', { timeout: PATIENCE }, async (_whose, own, os, says) => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const folder = emptyFolder();
  try {
    const needs = { optionalDependencies: { gone: 'file:gone.tgz' } };
    const manifest = { name: 'empty', ...(own ? needs : { dependencies: { wrapper: 'file:wrapper' } }) };
    const gone = {
      version: '1.0.0',
      resolved: own ? 'file:gone.tgz' : 'file:wrapper/gone.tgz',
      optional: true,
      os: [os],
    };
    const wrapper = own
      ? {}
      : { 'node_modules/wrapper': { resolved: 'wrapper', link: true }, wrapper: { version: '1.0.0', ...needs } };
    mkdirSync(join(folder, 'wrapper'));
    writeFileSync(
      join(folder, 'wrapper/package.json'),
      JSON.stringify({ name: 'wrapper', version: '1.0.0', ...needs }),
    );
    const lock = {
      name: 'empty',
      lockfileVersion: 3,
      packages: { '': manifest, ...wrapper, 'node_modules/gone': gone },
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    const installing = installPackages(folder);
    if (says) await expect(installing).rejects.toThrow(says);
    else await installing;
    // The mark of a whole installation.
    expect(existsSync(join(folder, 'node_modules/.installed-package-lock.json'))).toBe(!says);
  } finally {
    remove(folder);
    vi.restoreAllMocks();
  }
});

/** Writes manifest and lock file of a package that needs no other. */
function writePackage(folder: string, version: string): void {
  const manifest = { name: 'empty', version };
  const lock = { ...manifest, lockfileVersion: 3, packages: { '': manifest } };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

it('packages are installed once, and again where the lock file is another', { timeout: PATIENCE }, async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const folder = emptyFolder();
  try {
    for (const [version, installations] of [
      ['1.0.0', 1],
      ['1.0.0', 1],
      ['1.0.1', 2],
    ] as const) {
      writePackage(folder, version);
      await installPackages(folder);
      expect(log).toHaveBeenCalledTimes(installations);
    }
  } finally {
    remove(folder);
    vi.restoreAllMocks();
  }
});

it('packages are installed in each folder that the command is given', { timeout: PATIENCE }, async () => {
  const home = emptyFolder();
  onTestFinished(() => void remove(home));
  const folders = ['one', 'two'].map((name) => join(home, name));
  for (const folder of folders) writePackage(folder, '1.0.0');
  expect(await runScript('scripts/install-packages.ts', folders)).toMatchObject({ code: 0, stderr: '' });
  for (const folder of folders)
    expect(existsSync(join(folder, 'node_modules/.installed-package-lock.json'))).toBe(true);
});
