import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subsidy } from '../rows.ts';
import { byPaymentDate, paidTotal, subsidyMonths, subsidyPlaces, subsidyTotals } from './subsidy.ts';

const paid = (paidOn: string, amountCny: number, gridId = 'g-1'): Subsidy => ({
  id: paidOn,
  paidOn,
  gridId,
  firmId: null,
  amountCny,
  recordedOn: null,
});

describe('paidTotal(subsidies)', () => {
  it('adds money without the noise of decimal fractions', () => {
    expect(paidTotal([paid('2018-01-01', 0.1), paid('2018-01-02', 0.2)])).toBe(0.3);
    expect(paidTotal([])).toBe(0);
  });
});

describe('subsidyMonths(subsidies, from, asOf)', () => {
  it('has every month up to the as-of date, with those without a payment', () => {
    const rows = subsidyMonths(
      [paid('2018-01-31', 100), paid('2018-01-05', 50), paid('2018-03-01', 25)],
      '2018-01',
      '2018-04-10',
    );
    expect(rows).toEqual([
      { month: '2018-01', payments: 2, paidCny: 150, cumulativeCny: 150 },
      { month: '2018-02', payments: 0, paidCny: 0, cumulativeCny: 150 },
      { month: '2018-03', payments: 1, paidCny: 25, cumulativeCny: 175 },
      { month: '2018-04', payments: 0, paidCny: 0, cumulativeCny: 175 },
    ]);
  });

  it('begins with the first payment where that is before the series', () => {
    const rows = subsidyMonths([paid('2017-11-30', 10)], '2018-01', '2018-01-31');
    expect(rows.map((row) => [row.month, row.cumulativeCny])).toEqual([
      ['2017-11', 10],
      ['2017-12', 10],
      ['2018-01', 10],
    ]);
  });

  it('does not count what is paid after the as-of date', () => {
    expect(subsidyMonths([paid('2018-01-20', 10)], '2018-01', '2018-01-19')).toEqual([
      { month: '2018-01', payments: 0, paidCny: 0, cumulativeCny: 0 },
    ]);
  });
});

describe('subsidyPlaces(subsidies, places, placeOf, coveredHouseholds)', () => {
  const place = (gridId: string): string => (gridId === 'g-1' ? 'd1' : 'd2');
  it('gives each place its sum, its share and the sum for each covered household', () => {
    const rows = subsidyPlaces(
      [paid('2018-01-01', 300), paid('2018-02-01', 100, 'g-2')],
      ['d1', 'd2', 'd3'],
      place,
      (id) => ({ d1: 150, d2: 0, d3: 10 })[id] ?? 0,
    );
    // 300 / 400 = 0.75 and 300 / 150 = 2; nobody covered in d2; nothing paid in d3.
    expect(rows.map((row) => [row.paidCny, row.share, row.perHouseholdCny])).toEqual([
      [300, 0.75, 2],
      [100, 0.25, null],
      [0, 0, 0],
    ]);
  });

  it('has no share where nothing was paid anywhere', () => {
    expect(subsidyPlaces([], ['d1'], place, () => 5)[0]?.share).toBeNull();
  });
});

const payment = (paidOn: string, amountCny: number, id = 'p') => ({ id, paidOn, amountCny });

describe('subsidyTotals(payments)', () => {
  it('sums by year and in all: 100 + 20 in 2017, 3 in 2018', () => {
    expect(subsidyTotals([payment('2018-02-01', 3), payment('2017-12-31', 20), payment('2017-03-05', 100)])).toEqual({
      payments: 3,
      amountCny: 123,
      firstOn: '2017-03-05',
      lastOn: '2018-02-01',
      years: [
        { year: '2017', payments: 2, amountCny: 120 },
        { year: '2018', payments: 1, amountCny: 3 },
      ],
    });
  });

  it('is nothing, not a missing value, where nothing was paid', () => {
    expect(subsidyTotals([])).toEqual({ payments: 0, amountCny: 0, firstOn: null, lastOn: null, years: [] });
  });

  it('the years add up to the total', () => {
    const row = fc.record({ paidOn: fc.constantFrom('2016-01-01', '2017-06-30', '2018-12-31'), amountCny: fc.nat() });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { years, amountCny, payments } = subsidyTotals(rows);
        expect(years.reduce((sum, year) => sum + year.amountCny, 0)).toBe(amountCny);
        expect(years.reduce((sum, year) => sum + year.payments, 0)).toBe(payments);
      }),
    );
  });
});

describe('byPaymentDate(payments)', () => {
  it('orders by date, then by id, and leaves the list given as it is', () => {
    const rows = [payment('2018-01-01', 1, 'p-2'), payment('2018-01-01', 1, 'p-1'), payment('2017-01-01', 1, 'p-3')];
    expect(byPaymentDate(rows).map((row) => row.id)).toEqual(['p-3', 'p-1', 'p-2']);
    expect(rows[0]?.id).toBe('p-2');
  });
});
