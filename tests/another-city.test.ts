/** The guide to another city: its commands as they stand there, on the sheets of a city that is nowhere, and the pages that come of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, it } from 'vitest';
import { COUNTS, SURVEYED, surveySheets } from './fixtures/survey-city.ts';
import { filesIn, temporaryFolder } from './site/commands.ts';

const guide = readFileSync('docs/another-city.zh-CN.md', 'utf8');
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

const folder = temporaryFolder('another-city');
const said = new Map<string, string>();
const pages = new Map<string, string>();

/** A command of the guide, where whoever reads it would type it, without a terminal. */
function typed(command: string): void {
  const [, script = '', args = ''] = /^npm (?:run )?(\S+) -- (.*)$/.exec(command) ?? [];
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const [file = ''] = /scripts\/\S+\.ts/.exec(scripts[script] ?? '') ?? [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(file), ...args.split(' ')], {
    encoding: 'utf8',
    cwd: folder,
    input: '',
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, DATA_DIR: undefined, OUT_DIR: undefined },
  });
  said.set(command, stdout);
  expect([command, status, status === 0 ? '' : stdout + stderr]).toEqual([command, 0, '']);
}

/** The text of a page as a reader has it. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>|<\/?(?:n-b|a-clause)>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

beforeAll(() => {
  for (const [name, bytes] of surveySheets()) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, '答案.json'), /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
  for (const command of commandsIn(guide)) typed(command);
  for (const [name, bytes] of filesIn(join(folder, '网站')))
    if (name.endsWith('.html')) pages.set(name, textOf(bytes.toString('utf8')));
});

it('the guide in English has the same commands', () => {
  expect(commandsIn(readFileSync('docs/another-city.md', 'utf8'))).toEqual(commandsIn(guide));
});

it('the site is where the web server reads it', () => {
  expect(existsSync(join(folder, '服务器文件夹', 'index.html'))).toBe(true);
});

it('its rates are those of the sheets, on the days of the surveys and no others', () => {
  const rows = (indicator: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(readFileSync(join(folder, `网站/data/${indicator}.csv`), 'utf8').trim(), {
      header: true,
    }).data.filter(
      ({ level, measure, category = 'all' }) => level === 'city' && measure === 'compounds' && category === 'all',
    );
  const counted = (indicator: string): readonly string[] =>
    rows(indicator).map(({ date, numerator, denominator }) => `${date ?? ''} ${numerator ?? ''}/${denominator ?? ''}`);
  const expected = (what: 'covered' | 'renovated'): readonly string[] =>
    SURVEYED.map((day) => `${day} ${String(COUNTS[day][what])}/${String(COUNTS[day].all)}`);
  expect(counted('coverage')).toEqual(expected('covered'));
  expect(counted('renovation')).toEqual(expected('renovated'));
});

/** What the sheets say of time, as pages may write it: the days of the surveys and of the publication, two months, and their years. */
const TIMES: ReadonlySet<string> = new Set(
  [...SURVEYED, '2019-12', '2020-03', '2021-07-10', '2021-07-15'].flatMap((date) => {
    const [year = '', month, day] = date.split('-');
    const [asMonth, asDay] = [`${year}年${String(Number(month))}月`, `${String(Number(day))}日`];
    return [date, date.slice(0, 7), year, `${year}年`, asMonth, ...(day === undefined ? [] : [`${asMonth}${asDay}`])];
  }),
);
/** The shares that the counts of the last survey make. */
const { covered, renovated, all } = COUNTS['2021-06-30'];
const SHARES: ReadonlySet<string> = new Set(
  [covered, renovated].map((count) => `${((100 * count) / all).toFixed(1)}%`),
);
/** How axes are marked (a compound's begins with the year of the first survey), and the example of a share that a table's search gives. */
const MARKS: ReadonlySet<string> = new Set(['0%', '25%', '50%', '75%', '100%', '2019年1月', '65.1%']);
/** Pages that explain with figures of their own, and what a browser must be. */
const EXPLAINING = /^(?:methods|check|verify)\//;

it('no page has a share, a day or a month that does not follow from the sheets', () => {
  expect(pages.size).toBeGreaterThan(30);
  for (const [name, text] of pages) {
    if (EXPLAINING.test(name)) continue;
    const shares = text.match(/\d[\d.]*%/g) ?? [];
    const times = text.match(/(?<![\d.])20\d\d(?:年(?:\d+月(?:\d+日)?)?|-\d\d(?:-\d\d)?)(?!\d)/g) ?? [];
    expect(
      [...new Set([...shares, ...times])].filter((one) => !MARKS.has(one) && !TIMES.has(one) && !SHARES.has(one)),
      name,
    ).toEqual([]);
  }
});
