import { describe, expect, it } from 'vitest';
import { compound, service, tenfold, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../../domain/publish.ts';
import type { Dataset } from '../../domain/model.ts';
import type { LngLat, Subsidy } from '../../domain/rows.ts';
import { linksTo } from '../../site/href.ts';
import { siteOf } from '../../site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { placeView } from './view.ts';

const subsidy = (id: string, paidOn: string, gridId: string, amountCny: number): Subsidy => ({
  id,
  paidOn,
  unitId: gridId,
  firmId: null,
  amountCny,
});

/** a and b (grid g1) and d (g3) are covered; s2 has not reported for March; nothing is renovated. */
const dataset = tinyCity({
  services: [service('a', '2017-06-01'), service('b', '2018-02-10'), service('d', '2018-03-10')],
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-03-30' }],
  compounds: [
    compound('a', 'g1', { lngLat: [114.2, 36.2] }),
    compound('b', 'g1', { lngLat: [114.4, 36.6] }),
    compound('c', 'g2'),
    compound('d', 'g3'),
    compound('e', 'g3'),
  ],
  subsidies: [subsidy('2', '2018-03-05', 'g1', 0.2), subsidy('1', '2017-03-05', 'g2', 0.1)],
});
const editionOf = (of: Dataset) => ({
  site: siteOf({ dataset: of, publication: publish(of), problems: [], files: [] }),
  words: wordsOf(DEFAULT_LOCALE),
  links: linksTo('/', ''),
});
const edition = editionOf(dataset);
/** The same with ten compounds for each: rates of enough of them. */
const large = editionOf(tenfold(dataset));

describe('placeView(edition, level, id)', () => {
  it('holds a place against the whole, and the way up leads to the overview', () => {
    const view = placeView(large, 'subdistrict', 's1');
    expect(view.headline).toBe(
      '截至2018年3月31日，一街道30个老旧小区中有20个有物业在管，覆盖率66.7%，比全市高6.7个百分点。',
    );
    expect(view.trail).toEqual([
      { name: '小城', href: '/' },
      { name: '东区', href: '/districts/d1/' },
    ]);
  });

  it('says what silence leaves open, of a place of its own and of one that holds it', () => {
    // All like e are open: all of 二街道, 40 of 50 in the district; none is renovated, and those of 二街道 are open.
    expect(placeView(large, 'subdistrict', 's2').lead).toContain(
      '本街道未报2018年3月数据；若未覆盖小区全部已覆盖，覆盖率最高为100.0%；若未改造小区全部已改造，改造率最高为100.0%。',
    );
    expect(placeView(large, 'district', 'd1').lead).toContain(
      '二街道未报2018年3月数据；若其未覆盖小区全部已覆盖，覆盖率最高为80.0%；若其未改造小区全部已改造，改造率最高为40.0%。',
    );
    expect(placeView(edition, 'subdistrict', 's1').lead).not.toContain('未报');
  });

  it('lists what it is made of: sub-districts by coverage, grids in their order, compounds by grid', () => {
    const names = (level: 'district' | 'subdistrict', id: string) =>
      placeView(edition, level, id).children?.props.rows.map(({ unit, silent }) => [unit.name, silent]);
    expect(names('district', 'd1')).toEqual([
      ['一街道', false],
      ['二街道', true],
    ]);
    expect(names('subdistrict', 's1')).toEqual([
      ['网格一', false],
      ['网格二', false],
    ]);
    const grid = placeView(edition, 'grid', 'g3');
    expect(grid.children).toBeNull();
    expect(grid.compounds).toMatchObject([
      { heading: null, compounds: [{ name: '小区d', service: '社区托管', needed: 2 }, { service: null }] },
    ]);
  });

  it('ranks a place among those that share its parent', () => {
    expect(placeView(large, 'subdistrict', 's2').peers?.figure.frame.title).toBe(
      '东区2个街道中，二街道覆盖率第2（暂定，未报部分全计入则第1），比东区低10.0个百分点',
    );
    expect(placeView(edition, 'district', 'd1').peers).toBeNull();
  });

  it('gives the counts of fewer than ten compounds, with no rank and no difference', () => {
    const view = placeView(edition, 'subdistrict', 's2');
    expect(view.headline).toBe('截至2018年3月31日，二街道2个老旧小区中有1个有物业在管。');
    expect(view.peers?.figure.frame.title).toBe('二街道2个小区中有1个有物业；不足10个小区，不与其他街道排名次');
    expect(view.peers?.figure.props.peers.map(({ rank }) => rank)).toEqual([null, null]);
    expect(view.trend.frame.title).toBe('有物业的小区，2018年1月为2个小区中有0个，2018年3月为2个小区中有1个');
  });

  it('adds up the money of its grids in whole fen, in the order of the dates', () => {
    const { money } = placeView(edition, 'subdistrict', 's1');
    expect(money).toMatchObject({
      payments: 2,
      fen: 30,
      list: {
        list: [
          { id: '1', fen: 10 },
          { id: '2', fen: 20 },
        ],
      },
      // The place's own file has them.
      file: '/subdistricts/s1/data.json',
      all: null,
    });
    const { all, file } = placeView(edition, 'district', 'd1').money ?? {};
    expect([all?.frame.download, file]).toEqual(['/districts/d1/figures/payments.csv', null]);
    expect(money?.list.list[0]?.unit).toEqual({ name: '网格二', href: '/grids/g2/' });
    expect(placeView(edition, 'grid', 'g3').money?.sentence).toBe('台账里没有拨给网格三的奖补资金。');
  });

  it('marks a pilot grid, in the middle of its compounds that have a position', () => {
    const ring: LngLat[] = [
      [114.2, 36.2],
      [114.4, 36.2],
      [114.4, 36.6],
      [114.2, 36.6],
    ];
    const boundaries = { districts: [{ id: 'd1', polygons: [[ring]] }], subdistricts: [], grids: [] };
    const { pilot, locator } = placeView(editionOf({ ...dataset, boundaries }), 'grid', 'g1');
    expect(pilot).toBe(true);
    // The middle of the picture, whose outline has a and b in its corners; a degree is a little longer in the north.
    expect(locator?.dot?.[0]).toBe(240);
    expect(locator?.dot?.[1]).toBeCloseTo(220, -1);
    expect(placeView(edition, 'grid', 'g1').locator).toBeNull();
  });
});
