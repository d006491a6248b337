import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { listen } from './gateway.ts';
import type { Outcomes, Place } from './scenario.ts';

/** It runs as root in a container, and talks to nobody but this machine. */
export const FLAGS = [
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
  'imbrace-openapi/sandbox': '/node_modules/imbrace-openapi/dist/sandbox/index.js',
  'openapi-fetch': '/node_modules/openapi-fetch/dist/index.mjs',
};
/** What the sandbox imports from beside itself. */
const ENGINE = '/node_modules/imbrace-openapi/dist/sandbox/engine.js';
const PAGE = `<!doctype html><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`;

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A browser on this machine: that of CHROME_PATH, or the first one on the PATH. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = named ? [named] : BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path));
}

export const NO_CHROMIUM = 'there is no Chromium or Chrome on the PATH, and CHROME_PATH names none';

export async function runInChromium(executablePath: string, folder: string, place: Place): Promise<Outcomes> {
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
  const scripts = ['/scenario.js', ENGINE, ...Object.values(IMPORTS)];
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
