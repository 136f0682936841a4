/** The copy without a server in a meeting room: unpacked, opened with a double click, read without a network. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { offlineCopy } from '../site/offline-copy.ts';
import { DESKTOP, PHONE, policyViolations, useBrowserAt } from './browser.ts';
import { samplePages } from './page-types.ts';

const { folder } = offlineCopy('dist');

/** Without a network: what is asked of one is a fault of its own. */
const ALONE = { viewport: DESKTOP, offline: true };

const { url, visit } = useBrowserAt(() => ({ origin: pathToFileURL(folder).href, close: () => Promise.resolve() }));

/** The page that the browser shows, by its path in the copy. */
const shown = (page: Page): string => page.url().slice(url('/site/').length);

const suggestions = (page: Page) => page.locator('#site-find-options [role="option"]');

async function find(page: Page, query: string): Promise<void> {
  await page.locator('#site-find').fill(query);
  await expect.poll(() => suggestions(page).count()).toBeGreaterThan(0);
}

describe('a member without a network', () => {
  it('opens the copy, finds a compound by its name and by initials, and its page', async () => {
    await visit(
      `/${encodeURIComponent('打开网站.html')}`,
      async ({ page, faults }) => {
        await page.waitForURL(url('/site/index.html'));
        await find(page, '槐荫路11号院');
        await page.locator('#site-find').press('Enter');
        await page.waitForURL(url('/site/compounds/c-0001/index.html'));
        expect(await page.locator('h1').innerText()).toContain('槐荫路11号院');
        // The locator's drawing of the city stands in the page.
        const drawn = page.locator('main svg use').first();
        expect(await drawn.evaluate((use: SVGUseElement) => use.getBBox().width)).toBeGreaterThan(100);

        await find(page, 'hyl');
        expect(await suggestions(page).first().innerText()).toContain('槐荫路');
        await suggestions(page).nth(1).click();
        await page.waitForURL(/\/site\/compounds\/c-\d+\/index\.html$/);
        expect(shown(page)).not.toBe('compounds/c-0001/index.html');
        expect(await page.locator('h1').innerText()).toContain('槐荫路');

        // Several are found: all of them stand on the page of the search, and each leads on.
        await find(page, '槐荫路');
        await page.locator('#site-find').press('Enter');
        await page.waitForURL(/\/site\/find\/index\.html#q=/);
        const results = page.locator('compound-find a[href*="/compounds/"]');
        await expect.poll(() => results.count()).toBeGreaterThan(5);
        await results.first().click();
        await page.waitForURL(/\/site\/compounds\/c-\d+\/index\.html$/);
        await page.goBack();
        await page.waitForURL(/\/site\/find\/index\.html#q=/);
        expect(await policyViolations(page)).toEqual([]);
        expect(faults).toEqual([]);
      },
      ALONE,
    );
  });

  it('turns a chart to its table, saves the picture, sorts a table, and tries other weights', async () => {
    await visit(
      '/site/index.html',
      async ({ page, faults }) => {
        await page.locator('.site-nav a', { hasText: '覆盖' }).click();
        await page.waitForURL(url('/site/coverage/index.html'));
        const figure = page.locator('#by-measure');
        expect(await figure.locator('.picture svg:visible').count()).toBe(1);
        await figure.locator('details.as-table > summary').click();
        expect(await figure.locator('table').isVisible()).toBe(true);
        expect(await figure.locator('.picture svg:visible').count()).toBe(0);
        await figure.locator('details.as-table > summary').click();
        const [picture] = await Promise.all([
          page.waitForEvent('download'),
          figure.locator('chart-picture button').first().click(),
        ]);
        expect(picture.suggestedFilename()).toMatch(/\.png$/);

        await page.locator('.site-nav a', { hasText: '排名' }).click();
        await page.waitForURL(/\/site\/rankings\/(.*\/)?index\.html$/);
        const head = page.locator('th[data-sort].n:visible').nth(1);
        const names = head.locator('xpath=ancestor::table').locator('tbody th');
        const before = await names.allInnerTexts();
        await head.locator('button').click();
        await head.locator('button').click();
        expect(await head.getAttribute('aria-sort')).toBe('ascending');
        const after = await names.allInnerTexts();
        expect(after).not.toEqual(before);
        expect([...after].sort()).toEqual([...before].sort());

        const weight = page.locator('weight-lab input').first();
        await weight.focus();
        await weight.press('ArrowRight');
        await page.waitForURL(/\/index\.html\?w=[\d-]+#try_weights$/);
        await expect.poll(() => page.locator('.weight-message').innerText()).toContain('街道');
        expect(await page.locator('weight-lab tbody tr').count()).toBeGreaterThan(30);
        expect(faults).toEqual([]);
      },
      { ...ALONE, acceptDownloads: true },
    );
  });

  it('opens the map with its list, down to the compounds, and a page from it', async () => {
    await visit(
      '/site/map/index.html',
      async ({ page, faults }) => {
        const title = page.locator('[data-part="list-title"]');
        await expect.poll(() => title.textContent()).toBe('37个街道');
        for (const [layer, listed] of [
          ['grid', '270个网格'],
          ['compound', '1,172个小区'],
        ] as const) {
          await page.locator(`input[name="layer"][value="${layer}"]`).check({ force: true });
          await expect.poll(() => title.textContent()).toBe(listed);
        }
        await page.waitForURL(/\/site\/map\/index\.html#/);
        await page.locator('[data-part="rows"] tbody td.open a').first().click();
        await page.waitForURL(/\/site\/compounds\/c-\d+\/index\.html$/);
        expect(faults).toEqual([]);
      },
      ALONE,
    );
  });

  it('compares grids, whose file comes with the choice, and prints the sheet of a reply', async () => {
    await visit(
      '/site/compare/index.html',
      async ({ page, faults }) => {
        await page.locator('select[name="level"]').selectOption({ index: 2 });
        await page.waitForURL(/#level=grid/);
        await expect.poll(() => page.locator('compare-places table').first().innerText()).toContain('网格');
        await page.locator('compare-places table a').first().click();
        await page.waitForURL(/\/site\/grids\/g-\d+\/index\.html$/);

        await page.goto(url('/site/proposals/2018-157/index.html'));
        await page.locator('a[href$="summary/index.html"]').first().click();
        await page.waitForURL(url('/site/proposals/2018-157/summary/index.html'));
        expect((await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')).toMatch(
          /\/Type\s*\/Page\b/,
        );
        expect(faults).toEqual([]);
      },
      ALONE,
    );
  });

  it('reads of what needs the site that it does, and follows an old address to the table of published figures', async () => {
    await visit(
      '/site/check/index.html',
      async ({ page, faults }) => {
        for (const path of ['check', 'verify']) {
          await page.goto(url(`/site/${path}/index.html`));
          expect(await page.locator('#engine-from-file').innerText()).toContain('从网站的网址打开');
          expect(await page.locator('ledger-check, verify-site').isVisible()).toBe(false);
        }
        await page.goto(url('/site/published/index.html?indicator=x'));
        await page.waitForURL(url('/site/published/table/index.html?indicator=x'));
        expect(await page.locator('.shown').innerText()).toContain('“x”，这张表里没有');
        expect(faults).toEqual([]);
      },
      ALONE,
    );
  });

  it.for(samplePages(`${folder}/site`))('opens $address without a fault', async ({ address }) => {
    await visit(
      `/site${address.replace(/\/$/, '/index.html')}`,
      async ({ page, faults }) => {
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
        expect(await policyViolations(page)).toEqual([]);
        expect(faults).toEqual([]);
      },
      { viewport: PHONE, offline: true },
    );
  });
});
