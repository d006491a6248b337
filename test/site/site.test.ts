import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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
  const width = () => visit.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it('has a front page with every method, that needs no scrolling sideways', async () => {
    const { page } = visit;
    await page.goto(address('index.html'));
    const links = await page
      .locator('.namespaces a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(new Set(links).size).toBe(operations.length);
    expect(await width()).toBeLessThanOrEqual(0);
    await keep('front', true);
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
