import type { ComponentProps } from 'astro/types';
import { FIGURE, type Example } from '../../charts/example.ts';
import type { PublishedFigure } from '../../domain/record/rows.ts';
import PromiseBars from './PromiseBars.astro';
import RecordTimeline from './RecordTimeline.astro';
import YearCourses from './YearCourses.astro';

const bar = (label: string, value: number, stage: 'planned' | 'started' | 'completed' = 'planned') => ({
  label,
  value,
  stage,
});
const figure = { ...FIGURE, marks: [] };

const charts = {
  ordinary: {
    ...figure,
    years: [
      {
        year: '2020年，全市',
        notes: [],
        bars: [bar('计划：当年改造', 319), bar('完成：全年', 300, 'completed')],
        missing: null,
      },
      {
        year: '2021年，全市',
        notes: ['目标：到年底改造量累计完成总数的20%，公布的只有比例，没有公布个数，也没有说明总数'],
        bars: [bar('计划：全年', 465)],
        missing: '完成数：没有找到',
      },
    ],
  },
  'one of millions': {
    ...figure,
    years: [
      { year: '2020年，全国', notes: [], bars: [bar('计划', 1), bar('开工', 9_876_543, 'started')], missing: null },
    ],
  },
  'nothing known': { ...figure, years: [{ year: '2020年，全市', notes: [], bars: [], missing: '没有找到' }] },
} satisfies Record<string, ComponentProps<typeof PromiseBars>>;

const figureOf = (value: number): PublishedFigure => ({
  id: 'P001',
  statementDate: null,
  periodStart: '2021-01-01',
  periodEnd: '2021-12-31',
  scope: '全国',
  indicator: '新开工改造',
  kind: 'actual',
  value,
  unit: { text: '个', unit: 'count', factor: 1 },
  stage: 'started',
  subject: 'compounds',
  scopeLevel: 'country',
  bound: 'exact',
  isTranscribed: false,
  publisher: null,
  sourceTitle: null,
  sourceUrl: null,
  grade: null,
  route: null,
  note: null,
});
const point = (on: string, value: number) => ({ on, value, figure: figureOf(value) });
const empty = { scope: '全国', year: 2021, plan: null, started: [], completed: [] };
const courses = { ...FIGURE, scope: '全国' };
const years = {
  ordinary: {
    ...courses,
    courses: [
      {
        ...empty,
        plan: point('2021-12-31', 53_000),
        started: [point('2021-06-30', 22_000), point('2021-10-31', 54_300), point('2021-12-31', 55_600)],
        completed: [point('2021-09-30', 10_000)],
      },
    ],
  },
  'at once far over its plan': {
    ...courses,
    courses: [{ ...empty, plan: point('2021-12-31', 1), started: [point('2021-01-31', 987_654_321)] }],
  },
  'nothing known': { ...courses, courses: [empty] },
} satisfies Record<string, ComponentProps<typeof YearCourses>>;

const said = (
  text: string,
  mark: 'planned' | 'started' | 'completed' | 'missing',
  year: number,
  on: string | null,
) => ({
  text,
  mark,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  on,
});
const timelines = {
  ordinary: {
    ...FIGURE,
    figures: [],
    entries: [
      said('目标｜改造总量累计完成比例20%，没有个数', 'planned', 2018, '2018-07-30'),
      said('开工｜已复工或开工的改造项目，截至7月6日：319个', 'started', 2020, '2020-07-06'),
      said('完成｜完成改造提升的老旧小区，全年：705个 ≠x-01', 'completed', 2021, '2022-03-26'),
      said('2022年的完成数：没有找到', 'missing', 2022, null),
    ],
  },
  'one day of one year': {
    ...FIGURE,
    figures: [],
    entries: [{ ...said('完成：1个', 'completed', 2020, '2020-12-31'), from: '2020-12-31' }],
  },
  'nothing known': { ...FIGURE, figures: [], entries: [] },
} satisfies Record<string, ComponentProps<typeof RecordTimeline>>;

export const examples: readonly Example[] = [
  ...Object.entries(timelines).map(([name, props]) => ({
    name: `RecordTimeline, ${name}`,
    chart: RecordTimeline,
    props,
  })),
  ...Object.entries(charts).map(([name, props]) => ({ name: `PromiseBars, ${name}`, chart: PromiseBars, props })),
  ...Object.entries(years).map(([name, props]) => ({ name: `YearCourses, ${name}`, chart: YearCourses, props })),
];
