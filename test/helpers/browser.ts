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
  // Requests that the browser makes by itself would count as requests of the site; the flags turn them off.
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext(screens[screen]);
  const left = await cutOff(context);
  const page = await context.newPage();
  // Local files load at once, so a wait that takes longer is a failure.
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
