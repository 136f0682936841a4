/** A journalist takes a table, makes sure that it is the published one, and finds the site's headline in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

  it('takes a chart as SVG and PNG, with its finding, source and the word that the data are made up', async () => {
    await visit(
      '/',
      async ({ page, faults }) => {
        const save = async (format: string): Promise<Buffer> => {
          const [download] = await Promise.all([
            page.waitForEvent('download'),
            page.locator(`chart-picture button[value=${format}]`).first().click(),
          ]);
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
