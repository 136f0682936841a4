import { describe, expect, it, test } from 'vitest';
import { map as words } from '../../../words/zh-CN/map.ts';
import { description, headline, mainSentence, outlineNote, selectedSentence } from './headline.ts';
import { city, scene } from '../../../../tests/fixtures/tiny-map.ts';

test('headline says how far the whole is, and how far its parts are apart', () => {
  expect(headline(scene(), city, words)).toBe(
    '截至2018年12月31日，全市3个小区中有2个有物业在管，覆盖率66.7%；2个街道中，一街道最高，100.0%；二街道最低，0.0%。',
  );
  expect(headline(scene({ date: 0, layer: 'district', measure: 'households' }), city, words)).toBe(
    '截至2018年11月30日，按户数计，全市3,000户中有1,000户所在小区有物业在管，覆盖率33.3%；2个区中，甲区最高，50.0%；乙区最低，0.0%。',
  );
  expect(headline(scene({ indicator: 'renovation', category: 'greening' }), city, words)).toBe(
    '截至2018年12月31日，全市需要绿化提升的2个小区中有1个已验收，分项改造率50.0%；2个街道中，一街道最高，100.0%；二街道最低，0.0%。',
  );
  // Compounds are spoken of by sub-district.
  expect(headline(scene({ layer: 'compound' }), city, words)).toBe(headline(scene(), city, words));
});

describe('selectedSentence', () => {
  it('holds an area against the whole, and says how high it may be where it was silent', () => {
    expect(selectedSentence(scene({ selected: 's1' }), city, words)).toBe(
      '一街道（甲区）：2个小区中有2个有物业在管，覆盖率100.0%，比全市高33.3个百分点。',
    );
    expect(selectedSentence(scene({ selected: 's2' }), city, words)).toBe(
      '二街道（乙区）：1个小区中有0个有物业在管，覆盖率0.0%，比全市低66.7个百分点；若未报街道的未覆盖小区全部已覆盖，最高100.0%。2018年12月数据：未报。',
    );
  });
  it('says a compound’s state, and what grid it is in', () => {
    expect(selectedSentence(scene({ layer: 'compound', selected: 'c3' }), city, words)).toBe(
      '寅院（二网格）：当月未报，情况不明，2018年12月31日。',
    );
  });
  it('has no figure for a unit that the ledger does not know, and nothing to say where nothing is selected', () => {
    expect(selectedSentence(scene({ selected: 's9' }), city, words)).toBe('s9（）：无数据。');
    expect(selectedSentence(scene({ selected: 's9', from: 0 }), city, words)).toBe(
      's9（）：有一个月没有数据，不能比较。',
    );
    expect(selectedSentence(scene({ layer: 'compound', selected: 'c9' }), city, words)).toContain(words.notInScope);
    expect(selectedSentence(scene(), city, words)).toBe('');
  });
});

describe('a change between two months', () => {
  it('is told of the whole, and of how many parts rose', () => {
    expect(headline(scene({ from: 0 }), city, words)).toBe(
      '从2018年11月30日到2018年12月31日，全市覆盖率从33.3%到66.7%，上升33.3个百分点；2个街道中，上升的1个，没有变化的1个，下降的0个，上升最多的是一街道（50.0个百分点）。',
    );
  });
  it('is held against that of the whole, and may be incomplete where a month was not reported', () => {
    expect(selectedSentence(scene({ from: 0, selected: 's1' }), city, words)).toBe(
      '一街道（甲区）：2018年11月50.0%，2018年12月100.0%，覆盖率上升50.0个百分点（全市上升33.3个百分点）。',
    );
    expect(selectedSentence(scene({ from: 0, selected: 's2' }), city, words)).toContain('，变化可能不全。');
  });
  it('counts where there are few compounds', () => {
    expect(
      description(scene({ from: 0, layer: 'grid', indicator: 'renovation', category: 'greening' }), city, words, 'g1'),
    ).toBe('一网格：1个小区中有0个→1个小区中有1个，增加1个');
  });
});

test('mainSentence is about the selected unit, else about the whole', () => {
  expect(mainSentence(scene({ selected: 's1' }), city, words)).toMatch(/^一街道/);
  expect(mainSentence(scene(), city, words)).toBe(headline(scene(), city, words));
});

test('description gives a unit of the layer and its figure', () => {
  expect(description(scene(), city, words, 's1')).toBe('一街道：2个小区中有2个有物业在管，100.0%');
  expect(description(scene({ layer: 'grid', measure: 'households' }), city, words, 'g2')).toBe('二网格：无数据，未报');
  expect(description(scene({ layer: 'compound' }), city, words, 'c1')).toBe('子院：有物业，已改造');
  expect(description(scene({ layer: 'district' }), city, words, 'd2')).toBe(
    '乙区：1个小区中有0个有物业在管，0.0%，未报',
  );
  const works = { layer: 'compound', indicator: 'renovation', category: 'greening' } as const;
  expect(['c1', 'c2', 'c3'].map((id) => description(scene(works), city, words, id))).toEqual([
    '子院：已验收',
    '丑院：不需要',
    '寅院：未开始',
  ]);
  expect(['c1', 'c2'].map((selected) => selectedSentence(scene({ ...works, selected }), city, words))).toEqual([
    '子院（一网格）：绿化提升已验收，2018年12月31日。',
    '丑院（一网格）：不需要绿化提升，2018年12月31日。',
  ]);
});

test('outlineNote says why a layer without outlines has no colours', () => {
  expect(outlineNote('grid', city, words)).toBe(words.noOutlines('网格'));
  expect(outlineNote('subdistrict', city, words)).toBe('');
  expect(outlineNote('compound', city, words)).toBe('');
});
