import { describe, expect, it } from 'vitest';
import { timeAxis } from './time-axis.ts';

describe('timeAxis(from, to, frame)', () => {
  const frame = { left: 40, right: 440 };

  it('marks the first day of each quarter and names the years', () => {
    expect(timeAxis('2017-11-15', '2018-04-01', frame).ticks.map((tick) => tick.year)).toEqual([2018, null]);
  });

  it('runs from the left side to the right, days in proportion', () => {
    const { x } = timeAxis('2018-01-01', '2018-01-05', frame);
    expect(['2018-01-01', '2018-01-02', '2018-01-05'].map(x)).toEqual([40, 140, 440]);
  });
});
