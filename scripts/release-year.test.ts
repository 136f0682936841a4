/**
 * A year of monthly publications of the second city, played through the commands with every class of change. What they
 * keep is then read by another program: the ledgers and figures of each release are rebuilt from history/ and held against
 * what stood in the folder, and the hashes against both.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countedAgain, hashAt, keptAt, keptHashes, rowsOf as rowsIn, type Row } from '../tests/rebuild-history.ts';

const root = mkdtempSync(join(tmpdir(), 'year-'));
const dir = join(root, 'city');
cpSync(join(import.meta.dirname, '../tests/fixtures/second-city'), dir, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const text = (file: string): string => readFileSync(join(dir, file), 'utf8');
const rowsOf = (file: string): Row[] => rowsIn(dir, file);

/** Replaces a text that stands in a file exactly once; '' adds to the end. */
function edit(file: string, before: string, after: string): void {
  const now = text(file);
  expect(before === '' ? 2 : now.split(before).length).toBe(2);
  writeFileSync(join(dir, file), before === '' ? now + after : now.replace(before, () => after));
}

/** Every file of the folder. */
function folder(): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((p) => statSync(join(dir, p)).isFile());
  return Object.fromEntries(paths.sort().map((path) => [path, text(path)]));
}

function run(script: string, ...args: string[]): { status: number | null; stdout: string; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    // Forty commands read the same modules.
    env: { ...process.env, DATA_DIR: dir, NODE_COMPILE_CACHE: join(root, 'cache') },
  });
  return { status, stdout, said: stdout + stderr };
}

/** The first day of the month that lies so many after another, as numbers. */
const monthAfter = (month: string, count: number): Date =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + count));
const endOf = (month: string): string =>
  new Date(monthAfter(month, 1).getTime() - 86_400_000).toISOString().slice(0, 10);
const next = (month: string): string => monthAfter(month, 1).toISOString().slice(0, 7);

const release = (month: string, ...more: string[]) =>
  run(
    'release.ts',
    ...['--as-of', endOf(month), '--closed-on', `${next(month)}-08`, '--published-on', `${next(month)}-12`],
    ...['--note', '月通报', '--yes', ...more],
  );

const LEDGERS = [
  ...['districts', 'subdistricts', 'grids', 'compounds', 'firms', 'services', 'works', 'subsidies', 'outreach'],
  ...['pairings', 'inspections'],
];

/** The ledgers as they stood at each release, taken from the folder while it was published. */
const stood = new Map<string, Map<string, Row[]>>();

/** A month's inspections come in, and it is published. */
function publish(month: string): void {
  for (const [i, subdistrict] of ['n1', 'n2', 's1'].entries())
    edit('inspections.csv', '', `${month}-15,${subdistrict},环境卫生,${String(70 + i)}\n`);
  expect(release(month)).toMatchObject({ status: 0 });
  stood.set(month, new Map(LEDGERS.map((ledger) => [ledger, rowsOf(`${ledger}.csv`)])));
}

/** A refusal: exit code 1, the sentence, and nothing changed but corrections.csv. */
function expectRefusal(
  result: { status: number | null; said: string },
  before: Record<string, string>,
  sentence: RegExp,
): void {
  expect(result.said).toMatch(sentence);
  expect(result.status).toBe(1);
  const others = (files: Record<string, string>): unknown =>
    Object.entries(files).filter(([path]) => path !== 'corrections.csv');
  expect(others(folder())).toEqual(others(before));
}

describe('a year of publications', { timeout: 120_000 }, () => {
  it('begins with a release whose history is the first; one before it has none', () => {
    expect(run('preview.ts').said).toContain('以前没有存档的发布');
    publish('2021-06');
    expect(rowsOf('releases.csv').map(({ id }) => id)).toEqual(['2021-05', '2021-06']);
    expect(text('programme.json')).toContain('"as_of": "2021-06-30",\n');
    expect(run('preview.ts').said).toContain('没有差别');
  });

  it('takes new and late facts without a word', () => {
    edit('services.csv', '', 'c4,f1,professional,2021-07-10,\nc7,f2,professional,2021-06-15,\n');
    const { said } = run('preview.ts', '--as-of', '2021-07-31');
    expect(said).toMatch(/合计 +1 +1 +0 +0 +0/);
    publish('2021-07');
  });

  it('refuses a changed value, drafts its correction once, and takes the reason', () => {
    edit('compounds.csv', '120.0100,30.0050,53,', '120.0100,30.0050,54,');
    const before = folder();
    expectRefusal(release('2021-08'), before, /k-01[^]*写明为什么变/);
    const draft = 'k-01,2021-09-08,compounds.csv,c1,households,53,54,,\n';
    expect(text('corrections.csv')).toBe(`id,corrected_on,file,key,column,old_value,new_value,reason,kind\n${draft}`);
    expectRefusal(release('2021-08'), before, /corrections\.csv:2 reason[^]*没填完的草稿/);
    expect(text('corrections.csv').split('\n')).toHaveLength(3);
    expect(run('check.ts')).toMatchObject({ status: 1 });
    edit('corrections.csv', draft, draft.replace(',,\n', ',入户核对,R1\n'));
    publish('2021-08');
  });

  it('takes a withdrawn row whose reason a person has written', () => {
    edit('services.csv', 'c8,f2,professional,2021-05-20,\n', '');
    expectRefusal(release('2021-09', '--json'), folder(), /"outcome": "unexplained"/);
    edit('corrections.csv', 'services.csv,c8/2021-05-20,*,,,,', 'services.csv,c8/2021-05-20,*,,,合同没有签,C');
    publish('2021-09');
    expect(rowsOf('history/services.csv').find(({ compound_id }) => compound_id === 'c8')).toMatchObject({
      first_release: '2021-06',
      last_release: '2021-08',
    });
  });

  it('takes a changed part of a key by one correction under the old key', () => {
    edit('services.csv', 'c10,,employer,2020-02-29,', 'c10,,employer,2020-03-29,');
    edit(
      'corrections.csv',
      '',
      'k-03,2021-11-02,services.csv,c10/2020-02-29,entered_on,2020-02-29,2020-03-29,误填,C\n',
    );
    publish('2021-10');
  });

  it('takes a grid that moved, and a compound that moved between grids', () => {
    edit('grids.csv', 'n1-b,北一乙网格,n1,否', 'n1-b,北一乙网格,n2,否');
    edit('compounds.csv', '样板4号院,,n1-b,', '样板4号院,,n1-a,');
    const { said } = run('preview.ts', '--as-of', '2021-11-30');
    expect(said).toMatch(/合计 +0 +0 +0 +0 +2/);
    publish('2021-11');
  });

  it('says first that half a ledger is lost, and refuses', () => {
    const whole = text('inspections.csv');
    const corrections = text('corrections.csv');
    writeFileSync(
      join(dir, 'inspections.csv'),
      whole
        .split('\n')
        .filter((_, i) => i % 2 === 0)
        .join('\n'),
    );
    const { said } = run('preview.ts', '--as-of', '2021-12-31');
    expect(said.split('\n').slice(2, 4).join('\n')).toMatch(
      /！！先看这些\n！！ 巡查考核台账少了 \d+ 行已公布的；以往一期最多少 0 行/,
    );
    expectRefusal(release('2021-12'), folder(), /！！先看这些/);
    writeFileSync(join(dir, 'inspections.csv'), whole);
    writeFileSync(join(dir, 'corrections.csv'), corrections);
    publish('2021-12');
  });

  it('tells a rewritten date and a filled one apart', () => {
    edit(
      'works.csv',
      'c1,pipes,false,2020-03-01,2020-05-01,2020-05-20,',
      'c1,pipes,false,2020-03-01,2020-05-01,2020-05-28,',
    );
    edit('works.csv', 'c2,pipes,false,2020-09-01,2020-10-15,,', 'c2,pipes,false,2020-09-01,2020-10-15,2020-12-01,');
    edit('corrections.csv', '', 'k-04,2022-02-03,works.csv,c1/pipes,accepted_on,2020-05-20,2020-05-28,误填,C\n');
    const { stdout } = run('preview.ts', '--as-of', '2022-01-31', '--json');
    const { counts, unexplained } = JSON.parse(stdout) as { counts: object; unexplained: unknown[] };
    expect(counts).toEqual({ new: 0, late: 1, changed: 1, withdrawn: 0, units: 0 });
    expect(unexplained).toEqual([]);
    publish('2022-01');
  });

  it('stops everything while the history has been edited by hand', () => {
    const figures = text('history/figures.csv');
    writeFileSync(
      join(dir, 'history/figures.csv'),
      figures.replace(/^(2021-08,city,sample,coverage,compounds,)\d+/m, '$111'),
    );
    const before = folder();
    expectRefusal(release('2022-02'), before, /E-HISTORY history\/figures\.csv[^]*2021-08/);
    expect(run('check.ts')).toMatchObject({ status: 1 });
    expect(run('preview.ts')).toMatchObject({ status: 1 });
    writeFileSync(join(dir, 'history/figures.csv'), figures);
    publish('2022-02');
  });

  it('refuses days and ids that do not agree', () => {
    const before = folder();
    expectRefusal(release('2088-01'), before, /E-DATE-RANGE programme\.json:\d+ as_of "2088-01-31"/);
    expectRefusal(release('2022-03', '--id', '2021-08'), before, /编号“2021-08”已经用过/);
    expectRefusal(release('2022-03', '--closed-on', '2022-03-30'), before, /截收日早于数据截止日/);
    expectRefusal(release('2021-08', '--id', 'again'), before, /数据截止日不晚于上一期/);
    expect(release('2022-03', '--id', 'März')).toMatchObject({ status: 1 });
    expect(release('2022-03', '--as-of', '2022-02-30')).toMatchObject({ status: 2 });
    expect(run('release.ts', '--yes')).toMatchObject({ status: 2 });
    publish('2022-03');
  });

  it('takes a month in which only inspections came, and a withdrawn row that returns', () => {
    publish('2022-04');
    edit('services.csv', '', 'c8,f2,professional,2021-05-20,\n');
    publish('2022-05');
    expect(rowsOf('history/services.csv').filter(({ compound_id }) => compound_id === 'c8')).toMatchObject([
      { first_release: '2021-06', last_release: '2021-08' },
      { first_release: '2022-05', last_release: '' },
    ]);
  });
});

/** How the second city's ledgers may say what the history says canonically. */
const CANONICAL: Readonly<Record<string, string>> = {
  是: 'true',
  否: 'false',
  专业物业: 'professional',
  编号: 'id',
  名称: 'name',
};
const canonical = (cell: string): string =>
  // A line break within a cell is read as a blank.
  CANONICAL[cell] ?? (/^\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell.replaceAll('\n', ' '));
const sorted = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('another program', () => {
  it('rebuilds the ledgers of each release', () => {
    expect([...stood.keys()]).toHaveLength(12);
    for (const [month, ledgers] of stood) {
      for (const [ledger, rows] of ledgers) {
        const { columns, rows: kept } = keptAt(dir, ledger, month);
        const then = rows.map((row) => {
          const cells = new Map(Object.entries(row).map(([name, cell]) => [canonical(name), canonical(cell)]));
          return columns.map((column) => cells.get(column) ?? '');
        });
        expect(sorted(kept)).toEqual(sorted(then));
      }
    }
  });

  it('counts the figures of each release again', () => {
    const published = rowsOf('history/figures.csv');
    for (const month of stood.keys()) {
      const again = countedAgain(dir, month, endOf(month));
      const own = published.filter(
        ({ release: id, measure }) => id === month && (measure === 'compounds' || measure === 'households'),
      );
      expect(own).toHaveLength(24);
      for (const row of own) {
        const key = [row['level'], row['unit_id'], row['indicator'], row['measure']].join('/');
        const [numerator, denominator] = again.get(key) ?? [0, 0];
        expect([key, row['numerator'], row['denominator']]).toEqual([key, String(numerator), String(denominator)]);
        expect(row['rate']).toBe(denominator === 0 ? '' : (numerator / denominator).toFixed(6));
      }
    }
  });

  it('finds the kept hash of each ledger of each release', () => {
    const hashes = keptHashes(dir);
    for (const month of stood.keys()) {
      for (const ledger of LEDGERS) expect(hashes.get(`${month}/${ledger}.csv`)).toBe(hashAt(dir, ledger, month));
    }
  });
});
