/**
 * The second city's site in the pseudo-locale: every text of the site comes from the catalogue, and the layout of every
 * kind of page bears texts that are longer by 40 %.
 */
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn, runScript, temporaryFolder } from '../site/commands.ts';
import { PHONE, sideways, useBrowser } from './browser.ts';
import { SCREEN, firstScreen } from './first-screen.ts';
import { samplePages } from './page-types.ts';

const LEDGERS = 'tests/fixtures/second-city';
const LANGUAGE = 'en-XA';
const folder = temporaryFolder('pseudo-locale');
const dist = join(folder, 'dist');
const result = runScript('build.ts', {
  DATA_DIR: LEDGERS,
  OUT_DIR: dist,
  LOCALES: `zh-CN ${LANGUAGE}`,
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The texts of a JSON file, whatever its shape. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Every text that the ledgers hold, the longest first, so that a text goes before its parts. */
function ledgerTexts(): string[] {
  const files = readdirSync(LEDGERS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(LEDGERS, name)).isFile(),
  );
  const texts = files.flatMap((name) => {
    const text = readFileSync(join(LEDGERS, name), 'utf8');
    if (name.endsWith('.csv'))
      return Papa.parse<string[]>(text).data.flatMap((row) => row.flatMap((cell) => cell.split(/[；;]/)));
    return textsOf(JSON.parse(text));
  });
  // A line break within a cell is read as a blank.
  return [...new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ')))]
    .filter((text) => /\p{Script=Han}/u.test(text))
    .sort((a, b) => b.length - a.length);
}

const texts = ledgerTexts();
/** A text that is kept from breaking is the same text; a heading of one character is that with which names begin. */
const withoutLedgers = (html: string): string =>
  texts.reduce(
    (left, text) => left.replaceAll(text, ''),
    html.replaceAll(/<\/?(?:n-b|a-clause)>|<h2>\p{Script=Han}<\/h2>/gu, ''),
  );

describe('the pseudo-locale', () => {
  it('is built, with a page for each page of the Chinese site', () => {
    expect(result).toMatchObject({ status: 0 });
    // An embed's key begins with the language; both have as many.
    const [embeds, pages] = [true, false].map((own) =>
      [...filesIn(dist).keys()].filter((name) => name.endsWith('index.html') && name.startsWith('embed/') === own),
    );
    const others = embeds?.filter((name) => name.startsWith(`embed/${LANGUAGE}-`)) ?? [];
    expect(others.length * 2).toBe(embeds?.length);
    const [pseudo, chinese] = [true, false].map((own) => pages?.filter((name) => name.startsWith(LANGUAGE) === own));
    expect(pseudo?.map((name) => name.slice(LANGUAGE.length + 1)).sort()).toEqual(chinese?.sort());
  });

  it('holds no Chinese that does not come from the ledgers', () => {
    const left: string[] = [];
    for (const [name, bytes] of filesIn(join(dist, LANGUAGE))) {
      if (!/\.(html|xml)$/.test(name)) continue;
      const found = withoutLedgers(bytes.toString('utf8')).match(/.{0,30}\p{Script=Han}+.{0,20}/gu);
      if (found !== null) left.push(...found.map((text) => `${name}: ${text}`));
    }
    expect(left).toEqual([]);
  });
});

describe('the second city, which is real', () => {
  const visitor = useBrowser(dist);
  it('answers on one screen of a phone, and is called from it', async () => {
    await visitor.visit(
      '/compounds/c1/',
      async ({ page }) => {
        expect(await firstScreen(page)).toEqual({
          answered: ['h1', '整治项目', '物业目标', '改造目标', '问谁'],
          beyond: null,
          call: 'tel:12345',
        });
        expect(await page.locator('meta[name="format-detection"]').count()).toBe(0);
      },
      { viewport: SCREEN },
    );
  });
});

describe('every kind of page in the pseudo-locale', () => {
  const visitor = useBrowser(dist);
  it.concurrent.for(samplePages(join(dist, LANGUAGE)))(
    '$address does not scroll sideways on a phone',
    async ({ address }, context) => {
      await visitor.visit(
        `/${LANGUAGE}${address}`,
        async ({ page, faults }) => {
          context.expect(await sideways(page)).toEqual([]);
          context.expect(faults).toEqual([]);
        },
        { viewport: PHONE },
      );
    },
  );
});
