import { describe, expect, it } from 'vitest';
import { ledgerMeant } from './names.ts';

describe('ledgerMeant(name) looks through what people put around a name', () => {
  it.each([
    ['compounds (1).csv', 'compounds'],
    ['compounds - 副本 (2).csv.xlsx', 'compounds'],
    ['附件1：小区台账（2019年1月）最终版', 'compounds'],
    ['小区台账2019年1月', 'compounds'],
    ['services20190131', 'services'],
    ['Copy of works_v2.csv', 'works'],
    ['物业企业台账 的副本', 'firms'],
    ['电话簿', null],
  ])('%s', (name, ledger) => {
    expect(ledgerMeant(name)).toBe(ledger);
  });

  it('and comes to an end with digits that could be parted in any way', () => {
    expect(ledgerMeant(`${'1'.repeat(200)}x`)).toBeNull();
    expect(ledgerMeant(' (1)'.repeat(50_000))).toBeNull();
  });
});
