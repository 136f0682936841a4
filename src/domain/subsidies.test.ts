import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPaymentDate, subsidyTotals } from './subsidies.ts';

const paid = (paidOn: string, amountCny: number, id = 'p') => ({ id, paidOn, amountCny });

describe('subsidyTotals(payments)', () => {
  it('sums by year and in all: 100 + 20 in 2017, 3 in 2018', () => {
    expect(subsidyTotals([paid('2018-02-01', 3), paid('2017-12-31', 20), paid('2017-03-05', 100)])).toEqual({
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
    const rows = [paid('2018-01-01', 1, 'p-2'), paid('2018-01-01', 1, 'p-1'), paid('2017-01-01', 1, 'p-3')];
    expect(byPaymentDate(rows).map((row) => row.id)).toEqual(['p-3', 'p-1', 'p-2']);
    expect(rows[0]?.id).toBe('p-2');
  });
});
