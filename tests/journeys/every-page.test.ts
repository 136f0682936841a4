/** What holds on a page of every route, whoever wrote it. */
import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { DESKTOP, PHONE, policyViolations, useBrowser } from './browser.ts';
import { samplePages } from './page-types.ts';

const { visit } = useBrowser('dist');

const settle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150))));

/** What the page moved while it loaded, as the browser counts it. */
function layoutShifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 50);
      }),
  );
}

/** The outermost elements that reach beyond the window and make the whole page scroll sideways. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const found: string[] = [];
    const look = (parent: Element): void => {
      for (const element of parent.children) {
        const clips = getComputedStyle(element).overflowX !== 'visible';
        if (element.getBoundingClientRect().right > width + 1) {
          found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
        } else if (!clips) look(element);
      }
    };
    look(document.body);
    return found;
  });
}

/** What axe finds in the page as it is now shown. */
async function axeFaults(page: Page): Promise<string[]> {
  const results = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** The six ways in which a page is looked at. */
const LOOKS = [PHONE, DESKTOP].flatMap((viewport) =>
  (['light', 'dark', 'large'] as const).map((mode) => ({ viewport, mode })),
);

async function show(page: Page, { viewport, mode }: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light' });
  await page.evaluate((large) => {
    if (large) document.documentElement.dataset['reading'] = 'large';
    else delete document.documentElement.dataset['reading'];
  }, mode === 'large');
}

describe.for(samplePages('dist'))('$address', { concurrent: true }, ({ address }) => {
  it('loads on a phone without an error, a foreign request or a shift', async ({ expect }) => {
    await visit(address, async ({ page, faults }) => {
      await settle(page);
      expect(await layoutShifts(page)).toBe(0);
      expect([...faults, ...(await policyViolations(page))]).toEqual([]);
    });
  });

  it('never scrolls sideways, and gives axe nothing to report: light, dark, large print, phone, desktop', async ({
    expect,
  }) => {
    await visit(address, async ({ page }) => {
      await settle(page);
      await page.evaluate(axe.source);
      for (const look of LOOKS) {
        await show(page, look);
        const name = `${look.mode} ${String(look.viewport.width)}`;
        expect.soft(await sideways(page), name).toEqual([]);
        expect.soft(await axeFaults(page), name).toEqual([]);
      }
    });
  });
});
