/** A doubting reader has the site computed again in the browser, and finds out what somebody has altered on the server. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../site/commands.ts';
import { DESKTOP, sideways, useBrowser } from './browser.ts';

/** The site as it is served; a test that alters it puts it back. */
const folder = join(temporaryFolder('verify'), 'site');
cpSync('dist', folder, { recursive: true });
const { visit } = useBrowser(folder);

const pathOf = (name: string): string => join(folder, 'data', name);
const text = (name: string): string => readFileSync(pathOf(name), 'utf8');

/** Lets `work` go on while files of the served site are other ones. */
async function altered<T>(files: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = Object.keys(files).map((name) => [name, readFileSync(pathOf(name))] as const);
  for (const [name, content] of Object.entries(files)) writeFileSync(pathOf(name), content);
  try {
    return await work();
  } finally {
    for (const [name, bytes] of before) writeFileSync(pathOf(name), bytes);
  }
}

/** Presses the button and waits for the verdict. */
async function verified(page: Page): Promise<string> {
  await page.locator('verify-site[data-ready]').waitFor();
  await page.locator('.verify-start').click();
  const verdict = page.locator('.verify-verdict');
  await verdict.waitFor({ timeout: 90_000 });
  return verdict.innerText();
}

describe('a doubting reader, in a browser', () => {
  it('finds every file and every row in order, and nothing is fetched before the button is pressed', async () => {
    await visit('/verify/', async ({ page, faults }) => {
      const asked: string[] = [];
      page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.locator('verify-site[data-ready]').waitFor();
      await page.waitForLoadState('networkidle');
      expect(asked.filter((path) => path.startsWith('/data/') || path.includes('engine'))).toEqual([]);
      const verdict = await verified(page);
      expect(verdict).toMatch(/^\d+个文件的校验和全部一致；\d+张结果表共[\d,]+行，重算与公布的逐格一致。$/);
      expect(await page.locator('.verify-verdict').evaluate((element) => element === document.activeElement)).toBe(
        true,
      );
      const result = await page.locator('.verify-result').innerText();
      for (const table of ['coverage.csv', 'renovation.csv', 'progress.csv', 'rankings.csv', 'bulletins.csv'])
        expect(result).toMatch(new RegExp(`${table}\\s+[\\d,]+\\s+全部一致`));
      for (const table of ['vintages.csv', 'review.csv']) expect(result).toContain(table);
      expect(asked).toContain('/data/history/works.csv');
      expect(await sideways(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it('goes the way of one figure by keyboard: a sub-district’s renovation, from rows to the published cell', async () => {
    await visit(
      '/verify/',
      async ({ page, faults }) => {
        await verified(page);
        await page.locator('select[name="indicator"]').selectOption('renovation');
        await page.locator('select[name="level"]').selectOption('subdistrict');
        await page.locator('select[name="measure"]').selectOption('households');
        await page.locator('.verify-form button').focus();
        await page.keyboard.press('Enter');
        await page.locator('.verify-way').waitFor();
        const way = await page.locator('.verify-account').innerText();
        expect(way).toContain('改造率，按户数');
        expect(way).toMatch(/四舍五入到6位小数是\d\.\d{6}/);
        expect(way).toMatch(/renovation\.csv第[\d,]+行：.*与上面算出的一致。/);
        await page.locator('.verify-way details summary').last().click();
        expect(await page.locator('.verify-way details[open] li').first().innerText()).toMatch(/整治项目/);
        expect(faults).toEqual([]);
      },
      { viewport: DESKTOP },
    );
  });

  it('is told which ledger was altered, and that rows computed from it are others', async () => {
    const services = text('services.csv');
    const at = services.indexOf(',professional,');
    const spoiled = `${services.slice(0, at)},community,${services.slice(at + ',professional,'.length)}`;
    await altered({ 'services.csv': spoiled }, () =>
      visit('/verify/', async ({ page }) => {
        const verdict = await verified(page);
        expect(verdict).toContain('有1个与校验和不符或缺失（services.csv）');
        expect(verdict).toContain('coverage_by_mode.csv');
        expect(await page.locator('.verify-faults').innerText()).toMatch(/services\.csv\s+内容与校验和不符/);
      }),
    );
  });

  it('is told which row was altered where the sums were altered with it', async () => {
    const coverage = text('coverage.csv');
    const line = coverage.split('\r\n').find((own) => own.startsWith('2018-12-31,city,')) ?? '';
    const [, , , , numerator = ''] = line.split(',');
    const other = coverage.replace(line, line.replace(`,${numerator},`, `,${String(Number(numerator) + 1)},`));
    const sum = (content: string): string => createHash('sha256').update(content).digest('hex');
    const sums = text('SHA256SUMS').replace(sum(coverage), sum(other));
    expect(sums).not.toBe(text('SHA256SUMS'));
    await altered({ 'coverage.csv': other, SHA256SUMS: sums }, () =>
      visit('/verify/', async ({ page }) => {
        const verdict = await verified(page);
        expect(verdict).toMatch(/校验和全部一致；\d+张结果表中有1张与重算不一致（coverage\.csv）。$/);
        const [row] = await page.locator('.verify-differences tbody tr').allInnerTexts();
        const number = coverage.split('\r\n').indexOf(line) + 1;
        expect(row?.replaceAll(',', '')).toMatch(
          new RegExp(
            `^第${String(number)}行\\s+2018-12-31/city/.*\\s+numerator\\s+${String(Number(numerator) + 1)}\\s+${numerator}$`,
          ),
        );
      }),
    );
  });

  it('stops a verification, and is told where the sums cannot be fetched', async () => {
    await visit('/verify/', async ({ page }) => {
      await page.locator('verify-site[data-ready]').waitFor();
      await page.locator('.verify-start').click();
      await page.locator('.choose-stop').click();
      expect(await page.locator('.engine-line').innerText()).toBe('已停止，没有核验结果。');
      expect(await page.locator('.verify-start').evaluate((element) => element === document.activeElement)).toBe(true);
      await altered({ SHA256SUMS: '' }, async () => {
        await page.locator('.verify-start').click();
        await page.getByText('没有取到校验和文件').waitFor();
      });
      expect(await verified(page)).toContain('逐格一致');
    });
  });

  it('comes from a figure, whose rows are listed, and whose newest rate is shown step by step', async () => {
    await visit('/verify/#coverage-by-subdistrict', async ({ page }) => {
      await page.locator('.verify-from').waitFor();
      await verified(page);
      expect(await page.locator('.verify-figure').innerText()).toMatch(
        /^这张图：37个街道中.*\s+这张图取自coverage\.csv的38行，每一行都与重算一致。/,
      );
      await page.locator('.verify-way').waitFor();
      expect(await page.locator('.verify-account h3').innerText()).toContain(
        '2018年12月31日，物业管理覆盖率，按小区数',
      );
    });
  });
});
