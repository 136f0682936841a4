/** A city whose names, addresses and texts are markup: it passes the check with warnings, and no page, feed or picture makes anything of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readLedgers } from '../../src/ledgers/dataset.ts';
import { columnsOf } from '../../src/ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../../src/ledgers/schemas/ledgers.ts';
import { filesIn, runScript, temporaryFolder } from '../site/commands.ts';
import { policyViolations, useBrowser } from './browser.ts';
import { samplePages } from './page-types.ts';

const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '</title></style></textarea><script>alert(1)</script>',
  '--><b onclick=alert(1)>x</b><!--',
  ']]><x/>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<a href="javascript:alert(1)">x</a>',
];
/** What of them is seen wherever one of them is printed as the text that it is. */
const SEEN = 'alert(1)';

type Files = Map<string, Uint8Array>;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** A ledger with markup behind the texts of one of its columns. */
function markedColumn(csv: string, column: string): string {
  const [header = [], ...rows] = Papa.parse<string[]>(csv.trimEnd()).data;
  const at = header.indexOf(column);
  const marked = rows.map((cells, i) =>
    cells.map((cell, j) => (j === at && cell !== '' ? cell + (MARKUP[i % MARKUP.length] ?? '') : cell)),
  );
  return `${Papa.unparse([header, ...marked], { newline: '\n' })}\n`;
}

/** The second city with markup in every text that the check lets have it. */
async function hostileCity(): Promise<{ readonly files: Files; readonly columns: readonly string[] }> {
  const files: Files = new Map(filesIn('tests/fixtures/second-city'));
  const columns: string[] = [];
  const change = async (file: string, what: string, text: string): Promise<void> => {
    if (text === textOf(files.get(file))) return;
    const tried = new Map(files).set(file, bytesOf(text));
    if ((await readLedgers(tried)).dataset === null) return;
    files.set(file, bytesOf(text));
    columns.push(`${file} ${what}`);
  };
  for (const ledger of LEDGER_LIST)
    for (const { column } of columnsOf(ledger))
      if (files.has(ledger.file) && column.field.type === 'string' && column.references === null)
        await change(ledger.file, column.name, markedColumn(textOf(files.get(ledger.file)), column.name));
  for (const file of [...files.keys()].filter((name) => /^(?:programme|proposals\/.*)\.json$/.test(name)))
    for (const key of ['name', 'title', 'text', 'topic', 'section', 'replied_by', 'source', 'organiser', 'contact'])
      for (const [i, markup] of MARKUP.entries())
        await change(
          file,
          key,
          textOf(files.get(file)).replace(
            new RegExp(`("${key}": "[^"<&\\]\\\\]{2,200})"(?=[^"]{0,9}[,}"])`),
            `$1${JSON.stringify(MARKUP[(i + key.length) % MARKUP.length] ?? markup).slice(1)}`,
          ),
        );
  return { files, columns };
}

const { files, columns } = await hostileCity();
const [data, site] = ['data', 'dist'].map((name) => join(temporaryFolder('hostile'), name)) as [string, string];
for (const [name, bytes] of files) {
  mkdirSync(dirname(join(data, name)), { recursive: true });
  writeFileSync(join(data, name), bytes);
}
const built = runScript('build.ts', { DATA_DIR: data, OUT_DIR: site });
const { url, visit } = useBrowser(site);
const written = built.status === 0 ? filesIn(site) : new Map<string, Buffer>();

/** The elements that markup of a ledger has made, if any; it runs in the browser. */
function liveMarkup(html: string): readonly string[] {
  const elements = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')];
  const isLive = (element: Element): boolean =>
    element.localName === 'x' ||
    (element.localName === 'script' && /^\s*alert/.test(element.textContent)) ||
    [...element.attributes].some(
      ({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|vbscript|data):(?!image\/|,)/i.test(value),
    );
  return elements.filter(isLive).map((element) => element.outerHTML.slice(0, 200));
}

/** What an element of XML must not have. */
function faultsOfXml(text: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    if (/^(?:script|img|x|foreignObject)$/i.test(name)) faults.push(`<${name}>`);
    for (const [key, value] of Object.entries(attributes))
      if (/^on/i.test(key) || /^\s*javascript:/i.test(String(value))) faults.push(`${name} ${key}=${String(value)}`);
  });
  parser.write(text).close();
  return faults;
}

describe('a city of markup', () => {
  it('passes the check in many columns, and is built', () => {
    expect(built.stderr).toBe('');
    expect(built.status).toBe(0);
    expect(columns.length).toBeGreaterThan(15);
    expect(columns).toEqual(expect.arrayContaining(['compounds.csv name', 'compounds.csv address', 'firms.csv name']));
  });

  it('is text in every page, as a browser parses it', async () => {
    const pages = [...written].filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.filter(([, bytes]) => bytes.includes(SEEN)).length).toBeGreaterThan(30);
    // The policy of a page keeps even the test from making markup of a text.
    const options = { bypassCSP: true };
    await visit(
      '/about/',
      async ({ page }) => {
        for (const [name, bytes] of pages)
          expect(await page.evaluate(liveMarkup, bytes.toString('utf8')), name).toEqual([]);
        // What is not escaped would be seen.
        const live = await Promise.all(MARKUP.map((markup) => page.evaluate(liveMarkup, `<p>${markup}`)));
        expect(live.filter((found) => found.length > 0).length).toBeGreaterThan(5);
      },
      options,
    );
  });

  it('is text in pictures, feeds and lists', () => {
    const parts = [...written].filter(([name]) => /\.(?:svg|xml)$/.test(name));
    expect(parts.filter(([, bytes]) => bytes.includes(SEEN)).length).toBeGreaterThan(0);
    expect(
      parts.flatMap(([name, bytes]) => faultsOfXml(bytes.toString('utf8')).map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
  });

  it('does nothing in pages whose scripts run, nor where they write what is found', async () => {
    const addresses = new Map(samplePages(site).map(({ type, address }) => [type, address]));
    addresses.delete('/404.html');
    await visit('/', async ({ page, faults }) => {
      for (const address of addresses.values()) {
        await page.goto(url(address), { waitUntil: 'load' });
        const live = await page.locator('[onerror], [onload], [onclick], [onmouseover], img[src="x"]').count();
        expect([...faults, ...(await policyViolations(page)), live], address).toEqual([0]);
      }
    });
    await visit('/find/', async ({ page, faults }) => {
      await page.locator('#find-query').fill(SEEN);
      await expect.poll(() => page.locator('.find-results').innerText()).toContain(SEEN);
      expect(await page.locator('.find-results').locator('img, b, x, script, [onclick]').count()).toBe(0);
      expect([...faults, ...(await policyViolations(page))]).toEqual([]);
    });
  });
});
