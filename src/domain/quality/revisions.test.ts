import { describe, expect, it } from 'vitest';
import { programme, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { addDays } from '../time/calendar.ts';
import { nextRelease } from './next-release.ts';
import { revisions } from './revisions.ts';

const release = (asOf: string, publishedOn = asOf) => ({ id: asOf.slice(0, 7), asOf, publishedOn, note: null });
const recorded = (id: string, enteredOn: string, recordedOn: string | null) => ({
  ...service(id, enteredOn),
  recordedOn,
});
const months = ['2018-01-31', '2018-02-28', '2018-03-31'];

describe('revisions', () => {
  // Five compounds. In January a was recorded at once, b a month late, c three months late.
  const dataset = tinyCity({
    programme: { ...programme, asOf: '2018-04-30' },
    releases: [...months, '2018-04-30'].map((day) => release(day)),
    services: [
      recorded('a', '2018-01-05', '2018-01-06'),
      recorded('b', '2018-01-05', '2018-02-10'),
      recorded('c', '2018-01-05', '2018-04-20'),
    ],
  });

  it('gives a month as known then, one and three releases later, and now', () => {
    const [january] = revisions(dataset, 'coverage');
    expect(january?.then).toEqual({ numerator: 1, denominator: 5, rate: 0.2 });
    expect(january?.afterOne?.numerator).toBe(2);
    expect(january?.afterThree?.numerator).toBe(3);
    expect(january?.now.numerator).toBe(3);
  });
  it('is the city’s, not that of its first district', () => {
    const halves = {
      ...dataset,
      districts: [
        { id: 'd0', name: '西区' },
        { id: 'd1', name: '东区' },
      ],
      subdistricts: dataset.subdistricts.map((own) => ({ ...own, districtId: own.id === 's1' ? 'd0' : 'd1' })),
    };
    expect(revisions(halves, 'coverage')).toEqual(revisions(dataset, 'coverage'));
  });
  it('has no later value where no later release has been', () => {
    const [, , march, april] = revisions(dataset, 'coverage');
    expect(march?.afterOne?.numerator).toBe(3);
    expect(march?.afterThree).toBeNull();
    expect(april?.afterOne).toBeNull();
  });
  it('takes the order from the as-of dates, not from the order of the rows', () => {
    const shuffled = { ...dataset, releases: [...dataset.releases].reverse() };
    expect(revisions(shuffled, 'coverage')).toEqual(revisions(dataset, 'coverage'));
  });
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
