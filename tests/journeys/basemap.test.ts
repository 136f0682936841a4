/** Base maps: a city with a tile server on this machine, one with an archive of its own, and one that may not publish. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';
import { unpackCompounds, type CompoundFile } from '../../src/features/map/files/compound-file.ts';
import { markedFileIn } from '../site/marked-file.ts';
import { runScript, temporaryFolder, type CommandResult } from '../site/commands.ts';
import { serveTiles, solidPng, worldArchive } from './make-tiles.ts';
import { serve, type LocalServer } from '../../scripts/serve-folder.ts';

const ATTRIBUTION = '样板测绘院';
const APPROVAL = '样S(2021)07号';

/** The second city with other settings of its map, and files of its own. */
function cityWith(map: object, files: Readonly<Record<string, Uint8Array>> = {}): string {
  const folder = join(temporaryFolder('basemap'), 'data');
  cpSync('tests/fixtures/second-city', folder, { recursive: true });
  const path = join(folder, 'programme.json');
  const programme = JSON.parse(readFileSync(path, 'utf8')) as { map: object };
  writeFileSync(path, JSON.stringify({ ...programme, map: { ...programme.map, ...map } }));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

function build(data: string): { readonly result: CommandResult; readonly site: string } {
  const site = join(data, '..', 'dist');
  const environment = { DATA_DIR: data, OUT_DIR: site };
  return { result: runScript('build.ts', environment), site };
}

let browser: Browser;
beforeAll(async () => {
  const executablePath = (await findChromium()) ?? undefined;
  browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
});
afterAll(() => browser.close());

/** The policy of the page as the browser gets it. */
const policyOf = async (site: string): Promise<string> =>
  /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(
    readFileSync(join(site, 'map/index.html'), 'utf8'),
  )?.[1] ?? '';

async function open(server: LocalServer): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' });
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${server.origin}/map/`);
  await page.locator('compound-map.live canvas.map-top').waitFor({ state: 'attached' });
  return { page, errors };
}

async function showsNumberAtLowerLeft(page: Page): Promise<void> {
  const number = await page.locator('.map-approval').boundingBox();
  const map = await page.locator('[data-part="picture"]').boundingBox();
  expect(await page.locator('.map-approval').textContent()).toBe(`审图号：${APPROVAL}`);
  if (number === null || map === null) throw new Error('not shown');
  expect(number.x - map.x).toBeLessThan(5);
  expect(map.y + map.height - (number.y + number.height)).toBeLessThan(5);
}

describe('tiles of a server', () => {
  let tiles: LocalServer;
  let server: LocalServer;
  let built: ReturnType<typeof build>;
  beforeAll(async () => {
    tiles = await serveTiles(solidPng(256, [200, 120, 40]));
    const url = `${tiles.origin}/{z}/{x}/{y}.png?tk={key}`;
    const basemap = { url, key: 'k3y7f00d', attribution: ATTRIBUTION, max_zoom: 16 };
    built = build(cityWith({ basemap, approval_no: APPROVAL, source: '样板市自然资源局' }));
    server = await serve(built.site);
  });
  afterAll(async () => {
    await tiles.close();
    await server.close();
  });

  it('are the only other host that the policy allows', async () => {
    expect(built.result).toMatchObject({ status: 0 });
    const policy = await policyOf(built.site);
    expect(policy).toContain(`img-src 'self' data: ${tiles.origin};`);
    expect(policy.match(/https?:\/\/[^\s;]+/g)).toEqual([tiles.origin]);
  });
  it('stand under points that were converted from GCJ-02, while the download keeps what the ledger says', async () => {
    const positions = (csv: string): (readonly [number, number])[] =>
      csv.split(/\r?\n/).flatMap((line): (readonly [number, number])[] => {
        const found = /,(1\d\d\.\d+),(\d\d\.\d+),/.exec(line);
        return found === null ? [] : [[Number(found[1]), Number(found[2])]];
      });
    const written = positions(readFileSync('tests/fixtures/second-city/compounds.csv', 'utf8'));
    expect(written.length).toBeGreaterThan(5);
    const kept = positions(readFileSync(join(built.site, 'data/compounds.csv'), 'utf8'));
    expect(new Set(kept.map(String))).toEqual(new Set(written.map(String)));
    const { lng, lat } = unpackCompounds(
      JSON.parse(readFileSync(markedFileIn('map', 'compounds', built.site), 'utf8')) as CompoundFile,
    );
    const placed = [...lng.keys()].filter((i) => !Number.isNaN(lng[i] ?? NaN));
    // The two systems differ by some hundred metres there: 0.002° to 0.01° east, and not by nothing.
    for (const i of placed) {
      const nearest = Math.min(...written.map(([x, y]) => Math.hypot(x - (lng[i] ?? NaN), y - (lat[i] ?? NaN))));
      expect(nearest).toBeGreaterThan(0.001);
      expect(nearest).toBeLessThan(0.01);
    }
  });
  it('are drawn, with their key, their attribution and the approval number at the lower left', async () => {
    const { page, errors } = await open(server);
    await expect.poll(() => page.locator('img.leaflet-tile-loaded').count()).toBeGreaterThan(3);
    expect(tiles.asked[0]).toMatch(/^\/\d+\/\d+\/\d+\.png\?tk=k3y7f00d$/);
    expect(await page.locator('.leaflet-control-attribution').textContent()).toContain(ATTRIBUTION);
    expect(await page.locator('.leaflet-control-attribution').textContent()).not.toContain('Leaflet');
    await showsNumberAtLowerLeft(page);
    // This city has no outlines of sub-districts, which is the first layer.
    expect(await page.locator('[data-part="note"]').textContent()).toContain('没有街道的界线');
    await page.locator('input[value="district"]').check({ force: true });
    await expect.poll(() => page.locator('[data-part="note"]').textContent()).toBe('');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('an archive that is published with the site', () => {
  let server: LocalServer;
  let built: ReturnType<typeof build>;
  beforeAll(async () => {
    const basemap = { kind: 'pmtiles', file: 'city.pmtiles', attribution: ATTRIBUTION };
    const files = { 'city.pmtiles': worldArchive('water') };
    const real = { schematic: false, approval_no: APPROVAL, source: '样板市自然资源局' };
    built = build(cityWith({ ...real, basemap }, files));
    server = await serve(built.site);
  });
  afterAll(() => server.close());

  it('needs no other host', async () => {
    expect(built.result).toMatchObject({ status: 0 });
    expect(await policyOf(built.site)).not.toMatch(/https?:/);
  });
  it('bears the number beside the small outline of a place too, and no mark of made-up outlines', () => {
    const page = readFileSync(join(built.site, 'compounds/c1/index.html'), 'utf8');
    const [outline = ''] = /<figure class="locator"[\s\S]*?<\/figure>/.exec(page) ?? [];
    expect(outline.replace(/<\/?n-b>/g, '')).toContain(`审图号：${APPROVAL}`);
    expect(outline).not.toContain('示意');
  });
  it('is drawn, with its attribution and the approval number', async () => {
    const { page, errors } = await open(server);
    await expect.poll(() => page.locator('canvas.leaflet-tile').count()).toBeGreaterThan(0);
    // The archive's one polygon is water, and covers everything.
    const water = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--none').trim().slice(1),
    );
    await expect
      .poll(() =>
        page
          .locator('canvas.leaflet-tile')
          .first()
          .evaluate((tile) => {
            const { width, height } = tile as HTMLCanvasElement;
            const data = (tile as HTMLCanvasElement).getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data;
            return [...(data ?? [])]
              .slice(0, 3)
              .map((part) => part.toString(16).padStart(2, '0'))
              .join('');
          }),
      )
      .toBe(water);
    expect(await page.locator('.leaflet-control-attribution').textContent()).toContain(ATTRIBUTION);
    await showsNumberAtLowerLeft(page);
    expect(server.asked.filter((url) => url.endsWith('.pmtiles')).length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});

test.each([
  [
    'a base map without an approval number',
    { basemap: { url: 'https://t.test/{z}/{x}/{y}', attribution: '甲' }, source: '甲' },
    '启用了底图，却没有审图号',
  ],
  ['real outlines without an approval number', { schematic: false, source: '甲' }, '却没有审图号'],
  [
    'a placeholder for a number',
    { schematic: false, source: '甲', approval_no: 'GS(2024)XXXX号' },
    '审图号不是真实的写法',
  ],
  ['no source', { schematic: false, approval_no: APPROVAL }, '却没有写明来源'],
])('the check refuses %s, and says what is missing', (_, map, sentence) => {
  const result = runScript('check.ts', { DATA_DIR: cityWith(map) });
  expect(result.status).toBe(1);
  expect(result.stdout + result.stderr).toMatch(new RegExp(`E-MAP .*${sentence}`));
});
