/** A city that knows less, or counts otherwise, built whole: its pages say what is known and how it is counted, and nothing else. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { cityThatKnowsLess, cityThatSurveys, SURVEYS } from './fixtures/knows-less.ts';
import { apiFaults } from './site/api-faults.ts';
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

it('answers requests as it says, dates known in part as they are written', async () => {
  expect(await apiFaults(filesIn(out))).toEqual([]);
  const answers = [...built]
    .flatMap(([name, text]) => (/^compounds\/.*data\.json$/.test(name) ? [text] : []))
    .join('\n');
  expect(answers).toMatch(/"(?:entered_on|completed_on|started_on)":"(?:≤[^"]*|\d{4}(?:-\d{2})?)"/);
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
  const isSurveyed = (day: string | undefined): boolean => SURVEYS.some((own) => own === day);
  /** What the columns of paces and forecasts are called, which every city's table has: here they are empty. */
  const COLUMNS_OF_PROGRESS = /^data\/progress(?:_wide)?\/|^data\/index\.html: 每个目标/;
  /** Payments have days of their own. */
  const PAID = /最近12个月拨付/;

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
    const leading = [...files].filter(([, text]) => /href="[^"]*\/(?:bulletins|papers)\//.test(text));
    expect(leading.map(([name]) => name)).toEqual([]);
  });

  it('publishes rates of no other day: not in any table of a figure, nor in any file of a place', () => {
    const other: string[] = [];
    for (const [name, text] of files) {
      const [head = '', ...lines] = name.endsWith('.csv') ? text.split('\r\n') : [];
      const columns = head.split(',');
      const isOfRates = ['numerator', 'rate', 'actual', 'gap'].some((column) => columns.includes(column));
      const at = columns.indexOf('date');
      // The dated steps of a promise are what was promised; what was reached is told of surveyed days alone.
      if (!isOfRates || at === -1 || columns.includes('kind')) continue;
      for (const line of lines) if (line !== '' && !isSurveyed(line.split(',')[at])) other.push(`${name}: ${line}`);
    }
    for (const [name, text] of files)
      if (name.endsWith('/data.json'))
        for (const [, day] of text.matchAll(/"date": ?"([^"]*)"/g))
          if (!isSurveyed(day)) other.push(`${name}: ${String(day)}`);
    expect(other).toEqual([]);
  });

  it('says nothing by the month, of a pace or of a forecast', () => {
    const ofMonths =
      /月通报|[每各]月末|月末日|[上本]月|逐月(?!累计拨付|看)|有的月份|平均每月(?:提高|下降)|近\d+个月|推算：|居中\d|达到，不?晚于/;
    const found = [...files].flatMap(([name, text]) =>
      name.endsWith('.html')
        ? said(text)
            .split('\n')
            .flatMap((line) => (ofMonths.test(line) ? [`${name}: ${line}`] : []))
        : [],
    );
    expect(found.filter((line) => !COLUMNS_OF_PROGRESS.test(line) && !PAID.test(line))).toEqual([]);
    for (const row of rows('progress')) expect([...row.slice(8, 11), ...row.slice(14, 17)].join('')).toBe('');
  });

  it('judges a promise by the surveys: open at the second, kept by the third, and of its own day nothing is said', () => {
    const status = (files.get('data/progress.csv') ?? '').split('\r\n')[0]?.split(',').indexOf('status') ?? -1;
    const standings = rows('progress').flatMap((row) => (row[0] === 'half' ? [[row[1], row[status]]] : []));
    expect(standings).toEqual([
      ['2020-03-31', 'on_track'],
      ['2020-12-31', 'overdue'],
      ['2021-05-20', 'achieved'],
    ]);
    const targets = said(files.get('targets/index.html') ?? '').replaceAll(/\s+/g, ' ');
    expect(targets).toContain('2020年9月30日 目标 50.0% 当日没有调查 此前2020年3月31日 36.4% 此后2020年12月31日 36.4%');
    expect(targets).toContain('2020年6月30日 计划节点 40.0% 当日没有调查');
  });

  it('draws a point a survey, joined by a line that its style sheet makes thin and dashed', () => {
    const figure = /<figure class="chart surveyed" id="by-measure"[\s\S]*?<\/figure>/.exec(
      files.get('coverage/index.html') ?? '',
    )?.[0];
    const [drawing = ''] = figure?.match(/<svg[\s\S]*?<\/svg>/) ?? [];
    expect(drawing.match(/<circle class="actual-dot"/g)).toHaveLength(3);
    expect(drawing.match(/>\d{4}\.\d+\.\d+</g)).toEqual(['>2020.3.31<', '>2021.5.20<']);
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
    // May 2020: 53 + 66 + 79 + 105 of the 1,337 households of the eleven compounds before c9.
    expect(parts('coverage', '2020-05-31,city,sample,households')).toBe('303,1337,0.226627,0.226627');
    expect(parts('coverage', '2020-06-30,city,sample,households')).toBe(',,,');
    expect(parts('coverage', '2021-05-20,city,sample,households')).toBe(',,,');
    expect(parts('coverage', '2021-05-20,subdistrict,s1,households')).toBe(',,,');
    // c1, c2, c3, c6 and c8 of all but c5: 53 + 66 + 79 + 118 + 144 of 683.
    expect(parts('coverage', '2021-05-20,district,north,households')).toBe('460,683,0.673499,0.673499');
    expect(parts('coverage', '2021-05-20,city,sample,compounds')).toBe('5,11,0.454545,0.454545');
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
    for (const [name, text] of page) expect(text, name).not.toMatch(/最[高低]，无数据/);
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

describe('dates that are known in part', () => {
  const row = (table: string, key: string): string | undefined =>
    built
      .get(`data/${table}.csv`)
      ?.split('\r\n')
      .find((line) => line.startsWith(`${key},`))
      ?.slice(key.length + 1);
  const page = (name: string): string => said(built.get(`compounds/${name}/index.html`) ?? '');

  it('count from the last day that they can mean', () => {
    // c2 from the end of March 2020; c6 from that of 2020, of which c3 left at the end of December; c10 from that of 2021.
    const covered = (date: string) => row('coverage', `${date},city,sample,compounds`)?.split(',')[0];
    expect(['2020-02-29', '2020-03-31', '2020-08-31', '2020-11-30', '2020-12-31', '2021-05-20'].map(covered)).toEqual([
      '1', // c1
      '3', // c2, c5
      '4', // c3
      '3', // c5 was removed
      '3', // c3 left, c6 came
      '5', // c3 again, c8 no later than this very day
    ]);
  });
  it('are kept in the download as they are written, in canonical writing', () => {
    const rows = (built.get('data/services.csv') ?? '').split('\r\n');
    for (const kept of [
      'c2,f1,professional,2020-03,',
      'c3,,community,2020-04-15,2020-12',
      'c6,,self,2020,',
      'c8,f2,professional,≤2021-05-20,',
    ])
      expect(rows).toContain(kept);
    const { resources } = JSON.parse(built.get('data/datapackage.json') ?? '') as {
      resources: { name: string; schema: { fields: { name: string; type: string }[] } }[];
    };
    const type = (table: string, column: string) =>
      resources.find(({ name }) => name === table)?.schema.fields.find(({ name }) => name === column)?.type;
    expect(['entered_on', 'left_on'].map((column) => type('services', column))).toEqual(['string', 'string']);
    expect([type('works', 'accepted_on'), type('subsidies', 'paid_on')]).toEqual(['date', 'date']);
  });
  it('are told as far as they go, and no page has the day from which they count', () => {
    expect(page('c2')).toContain('2020年3月起');
    expect(page('c2')).not.toContain('2020年3月31日');
    expect(page('c3')).toContain('2020年4月15日至2020年12月');
    expect(page('c6')).toContain('2020年起');
    expect(page('c8')).toContain('不晚于2021年5月20日起');
    expect(page('c8')).toContain('不晚于2021年5月20日起由现在的单位服务');
    expect(
      pages()
        .filter(([name, text]) => !name.startsWith('data/') && /≤\d/.test(text))
        .map(([name]) => name),
    ).toEqual(['quality/index.html']);
    expect(page('c1')).toContain('2020年4月');
    for (const name of ['c1', 'c2', 'c3', 'c6', 'c10'])
      expect(page(name).match(/2020年4月30日|20(?:19|20|21)年12月31日|2020年3月31日/g) ?? [], name).toEqual([]);
  });
  it('later than the as-of date, as far as they can be, do not count yet, which is said', () => {
    expect(page('c10')).toContain('没有');
    expect(page('c10')).toContain('2021年');
    expect(built.get('api/compounds/c10.json') ?? '').not.toContain('2021-12-31');
  });
  it('count so in the queries that readers are shown', async () => {
    expect(await answered('coverage-compounds')).toEqual([['5', '11', '0.454545']]);
  });
});
