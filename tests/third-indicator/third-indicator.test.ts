/**
 * A third indicator, added as CONTRIBUTING.md says, is published, downloaded, promised on, ranked by and shown on the
 * map without a change to any other file; and nobody can forget to name it.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDataDir } from '../../scripts/disk/read-data-dir.ts';
import type { IndicatorId } from '../../src/domain/indicators/registry.ts';
import type * as Publish from '../../src/domain/publish.ts';
import type * as Build from '../../src/features/map/files/build.ts';
import type * as MapView from '../../src/features/map/view.ts';
import type * as TargetsView from '../../src/features/targets/view.ts';
import type * as Dataset from '../../src/ledgers/dataset.ts';
import type * as ComputedTables from '../../src/publication/computed-tables.ts';
import type * as PublishedTable from '../../src/publication/published-table.ts';
import type * as Href from '../../src/site/href.ts';
import type * as Site from '../../src/site/site.ts';
import type * as Words from '../../src/words/words.ts';
import { checkAll, faultyFiles } from './compile.ts';
import { addWords, copyWithIndicator } from './copy.ts';

const FOLDER = resolve('.build/third-indicator');
const NAME: string = 'prompt';
/** Known to the copy's registry; this program's compiler takes our word for it. */
const PROMPT = NAME as IndicatorId;

/** A module of the copy, with the type that it has here. */
async function open<Module>(path: string): Promise<Module> {
  return (await import(/* @vite-ignore */ pathToFileURL(`${FOLDER}/src/${path}`).href)) as Module;
}

const TARGET = {
  id: 'swift',
  name: '一年内验收',
  indicator: NAME,
  measure: 'households',
  starts_on: '2020-03-01',
  due_on: '2021-12-31',
  baseline: 0,
  value: 0.9,
  milestones: [{ on: '2020-12-31', value: 0.5 }],
  source: '样板公告',
};

/** The second city, with a promise on the indicator and a weight for its level. */
async function ledgers(): Promise<Map<string, Uint8Array>> {
  const files = await readDataDir('tests/fixtures/second-city');
  const programme = JSON.parse(new TextDecoder().decode(files.get('programme.json'))) as {
    targets: object[];
    ranking: { components: object[] };
  };
  programme.targets.push(TARGET);
  programme.ranking.components.push({ id: `${NAME}_level`, weight: 1 });
  return files.set('programme.json', new TextEncoder().encode(JSON.stringify(programme)));
}

async function editionOfCopy() {
  const { readLedgers } = await open<typeof Dataset>('ledgers/dataset.ts');
  const { publish } = await open<typeof Publish>('domain/publish.ts');
  const { siteOf } = await open<typeof Site>('site/site.ts');
  const { linksTo } = await open<typeof Href>('site/href.ts');
  const { wordsOf } = await open<typeof Words>('words/words.ts');
  const { dataset, problems } = await readLedgers(await ledgers());
  if (dataset === null) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  const publication = publish(dataset);
  const site = siteOf({ dataset, publication, problems: [], files: [] });
  return { dataset, publication, edition: { site, words: wordsOf('zh-CN'), links: linksTo('/', '') } };
}

beforeAll(() => copyWithIndicator(FOLDER));

describe('a third indicator', () => {
  it('does not compile until it has words, and then with no other file changed', { timeout: 240_000 }, async () => {
    expect(faultyFiles(FOLDER, 'src/words/words.ts')).toEqual(['src/words/zh-CN/indicators.ts']);
    await addWords(FOLDER);
    const { status, output } = checkAll(FOLDER);
    expect(status, output).toBe(0);
  });

  it('is published for every unit, date and measure, with the figures of its own rule', async () => {
    const { publication, edition } = await editionOfCopy();
    const { tree, rates } = edition.site;
    // Works began in c1, c2 and c10: 53, 66 and 170 households. Only those of c1 were all accepted within a year.
    expect(rates.now(tree.city, { indicator: PROMPT })).toMatchObject({ numerator: 1, denominator: 3 });
    expect(rates.now(tree.city, { indicator: PROMPT, measure: 'households' })).toMatchObject({
      numerator: 53,
      denominator: 289,
    });
    const units = tree.levels.all.flatMap((level) => tree.units(level));
    expect(publication.rates[PROMPT].numerators).toHaveLength(publication.dates.length * units.length * 3);
  });

  it('has a table of its own, with coverage’s columns but the upper rate', async () => {
    const { dataset, publication, edition } = await editionOfCopy();
    const { computedTables } = await open<typeof ComputedTables>('publication/computed-tables.ts');
    const { csvOf } = await open<typeof PublishedTable>('publication/published-table.ts');
    const table = computedTables(publication, null, dataset, edition.words).find(({ name }) => name === NAME);
    if (table === undefined) throw new Error('no table');
    expect(table.title).toBe('一年内验收率');
    const lines = [...csvOf(table)].map((line) => line.trimEnd());
    expect(lines[0]).toBe('date,level,unit_id,measure,numerator,denominator,rate');
    expect(lines).toContain('2021-05-20,city,sample,households,53,289,0.183391');
  });

  it('can be promised, ranked by and met: the target’s page has its steps and its counts', async () => {
    const { publication, edition } = await editionOfCopy();
    const { targetsView } = await open<typeof TargetsView>('features/targets/view.ts');
    const shown = targetsView(edition).targets.find(({ progress }) => progress.target.id === TARGET.id);
    expect(shown?.progress.target).toMatchObject({ indicator: NAME, name: TARGET.name });
    // 53 of 119 households at the end of 2020, when works in c10 had not begun: short of one half.
    expect(shown?.steps.find(({ kind }) => kind === 'milestone')).toMatchObject({ actual: 53 / 119, met: false });
    expect(JSON.stringify(shown?.reading)).toContain('289');
    expect(publication.rankings.some(({ components }) => components.some(({ id }) => id === `${NAME}_level`))).toBe(
      true,
    );
  });

  it('is on the map’s menu by its own measures, with its name and a file for each', async () => {
    const { edition } = await editionOfCopy();
    const { mapView } = await open<typeof MapView>('features/map/view.ts');
    const { buildRates } = await open<typeof Build>('features/map/files/build.ts');
    expect(mapView(edition, []).config.menu[PROMPT]).toEqual(['compounds', 'households', 'floor_area']);
    expect(edition.words.map.indicator(PROMPT)).toBe('一年内验收率');
    const files = [...buildRates(edition.site).keys()];
    expect(files).toEqual(expect.arrayContaining([`${NAME}-compounds`, `${NAME}-households`]));
  });
});
