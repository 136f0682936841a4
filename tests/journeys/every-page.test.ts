/** What holds on a page of every route, whoever wrote it. */
import axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { it } from 'vitest';
import { badLines, LINE_WIDTHS } from './lines.ts';
import { DESKTOP, PHONE, policyViolations, sideways, useBrowser } from './browser.ts';
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

/**
 * The ways in which a page is looked at, and what axe is asked there: all of its rules in light, on a phone and on a desk,
 * where other parts stand open; which of them depend on colour in dark, and on sizes in large print.
 */
const LOOKS = [
  { viewport: PHONE, mode: 'light', rules: {} },
  { viewport: PHONE, mode: 'dark', rules: { runOnly: ['color-contrast', 'link-in-text-block'] } },
  { viewport: PHONE, mode: 'large', rules: { runOnly: ['target-size', 'scrollable-region-focusable'] } },
  { viewport: DESKTOP, mode: 'light', rules: {} },
  { viewport: DESKTOP, mode: 'large', rules: { runOnly: ['target-size', 'scrollable-region-focusable'] } },
];
type Look = (typeof LOOKS)[number];

async function show(page: Page, { viewport, mode }: Look): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light' });
  await page.evaluate((large) => {
    if (large) document.documentElement.dataset['reading'] = 'large';
    else delete document.documentElement.dataset['reading'];
  }, mode === 'large');
  // What follows the size of the window does so at the next frame, which a busy machine draws late.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
}

async function axeFaults(page: Page, { rules }: Look): Promise<string[]> {
  const results = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    // What axe would load first is asked for by rules of sound and video alone.
    { resultTypes: ['violations'], preload: false, ...rules } as RunOptions,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Buttons, switches and links that stand alone and are lower than a thumb needs in large print. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A radio button or a check box is pressed by its label.
    const target = (element: HTMLElement): HTMLElement =>
      (element.matches('[type=radio], [type=checkbox]') ? element.closest('label') : null) ?? element;
    return [...document.querySelectorAll<HTMLElement>('button, summary, select, input, nav a, td a, th a')]
      .filter((element) => {
        const { width, height } = target(element).getBoundingClientRect();
        return width > 1 && height > 0 && height < 43.5;
      })
      .map((element) => `${element.outerHTML.slice(0, 120)} ${String(target(element).getBoundingClientRect().height)}`);
  });
}

/** Tables that hide columns on a phone without saying so, or whose caption goes with what is hidden. */
function silentTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table')].flatMap((table) => {
      const frame = table.closest<HTMLElement>('.scroll');
      const room = (frame ?? table.parentElement)?.clientWidth ?? 0;
      if (room === 0 || table.offsetWidth <= room + 1) return [];
      const line = frame?.nextElementSibling;
      const isSaid = line?.matches('.swipe') === true && getComputedStyle(line).visibility === 'visible';
      const caption = table.querySelector('caption > span')?.getBoundingClientRect().width ?? 0;
      return isSaid && caption <= room + 1
        ? []
        : [`${table.className}, ${String(table.offsetWidth)} px in ${String(room)}`];
    }),
  );
}

/** A finger comes to every closed fold, and opens none: what waits in it is to be as it will be seen. */
function comeToFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const summary of document.querySelectorAll('details:not([open]) > summary'))
      summary.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  });
}

/** Elements that the Tab key reaches first and that do not show it. */
async function unseenFocus(page: Page): Promise<string[]> {
  const unseen = new Set<string>();
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return 'end';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, left, width, height } = element.getBoundingClientRect();
      const inView = width > 1 && height > 1 && top < innerHeight && top + height > 0 && left < innerWidth;
      const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return inView && shown ? null : element.outerHTML.slice(0, 120);
    });
    if (fault === 'end') break;
    if (fault !== null) unseen.add(fault);
  }
  return [...unseen];
}

/** What is wrong with the page in any of the looks. */
async function faultsInLooks(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = new Map<string, Set<string>>();
  // Embeds offer no large print: their size is that of the page around them.
  const isSwitched = (await page.locator('reading-mode').count()) > 0;
  for (const look of LOOKS.filter(({ mode }) => isSwitched || mode !== 'large')) {
    await show(page, look);
    const wide = (await sideways(page)).map((element) => `wider than the window: ${element}`);
    const small = look.mode === 'large' ? (await smallTargets(page)).map((target) => `low: ${target}`) : [];
    for (const fault of [...wide, ...small, ...(await axeFaults(page, look))])
      found.set(fault, (found.get(fault) ?? new Set()).add(`${look.mode} ${String(look.viewport.width)}`));
  }
  return [...found].slice(0, 12).map(([fault, looks]) => `${[...looks].join(', ')}: ${fault}`);
}

/** What is wrong with the page's lines at any width. */
async function lineFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of LINE_WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await badLines(page)).map((fault) => `${String(width)} px: ${fault}`));
  }
  return faults;
}

/** The default sizes of letters that a reader may have set in a browser or on a phone; twice the usual one is the most. */
const TEXT_SIZES = [24, 32];

/** What makes the page scroll sideways on a phone with letters of these sizes, in large print too. */
async function wideInLargeText(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE);
  const browser = await page.context().newCDPSession(page);
  const faults: string[] = [];
  for (const reading of ['normal', 'large']) {
    await page.evaluate((mode) => {
      document.documentElement.dataset['reading'] = mode;
    }, reading);
    for (const standard of TEXT_SIZES) {
      await browser.send('Page.setFontSizes', { fontSizes: { standard } });
      faults.push(...(await sideways(page)).map((element) => `${String(standard)} px, ${reading}: ${element}`));
    }
  }
  await page.evaluate(() => {
    delete document.documentElement.dataset['reading'];
  });
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  return faults;
}

// One visit a page: to open it takes as long as to look at it.
it.concurrent.for(samplePages('dist'))(
  '$address loads without an error, a foreign request or a shift, shows the keyboard, and gives axe nothing to report',
  async ({ address }, { expect }) => {
    await visit(address, async ({ page, faults }) => {
      await settle(page);
      // Less than a ten-thousandth is a part of a pixel, which a busy machine rounds otherwise.
      expect.soft(await layoutShifts(page), 'what moved while it loaded').toBeLessThan(0.0001);
      expect.soft([...faults, ...(await policyViolations(page))], 'errors and foreign requests').toEqual([]);
      await comeToFolds(page);
      await expect.poll(() => silentTables(page), { message: 'tables that lose columns in silence' }).toEqual([]);
      expect.soft(await unseenFocus(page), 'where the keyboard cannot be seen').toEqual([]);
      expect.soft(await lineFaults(page), 'lines').toEqual([]);
      expect.soft(await wideInLargeText(page), 'wider than the window with larger letters').toEqual([]);
      expect.soft(await faultsInLooks(page), 'in all looks').toEqual([]);
    });
  },
);
