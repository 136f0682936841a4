/** A reader finds the way: the menu of a phone, the page of all publications, what a page folds, and from a place to its rank. */
import { describe, expect, it } from 'vitest';
import { DESKTOP, useBrowser } from './browser.ts';

const { visit } = useBrowser('dist');

describe('a reader on a phone', () => {
  it('opens the menu, comes to the publications and to the newest bulletin, and prints it', async () => {
    await visit('/coverage/', async ({ page, faults }) => {
      await page.addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset['printed'] = 'yes';
        };
      });
      const menu = page.locator('.site-menu summary');
      expect(await menu.innerText()).toContain('覆盖');
      expect(await page.locator('.site-nav').isVisible()).toBe(false);
      await menu.click();
      expect(await page.locator('.site-nav [aria-current=page]').innerText()).toBe('覆盖');
      await page.locator('.site-nav a[href$="/papers/"]').click();
      await page.waitForURL(/\/papers\/$/);
      await page.locator('#latest a').first().click();
      await page.waitForURL(/\/bulletins\/\d{4}-\d{2}\/$/);
      await page.getByRole('button', { name: '打印本页' }).click();
      expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
      expect(faults).toEqual([]);
    });
  });

  it('has notes and contents folded, and on a desk and on paper open', async () => {
    await visit('/targets/', async ({ page }) => {
      const folds = await page.locator('main details.fold').count();
      const open = () => page.locator('main details.fold[open]').count();
      expect(folds).toBeGreaterThan(2);
      expect(await open()).toBe(0);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await open()).toBe(folds);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await open()).toBe(0);
      await page.setViewportSize(DESKTOP);
      await expect.poll(open).toBe(folds);
      expect(await page.locator('.page-contents summary').isVisible()).toBe(false);
    });
    await visit(
      '/targets/',
      async ({ page }) => {
        expect(await page.locator('details.fold:not([open])').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

it('a sub-district leads to its own line of the latest ranking, and to itself on the map', async () => {
  await visit('/subdistricts/s05/', async ({ page }) => {
    expect(await page.locator('.place-ways a[href*="/map/"]').getAttribute('href')).toMatch(/unit=s05$/);
    const name = await page.locator('.breadcrumb [aria-current]').innerText();
    await page.locator('.place-ways a[href*="/rankings/"]').click();
    await page.waitForURL(/\/rankings\/#subdistrict_s05$/);
    expect(await page.locator('tr:target').innerText()).toContain(name);
  });
});
