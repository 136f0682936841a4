import { describe, expect, it } from 'vitest';
import { compound, programme, service, works } from '../../../tests/fixtures/tiny-city.ts';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { render } from '../../../tests/render.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import BulletinTable from './BulletinTable.astro';
import YearChangeTable from './YearChangeTable.astro';
import { assessmentView } from './assessment.ts';
import { bulletinView } from './bulletin.ts';
import { papersView } from './list.ts';

/**
 * A second, larger district, west, whose three compounds a firm served until 10 March; x is served again from 5 April.
 * In the east a came to a service in February; b's works are accepted in March.
 */
const edition = tinyEdition({
  programme: { ...programme, asOf: '2018-04-30' },
  districts: [
    { id: 'd1', name: '东区' },
    { id: 'd2', name: '西区' },
  ],
  subdistricts: [
    { id: 's1', name: '一街道', parentId: 'd1' },
    { id: 's2', name: '二街道', parentId: 'd2' },
  ],
  grids: [
    { id: 'g1', name: '网格一', parentId: 's1', pilot: true },
    { id: 'g2', name: '网格二', parentId: 's2', pilot: false },
  ],
  compounds: [compound('a', 'g1'), compound('b', 'g1'), compound('x', 'g2'), compound('y', 'g2'), compound('z', 'g2')],
  firms: [{ id: 'f', name: '甲物业', creditCode: null }],
  services: [
    service('a', '2018-02-10'),
    ...['x', 'y', 'z'].map((id) => ({ ...service(id, '2017-01-01', '2018-03-10'), firmId: 'f' })),
    service('x', '2018-04-05'),
  ],
  works: [works('b', 'greening', { exempt: true }), works('b', 'repairs', { acceptedOn: '2018-03-05' })],
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-04-02' }],
  releases: [
    { id: 'r-1', asOf: '2018-03-31', closedOn: '2018-04-05', publishedOn: '2018-04-08', note: null },
    { id: 'r-2', asOf: '2018-04-30', closedOn: '2018-05-05', publishedOn: '2018-05-08', note: null },
  ],
});

describe('bulletinView', () => {
  const march = bulletinView(edition, '2018-03');

  it('heads the paper with its number and the day on which it was released', () => {
    expect(bulletinView(edition, '2018-04').masthead).toMatchObject({
      issue: '2018年第4期（总第4期）',
      asOf: '2018-04-30',
      publishedOn: '2018-05-08',
    });
    // Computed from the ledgers of April, it is not what was released in March.
    expect(march.masthead).toMatchObject({ asOf: '2018-03-31', publishedOn: null });
  });

  it('says what became of those that lost their service, and which firm left', () => {
    expect(march.coverage).toEqual([
      '截至2018年3月31日，5个在册老旧小区中有1个有物业在管，覆盖率20.0%，比上月底下降60.0个百分点。' +
        '本月新覆盖0个，失去物业3个，净减3个。',
      '这3个原来都由甲物业服务。本月失去物业的3个小区中，到2018年4月30日有1个已恢复。',
    ]);
  });

  it('compares the districts, the highest first and the city last', () => {
    expect(march.table.props.rows.map(({ name, covered, compounds }) => [name, covered, compounds])).toEqual([
      ['东区', 1, 2],
      ['西区', 0, 3],
      ['全市', 1, 5],
    ]);
    // Of two and three compounds, they are not told by how much they rose.
    expect(march.districts).toBe('覆盖率高于全市的有东区，低于全市的有西区。覆盖率下降的有西区。');
  });

  it('names the compounds behind the counts, with who came and who left', () => {
    expect(march.lists.map(({ title }) => title)).toEqual(['失去物业的小区（3个）', '新完成改造的小区（1个）']);
    expect(march.lists[0]?.groups).toMatchObject([
      {
        heading: '西区（3个）',
        compounds: [
          { name: '小区x', remark: '甲物业，2018年3月10日终止，2018年4月5日起又有物业' },
          { name: '小区y', remark: '甲物业，2018年3月10日终止' },
          { name: '小区z', remark: '甲物业，2018年3月10日终止' },
        ],
      },
    ]);
    expect(bulletinView(edition, '2018-02').lists[0]?.groups[0]?.compounds).toMatchObject([{ remark: '社区托管' }]);
  });

  it('says who has not reported for its own month', () => {
    expect(march.reports).toContain('2个街道中有1个未报2018年3月数据：二街道');
  });

  it('leads to the issues before and after', () => {
    expect(march.turn.previous?.href).toBe('/bulletins/2018-02/');
    expect(bulletinView(edition, '2018-04').turn.next).toBeNull();
    expect(() => bulletinView(edition, '2018-05')).toThrow();
  });
});

describe('papersView', () => {
  it('lists the newest first and adds up what the months gained and lost', () => {
    const view = papersView(edition);
    expect(view.table?.props.rows.map(({ month }) => month)).toEqual(['2018-04', '2018-03', '2018-02', '2018-01']);
    expect(view.flow?.frame.title).toBe('各月合计新覆盖2个，失去物业3个');
    expect(view.years).toEqual([]);
  });
});

describe('assessmentView', () => {
  const year = tinyEdition({
    programme: {
      ...programme,
      asOf: '2018-12-31',
      targets: [
        {
          id: 't',
          name: '覆盖一半',
          indicator: 'coverage',
          measure: 'compounds',
          startsOn: '2018-01-01',
          dueOn: '2018-12-31',
          baseline: 0,
          value: 0.5,
          milestones: [{ on: '2018-06-30', value: 0.2 }],
          source: '',
          note: null,
        },
      ],
    },
    services: [service('a', '2018-03-01'), service('d', '2018-10-01'), service('e', '2018-10-01')],
  });
  const view = assessmentView(year, '2018');

  it('takes the year from its first day to its last', () => {
    expect(view.title).toContain('物业覆盖率从0.0%到60.0%');
    expect(view.changes.props.rows.map(({ name, city, coverage }) => [name, city, coverage.to])).toEqual([
      ['东区', false, 0.6],
      ['全市', true, 0.6],
    ]);
  });

  it('holds each step that fell due against its day', () => {
    expect(view.steps).toEqual([
      '覆盖一半：计划节点为2018年6月30日达到20%；当日实际20.0%（按小区数），达到。',
      '覆盖一半：目标为2018年12月31日达到50%；当日实际60.0%（按小区数），达到，超出10.0个百分点。',
    ]);
  });

  it('does not rank units of fewer than ten compounds, and says so', () => {
    expect(view.levels[0]?.ranked).toEqual([]);
    expect(view.levels[0]?.text).toContain('2个街道计分的小区都不足10个');
    expect(view.title).not.toContain('得分最高');
    expect(view.masthead.issue).toBe('2018年度，考核2个街道');
  });
});

it('tells the rates of few compounds by their counts, without changes', async () => {
  const few = tinyEdition({
    programme: { ...programme, asOf: '2018-12-31' },
    services: [service('a', '2018-03-01')],
    works: [works('b', 'greening', { exempt: true }), works('b', 'repairs', { exempt: true })],
  });
  const { changes } = assessmentView(few, '2018');
  const html = await render(YearChangeTable, { ...changes.props });
  // One of five is covered, none of the four that need works renovated.
  expect(html).toContain('>1/5个<');
  expect(html).toContain('>0/4个<');
  expect(html).not.toMatch(/\d%/);
  const table = await render(BulletinTable, { ...bulletinView(few, '2018-03').table.props });
  expect(table).toContain('>0/4个<');
  expect(table).not.toMatch(/\d%/);
});

describe('the annual ranking', () => {
  // Ten compounds of 100 households in each sub-district: s1 covers two in all four quarters, s2 all ten in the last.
  const compounds = ['a', 'd'].flatMap((name) =>
    Array.from({ length: 10 }, (_, i) => compound(`${name}${i}`, name === 'a' ? 'g1' : 'g3')),
  );
  const state = {
    programme: { ...programme, asOf: '2018-12-31' },
    compounds,
    services: [
      ...['a0', 'a1'].map((id) => service(id, '2018-01-01')),
      ...Array.from({ length: 10 }, (_, i) => service(`d${i}`, '2018-10-01')),
    ],
  };

  it('is by the mean of the four quarters, and its headline says of whom', () => {
    const view = assessmentView(tinyEdition(state), '2018');
    expect(view.levels[0]?.ranked.map(({ name, rank, score }) => [name, rank, score])).toEqual([
      ['二街道', 1, 25],
      ['一街道', 2, 20],
    ]);
    expect(view.levels[0]?.unranked).toEqual([]);
    expect(view.title).toBe('2018年，物业覆盖率从0.0%到60.0%；2个街道中年度得分最高的是二街道（25.0分）');
    expect(view.standing).toBeNull();
  });

  it('names in its bulletins who rose most among those of enough compounds', () => {
    const october = (own: Parameters<typeof tinyEdition>[0]) => bulletinView(tinyEdition(own), '2018-10').districts;
    expect(october(state)).toContain('当月街道中覆盖率提高最多的是二街道，提高100.0个百分点。');
    expect(october({ ...state, compounds: compounds.slice(0, 19) })).toContain(
      '不计不足10个小区的1个街道，当月没有一个街道的覆盖率提高。',
    );
  });

  it('says what silence leaves of a provisional rank', () => {
    // s1 has not reported September: 20 three times and 100 at most in the third quarter, 40 in the mean.
    const reports = ['s1', 's2'].flatMap((unitId) =>
      ['2018-03', '2018-06', '2018-09', '2018-12']
        .filter((month) => unitId === 's2' || month !== '2018-09')
        .map((month) => ({ month, unitId, reportedOn: `${month}-28` })),
    );
    const view = assessmentView(tinyEdition({ ...state, reports }), '2018');
    expect(view.levels[0]?.ranked.map(({ name, rank, upperRank }) => [name, rank, upperRank])).toEqual([
      ['二街道', 1, null],
      ['一街道', 2, 1],
    ]);
    expect(view.standing).toContain('一街道由第2变为第1。');
  });
});

describe('a month that a release published otherwise than it is counted now', () => {
  // January published a of five compounds, 20%; b's contract of 10 January came in with February.
  const late = { services: [service('a', '2018-01-02'), service('b', '2018-01-10')] };
  const published = () => publishedEdition([{ services: [service('a', '2018-01-02')] }, late]);

  it('names what was published first, under the day of its publication', async () => {
    const january = bulletinView(await published(), '2018-01');
    expect(january.masthead.publishedOn).toBe('2018-02-15');
    expect(january.title).toBe(
      '2018年1月，当期公布物业覆盖率20.0%（比上月提高20.0个百分点）、改造率0.0%（与上月持平）；按现在的台账重算，覆盖率为40.0%',
    );
    expect(january.standing).toEqual([
      '2018年2月15日发布的2018-01期公布：新覆盖1个，失去物业0个，新完成改造0个。以下各段与名单按现在的台账重算，所以可能不同。',
      '标“初步”的月份距数据截止日不满6个月，补报还会改变它们。',
    ]);
    expect(
      january.table.props.rows.map(({ name, published: then, coverage }) => [name, then?.coverage, coverage]),
    ).toEqual([
      ['东区', 0.2, 0.4],
      ['全市', 0.2, 0.4],
    ]);
  });

  it('says nothing of the kind of the newest release', async () => {
    const february = bulletinView(await published(), '2018-02');
    expect(february.masthead.publishedOn).toBe('2018-03-15');
    expect(february.title).toBe('2018年2月，物业覆盖率40.0%，与上月持平；改造率0.0%，与上月持平');
    expect(february.table.props.rows.map((row) => row.published)).toEqual([null, null]);
  });

  it('has no day of publication in a preview, and says of what is not kept that it is computed again', async () => {
    const preview = bulletinView(await publishedEdition([late], { services: [] }), '2018-02');
    expect(preview.masthead.publishedOn).toBeNull();
    expect(bulletinView(edition, '2018-03').standing).toEqual([
      '2018年4月8日发布的r-1期，当期公布的数未存档，以下按现在的台账重算。',
    ]);
    expect(bulletinView(edition, '2018-01').standing).toEqual([
      '当时没有以这一天为截止日的发布，以下按现在的台账算出。',
    ]);
  });
});
