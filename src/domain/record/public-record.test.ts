import { describe, expect, it, test } from 'vitest';
import { readUnit } from '../../ledgers/cells/written-units.ts';
import { readWording } from '../../ledgers/schemas/published-wording.ts';
import type { PublishedCells } from '../../ledgers/schemas/published-wording.ts';
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
      grade: null,
      route: null,
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
    expect(yearsOf(figure({ periodStart: '2019-04-01', periodEnd: null, statementDate: '2020-07-28' }))).toEqual([
      2019,
    ]);
    expect(yearsOf(figure({ periodStart: null, periodEnd: '2020-12-31' }))).toEqual([2020]);
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
  it('orders by the last year, then by the first, then by stage', () => {
    const of = (id: string, from: string, to: string, indicator: string) =>
      figure({ id, indicator, periodStart: `${from}-01-01`, periodEnd: `${to}-12-31` });
    const marks = promisesAndReports([
      of('e', '2021', '2021', '完成改造老旧小区'),
      of('d', '2021', '2021', '新开工老旧小区'),
      of('c', '2019', '2021', '完成改造老旧小区'),
      of('b', '2020', '2020', '完成改造老旧小区'),
      of('a', '2019', '2020', '完成改造老旧小区'),
    ]);
    expect(marks.map(({ figure: { id }, from, to }) => `${id} ${String(from)}–${String(to)}`)).toEqual([
      'a 2019–2020',
      'b 2020–2020',
      'c 2019–2021',
      'd 2021–2021',
      'e 2021–2021',
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
  it('has a year with two reports, or with a plan and one; not one with a single report, or with a plan alone', () => {
    const plan = figure({ id: 'p', scope: '全国', kind: 'target', indicator: '当年计划新开工老旧小区', value: 6 });
    const yearsIn = (...figures: PublishedFigure[]): number[] => yearCourses(figures, '全国').map(({ year }) => year);
    expect(yearsIn(started('a', '2021-06-30', 3), started('b', '2021-08-31', 5))).toEqual([2021]);
    expect(yearsIn(plan, started('a', '2021-06-30', 3))).toEqual([2021]);
    expect([yearsIn(started('a', '2021-06-30', 3)), yearsIn(plan)]).toEqual([[], []]);
  });
  it('orders years, and takes only what counts from the first day of one, in that scope', () => {
    const of = (year: number, scope: string, from = '01-01') =>
      ['06-30', '12-31'].map((end) => ({
        ...started(`${String(year)}-${end}`, `${String(year)}-${end}`, 1),
        scope,
        periodStart: `${String(year)}-${from}`,
      }));
    const figures = [...of(2022, '全国'), ...of(2020, '全国'), ...of(2021, '某省'), ...of(2019, '全国', '04-01')];
    expect(yearCourses(figures, '全国').map(({ year, plan }) => [year, plan])).toEqual([
      [2020, null],
      [2022, null],
    ]);
  });
  it('counts one start and one completion as two reports, each of its own year', () => {
    const done = (year: number) =>
      figure({
        id: `done ${String(year)}`,
        scope: '全国',
        periodStart: `${String(year)}-01-01`,
        periodEnd: `${String(year)}-12-31`,
      });
    const begun = started('begun 2021', '2021-06-30', 3);
    const begunNext = { ...started('begun 2022', '2022-06-30', 4), periodStart: '2022-01-01' };
    const courses = yearCourses([begunNext, done(2021), done(2022), begun], '全国');
    expect(courses.map((course) => [...course.started, ...course.completed].map((point) => point.figure.id))).toEqual([
      ['begun 2021', 'done 2021'],
      ['begun 2022', 'done 2022'],
    ]);
  });
  it('has no point for a figure without the end of its period, and no year for one without its beginning', () => {
    const open = { ...started('open', '2021-12-31', 9), periodEnd: null };
    const unbegun = { ...started('unbegun', '2021-12-31', 9), periodStart: null };
    const [course] = yearCourses([open, unbegun, started('a', '2021-06-30', 3), started('b', '2021-08-31', 5)], '全国');
    expect(course?.started.map((point) => point.figure.id)).toEqual(['a', 'b']);
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
