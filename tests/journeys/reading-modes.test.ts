/** A reader with tired eyes, or with a keyboard only, on any page. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { DESKTOP, useBrowser } from './browser.ts';

const { visit } = useBrowser('dist');

describe('a reader who needs large print', () => {
  it('switches it on once, and has it on the next page from its first paint', async () => {
    await visit('/', async ({ page }) => {
      const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      expect(await size()).toBeGreaterThanOrEqual(16);
      await page.getByRole('button', { name: '长者模式' }).click();
      expect(await size()).toBeGreaterThanOrEqual(20);
      await page.locator('.site-menu summary').click();
      await page.locator('.site-nav a').nth(1).click();
      await page.waitForLoadState();
      expect(await size()).toBeGreaterThanOrEqual(20);
      await page.getByRole('button', { name: '标准模式' }).click();
      expect(await size()).toBeLessThan(20);
    });
  });

  it('finds no text under 20 px on the overview, in the pictures either', async () => {
    await visit('/', async ({ page }) => {
      await page.evaluate(() => {
        document.documentElement.dataset['reading'] = 'large';
      });
      const small = await page.evaluate(() => {
        const found = new Set<string>();
        for (const element of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
          const own = [...element.childNodes].some(
            (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
          );
          if (!own || element.closest('.cells, .visually-hidden') !== null || element.getClientRects().length === 0)
            continue;
          const svg = element instanceof SVGElement ? element.closest('svg') : null;
          const scale = svg === null ? 1 : svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1);
          const size = parseFloat(getComputedStyle(element).fontSize) * scale;
          if (size < 19.9) found.add(`${element.tagName} ${element.getAttribute('class') ?? ''} ${size.toFixed(1)}`);
        }
        return [...found];
      });
      expect(small).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(11_000);
      const drawings = await page.evaluate(() =>
        [...document.querySelectorAll('figure .picture')].map((picture) => ({
          shown: [...picture.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length,
          cut: picture.scrollWidth - picture.clientWidth,
        })),
      );
      expect(drawings.filter(({ shown, cut }) => shown !== 1 || cut > 0)).toEqual([]);
    });
  });
});

describe.each(['/', '/coverage/', '/published/', '/quality/', '/rankings/', '/renovation/', '/targets/'])(
  'a reader of large print on a desktop, on %s',
  (path) => {
    /** The drawings that each figure shows of those for a page: how many, how much of its width, and the height of their letters. */
    const shown = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('figure.chart .picture')].flatMap((picture) => {
          const all = [...picture.querySelectorAll<SVGSVGElement>(':scope > svg[role=img]')];
          if (all.length === 0) return [];
          const drawings = all.filter((svg) => svg.getBoundingClientRect().width > 0);
          const [width = 0] = drawings.map((svg) => svg.getBoundingClientRect().width);
          const letters = (13 * width) / (drawings[0]?.viewBox.baseVal.width ?? 1);
          return [{ drawings: drawings.length, filled: width / picture.clientWidth, letters }];
        }),
      );

    it.each([DESKTOP.width, 928])('sees one drawing a figure, over all of its width, at %i px', async (width) => {
      await visit(
        path,
        async ({ page }) => {
          await page.evaluate(() => {
            document.documentElement.dataset['reading'] = 'large';
          });
          const figures = await shown(page);
          expect(figures.length).toBeGreaterThan(0);
          for (const { drawings, filled, letters } of figures) {
            expect(drawings).toBe(1);
            expect(filled).toBeCloseTo(1, 2);
            expect(letters).toBeGreaterThanOrEqual(20);
          }
          await page.emulateMedia({ media: 'print' });
          expect((await shown(page)).filter(({ drawings }) => drawings !== 1)).toEqual([]);
        },
        { viewport: { ...DESKTOP, width } },
      );
    });
  },
);

describe('a reader whose system has a few colours of its own', () => {
  it('tells the states of the cells by shape and pattern, in the key as in the picture', async () => {
    await visit(
      '/',
      async ({ page }) => {
        const looks = await page.evaluate(() =>
          ['.cell-key i', '.cells span > a:first-child'].map((cells) => {
            const look = (element: Element): string => {
              const { backgroundColor, backgroundImage, borderTopWidth, borderTopStyle, transform } =
                getComputedStyle(element);
              return [backgroundColor, backgroundImage, borderTopWidth, borderTopStyle, transform].join(' ');
            };
            return [...new Set([...document.querySelectorAll(cells)].map(look))];
          }),
        );
        const [key = [], picture = []] = looks;
        expect(key.length).toBe(await page.locator('.cell-key i').count());
        expect(key.length).toBeGreaterThan(4);
        expect(picture.length).toBe(key.length);
      },
      { forcedColors: 'active' },
    );
  });
});

describe('a reader with a keyboard', () => {
  it('is led past the header by the first link', async () => {
    await visit(
      '/',
      async ({ page }) => {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      },
      { viewport: DESKTOP },
    );
  });

  it.each([
    ['/coverage/', 'main p:visible'],
    // A frame that scrolls, and may have the focus itself.
    ['/releases/', 'main .scroll td:not(:has(a)):visible'],
  ])('goes on with Tab from where a click was on %s', async (address, clicked) => {
    await visit(
      address,
      async ({ page }) => {
        const last = page.locator(clicked).last();
        await last.scrollIntoViewIfNeeded();
        await last.click({ position: { x: 2, y: 2 } });
        await page.keyboard.press('Tab');
        const [own, focused] = await last.evaluate((element) =>
          [element, document.activeElement].map((each) => each?.getBoundingClientRect().top ?? -Infinity),
        );
        expect(focused).toBeGreaterThanOrEqual(own ?? Infinity);
      },
      { viewport: DESKTOP },
    );
  });
});
