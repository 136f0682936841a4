import { describe, expect, it } from 'vitest';
import { STATE } from '../files/compound-file.ts';
import { createScenes, isStateShown } from './scene.ts';
import { openingState } from './store.ts';
import { city, DATES, scene } from '../../../../tests/fixtures/tiny-map.ts';
import { wordsOf } from '../../../words/words.ts';
import { firstState } from '../files/address.ts';
import { createCity } from './city.ts';
import { silentWords } from './headline.ts';

describe('a scene', () => {
  it('does not know what is not covered where the sub-district was silent, and knows what is', () => {
    expect([...scene({ date: 0 }).states]).toEqual([STATE.covered, STATE.neither, STATE.neither]);
    expect([...scene({ date: 1 }).states]).toEqual([STATE.both, STATE.covered, STATE.unknown]);
  });
  it('has a class for every area of its layer; a unit without a rate is missing', () => {
    expect([...scene({ date: 0, layer: 'district' }).classes]).toEqual([
      ['d1', 'c2'],
      ['d2', 'zero'],
    ]);
    expect([...scene({ layer: 'grid', measure: 'households' }).classes]).toEqual([
      ['g1', 'c4'],
      ['g2', 'missing'],
    ]);
  });
  it('keeps its figures while only the reader’s selection and filter change', () => {
    const { classes } = scene();
    expect(scene({ selected: 's1', filter: '一' }).classes).toBe(classes);
    expect(scene({ date: 0 }).classes).not.toBe(classes);
  });
});

it('isStateShown leaves out what is not in the ledger, and what the legend has not been asked for', () => {
  const shown = (kinds: Parameters<typeof isStateShown>[1]['kinds']) =>
    Object.values(STATE).filter((code) => isStateShown(code, { kinds }));
  expect(shown([])).toEqual(Object.values(STATE).filter((code) => code !== STATE.outOfScope));
  expect(shown(['both', 'unknown'])).toEqual([STATE.both, STATE.unknown]);
});

describe('a scene of a city of sub-districts alone', () => {
  const own = createCity({
    ...city,
    areas: {
      levels: ['subdistrict'],
      district: [],
      subdistrict: city.areas.subdistrict.map((area, place) => ({ ...area, unit: place + 1, parent: -1 })),
      grid: [],
    },
  });
  const sceneOf = createScenes(own, DATES, { get: () => null });
  const opening = openingState({
    state: { ...firstState({ opening: 'subdistrict', months: ['', ''] }) },
    strangers: [],
  });

  it('has its compounds in them, by who has reported', () => {
    expect([...sceneOf({ ...opening, layer: 'compound' }).states]).toEqual([STATE.both, STATE.covered, STATE.unknown]);
    expect([own.withinOf('compound', 'c3'), own.withinOf('subdistrict', 's2')]).toEqual(['二街道', '全市']);
  });
  it('says who was silent, and what of them lies in it', () => {
    const { map } = wordsOf('zh-CN');
    expect([
      silentWords(sceneOf(opening), own, map),
      silentWords(sceneOf({ ...opening, layer: 'compound' }), own, map),
    ]).toEqual(['斜线：未报2018年12月数据的街道1个', '斜线：未报2018年12月数据的街道1个，其中有1个小区']);
  });
});
