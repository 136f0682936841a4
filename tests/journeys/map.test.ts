/** The map in a browser, as the five readers meet it. Needs the built site in dist/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { copiedCity } from '../../scripts/bench/copy-city.ts';
import { BUDGETS } from '../../scripts/check-site.ts';
import { readDataDir } from '../../scripts/disk/read-data-dir.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';
import { serve, type LocalServer } from '../../scripts/serve-folder.ts';
import { publish } from '../../src/domain/publish.ts';
import type { AreaFile, OutlineFile } from '../../src/features/map/files/area-file.ts';
import { mapFiles } from '../../src/features/map/files/map-files.ts';
import MapView from '../../src/features/map/MapView.astro';
import { mapView } from '../../src/features/map/view.ts';
import { readCity } from '../../src/history/read.ts';
import { linksTo } from '../../src/site/href.ts';
import { siteOf } from '../../src/site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../src/words/words.ts';
import { render } from '../render.ts';

let browser: Browser;
let server: LocalServer;

beforeAll(async () => {
  const executablePath = (await findChromium()) ?? undefined;
  browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  server = await serve('dist');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** Opens the map and waits until it is drawn; fails a test on any error the page reports. */
async function openMap(hash = '', options: BrowserContextOptions = DESK): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${server.origin}/map/${hash}`);
  await page.locator('compound-map.live canvas.map-top').waitFor({ state: 'attached' });
  await page.locator('[data-part="rows"] tbody tr').first().waitFor({ state: 'attached' });
  return { page, errors };
}

const headline = (page: Page): Promise<string | null> => page.locator('[data-part="headline"]').textContent();
const rows = (page: Page) => page.locator('[data-part="rows"] tbody tr');
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

describe('the layers', () => {
  it('show the same units on the map, in the list and in the legend', async () => {
    const { page, errors } = await openMap();
    const total = async (): Promise<number> => {
      const counts = await page.locator('[data-part="rate-legend"] [data-part="count"]').allTextContents();
      return counts.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
    };
    expect(await rows(page).count()).toBe(37);
    expect(await total()).toBe(37);
    await page.getByText('网格', { exact: true }).first().click();
    await expect.poll(() => page.locator('[data-part="list-title"]').textContent()).toBe('270个网格');
    expect(await total()).toBe(270);
    await page.locator('input[value="district"]').check({ force: true });
    await expect.poll(() => rows(page).count()).toBe(4);
    await page.locator('input[value="compound"]').check({ force: true });
    await expect.poll(() => page.locator('[data-part="list-title"]').textContent()).toBe('1,172个小区');
    expect(await page.locator('[data-part="rate-legend"]').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('draw something: the canvas of areas has many colours', async () => {
    const { page } = await openMap();
    const colours = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Set<number>();
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 255) seen.add((data[i] ?? 0) * 65536 + (data[i + 1] ?? 0) * 256 + (data[i + 2] ?? 0));
      }
      return seen.size;
    });
    expect(colours).toBeGreaterThan(4);
    await page.context().close();
  });

  it('filter list and map by a class of the legend', async () => {
    const { page } = await openMap();
    const entry = page.locator('[data-part="rate-legend"] [data-kind="c4"]');
    const count = Number((await entry.locator('[data-part="count"]').textContent())?.replace(/\D/g, ''));
    await entry.locator('button').click();
    await expect.poll(() => rows(page).count()).toBe(count);
    expect(await entry.locator('button').getAttribute('aria-pressed')).toBe('true');
    await page.context().close();
  });
});

describe('time', () => {
  it('moves the headline, the list, the legend and the address together, by the buttons', async () => {
    const { page } = await openMap();
    const before = await headline(page);
    await page.locator('[data-part="previous"]').click();
    await expect.poll(() => hash(page)).toBe('#month=2018-11');
    const after = await headline(page);
    expect(after).not.toBe(before);
    expect(after).toContain('2018年11月30日');
    expect(await page.locator('[data-part="date"]').textContent()).toContain('2018年11月30日');
    expect(await page.locator('[data-part="rows"] caption').textContent()).toContain('2018年11月30日');
    await page.locator('[data-part="month"]').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => hash(page)).toBe('#month=2017-01');
    expect(await page.locator('[data-part="month"]').getAttribute('aria-valuetext')).toBe('2017年1月');
    expect(await page.locator('[data-part="previous"]').isDisabled()).toBe(true);
    await page.context().close();
  });

  it('plays from the start and stops on Escape', async () => {
    const { page } = await openMap('#month=2018-10');
    await page.locator('[data-part="play"]').click();
    await expect.poll(() => hash(page), { timeout: 5000 }).toBe('#month=2018-11');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-part="play"]').textContent()).toBe('播放');
    await page.waitForTimeout(400);
    const stopped = await hash(page);
    await page.waitForTimeout(1000);
    expect(await hash(page)).toBe(stopped);
    await page.context().close();
  });
});

describe('the list', () => {
  it('sorts, moves by arrows, selects by Enter and lets go by Escape, and says so', async () => {
    const { page } = await openMap();
    await page.locator('[data-sort="rate"]').click();
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain('比例');
    const shares = (await rows(page).locator('td:nth-child(3)').allTextContents()).map(parseFloat);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    await rows(page).first().locator('.pick').focus();
    await page.keyboard.press('ArrowDown');
    const second = await rows(page).nth(1).locator('.pick').textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.keyboard.press('Enter');
    await expect.poll(() => hash(page)).toContain('unit=');
    expect(await page.locator('[data-part="selection-text"]').textContent()).toContain(second);
    await expect.poll(() => page.locator('[data-part="status"]').textContent()).toContain(second);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-part="selection"]').isVisible()).toBe(false);
    await expect.poll(() => hash(page)).not.toContain('unit=');
    await page.context().close();
  });

  it('shows what is in view, and everything again on request', async () => {
    const { page } = await openMap();
    for (let i = 0; i < 2; i += 1) await page.locator('[data-part="zoom-in"]').click();
    await expect.poll(() => rows(page).count()).toBeLessThan(37);
    await page.locator('[data-part="in-view"]').uncheck();
    expect(await rows(page).count()).toBe(37);
    await page.context().close();
  });

  it('is selected from the map', async () => {
    const { page } = await openMap();
    const box = await page.locator('[data-part="canvas"]').boundingBox();
    if (box === null) throw new Error('no map');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await rows(page).locator('[aria-pressed="true"]').count()).toBe(1);
    expect(await page.locator('[data-part="selection-link"]').getAttribute('href')).toMatch(/^\/subdistricts\/s\d+\/$/);
    await page.context().close();
  });
});

describe('the address', () => {
  it('opens the same picture for somebody else', async () => {
    const first = await openMap('#layer=grid&by=renovation&measure=households&month=2018-09');
    await first.page.locator('[data-part="filter"]').fill('第3网格');
    await rows(first.page).first().locator('.pick').click();
    await first.page.locator('[data-part="zoom-in"]').click();
    await expect
      .poll(() => hash(first.page))
      .toMatch(/^#layer=grid&by=renovation&measure=households&month=2018-09&unit=g-\d+&at=/);
    const shared = await hash(first.page);
    const second = await openMap(shared);
    expect(await headline(second.page)).toBe(await headline(first.page));
    expect(await second.page.locator('[data-part="selection-text"]').textContent()).toBe(
      await first.page.locator('[data-part="selection-text"]').textContent(),
    );
    expect(await hash(second.page)).toBe(shared);
    await first.page.context().close();
    await second.page.context().close();
  });
});

describe('on one screen', () => {
  test.each([
    ['a desktop', { viewport: { width: 1280, height: 800 } }],
    ['a phone', { ...PHONE, isMobile: false, hasTouch: false }],
  ])(
    '%s shows finding, map, legend, months and the answer, and leaves a row of the header room',
    async (_, options) => {
      const { page } = await openMap('', options);
      const { height } = options.viewport ?? { height: 0 };
      const map = await page.locator('[data-part="picture"]').boundingBox();
      if (map === null) throw new Error('no map');
      const at = { x: map.x + map.width * 0.5, y: map.y + map.height * 0.6 };
      await page.mouse.move(at.x, at.y);
      const tooltip = page.locator('.leaflet-tooltip');
      expect(await tooltip.textContent()).toMatch(/^\S+街道：\d+个小区中有\d+个有物业在管，[\d.]+%/);
      const told = await tooltip.boundingBox();
      expect(Math.abs((told?.y ?? 0) + (told?.height ?? 0) - at.y)).toBeLessThan(20);
      await page.mouse.click(at.x, at.y);
      const parts = ['headline', 'picture', 'legend', 'play', 'month', 'selection', 'selection-link'];
      for (const name of parts) {
        const box = await page.locator(`[data-part="${name}"]`).boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(height);
        expect(box?.y ?? -1, name).toBeGreaterThanOrEqual(0);
      }
      const card = await page.locator('[data-part="selection"]').boundingBox();
      const [top, bottom] = [card?.y ?? 0, (card?.y ?? 0) + (card?.height ?? 0)];
      expect(Math.min(Math.abs(top - at.y), Math.abs(bottom - at.y))).toBeLessThan(20);
      expect(top).toBeGreaterThanOrEqual(map.y);
      expect(bottom).toBeLessThanOrEqual(map.y + map.height);
      await page.context().close();
    },
  );
});

describe('layers of their own', () => {
  it('tell the change since a month, in points or by counts, and stay in the address', async () => {
    const { page, errors } = await openMap();
    await page.locator('[data-part="since"]').selectOption({ label: '比2017年12月' });
    await expect.poll(() => hash(page)).toBe('#from=2017-12');
    expect(await headline(page)).toMatch(
      /^从2017年12月31日到2018年12月31日，主城区覆盖率从[\d.]+%到[\d.]+%，上升[\d.]+个百分点；37个街道中/,
    );
    expect(await page.locator('[data-part="rate-legend"]').isVisible()).toBe(false);
    const counts = await page.locator('[data-part="change-legend"] [data-part="count"]').allTextContents();
    expect(counts.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0)).toBe(37);
    await page.locator('input[value="grid"]').check({ force: true });
    await expect.poll(() => headline(page)).toContain('不足10个小区的270个网格只比个数');
    expect(await rows(page).locator('td:nth-child(3)').allTextContents()).not.toContainEqual(
      expect.stringContaining('.'),
    );
    await page.locator('input[value="compound"]').check({ force: true });
    await expect.poll(() => hash(page)).toBe('#layer=compound');
    expect(await page.locator('[data-part="since"]').isDisabled()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('tell each category of works: of places a rate, of compounds a state', async () => {
    const { page, errors } = await openMap();
    await page.locator('[data-part="indicator"]').selectOption({ label: '绿化提升' });
    await expect.poll(() => hash(page)).toBe('#by=renovation&category=greening');
    expect(await headline(page)).toMatch(/需要绿化提升的\d+个小区中有\d+个已验收，分项改造率/);
    const total = Number(/需要绿化提升的(\d+)个/.exec((await headline(page)) ?? '')?.[1]);
    await page.locator('input[value="compound"]').check({ force: true });
    await expect.poll(() => page.locator('[data-part="list-title"]').textContent()).toBe('1,172个小区');
    const states = page.locator('[data-part="state-legend"] li:not([hidden])');
    expect(await states.locator('[data-part="mark"]').allTextContents()).toEqual([
      '已验收',
      '完工待验收',
      '施工中',
      '未开始',
      '不需要',
    ]);
    const counts = (await states.locator('[data-part="count"]').allTextContents()).map((text) => parseInt(text, 10));
    expect(counts.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('count what was not reported on every layer', async () => {
    const { page } = await openMap();
    const silent = page.locator('[data-part="silent-text"]');
    const subdistricts = /街道(\d+)个/.exec((await silent.textContent()) ?? '')?.[1] ?? '';
    expect(Number(subdistricts)).toBeGreaterThan(0);
    for (const [layer, unit] of [
      ['district', '部分未报的'],
      ['grid', '个网格'],
      ['compound', '个小区'],
    ] as const) {
      await page.locator(`input[value="${layer}"]`).check({ force: true });
      await expect.poll(() => silent.textContent()).toContain(unit);
      expect(await silent.textContent()).toContain(`街道${subdistricts}个`);
    }
    await page.context().close();
  });
});

describe('finding', () => {
  it('goes to a compound by part of its name', async () => {
    const { page } = await openMap();
    await page.locator('[data-part="find"]').fill('槐荫路11号');
    await page.locator('[data-part="results"] button').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-part="selection-text"]').textContent()).toContain('槐荫路11号院');
    await expect.poll(() => hash(page)).toContain('layer=compound&unit=c-0001');
    await page.context().close();
  });

  it('searches by pinyin initials too, with the index of the find page', async () => {
    const { page } = await openMap();
    const index = page.waitForResponse(/\/find\/compounds.*\.json$/);
    await page.locator('[data-part="find"]').focus();
    await index;
    await page.locator('[data-part="find"]').fill('hyl11');
    await expect
      .poll(() => page.locator('[data-part="results"] button').first().textContent())
      .toContain('槐荫路11号院');
    await page.locator('[data-part="find"]').fill('杏坡区');
    await page.locator('[data-part="results"] button').first().click();
    await expect.poll(() => hash(page)).toContain('layer=district&unit=d1');
    await page.context().close();
  });

  it('asks for the position only after saying what for, and never puts it into the address or on the wire', async () => {
    const options = { ...DESK, geolocation: { longitude: 114.4902, latitude: 36.6101 }, permissions: ['geolocation'] };
    const { page } = await openMap('', options);
    await page.locator('[data-part="near"]').click();
    expect(await page.locator('[data-part="near-question"]').textContent()).toContain('不发送');
    const asked = server.asked.length;
    await page.locator('[data-part="near-go"]').click();
    await expect.poll(() => page.locator('[data-part="find-status"]').textContent()).toContain('已移到你的位置');
    await expect.poll(() => hash(page)).toBe('#layer=compound');
    expect(server.asked.slice(asked).filter((url) => /114|36\.6/.test(url))).toEqual([]);
    await page.context().clearPermissions();
    await page.locator('[data-part="near"]').click();
    await page.locator('[data-part="near-go"]').click();
    await expect.poll(() => page.locator('[data-part="find-status"]').textContent()).toContain('没有得到允许');
    await page.context().close();
  });
});

describe('taking the picture away', () => {
  test('as SVG and PNG, with title, date, source and the marks of made-up data', async () => {
    const { page } = await openMap('#layer=compound&month=2018-06');
    const [svg] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part="save-svg"]').click()]);
    expect(svg.suggestedFilename()).toBe('map-compounds-2018-06-30.svg');
    const text = await (await svg.createReadStream()).toArray();
    const content = Buffer.concat(text as Buffer[]).toString('utf8');
    for (const part of ['2018年6月30日', '演示数据，不是邯郸市的真实情况', '示意', '来源'])
      expect(content).toContain(part);
    expect(content).not.toMatch(/var\(--/);
    const [png] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part="save-png"]').click()]);
    const bytes = Buffer.concat((await (await png.createReadStream()).toArray()) as Buffer[]);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
    await page.context().close();
  });
});

describe('on a phone', () => {
  it('lets one finger scroll the page past the map', async () => {
    const { page } = await openMap('', PHONE);
    const canvas = page.locator('[data-part="canvas"]');
    const touch = await canvas.evaluate((element) => getComputedStyle(element).touchAction);
    expect(touch).not.toBe('none');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('no map');
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const x = box.x + box.width / 2;
    let y = box.y + box.height - 40;
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let i = 0; i < 20; i += 1) {
      y -= 13;
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
      await page.waitForTimeout(16);
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before + 150);
    await page.context().close();
  });

  it('shows the whole city below the notices on the map', async () => {
    const { page } = await openMap('', PHONE);
    const painted = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-overlay-pane canvas');
      const context = canvas?.getContext('2d');
      if (canvas === null || context === null || context === undefined) return null;
      const frame = canvas.getBoundingClientRect();
      const ratio = canvas.width / frame.width;
      /** Whether anything is painted in a box of the page. */
      const hasPaint = ({ left, top, width, height }: DOMRect): boolean =>
        context
          .getImageData((left - frame.left) * ratio, (top - frame.top) * ratio, width * ratio, height * ratio)
          .data.some((value) => value > 0);
      const picture = document.querySelector('[data-part="picture"]');
      return {
        notices: Array.from(document.querySelectorAll('.map-made-up, .map-date'), (notice) =>
          hasPaint(notice.getBoundingClientRect()),
        ),
        city: picture !== null && hasPaint(picture.getBoundingClientRect()),
      };
    });
    expect(painted).toEqual({ notices: [false, false], city: true });
    await page.context().close();
  });

  it('does not scroll sideways, and its controls are large enough in large print', async () => {
    const { page } = await openMap('', PHONE);
    await page.evaluate(() => document.documentElement.setAttribute('data-reading', 'large'));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    for (const name of ['play', 'previous', 'next', 'zoom-in', 'north', 'home', 'near']) {
      const box = await page.locator(`[data-part="${name}"]`).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
      expect(box?.width, name).toBeGreaterThanOrEqual(44);
    }
    await page.context().close();
  });
});

test('without a script there is the list and a still, and no control that does nothing', async () => {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/map/`);
  expect(await page.locator('.map-static tbody tr').count()).toBe(37);
  expect(await page.locator('.map-still').isVisible()).toBe(true);
  expect(await page.locator('.map-still text').count()).toBeGreaterThan(20);
  for (const name of ['play', 'find', 'copy', 'zoom-in']) {
    expect(await page.locator(`[data-part="${name}"]`).isVisible(), name).toBe(false);
  }
  await context.close();
});

test('the page does not shift while the map loads', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const log = window as unknown as { shift: number };
    log.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) log.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${server.origin}/map/`);
  await page.locator('compound-map.live canvas.map-top').waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  await context.close();
});

test('nothing is asked of any other host', async () => {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && /^https?:/.test(request.url())) others.push(request.url());
  });
  await page.goto(`${server.origin}/map/#layer=compound`);
  await page.locator('compound-map.live canvas.map-top').waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
  expect(others).toEqual([]);
  await context.close();
});

/** The files that the map asks for by itself, until it is drawn. */
async function filesLoaded(hash: string): Promise<readonly string[]> {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const asked = server.asked.length;
  await page.goto(`${server.origin}/map/${hash}`);
  await page.locator('compound-map.live canvas.map-top').waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  await context.close();
  return [...new Set(server.asked.slice(asked).map((url) => url.split('?')[0] ?? ''))];
}

const packed = (content: string | Uint8Array): number => gzipSync(content).length;
const bytesOf = (file: string): Buffer => readFileSync(join('dist', file.endsWith('/') ? `${file}index.html` : file));

test('the page weighs at most what it may, with its map, its data and all its scripts', async () => {
  const files = await filesLoaded('#layer=compound');
  expect(files.some((file) => /\/compounds\.\w+\.json$/.test(file))).toBe(true);
  const weight = files.reduce((sum, file) => sum + packed(bytesOf(file)), 0);
  expect(weight).toBeLessThan(BUDGETS.map);
});

test('in a city of ten times the size it weighs no more when it opens', async () => {
  const { dataset } = await readCity(await copiedCity(await readDataDir('data'), { times: 10, withHistory: false }));
  if (dataset === null) throw new Error('the copies have errors');
  const site = siteOf({ dataset, publication: publish(dataset), problems: [], files: [] });
  const edition = { site, words: wordsOf(DEFAULT_LOCALE), links: linksTo('/', '') };
  const data = mapFiles(edition);
  const view = mapView(edition, data);
  const map = await render(MapView, { view });
  // The page with the larger city's map in the place of its own, and the larger city's files by their names without marks.
  const content = (file: string): string | Uint8Array => {
    const bytes = bytesOf(file);
    if (file === '/map/') return bytes.toString().replace(/<compound-map[^]*<\/compound-map>/, () => map);
    const name = /^\/map\/(.+)\.\w+\.json$/.exec(file)?.[1];
    return name === undefined ? bytes : (data.find((one) => one.name.startsWith(`${name}.`))?.text ?? '');
  };
  const files = await filesLoaded('');
  expect(files.filter((file) => file.startsWith('/map/') && content(file).length <= bytesOf(file).length)).toEqual([]);
  expect(files.reduce((sum, file) => sum + packed(content(file)), 0)).toBeLessThan(BUDGETS.map);
  // It opens with what can be told apart, and the outlines of what lies in it come when they are asked for.
  expect(view.opening).toBe('district');
  expect(map).toContain('aria-label="各区覆盖率地图');
  const file = (name: string): string => data.find((one) => one.name.startsWith(`${name}.`))?.text ?? '{}';
  expect(Object.keys((JSON.parse(file('areas')) as AreaFile).outlines?.shapes ?? {})).toEqual(['district']);
  expect((JSON.parse(file('subdistrict-outlines')) as OutlineFile).outlines.shapes.subdistrict).toHaveLength(370);
});

test.each([
  ['in light', { ...DESK }],
  ['in the dark, on a phone', { ...PHONE, colorScheme: 'dark' as const }],
])('axe finds nothing to fault %s', async (_, options) => {
  const { page } = await openMap('#unit=s05', options);
  await page.locator('[data-part="near"]').click();
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  await page.context().close();
});
