import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar.ts';
import { nextRelease } from './next-release.ts';

const release = (asOf: string, publishedOn = asOf) => ({
  id: asOf.slice(0, 7),
  asOf,
  closedOn: asOf,
  publishedOn,
  note: null,
});

describe('nextRelease', () => {
  const half = ['2018-01-31', '2018-02-28', '2018-03-31', '2018-04-30', '2018-05-31', '2018-06-30'];
  it('adds the fewest and most days so far to the next month end', () => {
    const delays = ['2018-02-10', '2018-03-15', '2018-04-12', '2018-05-12', '2018-06-12', '2018-07-12'];
    expect(nextRelease(half.map((day, i) => release(day, delays[i])))).toEqual({
      asOf: '2018-07-31',
      earliest: '2018-08-10',
      latest: '2018-08-15',
      fewestDays: 10,
      mostDays: 15,
      releases: 6,
    });
  });
  it('takes the order from the as-of dates, and the rhythm from the last six only', () => {
    const quarterly = release('2017-09-30', '2017-10-20');
    const rows = [...half].reverse().map((day) => release(day, addDays(day, 12)));
    expect(nextRelease([...rows, quarterly])).toMatchObject({
      asOf: '2018-07-31',
      earliest: '2018-08-12',
      latest: '2018-08-20',
      releases: 7,
    });
  });
  it.each([
    ['nothing', []],
    ['fewer than six', half.slice(1)],
    ['a month left out', ['2017-12-31', ...half.slice(0, 3), ...half.slice(4)]],
    ['a day within a month', [...half.slice(0, 5), '2018-06-20']],
  ])('is not guessed from %s', (_, days) => {
    expect(nextRelease(days.map((day) => release(day)))).toBeNull();
  });
});
