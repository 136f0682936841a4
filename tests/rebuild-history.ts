/**
 * A program of its own that reads what a city keeps of its publications: the ledgers as they stood at a release, its
 * figures counted again, the hashes of its tables. It takes nothing from src/, and must not.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file of a data folder; none where it is absent. */
export function rowsOf(dir: string, file: string): Row[] {
  if (!existsSync(join(dir, file))) return [];
  const text = readFileSync(join(dir, file), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true, delimiter: ',' }).data;
}

/** A ledger as it stood at a release: its rows of first_release ≤ release ≤ last_release, in the order of releases.csv. */
export function keptAt(dir: string, ledger: string, release: string): { columns: string[]; rows: string[][] } {
  const order = rowsOf(dir, 'releases.csv').map(({ id }) => id);
  const place = (id: string | undefined): number => order.indexOf(id ?? '');
  const versions = rowsOf(dir, `history/${ledger}.csv`);
  const columns = Object.keys(versions[0] ?? {}).filter((name) => !['first_release', 'last_release'].includes(name));
  const rows = versions
    .filter(
      ({ first_release, last_release }) =>
        place(first_release) <= place(release) && (last_release === '' || place(release) <= place(last_release)),
    )
    .map((row) => columns.map((column) => row[column] ?? ''));
  return { columns, rows };
}

/** The SHA-256 of a ledger's table as the release's zip has it, where its rows are not made up: RFC 4180, CRLF. */
export function hashAt(dir: string, ledger: string, release: string): string {
  const { columns, rows } = keptAt(dir, ledger, release);
  const csv = `${Papa.unparse([columns, ...rows], { newline: '\r\n' })}\r\n`;
  return createHash('sha256').update(csv).digest('hex');
}

/** The hashes that are kept, by `<release>/<file>`. */
export function keptHashes(dir: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(dir, 'history/SHA256SUMS'), 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/**
 * Numerator and denominator of coverage and renovation on a day, by compounds and households, of the city, its districts
 * and sub-districts, by `<level>/<unit>/<indicator>/<measure>`, from the ledgers as they stood at a release.
 */
export function countedAgain(
  dir: string,
  release: string,
  day: string,
): ReadonlyMap<string, readonly [numerator: number, denominator: number]> {
  const of = (ledger: string): Row[] => {
    const { columns, rows } = keptAt(dir, ledger, release);
    return rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
  };
  const [compounds, services, works] = [of('compounds'), of('services'), of('works')];
  const parent = new Map(of('grids').map(({ id, subdistrict_id }) => [id, subdistrict_id]));
  const district = new Map(of('subdistricts').map(({ id, district_id }) => [id, district_id]));
  const { city, categories } = JSON.parse(readFileSync(join(dir, 'programme.json'), 'utf8')) as {
    city: { id: string };
    categories: { id: string }[];
  };
  const by = (cell: string | undefined): boolean => cell !== undefined && cell !== '' && cell <= day;
  const totals = new Map<string, readonly [number, number]>();
  for (const compound of compounds) {
    if ((compound['listed_on'] !== '' && !by(compound['listed_on'])) || by(compound['removed_on'])) continue;
    const isOwn = ({ compound_id }: Row): boolean => compound_id === compound['id'];
    const ownWorks = (category: string): Row | undefined =>
      works.find((row) => isOwn(row) && row['category'] === category);
    const needed = categories.filter(({ id }) => ownWorks(id)?.['exempt'] !== 'true');
    const counts = {
      coverage: services.some((row) => isOwn(row) && by(row['entered_on']) && !by(row['left_on'])),
      renovation: needed.length === 0 ? null : needed.every(({ id }) => by(ownWorks(id)?.['accepted_on'])),
    };
    const subdistrict = parent.get(compound['grid_id']) ?? '';
    const weights = { compounds: 1, households: Number(compound['households']) };
    for (const unit of [
      `city/${city.id}`,
      `district/${district.get(subdistrict) ?? ''}`,
      `subdistrict/${subdistrict}`,
    ]) {
      for (const [indicator, isCounted] of Object.entries(counts)) {
        if (isCounted === null) continue;
        for (const [measure, weight] of Object.entries(weights)) {
          const key = `${unit}/${indicator}/${measure}`;
          const [numerator, denominator] = totals.get(key) ?? [0, 0];
          totals.set(key, [numerator + (isCounted ? weight : 0), denominator + weight]);
        }
      }
    }
  }
  return totals;
}
