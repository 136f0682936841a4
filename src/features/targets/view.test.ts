import { describe, expect, it } from 'vitest';
import { programme, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../../domain/model.ts';
import type { Target } from '../../domain/programme.ts';
import { publish } from '../../domain/publish.ts';
import type { Subsidy } from '../../domain/rows.ts';
import { linksTo } from '../../site/href.ts';
import { siteOf } from '../../site/site.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';
import { targetsView } from './view.ts';

const viewOf = (more: Partial<Dataset>) => {
  const dataset = tinyCity(more);
  return targetsView({
    site: siteOf({ dataset, publication: publish(dataset), problems: [], files: [] }),
    words: wordsOf(DEFAULT_LOCALE),
    links: linksTo('/', ''),
  });
};

/** Half of the plan's time has passed on 2018-03-31: 89 of 178 days from 20 % to 100 % ask for 60 %. */
const target: Target = {
  id: 'coverage',
  name: '物业管理全覆盖',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2018-06-28',
  baseline: 0.2,
  value: 1,
  milestones: [],
  source: '',
  note: null,
};
const services = [service('a', '2017-06-01'), service('d', '2018-03-10')];
const subsidy = (id: string, paidOn: string, amountCny: number): Subsidy => ({
  id,
  paidOn,
  unitId: 'g1',
  firmId: null,
  amountCny,
});

describe('targetsView(edition)', () => {
  it('holds each target against its plan, in its own counts', () => {
    const view = viewOf({ services, programme: { ...programme, targets: [target] } });
    const [own] = view.targets;
    // 2 of 5 compounds against 60 %: one compound short, and 60 % still to come.
    expect(own?.progress.counts).toMatchObject({ numerator: 2, denominator: 5 });
    expect(own?.progress.latest.expected).toBeCloseTo(0.6);
    expect(own?.reading.gapAmount).toBeCloseTo(-1);
    expect(own?.reading.rest).toBeCloseTo(0.6);
    expect(own?.steps.map(({ kind, due }) => [kind, due])).toEqual([
      ['start', true],
      ['due', false],
    ]);
    expect(view.headline).toContain('物业管理全覆盖实际40.0%，慢于计划20.0个百分点');
  });

  it('adds the payments up in whole fen, and holds them against the households served', () => {
    const { budget } = viewOf({
      services,
      programme: { ...programme, subsidyBudgetCny: 1000 },
      subsidies: [subsidy('1', '2018-02-05', 0.1), subsidy('2', '2018-03-05', 0.2)],
    });
    // a and d: 250 households.
    expect(budget?.total).toMatchObject({ payments: 2, fen: 30, share: 1, coveredHouseholds: 250 });
    expect(budget?.figure.props.months.map(({ month, cumulativeFen }) => [month, cumulativeFen])).toEqual([
      ['2018-01', 0],
      ['2018-02', 10],
      ['2018-03', 30],
    ]);
    expect(budget?.table.props.rows).toMatchObject([{ name: '东区', href: '/districts/d1/', fen: 30 }]);
    expect(budget?.cited).toBe('预算的出处：预算数来自项目设置（subsidy_budget_cny），公开数据里没有同一数目的记录。');
  });

  it('has no budget where the programme names none, and no target where it sets none', () => {
    const view = viewOf({});
    expect(view.headline).toBe('截至2018年3月31日，没有登记目标。');
    expect(view.budget?.cited).toBeNull();
    expect(view.budget?.total).toMatchObject({ payments: 0, share: null });
  });
});
