/** What may be counted twice: one firm, compound or payment in two rows, and running totals that stand for months. */
import type { Outreach } from '../../domain/rows.ts';
import { firstDayOf, lastDayOf } from '../../domain/time/known-in-part.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompoundCells } from '../schemas/units.ts';
import type { City, Tables } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem, type Table } from '../table/table.ts';
import { nameKey } from '../text/name-key.ts';
import { FoundPairs } from './plausible-rows.ts';

/** Pairs of rows with one key; rows without are passed over. Each row is paired with the first of its key, and once. */
function pairsOf<Row>(
  table: Table<Row>,
  keysOf: (row: TableRow<Row>) => readonly string[],
  isPair: (first: TableRow<Row>, row: TableRow<Row>) => boolean = () => true,
): FoundPairs<Row> {
  const firsts = new Map<string, TableRow<Row>>();
  const found = new FoundPairs<Row>();
  for (const row of table.rows) {
    const keys = keysOf(row);
    const first = keys.map((key) => firsts.get(key)).find((one) => one !== undefined && isPair(one, row));
    for (const key of keys) if (!firsts.has(key)) firsts.set(key, row);
    if (first !== undefined) found.add(first, row);
  }
  return found;
}

/** Legal forms, which people leave out or write in short. */
const LEGAL_FORM = /(?:股份)?(?:有限)?(?:责任)?公司$/;
/** Characters that are left of a firm's name at least. */
const STEM = 3;

/** A firm's name without its legal form and the city that it is of. */
function stemOf(name: string, city: string | undefined): string | null {
  const places = city === undefined ? [] : [city, city.replace(/[市县区]$/, '')].map(nameKey);
  let stem = nameKey(name);
  for (const place of places) {
    stem = stem.replaceAll(`(${place})`, '');
    if (stem.startsWith(place)) stem = stem.slice(place.length);
  }
  stem = stem.replace(LEGAL_FORM, '');
  return stem.length < STEM ? null : stem;
}

function firms({ firms: table }: Tables, city: string | undefined): Problem[] {
  const codes = pairsOf(table, ({ values: { creditCode } }) => (typeof creditCode === 'string' ? [creditCode] : []));
  const names = pairsOf(
    table,
    ({ values: { name } }) => (name === undefined ? [] : [nameKey(name)]),
    // One firm of one code has been named already.
    (a, b) => typeof a.values.creditCode !== 'string' || a.values.creditCode !== b.values.creditCode,
  );
  const stems = pairsOf(
    table,
    ({ values: { name } }) => (name === undefined ? [] : [stemOf(name, city)].filter((stem) => stem !== null)),
    // Firms of two codes are two.
    ({ values: a }, { values: b }) =>
      nameKey(a.name ?? '') !== nameKey(b.name ?? '') &&
      (typeof a.creditCode !== 'string' || typeof b.creditCode !== 'string'),
  );
  return [
    ...codes.problems(table, 'creditCode', (pairs) => ({ reason: 'same-credit-code', ...pairs })),
    ...names.problems(table, 'name', (pairs) => ({ reason: 'same-firm', ...pairs })),
    ...stems.problems(table, 'name', (pairs) => ({ reason: 'like-firm', ...pairs })),
  ];
}

/** Whether one compound was removed before the other was listed. */
function followOneAnother({ values: a }: TableRow<CompoundCells>, { values: b }: TableRow<CompoundCells>): boolean {
  const follow = (x: typeof a, y: typeof a): boolean =>
    typeof x.removedOn === 'string' &&
    typeof y.listedOn === 'string' &&
    firstDayOf(x.removedOn) <= lastDayOf(y.listedOn);
  return follow(a, b) || follow(b, a);
}

/** The names of a compound at its address, the former ones too. */
function namesAt({ values: { name, formerNames, address } }: TableRow<CompoundCells>): readonly string[] {
  if (address === undefined) return [];
  const names = [...(name === undefined ? [] : [name]), ...(formerNames ?? [])];
  return names.map((one) => `${nameKey(one)}\n${nameKey(address)}`);
}

/** Homes, floor area and the place where they are: what two compounds hardly have in common. */
function figuresAt({ values }: TableRow<CompoundCells>): readonly string[] {
  const { households, floorAreaM2, address, longitude, latitude } = values;
  if (typeof households !== 'number' || typeof floorAreaM2 !== 'number') return [];
  const figures = `${String(households)}\n${String(floorAreaM2)}`;
  const point = typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude].join() : null;
  return [address === undefined ? null : nameKey(address), point].flatMap((place) =>
    place === null ? [] : [`${figures}\n${place}`],
  );
}

/** One name and address, or all figures of one place, under two ids, unless one was removed before the other was listed. */
function compounds({ compounds: table }: Tables): Problem[] {
  let acrossGrids = 0;
  const named = new Set<TableRow<CompoundCells>['line']>();
  const found = pairsOf(table, namesAt, (first, row) => {
    const [a, b] = [first.values, row.values];
    // The same writing of a name in one grid is warned of with its grid's name.
    if (followOneAnother(first, row) || (a.unitId === b.unitId && a.name === b.name)) return false;
    if (a.unitId !== b.unitId) acrossGrids += 1;
    named.add(row.line);
    return true;
  });
  const alike = pairsOf(
    table,
    figuresAt,
    (first, row) => !named.has(row.line) && !followOneAnother(first, row) && first.values.name !== row.values.name,
  );
  return [
    ...found.problems(table, 'name', (pairs) => ({ reason: 'same-compound', ...pairs, acrossGrids })),
    ...alike.problems(table, 'name', (pairs) => ({ reason: 'like-compound', ...pairs })),
  ];
}

/** The same organisation beside the same compound, from a second day on while the first pairing goes on. */
function pairings({ pairings: table }: Tables): Problem[] {
  return pairsOf(
    table,
    ({ values: { compoundId, organisation } }) =>
      compoundId === undefined || organisation === undefined ? [] : [`${compoundId}\n${nameKey(organisation)}`],
    ({ values: a }, { values: b }) => {
      if (a.since === undefined || b.since === undefined || a.since === b.since) return false;
      const [earlier, later] = lastDayOf(a.since) < lastDayOf(b.since) ? [a, b] : [b, a];
      return (
        earlier.until === null ||
        (typeof earlier.until === 'string' && firstDayOf(earlier.until) > lastDayOf(later.since ?? ''))
      );
    },
  ).problems(table, 'organisation', (pairs) => ({ reason: 'same-pairing', ...pairs }));
}

/** The same amount to the same firm for the same grid on the same day. */
function payments({ subsidies: table }: Tables): Problem[] {
  return pairsOf(table, ({ values: { paidOn, unitId: gridId, firmId, amountCny } }) =>
    paidOn === undefined || gridId === undefined || firmId === undefined || amountCny === undefined || amountCny === 0
      ? []
      : [[paidOn, gridId, firmId ?? '', amountCny].join('\n')],
  ).problems(table, 'amountCny', (pairs) => ({ reason: 'same-payment', ...pairs }));
}

const COUNTS = ['leaflets', 'suggestions', 'volunteers'] as const;
/** Months of a year that are needed to tell: six numbers are in order by chance once in 720. */
const MONTHS_TO_TELL = 6;
/** Months in all that are needed: one district and half a year could be chance. */
const MONTHS_IN_ALL = 12;
/** A total grows: from the first month to the last at least so many times. Steady work in every month does not. */
const GROWTH = 2;

/** Whether a count never falls from month to month, and comes to several times its first. */
function isGrowing(rows: readonly TableRow<Outreach>[], field: (typeof COUNTS)[number]): boolean {
  const counts = rows.map(({ values }) => values[field] ?? NaN);
  const [first = NaN, last = NaN] = [counts[0], counts.at(-1)];
  return last > 0 && last >= GROWTH * first && counts.every((count, i) => i === 0 || count >= (counts[i - 1] ?? NaN));
}

/** The months of a district, in order. */
type Spell = readonly TableRow<Outreach>[];

/** Spells of one kind that together may be running totals: of all districts, of one district or of one year. */
function spellsToTell(rows: readonly TableRow<Outreach>[]): readonly (readonly Spell[])[] {
  const spellsBy = (key: (row: TableRow<Outreach>) => string): readonly Spell[] =>
    [...Map.groupBy(rows, key).values()].filter((spell) => spell.length >= MONTHS_TO_TELL);
  const district = ({ values }: TableRow<Outreach>): string => values.unitId ?? '';
  const year = ({ values }: TableRow<Outreach>): string => (values.month ?? '').slice(0, 4);
  const years = spellsBy((row) => `${district(row)}\n${year(row)}`);
  const first = (spell: Spell, of: (row: TableRow<Outreach>) => string): string => spell.slice(0, 1).map(of).join('');
  const wholes = spellsBy(district);
  return [
    years,
    wholes,
    ...Map.groupBy(years, (spell) => first(spell, district)).values(),
    ...wholes.map((spell) => [spell]),
    ...[...Map.groupBy(years, (spell) => first(spell, year)).values()].filter((spells) => spells.length > 1),
  ].filter((spells) => spells.reduce((sum, spell) => sum + spell.length, 0) >= MONTHS_IN_ALL);
}

/**
 * Counts that never fall within the years of any district or since its beginning, or of one district, or in one year: totals
 * since January or since the beginning. Years of fewer months are not asked.
 */
function runningTotals({ outreach: table }: Tables): Problem[] {
  const rows = table.rows.filter(({ values: { month, unitId } }) => month !== undefined && unitId !== undefined);
  rows.sort((a, b) => ((a.values.month ?? '') < (b.values.month ?? '') ? -1 : 1));
  const told = spellsToTell(rows);
  return COUNTS.flatMap((field) => {
    const spells = told.find((own) => own.every((spell) => isGrowing(spell, field)));
    const [start] = spells?.[0] ?? [];
    if (spells === undefined || start === undefined) return [];
    const months = spells.reduce((sum, spell) => sum + spell.length, 0);
    const districts = new Set(spells.flat().map(({ values }) => values.unitId)).size;
    return [cellProblem(table, start, field, 'W-TWICE', { reason: 'running-totals', months, districts })];
  });
}

/** Firms, compounds, payments, pairings and months that may be counted twice: warnings with both rows. */
export function checkCountedTwice({ tables, programme }: City): Problem[] {
  return [
    ...firms(tables, programme?.values.city?.name),
    ...compounds(tables),
    ...payments(tables),
    ...pairings(tables),
    ...runningTotals(tables),
  ];
}
