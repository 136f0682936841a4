import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText, readCsv } from './csv.ts';

test.each([
  ['LF', 'a,b\n1,2\n3,4\n', [1, 2, 3]],
  ['CRLF', 'a,b\r\n1,2\r\n3,4', [1, 2, 3]],
  ['CR', 'a,b\r1,2\r3,4\r', [1, 2, 3]],
  ['mixed', 'a,b\r\n1,2\n3,4\r', [1, 2, 3]],
  ['blank lines', 'a\n\n\nb\n', [1, 2, 3, 4]],
  ['breaks in quotes', '"a\r\nb",c\n"d\n\ne",f\ng,h\n', [1, 3, 6]],
])('records start on their physical lines: %s', (_, text, lines) => {
  expect(readCsv('x.csv', text).records.map((record) => record.line)).toEqual(lines);
});

test('broken quotes are reported where they stand, and their record is left out', () => {
  const { records, complete, problems } = readCsv('x.csv', 'a,b\n"x\ny",1\nz,"open\nw,2\n');
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['E-CSV', 4]]);
  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, 'x\ny', '1'],
    [5, 'w', '2'],
  ]);
  expect(complete).toBe(false);
});

test.each([
  [
    'one that another record closes',
    'a,b,c\n1,2,"x\n2,3,4\n5,6,"\n7,8,9\n',
    [
      ['open-quote', 2],
      ['open-quote', 4],
    ],
    [1, 3, 5],
  ],
  ['one in the middle of a cell', 'a,b\n1,甲"乙\n"2",3\n', [['quote-inside', 2]], [1, 3]],
] as const)('a quote costs its own record: %s', (_, text, faults, lines) => {
  const { records, problems } = readCsv('x.csv', text);
  expect(problems.map(({ line, parameters }) => [parameters.reason, line])).toEqual(faults);
  expect(records.map(({ line }) => line)).toEqual(lines);
});

test('text after a closing quote is another fault, reported once a record; the records around it are read', () => {
  const { records, complete, problems } = readCsv('x.csv', 'a,b\n"x"y","z"w"\n1,2\n');
  expect(problems.map(({ code, file, line, parameters }) => [code, file, line, parameters.reason])).toEqual([
    ['E-CSV', 'x.csv', 2, 'text-after-quote'],
  ]);
  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [3, '1', '2'],
  ]);
  expect(complete).toBe(false);
});

test.each([
  ['', []],
  ['a', [['a']]],
  ['a\n', [['a']]],
  ['a\n\n', [['a'], ['']]],
  ['a,\n', [['a', '']]],
  ['a\n""', [['a'], ['']]],
  ['a;b\n', [['a;b']]],
  ['a\tb\n', [['a\tb']]],
])('%j has the records %j: the end of the last line is none, and only commas part cells', (text, cells) => {
  const reading = readCsv('x.csv', text);
  expect(reading.records.map((record) => record.cells)).toEqual(cells);
  expect([reading.complete, reading.problems]).toEqual([true, []]);
});

test('what is written is what papaparse writes', () => {
  const cell = fc.oneof(fc.stringMatching(/^[a-c",; \n\r\uFEFF]{0,5}$/), fc.string());
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n' as const, '\r\n' as const), ([header = [], ...rows], newline) => {
      expect(csvText(header, rows, newline)).toBe(Papa.unparse([header, ...rows], { newline }) + newline);
    }),
  );
});

test('reading what papaparse wrote gives the same cells, each on the line where its record was written', () => {
  const cell = fc.stringMatching(/^[a-c",; \n]{0,3}$/);
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
      const { records, problems } = readCsv('x.csv', Papa.unparse(rows, { newline }) + newline);
      expect(problems).toEqual([]);
      expect(records.map((record) => record.cells)).toEqual(rows);
      const lines = rows.map(
        (_, i) => 1 + Papa.unparse(rows.slice(0, i), { newline: '\n' }).split('\n').length - (i === 0 ? 1 : 0),
      );
      expect(records.map((record) => record.line)).toEqual(lines);
    }),
  );
});

test('whatever its quotes, a text is read to its end, and no line is counted twice', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab",\n]{0,40}$/), (written) => {
      const lines = readCsv('x.csv', written).records.map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      expect(lines.at(-1) ?? 0).toBeLessThanOrEqual(written.split('\n').length);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['', true],
  [' ,\t, ', true],
  ['" ","\n"', true],
  ['0', false],
  ['"a,b"', false],
])('a record %j is blank: %s', (text, isBlank) => {
  expect(readCsv('x.csv', `x\n${text}\ny\n`).isBlank(1)).toBe(isBlank);
});
