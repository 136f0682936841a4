/** A resident with a phone that runs no scripts follows links from the city down to the own compound. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { SCREEN, firstScreen } from './first-screen.ts';

const { visit } = useBrowser('dist');

describe('a resident', () => {
  it('comes from the overview by the sub-district to the compound, and reads how it stands', async () => {
    await visit(
      '/',
      async ({ page }) => {
        const subdistrict = page.locator('main a[href*="/subdistricts/"]').first();
        const name = (await subdistrict.innerText()).trim();
        await subdistrict.click();
        await page.waitForURL(/\/subdistricts\/[^/]+\/$/);
        expect(await page.title()).toContain(name);

        const compound = page.locator('main table a[href*="/compounds/"]').first();
        const compoundName = (await compound.innerText()).trim();
        await compound.click();
        await page.waitForURL(/\/compounds\/[^/]+\/$/);
        const heading = await page.locator('h1').innerText();
        expect(heading + (await page.title())).toContain(compoundName);

        const text = await page.locator('main').innerText();
        expect(text).toMatch(/物业/);
        expect(text).toMatch(/已验收|施工中|未开工|免改/);
        expect(text).toContain('12345');
        expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/);
      },
      { javaScriptEnabled: false },
    );
  });

  it.each(['/compounds/c-0001/', '/compounds/c-0040/'])(
    'reads all answers of %s on one screen of a phone',
    async (path) => {
      await visit(
        path,
        async ({ page }) => {
          expect(await firstScreen(page)).toEqual({
            answered: ['h1', '整治项目', '物业目标', '改造目标', '问谁'],
            beyond: null,
            call: null,
          });
          expect(await page.locator('.answers').innerText()).toContain('12345（演示）');
          await page.locator('.locator a').click();
          await page.waitForURL(/\/map\/#layer=compound&unit=c-\d+&at=/);
        },
        { viewport: SCREEN },
      );
    },
  );

  it('gets the same answer printed: no navigation, and nothing of the notice is cut off at the side', async () => {
    await visit('/compounds/c-0001/', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 688, height: 1000 });
      expect(await page.locator('.site-nav').isVisible()).toBe(false);
      const printed = await page.locator('main').innerText();
      expect(printed).toContain('槐荫路11号院');
      expect(printed).toContain('12345');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
    });
  });

  it('types initials on the overview, and the words never reach the server', async () => {
    await visit('/', async ({ page, faults }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator('#find-q').fill('hyl11');
      await page.locator('#find-q').press('Enter');
      await page.waitForURL(/\/find\//);
      const hit = page.locator('compound-find a[href*="/compounds/"]').first();
      expect(await hit.innerText()).toContain('槐荫路11号院');
      await hit.click();
      await page.waitForURL(/\/compounds\/c-0001\/$/);
      expect(asked.filter((url) => new URL(url).pathname.includes('hyl11') || url.includes('?q'))).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
});
