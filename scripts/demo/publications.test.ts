/** The publications of the made-up city, each held against the one before and against the reports that had come by then. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readLedgers } from '../../src/ledgers/dataset.ts';
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { keepLast, makeCity, realFiles } from '../make-demo.ts';

type Row = Record<string, string>;
const rowsOf = (text = ''): Row[] => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

/** The columns that name a row of each ledger (contract, section 2). */
const KEYS: Record<string, readonly string[]> = {
  districts: ['id'],
  subdistricts: ['id'],
  grids: ['id'],
  compounds: ['id'],
  firms: ['id'],
  services: ['compound_id', 'entered_on'],
  works: ['compound_id', 'category'],
  subsidies: ['id'],
  outreach: ['month', 'district_id'],
  pairings: ['compound_id', 'organisation', 'since'],
  inspections: ['inspected_on', 'subdistrict_id', 'item'],
  reports: ['month', 'subdistrict_id'],
};

interface State {
  readonly id: string;
  readonly asOf: string;
  readonly closedOn: string;
  readonly ledgers: ReadonlyMap<string, readonly Row[]>;
}

const city = makeCity(157, 1);
const publications = [...city.publications];
const states = publications.map(({ release, ledgers }): State => {
  const read = [...ledgers].map(([file, text]): [string, Row[]] => [file.replace('.csv', ''), rowsOf(text)]);
  return { id: release.id, asOf: release.asOf, closedOn: release.closedOn, ledgers: new Map(read) };
});
const ledger = ({ ledgers }: State, name: string): readonly Row[] => ledgers.get(name) ?? [];
const last = states.at(-1);
if (last === undefined) throw new Error('no publications');
const keyOf = (name: string, row: Row): string => (KEYS[name] ?? []).map((column) => row[column]).join('/');

it('closes the books of a month from 8 to 12 days after it', () => {
  expect(states.map(({ id }) => id)).toHaveLength(24);
  for (const { asOf, closedOn } of states) {
    const days = (Date.parse(closedOn) - Date.parse(asOf)) / 86_400_000;
    expect(days, asOf).toBeGreaterThanOrEqual(8);
    expect(days, asOf).toBeLessThanOrEqual(12);
  }
  const { release } = publications.at(-1) ?? {};
  expect([release?.closedOn, release?.publishedOn]).toEqual(['2019-01-10', '2019-01-15']);
});

describe('no sub-district has facts of a month that it has not reported', () => {
  const FACTS: Record<string, readonly string[]> = {
    compounds: ['listed_on', 'removed_on'],
    services: ['entered_on', 'left_on'],
    works: ['started_on', 'completed_on', 'accepted_on'],
    subsidies: ['paid_on'],
    pairings: ['since', 'until'],
    inspections: ['inspected_on'],
  };

  it.each(states)('$id', (state) => {
    const subdistrictOf = new Map(ledger(state, 'grids').map((row) => [row['id'], row['subdistrict_id']]));
    const gridOf = new Map(ledger(state, 'compounds').map((row) => [row['id'], row['grid_id']]));
    const place = (name: string, row: Row): string | undefined =>
      row['subdistrict_id'] ??
      subdistrictOf.get(row['grid_id'] ?? gridOf.get(name === 'compounds' ? row['id'] : row['compound_id']));
    const reported = new Set(
      ledger(state, 'reports').map((row) => `${row['month'] ?? ''} ${row['subdistrict_id'] ?? ''}`),
    );
    const early = Object.entries(FACTS).flatMap(([name, columns]) =>
      ledger(state, name).flatMap((row) =>
        columns
          .map((column) => row[column] ?? '')
          .filter((day) => day >= '2017-01-01' && !reported.has(`${day.slice(0, 7)} ${place(name, row) ?? ''}`))
          .map((day) => `${name} ${keyOf(name, row)} ${day}`),
      ),
    );
    expect(early).toEqual([]);
    const late = ledger(state, 'reports').filter((row) => (row['reported_on'] ?? '') > state.closedOn);
    expect(late).toEqual([]);
  });
});

it('has had 35 of 37 reports of the last month when its books are closed', () => {
  const months = ledger(last, 'reports').map((row) => row['month']);
  expect(months.filter((month) => month === '2018-12')).toHaveLength(35);
  expect(months).toHaveLength(24 * 37 - 2);
});

/** A published value that is another one at the next release, or a row that is gone: `file key column old new`. */
function changes(before: State, after: State): string[] {
  return Object.keys(KEYS).flatMap((name) => {
    if (['districts', 'subdistricts', 'grids'].includes(name)) return [];
    const now = new Map(ledger(after, name).map((row) => [keyOf(name, row), row]));
    return ledger(before, name).flatMap((row) => {
      const key = keyOf(name, row);
      const next = now.get(key);
      if (next === undefined) return [`${name}.csv ${key} *  `];
      return Object.entries(row).flatMap(([column, value]) =>
        value === '' || next[column] === value || column === 'grid_id'
          ? []
          : [`${name}.csv ${key} ${column} ${value} ${next[column] ?? ''}`],
      );
    });
  });
}

it('gives a correction for every change and withdrawal between two releases, and for nothing else', () => {
  const corrections = ledger(last, 'corrections');
  const found = new Map<string, number>();
  states.slice(1).forEach((after, i) => {
    const before = states[i];
    if (before === undefined) return;
    const made = corrections.filter(({ corrected_on: on = '' }) => on > before.closedOn && on <= after.closedOn);
    const expected = made.map(({ file = '', key = '', column = '', old_value = '', new_value = '' }) =>
      // A row that came under a new key is gone from the old one.
      KEYS[file.replace('.csv', '')]?.includes(column)
        ? `${file} ${key} *  `
        : `${file} ${key} ${column} ${old_value} ${new_value}`,
    );
    expect(changes(before, after).sort(), after.id).toEqual(expected.sort());
    for (const row of made)
      found.set(row['column'] === '*' ? '*' : 'cell', (found.get(row['column'] === '*' ? '*' : 'cell') ?? 0) + 1);
    expect(ledger(after, 'corrections').length).toBe(
      corrections.filter((row) => (row['corrected_on'] ?? '') <= after.closedOn).length,
    );
  });
  expect(Object.fromEntries(found)).toEqual({ cell: 13, '*': 6 });
});

it('moves one grid to another sub-district and one compound to another grid', () => {
  const moved = (name: string, column: string): string[] => {
    const values = new Map<string, Set<string>>();
    for (const state of states)
      for (const row of ledger(state, name)) {
        const id = row['id'] ?? '';
        values.set(id, (values.get(id) ?? new Set()).add(row[column] ?? ''));
      }
    return [...values].filter(([, { size }]) => size > 1).map(([id]) => id);
  };
  expect(moved('grids', 'subdistrict_id')).toHaveLength(1);
  expect(moved('grids', 'name')).toEqual(moved('grids', 'subdistrict_id'));
  expect(moved('compounds', 'grid_id')).toHaveLength(1);
});

it('revises the coverage of a month by one to three points within half a year, as late entries come in', () => {
  const covered = (state: State, day: string): number => {
    const inScope = ledger(state, 'compounds').filter(
      (c) => (c['listed_on'] ?? '') <= day && (c['removed_on'] === '' || (c['removed_on'] ?? '') > day),
    );
    const served = new Set(
      ledger(state, 'services').flatMap((s) =>
        (s['entered_on'] ?? '') <= day && (s['left_on'] === '' || (s['left_on'] ?? '') > day) ? [s['compound_id']] : [],
      ),
    );
    return (100 * inScope.filter((c) => served.has(c['id'])).length) / inScope.length;
  };
  const revisions = states
    .slice(0, -6)
    .map((state, i) => covered(states[i + 6] ?? last, state.asOf) - covered(state, state.asOf));
  const typical = [...revisions].sort((a, b) => a - b)[revisions.length >> 1] ?? 0;
  expect(typical).toBeGreaterThan(1);
  expect(typical).toBeLessThan(3);
  expect(covered(last, last.asOf)).toBeGreaterThan(63);
  expect(covered(last, last.asOf)).toBeLessThan(67);
});

describe('every publication reads without an error', () => {
  const real = realFiles(1);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const programme = new TextDecoder().decode(real.get('programme.json'));
  let files: DataFiles = new Map([...real, ...city.fixed]);
  const folders = publications.map(({ release, ledgers }) => {
    const handedIn = [...ledgers].map(([file, text]) => [file, bytes(text)] as const);
    files = keepLast(new Map([...files, ...handedIn]), release);
    const dated = programme.replace('"as_of": "2018-12-31"', `"as_of": "${release.asOf}"`);
    return { id: release.id, folder: new Map([...files, ['programme.json', bytes(dated)]]) };
  });

  it.each(folders)('$id', async ({ folder }) => {
    const { problems } = await readLedgers(folder);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
