import { existsSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's; another one by CHROME_PATH. */
const EXECUTABLE = process.env.CHROME_PATH ?? '/usr/bin/chromium';
/** What a browser does of its own accord would be counted against the site. */
const QUIET =
  '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export const screens = {
  wide: { viewport: { width: 1400, height: 900 }, colorScheme: 'light' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true, isMobile: true },
} as const;

export interface Visit {
  page: Page;
  /** Requests that tried to leave, and those that the page's own policy refused. */
  left: string[];
  close: () => Promise<void>;
}

/** A page in a browser that reaches files only, with nothing remembered from before. */
export async function openBrowser(screen: keyof typeof screens): Promise<Visit> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`No browser at ${EXECUTABLE}: apt-get install chromium, or say where one is by CHROME_PATH.`);
  }
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', ...QUIET.split(' ')] });
  const context = await browser.newContext(screens[screen]);
  const left = await cutOff(context);
  const page = await context.newPage();
  // A page of files is there at once; this bounds a test that waits for what never comes.
  page.setDefaultTimeout(10_000);
  page.on('pageerror', ({ message }) => left.push(`script error: ${message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) left.push(message.text());
  });
  return { page, left, close: () => browser.close() };
}

async function cutOff(context: BrowserContext): Promise<string[]> {
  const left: string[] = [];
  await context.route(/./, (route) => {
    const url = route.request().url();
    if (/^(?:file|data|blob):/.test(url)) return route.continue();
    left.push(url);
    return route.abort();
  });
  return left;
}
