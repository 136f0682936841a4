import { describe, expect, test } from 'vitest';
import type { Fault } from '../problems/problem.ts';
import {
  booleanCell,
  choiceCell,
  creditCodeCell,
  dateCell,
  decimalText,
  decodeCell,
  idCell,
  monthCell,
  numberCell,
  textCell,
  urlCell,
  type CellType,
} from './cells.ts';
import { listCell } from './list-cell.ts';

const CELLS = {
  count: () => numberCell({ integer: true, minimum: 0 }),
  area: () => numberCell({ exclusiveMinimum: 0 }),
  share: () => numberCell({ minimum: 0, maximum: 100 }),
  mode: () => choiceCell({ self: '业主自管', R1: '资料更完善' }),
  day: () => dateCell,
  month: () => monthCell,
  boolean: () => booleanCell,
  id: () => idCell,
  text: () => textCell,
  url: () => urlCell,
  creditCode: () => creditCodeCell,
  texts: () => listCell(textCell),
  ids: () => listCell(idCell),
} as const satisfies Readonly<Record<string, () => CellType<unknown>>>;

/** Text → value, or a code with its reason and what is meant. */
const READINGS: readonly (readonly [keyof typeof CELLS, string, unknown])[] = [
  ['count', '0', 0],
  ['count', '-0', 0],
  ['count', '007', 'E-TYPE number-writing 7'],
  ['count', '12.0', 'E-TYPE number-writing 12'],
  ['count', '12.5', 'E-TYPE number-writing'],
  ['count', '１２', 'E-TYPE number-writing 12'],
  ['count', '1,172', 'E-TYPE number-writing 1172'],
  ['count', '1.2万', 'E-TYPE multiplied-number'],
  ['count', '1.5亿', 'E-TYPE multiplied-number'],
  ['count', '1e3', 'E-TYPE shortened-number'],
  ['count', '-3', 'E-RANGE number-range'],
  ['count', '十二', 'E-TYPE number-writing 12'],
  ['count', '1000000', 1_000_000],
  ['count', '1_172 户', 'E-TYPE number-writing'],
  ['count', '1，172', 'E-TYPE number-writing 1172'],
  ['count', '12人次', 'E-TYPE unit-of-number'],
  ['count', '12.', 'E-TYPE number-writing'],
  ['count', '+12', 'E-TYPE number-writing 12'],
  ['count', '共12户', 'E-TYPE number-writing'],
  ['count', '12户3人', 'E-TYPE number-writing'],
  ['count', '1.23456万', 'E-TYPE multiplied-number'],
  // 2⁵³ − 1 is the last whole number that can be told from the next.
  ['count', '9007199254740991', 9_007_199_254_740_991],
  ['count', '9007199254740993', 'E-TYPE number-writing'],
  ['count', '9,007,199,254,740,991', 'E-TYPE number-writing 9007199254740991'],
  ['count', '9,007,199,254,740,993', 'E-TYPE number-writing'],
  ['area', '0', 'E-RANGE number-range'],
  ['area', '-0.5', 'E-RANGE number-range'],
  ['area', '0.0001', 0.0001],
  ['area', '00.5', 'E-TYPE number-writing 0.5'],
  ['area', '1.5m2', 'E-TYPE unit-of-number'],
  ['area', '1.5 M²', 'E-TYPE unit-of-number'],
  ['area', '1e-7', 'E-TYPE shortened-number'],
  ['area', '1e21', 'E-TYPE shortened-number'],
  ['share', '0', 0],
  ['share', '100', 100],
  ['share', '100.1', 'E-RANGE number-range'],
  ['area', '15000.50', 15000.5],
  ['area', '15000.5㎡', 'E-TYPE unit-of-number'],
  ['area', '.25', 'E-TYPE number-writing 0.25'],
  ['area', '.5', 'E-TYPE number-writing 0.5'],
  ['area', 'NaN', 'E-TYPE number-writing'],
  ['area', 'Infinity', 'E-TYPE number-writing'],
  ['area', '9'.repeat(400), 'E-TYPE number-writing'],
  ['day', '2020-02-29', '2020-02-29'],
  ['day', '2018-02-30', 'E-DATE no-such-day 2018-02: 28'],
  ['day', '2020-02-30', 'E-DATE no-such-day 2020-02: 29'],
  ['day', '2018-13-01', 'E-DATE no-such-day'],
  ['day', '2018/6/31', 'E-DATE no-such-day 2018-06: 30'],
  ['day', '2018年13月1日', 'E-DATE no-such-day'],
  ['day', 'x2018-03-05', 'E-DATE day-writing'],
  ['day', '2018-03-055', 'E-DATE day-writing 2018-03: 31'],
  ['day', '2018-03', 'E-DATE day-of-month-lacking'],
  ['day', '2018/3/5', 'E-DATE day-writing 2018-03-05'],
  ['day', '2018年3月5日', 'E-DATE day-writing 2018-03-05'],
  ['day', '2018-3-5 0:00', 'E-DATE day-writing 2018-03-05'],
  ['day', '20180305', 'E-DATE day-writing 2018-03-05'],
  ['day', '43164', 'E-DATE day-writing 2018-03-05'],
  ['month', '2018-03', '2018-03'],
  ['month', '2018/3', 'E-DATE month-writing 2018-03'],
  ['month', '2018年3月', 'E-DATE month-writing 2018-03'],
  ['month', '2018-03-01', 'E-DATE month-with-day'],
  ['month', '2018-12', '2018-12'],
  ['month', '2018-13', 'E-DATE month-writing'],
  ['month', '2018-00', 'E-DATE month-writing'],
  ['month', '三月', 'E-DATE month-writing'],
  ['boolean', '是', true],
  ['boolean', '否', false],
  ['boolean', 'true', true],
  ['boolean', 'True', true],
  ['boolean', 'false', false],
  ['boolean', 'False', false],
  ['boolean', 'YES', 'E-TYPE boolean-writing true'],
  ['boolean', 'n', 'E-TYPE boolean-writing false'],
  ['boolean', '０', 'E-TYPE boolean-writing false'],
  ['boolean', '×', 'E-TYPE boolean-writing false'],
  ['boolean', '也许', 'E-TYPE boolean-writing'],
  ['boolean', 'FALSE', false],
  ['boolean', '1', 'E-TYPE boolean-writing true'],
  ['mode', '业主自管', 'self'],
  ['mode', 'Self', 'E-CHOICE choice self'],
  ['mode', 'r1', 'E-CHOICE choice R1'],
  ['mode', '自管', 'E-CHOICE choice'],
  ['mode', 'Ｒ１ ', 'E-CHOICE choice R1'],
  ['id', 'g-271', 'g-271'],
  ['id', 'G_271', 'E-ID id-writing g-271'],
  ['id', 'a'.repeat(32), 'a'.repeat(32)],
  ['id', 'a'.repeat(33), 'E-ID id-writing'],
  ['id', '-a', 'E-ID id-writing'],
  ['id', '一号', 'E-ID id-writing'],
  ['id', 'Ｇ 271', 'E-ID id-writing g-271'],
  ['id', 'g\u200B271 ', 'E-ID id-writing g271'],
  ['id', 'g__2.71', 'E-ID id-writing'],
  ['text', '甲\uFFFD', 'E-TYPE damaged-text'],
  ['url', 'https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['url', 'http://例.cn', 'http://例.cn'],
  ['url', 'example.org', 'E-TYPE url-writing'],
  ['url', 'see https://example.org', 'E-TYPE url-writing'],
  ['url', 'https://example.org/a b', 'E-TYPE url-writing'],
  ['url', 'https:///a', 'E-TYPE url-writing'],
  ['url', 'ftp://example.org', 'E-TYPE url-writing'],
  ['texts', '甲；乙; 丙；', ['甲', '乙', '丙']],
  // The worked example of GB 32100-2015: the check digit of 91350100M000100Y4 is 3.
  ['creditCode', '91350100M000100Y43', '91350100M000100Y43'],
  ['creditCode', '91350100m000100y43', 'E-CREDIT credit-code-writing 91350100M000100Y43'],
  ['creditCode', '91350100M000100Y44', 'E-CREDIT credit-code-digit …3'],
  ['creditCode', '91350100-M000100Y-43', 'E-CREDIT credit-code-writing 91350100M000100Y43'],
  ['creditCode', '91350100M000100Y4-', 'E-CREDIT credit-code-writing …3'],
  ['creditCode', '91350100M000100Y4', 'E-CREDIT credit-code-writing'],
  ['creditCode', 'x91350100M000100Y43', 'E-CREDIT credit-code-writing'],
  ['creditCode', '91350100I000100Y43', 'E-CREDIT credit-code-writing'],
  ['ids', 'a; -b；c-', 'E-ID list-item -b: id-writing'],
];

/** A fault as its code, its reason, and the figure that says what would be right. */
function brief({ code, parameters }: Fault): string {
  const right = (): string | null => {
    if (parameters.reason === 'list-item') return `${parameters.item}: ${parameters.fault.reason}`;
    if ('meant' in parameters && parameters.meant !== null) return parameters.meant;
    if ('checkDigit' in parameters && parameters.checkDigit !== null) return `…${parameters.checkDigit}`;
    if ('month' in parameters && parameters.month !== null)
      return `${parameters.month.month}: ${parameters.month.days}`;
    return null;
  };
  return [code, parameters.reason, right()].filter((part) => part !== null).join(' ');
}

describe('a cell is read as its type asks, or refused with what would be right', () => {
  test.each(READINGS)('%s: %s', (cell, text, expected) => {
    const result = decodeCell<unknown>(CELLS[cell](), text);
    expect(result.ok ? result.value : brief(result.fault)).toEqual(expected);
  });
});

test.each([
  [0, '0'],
  [-0, '0'],
  [-12.5, '-12.5'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [123456789.125, '123456789.125'],
])('%d is written %s, without grouping or exponent', (value, text) => {
  expect(decimalText(value)).toBe(text);
});

test('a fault carries its rule, its choices and the cell’s own reason', () => {
  const faultOf = (type: CellType<unknown>, text: string): unknown => {
    const result = decodeCell(type, text);
    return result.ok ? null : result.fault.parameters;
  };
  const rule = { minimum: 0, maximum: 100 };
  expect(faultOf(CELLS.share(), '101')).toEqual({ reason: 'number-range', rule });
  expect(faultOf(CELLS.share(), '很多')).toEqual({ reason: 'number-writing', meant: null, rule });
  expect(faultOf(CELLS.mode(), '自管')).toEqual({
    reason: 'choice',
    meant: null,
    choices: [
      { value: 'self', label: '业主自管' },
      { value: 'R1', label: '资料更完善' },
    ],
  });
  expect(faultOf(listCell(dateCell), '2018-03-05；2018-02-30')).toEqual({
    reason: 'list-item',
    item: '2018-02-30',
    fault: { reason: 'no-such-day', month: { month: '2018-02', days: 28 } },
  });
});

test('what a cell is, as a table schema says it', () => {
  const { count, area, share, mode } = CELLS;
  const year = numberCell({ integer: true, year: true });
  expect([count(), area(), share(), year].map(({ field }) => field)).toStrictEqual([
    { type: 'integer', constraints: { minimum: 0 } },
    { type: 'number', constraints: { exclusiveMinimum: 0 } },
    { type: 'number', constraints: { minimum: 0, maximum: 100 } },
    { type: 'year', constraints: {} },
  ]);
  expect([mode(), listCell(textCell)].map(({ field }) => field)).toEqual([
    { type: 'string', constraints: { enum: ['self', 'R1'] } },
    { type: 'list', delimiter: '；' },
  ]);
});

test.each([
  ['mode', '业主自管', 'self'],
  ['boolean', '否', 'false'],
  ['area', '15000.50', '15000.5'],
  ['texts', '甲;  乙；', '甲；乙'],
  ['day', '2018-03-05', '2018-03-05'],
] as const)('a cell is written back in one way: %s %s as %s', (cell, text, canonical) => {
  const type: CellType<unknown> = CELLS[cell]();
  const read = decodeCell(type, text);
  expect(read.ok && type.encode(read.value as never)).toBe(canonical);
});
