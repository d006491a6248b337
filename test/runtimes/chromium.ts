import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listen } from './gateway.ts';
import type { Outcomes, Place } from './scenario.ts';

/** What is used of playwright-core, which is only there once the runtimes are installed. */
interface Playwright {
  chromium: {
    launch(options: { executablePath: string; args: string[] }): Promise<{
      newPage(): Promise<{
        goto(url: string): Promise<unknown>;
        evaluate<Argument, Result>(run: (argument: Argument) => Result, argument: Argument): Promise<Result>;
      }>;
      close(): Promise<void>;
    }>;
  };
}

/** It runs as root in a container, and talks to nobody but this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The package as a page without a bundler loads it. */
const IMPORTS = {
  'imbrace-openapi': '/node_modules/imbrace-openapi/dist/index.js',
  'openapi-fetch': '/node_modules/openapi-fetch/dist/index.mjs',
};
const PAGE = `<!doctype html><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`;

export async function runInChromium(
  playwright: string,
  executablePath: string,
  folder: string,
  place: Place,
): Promise<Outcomes> {
  const { chromium } = (await import(pathToFileURL(join(playwright, 'index.mjs')).href)) as Playwright;
  const site = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    return await page.evaluate(async (at) => {
      const scenario = '/scenario.js';
      const { runScenario } = (await import(scenario)) as typeof import('./scenario.ts');
      return runScenario(at);
    }, place);
  } finally {
    await browser.close();
    site.close();
  }
}

/** Serves the page, and the scripts in a folder. */
async function serveFolder(folder: string): Promise<{ url: string; close(): void }> {
  const scripts = ['/scenario.js', ...Object.values(IMPORTS)];
  const { url, server } = await listen((request, response) => {
    const script = scripts.find((each) => each === request.url);
    if (script) response.setHeader('content-type', 'text/javascript').end(readFileSync(join(folder, script)));
    else response.setHeader('content-type', 'text/html').end(PAGE);
  });
  return {
    url,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
