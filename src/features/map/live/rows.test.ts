import { describe, expect, it, test } from 'vitest';
import { map as words } from '../../../words/zh-CN/map.ts';
import { createPictures } from './picture.ts';
import { listContent } from './rows.ts';
import { kindCounts, silentUnits } from './scene.ts';
import { sheetName, sheetOf } from './sheet.ts';
import { city, scene } from '../../../../tests/fixtures/tiny-map.ts';

const west = [114, 36, 115, 37] as const;

describe('listContent', () => {
  it('gives every area its parts and its rate, and marks the silent ones', () => {
    const { unit, caption, rows, hrefOf, cellsOf } = listContent(scene({ box: west }), city, words);
    expect([unit, caption]).toEqual(['街道', '物业管理覆盖率，按小区数，2018年12月31日']);
    expect(rows.map((row) => [row.name, hrefOf(row), ...cellsOf(row)])).toEqual([
      ['一街道', '/s1/', '2/2个', '100.0%'],
      ['二街道', '/s2/', '0/1个', '0.0% 未报'],
    ]);
    expect(rows.map(({ kind, inView }) => [kind, inView])).toEqual([
      ['c4', true],
      ['zero', false],
    ]);
  });
  it('has a dash where there is no rate, and no 0', () => {
    const { rows, cellsOf } = listContent(scene({ layer: 'grid', measure: 'households' }), city, words);
    expect(rows.map(cellsOf)).toEqual([
      ['2,000/2,000户', '100.0%'],
      ['—', '无数据 未报'],
    ]);
  });
  it('gives the change since an earlier month, and sorts by it', () => {
    const { columns, rows, cellsOf } = listContent(scene({ from: 0 }), city, words);
    expect(columns.map(({ label }) => label)).toEqual(['名称（台账顺序）', '有物业/小区数', '变化']);
    expect(rows.map(cellsOf)).toEqual([
      ['2/2个', '+50.0'],
      ['0/1个', '0.0 未报'],
    ]);
    expect(rows.map(({ worth }) => worth)).toEqual([0.5, 0]);
  });
  it('counts the works of a category by grid from its compounds, those alone that need them', () => {
    const works = { layer: 'grid', indicator: 'renovation', category: 'greening' } as const;
    const { columns, rows, cellsOf } = listContent(scene(works), city, words);
    expect(columns[1]?.label).toBe('已验收/小区数');
    expect(rows.map(cellsOf)).toEqual([
      ['1/1个', '—'],
      ['0/1个', '— 未报'],
    ]);
  });
  it('lists compounds by their state; one without a point is in every view', () => {
    const seen = scene({ layer: 'compound', box: [114.55, 36, 115, 37] });
    const { columns, rows, cellsOf } = listContent(seen, city, words);
    expect(columns.map(({ sort }) => sort)).toEqual(['place', 'rate']);
    expect(rows.map((row) => [row.name, ...cellsOf(row), row.inView])).toEqual([
      ['子院', '有物业，已改造', false],
      ['丑院', '有物业，未完成改造', true],
      ['寅院', '当月未报，情况不明（无坐标）', true],
    ]);
  });
});

test('kindCounts counts every unit of the layer once', () => {
  const counted = (shown: ReturnType<typeof scene>) => [...kindCounts(shown, city)].filter(([, count]) => count > 0);
  expect(counted(scene())).toEqual([
    ['zero', 1],
    ['c4', 1],
  ]);
  expect(counted(scene({ from: 0 }))).toEqual([
    ['same', 1],
    ['up5', 1],
  ]);
  expect(counted(scene({ layer: 'compound', indicator: 'renovation', category: 'greening' }))).toEqual([
    ['both', 1],
    ['neither', 1],
    ['exempt', 1],
  ]);
  expect(counted(scene({ layer: 'compound' }))).toEqual([
    ['both', 1],
    ['covered', 1],
    ['unknown', 1],
  ]);
});

test('silentUnits counts what was not reported on every layer', () => {
  const counted = (layer: 'district' | 'subdistrict' | 'grid' | 'compound', date = 1) =>
    Object.values(silentUnits(scene({ layer, date }), city));
  expect([counted('district'), counted('subdistrict'), counted('grid'), counted('compound')]).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
  expect(counted('district', 0)).toEqual([0, 0]);
  expect(Object.values(silentUnits(scene({ from: 0 }), city))).toEqual([1, 0]);
});

test('a picture colours what the list lists, in view or not, and is drawn again only when that changes', () => {
  const pictureOf = createPictures(city);
  const first = pictureOf(scene({ kinds: ['c4'], box: west }));
  expect(['s1', 's2'].filter(first.isShown)).toEqual(['s1']);
  const kinds = ['c4'] as const;
  const { isShown } = pictureOf(scene({ kinds }));
  expect(pictureOf(scene({ kinds, selected: 's1' })).isShown).toBe(isShown);
  expect(pictureOf(scene({ kinds, filter: '二' })).isShown).not.toBe(isShown);
});

describe('a sheet', () => {
  const config = {
    bounds: [114, 36, 117, 37],
    foot: ['来源：甲'],
    madeUp: '演示数据，不是某市的真实情况',
    schematic: '示意',
  } as const;
  const palette = {
    paper: '#ffffff',
    ground: '#eeeeee',
    ink: '#000000',
    ink2: '#333333',
    line: '#999999',
    accent: '#24466b',
    accent2: '#6f93bb',
    missing: '#888888',
    none: '#d5d8da',
    mark: '#9a5418',
    markPaper: '#f3e6d8',
  };
  it('carries the finding, the marks of made-up data, the legend and the source', () => {
    const { svg } = sheetOf(scene(), city, words, config, palette);
    for (const text of ['66.7%', '>演示数据，不是某市的真实情况<', '【示意】', '80%及以上 1个', '来源：甲'])
      expect(svg).toContain(text);
  });
  it('explains a change with its textures, and says from when to when', () => {
    const { svg } = sheetOf(scene({ from: 0 }), city, words, config, palette);
    for (const text of [
      '2018年11月30日至2018年12月31日',
      '上升50个百分点及以上 1个',
      '全市上升33.3个百分点',
      'id="still-lines"',
    ])
      expect(svg).toContain(text);
  });
  it('draws only the compounds that are in view and asked for', () => {
    const points = (changed: Parameters<typeof scene>[0]): number =>
      sheetOf(scene({ layer: 'compound', ...changed }), city, words, config, palette).svg.split('r="3.2"').length - 1;
    expect(points({})).toBe(2);
    expect(points({ kinds: ['covered'] })).toBe(1);
    expect(points({ box: [115, 36, 117, 37] })).toBe(0);
  });
  it('is named after what it shows', () => {
    expect(sheetName(scene())).toBe('map-subdistrict-coverage-compounds-2018-12-31');
    expect(sheetName(scene({ layer: 'compound' }))).toBe('map-compounds-2018-12-31');
    const works = { indicator: 'renovation', category: 'greening', from: 0 } as const;
    expect(sheetName(scene(works))).toBe('map-subdistrict-greening-2018-11-30-2018-12-31');
  });
});
