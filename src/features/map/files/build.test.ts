import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { atLevels, FEWER_LEVELS } from '../../../../tests/fixtures/at-levels.ts';
import { cityWithout } from '../../../../tests/fixtures/fewer-ledgers.ts';
import { readDataDir } from '../../../../scripts/disk/read-data-dir.ts';
import { rateRows, WHOLE } from '../../../domain/indicators/rates.ts';
import { INDICATORS, type IndicatorId } from '../../../domain/indicators/registry.ts';
import type { Fraction } from '../../../domain/indicators/tally.ts';
import { publish } from '../../../domain/publish.ts';
import type { ListedLevel } from '../../../domain/rows.ts';
import { factsAsOf } from '../../../domain/time/facts.ts';
import { LISTED_LEVELS } from '../../../domain/units/levels.ts';
import { readCity } from '../../../history/read.ts';
import { readLedgers } from '../../../ledgers/dataset.ts';
import { isContentOf } from '../../../publication/content-name.ts';
import { siteOf } from '../../../site/site.ts';
import { wordsOf } from '../../../words/words.ts';
import { rowsOf } from '../opening.ts';
import { gridRateName, isMeasured, rateName, type MapMeasure } from './address.ts';
import { levelAbove, reportingLevel, silences, smallestLevel, unpackAreas, withOutlines } from './area-file.ts';
import {
  buildAreas,
  buildCompounds,
  buildGrids,
  buildOutlines,
  buildRates,
  buildWorks,
  isLate,
  lateOutlined,
  rateKinds,
  rateMenu,
} from './build.ts';
import { STATE, unpackCompounds } from './compound-file.ts';
import { mapFiles } from './map-files.ts';
import { joinedRates, unpackRates, type RateFile, type RateTable } from './rate-file.ts';
import { unpackStates } from './state-series.ts';
import { gridWorksRates, worksOfMarks } from './works-file.ts';

const { dataset } = await readLedgers(await readDataDir('data'));
if (dataset === null) throw new Error('the demonstration ledgers have errors');
const publication = publish(dataset);
const { facts } = factsAsOf(dataset);
const site = siteOf({ dataset, publication, problems: [], files: [] });
const compoundFile = buildCompounds(site.tree.units('grid'), site.tree.compounds, site.compounds.spans);

/** The second city as it would be with fewer levels. */
const { dataset: second } = await readCity(await cityWithout());
if (second === null) throw new Error('the second city has errors');
const siteAt = (listed: readonly ListedLevel[]) => {
  const own = atLevels(second, listed);
  return siteOf({ dataset: own, publication: publish(own), problems: [], files: [] });
};

const pick = (rate: Fraction | null): Fraction => ({
  numerator: rate?.numerator ?? NaN,
  denominator: rate?.denominator ?? NaN,
});

const unpacked = (file: RateFile | undefined): RateTable[] => (file === undefined ? [] : [unpackRates(file)]);

/** What a file weighs on the way to a reader. */
const weight = (file: unknown): number => gzipSync(JSON.stringify(file), { level: 9 }).length;

describe('the files of the demonstration city', () => {
  it('cost at most 12 bytes a compound, without its name', () => {
    expect(weight({ ...compoundFile, names: [] }) / facts.compounds.length).toBeLessThan(12);
  });
  it('keep what the map opens with within 9 kB, the grids’ outlines within 14, and each rate file within 6', () => {
    const rates = buildRates(site);
    expect(weight(buildAreas(site)) + weight(rates.get(rateName('coverage', 'compounds')))).toBeLessThan(9000);
    expect(weight(buildOutlines(site, 'grid'))).toBeLessThan(14_000);
    for (const [name, file] of rates) expect(weight(file), name).toBeLessThan(6000);
  });
});

describe('rates', () => {
  const areas = unpackAreas(buildAreas(site));
  const files = buildRates(site);
  const tableOf = (...names: readonly string[]): RateTable =>
    joinedRates(names.flatMap((name) => unpacked(files.get(name))));

  it('are the published ones for every unit, date and measure', () => {
    const units = new Map<string, number>([[`city/${facts.programme.city.id}`, 0]]);
    for (const area of areas.levels.flatMap((level) => areas[level])) units.set(`${area.level}/${area.id}`, area.unit);
    let compared = 0;
    for (const { indicator, measure } of rateKinds(site)) {
      const table = tableOf(rateName(indicator, measure), gridRateName(indicator, measure));
      for (const row of [...rateRows(publication.rates[indicator])].filter(
        (one) => one.measure === measure && one.part === WHOLE,
      )) {
        const rate = table.at(units.get(`${row.level}/${row.unitId}`) ?? -1, publication.dates.indexOf(row.date));
        expect(rate?.numerator).toBeCloseTo(row.numerator ?? NaN, 1);
        expect(rate?.denominator).toBeCloseTo(row.denominator ?? NaN, 1);
        compared += 1;
      }
    }
    expect(compared).toBe(
      Object.values(publication.rates)
        .flatMap((table) => [...rateRows(table)])
        .filter((row) => row.part === WHOLE).length,
    );
  });
  it('are the published ones of every category too, and those of grids add up to them', () => {
    for (const { id } of site.works.categories) {
      const table = tableOf(rateName('renovation', 'compounds', id));
      const states = unpackStates(buildWorks(site, { id, name: '' }));
      const grids = { first: areas.grid[0]?.unit ?? -1, count: areas.grid.length };
      const byGrid = gridWorksRates(states, unpackCompounds(compoundFile).unit, grids);
      for (const date of [0, publication.dates.length - 1]) {
        const sum = { numerator: 0, denominator: 0 };
        for (const { unit } of areas.grid) {
          sum.numerator += byGrid.at(unit, date)?.numerator ?? NaN;
          sum.denominator += byGrid.at(unit, date)?.denominator ?? NaN;
        }
        expect(table.at(0, date)).toMatchObject(sum);
        const day = publication.dates[date] ?? '';
        expect(table.at(0, date)).toMatchObject(
          pick(site.rates.on(day, site.tree.city, { indicator: 'renovation', part: id })),
        );
      }
    }
  });
  it('are a file for every indicator of the registry and every measure that it is published by', () => {
    const names = Object.entries(INDICATORS).flatMap(([id, { measures }]) => measures.map((one) => `${id}-${one}`));
    expect([...files.keys()].filter((name) => !/-by-grid$|-of-/.test(name))).toEqual(names);
    expect(Object.keys(rateMenu(site))).toEqual(Object.keys(INDICATORS));
  });
  it('have none by grids for a grid', () => {
    expect(files.has(gridRateName('coverage', 'grids'))).toBe(false);
    expect(tableOf(rateName('coverage', 'grids')).at(areas.grid[0]?.unit ?? -1, 0)).toBeNull();
    expect(isMeasured(rateMenu(site), 'coverage', 'grids', 'grid')).toBe(false);
  });
});

test('the compounds’ works add up to what is published of each category on the as-of date', () => {
  const states = new Uint8Array(facts.compounds.length);
  for (const { category, counts } of site.works.matrix(site.tree.city).rows) {
    unpackStates(buildWorks(site, category))(publication.dates.length - 1, states);
    const counted = Object.fromEntries(
      [...worksOfMarks('accepted')].map(([mark, state]) => [
        state,
        states.filter((code) => code === STATE[mark]).length,
      ]),
    );
    expect(counted).toEqual(counts);
  }
});

test('the files are named by their content, and are made once for a site', () => {
  const edition = { site, words: wordsOf('zh-CN') };
  const files = mapFiles(edition);
  expect(mapFiles(edition)).toBe(files);
  expect(files.map(({ name }) => name.replace(/\.\w{11}$/, ''))).toEqual(
    expect.arrayContaining(['areas', 'compounds', 'works-greening', 'rates/renovation-compounds-of-greening']),
  );
  for (const { name, text } of files) expect(isContentOf(`/map/${name}.json`, text), name).toBe(true);
  expect(files[0]?.text).toMatch(/^\{"demonstration":/);
});

test('the compounds’ states add up to the published coverage on every date', () => {
  const table = unpackCompounds(compoundFile);
  const states = new Uint8Array(table.ids.length);
  for (const [date, day] of publication.dates.entries()) {
    table.statesAt(date, states);
    const row = [...rateRows(publication.rates.coverage)].find(
      (one) => one.level === 'city' && one.date === day && one.measure === 'compounds',
    );
    const inScope = states.filter((state) => state !== STATE.outOfScope).length;
    const covered = states.filter((state) =>
      [STATE.covered, STATE.both, STATE.coveredExempt].some((code) => code === state),
    ).length;
    expect([covered, inScope]).toEqual([row?.numerator, row?.denominator]);
  }
});

test('areas keep the ledgers’ order and know the unit above', () => {
  const areas = unpackAreas(buildAreas(site));
  for (const level of areas.levels) {
    expect(areas[level].map(({ id }) => id)).toEqual(facts[`${level}s`].map(({ id }) => id));
  }
  for (const [i, grid] of facts.grids.entries()) {
    expect(areas.subdistrict[areas.grid[i]?.parent ?? -1]?.id).toBe(grid.parentId);
  }
  expect(areas.grid.some(({ polygons }) => polygons.length > 0)).toBe(false);
  expect(withOutlines(areas, buildOutlines(site, 'grid')).grid.every(({ polygons }) => polygons.length > 0)).toBe(true);
  expect(buildGrids(site).names).toEqual(facts.grids.map(({ name }) => name));
});

describe.each(FEWER_LEVELS.map((listed) => [listed.join(' and '), listed] as const))(
  'of a city of %s alone',
  (_, listed) => {
    const own = siteAt(listed);
    const { tree } = own;
    const { reporting, smallest } = tree.levels;
    const areas = lateOutlined(own).reduce(
      (known, level) => withOutlines(known, buildOutlines(own, level)),
      unpackAreas(buildAreas(own)),
    );
    const late = isLate(tree.levels, 'grid');

    it('the areas know the units above, and which of them reports', () => {
      expect([areas.levels, reportingLevel(areas.levels), smallestLevel(areas)]).toEqual([listed, reporting, smallest]);
      for (const level of LISTED_LEVELS) {
        expect(areas[level].map(({ id }) => id)).toEqual(tree.units(level).map(({ id }) => id));
        const above = levelAbove(areas, level);
        for (const { id, parent } of areas[level])
          expect(above === null ? parent : areas[above][parent]?.id).toBe(
            above === null ? -1 : tree.within({ level, id }, above).id,
          );
      }
    });
    it('the rates are the published ones', () => {
      const files = buildRates(own);
      const units = [tree.city, ...areas.levels.flatMap((level) => tree.units(level))];
      for (const [indicator, measures] of Object.entries(rateMenu(own)) as [IndicatorId, readonly MapMeasure[]][])
        for (const measure of measures) {
          const names = [rateName(indicator, measure), gridRateName(indicator, measure)];
          const table = joinedRates(names.flatMap((name) => unpacked(files.get(name))));
          for (const [number, unit] of units.entries()) {
            const published = own.rates.byMeasure(unit, indicator).find((one) => one.measure === measure);
            expect(pick(table.at(number, own.periods.dates.length - 1))).toEqual(pick(published ?? null));
          }
        }
      for (const { id: part } of own.works.categories) {
        const table = joinedRates(unpacked(files.get(rateName('renovation', 'compounds', part))));
        for (const [number, unit] of units.entries())
          if (tree.levels.hasParts(unit.level))
            expect(pick(table.at(number, own.periods.dates.length - 1))).toEqual(
              pick(own.rates.now(unit, { indicator: 'renovation', part })),
            );
      }
      expect(units.filter(({ level }) => level === tree.levels.largest && tree.levels.hasParts(level))).not.toEqual([]);
      expect([...files.keys()].some((name) => name.endsWith('-by-grid'))).toBe(late);
      expect(files.has(rateName('coverage', 'grids'))).toBe(late);
    });
    it('the compounds lie in the units of the smallest level', () => {
      const table = unpackCompounds(buildCompounds(tree.units(smallest), tree.compounds, own.compounds.spans));
      for (const [i, id] of table.ids.entries())
        expect(areas[smallest][table.unit[i] ?? -1]?.id).toBe(tree.compound(id).unitId);
    });
    it('the silence is that of the units that report', () => {
      const silent = buildAreas(own).silent.at(-1) ?? [];
      const silenceOf = silences(areas, new Set(silent));
      for (const level of listed)
        expect(areas[level].map(silenceOf)).toEqual(rowsOf(own, tree.units(level)).map(({ silence }) => silence));
      expect(silent.length).toBeGreaterThan(0);
    });
    it('there are files of grids where they come late alone', () => {
      const names = mapFiles({ site: own, words: wordsOf('zh-CN') }).map(({ name }) => name.replace(/\.\w{11}$/, ''));
      const outlines = lateOutlined(own).map((level) => `${level}-outlines`);
      expect(names.filter((name) => /^grids$|-outlines$/.test(name))).toEqual([
        ...(late ? ['grids'] : []),
        ...outlines,
      ]);
    });
  },
);
