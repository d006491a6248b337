import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Contender } from '../contender.ts';
import { against, type FaultCase, getContact, settle } from './fault-case.ts';
import { say } from './outcome.ts';
import { failing } from './server.ts';

const FOLDER = 'bench/.tmp/minified';

/** A copy of the contender with a copy of its client, as a minifier leaves it. */
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

/** A case about the error that a copy of the client throws for a 404. */
function ofCopy(fault: string, sayError: (error: Error, contender: Contender) => string | undefined): FaultCase {
  return {
    fault,
    alone: true,
    async observe(contender) {
      const copy = await minified(contender);
      return against(failing(404), copy, async (calls) => {
        // What is returned and not thrown is told apart by the class of this process.
        const outcome = await settle({ ...copy, ...(contender.unwrap && { unwrap: contender.unwrap }) }, () =>
          getContact(calls),
        );
        const said = 'error' in outcome && outcome.error instanceof Error && sayError(outcome.error, contender);
        return said || say(outcome);
      });
    },
  };
}

export const NAMES: readonly FaultCase[] = [
  ofCopy('A bundler shortens class names; what is `error.name` of a 404?', ({ name }) => `\`${name}\``),
  ofCopy('Two copies of the package are loaded; does one know a 404 of the other?', (error, { isNotFound }) =>
    isNotFound?.(error) ? 'it does' : 'it does not',
  ),
];
