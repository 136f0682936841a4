import { describe, expect, test } from 'vitest';
import { programme, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Target } from '../../domain/programme.ts';
import { papers } from './papers.ts';

const target: Target = {
  id: 't',
  name: '老旧小区改造',
  indicator: 'renovation',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2020-12-31',
  baseline: 0,
  value: 1,
  milestones: [],
  source: '',
  note: null,
};

describe('the bulletin', () => {
  test('its finding tells rise, fall and standstill apart', () => {
    const finding = (coverage: number | null, renovation: number | null) =>
      papers.bulletin.finding({
        month: '2018-12',
        coverage: { rate: 0.655, change: coverage },
        renovation: { rate: 0.173, change: renovation },
      });
    expect(finding(0.005, -0.0002)).toBe('2018年12月，物业覆盖率提高0.5个百分点，到65.5%；改造率17.3%，与上月持平');
    expect(finding(-0.01, null)).toBe('2018年12月，物业覆盖率下降1.0个百分点，到65.5%；改造率为17.3%');
  });

  test('gains and losses add up to a net figure, or to none', () => {
    expect(papers.bulletin.flow({ gained: 10, lost: 4 })).toBe('本月新覆盖10个，失去物业4个，净增6个。');
    expect(papers.bulletin.flow({ gained: 1, lost: 4 })).toBe('本月新覆盖1个，失去物业4个，净减3个。');
    expect(papers.bulletin.flow({ gained: 2, lost: 2 })).toBe('本月新覆盖2个，失去物业2个，增减相抵。');
    expect(papers.bulletin.flow({ gained: 0, lost: 0 })).toBe('本月没有小区新覆盖，也没有小区失去物业。');
  });

  test('compounds that came to or left the list are said only where there are any', () => {
    expect(papers.bulletin.scopeChange({ denominator: -2, removedCovered: 1 })).toBe(
      '在册小区比上月底少2个，有物业而移出台账的1个。',
    );
    expect(papers.bulletin.scopeChange({ denominator: 0, removedCovered: 0 })).toBe('');
  });

  test('none renovated is said in words, not as a nought', () => {
    const text = papers.bulletin.renovationText({ numerator: 0, denominator: 5, rate: 0, change: 0, newly: 0 });
    expect(text).toBe(
      '5个需要改造的小区中，还没有一个的整治项目全部验收，改造率0.0%，与上月底持平。本月没有小区新完成改造。',
    );
  });

  test('who answers for it: nobody is named who does not', () => {
    expect(papers.publisher(programme)).toBe('本站据演示台账生成，非官方通报。');
    const { site } = tinyCity().programme;
    const official = { ...programme, demonstration: false, site: { ...site, official: true, organiser: '某局' } };
    expect(papers.publisher(official)).toBe('某局据台账编制。');
    expect(papers.publisher({ ...official, site: { ...official.site, organiser: null } })).toBe('据台账编制。');
  });
});

describe('the assessment', () => {
  const sentence = (kind: 'milestone' | 'due', actual: number | null) => {
    const gap = actual === null ? null : actual - 0.2;
    return papers.annual.step({
      target,
      on: '2018-12-31',
      kind,
      value: 0.2,
      actual,
      gap,
      met: gap === null ? null : gap >= 0,
    });
  };

  test('a step that was missed says by how much, one without data says that it cannot be told', () => {
    expect(sentence('milestone', 0.173)).toBe(
      '老旧小区改造：计划节点为2018年12月31日达到20%；当日实际17.3%（按小区数），没有达到，差2.7个百分点。',
    );
    expect(sentence('milestone', null)).toBe('老旧小区改造：计划节点为2018年12月31日达到20%；当日无数据，不能判断。');
  });

  test('a step reached to the point says no difference', () => {
    expect(sentence('due', 0.2)).toBe('老旧小区改造：目标为2018年12月31日达到20%；当日实际20.0%（按小区数），达到。');
  });

  test('a step missed by less than a decimal shows is still missed, and says so', () => {
    expect(sentence('milestone', 0.1998)).toMatch(/没有达到，差不到0\.1个百分点。$/);
  });

  test('a unit that is not ranked is told which quarter lacks what', () => {
    expect(papers.annual.reason({ name: '一街道', quarters: [{ quarter: '2017-Q2', missing: ['inspection'] }] })).toBe(
      '一街道：2017年第二季度缺巡查考核得分。',
    );
  });
});
