/** Figures in pages of other sites: shown, as high as they are, in the colours that are asked for, and of the past where it is said. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { chromium, type Browser, type Frame, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';
import { listen, serve, type LocalServer } from '../../scripts/serve-folder.ts';
import { EMBED_HEIGHT, embedCode } from '../../src/site/embed-code.ts';

let browser: Browser;
let site: LocalServer;
let elsewhere: LocalServer;
/** The body of the page elsewhere. */
let body = '';

beforeAll(async () => {
  const executablePath = (await findChromium()) ?? undefined;
  browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  site = await serve('dist');
  elsewhere = await listen((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const isPage = request.url === '/';
    response.statusCode = isPage ? 200 : 404;
    response.end(
      isPage
        ? `<!doctype html><html lang="zh-CN"><title>报道</title><link rel="icon" href="data:,"><body>${body}</body></html>`
        : '',
    );
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await elsewhere.close();
});

const codeOf = (path: string, isSized = true): string => {
  const code = embedCode({
    address: `${site.origin}${path}`,
    script: `${site.origin}/embed/embed.js`,
    title: '覆盖率（某站）',
  });
  return isSized ? code : code.replace(/<script.*/, '');
};

/** Opens the page elsewhere with this in it; `work` is given its frames, in their order. */
async function read<T>(
  content: string,
  work: (page: Page, frames: readonly Frame[]) => Promise<T>,
  width = 800,
): Promise<T> {
  body = content;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light' });
  const faults: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await page.goto(`${elsewhere.origin}/`, { waitUntil: 'load' });
    const result = await work(page, page.frames().slice(1));
    expect(faults).toEqual([]);
    return result;
  } finally {
    await page.close();
  }
}

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
/** How far the content of a frame reaches. */
const contentOf = (frame: Frame | undefined): Promise<number> =>
  frame?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)) ?? Promise.resolve(0);
const paperOf = (frame: Frame | undefined): Promise<string> =>
  frame?.evaluate(() => getComputedStyle(document.documentElement).backgroundColor) ?? Promise.resolve('');

/** What the city had, of the compounds, in the rows of a published table; its last row's day is the site's own. */
function cityRows(file: string): Readonly<Record<string, string>>[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true });
  return data.filter(
    ({ level, measure, indicator = 'coverage' }) =>
      level === 'city' && measure === 'compounds' && indicator === 'coverage',
  );
}
const asText = (rate: string | undefined): string => `${(Number(rate) * 100).toFixed(1)}%`;
const VINTAGES = 'dist/data/vintages.csv';

describe('a figure in a page of another site', () => {
  const now = asText(cityRows('dist/data/coverage.csv').at(-1)?.['rate']);
  const coverage = '/embed/coverage-by-measure/';

  it.each([800, 360])('is shown whole in a window of %i, and grows with its table', async (width) => {
    await read(
      codeOf(coverage),
      async (page, [frame]) => {
        expect(await frame?.locator('h1').innerText()).toContain(now);
        const drawn = frame?.locator('.picture svg').filter({ visible: true });
        expect(await drawn?.count()).toBe(1);
        const box = await drawn?.boundingBox();
        expect(box?.width).toBeGreaterThan(width * 0.8);
        await expect.poll(() => heightOf(page)).toBe(await contentOf(frame));
        const before = await heightOf(page);
        await frame?.locator('summary').click();
        await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 100);
        expect(await heightOf(page)).toBe(await contentOf(frame));
        expect(await frame?.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      },
      width,
    );
  });

  it('keeps the height of its code where the page loads no script of ours, and scrolls in it', async () => {
    await read(codeOf(coverage, false), async (page, [frame]) => {
      await frame?.locator('.picture svg').first().waitFor({ state: 'attached' });
      expect(await heightOf(page)).toBe(EMBED_HEIGHT);
      expect(await contentOf(frame)).toBeGreaterThan(EMBED_HEIGHT);
    });
  });

  it('has the colours that it is asked for, else those of the reader’s screen', async () => {
    const dark = [`${coverage}?theme=dark`, `${coverage}#dark`];
    const light = [coverage, `${coverage}?theme=light`, `${coverage}?theme=other`];
    await read([...light, ...dark].map((path) => codeOf(path)).join(''), async (page, frames) => {
      // Frames below the window wait until they are near it.
      for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
      await expect
        .poll(() => Promise.all(frames.map(paperOf)))
        .toEqual([...light.map(() => 'rgb(252, 252, 250)'), ...dark.map(() => 'rgb(20, 23, 26)')]);
    });
  });

  it('leads to its page in a window of its own', async () => {
    await read(codeOf(coverage), async (page, [frame]) => {
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        frame?.getByRole('link', { name: /原图、数据与口径/ }).click(),
      ]);
      await opened.waitForLoadState();
      expect(opened.url()).toBe(`${site.origin}/coverage/#by-measure`);
      await opened.close();
    });
  });

  // A city with one release has no past.
  it.runIf(existsSync(VINTAGES))('stays what it was at a release, and says that there is a newer one', async () => {
    const [past] = cityRows(VINTAGES).slice(-6);
    const day = (past?.['as_of'] ?? '').split('-').map(Number).join(' ').replace(' ', '年').replace(' ', '月');
    await read(codeOf(`/releases/${past?.['release'] ?? ''}${coverage}`), async (page, [frame]) => {
      expect(await frame?.locator('h1').innerText()).toContain(asText(past?.['first_rate']));
      expect(await frame?.locator('.source').innerText()).toContain(`截至${day}日`);
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        frame?.getByRole('link', { name: '已有更新的一期' }).click(),
      ]);
      await opened.waitForLoadState();
      expect(new URL(opened.url()).pathname).toBe(coverage);
      expect(await opened.locator('h1').innerText()).toContain(now);
      await opened.close();
    });
  });
});
