import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Outcomes, Place } from './scenario.ts';

/** What is used of miniflare, which is only there once the runtimes are installed. */
interface MiniflareModule {
  Miniflare: new (
    options: object,
  ) => {
    dispatchFetch(url: string, init: { method: string; body: string }): Promise<{ json(): Promise<unknown> }>;
    dispose(): Promise<void>;
  };
}

/** What a new worker gets; without Node's modules, which are an option of workerd. */
const COMPATIBILITY_DATE = '2026-04-01';

/** Its modules by the names they import each other by: workerd knows no node_modules. */
const MODULES = {
  'entries/worker.js': 'entries/worker.js',
  'scenario.js': 'scenario.js',
  'imbrace-openapi': 'node_modules/imbrace-openapi/dist/index.js',
  'imbrace-openapi/sandbox': 'node_modules/imbrace-openapi/dist/sandbox/index.js',
  'imbrace-openapi/engine.js': 'node_modules/imbrace-openapi/dist/sandbox/engine.js',
  'openapi-fetch': 'node_modules/openapi-fetch/dist/index.mjs',
};

export async function runInWorkerd(miniflare: string, folder: string, place: Place): Promise<Outcomes> {
  const main = pathToFileURL(join(miniflare, 'dist/src/index.js')).href;
  const { Miniflare } = (await import(main)) as MiniflareModule;
  const modules = Object.entries(MODULES).map(([path, file]) => ({
    type: 'ESModule',
    path,
    contents: readFileSync(join(folder, file), 'utf8'),
  }));
  // `cf: false`: it would ask the network for sample data.
  const worker = new Miniflare({ modules, compatibilityDate: COMPATIBILITY_DATE, cf: false });
  try {
    const answer = await worker.dispatchFetch('http://worker/', { method: 'POST', body: JSON.stringify(place) });
    return (await answer.json()) as Outcomes;
  } finally {
    await worker.dispose();
  }
}
