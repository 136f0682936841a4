/** The rule that every check keeps: what cannot be read is reported once, where it stands, and not judged again. */
import { describe, expect, test } from 'vitest';
import type { Patches } from '../../tests/fixtures/broken/cases.ts';
import { baseFiles, readPatched } from '../../tests/fixtures/broken/read.ts';
import type { Reading } from './dataset.ts';
import { pathText, type JsonPath } from './json/json.ts';
import { columnsOf } from './schemas/ledger.ts';
import { LEDGER_LIST } from './schemas/ledgers.ts';

/** No cell of any kind can be read from this. */
const DAMAGED = '\uFFFD';

/** What names rows by their keys as they are written, so that a row whose key cannot be read is missing to it. */
const WITHOUT: Patches = {
  'corrections.csv': null,
  'proposals/2018-1.json': null,
  'boundaries/districts.geojson': null,
};

/** Where each problem stands. */
const places = ({ problems }: Reading): string[] =>
  problems.map(({ code, file, line, column }) => `${code} ${file}:${String(line)} ${String(column)}`);

describe('a cell', () => {
  test.each(LEDGER_LIST.map((ledger) => [ledger.file, ledger] as const))('of %s', async (file, ledger) => {
    const [header = '', ...rows] = (baseFiles.get(file) ?? '').trimEnd().split('\n');
    const columns = columnsOf(ledger);
    for (const [i, row] of rows.entries()) {
      for (const [position, name] of header.split(',').entries()) {
        const cells = row.split(',');
        const column = columns.find((c) => c.column.name === name)?.column;
        const written = cells[position] ?? '';
        // An id with a blank in front of its number cannot be read, but what it means still counts for the references to it.
        cells[position] = name === 'id' ? written.replace(/-|(?<=\D)(?=\d)/, '_') : DAMAGED;
        const text = [header, ...rows.with(i, cells.join(',')), ''].join('\n');
        const reading = await readPatched({ ...WITHOUT, [file]: text });
        const code = column?.decode(cells[position]);
        expect(places(reading), `${name} of row ${String(i + 1)}`).toEqual([
          `${code?.ok === false ? code.fault.code : 'no fault'} ${file}:${String(i + 2)} ${name}`,
        ]);
      }
    }
  });
});

/** The paths of all parts of a JSON value. */
function pathsIn(value: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...parts.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** The value with the part at a path of another type: a text for a list or an object, an object for anything else. */
function damagedAt(value: unknown, [step, ...rest]: JsonPath): unknown {
  if (step === undefined) return typeof value === 'object' && value !== null ? DAMAGED : {};
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === step ? damagedAt(item, rest) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, key === step ? damagedAt(item, rest) : item]),
  );
}

test.each(['programme.json', 'proposals/2018-1.json'])('a part of %s', async (file) => {
  const value: unknown = JSON.parse(baseFiles.get(file) ?? '');
  for (const path of pathsIn(value).slice(1)) {
    const reading = await readPatched({ [file]: JSON.stringify(damagedAt(value, path)) });
    expect(reading.problems.map(({ file: at, column }) => `${at} ${String(column)}`)).toEqual([
      `${file} ${pathText(path)}`,
    ]);
  }
});
