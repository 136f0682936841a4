import { describe, expect, it } from 'vitest';
import { keysOf, nextDirection, orderOf } from './sort-order.ts';

/** The texts in the order in which a column of them is shown. */
function sorted(
  texts: readonly string[],
  direction: 'ascending' | 'descending',
  isNumeric = true,
): (string | undefined)[] {
  return orderOf(keysOf(texts, isNumeric), direction, 'zh-CN').map((i) => texts[i]);
}

describe('a column sorted by what its cells say', () => {
  it.each([
    ['numbers with separators', ['1,172', '88', '−3.5', '+0.4'], ['1,172', '88', '+0.4', '−3.5']],
    ['percentages', ['9.5%', '100.0%', '0.0%'], ['100.0%', '9.5%', '0.0%']],
    ['the first of two parts', ['3/4个', '12/90个'], ['12/90个', '3/4个']],
    ['magnitudes', ['9,500㎡', '1.2万㎡', '88万元', '1.02亿元'], ['1.02亿元', '88万元', '1.2万㎡', '9,500㎡']],
  ])('%s, the highest first', (_, texts, order) => {
    expect(sorted(texts, 'descending')).toEqual(order);
    expect(sorted(texts, 'ascending')).toEqual(order.toReversed());
  });

  it('has what is missing, and counts too small for a rate, below all others either way, in their own order', () => {
    const texts = ['无数据', '3/4', '20.0%', '—', '65.1%'];
    expect(sorted(texts, 'descending')).toEqual(['65.1%', '20.0%', '无数据', '3/4', '—']);
    expect(sorted(texts, 'ascending')).toEqual(['20.0%', '65.1%', '无数据', '3/4', '—']);
  });

  it('sorts names by their sound, and the numbers and dates in them by size', () => {
    expect(sorted(['柳林路', '东风路', '安居里'], 'ascending', false)).toEqual(['安居里', '东风路', '柳林路']);
    expect(sorted(['2018年12月', '2018年2月', ''], 'descending', false)).toEqual(['2018年12月', '2018年2月', '']);
  });

  it('keeps the order of equals', () => {
    expect(orderOf([1, 2, 1, 2], 'descending', 'zh-CN')).toEqual([1, 3, 0, 2]);
  });
});

describe('presses on a head', () => {
  it.each([
    [true, ['descending', 'ascending', null]],
    [false, ['ascending', 'descending', null]],
  ] as const)('of numbers (%s) go through %j, and the third brings the first order back', (isNumeric, directions) => {
    let now: string | null = null;
    for (const direction of directions) {
      now = nextDirection(now, isNumeric);
      expect(now).toBe(direction);
    }
  });
});
