import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { FLAGS, findChromium, NO_CHROMIUM } from '../runtimes/chromium.ts';

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
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`No browser: ${NO_CHROMIUM}. On Debian, apt-get install chromium.`);
  // What a browser does of its own accord would be counted against the site: the flags keep it from that.
  const browser = await chromium.launch({ executablePath, args: FLAGS });
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
