import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalRow, columnsOf } from './ledger.ts';
import { LEDGERS, LEDGER_LIST, type RowOf } from './ledgers.ts';

/** Texts that a column reads, by its kind. */
function readableTexts(name: string, type: string, choices: unknown): fc.Arbitrary<string> {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  if (Array.isArray(choices)) return fc.constantFrom(...(choices as string[]));
  if (name === 'credit_code') return fc.constant('91350100M000100Y43');
  if (name === 'source_url')
    return fc.stringMatching(/^[a-z0-9/?=&%-]{0,12}$/).map((path) => `https://example.org/${path}`);
  if (type === 'date') return day;
  if (type === 'yearmonth') return day.map((d) => d.slice(0, 7));
  if (type === 'boolean') return fc.constantFrom('true', 'false', '是', '否', 'TRUE');
  if (type === 'year') return fc.integer({ min: 1900, max: 2100 }).map(String);
  if (type === 'integer') return fc.integer({ min: 1, max: 1e9 }).map(String);
  if (name.endsWith('_cny')) return fc.integer({ min: 0, max: 1e9 }).map((fen) => (fen / 100).toFixed(2));
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
            if (!result.ok && result.fault.code !== 'E-RANGE')
              throw new Error(`${column.name}: ${result.fault.parameters.reason}`);
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

  test('false is written out: an empty cell means that nobody has said so', () => {
    const works: RowOf<'works'> = {
      compoundId: 'c-1',
      category: 'greening',
      exempt: false,
      startedOn: null,
      completedOn: null,
      acceptedOn: null,
      costCny: 0,
    };
    expect(canonicalRow(LEDGERS.works, works)).toEqual(['c-1', 'greening', 'false', '', '', '', '0']);
  });

  test('within a ledger no header means two columns', () => {
    for (const ledger of LEDGER_LIST) {
      const headers = columnsOf(ledger).flatMap(({ column }) => [column.name, column.header, ...column.aliases]);
      expect(new Set(headers).size, ledger.file).toBe(headers.length);
    }
  });
});
