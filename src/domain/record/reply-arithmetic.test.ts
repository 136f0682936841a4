import { describe, expect, test } from 'vitest';
import { tinyClaim, tinyReply } from '../../../tests/fixtures/tiny-reply.ts';
import { readUnit, unitsNamedIn } from '../../ledgers/cells/written-units.ts';
import { replyArithmetic } from './reply-arithmetic.ts';
import type { Claim, ClaimFigure, EvidenceReference } from './rows.ts';

type Written = readonly [figure: ClaimFigure, counts?: string];

const figure = (name: string, value: number, unit: string): ClaimFigure => ({
  name,
  value,
  unit: readUnit(unit),
  names: unitsNamedIn(name),
  bound: 'exact',
});

function claim(id: string, kind: Claim['kind'], ...written: readonly Written[]): Claim {
  return tinyClaim(id, kind, {
    figures: written.map(([one]) => one),
    evidence: written.map(([, counts]): EvidenceReference =>
      counts === undefined ? { kind: 'published', id: 'p' } : { kind: 'reconcile', id: counts },
    ),
  });
}

/** Each quotient as its name, the claims it is made of, and its value. */
function quotients(...claims: readonly Claim[]): readonly (readonly unknown[])[] {
  return replyArithmetic(tinyReply(claims)).map((check) => [
    check.id,
    `${check.numerator.claimId}/${check.denominator.claimId}`,
    check.value,
    [check.numerator.unit, check.per].filter((unit) => unit !== null).join('/'),
  ]);
}

const COMPOUNDS = claim('k', 'fact', [figure('小区数', 1172, '个'), 'compounds']);
const HOUSEHOLDS = claim('h', 'fact', [figure('户数', 18.98, '万户'), 'households']);
const AREA = claim('m', 'fact', [figure('建筑面积', 1600, '万平方米'), 'floor_area_m2']);
const share = (value: number, name = '占城市居民总户数比例'): Claim => claim('s', 'fact', [figure(name, value, '%')]);

describe('the total that a share implies', () => {
  test('is the last total before it in the unit that the share is of, not the nearest figure of another unit', () => {
    // 189,800 households are 47.45 % of 400,000; the 1,172 compounds and the 16 million m² are of no households.
    expect(quotients(COMPOUNDS, HOUSEHOLDS, AREA, share(47.45))[0]).toEqual([
      'implied_total',
      'h/s',
      400_000,
      'household',
    ]);
  });

  test('takes the later of two totals before it, and none after it', () => {
    const before = claim('h1', 'fact', [figure('户数', 1000, '户'), 'households']);
    const nearer = claim('h2', 'fact', [figure('户数', 500, '户'), 'households']);
    const after = claim('h3', 'fact', [figure('户数', 300, '户'), 'households']);
    expect(quotients(before, nearer, share(50), after)).toEqual([['implied_total', 'h2/s', 1000, 'household']]);
    expect(quotients(share(50), after)).toEqual([]);
  });

  test('is not taken from a figure that no published total counts', () => {
    expect(quotients(claim('h', 'fact', [figure('户数', 1000, '户')]), share(50))).toEqual([]);
  });

  test.each([0, 100, 120])('is not asked of %d %%', (percent) => {
    expect(quotients(HOUSEHOLDS, share(percent))).toEqual([]);
  });

  test('is not asked of a negative share, nor of a figure below one that is no share', () => {
    expect(quotients(HOUSEHOLDS, share(-5))).toEqual([]);
    expect(quotients(HOUSEHOLDS, claim('s', 'fact', [figure('户均车位', 0.8, '个')]))).toEqual([]);
  });

  test('is not taken from a figure that has no evidence of its own', () => {
    const bare = { ...claim('h', 'fact', [figure('户数', 1000, '户')]), evidence: [] };
    expect(quotients(bare, share(50))).toEqual([]);
  });

  test('is not asked of a promised share', () => {
    expect(quotients(HOUSEHOLDS, claim('s', 'commitment', [figure('占总户数比例', 50, '%')]))).toEqual([]);
  });
});

describe('the quotients of a reply', () => {
  test('are those that its figures allow, in a fixed order', () => {
    const all = [
      claim('k', 'fact', [figure('小区数', 1000, '个'), 'compounds']),
      claim('h', 'fact', [figure('户数', 20, '万户'), 'households']),
      claim('m', 'fact', [figure('建筑面积', 1600, '万平方米'), 'floor_area_m2']),
      claim('g', 'fact', [figure('网格数', 250, '个'), 'grids'], [figure('街道数', 50, '个'), 'subdistricts']),
      claim('y', 'action', [figure('奖补资金', 3, '亿元')]),
    ];
    expect(quotients(...all)).toEqual([
      ['area_per_household', 'm/h', 80, 'm2/household'],
      ['area_per_compound', 'm/k', 16_000, 'm2/count'],
      ['households_per_compound', 'h/k', 200, 'household/count'],
      ['compounds_per_grid', 'k/g', 4, 'count/count'],
      ['grids_per_subdistrict', 'g/g', 5, 'count/count'],
      ['money_per_compound', 'y/k', 300_000, 'yuan/count'],
      ['money_per_household', 'y/h', 1500, 'yuan/household'],
    ]);
  });

  test('leave out a division by nothing', () => {
    expect(quotients(AREA, claim('k', 'fact', [figure('小区数', 0, '个'), 'compounds']))).toEqual([]);
  });
});
