/** A site below a path on nginx, put there with nothing but what its build and the command for packing have made. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';
import { runScript, filesIn, temporaryFolder } from '../site/commands.ts';
import { host, NGINX, NO_NGINX, type Hosted } from './nginx.ts';
import { samplePages } from './page-types.ts';

const BASE = '/progress/';

/** Addresses of the kinds that other sites may show in a frame. */
const FRAMED = ['embed/of-a-test/', 'releases/of-a-test/embed/of-a-test/'];

// What a run leaves out it says.
if (NGINX === null) process.stdout.write(`${NO_NGINX}\n`);

/** The second city, whose site knows its address. */
function built(): { readonly site: string; readonly kit: string } {
  const folder = temporaryFolder('hosting');
  const [data, site] = [join(folder, 'data'), join(folder, 'dist')];
  cpSync('tests/fixtures/second-city', data, { recursive: true });
  const path = join(data, 'programme.json');
  const programme = JSON.parse(readFileSync(path, 'utf8')) as { site: object };
  const own = { url: `https://example.cn${BASE}`, site_code: '1304000001', icp_no: '冀ICP备12345678号' };
  writeFileSync(path, JSON.stringify({ ...programme, site: { ...programme.site, ...own } }));
  expect(runScript('build.ts', { DATA_DIR: data, OUT_DIR: site }, ['--base', BASE])).toMatchObject({ status: 0 });
  expect(runScript('compress.ts', { OUT_DIR: site })).toMatchObject({ status: 0 });
  return { site, kit: `${site}-deploy` };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What the server sends, as it is on the wire: a browser's `fetch` unpacks it. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** What a host of static sites sends for a path, by each section of the file `_headers` that holds for it. */
function sentBy(file: string, path: string): ReadonlyMap<string, readonly string[]> {
  const sent = new Map<string, string[]>();
  for (const section of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = section.split('\n');
    const parts = pattern.split(/(\*|:\w+)/).map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.]/g, '\\.');
      return part === '*' ? '.*' : '[^/]+';
    });
    if (!new RegExp(`^${parts.join('')}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      sent.set(name, [...(sent.get(name) ?? []), value]);
    }
  }
  return sent;
}

describe.skipIf(NGINX === null)('a site that is hosted from its kit', () => {
  let hosted: Hosted;
  let browser: Browser;
  let site: string;
  let kit: string;
  beforeAll(async () => {
    const folders = built();
    ({ site, kit } = folders);
    for (const path of FRAMED) {
      mkdirSync(join(site, path), { recursive: true });
      writeFileSync(join(site, path, 'index.html'), '<!doctype html><title>figure</title>');
    }
    hosted = await host(NGINX ?? '', folders.site, folders.kit);
    const executablePath = (await findChromium()) ?? undefined;
    browser = await chromium.launch({
      args: CHROMIUM_FLAGS,
      ...(executablePath === undefined ? {} : { executablePath }),
    });
  });
  afterAll(async () => {
    await browser.close();
    await hosted.close();
  });
  const url = (path: string): string => `${hosted.origin}${BASE}${path}`;

  it('opens every type of page without a violation of its policies or a file that is missing', async () => {
    const pages = samplePages(site).filter(({ address }) => address !== '/404.html' && !address.includes('of-a-test'));
    expect(pages.length).toBeGreaterThan(30);
    for (const { address } of pages) {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on(
        'response',
        (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`),
      );
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          reportError(new Error(`${event.violatedDirective} ${event.blockedURI}`));
        });
      });
      const response = await page.goto(url(address.slice(1)), { waitUntil: 'load' });
      await page.waitForTimeout(100);
      expect(response?.status(), address).toBe(200);
      expect(faults, address).toEqual([]);
      await page.close();
    }
  });

  it('says at the foot of a page who runs it and where it is registered, in tags too', async () => {
    const page = (await ask(url('coverage/'))).body.toString().replace(/<\/?n-b>/g, '');
    expect(page).toContain('<a class="register" href="https://beian.miit.gov.cn/">冀ICP备12345678号</a>');
    expect(page).toContain('网站标识码：1304000001');
    expect(page).toContain('<meta name="SiteIDCode" content="1304000001"');
  });

  it('sends every file with its type, and each kind with its own time to be kept', async () => {
    const types: Readonly<Record<string, string>> = {
      html: 'text/html; charset=utf-8',
      css: 'text/css; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      csv: 'text/csv; charset=utf-8',
      json: 'application/json; charset=utf-8',
      geojson: 'application/geo+json; charset=utf-8',
      svg: 'image/svg+xml; charset=utf-8',
      png: 'image/png',
      ico: 'image/x-icon',
      txt: 'text/plain; charset=utf-8',
      ics: 'text/calendar; charset=utf-8',
      jsonld: 'application/ld+json; charset=utf-8',
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      zip: 'application/zip',
    };
    const seen = new Set<string>();
    for (const name of filesIn(site).keys()) {
      const ending = name.split('.').at(-1) ?? '';
      const kind = `${name
        .split('/')
        .slice(0, -1)
        .join('/')
        .replace(/(compounds|grids|districts|subdistricts|releases|bulletins)\/[^/]+/, '$1/*')} ${ending}`;
      if (['gz', 'br'].includes(ending) || !name.includes('.') || seen.has(kind)) continue;
      seen.add(kind);
      const { status, headers } = await ask(url(name));
      const xml = /^sitemap/.test(name) ? 'application/xml; charset=utf-8' : 'application/atom+xml; charset=utf-8';
      const type = ending === 'xml' ? xml : (types[ending] ?? 'application/octet-stream');
      expect({ status, type: headers['content-type'] }, name).toEqual({ status: 200, type });
      const isMarked = /^(?:_astro|link-pictures)\/|^map\/.*\.json$|^releases\/.*\.zip$/.test(name);
      const kept = isMarked
        ? 'public, max-age=31536000, immutable'
        : ending === 'html'
          ? 'no-cache'
          : 'public, max-age=300';
      expect(headers['cache-control'], name).toBe(kept);
      expect(headers['x-content-type-options'], name).toBe('nosniff');
    }
  });

  it('lets other sites read data and no pages, and frame what is made for it alone', async () => {
    for (const [path, shared, framed] of [
      ['data/coverage.csv', '*', false],
      ['data/datapackage.json', '*', false],
      ['data/SHA256SUMS', '*', false],
      ['api.json', '*', false],
      ['compounds/c1/data.json', '*', false],
      ['coverage/figures/by-measure.csv', '*', false],
      ['proposals/changes.xml', '*', false],
      ['', undefined, false],
      ['coverage/', undefined, false],
      ['releases/', undefined, false],
      ...FRAMED.map((path) => [path, '*', true] as const),
    ] as const) {
      const { headers } = await ask(url(path));
      expect(headers['access-control-allow-origin'], path).toBe(shared);
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toMatch(framed ? / frame-ancestors \*$/ : / frame-ancestors 'none'$/);
      expect(policy, path).not.toContain('unsafe-');
    }
  });

  it('says the same to hosts of static sites, and no header twice for a path', async () => {
    const file = readFileSync(join(kit, 'static-host/_headers'), 'utf8');
    // Limits of Cloudflare's form of the file.
    expect(file.split('\n\n').length).toBeLessThanOrEqual(100);
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
    const kinds = new Map<string, string>();
    for (const name of filesIn(site).keys()) {
      if (/\.(br|gz)$/.test(name)) continue;
      kinds.set(name.replace(/(compounds|grids|districts|subdistricts|releases|bulletins|embed)\/[^/]+/, '$1/*'), name);
    }
    for (const name of kinds.values()) {
      const path = name.replace(/(^|\/)index\.html$/, '$1');
      const sent = sentBy(file, `${BASE}${path}`);
      for (const [header, values] of sent) expect(values, `${header} of ${path}`).toHaveLength(1);
      const { headers } = await ask(url(path));
      const isPage = name.endsWith('.html');
      const said = (header: string): string | undefined => sent.get(header)?.[0];
      if (isPage) expect(said('Content-Security-Policy'), path).toBe(headers['content-security-policy']);
      else expect(said('Access-Control-Allow-Origin'), path).toBe(headers['access-control-allow-origin']);
      const isKept = headers['cache-control']?.includes('immutable') ?? false;
      expect(said('Cache-Control'), path).toBe(isKept ? headers['cache-control'] : undefined);
      expect(said('X-Content-Type-Options'), path).toBe('nosniff');
    }
  });

  it('sends texts packed to whoever takes them so, and the same bytes plain', async () => {
    for (const path of ['', 'data/coverage.csv']) {
      const plain = (await ask(url(path))).body;
      const zipped = await ask(url(path), { 'accept-encoding': 'gzip' });
      expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(gunzipSync(zipped.body).equals(plain)).toBe(true);
      const smaller = await ask(url(path), { 'accept-encoding': 'gzip, br' });
      const packed = readFileSync(join(site, path === '' ? 'index.html.br' : `${path}.br`));
      expect(brotliDecompressSync(packed).equals(plain)).toBe(true);
      if (hosted.hasBrotli) {
        expect(smaller.headers['content-encoding']).toBe('br');
        expect(smaller.body.equals(packed)).toBe(true);
      }
    }
    expect(existsSync(join(site, 'robots.txt.gz'))).toBe(false);
  });

  it('answers an address that is not there with the page for it and status 404, and leads to the last slash', async () => {
    const missing = await ask(url('no/such/page/'));
    expect(missing.status).toBe(404);
    expect(missing.body.equals(readFileSync(join(site, '404.html')))).toBe(true);
    expect(await ask(url('coverage'))).toMatchObject({ status: 301, headers: { location: `${BASE}coverage/` } });
    expect(await ask(`${hosted.origin}/progress`)).toMatchObject({ status: 301, headers: { location: BASE } });
  });
});
