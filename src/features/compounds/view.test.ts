import { describe, expect, it } from 'vitest';
import { compound, programme, service, works } from '../../../tests/fixtures/tiny-city.ts';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import { compoundView } from './view.ts';

/**
 * As of 2018-03-31: a is served by a firm, b by its owners; c lost its service, d was never served and its sub-district
 * is silent; e left the ledger. d has its greening accepted.
 */
const FACTS = {
  compounds: [
    compound('a', 'g1', { formerNames: ['老院', '旧院'] }),
    compound('b', 'g1', { builtYear: 1985 }),
    compound('c', 'g2'),
    compound('d', 'g3'),
    compound('e', 'g3', { removedOn: '2018-03-01', removalReason: '拆除' }),
  ],
  firms: [{ id: 'f', name: '甲物业', creditCode: null }],
  services: [
    { ...service('a', '2018-02-01'), firmId: 'f', mode: 'professional' },
    service('a', '2018-01-01', '2018-02-01'),
    { ...service('b', '2018-01-01'), mode: 'self' },
    service('c', '2018-01-01', '2018-03-01'),
  ],
  works: [
    works('d', 'greening', { acceptedOn: '2018-03-10' }),
    works('d', 'repairs', { completedOn: '2018-01-10' }),
    works('a', 'greening', { exempt: true }),
    works('a', 'repairs', { acceptedOn: '2018-01-31' }),
  ],
  pairings: [
    { compoundId: 'd', organisation: '早局', since: '2017-01-01', until: '2018-01-01' },
    { compoundId: 'd', organisation: '今局', since: '2018-01-01', until: null },
  ],
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-03-30' }],
} satisfies Parameters<typeof tinyEdition>[0];
const edition = tinyEdition(FACTS);
const view = (id: string) => compoundView(edition, id);

describe('the answer card', () => {
  const target = (indicator: 'coverage' | 'renovation', dueOn: string, value = 1) => ({
    id: indicator,
    name: '目标',
    indicator,
    measure: 'compounds' as const,
    startsOn: '2018-01-01',
    dueOn,
    baseline: null,
    value,
    milestones: [],
    source: '某答复',
    note: null,
  });
  const card = (id: string, targets = [target('coverage', '2018-12-31'), target('renovation', '2018-01-31')]) =>
    compoundView(tinyEdition({ ...FACTS, programme: { ...programme, targets } }), id).answers;
  const lines = (id: string, targets?: ReturnType<typeof target>[]) =>
    card(id, targets).targets.map(({ text }) => text);

  it('says what is accepted of what is needed, and what comes next', () => {
    expect(card('a').works).toBe('需要的1项全部验收，按口径算作已改造。');
    expect(card('b').works).toBe('需要的2项中0项已验收，其余没有开工，台账没有写先做哪项。');
    expect(card('d').works).toBe('需要的2项中1项已验收。下一项：维修，2018年1月10日完工，待验收。');
    expect(card('e').works).toBeNull();
  });

  it('says what was promised by when, and what late means for this compound', () => {
    expect(lines('a')).toEqual([
      '2018年12月31日前，全市老旧小区全部有物业服务。本小区已做到，不算晚。',
      '2018年1月31日前，全市老旧小区全部完成改造。本小区已做到，不算晚。',
    ]);
    expect(lines('c')).toEqual([
      '2018年12月31日前，全市老旧小区全部有物业服务。本小区还没做到，剩9个月；到期仍没有物业服务就算晚。',
      '2018年1月31日前，全市老旧小区全部完成改造。本小区没有做到，已晚2个月。',
    ]);
    expect(lines('d')[0]).toContain('街道当月未报送，本小区晚没晚不能断定');
    expect(lines('e')).toEqual(['不在册，不计入目标。']);
    expect(lines('e', [])).toEqual([]);
  });

  it('calls no single compound late by a target on a share of them', () => {
    expect(lines('c', [target('coverage', '2018-01-31', 0.9)])).toEqual([
      '2018年1月31日前，全市老旧小区90%有物业服务。本小区还没做到；目标没有说是哪些小区，说不上晚。',
    ]);
  });
});

describe('compoundView', () => {
  it('answers first what a resident came to ask', () => {
    expect(view('a').headline).toBe('截至2018年3月31日，小区a有物业服务：甲物业（专业物业），2018年2月1日起。');
    expect(view('b').headline).toContain('业主自管');
    expect(view('c').headline).toContain('没有物业服务；上一份合同于2018年3月1日终止');
    expect(view('d').headline).toContain('所在街道当月未报送');
    expect(view('e').headline).toContain('已于2018年3月1日移出老旧小区台账：拆除');
  });

  it('says the same on the sheet for the gate', () => {
    expect(view('a').notice).toMatchObject({
      place: '东区一街道',
      service: { who: '甲物业', detail: '专业物业，2018年2月1日起' },
      worksSummary: '1项中1项已验收',
      source: '情况截至2018年3月31日。来源：演示台账。本站不是政府网站。',
    });
    expect(view('b').notice.service).toEqual({ who: '业主自管', detail: '2018年1月1日起' });
    expect(view('e').notice).toMatchObject({ heading: '台账状态', service: { detail: '拆除' } });
  });

  it('lists contracts from the latest, and pairings now before earlier ones', () => {
    expect(view('a').services.map(({ enteredOn }) => enteredOn)).toEqual(['2018-02-01', '2018-01-01']);
    const { pairings } = view('d');
    expect([pairings?.now, pairings?.earlier].map((rows) => rows?.map(({ organisation }) => organisation))).toEqual([
      ['今局'],
      ['早局'],
    ]);
  });

  it('draws works by category, and leaves out of the table what is not needed', () => {
    const { data, rows } = view('d').history;
    expect(data.works.map(({ acceptedOn, completedOn }) => [acceptedOn, completedOn])).toEqual([
      ['2018-03-10', null],
      [null, '2018-01-10'],
    ]);
    expect(rows.map(({ what }) => what)).toEqual(['绿化', '维修']);
    expect(view('a').history.rows.map(({ what }) => what)).toEqual(['物业：社区托管', '物业：甲物业', '维修']);
    expect(view('a').history.lanes.map(({ empty }) => empty)).toEqual(['不需要', '']);
  });

  it('says what is not known: a silent sub-district, works without a row, a missing year and position', () => {
    expect(view('d').unknown).toHaveLength(5);
    expect(view('d').unknown[0]).toContain('二街道未报2018年3月数据');
    expect(view('b').unknown).toEqual([
      '绿化和维修没有施工记录，按未开始计。',
      '没有坐标。',
      '台账不记录服务质量、收费标准和居民满意度。',
      '本站只汇总台账，不受理投诉。',
    ]);
    expect(view('e').unknown.join('')).not.toContain('施工记录');
  });

  it('leads up to the city and on to the neighbours of its grid', () => {
    expect(view('a').trail.map(({ name, href }) => [name, href])).toEqual([
      ['小城', '/'],
      ['东区', '/districts/d1/'],
      ['一街道', '/subdistricts/s1/'],
      ['网格一', '/grids/g1/'],
    ]);
    expect(view('a').neighbours).toEqual([{ name: '小区b', href: '/compounds/b/' }]);
  });

  it('names some of many neighbours, those around it in the ledger, and leads to all', () => {
    const many = tinyEdition({ compounds: Array.from({ length: 30 }, (_, i) => compound(String(i), 'g1')) });
    const named = (id: string) => compoundView(many, id).neighbours.map(({ name }) => name);
    expect(named('20').slice(0, 3)).toEqual(['小区14', '小区15', '小区16']);
    expect(named('29').slice(-2)).toEqual(['小区28', '本网格全部30个小区']);
    for (const id of ['0', '15', '29']) expect(named(id)).toHaveLength(13);
    expect(compoundView(many, '3').neighbours.at(-1)?.href).toBe('/grids/g1/');
  });

  it('throws for a compound that the ledger does not have', () => {
    expect(() => view('x')).toThrow();
  });
});

describe('all that the ledgers hold', () => {
  it('has rows that do not count, and says why', () => {
    const city = tinyEdition({
      compounds: [compound('a', 'g1', { removedOn: '2018-02-01' }), compound('b', 'g1')],
      services: [service('b', '2018-05-01'), service('a', '2018-02-10'), service('a', '2017-02-10', '2018-04-30')],
      works: [works('b', 'greening', { startedOn: '2018-03-01', acceptedOn: '2018-06-01' })],
    });
    expect(compoundView(city, 'b').records).toEqual([
      { text: '物业：社区托管，2018年5月1日进驻', published: null, uncounted: '晚于数据截止日，不计入' },
      {
        text: '整治：绿化，2018年3月1日开工，2018年6月1日验收',
        published: null,
        uncounted: '验收晚于数据截止日，按还没有发生计',
      },
    ]);
    expect(compoundView(city, 'b').headline).toContain('台账里有一份2018年5月1日起的合同，晚于截止日，还不计入');
    expect(compoundView(city, 'a').records.map(({ uncounted }) => uncounted)).toEqual([
      '终止晚于数据截止日，按还没有发生计',
      '移出台账以后的，不计入',
    ]);
  });

  it('says in which release each fact was first published, and which is not published yet', async () => {
    const january = { services: [service('a', '2018-01-02')] };
    const ended = { services: [service('a', '2018-01-02', '2018-02-20')] };
    const published = (edition: Awaited<ReturnType<typeof publishedEdition>>) =>
      compoundView(edition, 'a').records.map((line) => line.published);
    expect(published(await publishedEdition([january]))).toEqual(['首次公布：2018-01期']);
    expect(published(await publishedEdition([january, ended]))).toEqual(['首次公布：进驻2018-01期，终止2018-02期']);
    expect(published(await publishedEdition([january], ended))).toEqual(['首次公布：进驻2018-01期，终止尚未发布']);
  });
});
