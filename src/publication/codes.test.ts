import { expect, test } from 'vitest';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../ledgers/schemas/ledgers.ts';
import { columnWords } from '../words/table-words.ts';
import { wordsOf } from '../words/words.ts';
import { codesFrom, withCodes, withDemonstrationMark, type Field } from './published-table.ts';

const { columns } = wordsOf('zh-CN');

test('every choice that a ledger offers is told with its meaning, and no other', () => {
  for (const ledger of LEDGER_LIST)
    for (const { field, column } of columnsOf(ledger)) {
      const choices = column.field.constraints?.['enum'] ?? [];
      const { codes = {} } = columnWords(columns, ledger.id, field);
      expect(Object.keys(codes).sort(), `${ledger.id}.${column.name}`).toEqual([...(choices as string[])].sort());
    }
});

const field: Field = {
  name: 'level',
  title: '层级',
  description: '哪一级',
  type: 'string',
  constraints: { required: true },
};

test('a field of codes has them with their meaning, and as all that may stand in it', () => {
  expect(withCodes(field, codesFrom({ city: '市', district: '区', grid: '网格' }, ['district', 'grid']))).toEqual({
    ...field,
    constraints: { required: true, enum: ['district', 'grid'] },
    categories: [
      { value: 'district', label: '区' },
      { value: 'grid', label: '网格' },
    ],
  });
  expect(withCodes(field, codesFrom({}))).toBe(field);
  expect(() => codesFrom({ city: '市' }, ['planet'])).toThrow('planet');
});

test('the mark of made-up rows is a code too', () => {
  const table = withDemonstrationMark(
    {
      name: 'sample',
      path: 'sample.csv',
      kind: 'computed',
      title: '样表',
      description: '一张样表',
      demonstration: true,
      schema: { fields: [field], primaryKey: ['level'], missingValues: [''] },
      fractions: [],
      rows: [['city']],
    },
    { title: '演示数据', description: '由程序生成' },
  );
  expect(table.schema.fields.at(-1)?.categories).toEqual([{ value: '演示数据', label: '由程序生成' }]);
});
