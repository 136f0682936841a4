/**
 * What a reader types, where the reader stands and what a file holds stays in the browser: every type of page and the main
 * journeys are gone through once, and all that goes over the wire, and all that is kept, is counted.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';
import { listen, serve, type LocalServer } from '../../scripts/serve-folder.ts';
import { embedCode } from '../../src/site/embed-code.ts';
import { DESKTOP } from './browser.ts';
import { samplePages } from './page-types.ts';
import { openWire, type Sent, type Wire } from './wire.ts';

/** Inside the city; no address, id or file has these digits. */
const POSITION = { longitude: 114.490271, latitude: 36.610139 };
/** What is typed, and what stands in the file that is dropped: no page has these words. */
const TYPED = ['hylqzx', '暗号青石', '暗号白石'];
const IN_FILE = '暗号黑石';
const SECRETS = [...TYPED, IN_FILE, '114.49027', '36.61013'];

/** Chromium asks its maker by itself what the fields of forms are called; no page can make it do so, or keep it from it. */
const OF_THE_BROWSER = 'content-autofill.googleapis.com:443';

let site: LocalServer;
let elsewhere: LocalServer;
let wire: Wire;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let frame = '';

beforeAll(async () => {
  site = await serve('dist');
  elsewhere = await listen((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.statusCode = request.url === '/' ? 200 : 404;
    response.end(`<!doctype html><html lang="zh-CN"><title>报道</title><link rel="icon" href="data:,">${frame}</html>`);
  });
  wire = await openWire(() => [site.origin, elsewhere.origin]);
  const executablePath = (await findChromium()) ?? undefined;
  browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  context = await browser.newContext({
    // Of this context alone: most of what the browser asks of its maker is asked without one.
    proxy: { server: wire.address, bypass: '<-loopback>' },
    viewport: DESKTOP,
    locale: 'zh-CN',
    geolocation: POSITION,
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site, elsewhere, wire].map((each) => each.close()));
});

const open = (path: string): Promise<unknown> => page.goto(`${site.origin}${path}`, { waitUntil: 'load' });

/** A text with what an address or a form may have made of its characters undone, as often as that may be. */
function undone(text: string): string {
  try {
    const plain = decodeURIComponent(text.replaceAll('+', ' '));
    return plain === text ? text : `${text}\n${undone(plain)}`;
  } catch {
    return text;
  }
}

/** What of the wire must not be there. */
function leaks(sent: readonly Sent[], allowed: readonly string[] = [site.origin]): readonly string[] {
  return sent.flatMap(({ method, url, headers, body }) => {
    if (method === 'CONNECT' && url === OF_THE_BROWSER) return [];
    const whole = undone(`${url}\n${Object.values(headers).join('\n')}\n${body}`);
    const told = [
      method === 'GET' ? null : method,
      body === '' ? null : 'a body',
      URL.canParse(url) && allowed.includes(new URL(url).origin) ? null : 'another site',
      headers.cookie === undefined ? null : 'a cookie',
      ...SECRETS.map((secret) => (whole.includes(secret) ? secret : null)),
    ].filter((fault) => fault !== null);
    return told.length === 0 ? [] : [`${url}: ${told.join(', ')}`];
  });
}

/** All that a browser can keep for the site, by the kind. */
async function kept(): Promise<Readonly<Record<string, unknown>>> {
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  const inPage = await page.evaluate(async () => ({
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));
  const developer = await context.newCDPSession(page);
  const { usageBreakdown } = await developer.send('Storage.getUsageAndQuota', { origin: site.origin });
  await developer.detach();
  return {
    cookies,
    local: Object.fromEntries(
      origins.flatMap(({ localStorage }) => localStorage.map(({ name, value }) => [name, value])),
    ),
    ...inPage,
    used: usageBreakdown.filter(({ usage }) => usage > 0).map(({ storageType }) => storageType),
  };
}
const NOTHING = { cookies: [], local: {}, session: {}, databases: 0, caches: [], workers: 0, cookie: '', used: [] };

/** Goes a way, and asks what it has sent since, what is kept and how much was asked for: a way that asks for nothing was not gone. */
async function gone(way: () => Promise<void>, local: Readonly<Record<string, string>> = {}): Promise<void> {
  const before = wire.sent.length;
  await way();
  // Beacons and reports go when a page is left.
  await page.goto(`${site.origin}/about/`, { waitUntil: 'networkidle' });
  const sent = wire.sent.slice(before);
  expect(sent.length).toBeGreaterThan(2);
  expect(leaks(sent)).toEqual([]);
  expect(await kept()).toEqual({ ...NOTHING, local });
}

it('hears whatever a page can send', async () => {
  const before = wire.sent.length;
  frame = `<link rel="prefetch" href="http://prefetched.invalid/"><img src="http://seen.invalid/"><script>
    document.cookie = 'a=b';
    navigator.sendBeacon('/', 'beacon');
    fetch('/', { method: 'POST', body: 'posted', keepalive: true }).catch(() => {});
    fetch('/?q=' + encodeURIComponent('${TYPED[1] ?? ''}')).catch(() => {});
    new WebSocket('ws://socket.invalid/');
    new Worker(URL.createObjectURL(new Blob(["fetch('http://worker.invalid/').catch(() => {})"])));
  </script>`;
  await page.goto(`${elsewhere.origin}/`, { waitUntil: 'load' });
  const told = (): string => leaks(wire.sent.slice(before), [elsewhere.origin]).join('\n');
  for (const heard of [
    'prefetched.invalid',
    'seen.invalid',
    'socket.invalid',
    'worker.invalid',
    TYPED[1],
    'POST, a body',
  ])
    await expect.poll(told).toContain(heard);
  expect(wire.sent.slice(before).map(({ body }) => body)).toEqual(expect.arrayContaining(['beacon', 'posted']));
  expect(told()).toContain('a cookie');
  await context.clearCookies();
});

describe('nothing leaves the browser, and nothing is kept', () => {
  it('on any type of page', async () => {
    const addresses = new Map(samplePages('dist').map(({ type, address }) => [type, address]));
    expect(addresses.size).toBeGreaterThan(30);
    await gone(async () => {
      for (const address of addresses.values()) await open(address);
    });
    const asked = new Set(wire.sent.map(({ url }) => url.replace(site.origin, '')));
    expect([...addresses.values()].filter((address) => !asked.has(address))).toEqual([]);
  });

  it('where a name is looked for', async () => {
    await gone(async () => {
      await open('/');
      await page.locator('#find-q').fill(TYPED[0] ?? '');
      await page.locator('#find-q').press('Enter');
      await page.waitForURL(/\/find\/#q=/);
      await page.locator('#find-query').fill(TYPED[1] ?? '');
      await expect.poll(() => page.locator('.find-message').innerText()).toContain(TYPED[1]);
      await page.reload();
      await expect.poll(() => page.locator('#find-query').inputValue()).toBe(TYPED[1]);
      await open('/published/table/');
      await page.locator('.filters input[name=q]').fill(TYPED[2] ?? '');
      await expect.poll(() => page.url()).toContain('#');
      await page.reload();
      await page.locator('header a').first().click();
      await page.waitForLoadState();
    });
  });

  it('where the map goes to the reader’s position, and is searched', async () => {
    await gone(async () => {
      await open('/map/');
      await page.locator('[data-part="near"]').click();
      await page.locator('[data-part="near-go"]').click();
      await expect.poll(() => page.locator('[data-part="find-status"]').textContent()).toContain('已移到你的位置');
      await page.locator('[data-part="find"]').fill(TYPED[1] ?? '');
      await expect.poll(() => page.locator('[data-part="find-status"]').textContent()).not.toContain('已移到你的位置');
      await page.reload();
      await page.locator('header a').first().click();
      await page.waitForLoadState();
    });
  });

  it('where places are compared, a figure is copied, cited, saved and printed', async () => {
    await gone(async () => {
      await open('/compare/#level=subdistrict&units=s01,s02');
      await page.locator('.compare-table tbody tr').nth(1).waitFor();
      await page.locator('select[name=unit]').nth(2).selectOption('s03');
      await page.locator('.compare-table tbody tr').nth(2).waitFor();
      await open('/coverage/');
      const figure = page.locator('figure.chart', { has: page.locator('figure-cite') }).first();
      await figure.locator('figure-cite > a').first().click();
      await figure.locator('figure-cite details summary').first().click();
      await figure.locator('figure-cite button').first().click();
      for (const button of ['.chart-pictures a[download]', '.chart-pictures button[value=png]']) {
        const [download] = await Promise.all([page.waitForEvent('download'), figure.locator(button).first().click()]);
        await download.path();
      }
      await page.pdf();
    });
  });

  it('where a ledger is checked', async () => {
    const ledger = readFileSync('tests/fixtures/second-city/services.csv', 'utf8');
    await gone(async () => {
      await open('/check/');
      await page.locator('ledger-check[data-ready]').waitFor();
      await page.evaluate(
        ([content = '', name = '']) => {
          const drop = new DataTransfer();
          drop.items.add(new File([content], 'services.csv', { type: 'text/csv' }));
          drop.items.add(new File([content], `${name}.csv`, { type: 'text/csv' }));
          for (const kind of ['dragover', 'drop'])
            window.dispatchEvent(new DragEvent(kind, { dataTransfer: drop, cancelable: true, bubbles: true }));
        },
        [ledger.replace(/,employer,/, `,${IN_FILE},`), IN_FILE],
      );
      await page.locator('.check-headline').waitFor();
      expect(await page.locator('.check-result').innerText()).toContain(IN_FILE);
      const [report] = await Promise.all([page.waitForEvent('download'), page.locator('.save').click()]);
      await report.path();
    });
  });

  it('where everything is computed again', async () => {
    await gone(async () => {
      await open('/verify/');
      await page.locator('verify-site[data-ready]').waitFor();
      await page.locator('.verify-start').click();
      await page.locator('.verify-verdict').waitFor({ timeout: 90_000 });
    });
  });

  it('where a figure stands in a page of another site', async () => {
    const before = wire.sent.length;
    frame = embedCode({
      address: `${site.origin}/embed/coverage-by-measure/`,
      script: `${site.origin}/embed/embed.js`,
      title: '覆盖率',
    });
    await page.goto(`${elsewhere.origin}/`, { waitUntil: 'networkidle' });
    const [, embedded] = page.frames();
    await embedded?.locator('summary').first().click();
    const inFrame = await embedded?.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(inFrame).toEqual([0, 0, '']);
    const sent = wire.sent.slice(before);
    expect(sent.map(({ url }) => url)).toContain(`${site.origin}/embed/coverage-by-measure/`);
    expect(leaks(sent, [site.origin, elsewhere.origin])).toEqual([]);
    expect(sent.filter(({ url }) => url.startsWith(elsewhere.origin))).toHaveLength(1);
    expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  });
});

it('the one thing that is kept is the reading mode once it is chosen, under the name that the page about the site says', async () => {
  await gone(
    async () => {
      await open('/');
      await page.locator('.reading-mode').click();
      await open('/coverage/');
      expect(await page.evaluate(() => document.documentElement.dataset['reading'])).toBe('large');
    },
    { reading: 'large' },
  );
  await open('/about/');
  expect(await page.locator('main').innerText()).toMatch(/浏览器里只存一项：[^。]*“reading”/);
});
