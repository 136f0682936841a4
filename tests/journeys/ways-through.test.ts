/** A reader finds the way: the menu of a phone, the page of all publications, what a page folds, and from a place to its rank. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESKTOP, useBrowser } from './browser.ts';

const { visit, url } = useBrowser('dist');

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

describe('a script that does not come', () => {
  it('leaves no control that looks alive, and the page offers to be loaded again', async () => {
    await visit('/about/', async ({ page, faults }) => {
      const alive = page.locator('main :is(button, select):enabled:visible');
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.goto(url('/compare/'));
      await page.locator('.lost-note').waitFor();
      expect(await alive.count()).toBe(0);
      await page.unroute('**/_astro/*.js');
      await page.locator('.lost-note a').click();
      await expect.poll(() => alive.count()).toBeGreaterThan(3);
      expect(await page.locator('.lost-note').isVisible()).toBe(false);
      expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });

  it('nor one that another asks for', async () => {
    await visit('/about/', async ({ page, faults }) => {
      await page.addInitScript("addEventListener('unhandledrejection', ({ reason }) => console.error(reason))");
      const words = readdirSync('dist/_astro').filter((file) =>
        /核验程序没有装入/.test(readFileSync(`dist/_astro/${file}`, 'utf8')),
      );
      await page.route(new RegExp(words.join('|')), (route) => route.abort());
      await page.goto(url('/verify/'));
      await page.locator('.lost-note').waitFor();
      expect(await page.locator('.verify-start').isVisible()).toBe(false);
      expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });
});

it('in WeChat, which neither prints nor saves, what to do is said, and a picture is shown to be pressed long', async () => {
  await visit(
    '/coverage/',
    async ({ page, faults }) => {
      const note = page.locator('.app-note');
      await expect
        .poll(async () => {
          await page.evaluate(() => print());
          return note.allInnerTexts();
        })
        .toEqual([expect.stringContaining('选“在浏览器打开”，再打印')]);
      await note.locator('button').click();
      expect(await note.count()).toBe(0);
      await page.locator('chart-picture button').first().click();
      await note.locator('img').waitFor();
      expect(await note.innerText()).toContain('长按');
      expect(faults).toEqual([]);
    },
    { userAgent: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/86.0 Mobile MicroMessenger/8.0.30' },
  );
});
