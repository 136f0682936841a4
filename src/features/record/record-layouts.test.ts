import { describe, expect, it } from 'vitest';
import { textWidth } from '../../charts/text-width.ts';
import type { PublishedFigure } from '../../domain/record/rows.ts';
import type { YearCourse } from '../../domain/record/public-record.ts';
import { promiseBarsLayout } from './promise-bars-layout.ts';
import { courseLayout, courseTop } from './year-course-layout.ts';

describe('promiseBarsLayout', () => {
  const years = [
    {
      year: '2020',
      notes: ['一句'],
      bars: [
        { label: '计划', stage: 'planned' as const, value: 50 },
        { label: '完成', stage: 'completed' as const, value: 100 },
      ],
      missing: null,
    },
    { year: '2021', notes: [], bars: [{ label: '计划', stage: 'planned' as const, value: 0 }], missing: '没有找到' },
  ];
  const layout = promiseBarsLayout(years, 360, (value) => `${String(value)}个`);
  const bars = layout.years.flatMap((year) => year.bars);

  it('starts bars at zero: their lengths are in proportion and zero has none', () => {
    const [half, whole, none] = bars;
    expect(half?.width).toBeCloseTo((whole?.width ?? 0) / 2, 0);
    expect(none?.width).toBe(0);
  });
  it('leaves room for the value beside the longest bar', () => {
    for (const bar of bars) expect(bar.valueX + textWidth(bar.text, 13, 'bold')).toBeLessThanOrEqual(360);
  });
  it('lets no two rows overlap and ends below the last', () => {
    const tops = layout.years.flatMap((year) => [
      ...year.notes.map((note) => note.y),
      ...year.bars.map((bar) => bar.y),
      ...(year.missing === null ? [] : [year.missing.y]),
    ]);
    for (const [i, top] of tops.entries()) if (i > 0) expect(top - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(24);
    expect(layout.height).toBeGreaterThan(Math.max(...tops) + 34);
  });
});

describe('courseLayout', () => {
  const point = (on: string, value: number) => ({ on, value, figure: {} as PublishedFigure });
  const course: YearCourse = {
    scope: '全国',
    year: 2021,
    plan: point('2021-12-31', 50),
    started: [point('2021-06-30', 20), point('2021-12-31', 60)],
    completed: [point('2021-10-31', 10)],
  };
  const size = { width: 340, height: 190 };
  const words = {
    value: String,
    month: (month: number) => `${String(month)}月`,
    plan: (value: number) => `计划${String(value)}`,
    started: (value: number) => `开工 ${String(value)}`,
    completed: (value: number) => `完成 ${String(value)}`,
  };
  const layout = courseLayout(course, courseTop([course]), size, words);

  it('draws on one scale from zero to the largest value of all years', () => {
    const { frame } = layout;
    expect(layout.started.at(-1)?.y).toBe(frame.top);
    expect(layout.started.at(-1)?.x).toBe(frame.right);
    expect(layout.y.map(({ label }) => label)).toContain('0');
    const height = frame.bottom - frame.top;
    expect(layout.planY).toBeCloseTo(frame.bottom - (50 / 60) * height, 0);
  });
  it('puts a label beneath its point where the plan’s line would run through it', () => {
    const met = courseLayout({ ...course, started: [point('2021-09-30', 50)] }, 60, size, words);
    const [mark] = met.started;
    expect((met.labels.started?.y ?? 0) - (mark?.y ?? 0)).toBeGreaterThan(12);
    const end = layout.started.at(-1);
    expect((layout.labels.started?.y ?? 0) - (end?.y ?? 0)).toBeLessThan(8);
  });
  it('draws no line through a single report and no plan where none was published', () => {
    const bare = courseLayout({ ...course, plan: null, started: [point('2021-03-31', 7)] }, 60, size, words);
    expect(bare.startedPath).toBe('');
    expect(bare.planY).toBeNull();
  });
});
