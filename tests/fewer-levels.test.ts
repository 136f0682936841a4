/** A city that lists fewer levels: nothing that it publishes, keeps or is sent has a file, a column or a row of the others. */
import { describe, expect, it } from 'vitest';
import type { ListedLevel } from '../src/domain/rows.ts';
import { idColumn, LEDGER_OF_LEVEL, LISTED_LEVELS } from '../src/domain/units/levels.ts';
import { publish } from '../src/domain/publish.ts';
import { chronicleOf } from '../src/history/chronicle.ts';
import { planMerge } from '../src/history/merge/plan.ts';
import { readCity } from '../src/history/read.ts';
import { downloads } from '../src/publication/downloads.ts';
import { siteOf } from '../src/site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';
import { cityOfOneLevel, cityOfTwoLevels } from './fixtures/fewer-levels.ts';
import { memoryStore } from './memory-store.ts';

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
  const written = await downloads(dataset, publication, chronicle, wordsOf(DEFAULT_LOCALE), store);
  return { bytes, chronicle, site: siteOf({ dataset, publication, problems, files: written, chronicle }) };
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
