import { expect, test } from 'vitest';
import { programme, service, tinyCity } from '../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../domain/model.ts';
import { publish } from '../domain/publish.ts';
import type { Release } from '../domain/rows.ts';
import { chronicleAt, datasetAt, isAsPublished } from './at-release.ts';
import { firstPublished, type History } from './history.ts';
import { recordRelease } from './record.ts';

const release = (asOf: string): Release => ({
  id: asOf.slice(0, 7),
  asOf,
  closedOn: asOf,
  publishedOn: asOf,
  note: null,
});
const [january, february] = [release('2018-01-31'), release('2018-02-28')];
const settings = JSON.stringify({
  city: { id: 'tiny', name: '小城' },
  as_of: '2018-01-31',
  series_from: '2018-01',
  demonstration: true,
  categories: programme.categories,
  targets: [],
  ranking: { levels: ['subdistrict'], delta: 0.2, components: [{ id: 'coverage_level', weight: 1 }] },
  map: { center: [114.5, 36.6], zoom: 12, bounds: [114, 36, 115, 37], schematic: true },
  site: { licence: { name: 'CC0-1.0', title: 'CC0' } },
});

const cityAt = ({ asOf }: Release, releases: readonly Release[], more: Partial<Dataset>): Dataset =>
  tinyCity({
    programme: { ...programme, asOf },
    releases,
    compounds: tinyCity().compounds.map((row) => ({ ...row, address: '一路1号' })),
    ...more,
  });

/** A contract of January that was found out about in February. */
async function published(): Promise<{ readonly history: History; readonly now: Dataset }> {
  const first = cityAt(january, [january], { services: [] });
  const now = cityAt(february, [january, february], { services: [service('a', '2018-01-10')] });
  const once = await recordRelease(null, first, settings, january);
  return { history: await recordRelease(once, now, settings, february), now };
}

test('a city stands again as a release had it, however its ledgers have changed since', async () => {
  const { history, now } = await published();
  const then = datasetAt(history, now, january);
  expect([then.programme.asOf, then.services.length, then.releases.map(({ id }) => id)]).toEqual([
    '2018-01-31',
    0,
    ['2018-01'],
  ]);
  expect([then.proposals, then.published, then.kept.services, then.kept.published]).toEqual([[], [], true, false]);
  const chronicle = chronicleAt(history, now, january, then);
  expect([chronicle.release?.id, chronicle.isPreview]).toEqual(['2018-01', false]);
  expect(new Set(chronicle.past?.history.figures.map((row) => row.release))).toEqual(new Set(['2018-01']));
  const first = firstPublished(chronicle.past?.history ?? null, then.releases);
  expect(publish(then, first).dates).toEqual(['2018-01-31']);
  expect(datasetAt(history, now, february).services.length).toBe(1);
});

test('what had become of earlier figures by a release, and the totals that it was held against, are those of then', async () => {
  const { history, now } = await published();
  const vintages = (release: Release) => {
    const then = datasetAt(history, now, release);
    return (chronicleAt(history, now, release, then).past?.vintages ?? [])
      .filter(({ level, indicator, measure }) => [level, indicator, measure].join() === 'city,coverage,compounds')
      .map((row) => [row.release, row.first, row.now]);
  };
  // The contract of January was found out about in February.
  expect(vintages(january)).toEqual([['2018-01', 0, 0]]);
  expect(vintages(february)).toEqual([
    ['2018-01', 0, expect.closeTo(1 / now.compounds.length)],
    ['2018-02', expect.closeTo(1 / now.compounds.length), expect.closeTo(1 / now.compounds.length)],
  ]);
  const total = { id: 'compounds', published: 5, tolerance: 0, source: '某文' };
  const withTotal: History = {
    ...history,
    programmes: Object.fromEntries(
      Object.entries(history.programmes).map(([id, text]) => [
        id,
        JSON.stringify({ ...(JSON.parse(text) as object), reconcile: [total] }),
      ]),
    ),
  };
  expect(datasetAt(withTotal, now, january).programme.reconcile).toEqual([total]);
});

test('figures that the rules of now would give otherwise are told from those that were published', async () => {
  const { history, now } = await published();
  expect(isAsPublished(history, datasetAt(history, now, january), january)).toBe(true);
  expect(isAsPublished(history, datasetAt(history, now, february), february)).toBe(true);
  const otherwise: History = {
    ...history,
    figures: history.figures.map((row) =>
      row.release === '2018-01' && row.level === 'city' ? { ...row, numerator: (row.numerator ?? 0) + 1 } : row,
    ),
  };
  expect(isAsPublished(otherwise, datasetAt(otherwise, now, january), january)).toBe(false);
  expect(isAsPublished(otherwise, datasetAt(otherwise, now, february), february)).toBe(true);
});
