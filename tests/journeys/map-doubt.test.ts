/** What the map does not know: files of another publication, files that do not come, addresses of what is not there. */
import type { Page } from 'playwright';
import { describe, expect, it, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit, url } = useBrowser('dist');

/** A page that is loaded anew takes its time on a busy machine. */
const SOON = { timeout: 8000 };
const RATES = '**/rates/coverage-compounds.*.json';
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const isLive = (page: Page): Promise<boolean> =>
  page.locator('compound-map').evaluate((element) => element.classList.contains('live'));
/** Controls that look alive. */
const enabled = (page: Page): Promise<string[]> =>
  page
    .locator('compound-map :is(button, input, select):enabled:visible')
    .evaluateAll((found) => found.map((element) => element.getAttribute('data-part') ?? element.tagName));

describe('a file of another publication', () => {
  it('is not joined with the page: that is said, and the page offers to be loaded again', async () => {
    await visit('/about/', async ({ page, faults }) => {
      await page.route(RATES, async (route) => {
        const file = (await (await route.fetch()).json()) as Record<string, unknown>;
        // A sub-district more in front, as another month's ledger may have it.
        for (const column of Object.values(file)) if (Array.isArray(column)) column.splice(5, 0, [33, 0]);
        await route.fulfill({ json: file });
      });
      await page.goto(url('/map/#by=coverage&unit=s02'));
      await expect.poll(() => part(page, 'message').textContent(), SOON).toContain('新的一次发布');
      expect(await isLive(page)).toBe(false);
      expect(await part(page, 'selection').isVisible()).toBe(false);
      expect(await enabled(page)).toEqual(['again']);
      await page.unroute(RATES);
      await part(page, 'again').click();
      await expect.poll(() => part(page, 'selection-text').textContent(), SOON).toMatch(/个小区中有/);
      expect(faults).toEqual([]);
    });
  });

  it('nor is a page with files of other months', async () => {
    await visit('/about/', async ({ page }) => {
      await page.route('**/map/', async (route) => {
        const html = await (await route.fetch()).text();
        await route.fulfill({
          body: html.replace('2018-12-31&quot;]', '2018-12-31&quot;,&quot;2019-01-31&quot;]'),
          contentType: 'text/html',
        });
      });
      await page.goto(url('/map/'));
      await expect.poll(() => part(page, 'message').textContent(), SOON).toContain('新的一次发布');
      expect(await page.locator('h1').textContent()).not.toContain('没有');
    });
  });
});

describe('a file that does not come', () => {
  it('leaves no control that does nothing, says so on the map, and is asked for again', async () => {
    await visit('/about/', async ({ page, faults }) => {
      await page.route(RATES, (route) => route.abort());
      await page.goto(url('/map/#month=2018-06'));
      await expect.poll(() => part(page, 'message').textContent(), SOON).toContain('没有载入');
      const [notice, map] = [await part(page, 'notice').boundingBox(), await part(page, 'picture').boundingBox()];
      expect(notice?.y ?? 0).toBeGreaterThan(map?.y ?? Infinity);
      expect((notice?.y ?? Infinity) + (notice?.height ?? 0)).toBeLessThan(844);
      expect(await enabled(page)).toEqual(['again']);
      await part(page, 'again').click();
      await expect.poll(() => part(page, 'again').isVisible()).toBe(true);
      await page.unroute(RATES);
      await part(page, 'again').click();
      await expect.poll(() => page.locator('h1').textContent(), SOON).toContain('2018年6月30日');
      expect(await part(page, 'notice').isVisible()).toBe(false);
      expect(await part(page, 'play').isEnabled()).toBe(true);
      expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });

  it('of a later wish leaves the map as it is until it has come', async () => {
    await visit('/map/', async ({ page, faults }) => {
      await expect.poll(() => isLive(page), SOON).toBe(true);
      await page.route('**/grid-outlines.*.json', (route) => route.abort());
      await page.locator('.map-layers span').nth(2).click();
      await expect.poll(() => part(page, 'message').textContent(), SOON).toContain('没有载入');
      expect(await page.locator('input[value="subdistrict"]').isChecked()).toBe(true);
      await page.unroute('**/grid-outlines.*.json');
      await part(page, 'again').click();
      await expect.poll(() => page.evaluate(() => location.hash), SOON).toBe('#layer=grid');
      expect(await part(page, 'notice').isVisible()).toBe(false);
      expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });
});

test('an address that names what is not there is told so, and nothing is said of it', async () => {
  await visit('/map/#unit=s99', async ({ page, faults }) => {
    const said = async (hash: string): Promise<string> => {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForTimeout(250);
      return `${(await part(page, 'message').textContent()) ?? ''}${(await part(page, 'selection-text').textContent()) ?? ''}`;
    };
    await expect.poll(() => part(page, 'message').textContent(), SOON).toMatch(/^本站没有网址里写的地方“s99”。/);
    expect(await part(page, 'selection').isVisible()).toBe(false);
    for (const [hash, named] of [
      ['#unit=constructor', '地方“constructor”'],
      ['#unit=__proto__', '地方“__proto__”'],
      ['#layer=moon', '图层“moon”'],
      ['#month=2030-01', '月份“2030-01”'],
      ['#by=toString', '指标“toString”'],
    ] as const)
      expect(await said(hash)).toMatch(
        new RegExp(`^本站没有网址里写的${named}。现在显示的是本站有的：[^：]*2018年12月。$`),
      );
    await page.evaluate(() => (location.hash = '#layer=compound&unit=c-9999'));
    await expect.poll(() => part(page, 'message').textContent(), SOON).toContain('地方“c-9999”');
    expect(await part(page, 'selection').isVisible()).toBe(false);
    expect(await page.evaluate(() => location.hash)).toBe('#layer=compound&unit=c-9999');
    await page.locator('.map-layers span').first().click();
    await expect.poll(() => part(page, 'notice').isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#layer=district');
    expect(faults).toEqual([]);
  });
});
