import { describe, expect, it, test } from 'vitest';
import { readWording } from '../../ledgers/published-wording.ts';
import type { PublishedCells } from '../../ledgers/published-wording.ts';
import { readUnit } from '../../ledgers/written-units.ts';
import { isWider, promisesAndReports, renovationShares, scopesOf, yearCourses, yearsOf } from './public-record.ts';
import type { PublishedFigure } from './rows.ts';

const programme = { city: { id: 'mou', name: '某市', area: '老城' } };
const figure = ({ unit = '个', ...more }: Partial<Omit<PublishedCells, 'unit'>> & { unit?: string }): PublishedFigure =>
  readWording(
    {
      id: 'p',
      statementDate: null,
      periodStart: '2021-01-01',
      periodEnd: '2021-12-31',
      scope: '某全市',
      indicator: '完成改造老旧小区',
      kind: 'actual',
      value: 1,
      unit: readUnit(unit),
      publisher: null,
      sourceTitle: null,
      sourceUrl: null,
      note: null,
      ...more,
    },
    programme,
    [{ name: '东区' }],
  );

test('the widest scope comes first, the unstated last, and a level keeps the order of the record', () => {
  const scopes = scopesOf(
    [null, '东区', '某全市', '某省', '全国', '某省'].map((scope, i) => figure({ id: String(i), scope })),
  );
  expect(scopes.map((entry) => [entry.scope, entry.rows])).toEqual([
    ['全国', 1],
    ['某省', 2],
    ['某全市', 1],
    ['东区', 1],
    [null, 1],
  ]);
  expect(scopes.filter(({ level }) => isWider(level)).map(({ scope }) => scope)).toEqual(['全国', '某省']);
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
    const marks = promisesAndReports([
      figure({ id: 'done', value: 0.5, unit: '万个' }),
      figure({ id: 'plan', kind: 'plan', indicator: '计划改造小区' }),
    ]);
    expect(marks.map((mark) => [mark.figure.id, mark.value])).toEqual([
      ['plan', 1],
      ['done', 5000],
    ]);
  });
  it('leaves out what counts no compounds, and what does not say its stage', () => {
    expect(promisesAndReports([figure({ indicator: '新开工涉及户数', unit: '万户' })])).toEqual([]);
    expect(promisesAndReports([figure({ indicator: '改造老旧小区' })])).toEqual([]);
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
      '全国',
    );
    expect(course?.started.map((point) => point.figure.id)).toEqual(['a', 'b']);
    expect(course?.completed.map((point) => point.figure.id)).toEqual(['c']);
    expect(course?.plan?.value).toBe(6);
  });
  it('does not take a count over several years for one of its last year', () => {
    expect(
      yearCourses(
        [started('a', '2021-06-30', 3), { ...started('b', '2021-12-31', 9), periodStart: '2019-01-01' }],
        '全国',
      ),
    ).toEqual([]);
  });
});

it('a share of renovation counts for its period, as a fraction; a baseline, a count or a rate without period does not', () => {
  const cells = { indicator: '改造完成率', unit: '%', value: 85, periodStart: '2020-01-01' } as const;
  const shares = renovationShares([
    figure(cells),
    figure({ ...cells, kind: 'baseline' }),
    figure({ ...cells, periodEnd: null }),
    figure({ ...cells, unit: '个' }),
  ]);
  expect(shares).toEqual([{ figure: figure(cells), value: 0.85, from: 2020, to: 2021 }]);
});
