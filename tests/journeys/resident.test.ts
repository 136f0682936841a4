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
      page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
      const field = page.locator('#find-q');
      await field.fill('hyl1');
      await expect.poll(() => page.locator('#find-q-options [role="option"]').count()).toBeGreaterThan(1);
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      await field.press('ArrowDown');
      expect(await field.getAttribute('aria-activedescendant')).toBe(
        await page.locator('#find-q-options [aria-selected="true"]').getAttribute('id'),
      );
      await field.press('Escape');
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      // Several: the find page, where the first takes the focus.
      await field.press('Enter');
      await page.waitForURL(/\/find\/#q=hyl1$/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('find-link');
      // A second query in the same tab: field and results follow the address, and Back.
      await page.evaluate(() => (location.hash = '#q=%E6%A7%90%E9%98%B4%E8%B7%AF'));
      await expect.poll(() => page.locator('#find-query').inputValue()).toBe('槐阴路');
      await expect.poll(() => page.locator('.find-message').innerText()).toContain('没有写作“槐阴路”的');
      await page.goBack();
      await expect.poll(() => page.locator('#find-query').inputValue()).toBe('hyl1');
      // One: its page, from the header of any page.
      await page.locator('#site-find').fill('邯鄲市槐陰路11號院3號樓');
      await expect.poll(() => page.locator('#site-find-options [role="option"]').count()).toBe(1);
      await page.locator('#site-find').press('Enter');
      await page.waitForURL(/\/compounds\/c-0001\/$/);
      expect(asked.filter((url) => /hyl1|%E6%A7%90|%E9%82%AF|\?/.test(url))).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it('finds while the keyboard composes, and opens what a firm serves', async () => {
    await visit('/find/', async ({ page, faults }) => {
      await page.locator('#find-query').focus();
      const keyboard = await page.context().newCDPSession(page);
      const compose = (text: string) =>
        keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await compose('h');
      await compose('hyl11');
      await expect.poll(() => page.locator('.find-results .find-name').allInnerTexts()).toEqual(['槐荫路11号院']);
      await compose('栀棠');
      await expect
        .poll(() => page.locator('.find-results .find-name').allInnerTexts())
        .toEqual(['栀棠物业服务有限公司']);
      await page.locator('.find-form button').click();
      await page.waitForURL(/\/find\/#firm=f-01$/);
      await expect.poll(() => page.locator('.find-results li').count()).toBeGreaterThan(10);
      expect(faults).toEqual([]);
    });
  });

  it('comes with typed words without JavaScript to lists by initial and by place', async () => {
    await visit(
      '/404.html',
      async ({ page }) => {
        await page.locator('#site-find').fill('槐荫路');
        await page.locator('#site-find').press('Enter');
        await page.waitForURL(/\/find\/\?q=/);
        expect(await page.locator('.find-unscripted').innerText()).toContain('按拼音首字母');
        await page.locator('.find-letters a[href$="/find/h/"]').click();
        await page.locator('.find-names a', { hasText: /^槐荫路11号院$/ }).click();
        await page.waitForURL(/\/compounds\/c-0001\/$/);
      },
      { javaScriptEnabled: false },
    );
  });
});
