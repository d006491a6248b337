import { join } from 'node:path';
import { run } from '../helpers/project.ts';
import { findChromium, NO_CHROMIUM, runInChromium } from './chromium.ts';
import { packageFolder, platformPackage, versionOf } from './folder.ts';
import type { Outcomes, Place } from './scenario.ts';
import { runInWorkerd } from './workerd.ts';

/** A runtime that is on this machine. */
export interface Installed {
  version: string;
  /** Runs the scenario. @param folder where the package is installed and the scenario lies */
  scenario(folder: string, place: Place, signal: AbortSignal): Promise<Outcomes>;
  browser?: boolean;
}

/** Each runtime by its name; a text says why it cannot run on this machine. */
export const RUNTIMES: Record<string, () => Promise<Installed | string>> = {
  'Node 20': async () => node('node20'),
  'Node 22': async () => node('node22'),
  'Node 24': async () => node('node24'),
  'Node 26': async () => node('node26'),

  Bun: async () => {
    const folder = platformPackage('@oven', 'bun-');
    return folder ? program(folder, 'bin/bun', []) : noPackage('bun');
  },

  // It may use the network and read files, and nothing else: no environment variables, for example.
  Deno: async () => {
    const folder = platformPackage('@deno', '');
    return folder ? program(folder, 'deno', ['run', '--no-prompt', '--allow-net', '--allow-read']) : noPackage('deno');
  },

  workerd: async () => {
    const folder = packageFolder('workerd');
    const miniflare = packageFolder('miniflare');
    if (!folder || !miniflare || !platformPackage('@cloudflare', 'workerd-')) return noPackage('workerd');
    return { version: versionOf(folder), scenario: (at, place) => runInWorkerd(miniflare, at, place) };
  },

  Chromium: async () => {
    const chromium = findChromium();
    if (!chromium) return NO_CHROMIUM;
    const { stdout } = await run(chromium, ['--version']);
    const version = /\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'unknown';
    return { version, browser: true, scenario: (at, place) => runInChromium(chromium, at, place) };
  },
};

const noPackage = (name: string) => `npm installed no ${name} for ${process.platform}-${process.arch}`;

function node(name: string): Installed | string {
  const folder = packageFolder(name);
  return folder ? program(folder, 'bin/node', []) : noPackage(name);
}

/** A runtime that runs a program and ends with it. */
function program(folder: string, file: string, args: readonly string[]): Installed {
  return {
    version: versionOf(folder),
    async scenario(cwd, place, signal) {
      const scenario = [...args, 'entries/process.js', JSON.stringify(place)];
      const { code, stdout, stderr } = await run(join(folder, file), scenario, { cwd, signal });
      if (code !== 0 || stderr !== '') throw new Error(`it ended with code ${code}\n${stdout}${stderr}`);
      return JSON.parse(stdout) as Outcomes;
    },
  };
}
