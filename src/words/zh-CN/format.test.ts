import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes } from './file-size.ts';
import {
  format,
  formatArea,
  formatChange,
  formatDate,
  formatList,
  formatMoney,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPoints,
  MISSING,
} from './format.ts';

describe('figures for readers', () => {
  it.each([
    [formatNumber(1172), '1,172'],
    [formatNumber(-1234567.891, 1), '−1,234,567.9'],
    [formatNumber(-0.04, 1), '0.0'],
    [formatPercent(0.6511), '65.1%'],
    [formatPercent(1), '100.0%'],
    [formatPercent(1, 0), '100%'],
    [formatPoints(-0.0234), '2.3个百分点'],
    [formatChange(0.0234), '+2.3'],
    [formatChange(-0.0004), '0.0'],
    [formatMonths(-4.16), '4.2个月'],
    [formatArea(3456), '3,456㎡'],
    [formatArea(12_345), '1.2万㎡'],
    [formatArea(16_000_000), '1,600万㎡'],
    [formatMoney(50_000_000), '5,000.0万元'],
    [formatDate('2018-07-05'), '2018年7月5日'],
    [formatMonth('2018-07'), '2018年7月'],
    [formatPeriod('2018-Q4'), '2018年第四季度'],
    [formatPeriod('2018'), '2018年'],
    [formatBytes(12_345), '12.3 kB'],
    [formatList(['甲', '乙', '丙']), '甲、乙和丙'],
    [formatList(['甲', '乙', '丙'], 2), '甲、乙等3个'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('writes 无数据 for every missing figure', () => {
    for (const write of [
      formatNumber,
      formatPercent,
      formatPoints,
      formatChange,
      formatMonths,
      formatArea,
      formatDate,
    ]) {
      expect(write(null)).toBe(MISSING);
    }
  });

  it('formatPercent never turns "almost all" into all, nor "hardly any" into none', () => {
    expect(formatPercent(0.99996)).toBe('99.9%');
    expect(formatPercent(0.00001)).toBe('0.1%');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(formatPercent(share) === '100.0%').toBe(share === 1);
        expect(formatPercent(share) === '0.0%').toBe(share === 0);
      }),
    );
  });
});

describe('format.rounding', () => {
  it('is the note where two rates and their difference do not subtract to the last digit', () => {
    // 58.64 and 58.96 are written 58.6 and 59.0; the difference, 0.32, is written 0.3.
    expect(format.rounding([[0.5864, 0.5896]])).toBe(format.roundingNote);
    expect(
      format.rounding([
        [0.5, 0.6],
        [0.5864, 0.5896],
      ]),
    ).toBe(format.roundingNote);
    expect(format.rounding([[0.5896, 0.5864]])).toBe(format.roundingNote);
  });
  it('is nothing where they do, or where a rate is missing', () => {
    expect(
      format.rounding([
        [0.5, 0.6],
        [0.586, 0.59],
        [null, 0.5896],
        [0.5864, null],
      ]),
    ).toBeNull();
    expect(format.rounding([])).toBeNull();
  });
  it('minds that a rate short of the whole is not written as the whole', () => {
    // 99.96 is written 99.9, and 0.16 less is written 0.2: 99.9 − 99.8.
    expect(format.rounding([[0.998, 0.9996]])).toBe(format.roundingNote);
  });
});
