import { describe, expect, test } from 'vitest';
import { countedRow, datesInPart, firstDayOf, isWholeDay, lastDayOf, toldDate } from './known-in-part.ts';

describe('a date', () => {
  test.each([
    ['2019-12-05', '2019-12-05', '2019-12-05'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['≤2020-07-16', '0000-01-01', '2020-07-16'],
    ['≤2020-02', '0000-01-01', '2020-02-29'],
    ['≤2020', '0000-01-01', '2020-12-31'],
  ])('%s is from %s to %s', (written, first, last) => {
    expect([firstDayOf(written), lastDayOf(written)]).toEqual([first, last]);
    expect(isWholeDay(written)).toBe(first === last);
  });
});

describe('a row that is counted', () => {
  const row = { compoundId: 'c1', firmId: null, mode: 'self' as const, enteredOn: '2019', leftOn: '≤2020-07-16' };
  test('has the last days, and tells its dates as they are written', () => {
    const counted = countedRow('services', row);
    expect(counted).toMatchObject({ compoundId: 'c1', enteredOn: '2019-12-31', leftOn: '2020-07-16' });
    expect([toldDate(counted, 'enteredOn'), toldDate(counted, 'leftOn')]).toEqual(['2019', '≤2020-07-16']);
    // Counting what is counted changes nothing, and an end that does not count yet is none.
    expect(countedRow('services', counted)).toBe(counted);
    expect(toldDate({ ...counted, leftOn: null }, 'leftOn')).toBeNull();
  });
  test('is itself where its dates are days, and where its ledger has no dates of facts', () => {
    const whole = { ...row, enteredOn: '2019-01-01', leftOn: null };
    expect(countedRow('services', whole)).toBe(whole);
    expect(countedRow('outreach', { month: '2019-01' })).toEqual({ month: '2019-01' });
    expect(datesInPart(whole)).toEqual({});
  });
});
