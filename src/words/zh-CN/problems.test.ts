import { describe, expect, test } from 'vitest';
import { CASES, type Patches } from '../../../tests/fixtures/broken/cases.ts';
import { readPatched } from '../../../tests/fixtures/broken/read.ts';
import {
  booleanCell,
  choiceCell,
  creditCodeCell,
  dateCell,
  decodeCell,
  idCell,
  monthCell,
  numberCell,
  textCell,
  urlCell,
  type CellType,
} from '../../ledgers/cells/cells.ts';
import { listCell } from '../../ledgers/cells/list-cell.ts';
import { columnsOf } from '../../ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../../ledgers/schemas/ledgers.ts';
import { formatProblem, problemSentence, quoted } from '../problems.ts';
import { columnWords } from '../table-words.ts';
import { columns } from './columns.ts';
import { problems } from './problems.ts';

const count = numberCell({ integer: true, minimum: 0 });
const area = numberCell({ exclusiveMinimum: 0 });
const mode = choiceCell({ self: '业主自管', R1: '资料更完善' });

/** A cell's text and what is said of it. */
const SENTENCES: readonly (readonly [CellType<unknown>, string, string])[] = [
  [count, '007', '不是整数；应为 "7"'],
  [count, '几十', '不是整数；应为不小于 0 的整数，只用半角数字和小数点'],
  [count, '-3', '超出范围，应为不小于 0 的整数'],
  [area, 'NaN', '不是数；应为大于 0 的数，只用半角数字和小数点'],
  [area, '9'.repeat(400), '不是数；应为大于 0 的数，只用半角数字和小数点'],
  [area, '0', '超出范围，应为大于 0 的数'],
  [numberCell({ minimum: 0, maximum: 100 }), '101', '超出范围，应为不小于 0、不大于 100 的数'],
  [numberCell(), 'x', '不是数；应为数，只用半角数字和小数点'],
  [dateCell, '2018-02-30', '没有这一天；2018-02 只有 28 天'],
  [dateCell, '2018-13-01', '没有这一天；月份为 01 至 12，日期为 01 至 31，核对年月日'],
  [dateCell, '2018年3月5日', '不是 YYYY-MM-DD 写法的日期；应为 "2018-03-05"'],
  [dateCell, '春天', '不是 YYYY-MM-DD 写法的日期；应写成 2018-03-05 的样子'],
  [monthCell, '2018/3', '不是 YYYY-MM 写法的月份；应为 "2018-03"'],
  [monthCell, '春天', '不是 YYYY-MM 写法的月份；应写成 2018-03 的样子'],
  [booleanCell, '1', '不是 true 或 false（是或否）；应为 "true"'],
  [booleanCell, '也许', '不是 true 或 false（是或否）；应为 true（是）或 false（否）'],
  [mode, 'Self', '不在可选值之内；应为 "self"'],
  [mode, '自管', '不在可选值之内；应为 self（业主自管）、R1（资料更完善） 之一'],
  [idCell, 'G_271', '不是合格的编号；应为 "g-271"'],
  [idCell, '甲', '不是合格的编号；只能用小写字母、数字和连字符，以字母或数字开头，最多32个字符'],
  [urlCell, 'example.org', '不是网址；应以 http:// 或 https:// 开头，中间没有空格，不带用户名和密码'],
  [textCell, '\uFFFD', '有损坏的文字“\uFFFD”；按原始资料补正'],
  [listCell(idCell), 'a；B 1', '其中 "B 1" 不是合格的编号；各项之间用“；”分隔'],
  [creditCodeCell, '91350100m000100y43', '不是18位数字和大写字母（不含I、O、S、V、Z）；应为 "91350100M000100Y43"'],
  [
    creditCodeCell,
    '91350100M000100Y44',
    '校验位不符（GB 32100-2015）；按前17位算，末位应为 "3"；请按营业执照核对全部18位',
  ],
  [creditCodeCell, '913', '不是18位数字和大写字母（不含I、O、S、V、Z）；按营业执照核对'],
];

test.each(SENTENCES)('%#: of a cell with %s', (type, text, sentence) => {
  const result = decodeCell(type, text);
  const said = result.ok ? null : problemSentence(result.fault.parameters, problems.sentences);
  expect([said?.message, said?.suggestion].filter((clause) => clause !== undefined).join('；')).toBe(sentence);
});

describe('problems are written for the people who keep the ledgers', () => {
  const lines = async (patches: Patches): Promise<string[]> =>
    (await readPatched(patches)).problems.map((p) => formatProblem(p, problems));

  test('the nearest id is suggested', async () => {
    expect((await lines({ 'compounds.csv': [['丙小区,,g-272', '丙小区,,g-27l']] }))[0]).toBe(
      'E-REF compounds.csv:4 grid_id "g-27l" 在 grids.csv 中不存在；最接近 "g-271"',
    );
  });

  test('what was read otherwise than written is said', async () => {
    expect(await lines({ 'services.csv': [['2018-03-05', '2018年3月5日']], 'corrections.csv': null })).toEqual([
      'N-DATE services.csv:4 entered_on "2018年3月5日" 日期不是 YYYY-MM-DD 写法，共 1 处，这是第一处；已读作 "2018-03-05"',
    ]);
    expect(await lines({ 'compounds.csv': [[',200,', ',２００户,']] })).toEqual([
      'N-NUMBER compounds.csv:3 households "２００户" 数带有单位，共 1 处，这是第一处；已读作 "200"',
    ]);
  });

  test('a position in another coordinate system is recognised', async () => {
    expect((await lines({ 'compounds.csv': [['114.42,36.52', '114.504,36.52']] }))[0]).toContain('可能是 GCJ-02 坐标');
  });

  test('every case has a sentence without a hole', async () => {
    for (const [title, patches] of CASES) {
      for (const line of await lines(patches)) expect(line, title).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

test('a value is quoted in one line of at most 60 characters', () => {
  expect(quoted('甲\r\n乙')).toBe('"甲↵乙"');
  expect(quoted('甲'.repeat(61))).toBe(`"${'甲'.repeat(60)}…"`);
});

test('whoever copies the title of a column into a ledger has a header that is read', () => {
  for (const ledger of LEDGER_LIST) {
    for (const { field, column } of columnsOf(ledger)) {
      expect([column.name, column.header, ...column.aliases]).toContain(columnWords(columns, ledger.id, field).title);
    }
  }
});
