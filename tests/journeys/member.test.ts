/** A CPPCC member reads the reply claim by claim, follows a promise to its chart, and takes the page to a meeting. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser('dist');

const review = Papa.parse<Record<string, string>>(readFileSync('dist/data/review.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

describe('a CPPCC member', () => {
  it('comes from the overview to the reply, and finds every claim of review.csv with its standing', async () => {
    await visit(
      '/',
      async ({ page }) => {
        await page.locator('nav a[href$="/proposals/"]').first().click();
        await page.locator('main a[href*="/proposals/2018-157/"]').first().click();
        await page.waitForURL(/\/proposals\/2018-157\/$/);
        const overall = review.filter((row) => row['basis'] === 'overall');
        const untold = overall.filter((row) => row['standing'] === 'due_untold').length;
        const open = overall.filter((row) => row['standing'] === 'uncheckable').length;
        const headline = await page.locator('h1').innerText();
        expect(headline).toContain(`${String(untold)}项已到期，公开资料不能判断`);
        expect(headline).toContain(`${String(open)}项没有指标和期限，无法核对`);
        for (const row of overall) {
          const claim = page.locator(`article#${row['claim_id'] ?? ''}`);
          expect(await claim.count(), row['claim_id']).toBe(1);
          if (row['standing'] === 'unchecked') expect(await claim.innerText()).toContain('未核对');
          if (row['standing'] === 'unclear') expect(await claim.innerText()).toContain('口径不明');
        }
      },
      { javaScriptEnabled: false },
    );
  });

  it('opens a promise’s chart under the claim', async () => {
    await visit('/proposals/2018-157/#coverage-3y', async ({ page, faults }) => {
      const claim = page.locator('article#coverage-3y');
      const chart = claim.locator('figure.chart svg').first();
      if (!(await chart.isVisible())) await claim.locator('summary').first().click();
      expect(await claim.locator('figure.chart').innerText()).toContain('演示');
      expect(faults).toEqual([]);
    });
  });

  it('prints a summary of one sheet, with the promises, their state and what to ask next', async () => {
    await visit('/proposals/2018-157/summary/', async ({ page }) => {
      const text = await page.locator('main').innerText();
      for (const word of ['到期', '2019年12月31日', '？']) expect(text).toContain(word);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });
});
