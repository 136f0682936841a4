import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';

/** A4 less the style sheet's margins, at 96 dots an inch: 210 − 28 mm. */
const PAPER_WIDTH = 688;
const ORIGIN = 'http://site.test';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};
const PAGES = [
  '/',
  '/about/',
  '/assessments/2018/',
  '/bulletins/',
  '/bulletins/2018-06/',
  '/compounds/c-0040/',
  '/data/',
  '/districts/d1/',
  '/methods/',
  '/quality/',
  '/rankings/',
  '/subdistricts/s05/',
];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = await findChromium();
  browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath === null ? {} : { executablePath }) });
  page = await browser.newPage({ viewport: { width: PAPER_WIDTH, height: 1000 }, colorScheme: 'dark' });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html');
    const body = await readFile(join('dist', path)).catch(() => null);
    if (body === null) await route.fulfill({ status: 404 });
    else await route.fulfill({ body, contentType: TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain' });
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

afterAll(async () => {
  await browser.close();
});

const inLargePrint = (): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['reading'] = 'large';
  });

const paperWidth = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Cells of more than three characters in columns that hold no three. */
const strips = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('th, td')].flatMap((cell) => {
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(cell);
      const width = cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const isShown = cell.getClientRects().length > 0;
      return isShown && /\p{Script=Han}{4}/u.test(cell.textContent) && width < parseFloat(fontSize) * 2.9
        ? [cell.textContent.trim()]
        : [];
    }),
  );

it.each(PAGES)('%s is no wider than the paper, and black on white also for a reader in dark mode', async (path) => {
  await page.goto(ORIGIN + path);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return { backgroundColor, color };
  });
  // What is wider makes the browser shrink every letter on the page.
  expect(await paperWidth()).toBeLessThanOrEqual(PAPER_WIDTH);
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
  await inLargePrint();
  expect(await strips()).toEqual([]);
});

it('what a reader has opened is printed, and no wider than the paper, in large print too', async () => {
  await page.goto(`${ORIGIN}/coverage/`);
  const tables = page.locator('figure.chart table:visible');
  expect(await tables.count()).toBe(0);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await tables.count()).toBeGreaterThan(4);
  expect(await paperWidth()).toBeLessThanOrEqual(PAPER_WIDTH);
  await inLargePrint();
  expect(await paperWidth()).toBeLessThanOrEqual(PAPER_WIDTH);
  expect(await strips()).toEqual([]);
});

it.each(['/compounds/c-0040/', '/proposals/2018-157/summary/'])(
  '%s fits on one sheet, in large print too',
  async (path) => {
    await page.goto(ORIGIN + path);
    for (const change of [() => Promise.resolve(), inLargePrint]) {
      await change();
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
  },
);
