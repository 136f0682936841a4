/** A journalist takes a table, makes sure that it is the published one, and finds the site's headline in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { DESKTOP, useBrowser } from './browser.ts';

const { url, visit } = useBrowser('dist');

describe('a journalist', () => {
  it('downloads coverage.csv from the data page, and its hash is the one in SHA256SUMS', async () => {
    await visit(
      '/data/',
      async ({ page }) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page
            .locator('main a[href$="coverage.csv"]')
            .first()
            .click({ modifiers: ['Alt'] }),
        ]);
        const bytes = readFileSync(await download.path());
        const sums = await (await page.request.get(url('/data/SHA256SUMS'))).text();
        expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  coverage.csv\n`);
      },
      { viewport: DESKTOP, acceptDownloads: true },
    );
  });

  it('finds the overview’s headline figure in that table, with its numerator and denominator', async () => {
    await visit('/', async ({ page }) => {
      const csv = await (await page.request.get(url('/data/coverage.csv'))).text();
      const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
      const last = data.filter((row) => row['level'] === 'city' && row['measure'] === 'compounds').at(-1);
      const headline = (await page.locator('main').innerText()).replaceAll(',', '');
      expect(headline).toContain(`${(Number(last?.['rate']) * 100).toFixed(1)}%`);
      expect(headline).toContain(last?.['numerator']);
      expect(headline).toContain(last?.['denominator']);
    });
  });

  it.each([1280, 360])(
    'looks at a figure as a picture, a table or on the map, in one row at %i that stays',
    async (width) => {
      await visit(
        '/coverage/',
        async ({ page, faults }) => {
          const figure = page.locator('#by-district');
          const ways = figure.locator('.chart-views[role=group]');
          expect(await ways.getAttribute('aria-labelledby')).toBe('by-district-title');
          const [fold, map] = [ways.locator('summary'), ways.getByRole('link', { name: /^地图/ })];
          /** Where the third word stands beside the two. */
          const beside = async (): Promise<readonly number[]> => {
            const [two, third] = [await fold.boundingBox(), await map.boundingBox()];
            if (two === null || third === null) throw new Error('a way is not shown');
            return [third.x - two.x - two.width, third.y + third.height - two.y - two.height].map(Math.round);
          };
          const before = await beside();
          expect(before[0]).toBeGreaterThanOrEqual(0);
          expect(before[0]).toBeLessThan(16);
          expect(before[1]).toBe(0);
          await fold.click();
          expect(await ways.getByRole('table').isVisible()).toBe(true);
          expect(await beside()).toEqual(before);
          await map.click();
          await page.waitForURL(/\/map\/#layer=district&by=coverage$/);
          expect(faults).toEqual([]);
        },
        { viewport: { width, height: 800 } },
      );
    },
  );

  it('reads two published figures that disagree, and finds each among all that were published, by old addresses too', async () => {
    await visit('/published/', async ({ page, faults }) => {
      const conflict = page.locator('#x-01');
      await conflict.locator('summary').click();
      expect(await conflict.innerText()).toMatch(/465个[\s\S]*705个/);
      await conflict.locator('a[href$="#hd-21"]').click();
      await page.waitForURL(/\/published\/table\/#hd-21$/);
      const row = page.locator('#hd-21');
      expect(await row.isVisible()).toBe(true);
      expect(await page.locator('[data-row]:visible').count()).toBe(25);
      await page.locator('.filters input[name=q]').fill('705');
      expect(await row.isVisible()).toBe(true);
      expect(await page.locator('.shown').innerText()).toMatch(/^符合的有/);

      await page.goto(url('/published/?indicator=不存在的指标'));
      await page.waitForURL(/\/published\/table\/\?indicator=/);
      expect(await page.locator('.shown').innerText()).toContain('“不存在的指标”，这张表里没有');
      await page.goto(url('/published/#hd-10'));
      await page.waitForURL(/\/published\/table\/#hd-10$/);
      expect(await page.locator('#hd-10').isVisible()).toBe(true);
      expect(faults).toEqual([]);
    });
  });

  it('compares places, keeps the choice in the address, and is told of nothing that does not exist', async () => {
    await visit('/compare/#level=subdistrict&units=s01,s99,s02', async ({ page, faults }) => {
      const message = page.locator('.compare-message');
      await message.filter({ hasText: '“s99”本站没有' }).waitFor();
      expect(await page.locator('.compare-table tbody tr').count()).toBe(2);
      expect(await page.locator('h1 > a-clause').first().innerText()).toBe('截至2018年12月31日，');
      const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      const scripts = addresses.map((address) => new URL(address).pathname).filter((path) => path.endsWith('.js'));
      expect(scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`)).length, 0)).toBeLessThan(12_000);
      expect(await page.locator('compare-places').innerText()).not.toMatch(/s99[^”]/);
      await page.locator('select[name=unit]').nth(2).selectOption('s03');
      expect(await page.evaluate(() => location.hash)).toBe('#level=subdistrict&units=s01,s02,s03');
      await page.locator('.compare-table tbody tr').nth(2).waitFor();
      expect(await message.innerText()).toBe('');
      await page.locator('select[name=level]').selectOption({ index: 2 });
      await page.locator('.compare-table a[href*="/grids/"]').first().waitFor();
      expect(await page.evaluate(() => location.hash)).toMatch(/^#level=grid\..+&units=/);
      expect(faults).toEqual([]);
    });
  });

  it('takes a chart as SVG and PNG, with its finding, source and the word that the data are made up', async () => {
    await visit(
      '/',
      async ({ page, faults }) => {
        const save = async (format: string): Promise<Buffer> => {
          const [download] = await Promise.all([
            page.waitForEvent('download'),
            page.locator(`.chart-pictures :is(a[download$=".${format}"], button[value=${format}])`).first().click(),
          ]);
          expect(download.suggestedFilename()).toBe(`overview-target-coverage-2018-12-31.${format}`);
          return readFileSync(await download.path());
        };
        const svg = (await save('svg')).toString('utf8');
        const figure = page.locator('figure.chart').first();
        for (const text of await figure.locator('h3, .source-line').allInnerTexts()) {
          expect(svg.replace(/<[^>]+>/g, '')).toContain(text.trim().slice(0, 8));
        }
        expect(svg).toContain('演示数据，不是邯郸市的真实情况');
        expect((await save('png')).subarray(1, 4).toString('latin1')).toBe('PNG');
        expect(faults).toEqual([]);
      },
      { viewport: DESKTOP, acceptDownloads: true },
    );
  });
});
