import { describe, expect, it } from 'vitest';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { programme, service } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import { labLevels, latestRankingView, rankingView } from './view.ts';

/**
 * Two quarters by households: s1 has 450, s2 550. In the first a is covered (100 of 450), in the second d and e as well
 * (all of s2), so that the two change places.
 */
const edition = tinyEdition({
  programme: { ...programme, asOf: '2018-06-30' },
  services: [service('a', '2018-01-01'), service('d', '2018-05-01'), service('e', '2018-05-01')],
});

describe('rankingView', () => {
  it('finds who is first, and tells the rows in the order of their ranks', () => {
    const view = rankingView(edition, '2018-Q2');
    expect(view.title).toContain('2个街道中，二街道第一（100.0分）');
    const [level] = view.levels;
    expect(level?.ranked.map(({ name, href, rank, previousRank }) => [name, href, rank, previousRank])).toEqual([
      ['二街道', '/subdistricts/s2/', 1, 2],
      ['一街道', '/subdistricts/s1/', 2, 1],
    ]);
    expect(level?.unranked).toEqual([]);
    expect(level?.stable).toBe('2个单位中有2个的名次不随权重浮动而变。');
  });

  it('draws every line of few units, and says who moved most', () => {
    const history = rankingView(edition, '2018-Q1').levels[0]?.history;
    expect(history?.lines.map(({ name, ranks, gained }) => [name, ranks, gained])).toEqual([
      ['二街道', [2, 1], 1],
      ['一街道', [1, 2], -1],
    ]);
    expect(history?.title).toBe('2018年第一季度到2018年第二季度，二街道上升最多，升1位；一街道下降最多，降1位');
    expect(history?.loud).toEqual(['s2', 's1']);
  });

  it('has no lines before the second quarter', () => {
    expect(rankingView(tinyEdition(), '2018-Q1').levels[0]?.history).toBeNull();
  });

  it('says which component a unit lacks', () => {
    const inspected = tinyEdition({
      programme: {
        ...programme,
        ranking: { ...programme.ranking, components: [{ id: 'inspection', weight: 1 }] },
      },
      inspections: [{ inspectedOn: '2018-02-01', subdistrictId: 's1', item: '环境卫生', score: 80 }],
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
          { id: 's1', name: '一街道', rank: 2, scores: [(100 * 100) / 450] },
          { id: 's2', name: '二街道', rank: 1, scores: [100] },
        ],
      },
    ]);
  });
});

describe('a past quarter', () => {
  it('has the published rank beside the present one where they differ', async () => {
    // The first quarter was published with a alone; the contracts of d and e came in with April.
    const early = { services: [service('a', '2018-01-01')] };
    const late = { services: [...early.services, service('d', '2018-02-01'), service('e', '2018-02-01')] };
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
