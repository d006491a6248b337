import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { guidePage, listGuides } from '../../scripts/lib/docs/guides.ts';
import { GROUP_ORDER } from '../../scripts/lib/docs/sdk-groups.ts';
import { type SpecDocument, specOperations } from '../../spec/document.ts';
import { openBrowser, screens, type Visit } from '../helpers/browser.ts';
import { PATIENCE, root } from '../helpers/project.ts';

const operations = specOperations(parse(readFileSync(join(root, 'openapi.yaml'), 'utf8')) as SpecDocument);
const address = (path: string) => pathToFileURL(join(root, 'site', path)).href;

describe.each(Object.keys(screens) as (keyof typeof screens)[])('the site on a %s screen', (screen) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openBrowser(screen);
  });
  afterAll(() => visit?.close());
  // What the README promises of the site: it asks nobody.
  afterEach(() => expect(visit.left).toEqual([]));

  /** For people to look at; nothing is compared. */
  const keep = (name: string, fullPage = false) =>
    visit.page.screenshot({
      path: join(root, '.tmp/site', `${screen}-${name}.png`),
      fullPage,
      animations: 'disabled',
    });
  // Not the window's own width: what a phone shows grows with the page.
  const width = async () =>
    (await visit.page.evaluate(() => document.documentElement.scrollWidth)) - screens[screen].viewport.width;
  const colours = (within: string) =>
    visit.page
      .locator(`${within} pre span`)
      .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);

  it('has a front page with every method, that needs no scrolling sideways', async () => {
    const { page } = visit;
    await page.goto(address('index.html'));
    const links = await page
      .locator('.namespaces a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(new Set(links).size).toBe(operations.length);
    expect(await width()).toBeLessThanOrEqual(0);
    expect(await colours('figure')).toBeGreaterThan(3);
    await keep('front', true);
  });

  it('leads from the front page to each guide, which stands beside the others and needs no scrolling sideways', {
    timeout: PATIENCE,
  }, async () => {
    const { page } = visit;
    for (const { title, file } of listGuides()) {
      await page.goto(address('index.html'));
      await page.locator('.cards').getByRole('link', { name: title, exact: true }).click();
      // Once its styles are there, too.
      await page.waitForURL(address(guidePage(file)));
      expect(await width(), file).toBeLessThanOrEqual(0);
      expect(await page.locator('.guides a').count()).toBeGreaterThan(listGuides().length);
      if (screen === 'phone') await page.locator('.guides summary').click();
      await page.locator('.guides [aria-current]', { hasText: title }).waitFor();
      await keep(`guide-${guidePage(file).replace(/\W/g, '-')}`, true);
    }
    await page.goto(address('guides/getting-started.html'));
    expect(await colours('article')).toBeGreaterThan(3);
    for (const other of readdirSync(join(root, 'site/guides'))) {
      await page.goto(address(`guides/${other}`));
      expect(await width(), other).toBeLessThanOrEqual(0);
    }
  });

  it('leads from each method to its operation, with the call in TypeScript and by curl', {
    timeout: PATIENCE,
  }, async () => {
    const { page } = visit;
    // Each is a page of 3 MB to start: the phone, whose links are the same, follows some.
    const followed = operations.filter((_, index) => screen === 'wide' || index % 12 === 2);
    for (const { sdkMethod } of followed) {
      await page.goto(address('index.html'));
      const [namespace = '', method = ''] = sdkMethod.split('.');
      const section = page.locator('.namespaces section').filter({ hasText: `client.${namespace}` });
      await section.getByRole('link', { name: method, exact: true }).click();
      await page
        .locator('code', { hasText: `client.${sdkMethod}(` })
        .first()
        .waitFor();
    }
    await keep('operation');
    await page.getByText('TypeScript', { exact: true }).last().click();
    await page.getByText('Shell (curl)', { exact: true }).last().click();
    await page.locator('code', { hasText: 'x-api-key: $IMBRACE_API_KEY' }).first().waitFor();
    await keep('curl');
  });

  it('leads from the front page to the SDK reference, to a method there, and back', async () => {
    const { page } = visit;
    await page.goto(address('index.html'));
    await page.getByRole('navigation').getByRole('link', { name: 'SDK reference' }).click();
    const methods = page.locator('.tsd-comment a', { hasText: 'ContactsApi' });
    await methods.waitFor();
    await keep('sdk');
    await methods.click();
    await page.getByRole('heading', { name: 'Interface ContactsApi' }).waitFor();
    await page.locator('#exportcsv').scrollIntoViewIfNeeded();
    await keep('sdk-method');
    if (screen === 'phone') await page.getByRole('link', { name: 'menu' }).click();
    await page.getByRole('link', { name: 'Start', exact: true }).filter({ visible: true }).first().click();
    await page.getByRole('heading', { level: 1, name: /iMBrace/ }).waitFor();
  });

  it('begins the SDK reference with the client, and has the rest in groups', async () => {
    const { page } = visit;
    await page.goto(address('sdk/index.html'));
    const groups = await page.locator('.col-content h2').allInnerTexts();
    expect(groups.map((group) => group.trim())).toEqual(GROUP_ORDER);
    const first = page.locator('.col-content .tsd-member-summaries').first();
    expect((await first.locator('a').allInnerTexts()).find((name) => name.trim() !== '')).toBe('ImbraceClient');
  });

  it('leads from what a method throws to that error', async () => {
    const { page } = visit;
    await page.goto(address('sdk/interfaces/ContactsApi.html'));
    await page.locator('.tsd-tag-throws a', { hasText: 'NotFoundError' }).first().click();
    await page.getByRole('heading', { name: 'Class NotFoundError' }).waitFor();
  });

  it('has each method in the SDK reference', async () => {
    const { page } = visit;
    const found: string[] = [];
    for (const [namespace, name] of Object.entries({
      channel: 'ChannelApi',
      contacts: 'ContactsApi',
      campaign: 'CampaignApi',
    })) {
      await page.goto(address(`sdk/interfaces/${name}.html`));
      const methods = await page.locator('section.tsd-member h3').allInnerTexts();
      found.push(...methods.map((method) => `${namespace}.${method.trim()}`));
    }
    expect(found.sort()).toEqual(operations.map(({ sdkMethod }) => sdkMethod).sort());
  });

  it('leads through the API reference by its own menu, and back to the start', async () => {
    const { page } = visit;
    await page.goto(address('api.html'));
    await keep('api');
    if (screen === 'phone') await page.getByRole('button', { name: 'Open navigation menu' }).click();
    await page.getByText('campaign', { exact: true }).first().click();
    // The summary of the namespace does not go so far down; the menu does.
    const link = page.locator('a[href="#/campaign/campaignvalidatetouchpoint"]').first();
    await link.waitFor();
    await keep('api-menu');
    await link.click();
    await page.locator('code', { hasText: 'client.campaign.validateTouchpoint(' }).first().waitFor();
    await page.goto(address('api.html'));
    await page.getByRole('link', { name: 'Start', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: /from TypeScript/ }).waitFor();
  });
});

/** The pages in a folder of the site. */
const pagesIn = (folder: string) =>
  readdirSync(join(root, 'site', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
const textOf = (page: string) => readFileSync(join(root, 'site', page), 'utf8');

describe('the pages of the site', () => {
  it.each(['index.html', ...pagesIn('guides')])('link to files and headings that are there: %s', (page) => {
    const links = [...textOf(page).matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link = '']) => link);
    const dead = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = '', fragment = ''] = link.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(root, 'site', file))) return true;
      // The reference of operations makes its headings when it runs.
      return fragment !== '' && file !== 'api.html' && !textOf(file).includes(` id="${fragment}"`);
    });
    expect(links.length).toBeGreaterThan(0);
    expect(dead).toEqual([]);
  });

  it('show nothing of the SDK that nobody can import', () => {
    const internal =
      /\b(?:components|Wire\w*|Query|Operations?\w*|CoreClientOptions|ObserverOptions|RawPaths|NotOwned|ClientMethod)\b.{0,40}/;
    const found = pagesIn('sdk').flatMap((page) => {
      const signatures = [
        ...textOf(page).matchAll(/<(?:div|ul) class="tsd-(?:signature|hierarchy)[\s\S]*?<\/(?:div|ul)>/g),
      ];
      const shown = signatures.map(([html]) => html.replace(/<[^>]+>/g, '')).join('\n');
      return internal.exec(shown)?.map((text) => `${page}: ${text}`) ?? [];
    });
    expect(found).toEqual([]);
    const contact = pagesIn('sdk').find((page) => page.endsWith('/Contact.html'));
    expect(textOf(contact ?? '')).toContain('display_name');
  });
});
