import { describe, expect, it } from 'vitest';
import { ofTowns, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../../domain/model.ts';
import { publish } from '../../domain/publish.ts';
import { linksTo } from '../../site/href.ts';
import { siteOf } from '../../site/site.ts';
import { inWordsOf } from '../../words/city-words.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { coverageView } from './view.ts';

const viewOf = (more: Partial<Dataset>, dataset = tinyCity(more)) => {
  return coverageView({
    site: siteOf({ dataset, publication: publish(dataset), problems: [], files: [] }),
    words: inWordsOf(wordsOf(DEFAULT_LOCALE), dataset.programme),
    links: linksTo('/', ''),
  });
};

/** a (100 households, 10,000 m²) and d (150, 9,000 m²) are covered, c was until March. */
const services = [service('a', '2017-06-01'), service('d', '2018-03-10'), service('c', '2018-02-05', '2018-03-01')];

describe('coverageView(edition)', () => {
  it('says the rate by four measures, and of fewer than ten compounds the counts', () => {
    // 2 of 5 compounds, 250 of 1,000 households, 19,000 of 75,000.5 m², none of 3 grids in full.
    expect(viewOf({ services }).headline).toBe(
      '截至2018年3月31日，物业管理覆盖率按小区数为5个小区中有2个，按户数为1,000户中有250户，按建筑面积为7.5万㎡中有1.9万㎡，按全部小区都覆盖的网格数为3个网格中有0个。',
    );
  });

  it('says nothing of grids in a city without them, and shows its sub-districts once', () => {
    const view = viewOf({}, ofTowns(tinyCity({ services })));
    expect(view.headline).toBe(
      '截至2018年3月31日，物业管理覆盖率按小区数为5个小区中有2个，按户数为1,000户中有250户，按建筑面积为7.5万㎡中有1.9万㎡。',
    );
    expect(view.measures.figure.props.lines.map(({ label }) => label)).toEqual(['小区数', '户数', '建筑面积']);
    expect(view.measures.figure.frame.subtitle).toBe('物业管理覆盖率，按三种口径，每月末，单位：%');
    expect(view.largest?.heading).toBe('各街道（镇）逐月');
    expect([view.reporters, view.grids, view.pilot]).toEqual([null, null, null]);
    expect(JSON.stringify(view)).not.toContain('网格');
  });

  it('counts what each month gained and lost, and adds the months up', () => {
    const { flow } = viewOf({ services });
    expect(flow?.figure.props.flows).toEqual([
      { month: '2018-01', gained: 0, lost: 0 },
      { month: '2018-02', gained: 1, lost: 0 },
      { month: '2018-03', gained: 1, lost: 1 },
    ]);
    expect(flow?.figure.frame.title).toBe('2018年3月新覆盖1个小区，失去1个');
    expect(flow?.total).toContain('累计新覆盖2次，失去1次');
  });

  it('holds each sub-district against the whole', () => {
    const { frame, props } = viewOf({ services }).reporters?.figure ?? {};
    expect(props?.reference.rate).toMatchObject({ rate: 0.4, small: true });
    expect(props?.rows.map(({ name, above, now }) => [name, above, now.numerator, now.denominator])).toEqual([
      ['一街道', '东区', 1, 3],
      ['二街道', '东区', 1, 2],
    ]);
    expect(frame?.title).toContain('2个街道');
  });

  it('sorts the grids by how far they are covered', () => {
    const { grids } = viewOf({ services });
    expect(grids?.figure.props.total).toEqual({ full: 0, partial: 2, none: 1, empty: 0, oneShort: 2 });
    expect(grids?.figure.frame.title).toBe('3个网格中，0个全部覆盖，2个部分覆盖，1个没有覆盖');
  });

  it('compares the pilot grids with the rest, where there are both', () => {
    const { pilot } = viewOf({ services });
    // Pilot grid g1: a of a, b; the rest: d of c, d, e.
    expect(pilot?.figure.frame.title).toBe('试点网格覆盖率2个小区中有1个，其余网格3个小区中有1个');
    expect(pilot?.byMeasure.props.rows[0]).toMatchObject({
      pilot: { numerator: 1, denominator: 2 },
      rest: { numerator: 1 },
    });
    const none = [{ id: 'g1', name: '网格一', parentId: 's1', pilot: false }];
    expect(viewOf({ services: [], grids: none, compounds: [] }).pilot).toBeNull();
  });
});
