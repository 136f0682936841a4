/** The real reply's standings, each worked out by hand from the files in data/ rather than by the code under test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../src/domain/model.ts';
import { publish } from '../src/domain/publish.ts';
import { replyArithmetic } from '../src/domain/record/reply-arithmetic.ts';
import { basisOf } from '../src/domain/record/review-basis.ts';
import { reviewOn, standingChanges } from '../src/domain/record/review-history.ts';
import { seriesDates } from '../src/domain/time/calendar.ts';
import { readLedgers } from '../src/ledgers/dataset.ts';
import { readDataDir } from './read-data-dir.ts';

const folder = fileURLToPath(new URL('../data', import.meta.url));
const AS_OF = '2018-12-31';

const rows = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`${folder}/${name}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  }).data;
const by = (day: string | undefined): boolean => day !== undefined && day !== '' && day <= AS_OF;

const { dataset } = readLedgers(await readDataDir(folder));
if (dataset === null) throw new Error('data/ has errors');
const data: Dataset = dataset;
const review = publish(data).review.filter((row) => row.proposalId === '2018-157');

/** The compounds in scope on the as-of date. */
const inScope = rows('compounds').filter(
  (row) => !by(row['removed_on']) && (row['listed_on'] === '' || by(row['listed_on'])),
);

describe('the reply to proposal 157, as of 2018-12-31', () => {
  it('has these standings and no others', () => {
    expect(review.map((row) => [row.claimId, row.standing, row.notDue])).toEqual([
      ['base-compounds', 'agrees', false],
      ['base-area', 'agrees', false],
      ['base-households', 'agrees', false],
      ['base-share', 'agrees', false],
      ['claim-all-upgraded', 'unclear', false],
      ['plan-2016', null, false],
      ['seven-campaigns', 'agrees', false],
      ['grids-270', 'agrees', false],
      ['subsidy-50m', 'no_data', false],
      ['coverage-3y', 'behind', true],
      ['renovation-3y', 'behind', true],
      ['leaflets', 'agrees', false],
      ['suggestions', 'agrees', false],
      ['volunteers', 'agrees', false],
      ['pairing', null, false],
      ['leading-group', null, false],
      ['assessment', null, false],
      ['pilot-first', null, false],
      ['training', 'no_data', false],
    ]);
  });

  it('rests on the ledgers everywhere but in the share, which was copied from the reply itself', () => {
    const proposal = data.proposals.find(({ id }) => id === '2018-157');
    const bases = review.flatMap((row) => {
      const claim = proposal?.claims.find(({ id }) => id === row.claimId);
      return proposal && claim ? [[row.claimId, basisOf(claim, row, proposal, data.published)] as const] : [];
    });
    expect(bases.filter(([, basis]) => basis === 'reply').map(([id]) => id)).toEqual(['base-share']);
    expect(bases.filter(([, basis]) => basis === 'public_record')).toEqual([]);
    expect(bases.filter(([, basis]) => basis === 'ledgers')).toHaveLength(10);
  });

  it('agrees on totals that the compounds ledger adds up to', () => {
    expect(inScope).toHaveLength(1172);
    expect(inScope.reduce((sum, row) => sum + Number(row['households']), 0)).toBe(189_800);
    const area = inScope.reduce((sum, row) => sum + Math.round(Number(row['floor_area_m2']) * 1000), 0) / 1000;
    expect(area).toBe(16_000_000);
    expect([rows('subdistricts').length, rows('grids').length]).toEqual([37, 270]);
  });

  it('agrees on outreach because the ledger’s months reach what the reply puts as 余', () => {
    const sum = (column: string): number => rows('outreach').reduce((total, row) => total + Number(row[column]), 0);
    expect([sum('leaflets'), sum('suggestions'), sum('volunteers')]).toEqual([132_640, 31_275, 52_480]);
    expect(rows('outreach').every((row) => (row['month'] ?? '') <= '2018-12')).toBe(true);
  });

  it('agrees on seven campaigns because works of seven categories have begun', () => {
    const begun = rows('works').filter((row) => by(row['started_on']));
    expect(new Set(begun.map((row) => row['category'])).size).toBe(7);
  });

  it('finds coverage behind: 761 of 1172 where the straight line asks for 71.09%', () => {
    const covered = new Set(
      rows('services')
        .filter((row) => by(row['entered_on']) && !by(row['left_on']))
        .map((row) => row['compound_id']),
    );
    const coveredNow = inScope.filter((row) => covered.has(row['id'])).length;
    expect(coveredNow).toBe(761);
    // 729 of 1094 days have passed; the baseline is the rate on 2017-01-01.
    const progress = publish(data).progress.find((row) => row.targetId === 'coverage' && row.date === '2017-01-31');
    const baseline = (progress?.expected ?? 0) - ((1 - (progress?.expected ?? 0)) * 30) / (1094 - 30);
    const expected = baseline + ((1 - baseline) * 729) / 1094;
    const ratio = (761 / 1172 - baseline) / (expected - baseline);
    expect(expected).toBeCloseTo(0.710905, 5);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(0.95);
  });

  it('finds renovation behind: 194 of 1163 where the published step asks for 20%', () => {
    const exempt = new Set<string>();
    const accepted = new Set<string>();
    for (const row of rows('works')) {
      const key = `${row['compound_id'] ?? ''}/${row['category'] ?? ''}`;
      if (row['exempt'] === 'true') exempt.add(key);
      else if (by(row['accepted_on'])) accepted.add(key);
    }
    const needed = inScope.map((compound) =>
      data.programme.categories.map(({ id }) => `${compound['id'] ?? ''}/${id}`).filter((key) => !exempt.has(key)),
    );
    const counted = needed.filter((keys) => keys.length > 0);
    const renovated = counted.filter((keys) => keys.every((key) => accepted.has(key)));
    expect([renovated.length, counted.length]).toEqual([194, 1163]);
    // Baseline 7/1165: (0.166810 − 0.006009) / (0.2 − 0.006009) = 0.829.
    expect((194 / 1163 - 7 / 1165) / (0.2 - 7 / 1165)).toBeCloseTo(0.829, 3);
  });

  it('does not judge the subsidy, of which 32,258,100 yuan had been paid', () => {
    const paid = rows('subsidies').filter((row) => by(row['paid_on']));
    expect(paid.reduce((sum, row) => sum + Number(row['amount_cny']), 0)).toBe(32_258_100);
    expect(review.find((row) => row.claimId === 'subsidy-50m')?.figures[0]?.measured).toBe(32_258_100);
  });

  it('implies by its own figures what a calculator gives', () => {
    const [proposal] = data.proposals;
    if (proposal === undefined) throw new Error('no reply');
    const results = replyArithmetic(proposal).map(({ id, value, numerator, per }) => [
      id,
      Number(value.toFixed(2)),
      [numerator.unit, per].filter((unit) => unit !== null).join('/'),
    ]);
    expect(results).toEqual([
      ['implied_total', 398823.28, 'household'],
      ['area_per_household', 84.3, 'm2/household'],
      ['area_per_compound', 13651.88, 'm2/count'],
      ['households_per_compound', 161.95, 'household/count'],
      ['compounds_per_grid', 4.34, 'count/count'],
      ['grids_per_subdistrict', 7.3, 'count/count'],
      ['money_per_compound', 42662.12, 'yuan/count'],
      ['money_per_household', 263.44, 'yuan/household'],
    ]);
  });

  it('changed its standings only between the month ends listed, never before 2018', () => {
    const changes = standingChanges(
      data.proposals,
      seriesDates(data.programme.seriesFrom, AS_OF).map((date) => ({ date, rows: reviewOn(data, date) })),
    );
    expect(
      changes.map(({ claimId, to, before, after }) => `${to} ${claimId} ${String(before)} → ${String(after)}`),
    ).toEqual([
      '2018-08-31 renovation-3y regressing → far_behind',
      '2018-11-30 base-compounds differs → agrees',
      '2018-11-30 base-area differs → agrees',
      '2018-11-30 base-households differs → agrees',
      '2018-11-30 coverage-3y on_track → behind',
      '2018-11-30 renovation-3y far_behind → behind',
      '2018-11-30 suggestions differs → agrees',
      '2018-11-30 volunteers differs → agrees',
      '2018-12-31 leaflets differs → agrees',
    ]);
  });
});
