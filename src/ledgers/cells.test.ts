import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  booleanCell,
  choiceCell,
  creditCodeCell,
  dateCell,
  decodeCell,
  idCell,
  listCell,
  monthCell,
  numberCell,
  textCell,
  urlCell,
  type CellType,
} from './cells.ts';
import { canonicalRow, columnsOf } from './ledger.ts';
import { LEDGER_LIST } from './schemas/ledgers.ts';

const count = numberCell({ integer: true, minimum: 0 });
const area = numberCell({ exclusiveMinimum: 0 });
const mode = choiceCell({ self: '业主自管', R1: '资料更完善' });

/** Text → value, or a code with the suggestion's text. */
const READINGS: readonly (readonly [CellType<unknown>, string, unknown])[] = [
  [count, '0', 0],
  [count, '-0', 0],
  [count, '007', 'E-TYPE 应为 "7"'],
  [count, '12.0', 'E-TYPE 应为 "12"'],
  [count, '12.5', 'E-TYPE 应为不小于 0 的整数，只用半角数字和小数点'],
  [count, '１２', 'E-TYPE 应为 "12"'],
  [count, '1,172', 'E-TYPE 应为 "1172"'],
  [count, '1.2万', 'E-TYPE 应为 "12000"'],
  [count, '1e3', 'E-TYPE 应为 "1000"'],
  [count, '-3', 'E-RANGE'],
  [count, '十二', 'E-TYPE 应为不小于 0 的整数，只用半角数字和小数点'],
  [area, '0', 'E-RANGE'],
  [area, '15000.50', 15000.5],
  [area, '15000.5㎡', 'E-TYPE 应为 "15000.5"'],
  [area, '.5', 'E-TYPE 应为 "0.5"'],
  [area, 'NaN', 'E-TYPE 应为大于 0 的数，只用半角数字和小数点'],
  [area, 'Infinity', 'E-TYPE 应为大于 0 的数，只用半角数字和小数点'],
  [area, '9'.repeat(400), 'E-TYPE 应为大于 0 的数，只用半角数字和小数点'],
  [dateCell, '2020-02-29', '2020-02-29'],
  [dateCell, '2018-02-30', 'E-DATE 2018-02 只有 28 天'],
  [dateCell, '2018/3/5', 'E-DATE 应为 "2018-03-05"'],
  [dateCell, '2018年3月5日', 'E-DATE 应为 "2018-03-05"'],
  [dateCell, '2018-3-5 0:00', 'E-DATE 应为 "2018-03-05"'],
  [dateCell, '20180305', 'E-DATE 应为 "2018-03-05"'],
  [dateCell, '43164', 'E-DATE 应为 "2018-03-05"'],
  [monthCell, '2018-03', '2018-03'],
  [monthCell, '2018/3', 'E-DATE 应为 "2018-03"'],
  [monthCell, '2018年3月', 'E-DATE 应为 "2018-03"'],
  [monthCell, '2018-03-01', 'E-DATE 应为 "2018-03"'],
  [booleanCell, '是', true],
  [booleanCell, 'FALSE', false],
  [booleanCell, '1', 'E-TYPE 应为 "true"'],
  [mode, '业主自管', 'self'],
  [mode, 'Self', 'E-CHOICE 应为 "self"'],
  [mode, 'r1', 'E-CHOICE 应为 "R1"'],
  [mode, '自管', 'E-CHOICE 应为 self（业主自管）、R1（资料更完善） 之一'],
  [idCell, 'g-271', 'g-271'],
  [idCell, 'G_271', 'E-ID 应为 "g-271"'],
  [idCell, 'a'.repeat(33), 'E-ID 只能用小写字母、数字和连字符，以字母或数字开头，最多32个字符'],
  [urlCell, 'https://example.org/a?b=c', 'https://example.org/a?b=c'],
  [urlCell, 'example.org', 'E-TYPE 应以 http:// 或 https:// 开头，中间没有空格'],
  [listCell(textCell), '甲；乙; 丙；', ['甲', '乙', '丙']],
  // The worked example of GB 32100-2015: the check digit of 91350100M000100Y4 is 3.
  [creditCodeCell, '91350100M000100Y43', '91350100M000100Y43'],
  [creditCodeCell, '91350100m000100y43', 'E-CREDIT 应为 "91350100M000100Y43"'],
  [creditCodeCell, '91350100M000100Y44', 'E-CREDIT 按前17位算，末位应为 "3"；请按营业执照核对全部18位'],
];

describe('a cell is read as its type asks, or refused with what would be right', () => {
  test.each(READINGS)('%#: %s', (type, text, expected) => {
    const result = decodeCell(type, text);
    expect(result.ok ? result.value : [result.code, result.suggestion].filter(Boolean).join(' ')).toEqual(expected);
  });
});

/** Texts that a column reads, by its kind. */
function readableTexts(name: string, type: string, choices: unknown): fc.Arbitrary<string> {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  if (Array.isArray(choices)) return fc.constantFrom(...(choices as string[]));
  if (name === 'credit_code') return fc.constant('91350100M000100Y43');
  if (name === 'source_url') return fc.webUrl();
  if (type === 'date') return day;
  if (type === 'yearmonth') return day.map((d) => d.slice(0, 7));
  if (type === 'boolean') return fc.constantFrom('true', 'false', '是', '否', 'TRUE');
  if (type === 'year') return fc.integer({ min: 1900, max: 2100 }).map(String);
  if (type === 'integer') return fc.integer({ min: 1, max: 1e9 }).map(String);
  if (type === 'number')
    return fc.double({ min: 1e-7, max: 100, noNaN: true }).map((n) => n.toFixed(9).replace(/^(\d+)$/, '$1.0'));
  if (type === 'list')
    return fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1 }).map((ids) => ids.join(' ; '));
  return fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,31}$/);
}

describe('what is written back is canonical', () => {
  test.each(LEDGER_LIST.map((ledger) => [ledger.id, ledger] as const))(
    '%s: reading canonical text gives an equal row, and the same text again',
    (_, ledger) => {
      const columns = columnsOf(ledger);
      const texts = fc.tuple(
        ...columns.map(({ column }) => {
          const readable = readableTexts(column.name, column.field.type, column.field.constraints?.['enum']);
          return column.required ? readable : fc.oneof(fc.constant(''), readable);
        }),
      );
      const read = (cells: readonly string[]): Record<string, unknown> =>
        Object.fromEntries(
          columns.map(({ field, column }, i) => {
            const result = column.decode(cells[i] ?? '');
            if (!result.ok && result.code !== 'E-RANGE') throw new Error(`${column.name}: ${result.message}`);
            return [field, result.ok ? result.value : null];
          }),
        );
      fc.assert(
        fc.property(texts, (cells) => {
          const row = read(cells);
          fc.pre(columns.every(({ field, column }) => !column.required || row[field] !== null));
          const canonical = canonicalRow(ledger, row);
          expect(read(canonical)).toEqual(row);
          expect(canonicalRow(ledger, read(canonical))).toEqual(canonical);
        }),
        { numRuns: 50 },
      );
    },
  );

  test('within a ledger no header means two columns', () => {
    for (const ledger of LEDGER_LIST) {
      const headers = columnsOf(ledger).flatMap(({ column }) => [column.name, column.title, ...column.aliases]);
      expect(new Set(headers).size, ledger.file).toBe(headers.length);
    }
  });
});
