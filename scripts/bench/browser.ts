/** Find and map of a built site in Chromium: how long until the first answer, and the longest frame. */
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../find-chromium.ts';
import { serve } from '../serve-folder.ts';
import { CommandError } from '../terminal/terminal.ts';

/** Milliseconds. */
export interface Answered {
  /** From the first key, or from asking for the page, to the first answer on the screen. */
  readonly firstAnswer: number;
  readonly longestFrame: number;
}

export interface BrowserRun {
  readonly find: Answered;
  readonly map: Answered;
}

/** Keeps the longest time between two frames of a page since it was last asked. */
const RECORDER = `(() => {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.longestFrame = () => { const found = longest; longest = 0; last = performance.now(); return found; };
})()`;

const longestFrame = (page: Page): Promise<number> => page.evaluate('window.longestFrame()');

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.addInitScript(RECORDER);
  await page.goto(url);
  return page;
}

/** Initials of a road that the demonstration city has, typed as a reader types. */
const TYPED = 'hyl11';

async function measureFind(browser: Browser, origin: string): Promise<Answered> {
  const page = await open(browser, `${origin}/find/`);
  await page.locator('#find-query').focus();
  await longestFrame(page);
  const start = performance.now();
  await page.keyboard.type(TYPED.slice(0, 1));
  await page.locator('.find-results li').first().waitFor();
  const firstAnswer = performance.now() - start;
  await page.keyboard.type(TYPED.slice(1), { delay: 150 });
  await page.waitForTimeout(500);
  const longest = await longestFrame(page);
  await page.close();
  return { firstAnswer, longestFrame: longest };
}

async function measureMap(browser: Browser, origin: string): Promise<Answered> {
  const start = performance.now();
  const page = await open(browser, `${origin}/map/`);
  const canvas = page.locator('compound-map.live canvas.map-top');
  await canvas.waitFor({ state: 'attached' });
  const firstAnswer = performance.now() - start;
  const box = await canvas.boundingBox();
  if (box === null) throw new CommandError('the map is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await longestFrame(page);
  for (const by of [-1, -1, -1, 1, 1, 1]) {
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, by * 200);
    await page.keyboard.up('Control');
    await page.waitForTimeout(400);
    await page.mouse.down();
    await page.mouse.move(x + by * 150, y + 80, { steps: 15 });
    await page.mouse.up();
    await page.waitForTimeout(300);
  }
  const longest = await longestFrame(page);
  await page.close();
  return { firstAnswer, longestFrame: longest };
}

/** Measures both pages of the site in a folder. */
export async function measurePages(dir: string): Promise<BrowserRun> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new CommandError('no Chromium found');
  const server = await serve(dir);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    return { find: await measureFind(browser, server.origin), map: await measureMap(browser, server.origin) };
  } finally {
    await browser.close();
    await server.close();
  }
}
