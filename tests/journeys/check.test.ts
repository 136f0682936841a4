/** Bureau staff put ledgers into a page: it says what is wrong by cause, keeps it as a workbook, and asks nothing of any network. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../site/commands.ts';
import { DESKTOP, useBrowser } from './browser.ts';

const { visit } = useBrowser('dist');

/** The second city with a faulty category of service and, beside it, the lock of a workbook that somebody has open. */
function spoiledCity(): string {
  const folder = join(temporaryFolder('check'), '台账');
  cpSync('tests/fixtures/second-city', folder, { recursive: true });
  const path = join(folder, 'services.csv');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replaceAll(',employer,', ',emploier,'));
  expect(readFileSync(path, 'utf8')).not.toBe(before);
  writeFileSync(join(folder, '~$services.xlsx'), '');
  return folder;
}

/** Presses the button, waits for the engine that this brings, and gives the files; hears every request from then on. */
async function give(page: Page, button: string, path: string): Promise<readonly string[]> {
  const engine = page.waitForEvent('worker');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator(button).click()]);
  await engine;
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await chooser.setFiles(path);
  return asked;
}

describe('bureau staff, in a browser', () => {
  it('check a folder: causes with column and place, what has passed, a workbook of all, and no request', async () => {
    await visit(
      '/check/',
      async ({ page, faults }) => {
        const asked = await give(page, '.choose-folder', spoiledCity());
        const headline = page.locator('.check-headline');
        await headline.waitFor();
        expect(await headline.innerText()).toMatch(/^错误\d+处/);
        expect(await headline.evaluate((element) => element === document.activeElement)).toBe(true);
        const cause = page.locator('.cause', { hasText: 'services.csv C列 mode' });
        expect(await cause.innerText()).toMatch(/第\d+行[\s\S]*"emploier"[\s\S]*employer/);
        expect(await page.locator('.check-result tr', { hasText: 'grids.csv' }).innerText()).toContain('没有发现问题');
        expect(await page.locator('.check-result').innerText()).not.toContain('没有放进来');

        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save').click()]);
        expect(download.suggestedFilename()).toBe('核对结果.xlsx');
        expect(
          readFileSync(await download.path())
            .subarray(0, 2)
            .toString(),
        ).toBe('PK');
        expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
        expect(faults).toEqual([]);
      },
      { viewport: DESKTOP, acceptDownloads: true },
    );
  });

  it('drop one ledger: its own faults alone, and which ledgers were not given', async () => {
    await visit('/check/', async ({ page, faults }) => {
      await page.locator('ledger-check[data-ready]').waitFor();
      const text = readFileSync('tests/fixtures/second-city/services.csv', 'utf8');
      await page.evaluate((content) => {
        const drop = new DataTransfer();
        drop.items.add(new File([content], 'services.csv', { type: 'text/csv' }));
        for (const name of ['dragover', 'drop'])
          window.dispatchEvent(new DragEvent(name, { dataTransfer: drop, cancelable: true, bubbles: true }));
      }, text);
      await page.locator('.check-headline').waitFor();
      expect(await page.locator('.check-headline').innerText()).toBe('没有发现问题');
      const result = await page.locator('.check-result').innerText();
      expect(result).toMatch(/没有放进来：[^。]*小区台账/);
      expect(result).not.toContain('可以发布。');
      expect(faults).toEqual([]);
    });
  });
});
