import { expect, test } from 'vitest';
import { programme, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { editionFor, tinyEdition } from '../../../tests/tiny-edition.ts';
import type { Correction } from '../../domain/rows.ts';
import { problem } from '../../ledgers/problems/problem.ts';
import { qualityView } from './view.ts';

const correction = (correctedOn: string, more: Partial<Correction> = {}): Correction => ({
  id: correctedOn,
  correctedOn,
  file: 'compounds.csv',
  key: 'a',
  column: 'households',
  oldValue: '90',
  newValue: '100',
  reason: '数错',
  kind: 'C',
  ...more,
});

test('the title counts what is late, silent and set aside', () => {
  const view = qualityView(
    tinyEdition({
      services: [service('a', '2018-04-02')],
      reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-03-30' }],
    }),
  );
  expect(view.title).toBe('发布时没有提示，2个街道中1个未报2018年3月数据，1行因晚于截止日而不计');
  expect(view.setAside?.props.rows).toEqual([{ cells: ['物业服务台账', '1'] }]);
  // Two sub-districts by three months; only one report came, the day before its month ended.
  expect(view.reports?.figure.frame.title).toBe('应有6次月报，5次没有收到');
  expect(view.reports?.figure.props.rows[0]).toEqual({ name: '一街道', delays: [null, null, 0] });
  expect(view.reports?.figure.props.counts[0]).toEqual({ name: '一街道', counts: { classes: [1, 0, 0], missing: 2 } });
  expect(view.reports?.missing[1]).toBe('二街道：2018年1月、2018年2月、2018年3月');
});

test('without a ledger of reports nobody is called silent', () => {
  const view = qualityView(tinyEdition());
  expect(view.reports).toBeNull();
  expect(view.title).toBe('发布时没有提示，没有行因晚于截止日而不计');
  expect(view.reconcile).toBeNull();
  expect(view.asideText).not.toContain('报送');
});

test('corrections are told by the words of their ledger, the latest first, with the size of a number alone', () => {
  const view = qualityView(
    tinyEdition({
      corrections: [
        correction('2018-02-01'),
        correction('2018-03-01', { column: 'name', oldValue: null, newValue: '甲', kind: 'R1' }),
        correction('2018-01-01', { column: '*', oldValue: null, newValue: null }),
      ],
    }),
  );
  const rows = view.corrections?.figure?.props.rows;
  // Day, place, size of what changed, kind; the two values are held below.
  expect(rows?.map(({ cells: [date, where, , , size, , kind] }) => [date, where, size, kind])).toEqual([
    ['2018年3月1日', '小区台账 a，名称', '', 'R1 来源更好'],
    ['2018年2月1日', '小区台账 a，户数', '+10', 'C 差错'],
    ['2018年1月1日', '小区台账 a，整行', '', 'C 差错'],
  ]);
  expect(rows?.[0]?.cells[2]).toBe('（空）');
  expect(rows?.[2]?.cells.slice(2, 4)).toEqual(['（有此行）', '（已撤回）']);
  expect(rows?.[0]?.cells).toHaveLength(view.corrections?.figure?.props.columns.length ?? NaN);
});

test('a total beyond its tolerance is counted, and a difference of nothing is written 0', () => {
  const total = { source: '某文', tolerance: 0 };
  const view = qualityView(
    editionFor(
      tinyCity({
        programme: {
          ...programme,
          reconcile: [
            { ...total, id: 'compounds', published: 5 },
            { ...total, id: 'households', published: 990 },
          ],
        },
      }),
    ),
  );
  expect(view.reconcile?.title).toBe('2项公布的总数中，1项与台账不符。');
  expect(view.reconcile?.figure.props.rows.map(({ cells }) => cells[3])).toEqual(['0', '10户']);
});

test('of more sub-districts than a chart holds, those that left out most are drawn and named, in the order of the ledger', () => {
  const subdistricts = Array.from({ length: 70 }, (_, i) => ({
    id: `s${String(i)}`,
    name: `${String(i)}街道`,
    parentId: 'd1',
  }));
  // The last sixty have reported for one of three months, the others for two.
  const reports = subdistricts.flatMap(({ id }, i) =>
    (i < 10 ? ['2018-02', '2018-03'] : ['2018-03']).map((month) => ({
      month,
      unitId: id,
      reportedOn: '2018-03-30',
    })),
  );
  const grids = [1, 2, 3].map((n) => ({
    id: `g${String(n)}`,
    name: `${String(n)}网格`,
    parentId: 's0',
    pilot: false,
  }));
  const view = qualityView(tinyEdition({ subdistricts, grids, reports })).reports;
  expect(view?.figure.props.rows.map(({ name }) => name)).toEqual(subdistricts.slice(10).map(({ name }) => name));
  expect(view?.figure.props.counts).toHaveLength(70);
  expect(view?.missing).toHaveLength(60);
  expect(view?.more).toBe('另有10个街道漏报较少，见上面的表和下载的CSV。');
});

test('names of files and columns that are not read give nobody away', () => {
  const problems = [
    problem('W-FILE', { file: '户主11010519491231002X.txt' }, { reason: 'unknown-file', nearest: null }),
    problem('N-COLUMN', { file: 'firms.csv', line: 1 }, { reason: 'passed-columns', names: ['张三138-0013-8000'] }),
    problem('N-COLUMN', { file: 'firms.csv', line: 1 }, { reason: 'passed-columns', names: ['2018年备注'] }),
  ];
  const { warnings, notices } = qualityView(editionFor(tinyCity(), { problems }));
  const texts = [...warnings, ...notices].flatMap((group) => group.problems.map(({ text }) => text));
  expect(texts[0]).toContain('户主×');
  expect(texts[0]).not.toMatch(/\d/);
  expect(texts[1]).toContain('张三×××-××××-××××');
  expect(texts[2]).toContain('2018年备注');
});
