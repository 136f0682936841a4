/** The ledgers read and counted a second time, in plain loops after the contract's formulas: nothing is taken from src/. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type Row = Record<string, string>;
export const rowsOf = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
/** A ledger of the city; none of its rows where it keeps no such one. */
const ledger = (name: string): Row[] => (existsSync(`data/${name}.csv`) ? rowsOf(`data/${name}.csv`) : []);
export const programme = JSON.parse(readFileSync('data/programme.json', 'utf8'));
export const asOf: string = programme.as_of;
/** Reports count that came by the day on which the books of the release with this as-of date were closed. */
const closedOn = ledger('releases').find((row) => row.as_of === asOf)?.closed_on ?? '9999-12-31';

const DAY = 86_400_000;
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
export const daysFrom = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / DAY;
export const monthEnd = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = ''] = [+day.slice(0, 4), +day.slice(5, 7), day.slice(8)];
  const end = monthEnd(year, month - months);
  // A month's last day comes from a month's last day.
  const isLast = day === monthEnd(year, month);
  return !isLast && dayOfMonth < end.slice(8) ? `${end.slice(0, 8)}${dayOfMonth}` : end;
}
export const dates: string[] = [];
// A city of survey days alone has no series of months.
const seriesFrom: string = programme.series_from ?? asOf.slice(0, 7);
for (let month = +seriesFrom.slice(5), day = ''; ; month += 1) {
  day = monthEnd(+seriesFrom.slice(0, 4), month);
  dates.push(day < asOf ? day : asOf);
  if (day >= asOf) break;
}

const districtOf = new Map(ledger('subdistricts').map((row) => [row.id, row.district_id ?? '']));
const subdistrictOf = new Map(ledger('grids').map((row) => [row.id, row.subdistrict_id ?? '']));
export const compounds = ledger('compounds').map((row) => ({
  row,
  subdistrict: subdistrictOf.get(row.grid_id) ?? '',
  weight: { compounds: 1, households: Number(row.households), floor_area: Number(row.floor_area_m2) },
  services: [] as Row[],
  works: new Map<string, Row>(),
}));
export type Compound = (typeof compounds)[number];
export const measures = ['compounds', 'households', 'floor_area'] as const;
const byId = new Map(compounds.map((compound) => [compound.row.id, compound]));
for (const row of ledger('services')) byId.get(row.compound_id)?.services.push(row);
for (const row of ledger('works')) byId.get(row.compound_id)?.works.set(row.category ?? '', row);
const reports = existsSync('data/reports.csv')
  ? new Set(
      rowsOf('data/reports.csv').flatMap((row) =>
        (row.reported_on ?? '') <= closedOn ? [`${row.month} ${row.subdistrict_id}`] : [],
      ),
    )
  : null;
export const categories: string[] = programme.categories.map(({ id }: { id: string }) => id);

export const units: { level: string; id: string; members: Compound[]; subdistricts: string[] }[] = [];
function addUnit(level: string, id: string, subdistricts: string[], has: (compound: Compound) => boolean): void {
  units.push({ level, id, subdistricts, members: compounds.filter(has) });
}
const city: string = programme.city.id;
addUnit('city', city, [...districtOf.keys()] as string[], () => true);
for (const { id = '' } of ledger('districts')) {
  const own = [...districtOf].flatMap(([subdistrict = '', district]) => (district === id ? [subdistrict] : []));
  addUnit('district', id, own, (compound) => own.includes(compound.subdistrict));
}
for (const id of districtOf.keys() as MapIterator<string>)
  addUnit('subdistrict', id, [id], (c) => c.subdistrict === id);
for (const [id = '', parent] of subdistrictOf) addUnit('grid', id, [parent], (compound) => compound.row.grid_id === id);

const inScope = ({ row }: Compound, day: string): boolean =>
  (!row.listed_on || row.listed_on <= day) && (!row.removed_on || row.removed_on > day);
const isCovered = ({ services }: Compound, day: string): boolean =>
  services.some((service) => (service.entered_on ?? '') <= day && (!service.left_on || day < service.left_on));
export const isSilent = ({ subdistrict }: Pick<Compound, 'subdistrict'>, day: string): boolean =>
  reports !== null && !reports.has(`${day.slice(0, 7)} ${subdistrict}`);
const needs = ({ works }: Compound, category: string): boolean => works.get(category)?.exempt !== 'true';
function isAccepted({ works }: Compound, category: string, day: string): boolean {
  const on = works.get(category)?.accepted_on;
  return on !== undefined && on !== '' && on <= day;
}
/** The compounds and households served by a mode: that of the contract entered first, where several are in force. */
export function servedBy(members: readonly Compound[], day: string, mode: string) {
  let [number, households] = [0, 0];
  for (const compound of members) {
    if (!inScope(compound, day)) continue;
    let first: Row | null = null;
    for (const service of compound.services) {
      const isInForce = (service.entered_on ?? '') <= day && (!service.left_on || day < service.left_on);
      if (isInForce && (first === null || (service.entered_on ?? '') < (first.entered_on ?? ''))) first = service;
    }
    if (first?.mode !== mode) continue;
    number += 1;
    households += compound.weight.households;
  }
  return { compounds: number, households };
}
export const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;

export type Measure = (typeof measures)[number];
export function coverage(members: readonly Compound[], day: string, measure: Measure) {
  let [numerator, denominator, upper] = [0, 0, 0];
  for (const compound of members) {
    if (!inScope(compound, day)) continue;
    const weight = compound.weight[measure];
    const covered = isCovered(compound, day);
    denominator += weight;
    if (covered) numerator += weight;
    if (covered || isSilent(compound, day)) upper += weight;
  }
  return { numerator, denominator, upper };
}
export function renovation(members: readonly Compound[], day: string, measure: Measure, category: string) {
  let [numerator, denominator, upper] = [0, 0, 0];
  for (const compound of members) {
    if (!inScope(compound, day)) continue;
    const needed = (category === 'all' ? categories : [category]).filter((one) => needs(compound, one));
    if (needed.length === 0) continue;
    const weight = compound.weight[measure];
    const renovated = needed.every((one) => isAccepted(compound, one, day));
    denominator += weight;
    if (renovated) numerator += weight;
    if (renovated || isSilent(compound, day)) upper += weight;
  }
  return { numerator, denominator, upper };
}
export function counts(members: readonly Compound[], name: string, measure: Measure, day: string) {
  return name === 'coverage' ? coverage(members, day, measure) : renovation(members, day, measure, 'all');
}
export function indicator(members: readonly Compound[], name: string, measure: Measure, day: string): number | null {
  const { numerator, denominator } = counts(members, name, measure, day);
  return ratio(numerator, denominator);
}
