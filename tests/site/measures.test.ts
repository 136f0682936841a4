import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(`dist/${name}`, 'utf8');
const rows = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(read(`data/${name}.csv`), { header: true, skipEmptyLines: true }).data;

/** A page's words as a reader meets them, scripts and markup left out. */
function words(name: string): string {
  return read(name)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(?:n-b|a-clause)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const thousands = (value: string | number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const percent = (numerator: number, denominator: number): string => `${((100 * numerator) / denominator).toFixed(1)}%`;

const coverage = rows('coverage');
const asOf = coverage.at(-1)?.['date'] ?? '';
const today = coverage.filter((row) => row['date'] === asOf);
const city = today.filter((row) => row['level'] === 'city');

describe('the coverage page says what coverage.csv says', () => {
  const page = words('coverage/index.html');

  it('gives every measure’s rate, and the fraction of compounds, households and grids', () => {
    for (const { measure, numerator = '', denominator = '' } of city) {
      expect(page).toContain(percent(Number(numerator), Number(denominator)));
      if (measure !== 'floor_area') expect(page).toContain(`${thousands(numerator)} /${thousands(denominator)}`);
    }
  });

  it('counts grids fully, partly and not covered as a count of the grids’ rows does', () => {
    const grids = today
      .filter((row) => row['level'] === 'grid' && row['measure'] === 'compounds')
      .map((row) => [Number(row['numerator']), Number(row['denominator'])] as const);
    const full = grids.filter(([n, d]) => d > 0 && n === d).length;
    const none = grids.filter(([n, d]) => d > 0 && n === 0).length;
    const all = grids.filter(([, d]) => d > 0).length;
    expect(page).toContain(`${all}个网格中，${full}个全部覆盖，${all - full - none}个部分覆盖，${none}个没有覆盖`);
  });

  it('compares pilot grids with the rest by adding up their compounds', () => {
    const pilots = new Set(rows('grids').flatMap((row) => (row['pilot'] === 'true' ? [row['id']] : [])));
    const rate = (pilot: boolean): string => {
      const own = today.filter(
        (row) =>
          row['level'] === 'grid' && row['measure'] === 'compounds' && pilots.has(row['unit_id'] ?? '') === pilot,
      );
      const sum = (column: string): number => own.reduce((total, row) => total + Number(row[column]), 0);
      return percent(sum('numerator'), sum('denominator'));
    };
    expect(page).toContain(`试点网格覆盖率${rate(true)}，其余网格${rate(false)}`);
  });
});

describe('the renovation page says what the ledgers say', () => {
  it('counts what is completed and not accepted in compounds in scope', () => {
    const inScope = new Set(
      rows('compounds').flatMap(({ id, listed_on: listed = '', removed_on: removed = '' }) =>
        listed <= asOf && (removed === '' || removed > asOf) ? [id] : [],
      ),
    );
    const by = (date: string | undefined): boolean => date !== undefined && date !== '' && date <= asOf;
    const waiting = rows('works').filter(
      (row) =>
        inScope.has(row['compound_id'] ?? '') &&
        row['exempt'] !== 'true' &&
        by(row['completed_on']) &&
        !by(row['accepted_on']),
    );
    const compounds = new Set(waiting.map((row) => row['compound_id'])).size;
    expect(words('renovation/index.html')).toContain(
      `${thousands(compounds)}个小区的${thousands(waiting.length)}项整治已完工、未验收`,
    );
  });
});

describe('the overview’s last month', () => {
  it('is the last bulletin', () => {
    const bulletins = rows('bulletins');
    const last = bulletins.filter((row) => row['level'] === 'city').at(-1);
    expect(words('index.html')).toContain(
      `新覆盖${last?.['newly_covered']}个小区，失去物业${last?.['coverage_lost']}个`,
    );
  });
});
