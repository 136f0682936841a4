/** A city that lists fewer levels: nothing that it publishes, keeps or is sent has a file, a column or a row of the others. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ListedLevel } from '../src/domain/rows.ts';
import { idColumn, LEDGER_OF_LEVEL, LISTED_LEVELS } from '../src/domain/units/levels.ts';
import { publish } from '../src/domain/publish.ts';
import { chronicleOf } from '../src/history/chronicle.ts';
import { planMerge } from '../src/history/merge/plan.ts';
import { readCity } from '../src/history/read.ts';
import { downloads } from '../src/publication/downloads.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';
import { cityOfOneLevel, cityOfTwoLevels } from './fixtures/fewer-levels.ts';
import { writeCity } from './fixtures/write-city.ts';
import { apiFaults } from './site/api-faults.ts';
import { memoryStore } from './memory-store.ts';
import { filesIn, runScript, temporaryFolder } from './site/commands.ts';

type Files = Map<string, Uint8Array>;

const CITIES: readonly [string, () => Promise<Files>, readonly ListedLevel[]][] = [
  ['of towns', cityOfOneLevel, ['district', 'grid']],
  ['of towns and communities', cityOfTwoLevels, ['district']],
];

const textOf = (files: ReadonlyMap<string, Uint8Array | null>, name: string): string =>
  new TextDecoder().decode(files.get(name) ?? undefined);
const edit = (files: Files, name: string, edited: (text: string) => string): Files =>
  new Map(files).set(name, new TextEncoder().encode(edited(textOf(files, name))));

/** A city read whole, and the files that it publishes for programs. */
async function published(files: Files) {
  const { dataset, problems, history } = await readCity(files);
  if (dataset === null) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  const { bytes, store } = memoryStore();
  const publication = publish(dataset);
  const chronicle = chronicleOf(dataset, history);
  await downloads(dataset, publication, chronicle, wordsOf(DEFAULT_LOCALE), store);
  return { bytes, chronicle };
}

/** The ledgers of units that files are named after. */
const unitLedgersIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => /(?:^|\/)((?:sub)?districts|grids)[^/]*$/.exec(name)?.[1] ?? []));

describe.each(CITIES)('a city %s', (_, filesOf, unlisted) => {
  const listed = LISTED_LEVELS.filter((level) => !unlisted.includes(level));
  const ledgers = new Set<string>(listed.map((level) => LEDGER_OF_LEVEL[level]));

  it('has no table, outline, column or row of another level, now or in its history', async () => {
    const files = await filesOf();
    const { bytes } = await published(files);
    const tables = [...bytes.keys(), ...files.keys()].filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(40);
    for (const name of tables) {
      const cells = (textOf(bytes, name) || textOf(files, name)).split(/[\r\n,]+/);
      for (const level of unlisted) {
        expect(cells, name).not.toContain(idColumn(level));
        expect(cells, name).not.toContain(level);
      }
    }
    expect(unitLedgersIn([...bytes.keys(), ...files.keys()])).toEqual(ledgers);
  });

  it('is as it was published, until a compound moves to another of its smallest units', async () => {
    const files = await filesOf();
    expect((await published(files)).chronicle).toMatchObject({ isPreview: false, release: { id: '2021-05' } });
    const [from, to] = listed.at(-1) === 'grid' ? ['n1-a', 's1-a'] : ['n1', 's1'];
    const moved = edit(files, 'compounds.csv', (csv) => csv.replace(`样板1号院,,${from}`, `样板1号院,,${to}`));
    const { chronicle } = await published(moved);
    expect(chronicle.preview?.changes).toEqual([
      {
        ledger: 'compounds',
        key: 'c1',
        column: idColumn(listed.at(-1) ?? 'grid'),
        before: from,
        after: to,
        kind: 'units',
      },
    ]);
    expect(chronicle.preview?.bySubdistrict.map(({ subdistrictId }) => subdistrictId)).toEqual(['s1']);
  });

  it('takes what one of its reporting units sends, by its own columns', async () => {
    const files = await filesOf();
    const csv = textOf(files, 'compounds.csv');
    const rows = csv.split('\n').filter((row, i) => i === 0 || /,n2(?:-a)?,/.test(row));
    const sent = rows.map((row) => row.replace(',118,', ',120,')).join('\n');
    const submissions = [{ name: '北桥镇', files: new Map([['compounds.csv', new TextEncoder().encode(sent)]]) }];
    const options = { month: '2021-05', reportedOn: '2021-06-02', withdraw: false };
    const plan = await planMerge(files, submissions, options);
    if (plan.outcome !== 'ready') throw new Error(JSON.stringify(plan));
    expect(plan.told.senders.map(({ subdistrictId }) => subdistrictId)).toEqual(['n2']);
    expect([...plan.files.keys()].sort()).toEqual(['compounds.csv', 'reports.csv']);
    expect(textOf(plan.files, 'compounds.csv').split('\n')[0]).toBe(csv.split('\n')[0]);
    expect(textOf(plan.files, 'compounds.csv')).toContain('样板6号院');
    expect(textOf(plan.files, 'compounds.csv')).toContain(',120,8865,');
    expect(textOf(plan.files, 'reports.csv')).toContain('2021-05,n2,2021-06-02');
  });
});

/** What is called so that is no level: the phrases of other things in which such a word stands. */
const NO_LEVEL = /小区|社区|城区|片区|地区|区划|区间|区别|区域|区分|区、县|街道（镇）/g;
/** The contract's own words for levels, where no city calls one so. */
const WORDS: Readonly<Record<ListedLevel, RegExp>> = { district: /区/, subdistrict: /街道/, grid: /网格/ };
/** How programs name a level: its id, its ledger, its column. */
const IDS: Readonly<Record<ListedLevel, RegExp>> = {
  district: /(?<![A-Za-z])districts?(?![a-z])/,
  subdistrict: /(?<![A-Za-z])subdistricts?(?![a-z])/,
  grid: /(?<![A-Za-z])grids?(?![a-z])/,
};

describe.each(CITIES)('a city %s, built', (_, filesOf, unlisted) => {
  const folder = temporaryFolder('fewer-levels');
  const built = new Map<string, string>();
  beforeAll(async () => {
    writeCity(await filesOf(), join(folder, 'data'));
    const out = join(folder, 'dist');
    // A link to a page or file that is not there fails the build.
    expect(runScript('build.ts', { DATA_DIR: join(folder, 'data'), OUT_DIR: out })).toMatchObject({ status: 0 });
    for (const [name, bytes] of filesIn(out))
      if (!/^_astro\/|\.(?:png|ico|xlsx|zip)$/.test(name)) built.set(name, bytes.toString('utf8'));
  });

  it('answers requests as it says', async () => {
    expect(await apiFaults(filesIn(join(folder, 'dist')))).toEqual([]);
  });

  /** Where an expression is found in a text, with what stands around it. */
  const found = (name: string, text: string, expression: RegExp): string[] =>
    [...text.matchAll(new RegExp(expression, 'g'))].map(
      ({ index, 0: word }) => `${name}: …${text.slice(Math.max(0, index - 20), index + word.length + 20)}…`,
    );

  it('says nothing of the other levels on any page or in any file, or of sub-districts where it has a word of its own', () => {
    expect([...built.keys()].filter((name) => name.endsWith('.html')).length).toBeGreaterThan(100);
    const others = unlisted.includes('grid') ? unlisted : [...unlisted, 'subdistrict' as const, 'grid' as const];
    const said = [...built].flatMap(([name, whole]) => {
      // The search lists characters, each with its readings, and no words.
      if (name.startsWith('find/') && name.endsWith('.json')) return [];
      const text = whole
        .replaceAll(/<(script|style)[\s\S]*?<\/\1>|<\/?(?:n-b|a-clause)>/g, '')
        .replaceAll(name.endsWith('.html') ? /<[^>]*>/g : /(?!)/g, '\n')
        .replaceAll(NO_LEVEL, '');
      return others.flatMap((level) => found(name, text, WORDS[level]));
    });
    expect(said).toEqual([]);
  });

  it('has no address, key, code or name of them in any file', () => {
    const named = [...built].flatMap(([name, text]) =>
      // What the map draws is numbers in lists, whose names are no reader's.
      name.startsWith('map/') && name.endsWith('.json')
        ? []
        : unlisted.flatMap((level) => [
            ...found(name, name, IDS[level]),
            ...found(name, text.replaceAll(/<style[\s\S]*?<\/style>| class="[^"]*"/g, ''), IDS[level]),
          ]),
    );
    expect(named).toEqual([]);
  });
});
