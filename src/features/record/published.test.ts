import { expect, test } from 'vitest';
import { programme } from '../../../tests/fixtures/tiny-city.ts';
import { render } from '../../../tests/render.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import type { PublishedFigure } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import { readUnit } from '../../ledgers/cells/written-units.ts';
import { readWording } from '../../ledgers/schemas/published-wording.ts';
import type { PublishedCells } from '../../ledgers/schemas/published-wording.ts';
import PublishedTable from './PublishedTable.astro';
import SearchList from './SearchList.astro';
import { publishedView } from './published.ts';
import { figureTableView } from './table.ts';

const figure = (
  id: string,
  year: number,
  { unit = '个', ...more }: Partial<Omit<PublishedCells, 'unit'>> & { unit?: string } = {},
): PublishedFigure =>
  readWording(
    {
      id,
      statementDate: `${year}-01-15`,
      periodStart: `${year}-01-01`,
      periodEnd: `${year}-12-31`,
      scope: '小城',
      indicator: '改造小区',
      kind: 'plan',
      value: 10,
      unit: readUnit(unit),
      publisher: '市政府',
      sourceTitle: null,
      sourceUrl: null,
      grade: null,
      route: null,
      note: null,
      ...more,
    },
    programme,
    [],
  );
const done = { kind: 'actual', indicator: '完成改造小区' } as const;
const started = { kind: 'actual', indicator: '新开工改造小区', scope: '全国' } as const;

/** 2020: ten promised twice over, twelve done. 2021: twenty promised, nothing reported but a share. */
const edition = tinyEdition({
  published: [
    figure('P1', 2020),
    figure('P2', 2020, { publisher: '市报' }),
    figure('P3', 2020, { ...done, value: 12 }),
    figure('P4', 2021, { value: 20 }),
    figure('P5', 2021, { kind: 'target', indicator: '改造比例', value: 40, unit: '%' }),
    figure('P6', 2020, { scope: '全国', value: 300 }),
    figure('P7', 2020, { ...started, periodEnd: '2020-06-30', value: 100 }),
    figure('P8', 2020, { ...started, value: 300 }),
    figure('P9', 2020, { scope: null, indicator: '户数', periodStart: null, periodEnd: null, statementDate: null }),
  ],
  searches: [
    {
      id: 'S1',
      sought: '各区的改造率',
      searchedOn: '2021-03-31',
      lookups: 1200,
      result: 'none',
      publishedIds: ['P5'],
      elsewhereIds: ['P6'],
      limits: null,
    },
  ],
  conflicts: [{ id: 'C1', publishedIds: ['P1', 'P3'], question: '哪个对？', possibleReasons: null, state: 'open' }],
});
const view = publishedView(edition);
const tableOf = (of: Edition) => {
  const { table: figure } = figureTableView(of);
  if (figure === null) throw new Error('no table');
  return figure.props;
};
const table = tableOf(edition);

test('a promise repeated by another publisher is one bar, and both rows stand in the table', () => {
  expect(view.title).toBe('9个公开数字，1处互相对不上');
  expect(view.promises?.bars.props.years.map(({ year, bars }) => [year, bars.map(({ value }) => value)])).toEqual([
    ['2020年，小城', [10, 12]],
    ['2021年，小城', [20]],
  ]);
  expect(view.promises?.bars.props.marks.map((mark) => mark.figure.id)).toEqual(['P1', 'P2', 'P3', 'P4']);
});

test('a year with a plan and no report says so, and a share without a count is said in words', () => {
  expect(view.promises?.timeline.frame.title).toBe('小城：2020年计划10个，报道完成12个；2021年当年的完成数没有找到');
  const [first, second] = view.promises?.bars.props.years ?? [];
  expect(first?.missing).toBeNull();
  expect(second?.missing).toBe('完成数：没有找到');
  expect(second?.notes).toEqual(['目标｜改造比例40%，没有个数']);
});

test('one axis of time has every promise and report in order, and what was not found', () => {
  const timeline = view.promises?.timeline.props.entries ?? [];
  expect(timeline.map(({ mark, from, on, text }) => [mark, from, on, text])).toEqual([
    ['planned', '2020-01-01', '2020-01-15', '计划｜改造小区，全年：10个（C1）'],
    ['completed', '2020-01-01', '2020-01-15', '完成｜完成改造小区，全年：12个（C1）'],
    ['planned', '2021-01-01', '2021-01-15', '目标｜改造比例40%，没有个数'],
    ['planned', '2021-01-01', '2021-01-15', '计划｜改造小区，全年：20个'],
    ['missing', '2021-01-01', null, '2021年的完成数：没有找到'],
  ]);
});

test('the story leads to the rows of each scope, and keeps the ids of all rows', () => {
  expect(view.scopes[0]?.level).toBe('全国');
  expect(view.scopes[0]?.links[0]).toEqual({ text: '全国（3个）', href: '/published/table/?scope=%E5%85%A8%E5%9B%BD' });
  expect(view.ids).toHaveLength(9);
});

test('a year whose starts reached the plan is counted, and one without completions is not', () => {
  expect(view.courses.map(({ frame }) => [frame.id, frame.title])).toEqual([
    ['courses-1', '全国：1年有计划数，其中1年的开工数达到计划；完成数一年也没有找到'],
  ]);
});

test('filters offer what the record has, the latest year first and the unstated last', () => {
  const optionsOf = (name: string) =>
    table.filters.find((filter) => filter.name === name)?.options.map(({ value }) => value);
  expect(optionsOf('year')).toEqual(['2021', '2020', '-']);
  expect(optionsOf('scope')).toEqual(['全国', '小城', '-']);
  expect(table.rows[0]).toMatchObject({ years: [2020], conflicts: ['C1'] });
  expect(table.rows[8]).toMatchObject({ years: [], conflicts: [] });
});

test('the lead counts what is not known of the sources', () => {
  // All nine name a publisher; P9 has no date, none has a title or a link.
  expect(view.lead).toContain('9个数中，1个没有写明日期，9个没有标题；9个没有登记从哪里读到；都没有链接。');
});

test('each row says who speaks and where it was read, and the grades are counted and can be chosen', async () => {
  const city = tinyEdition({
    published: [
      figure('P1', 2020, { grade: 'self', route: 'original' }),
      figure('P2', 2020, { grade: 'media', route: 'mirror' }),
      figure('P3', 2020, { publisher: null, route: 'mirror' }),
    ],
  });
  expect(figureTableView(city).grades).toContain('按谁说的：自述1个，官方媒体1个，未署名1个。');
  expect(
    tableOf(city)
      .filters.find(({ name }) => name === 'grade')
      ?.options.map(({ text }) => text),
  ).toEqual(['自述', '官方媒体', '未署名']);
  const html = await render(PublishedTable, { ...tableOf(city) });
  const rowOf = (id: string): string => html.split(`id="${id}"`)[1]?.split('</tr>')[0] ?? '';
  expect(rowOf('P2')).toContain('官方媒体，镜像');
  expect(rowOf('P3')).toContain('未署名，镜像');
});

test('an empty record has a title and nothing else', () => {
  expect(publishedView(tinyEdition())).toMatchObject({
    title: '没有登记公开数据',
    promises: null,
    courses: [],
    ids: [],
  });
  expect(figureTableView(tinyEdition()).table).toBeNull();
});

test('what was not found is said of the search, with its day and its extent; other places stand apart from it', async () => {
  const html = (await render(SearchList, { searches: view.searches })).replaceAll(/<\/?(?:n-b|a-clause)>/g, '');
  expect(html).toContain('截至2021年3月31日，查阅1,200次，没有找到各区的改造率；没有找到，不等于没有公布过。');
  const [nearest = '', beside = ''] = html.split('class="beside"');
  expect([...nearest.matchAll(/#(P\d)/g)].map(([, id]) => id)).toEqual(['P5']);
  expect([...beside.matchAll(/#(P\d)/g)].map(([, id]) => id)).toEqual(['P6']);
  expect(beside).toContain('对照');
});

test('completions of several years together stand in the title by their period, and numbers that stand for words say so', () => {
  const summed = publishedView(
    tinyEdition({
      published: [
        figure('P1', 2020, { ...done, periodStart: '2018-01-01', periodEnd: '2020-12-14', value: 1064 }),
        figure('P2', 2020, {
          kind: 'target',
          indicator: '改造比例',
          value: 100,
          unit: '%',
          note: '原文为“全部”，100%为转写',
        }),
      ],
    }),
  );
  expect(summed.promises?.timeline.frame.title).toBe('小城：累计完成，报道过1,064个（2018年1月1日至2020年12月14日）');
  expect(JSON.stringify(summed.promises?.timeline.props.entries)).toContain('100%（由文字转写）');
});
