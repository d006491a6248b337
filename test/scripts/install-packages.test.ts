import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { installPackages } from '../../scripts/lib/install-packages.ts';
import { emptyFolder, PATIENCE, remove } from './support/project.ts';

it.each([
  ['for this machine', process.platform, /^npm could not get gone for .+: run this again\.$/],
  ['for another one', 'none', undefined],
])('an optional package that is %s and could not be had', { timeout: PATIENCE }, async (_whose, os, says) => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const folder = emptyFolder();
  try {
    const manifest = { name: 'empty', optionalDependencies: { gone: 'file:gone.tgz' } };
    const gone = { version: '1.0.0', resolved: 'file:gone.tgz', optional: true, os: [os] };
    const lock = { name: 'empty', lockfileVersion: 3, packages: { '': manifest, 'node_modules/gone': gone } };
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
