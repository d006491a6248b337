import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Contender } from '../contender.ts';
import { say } from './outcome.ts';
import { against, getContact, type Row, settle } from './row.ts';
import { failing } from './server.ts';

const FOLDER = 'bench/.tmp/minified';

/** The same contender, as a minifier leaves it. */
async function minified({ module = '' }: Contender): Promise<Contender> {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = resolve(FOLDER, basename(module).replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [module],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'silent',
  });
  return ((await import(pathToFileURL(outfile).href)) as { contender: Contender }).contender;
}

export const NAMES: readonly Row[] = [
  {
    fault: 'A bundler shortens class names; what is `error.name` of a 404?',
    alone: true,
    async observe(contender) {
      const small = await minified(contender);
      return against(failing(404), small, async (calls) => {
        // What is returned and not thrown is told apart by the class of this process.
        const outcome = await settle({ ...small, ...(contender.unwrap && { unwrap: contender.unwrap }) }, () =>
          getContact(calls),
        );
        if (!('error' in outcome) || !(outcome.error instanceof Error)) return say(outcome);
        return `\`${outcome.error.name}\``;
      });
    },
  },
];
