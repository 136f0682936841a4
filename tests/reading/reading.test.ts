/**
 * Every sentence template of the catalogue with values at their ends, for the shipped city and for the second one, kept
 * as texts that a reader of Chinese can go through. What no careful writer would print fails.
 */
import { expect, test } from 'vitest';
import { readDataDir } from '../../scripts/disk/read-data-dir.ts';
import type { Dataset } from '../../src/domain/model.ts';
import { readLedgers } from '../../src/ledgers/dataset.ts';
import { EXTREMES, valuesFor, type Choice } from './extremes.ts';
import { templates, type Template } from './templates.ts';

/** What a sentence must not say, with what it is. */
const UNLIKELY: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/NaN|Infinity|undefined|\bnull\b|\[object/, 'a value that is none'],
  [/负(?!责)/, 'a negative number in words'],
  [/(?<![\d,.])0(个|户|条|项|件)[^，。；：、（）]{0,6}中/, 'a share of nothing'],
  [/（）|“”|《》|【】|\(\)/, 'empty brackets'],
  [/[，、；：][，、；：。]|。。|。[，；、]|^[，；、。：]./, 'punctuation that meets'],
  [/无数据(%|个|户|㎡|元)|的无数据|从无数据|为无数据|到无数据|达无数据|际无数据/, 'no data as if it were a figure'],
  [/(?<![\w-])-\d/, 'a hyphen for a minus sign'],
  [/等0个|等1个/, 'a list of none'],
  [/(?<![\d,.第、])\d{4,}[个户处行条期次家份项位种对件]/, 'a count without its thousands separators'],
];

/** Texts of the terminal part Chinese from figures and file names by blanks; pages do not. */
const TERMINAL = /^(commands|releaseCommand|mergeCommand|boundariesCommand|newCity|survey|deploy)\./;
const BLANK = /(?<=[\p{Script=Han}，。；]) (?=[\p{Script=Han}，。；])(?=.*。)/su;
/** What only stands where there are several of what it counts. */
const OF_SEVERAL: ReadonlySet<string> = new Set([
  'rankings.finding',
  'rankings.historyUnit',
  'weights.summary',
  'papers.bulletin.reported',
]);

/** The texts that a rendering holds: itself, or those of its parts. */
function textsOf(rendered: unknown): string[] {
  if (typeof rendered === 'string') return rendered === '' ? [] : [rendered];
  if (typeof rendered !== 'object' || rendered === null) return [];
  return Object.values(rendered).flatMap(textsOf);
}

/** What a template says; nothing of a combination that no city can have, which it refuses by throwing. */
function said(template: Template, values: readonly unknown[]): string[] {
  try {
    return textsOf(template.render(...values));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no ')) return [];
    throw error;
  }
}

/** By template, its sentences with the names of the extremes that give them. */
function readingOf(city: Dataset): Map<string, Map<string, string[]>> {
  const values = valuesFor(city);
  const reading = new Map<string, Map<string, string[]>>();
  for (const template of templates) {
    const sentences = new Map<string, string[]>();
    for (const extreme of EXTREMES.filter(({ whole }) => whole > 0 || !OF_SEVERAL.has(template.path))) {
      const choice: Choice & { of: number } = { of: 0, most: 1 };
      // Every choice is read once, with ordinary figures.
      for (; choice.of < choice.most; choice.of += 1) {
        for (const text of said(template, values(template.parameters, extreme, choice))) {
          const found = sentences.get(text) ?? [];
          if (!found.includes(extreme.name)) found.push(extreme.name);
          sentences.set(text, found);
        }
      }
    }
    reading.set(template.path, sentences);
  }
  return reading;
}

function written(reading: ReturnType<typeof readingOf>): string {
  return [...reading]
    .map(([path, sentences]) =>
      [
        `## ${path}`,
        ...[...sentences].map(([text, extremes]) => `${text.replace(/\r?\n/g, '↵')}　〔${extremes.join('、')}〕`),
      ].join('\n'),
    )
    .join('\n\n');
}

const CITIES = [
  ['shipped', 'data'],
  ['second-city', 'tests/fixtures/second-city'],
] as const;

test.each(CITIES)('the sentences of the %s city can be read', async (name, folder) => {
  const { dataset } = await readLedgers(await readDataDir(folder));
  if (dataset === null) throw new Error(`${folder} has errors`);
  const reading = readingOf(dataset);
  const unlikely = [...reading].flatMap(([path, sentences]) =>
    [...sentences].flatMap(([text, extremes]) =>
      [...UNLIKELY, ...(TERMINAL.test(path) ? [] : ([[BLANK, 'a blank between characters']] as const))].flatMap(
        ([pattern, what]) => (pattern.test(text) ? [`${path} ${what}: ${text} 〔${extremes.join('、')}〕`] : []),
      ),
    ),
  );
  expect.soft(unlikely).toEqual([]);
  await expect(`${written(reading)}\n`).toMatchFileSnapshot(`${name}.txt`);
});
