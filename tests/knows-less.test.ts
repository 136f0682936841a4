/** A city that knows less, or counts otherwise, built whole: its pages say what is known and how it is counted, and nothing else. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { cityThatKnowsLess, cityThatSurveys, SURVEYS } from './fixtures/knows-less.ts';
import { filesIn, runScript, temporaryFolder } from './site/commands.ts';

const folder = temporaryFolder('knows-less');
const out = join(folder, 'dist');
const built = new Map<string, string>();

/** The text of a page as a reader has it. */
const said = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>|<\/?(?:n-b|a-clause)>/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/\n+/g, '\n');

const pages = (): [string, string][] =>
  [...built].flatMap(([name, text]) => (name.endsWith('.html') ? [[name, said(text)] as [string, string]] : []));

/** What a query of the page gives over the downloads. */
async function answered(id: string): Promise<string[][]> {
  const html = readFileSync(join(out, 'verify/index.html'), 'utf8');
  const shown =
    new RegExp(`<section class="query" id="sql-${id}"[\\s\\S]*?<code[^>]*>([\\s\\S]*?)</code>`).exec(html)?.[1] ?? '';
  const sql = shown
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll("'data/", `'${out}/data/`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

beforeAll(async () => {
  for (const [name, bytes] of await cityThatKnowsLess()) {
    const path = join(folder, 'data', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  expect(runScript('build.ts', { DATA_DIR: join(folder, 'data'), OUT_DIR: out })).toMatchObject({ status: 0 });
  for (const [name, bytes] of filesIn(out))
    if (/\.(?:html|json|csv|svg|txt)$/.test(name)) built.set(name, bytes.toString('utf8'));
});

describe('works that count once they are completed', () => {
  it('are said so beside every rate of renovation, and nothing is said to have been accepted', () => {
    for (const [name, text] of pages()) {
      expect(text.match(/.*改造率(?!（按完工）).*/g) ?? [], name).toEqual([]);
      expect(text.match(/.*(?:全部验收|已验收(?!却没有)|待验收|都验收).*/g) ?? [], name).toEqual([]);
    }
  });
  it('are counted so: c1 has all that it needs from June 2020, c10 from March 2021, of nine compounds', () => {
    const rows = (built.get('data/renovation.csv') ?? '').split('\r\n');
    const of = (date: string): string | undefined =>
      rows
        .find((row) => row.startsWith(`${date},city,sample,compounds,all,`))
        ?.split(',')
        .slice(5, 7)
        .join('/');
    expect(['2020-05-31', '2020-06-30', '2021-02-28', '2021-03-31'].map(of)).toEqual(['0/10', '1/11', '1/10', '2/10']);
  });
  it('are counted so by the query that readers are shown', async () => {
    expect((await answered('renovation-compounds')).map((row) => row.slice(0, 2))).toEqual([['2', '10']]);
  });
});

describe('the words of the city', () => {
  const COMMON = /小区|覆盖|排名(?!次)|台账/;
  /** What the ledgers and settings say stays as it is. */
  const written = (): readonly string[] => {
    const texts = filesIn(join(folder, 'data'));
    const found = [...texts].flatMap(([name, bytes]) =>
      bytes.toString('utf8').split(name.endsWith('.csv') ? /[,\n]/ : /"/),
    );
    return [...new Set(found.filter((text) => COMMON.test(text)))].sort((a, b) => b.length - a.length);
  };

  it('stand on all pages, and none of those that all cities have', () => {
    const own = written();
    expect(own.length).toBeGreaterThan(5);
    const found = pages().flatMap(([name, text]) =>
      text.split('\n').flatMap((line) => {
        const rest = own.reduce((left, cell) => left.replaceAll(cell, ''), line);
        return COMMON.test(rest) ? [`${name}: ${line}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });
  it('stand in the descriptor of the downloads', () => {
    const { resources } = JSON.parse(built.get('data/datapackage.json') ?? '') as { resources: { title: string }[] };
    expect(resources.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['院落底册', '物业管理接管率', '季评比与年考核']),
    );
  });
});

describe('a city that surveys instead of reporting by the month', () => {
  const surveyed = temporaryFolder('surveys');
  const site = join(surveyed, 'dist');
  const files = new Map<string, string>();
  beforeAll(async () => {
    for (const [name, bytes] of await cityThatSurveys()) {
      const path = join(surveyed, 'data', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    expect(runScript('build.ts', { DATA_DIR: join(surveyed, 'data'), OUT_DIR: site })).toMatchObject({ status: 0 });
    for (const [name, bytes] of filesIn(site))
      if (/\.(?:html|json|csv|svg|txt|xml|ics)$/.test(name)) files.set(name, bytes.toString('utf8'));
  });
  const rows = (name: string): string[][] =>
    (files.get(`data/${name}.csv`) ?? '')
      .split('\r\n')
      .slice(1)
      .flatMap((line) => (line === '' ? [] : [line.split(',')]));
  const dated = ['coverage', 'renovation', 'coverage_by_mode'];

  it('publishes figures of the days of its surveys alone', () => {
    for (const name of dated) expect([...new Set(rows(name).map(([date]) => date))].toSorted(), name).toEqual(SURVEYS);
    expect([...new Set(rows('progress').map(([, date]) => date))].toSorted()).toEqual(SURVEYS);
    for (const name of ['bulletins', 'rankings']) expect(files.has(`data/${name}.csv`), name).toBe(false);
  });
  it('counts on each what was so by then: c1, c2, c5, c10 of 11; then c5 is gone and c6 came; then c3 and c8', () => {
    const city = (name: string, measure: string) =>
      rows(name)
        .filter(
          ([, level, , own, part]) => level === 'city' && own === measure && (name === 'coverage' || part === 'all'),
        )
        .map((row) => row.slice(name === 'coverage' ? 4 : 5, name === 'coverage' ? 6 : 7).join('/'));
    expect(city('coverage', 'compounds')).toEqual(['4/11', '4/11', '6/11']);
    // c1 has all it needs from June 2020; c6 needs nothing, c9 came in, c5 went.
    expect(city('renovation', 'compounds')).toEqual(['0/10', '1/10', '1/10']);
  });
  it('has no bulletin: no page, no address, no file of a month', () => {
    expect([...files.keys()].filter((name) => /bulletins\//.test(name))).toEqual([]);
    const leading = [...files].filter(([, text]) => /href="[^"]*\/bulletins\//.test(text)).map(([name]) => name);
    expect(leading).toEqual([]);
  });
});

describe('sizes that are not known', () => {
  const parts = (table: string, key: string): string | undefined =>
    built
      .get(`data/${table}.csv`)
      ?.split('\r\n')
      .find((row) => row.startsWith(`${key},`))
      ?.slice(key.length + 1);

  it('leave a rate by households empty from the day on which the compound without them counts, and that of no other unit', () => {
    // May 2020: 53 + 66 + 79 + 105 + 170 of the 1,337 households of the eleven compounds before c9.
    expect(parts('coverage', '2020-05-31,city,sample,households')).toBe('473,1337,0.353777,0.353777');
    expect(parts('coverage', '2020-06-30,city,sample,households')).toBe(',,,');
    expect(parts('coverage', '2021-05-20,city,sample,households')).toBe(',,,');
    expect(parts('coverage', '2021-05-20,subdistrict,s1,households')).toBe(',,,');
    // c1, c2, c3, c6 and c8 of all but c5: 53 + 66 + 79 + 118 + 144 of 683.
    expect(parts('coverage', '2021-05-20,district,north,households')).toBe('460,683,0.673499,0.673499');
    expect(parts('coverage', '2021-05-20,city,sample,compounds')).toBe('6,11,0.545455,0.545455');
    expect(parts('coverage_by_mode', '2021-05-20,city,sample,professional')).toBe('4,');
    expect(parts('coverage_by_mode', '2021-05-20,district,north,self')).toBe('1,118');
  });
  it('leave everything by floor area empty where no compound has one, and no page speaks of it', () => {
    const rows = (built.get('data/coverage.csv') ?? '').split('\r\n').filter((row) => row.includes(',floor_area,'));
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map((row) => row.split(',').slice(4).join(',')))).toEqual(new Set([',,,']));
    // Pages that explain the columns of downloads, and what a reply itself measured.
    const told = pages().flatMap(([name, text]) =>
      /^(?:data|methods|verify|check|api|proposals|embed\/proposals)\b/.test(name)
        ? []
        : (text.match(/.*(?:建筑面积|㎡).*/g) ?? []).map((line) => `${name}: ${line}`),
    );
    expect(told).toEqual([]);
  });
  it('are told beside the rates that they leave empty, and no unit is ranked by them', () => {
    const page = new Map(pages());
    expect(page.get('coverage/index.html')).toContain('有1个院落没有户数，按户数的数不公布。');
    expect(page.get('districts/south/index.html')).toContain('有1个院落没有户数，按户数的数不公布。');
    expect(page.get('districts/north/index.html')).not.toContain('没有户数');
    const ranking = [...page].find(([name]) => name.startsWith('rankings/2021-Q1'))?.[1] ?? '';
    expect(ranking).toMatch(/南样区：有院落没有户数，缺/);
    expect(
      (built.get('data/rankings.csv') ?? '').split('\r\n').filter((row) => row.startsWith('2021-Q1,district,south,')),
    ).toEqual([expect.stringMatching(/^2021-Q1,district,south,,,/)]);
  });
  it('are empty in the query that readers are shown, as in the table', async () => {
    expect(await answered('coverage-households')).toEqual([['null', 'null', 'null']]);
  });
});
