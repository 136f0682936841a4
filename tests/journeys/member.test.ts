/** A CPPCC member reads what became of the promises, follows one to its evidence, and takes the page to a meeting. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser('dist');

const review = Papa.parse<Record<string, string>>(readFileSync('dist/data/review.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const overall = review.filter((row) => row['basis'] === 'overall');
const promises = overall.filter((row) => row['kind'] === 'commitment');
const count = (standing: string): number => promises.filter((row) => row['standing'] === standing).length;

/** What the ledgers of the demonstration say of the promises: none of it may stand in what a member reads first. */
const MADE_UP = /6[45]\.\d%|76[0-9]个|慢于计划|明显滞后/;

describe('a CPPCC member', () => {
  it('says in two minutes what was kept, missed, due and untold, uncheckable: first lines and tally, without scripts', async () => {
    await visit(
      '/',
      async ({ page }) => {
        await page.locator('nav a[href$="/proposals/"]').first().click();
        await page.locator('main a[href*="/proposals/2018-157/"]').first().click();
        await page.waitForURL(/\/proposals\/2018-157\/$/);
        const heading = await page.locator('h1').innerText();
        expect(heading).toContain(`${String(promises.length)}项承诺`);
        expect(heading).toContain(`${String(count('due_untold'))}项已到期，公开资料不能判断`);
        expect(heading).toContain(`${String(count('uncheckable'))}项无法核对`);
        const tally = await page.locator('.tally').innerText();
        for (const word of ['已兑现', '到期未兑现', '未到期']) expect(tally).toMatch(new RegExp(`${word}\\s*0项`));
        expect(await page.locator('.lead').innerText()).toContain('6项承诺中3项没有指标和期限，无法核对');
        expect(await page.locator('#part_due').innerText()).toContain('没有到期日的');
        const table = page.locator('#part_claims table.claims');
        expect(await table.innerText()).toContain('收集到的公开资料里没有主城区的“物业管理覆盖率”');
        for (const at of [0, 1]) await table.locator('tbody.claim').nth(at).locator('summary').first().click();
        const evidence = await table.innerText();
        for (const figure of ['745个', '319个', '465个', '705个', '范围不同']) expect(evidence).toContain(figure);
        expect(evidence).not.toMatch(MADE_UP);
      },
      { javaScriptEnabled: false },
    );
  });

  it('finds every claim of review.csv with its standing and what it rests on', async () => {
    await visit('/proposals/2018-157/', async ({ page }) => {
      const words: Readonly<Record<string, string>> = {
        unchecked: '未核对',
        unclear: '口径不明',
        due_untold: '到期，公开资料不能判断',
        uncheckable: '无法核对',
        undated: '无期限',
      };
      for (const row of overall) {
        const claim = page.locator(`tbody#${row['claim_id'] ?? ''}`);
        expect(await claim.count(), row['claim_id']).toBe(1);
        const text = await claim.innerText();
        expect(text, row['claim_id']).toContain(words[row['standing'] ?? ''] ?? '不作评判');
        expect(text, row['claim_id']).not.toMatch(MADE_UP);
      }
      expect(await page.locator('#part_claims').innerText()).toContain('文字是转述，不是原话');
      // The choice stands in the address, and a claim that a link names opens whatever was chosen.
      await page.locator('select[name=kind]').selectOption('commitment');
      expect(await page.locator('tbody.claim:visible').count()).toBe(promises.length);
      const fact = overall.find(({ kind }) => kind === 'fact')?.['claim_id'] ?? '';
      await page.goto(`${page.url()}#${fact}`);
      expect(
        await page
          .locator(`#${fact} details`)
          .first()
          .evaluate((details: HTMLDetailsElement) => details.open),
      ).toBe(true);
    });
  });

  it('opens what made-up ledgers would say under its mark only', async () => {
    await visit('/proposals/2018-157/#part_ledgers', async ({ page, faults }) => {
      const fold = page.locator('#part_ledgers details').first();
      expect(await page.locator('#part_ledgers figure.chart').first().isVisible()).toBe(false);
      await fold.locator('summary').first().click();
      const text = await fold.innerText();
      expect(text).toContain('演示数据，不是邯郸市的真实情况');
      expect(text).toContain('2018年12月31日应达20%');
      expect(await fold.locator('figure.chart').count()).toBe(2);
      expect(faults).toEqual([]);
    });
  });

  it('takes along the form of opinion on one sheet, and reminders that a calendar reads', async () => {
    await visit('/proposals/2018-157/', async ({ page }) => {
      const calendar = await page.request.get(
        new URL((await page.locator('a[href$="reminders.ics"]').getAttribute('href')) ?? '', page.url()).href,
      );
      const text = await calendar.text();
      expect(text).toContain('DTSTART;VALUE=DATE:20191231\r\n');
      expect(text).toContain('DTSTART;VALUE=DATE:20201231\r\n');
      await page.locator('a[href$="/opinion-form/"]').click();
      await page.waitForURL(/opinion-form\/$/);
      expect(await page.locator('main').innerText()).toContain('对办理结果');
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });

  it.each(['standard', 'large'])(
    'prints a summary of one sheet in %s print, with promises and questions',
    async (reading) => {
      await visit('/proposals/2018-157/summary/', async ({ page }) => {
        await page.evaluate((mode) => {
          if (mode === 'large') document.documentElement.dataset['reading'] = 'large';
        }, reading);
        const text = await page.locator('main').innerText();
        for (const word of ['到期，公开资料不能判断', '2019年12月31日', '分子、分母各是多少', '本页不用台账'])
          expect(text).toContain(word);
        expect(text).not.toMatch(MADE_UP);
        const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      });
    },
  );
});
