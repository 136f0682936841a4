import { describe, expect, it, test } from 'vitest';
import {
  countsCompounds,
  promisesAndReports,
  renovationShares,
  scopeLevel,
  scopesOf,
  stageOf,
  yearCourses,
  yearsOf,
} from './public-record.ts';
import type { PublishedFigure } from './rows.ts';

const figure = (more: Partial<PublishedFigure>): PublishedFigure => ({
  id: 'p',
  statementDate: null,
  periodStart: '2021-01-01',
  periodEnd: '2021-12-31',
  scope: '某全市',
  indicator: '完成改造老旧小区',
  kind: 'actual',
  value: 1,
  unit: '个',
  publisher: null,
  sourceTitle: null,
  sourceUrl: null,
  note: null,
  ...more,
});
const programme = { city: { id: 'mou', name: '某市', area: '老城' } };

test.each([
  ['新开工老旧小区', 'actual', 'started'],
  ['已复工或开工的改造项目', 'actual', 'started'],
  ['完成改造提升的老旧小区', 'actual', 'completed'],
  ['基本竣工的改造小区', 'actual', 'completed'],
  ['已建充电场所的老旧小区', 'actual', null],
  ['当年计划新开工老旧小区', 'target', 'planned'],
  ['老旧小区总数', 'baseline', null],
] as const)('the stage of %s (%s) is %s', (indicator, kind, stage) => {
  expect(stageOf({ indicator, kind })).toBe(stage);
});

describe('countsCompounds', () => {
  it.each([
    ['新开工老旧小区', '万个', true],
    ['新开工涉及户数', '万户', false],
    ['省级改造示范小区', '个', false],
    ['新启动城中村改造', '个', false],
    ['当年改造任务完工率', '%', false],
  ])('%s in %s: %s', (indicator, unit, expected) => {
    expect(countsCompounds(figure({ indicator, unit }))).toBe(expected);
  });
});

describe('scopeLevel', () => {
  it.each([
    ['全国', 'wider'],
    ['某省', 'wider'],
    ['某市', 'city'],
    ['某全市', 'city'],
    ['老城', 'area'],
    ['东区', 'district'],
    ['西县', 'elsewhere'],
    [null, 'unstated'],
  ] as const)('%s is %s', (scope, level) => {
    expect(scopeLevel(scope, programme, [{ name: '东区' }])).toBe(level);
  });

  it('puts the widest scope first and the unstated last', () => {
    const scopes = scopesOf(
      [null, '东区', '某全市', '某省', '全国'].map((scope, i) => figure({ id: String(i), scope })),
      programme,
      [{ name: '东区' }],
    );
    expect(scopes.map((entry) => entry.scope)).toEqual(['全国', '某省', '某全市', '东区', null]);
  });
});

describe('yearsOf', () => {
  it('is every year that a period touches', () => {
    expect(yearsOf(figure({ periodStart: '2018-01-01', periodEnd: '2020-12-31' }))).toEqual([2018, 2019, 2020]);
  });
  it('is the year of the statement where there is no period, and none where there is neither', () => {
    expect(yearsOf(figure({ periodStart: null, periodEnd: null, statementDate: '2020-07-28' }))).toEqual([2020]);
    expect(yearsOf(figure({ periodStart: null, periodEnd: null }))).toEqual([]);
  });
});

describe('promisesAndReports', () => {
  it('puts plans before reports of a year and brings 万 to single compounds', () => {
    const marks = promisesAndReports(
      [
        figure({ id: 'done', value: 0.5, unit: '万个' }),
        figure({ id: 'plan', kind: 'plan', indicator: '计划改造小区' }),
      ],
      ['某全市'],
    );
    expect(marks.map((mark) => [mark.figure.id, mark.value])).toEqual([
      ['plan', 1],
      ['done', 5000],
    ]);
  });
  it('leaves other scopes out: the area is not the city', () => {
    expect(promisesAndReports([figure({ scope: '老城' })], ['某全市'])).toEqual([]);
  });
});

describe('yearCourses', () => {
  const started = (id: string, periodEnd: string, value: number) =>
    figure({ id, scope: '全国', indicator: '新开工老旧小区', periodEnd, value });
  it('orders the reports of a year by day and keeps completions apart from starts', () => {
    const [course] = yearCourses(
      [
        started('b', '2021-08-31', 5),
        started('a', '2021-06-30', 3),
        figure({ id: 'c', scope: '全国', periodEnd: '2021-10-31', value: 2 }),
        figure({ id: 'd', scope: '全国', kind: 'target', indicator: '当年计划新开工老旧小区', value: 6 }),
      ],
      ['全国'],
    );
    expect(course?.started.map((point) => point.figure.id)).toEqual(['a', 'b']);
    expect(course?.completed.map((point) => point.figure.id)).toEqual(['c']);
    expect(course?.plan?.value).toBe(6);
  });
  it('does not take a count over several years for one of its last year', () => {
    expect(
      yearCourses(
        [started('a', '2021-06-30', 3), { ...started('b', '2021-12-31', 9), periodStart: '2019-01-01' }],
        ['全国'],
      ),
    ).toEqual([]);
  });
});

it('a share of renovation counts for a scope’s period, as a fraction; a baseline, a rate without period or scope does not', () => {
  const share = figure({ indicator: '改造完成率', unit: '%', value: 85, periodStart: '2020-01-01' });
  const shares = renovationShares(
    [
      share,
      { ...share, kind: 'baseline' },
      { ...share, periodEnd: null },
      { ...share, scope: null },
      { ...share, scope: '某省' },
      { ...share, unit: '个' },
    ],
    ['某全市'],
  );
  expect(shares).toEqual([{ figure: share, value: 0.85, from: 2020, to: 2021 }]);
});
