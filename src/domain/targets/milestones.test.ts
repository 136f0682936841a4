import { expect, test } from 'vitest';
import { checkMilestones } from './milestones.ts';
import type { ProgressRow } from './target.ts';

const row = (date: string, actual: number | null) => ({ date, actual }) as ProgressRow;
const rows = [row('2018-01-31', 0.1), row('2018-02-28', 0.15), row('2018-03-31', 0.25)];

test('a step is held against the value of its day: 0.25 reached of 0.2 planned is 0.05 ahead', () => {
  const [check] = checkMilestones([{ date: '2018-03-31', value: 0.2 }], rows);
  expect(check).toMatchObject({ due: true, measuredOn: '2018-03-31', actual: 0.25 });
  expect(check?.gap).toBeCloseTo(0.05, 12);
});

test('a step between two published days takes the earlier one and says so', () => {
  expect(checkMilestones([{ date: '2018-03-15', value: 0.2 }], rows)[0]).toMatchObject({
    measuredOn: '2018-02-28',
    actual: 0.15,
  });
});

test('a step that is not due, or that lies before the series, has no value', () => {
  const [before, later] = checkMilestones(
    [
      { date: '2017-12-31', value: 0 },
      { date: '2018-12-31', value: 1 },
    ],
    rows,
  );
  expect(before).toMatchObject({ due: true, measuredOn: null, actual: null, gap: null });
  expect(later).toMatchObject({ due: false, measuredOn: null, actual: null, gap: null });
});
