/** What a demonstration hands out of the browser: paper and pictures. Its files are read in `tests/site/marks.test.ts`. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../site/made-up.ts';
import { DESKTOP, policyViolations, useBrowser } from './browser.ts';

const { city, demonstration } = JSON.parse(readFileSync('data/programme.json', 'utf8')) as {
  city: { name: string };
  demonstration: boolean;
};
const line = lineOf(city.name);

/** What the page's style sheets write into the margin of every sheet of paper, as the browser has understood it. */
function aboveEverySheet(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .flatMap((rule) => /@top-center\s*{[^}]*content:\s*"([^"]*)"/.exec(rule.cssText)?.[1] ?? []),
  );
}

describe.runIf(demonstration)('a demonstration', () => {
  const { visit } = useBrowser('dist');

  it.each(['/', '/coverage/', '/bulletins/2018-12/', '/map/', '/releases/'])(
    '%s bears the line above every sheet of paper',
    async (path) => {
      await visit(path, async ({ page, faults }) => {
        await page.emulateMedia({ media: 'print' });
        expect(await aboveEverySheet(page)).toEqual([line]);
        expect(await page.locator('.finding .made-up-line').first().isVisible()).toBe(true);
        expect([...faults, ...(await policyViolations(page))]).toEqual([]);
      });
    },
  );

  it.each(['/published/', '/about/'])('%s, which is real, does not', async (path) => {
    await visit(path, async ({ page }) => {
      expect(await aboveEverySheet(page)).toEqual([]);
    });
  });

  it.each(['/proposals/2018-157/', '/proposals/2018-157/summary/'])('%s says that parts are made up', async (path) => {
    await visit(path, async ({ page }) => {
      expect((await aboveEverySheet(page)).join()).toContain(line);
    });
  });

  it('prints the notice for a gate with the line across its top', async () => {
    await visit('/compounds/c-0040/', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const mark = page.locator('.notice-mark');
      expect(await mark.innerText()).toBe(line);
      const [own, sheet] = await Promise.all([mark.boundingBox(), page.locator('.notice').boundingBox()]);
      expect(own?.y).toBe(sheet?.y);
      expect(own?.width).toBe(sheet?.width);
    });
  });

  const saved = (path: string): Promise<string> =>
    visit(
      path,
      async ({ page }) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.chart-pictures a[download$=".svg"]').first().click(),
        ]);
        return readFileSync(await download.path(), 'utf8');
      },
      { viewport: DESKTOP, acceptDownloads: true },
    );

  it('saves charts of the ledgers with the line over their title, and those of the record without it', async () => {
    const made = await saved('/coverage/');
    expect(made).toContain(`>${line}<`);
    expect(made.indexOf(line)).toBeLessThan(made.indexOf('font-size="20"'));
    expect(await saved('/published/')).not.toContain('演示');
  });
});
