import { describe, expect, it } from 'vitest';
import { compound, keptBut, programme, service, tenfold, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../../domain/model.ts';
import { publish } from '../../domain/publish.ts';
import { linksTo } from '../../site/href.ts';
import { siteOf } from '../../site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { overviewView } from './view.ts';

const viewOf = (dataset: Dataset) =>
  overviewView({
    site: siteOf({ dataset, publication: publish(dataset), problems: [], files: [] }),
    words: wordsOf(DEFAULT_LOCALE),
    links: linksTo('/', ''),
  });

/** As of 2018-03-31: a is covered and renovated, b is covered and needs nothing; the others are neither. */
const city = tinyCity({
  districts: [
    { id: 'd1', name: '东区' },
    { id: 'd2', name: '西区' },
  ],
  subdistricts: [
    { id: 's1', name: '一街道', parentId: 'd1' },
    { id: 's2', name: '二街道', parentId: 'd2' },
  ],
  services: [service('a', '2017-06-01'), service('b', '2018-03-10')],
  works: [
    works('a', 'greening', { acceptedOn: '2018-02-01' }),
    works('a', 'repairs', { exempt: true }),
    works('b', 'greening', { exempt: true }),
    works('b', 'repairs', { exempt: true }),
  ],
});

describe('overviewView(edition)', () => {
  it('says the count, the fraction and the rate of coverage and of renovation', () => {
    const view = viewOf(tenfold(city));
    expect(view.headline).toBe('截至2018年3月31日，50个老旧小区中有20个有物业在管，覆盖率40.0%。');
    expect(view.renovation).toBe('40个需要改造的小区中，10个的整治项目已全部验收，改造率25.0%。');
  });

  it('says the count alone of fewer than ten compounds', () => {
    const view = viewOf(city);
    expect(view.headline).toBe('截至2018年3月31日，5个老旧小区中有2个有物业在管。');
    expect(view.renovation).toBe('4个需要改造的小区中，1个的整治项目已全部验收。');
  });

  it('opens a demonstration with the ways to what is real, and nothing else', () => {
    expect(viewOf(city).opening).toEqual({ real: [] });
    const real = { ...city, programme: { ...city.programme, demonstration: false } };
    expect(viewOf(real).opening).toBeNull();
  });

  it('puts the districts in the order of their coverage and names both ends', () => {
    const figure = viewOf(city).largest?.figure;
    expect(
      figure?.props.rows.map(({ unit, coverage }) => [unit.name, coverage.numerator, coverage.denominator]),
    ).toEqual([
      ['东区', 2, 3],
      ['西区', 0, 2],
    ]);
    expect(figure?.frame.title).toBe('各区的覆盖率');
    expect(viewOf(tenfold(city)).largest?.figure.frame.title).toBe(
      '按小区数，东区覆盖率最高，为66.7%；西区最低，为0.0%',
    );
  });

  it('compares no district with itself', () => {
    const view = viewOf(tinyCity({ programme }));
    expect([view.largest, view.month?.figure]).toEqual([null, null]);
    expect(view.doors.flatMap(({ links }) => links.map(({ label }) => label))).not.toContain('各区对比');
  });

  it('tells the last month of the city and of each district', () => {
    const month = viewOf(city).month;
    expect(month?.figure?.props.rows.map(({ name, href, newlyCovered }) => [name, href, newlyCovered])).toEqual([
      ['全市', null, 1],
      ['东区', '/districts/d1/', 1],
      ['西区', '/districts/d2/', 0],
    ]);
  });

  it('names who is silent, and says nothing where no reports are kept', () => {
    const reports = [{ month: '2018-03', unitId: 's1', reportedOn: '2018-03-30' }];
    // All 20 compounds of 二街道 are open: (20 + 20) / 50, and (10 + 20) / 40 of those that need works.
    expect(viewOf(tenfold({ ...city, kept: keptBut('releases'), reports })).unreported).toBe(
      '2个街道中有1个未报2018年3月数据（二街道），若其未覆盖小区全部已覆盖，覆盖率最高为80.0%；' +
        '若其未改造小区全部已改造，改造率最高为75.0%。台账里的覆盖率不是下限：未报的街道如有小区失去物业，也没有报。',
    );
    expect(viewOf({ ...city, kept: keptBut('releases'), reports }).unreported).toContain(
      '若其未覆盖小区全部已覆盖，最多5个小区中有4个有物业在管；',
    );
    expect(viewOf(city).unreported).toBe('');
  });

  it('has no data, not zero, for a city without compounds in scope', () => {
    const removed = ['a', 'b'].map((id) => compound(id, 'g1', { removedOn: '2018-01-01' }));
    const view = viewOf(tinyCity({ programme, compounds: removed, districts: city.districts }));
    expect(view.headline).toBe('截至2018年3月31日，没有在册的老旧小区。');
    expect(view.works?.figure.frame.title).toBe('需要改造的小区都不足10个，只写个数，不比高低');
    expect(view.largest?.figure.frame.title).toBe('各区的覆盖率');
  });
});
