/**
 * The releases as another program reads them: each archive against the hashes and versions in `history/`, its figures
 * counted again from its own ledgers, and today's figures against the vintages. Takes nothing from `src/`.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runScript, temporaryFolder } from './commands.ts';

type Row = Readonly<Record<string, string>>;

const parse = (text: string): readonly Row[] => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
const published = (name: string): readonly Row[] => parse(readFileSync(`dist/data/${name}.csv`, 'utf8'));

const programme = JSON.parse(readFileSync('data/programme.json', 'utf8')) as { city: { id: string } };
const releases = parse(readFileSync('data/releases.csv', 'utf8'));
const order = new Map(releases.map(({ id = '' }, i) => [id, i]));
const sums = new Map(
  readFileSync('data/history/SHA256SUMS', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
);

function archive(id: string): ReadonlyMap<string, string> {
  const members = unzipSync(new Uint8Array(readFileSync(`dist/releases/${id}/${programme.city.id}-${id}.zip`)));
  return new Map(Object.entries(members).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** The rows of a ledger that history/ says held at a release, without the two columns that say so. */
function stoodAt(versions: readonly Row[], id: string): readonly Row[] {
  const at = order.get(id) ?? NaN;
  return versions
    .filter(({ first_release: first = '', last_release: last = '' }) => {
      const [from, to] = [order.get(first) ?? NaN, last === '' ? Infinity : (order.get(last) ?? NaN)];
      return from <= at && at <= to;
    })
    .map(({ first_release: _first, last_release: _last, ...row }) => row);
}

const LEDGERS = ['compounds', 'services', 'works', 'subsidies', 'reports'];
const versions = new Map(LEDGERS.map((name) => [name, parse(readFileSync(`data/history/${name}.csv`, 'utf8'))]));

describe.each(releases.map(({ id = '', as_of: asOf = '' }) => ({ id, asOf })))('release $id', ({ id, asOf }) => {
  const members = archive(id);
  const rows = (name: string): readonly Row[] => parse(members.get(`${name}.csv`) ?? '');

  it('is the tables whose hashes were kept, and no others', () => {
    const own = [...sums].filter(([path]) => path.startsWith(`${id}/`));
    expect(own.length).toBeGreaterThan(13);
    for (const [path, sum] of own) {
      const text = members.get(path.slice(id.length + 1)) ?? '';
      expect(createHash('sha256').update(text).digest('hex'), path).toBe(sum);
    }
    const tables = [...members.keys()].filter((name) => name.endsWith('.csv'));
    expect(tables.filter((name) => !sums.has(`${id}/${name}`))).toEqual([]);
  });

  it('holds the ledgers as they stood', () => {
    for (const name of LEDGERS) {
      const text = (list: readonly Row[]): string[] => list.map((row) => JSON.stringify(row)).sort();
      const kept = rows(name).map(({ demonstration: _, ...row }) => row);
      expect(text(kept), name).toEqual(text(stoodAt(versions.get(name) ?? [], id)));
    }
  });

  it('published the coverage and renovation that its own ledgers give', () => {
    const isOn = (from: string | undefined, to: string | undefined): boolean =>
      (from === undefined || from === '' || from <= asOf) && (to === undefined || to === '' || to > asOf);
    const inScope = rows('compounds').filter((row) => isOn(row['listed_on'], row['removed_on']));
    const covered = new Set(
      rows('services')
        .filter((row) => isOn(row['entered_on'], row['left_on']))
        .map((row) => row['compound_id']),
    );
    const { categories } = JSON.parse(members.get('programme.json') ?? '') as { categories: { id: string }[] };
    const works = new Map(rows('works').map((row) => [`${row['compound_id'] ?? ''}/${row['category'] ?? ''}`, row]));
    const needed = (compound: string | undefined) =>
      categories
        .map((category) => works.get(`${compound ?? ''}/${category.id}`))
        .filter((row) => row?.['exempt'] !== 'true');
    const isAccepted = (row: Row | undefined): boolean => {
      const on = row?.['accepted_on'] ?? '';
      return on !== '' && on <= asOf;
    };
    const renovable = inScope.filter(({ id: own }) => needed(own).length > 0);
    const households = (list: readonly Row[]): number => list.reduce((sum, row) => sum + Number(row['households']), 0);
    const figure = (indicator: string, measure: string) => {
      const found = rows('figures').find(
        (row) => row['level'] === 'city' && row['indicator'] === indicator && row['measure'] === measure,
      );
      return [found?.['numerator'], found?.['denominator']].map(Number);
    };
    const withService = inScope.filter((row) => covered.has(row['id'] ?? ''));
    const renovated = renovable.filter(({ id: own }) => needed(own).every(isAccepted));
    expect(figure('coverage', 'compounds')).toEqual([withService.length, inScope.length]);
    expect(figure('coverage', 'households')).toEqual([households(withService), households(inScope)]);
    expect(figure('renovation', 'compounds')).toEqual([renovated.length, renovable.length]);
    expect(figure('renovation', 'households')).toEqual([households(renovated), households(renovable)]);
  });

  it('has no fact of a month that its sub-district had not reported when its books were closed', () => {
    const closedOn = releases[order.get(id) ?? NaN]?.['closed_on'] ?? '';
    expect(rows('reports').filter((row) => (row['reported_on'] ?? '') > closedOn)).toEqual([]);
  });
});

describe('vintages.csv', () => {
  const vintages = published('vintages');
  const number = (text: string | undefined): number => (text === undefined || text === '' ? NaN : Number(text));

  it('has the figures as they were published, and as they are now', () => {
    const kept = new Map(
      parse(readFileSync('data/history/figures.csv', 'utf8')).map((row) => [
        [row['release'], row['level'], row['unit_id'], row['indicator'], row['measure']].join(' '),
        row['rate'],
      ]),
    );
    const asOf = new Map(releases.map((row) => [row['id'], row['as_of']]));
    const now = new Map(
      ['coverage', 'renovation'].flatMap((indicator) =>
        published(indicator)
          .filter((row) => row['category'] === undefined || row['category'] === 'all')
          .map((row) => [
            [row['date'], row['level'], row['unit_id'], indicator, row['measure']].join(' '),
            row['rate'],
          ]),
      ),
    );
    expect(vintages.length).toBe(kept.size);
    for (const row of vintages) {
      const rest = [row['level'], row['unit_id'], row['indicator'], row['measure']].join(' ');
      expect(row['first_rate'], `${row['release'] ?? ''} ${rest}`).toBe(kept.get(`${row['release'] ?? ''} ${rest}`));
      expect(row['rate_now'], `${row['release'] ?? ''} ${rest}`).toBe(
        now.get(`${asOf.get(row['release']) ?? ''} ${rest}`),
      );
    }
  });

  it('parts every revision into what late, changed, units and method did to it', () => {
    const parts = ['of_which_late', 'of_which_changed', 'of_which_units', 'of_which_method'];
    const told = vintages.filter((row) => row['revision'] !== '' && parts.every((part) => row[part] !== ''));
    expect(told.length).toBeGreaterThan(vintages.length * 0.99);
    for (const row of told) {
      const sum = parts.reduce((total, part) => total + number(row[part]), 0);
      expect(sum).toBeCloseTo(number(row['revision']), 5);
      expect(number(row['rate_now']) - number(row['first_rate'])).toBeCloseTo(number(row['revision']), 5);
      // The formulas and the programme are those of all its releases.
      expect(Math.abs(number(row['of_which_method']))).toBe(0);
    }
    for (const part of ['of_which_late', 'of_which_changed', 'of_which_units'])
      expect(
        vintages.some((row) => Math.abs(number(row[part])) > 0),
        part,
      ).toBe(true);
  });
});

describe('a history that was touched by hand', () => {
  it('stops the build of the data, and what was built stays', () => {
    const data = join(temporaryFolder('touched'), 'data');
    const generated = join(temporaryFolder('touched-generated'), 'generated');
    cpSync('data', data, { recursive: true });
    const figures = join(data, 'history', 'figures.csv');
    writeFileSync(
      figures,
      readFileSync(figures, 'utf8').replace(/^(2017-06,city,.*,coverage,compounds,)(\d+)/m, '$1999'),
    );
    const run = runScript('build-data.ts', { DATA_DIR: data, GENERATED_DIR: generated });
    expect(run.status).toBe(1);
    expect(run.stdout + run.stderr).toMatch(/E-HISTORY history\/figures\.csv .*2017-06期/);
    expect(existsSync(generated)).toBe(false);
  });
});
