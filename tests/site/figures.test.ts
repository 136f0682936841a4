/** The figures of the built site: their files beside the pages, held against the published tables that they are parts of. */
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, describe, expect, it, test } from 'vitest';
import { filesIn } from './commands.ts';

interface Metadata {
  readonly key: string;
  readonly id: string;
  readonly page: string;
  readonly address: string;
  readonly embed: string | null;
  readonly frozen: string | null;
  readonly files: { readonly csv: string; readonly json: string };
  readonly rows: {
    readonly table: string;
    readonly where: Readonly<Record<string, readonly string[]>>;
    readonly columns: readonly string[];
  } | null;
  readonly sql: string | null;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly citation: { readonly text: string; readonly bibtex: string; readonly csl: { readonly id: string } };
}

const built = filesIn('dist');
const textOf = (path: string): string => built.get(path.replace(/^\//, ''))?.toString('utf8') ?? '';
const figures = [...built.keys()]
  .filter((path) => /(?:^|\/)figures\/[^/]+\.metadata\.json$/.test(path))
  .map((path) => JSON.parse(textOf(path)) as Metadata);
const parsed = (csv: string): string[][] => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

/** Those that are more than a reader's spreadsheet shows at once, and why. */
const LARGE = new Map([
  ['quality-reports', 'a row a sub-district and month: the drawing has a cell for each'],
  ['published-table-all-figures', 'the whole record, each row with its source and its note'],
]);
const MOST_BYTES = 20_000;

test('every figure of the main pages stands for itself, and keys are unique', () => {
  const known = new Set(figures.map(({ address }) => address));
  const pages = [...built.keys()].filter(
    (path) =>
      path.endsWith('index.html') && !/^(?:compounds|grids|subdistricts|compare|embed|releases\/.+)\//.test(path),
  );
  const standing = pages.flatMap((path) =>
    [...textOf(path).matchAll(/<figure class="(?:chart[^"]*|tabular)" id="([^"]+)"/g)].map(
      ([, id = '']) => `/${path.replace(/index\.html$/, '')}#${id}`,
    ),
  );
  expect(standing.length).toBeGreaterThan(40);
  expect(standing.filter((address) => !known.has(address))).toEqual([]);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(figures.map(({ citation }) => citation.csl.id)).toEqual(figures.map(({ key }) => key));
});

describe('the rows of a figure', () => {
  it.each(figures)('$key', ({ key, files, rows: selection, columns }) => {
    const csv = textOf(files.csv);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    if (!LARGE.has(key)) expect(Buffer.byteLength(csv)).toBeLessThanOrEqual(MOST_BYTES);
    const [head = [], ...rows] = parsed(csv.slice(1));
    expect(head).toEqual(columns.map(({ name }) => name));
    expect(rows.length).toBeGreaterThan(0);

    // The same rows with types.
    const json = JSON.parse(textOf(files.json)) as { rows: Record<string, unknown>[] };
    const typed = (cell: string, type: string): unknown =>
      cell === ''
        ? null
        : type === 'number' || type === 'integer'
          ? Number(cell)
          : type === 'boolean'
            ? cell === 'true'
            : cell;
    expect(json.rows).toEqual(
      rows.map((row) => Object.fromEntries(columns.map(({ name, type }, i) => [name, typed(row[i] ?? '', type)]))),
    );

    // What the table has of them: names are added, and nothing else is.
    if (selection === null) return;
    const { data } = Papa.parse<Record<string, string>>(textOf(`data/${selection.table}.csv`), {
      header: true,
      skipEmptyLines: true,
    });
    const expected = data
      .filter((row) => Object.entries(selection.where).every(([column, values]) => values.includes(row[column] ?? '')))
      .map((row) => selection.columns.map((column) => row[column] ?? ''));
    const at = selection.columns.map((column) => head.indexOf(column));
    expect(rows.map((row) => at.map((i) => row[i] ?? ''))).toEqual(expected);
  });
});

describe('what a table shows beside, or instead of, the columns of a published table', () => {
  const records = (path: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(textOf(path).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
      .data;
  const sum = (rows: readonly Record<string, string>[], column: string): number =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  const asOf = records('data/coverage.csv').at(-1)?.['date'] ?? '';
  const rates = (table: string, where: Record<string, string>) =>
    records(`data/${table}.csv`).filter((row) =>
      Object.entries({ date: asOf, measure: 'compounds', ...where }).every(([column, value]) => row[column] === value),
    );

  it('is renovation beside coverage in the table of districts, of every month', () => {
    const rows = records('figures/side-by-side.csv');
    const published = records('data/renovation.csv').filter(
      (row) => row['level'] === 'district' && row['measure'] === 'compounds' && row['category'] === 'all',
    );
    expect(rows.length).toBe(published.length);
    const told = (row: Record<string, string>, numerator: string, rate: string) =>
      [row['date'], row['unit_id'], row[numerator], row[rate]].join(' ');
    expect(rows.map((row) => told(row, 'renovated', 'renovation_rate')).sort()).toEqual(
      published.map((row) => told(row, 'numerator', 'rate')).sort(),
    );
  });

  it('is a count of compounds by state, which add up to the rates', () => {
    const rows = records('figures/compounds-by-state.csv');
    const published = new Map(rates('coverage', { level: 'subdistrict' }).map((row) => [row['unit_id'], row]));
    expect(rows.length).toBe(published.size);
    for (const row of rows) {
      const { numerator = '', denominator = '' } = published.get(row['unit_id']) ?? {};
      expect([row['unit_id'], row['covered'], row['compounds']]).toEqual([row['unit_id'], numerator, denominator]);
      const states = Object.entries(row).filter(([column]) => /^(?:un)?covered_|^unknown$/.test(column));
      expect(states.length).toBe(7);
      expect(states.reduce((total, [, count]) => total + Number(count), 0)).toBe(Number(row['compounds']));
    }
    const [city] = rates('renovation', { level: 'city', category: 'all' });
    const silent = sum(rows, 'unknown');
    expect(sum(rows, 'covered_renovated') + sum(rows, 'uncovered_renovated')).toBeGreaterThanOrEqual(
      Number(city?.['numerator']) - silent,
    );
  });

  it('is the pilot grids and the others, which are the city together', () => {
    const rows = records('coverage/figures/pilot-by-measure.csv');
    const all = records('data/coverage.csv').filter((row) => row['level'] === 'city' && row['date'] === asOf);
    for (const { measure, numerator, denominator } of all) {
      const own = rows.filter((row) => row['measure'] === measure);
      expect([measure, own.map(({ group }) => group)]).toEqual([measure, ['pilot', 'rest']]);
      expect([sum(own, 'numerator'), sum(own, 'denominator')]).toEqual([Number(numerator), Number(denominator)]);
    }
  });

  it('is each step of a target, with what its course says of the day', () => {
    for (const page of ['targets', 'renovation']) {
      const rows = records(`${page}/figures/renovation-steps.csv`);
      const [target] = records('data/targets.csv').filter(({ id }) => id === 'renovation');
      const milestones = records('data/milestones.csv').filter((row) => row['target_id'] === 'renovation');
      expect(rows.map((row) => [row['date'], row['kind'], row['planned']]).slice(1)).toEqual([
        ...milestones.map(({ on, value }) => [on, 'milestone', value]),
        [target?.['due_on'], 'due', target?.['value']],
      ]);
      const course = new Map(
        records('data/progress.csv')
          .filter((row) => row['target_id'] === 'renovation')
          .map((row) => [row['date'], row]),
      );
      for (const { date, actual, gap } of rows.slice(1))
        expect([date, actual, gap]).toEqual([
          date,
          course.get(date)?.['actual'] ?? '',
          course.get(date)?.['gap'] ?? '',
        ]);
      expect(rows.map(({ met }) => met)).toEqual(['', 'false', '', '']);
    }
  });

  it('is who serves, as shares that add up to the rate', () => {
    const rows = records('coverage/figures/by-mode.csv');
    for (const measure of ['compounds', 'households']) {
      const [city] = rates('coverage', { level: 'city', measure });
      expect(rows.map((row) => row[`${measure}_in_scope`])).toEqual(rows.map(() => city?.['denominator']));
      expect(sum(rows, measure)).toBe(Number(city?.['numerator']));
      expect(sum(rows, `${measure}_rate`)).toBeCloseTo(Number(city?.['rate']), 5);
    }
  });

  it('is the fraction of each month, and what its release published', () => {
    const rows = records('bulletins/figures/by-month.csv');
    const course = new Map(
      records('data/coverage.csv')
        .filter((row) => row['level'] === 'city' && row['measure'] === 'compounds')
        .map((row) => [row['date']?.slice(0, 7), row]),
    );
    const kept = records('data/history/bulletins.csv').filter((row) => row['level'] === 'city');
    for (const row of rows) {
      const month = course.get(row['month']);
      expect([row['month'], row['covered'], row['compounds_in_scope']]).toEqual([
        row['month'],
        month?.['numerator'],
        month?.['denominator'],
      ]);
      const published = kept.find((own) => own['month'] === row['month']);
      expect([row['month'], row['published_coverage'], row['published_renovation']]).toEqual([
        row['month'],
        published?.['coverage'] ?? '',
        published?.['renovation'] ?? '',
      ]);
    }
  });

  it('is the rank that was published, beside the rank of now', () => {
    const rows = records('rankings/figures/ranks_subdistrict.csv');
    const kept = new Map(
      records('data/history/rankings.csv')
        .filter((row) => row['period'] === rows[0]?.['period'] && row['level'] === 'subdistrict')
        .map((row) => [row['unit_id'], row['rank'] ?? '']),
    );
    expect(kept.size).toBeGreaterThan(0);
    // Of units too small to be told nothing is added.
    for (const row of rows.filter(({ rank_published }) => rank_published !== ''))
      expect([row['unit_id'], row['rank_published']]).toEqual([row['unit_id'], kept.get(row['unit_id'])]);
    expect(rows.filter(({ rank_published }) => rank_published !== '').length).toBeGreaterThan(20);
    for (const row of rows) expect(row['rank_if_reported'] !== '').toBe(row['provisional'] === 'true');
  });

  it('is every payment to a district, and those of each year', () => {
    const grids = new Map(records('data/grids.csv').map((row) => [row['id'], row['subdistrict_id']]));
    const streets = new Map(records('data/subdistricts.csv').map((row) => [row['id'], row['district_id']]));
    const payments = records('data/subsidies.csv').filter((row) => (row['paid_on'] ?? '') <= asOf);
    for (const { id = '' } of records('data/districts.csv')) {
      const own = payments.filter((row) => streets.get(grids.get(row['grid_id'])) === id);
      expect(own.length).toBeGreaterThan(1);
      const listed = records(`districts/${id}/figures/payments.csv`);
      const told = (row: Record<string, string>) => [row['paid_on'], row['grid_id'], row['amount_cny']].join(' ');
      expect(listed.map(told)).toEqual(own.map(told));
      expect(listed.every((row) => row['grid_name'] !== '')).toBe(true);
      const years = records(`districts/${id}/figures/paid-by-year.csv`);
      expect([sum(years, 'payments'), sum(years, 'paid_cny')]).toEqual([own.length, sum(own, 'amount_cny')]);
      const json = JSON.parse(textOf(`districts/${id}/data.json`)) as { payments: { amount_cny: number }[] };
      expect(json.payments.reduce((total, row) => total + row.amount_cny, 0)).toBe(sum(own, 'amount_cny'));
    }
  });

  it('is the payments of each district, which add up to all of them', () => {
    const rows = records('targets/figures/subsidy-by-district.csv');
    const payments = records('data/subsidies.csv').filter((row) => (row['paid_on'] ?? '') <= asOf);
    const districts = rows.slice(0, -1);
    expect(districts.map((row) => row['unit_id'])).toEqual(records('data/districts.csv').map(({ id }) => id));
    for (const column of ['payments', 'paid_cny', 'covered_households'])
      expect([column, sum(districts, column)]).toEqual([column, Number(rows.at(-1)?.[column])]);
    expect([sum(districts, 'payments'), sum(districts, 'paid_cny')]).toEqual([
      payments.length,
      sum(payments, 'amount_cny'),
    ]);
    expect(sum(districts, 'share')).toBeCloseTo(1, 3);
  });
});

const duckdb = await (await DuckDBInstance.create()).connect();
afterAll(() => {
  duckdb.closeSync();
});

test('the query of a figure gives its rows from the published tables', async () => {
  const asked = figures.filter(({ sql }) => sql !== null);
  expect(asked.length).toBeGreaterThan(20);
  for (const { key, sql, rows: selection, files } of asked) {
    const answer = await duckdb.runAndReadAll((sql ?? '').replace("'data/", "'dist/data/"));
    const [head = [], ...rows] = parsed(textOf(files.csv).slice(1));
    const at = (selection?.columns ?? []).map((column) => head.indexOf(column));
    const ordered = (list: readonly unknown[][]): string[] =>
      list.map((row) => row.map((cell) => String(cell ?? '')).join('|')).sort();
    expect([key, ordered(answer.getRows() as unknown[][])]).toEqual([
      key,
      ordered(rows.map((row) => at.map((i) => row[i] ?? ''))),
    ]);
  }
});

test('what is offered as the figure of a release is there, and where nothing is, the reader is told why', () => {
  const kept = figures.filter(({ frozen }) => frozen !== null);
  expect(kept.length).toBeGreaterThan(figures.length / 2);
  expect(kept.length).toBeLessThan(figures.length);
  for (const { key, id, page, embed, frozen, citation } of figures) {
    // What is too heavy for a page of another site has no embed to keep.
    if (embed === null) continue;
    // A full page has its figures' citations and embed codes in files.
    const html = textOf(`${page}index.html`);
    const at = html.indexOf(` id="${id}-embed-code"`);
    const told = at === -1 ? textOf(`${page}figures/${id}.txt`) : html.slice(at, html.indexOf('</details>', at));
    expect([key, told]).toEqual([key, expect.stringContaining(frozen ?? '所以没有固定在某一期的地址')]);
    if (frozen === null) continue;
    expect([key, textOf(`${frozen}index.html`) === '']).toEqual([key, false]);
    expect(citation.text).toContain(frozen);
  }
});

test('each control of a page’s figures has a name of its own', () => {
  for (const page of new Set(figures.map((figure) => figure.page))) {
    const html = textOf(`${page}index.html`);
    const words = (id: string): string =>
      (new RegExp(`<([a-z0-9]+)\\b[^>]* id="${id}"[^>]*>(.*?)</\\1>`, 's').exec(html)?.[2] ?? '')
        .replace(/<[^>]*>/g, '')
        .trim();
    const controls = [...html.matchAll(/<(?:a|button|summary|textarea)\b[^>]*aria-labelledby="([^"]+)"/g)];
    const names = controls.map(([, ids = '']) => ids.split(' ').map(words).join(' '));
    expect([page, names.filter((name, i) => names.indexOf(name) !== i || /^ | $/.test(name))]).toEqual([page, []]);
  }
});
