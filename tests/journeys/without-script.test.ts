/** Every route can be read with JavaScript off, as search engines, text browsers and blocked WebViews see it. */
import { describe, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { samplePages } from './page-types.ts';

const { visit } = useBrowser('dist');

describe.for(samplePages('dist'))('$address without JavaScript', { concurrent: true }, ({ address }) => {
  it('has one title, headings in order, text under them, and ways on', async ({ expect }) => {
    await visit(
      address,
      async ({ page, faults }) => {
        const main = page.locator('main');
        expect(await main.locator('h1').count()).toBe(1);
        const heading = (await main.locator('h1').innerText()).trim();
        expect(heading).not.toBe('');
        // A letter under which a small city has one name has little more to say.
        expect((await main.innerText()).length).toBeGreaterThan(heading.length + 30);
        expect(await main.locator('a[href]').count()).toBeGreaterThan(0);
        // A figure in a frame leads to its page, and has no shell.
        if ((await page.locator('body.embed').count()) === 0)
          expect(await page.locator('nav a[href]').count()).toBeGreaterThan(0);
        const levels = await main
          .locator('h1, h2, h3, h4, h5, h6')
          .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
        expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
        expect(faults).toEqual([]);
      },
      { javaScriptEnabled: false },
    );
  });
});
