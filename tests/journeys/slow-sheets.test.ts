/** On a slow line the top of a page is painted before its style sheets have come, and nothing moves when they come. */
import { expect, test } from 'vitest';
import { DESKTOP, PHONE, useBrowser } from './browser.ts';

const { visit, url } = useBrowser('dist');
/** How long each sheet is held back, in milliseconds. */
const DELAY = 700;

interface Painted {
  readonly first: number;
  readonly sheets: number;
  readonly shift: number;
}

/** Counts the layout shifts from the start. */
const watchShifts = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

const painted = `({
  first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  sheets: Math.min(...performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.css')).map((e) => e.responseEnd)),
  shift: window.shift,
})`;

const paths = ['/', '/find/', '/coverage/', '/renovation/', '/targets/', '/rankings/', '/districts/d1/'];
const views = [PHONE, DESKTOP].flatMap((viewport) => paths.map((path) => ({ path, viewport, width: viewport.width })));

// A busy machine may paint a page of which half is parsed, once; what is wrong with a page moves it every time.
test.each(views)(
  'the top of $path stands at $width px before the sheets have come',
  { retry: 2 },
  async ({ path, viewport }) => {
    const { first, sheets, shift } = await visit(
      '/robots.txt',
      async ({ page }) => {
        await page.addInitScript(watchShifts);
        await page.route('**/*.css', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, DELAY));
          await route.continue();
        });
        await page.goto(url(path));
        await page.waitForTimeout(200);
        return page.evaluate<Painted>(painted);
      },
      { viewport },
    );
    expect(first).toBeLessThan(sheets);
    expect(shift).toBe(0);
  },
);
