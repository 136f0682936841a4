import { describe, expect, it } from 'vitest';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { compound, programme, service } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import { zhRankings } from '../../words/zh-CN/rankings.ts';
import { labLevels, latestRankingView, rankingView } from './view.ts';

/** Ten compounds of 100 households in each of the two sub-districts. */
const compounds = ['a', 'd'].flatMap((name) =>
  Array.from({ length: 10 }, (_, i) => compound(`${name}${i}`, name === 'a' ? 'g1' : 'g3')),
);
/** In the first quarter one compound of s1 is covered, in the second two of s2 as well: the two change places. */
const services = [service('a0', '2018-01-01'), service('d0', '2018-05-01'), service('d1', '2018-05-01')];
const halfYear = { ...programme, asOf: '2018-06-30' };
const edition = tinyEdition({ programme: halfYear, compounds, services });

describe('rankingView', () => {
  it('finds who is first, and tells the rows in the order of their ranks', () => {
    const view = rankingView(edition, '2018-Q2');
    expect(view.title).toContain('2个街道中，二街道第一（20.0分）');
    const [level] = view.levels;
    expect(level?.ranked.map(({ name, href, rank, previousRank }) => [name, href, rank, previousRank])).toEqual([
      ['二街道', '/subdistricts/s2/', 1, 2],
      ['一街道', '/subdistricts/s1/', 2, 1],
    ]);
    expect(level?.unranked).toEqual([]);
    expect(level?.lead).toBe('2个单位的名次在3种权重下都不变。');
    expect(level?.firmness).toEqual(['没有：1对相邻单位在3种权重下都没有互换先后。']);
  });

  it('draws every line of few units, and says who moved most', () => {
    const history = rankingView(edition, '2018-Q1').levels[0]?.history;
    expect(history?.props.lines.map(({ name, ranks, gained }) => [name, ranks, gained])).toEqual([
      ['二街道', [2, 1], 1],
      ['一街道', [1, 2], -1],
    ]);
    expect(history?.frame.title).toBe('2018年第一季度到2018年第二季度，二街道上升最多，升1位；一街道下降最多，降1位');
    expect(history?.props.loud).toEqual(['s2', 's1']);
  });

  it('has no lines before the second quarter', () => {
    expect(rankingView(tinyEdition({ compounds }), '2018-Q1').levels[0]?.history).toBeNull();
  });

  it('says which component a unit lacks', () => {
    const inspected = tinyEdition({
      programme: {
        ...programme,
        ranking: { ...programme.ranking, components: [{ id: 'inspection', weight: 1 }] },
      },
      inspections: [{ inspectedOn: '2018-02-01', unitId: 's1', item: '环境卫生', score: 80 }],
    });
    expect(rankingView(inspected, '2018-Q1').levels[0]?.unranked).toEqual(['二街道：本季没有巡查记录，缺巡查考核。']);
  });
});

describe('latestRankingView', () => {
  it('is the last quarter’s, and none before the first has ended', () => {
    expect(latestRankingView(edition)?.period).toBe('2018-Q2');
    expect(latestRankingView(tinyEdition({ programme: { ...programme, asOf: '2018-02-28' } }))).toBeNull();
  });
});

describe('labLevels', () => {
  it('gives the unrounded scores and published ranks, in the order of ids', () => {
    expect(labLevels(edition, '2018-Q2')).toEqual([
      {
        name: '街道',
        units: [
          { id: 's1', name: '一街道', rank: 2, isTold: true, isProvisional: false, scores: [10] },
          { id: 's2', name: '二街道', rank: 1, isTold: true, isProvisional: false, scores: [20] },
        ],
      },
    ]);
  });
});

describe('a past quarter', () => {
  it('has the published rank beside the present one where they differ', async () => {
    // The first quarter was published with a0 alone; the contracts of d0 and d1 came in with April.
    const early = { compounds, services: [service('a0', '2018-01-01')] };
    const late = { compounds, services: [...early.services, service('d0', '2018-02-01'), service('d1', '2018-02-01')] };
    const view = rankingView(await publishedEdition([early, early, early, late]), '2018-Q1');
    expect(view.standing).toBe(
      '2018年4月15日发布的2018-03期公布了这一季的排名。以下按现在的台账重算，名次有2个与当期公布的不同，注在名次旁。',
    );
    expect(view.levels[0]?.ranked.map(({ name, rank, published }) => [name, rank, published])).toEqual([
      ['二街道', 1, '当期第2'],
      ['一街道', 2, '当期第1'],
    ]);
  });

  it('says nothing in a city without releases', () => {
    expect(rankingView(edition, '2018-Q1').standing).toBeNull();
  });
});

describe('a sub-district that has not reported the quarter’s last month', () => {
  const silent = tinyEdition({
    programme: halfYear,
    compounds,
    services,
    reports: [
      { month: '2018-03', unitId: 's1', reportedOn: '2018-04-02' },
      { month: '2018-03', unitId: 's2', reportedOn: '2018-04-02' },
      { month: '2018-06', unitId: 's2', reportedOn: '2018-07-02' },
    ],
  });

  it('is provisional, with the rank that it would have if all its compounds were covered', () => {
    const view = rankingView(silent, '2018-Q2');
    expect(view.levels[0]?.ranked.map(({ name, rank, upper }) => [name, rank, upper?.rank])).toEqual([
      ['二街道', 1, undefined],
      ['一街道', 2, 1],
    ]);
    expect(view.standing).toBe(
      '标“暂定”的单位，所辖有街道没有报送季末月的台账，名次还会变。' +
        '若未报街道里未覆盖、未改造的小区其实都已覆盖、已改造，其他单位不变，一街道由第2变为第1。',
    );
    expect(rankingView(silent, '2018-Q1').standing).toBeNull();
  });

  it('is marked in the table behind the lines and beside the other weights', () => {
    expect(
      rankingView(silent, '2018-Q2').levels[0]?.history?.props.lines.map(({ provisional }) => provisional),
    ).toEqual([
      [false, false],
      [false, true],
    ]);
    expect(labLevels(silent, '2018-Q2')[0]?.units.map(({ isProvisional }) => isProvisional)).toEqual([true, false]);
  });
});

describe('units of fewer than ten compounds', () => {
  const levels = { ...programme.ranking, levels: ['subdistrict', 'grid'] } as const;

  it('have no rank where others have one, and the page says so', () => {
    // s2 keeps nine; it is still first in the file.
    const fewer = tinyEdition({
      programme: halfYear,
      compounds: compounds.filter(({ id }) => id !== 'd9'),
      services,
    });
    const [level] = rankingView(fewer, '2018-Q2').levels;
    expect(level?.ranked.map(({ name, rank }) => [name, rank])).toEqual([['一街道', 2]]);
    expect(level?.small).toContain('二街道（9个小区）计分的小区不足10个');
    expect(level?.firmness).toEqual(['只有一个单位，没有先后可比。']);
    expect(rankingView(fewer, '2018-Q2').title).not.toContain('第一');
    expect(labLevels(fewer, '2018-Q2')[0]?.units.map(({ id, isTold }) => [id, isTold])).toEqual([
      ['s1', true],
      ['s2', false],
    ]);
  });

  it('are not ranked on the page where all of a level are', () => {
    const grids = tinyEdition({ programme: { ...halfYear, ranking: levels }, compounds: compounds.slice(2, 18) });
    const level = rankingView(grids, '2018-Q2').levels.at(1);
    expect(level).toMatchObject({ level: 'grid', ranked: [], small: null, firmness: [], history: null });
    expect(level?.lead).toContain('2个网格计分的小区都不足10个');
    expect(labLevels(grids, '2018-Q2')).toEqual([]);
  });
});

describe('words of firmness', () => {
  const pairs = (open: number, firm: number, tied = 0) =>
    zhRankings.pairs({
      open: Array.from({ length: open }, (_, i) => [`甲${i}`, `乙${i}`] as const),
      firm,
      tied,
      weightings: 243,
    });
  it('names few pairs and counts many', () => {
    expect(pairs(1, 2)).toBe(
      '3对相邻单位中，1对在至少一种权重下互换先后，2对在243种权重下都没有互换。互换先后的是：甲0与乙0。',
    );
    expect(pairs(28, 8)).toBe('36对相邻单位中，28对在至少一种权重下互换先后，8对在243种权重下都没有互换。');
    expect(pairs(0, 0, 1)).toBe('1对相邻单位中，1对并列。');
  });
  it('tells runs of ranks without a claim about the units in them', () => {
    expect(
      zhRankings.segments([
        { from: 1, to: 1 },
        { from: 2, to: 5 },
      ]),
    ).toBe(
      '名次可分为2段：第1名；第2至第5名。无论哪种权重，没有一个单位越出自己的段；同一段里，名次范围不重叠的单位，先后也不变。',
    );
  });
});
