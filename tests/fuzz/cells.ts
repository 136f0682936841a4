/** Cells as people and programs spoil them. */
import type { TableFieldType } from '../../src/ledgers/cells/cells.ts';
import { bytesOf, csvOf, recordsOf, SPOTS, type Draws, type Spot } from './folder.ts';
import type { Kind } from './spoiling.ts';

type Type = TableFieldType['type'];
type Change = string | ((text: string, draws: Draws) => string);

interface CellKind {
  readonly name: string;
  readonly on: readonly Type[];
  /** Texts that are put into the cell. */
  readonly put: readonly Change[];
  /** True where it is not said. */
  readonly isBad?: boolean;
  readonly where?: (spot: Spot) => boolean;
}

const NUMBERS: readonly Type[] = ['integer', 'number', 'year'];
const DAYS: readonly Type[] = ['date', 'yearmonth'];
const TEXTS: readonly Type[] = ['string', 'list'];
const ALL: readonly Type[] = [...NUMBERS, ...DAYS, ...TEXTS, 'boolean'];
const isReference = ({ column }: Spot): boolean => column.references !== null;
const isFreeText = ({ column }: Spot): boolean =>
  column.references === null &&
  !/_value$/.test(column.name) &&
  Object.keys(column.field.constraints ?? {}).length === 0;

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));
const slashed = (text: string): string => text.replaceAll(/-0?/g, '/');
const serial = (text: string): string => String(Date.parse(text) / 86_400_000 + 25_569);

const CELL_KINDS: readonly CellKind[] = [
  {
    name: 'day in another writing',
    on: ['date'],
    put: [
      slashed,
      serial,
      wide,
      (t) => `${t} 00:00:00`,
      (t) => `${t}T00:00:00`,
      (t) => t.replaceAll('-', '.'),
      (t) => t.replace('-', '年').replace('-', '月') + '日',
    ],
  },
  {
    name: 'day that could be another',
    on: DAYS,
    put: [
      '18/3/5',
      '03/04/2018',
      '2018年3月',
      // 2018 alone is a year, by which a fact's date may be known.
      '2018.1',
      '5-Mar-18',
      'Dec-18',
      '3月5日',
      '18.3',
      '80年代',
      '2018上半年',
      '05/06/18',
    ],
  },
  {
    name: 'day that is none',
    on: DAYS,
    put: [
      '2018-02-30',
      '2018-13-01',
      '########',
      '1900-01-00',
      '9999-12-31',
      '0000-00-00',
      '0',
      '2018-03-04T16:00:00Z',
      '2018-03-04 23:59:17',
      '-5',
      '43164.99999',
    ],
  },
  {
    name: 'placeholder in a typed column',
    on: [...NUMBERS, ...DAYS, 'boolean'],
    put: [
      '-',
      '无',
      '/',
      '\\N',
      'nan',
      'NaN',
      'None',
      'NULL',
      'null',
      '不详',
      '至今',
      '长期',
      '？',
      '待定',
      '—',
      'N/A',
      '#N/A',
      '#REF!',
      '#DIV/0!',
      '#VALUE!',
      'Infinity',
      'undefined',
      '空',
    ],
  },
  {
    name: 'number in another writing',
    on: NUMBERS,
    put: [
      wide,
      (t) => `¥${t}`,
      (t) => ` ${t} `,
      (t) => `${t}.0`,
      (t) => `+${t}`,
      (t) => `0${t}`,
      (t) => `${t}\u200b`,
      (t) => Number(t).toExponential(),
    ],
  },
  {
    name: 'number that could be another',
    on: NUMBERS,
    put: [
      (t) => `约${t}`,
      (t) => `${t}余`,
      (t) => `${t}左右`,
      (t) => `${t}?`,
      (t) => `${t}+${t}`,
      (t) => `${t}-${t}`,
      (t) => `${t}万`,
      (t) => `${t}%`,
      '一百零四',
      '1.2.3',
      '12,34',
      '1.040,5',
      '0x10',
      '1e400',
      '104/105',
      '十',
      '12 34',
      (t) => `(${t})`,
      (t) => `${t}元以上`,
      '½',
      '²',
    ],
  },
  {
    name: 'number far out of range',
    on: NUMBERS,
    // A published figure may be below nothing.
    where: ({ file }) => file !== 'published.csv',
    put: ['-5', '-0.5', '-1'],
  },
  {
    name: 'number that no computer holds',
    on: NUMBERS,
    put: ['1e308', '99999999999999999999', '9007199254740993'],
  },
  {
    name: 'id that names nothing',
    on: TEXTS,
    where: isReference,
    put: [
      'x-99',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '0',
      '小区',
      'c 1 2',
      '😀',
      'a'.repeat(40),
      '../x',
      'c-1;c-2',
      '1E+05',
      'null',
    ],
  },
  {
    name: 'id in another writing',
    on: TEXTS,
    where: isReference,
    put: [
      (t) => t.toUpperCase(),
      wide,
      (t) => `\u200b${t}`,
      (t) => `${t}\u00a0`,
      (t) => t.replace('-', '_'),
      (t) => t.replace('-', '–'),
      (t) => `${t}.0`,
      (t) => `'${t}`,
    ],
  },
  {
    name: 'choice that is none',
    on: TEXTS,
    where: ({ column }) => column.field.constraints?.['enum'] !== undefined,
    put: ['__proto__', 'constructor', 'xx', '是', '1', 'professional/self', 'toString'],
  },
  {
    name: 'yes and no that is neither',
    on: ['boolean'],
    put: ['maybe', '2', '部分', '是/否', '?', 'constructor', '-1', '是的吧'],
  },
  {
    name: 'formula',
    on: ALL,
    put: [
      '=1+1',
      '＝1+1',
      ' =cmd|x',
      '+SUM(A1)',
      '@x',
      '-2+3',
      '\t=1',
      '\u200b=1',
      '="a"&"b"',
      '+"x"',
      '-(1)',
      '＋1+1',
      '－2-3',
    ],
  },
  {
    name: 'telephone number',
    on: TEXTS,
    put: [
      '张三13800000000',
      '138-0000-0000',
      '１３８００００００００',
      '+86 138 0000 0000',
      '(0310)3123456',
      '0310-3123456',
      '甲路2号 138 0000 0000',
      '13800000000。',
    ],
  },
  {
    name: 'identity number',
    on: TEXTS,
    put: [
      '11010519491231002X',
      '11010519491231002x',
      '身份证１１０１０５１９４９１２３１００２Ｘ',
      '110105 19491231 002X',
    ],
  },
  {
    name: 'characters that mean nothing',
    on: TEXTS,
    put: [
      (t) => `${t}\u200b`,
      (t) => `\u001f${t}`,
      (t) => `${t}\u202e`,
      (t) => `${t}_x000D_`,
      (t) => `\ufeff${t}`,
      (t) => `${t}\u0000`,
      (t) => `${t}\u00ad`,
      (t) => `${t}&nbsp;`,
      (t) => `&amp;${t}`,
      (t) => `${t}\ue5ca`,
      (t) => `⽼${t}`,
      (t) => `${t}\ufffd`,
      (t) => `${t}\u2028`,
      (t) => `\u200e${t}`,
      (t) => `${t}\ufe0f`,
    ],
  },
  {
    name: 'no value in words',
    on: TEXTS,
    where: isFreeText,
    put: [
      '\\N',
      'nan',
      'None',
      'NULL',
      '#N/A',
      '#REF!',
      '????',
      '########',
      '#NAME?',
      'undefined',
      '锟斤拷',
      'å°\u008fåŒº',
      '烫烫烫',
    ],
  },
  {
    name: 'long or odd text',
    on: ALL,
    isBad: false,
    put: [
      'x'.repeat(70_000),
      '<script>',
      ' src=x',
      '"',
      '""',
      ',',
      '\n',
      '\r',
      '😀😀',
      '\ud800',
      '𠮷𠮷',
      'a\u0301',
      '🏳️‍🌈',
      '%s',
      '{{x}}',
      '\\',
      "'",
      '$&',
      '$1',
      '`',
    ],
  },
];

function cellKind({ name, on, put, where, isBad = true }: CellKind): Kind {
  const spots = SPOTS.filter((spot) => on.includes(spot.column.field.type) && (where?.(spot) ?? true));
  return {
    name: `cell: ${name}`,
    isBad,
    spoil: (files, draws) => {
      if (spots.length === 0) return null;
      const { file, row, position, text, column } = draws.one(spots);
      const change = draws.one(put);
      const now = typeof change === 'string' ? change : change(text, draws);
      const records = recordsOf(files, file).map((cells, i) =>
        i === row ? cells.map((cell, at) => (at === position ? now : cell)) : cells,
      );
      files.set(file, bytesOf(csvOf(records)));
      return { file, what: `${column.name}: ${JSON.stringify(text)} → ${JSON.stringify(now.slice(0, 80))}` };
    },
  };
}

export const CELLS: readonly Kind[] = CELL_KINDS.map(cellKind);
