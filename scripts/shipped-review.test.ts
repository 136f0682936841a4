/** The real reply's standings, each worked out by hand from the files in data/ rather than by the code under test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../src/domain/model.ts';
import { publish } from '../src/domain/publish.ts';
import { replyArithmetic } from '../src/domain/record/reply-arithmetic.ts';
import { reviewOn, standingChanges } from '../src/domain/record/review-history.ts';
import { seriesOf } from '../src/domain/time/series.ts';
import { readLedgers } from '../src/ledgers/dataset.ts';
import { readDataDir } from './disk/read-data-dir.ts';

const folder = fileURLToPath(new URL('../data', import.meta.url));
const AS_OF = '2018-12-31';

const rows = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`${folder}/${name}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  }).data;
const by = (day: string | undefined): boolean => day !== undefined && day !== '' && day <= AS_OF;

const { dataset } = await readLedgers(await readDataDir(folder));
if (dataset === null) throw new Error('data/ has errors');
const data: Dataset = dataset;
const review = publish(data).review.filter((row) => row.proposalId === '2018-157');

/** The compounds in scope on the as-of date. */
const inScope = rows('compounds').filter(
  (row) => !by(row['removed_on']) && (row['listed_on'] === '' || by(row['listed_on'])),
);

describe('the reply to proposal 157, as of 2018-12-31', () => {
  it('has these standings and no others, on each basis at its own date', () => {
    const LEDGERS = '2018-12-31';
    const GATHERED = '2026-11-22';
    expect(review.map((row) => [row.claimId, row.basis, row.on, row.standing])).toEqual([
      // Totals that the made-up ledgers were reconciled to speak for nothing, and made-up ledgers never speak overall.
      ['base-compounds', 'overall', GATHERED, 'unchecked'],
      ['base-compounds', 'ledger', LEDGERS, 'unchecked'],
      ['base-area', 'overall', GATHERED, 'unchecked'],
      ['base-area', 'ledger', LEDGERS, 'unchecked'],
      ['base-households', 'overall', GATHERED, 'unchecked'],
      ['base-households', 'ledger', LEDGERS, 'unchecked'],
      // The reply's own sum, and a row of the record that was copied from it; the reply bears no date.
      ['base-share', 'overall', null, 'unchecked'],
      ['base-share', 'reply', null, 'unchecked'],
      ['claim-all-upgraded', 'overall', GATHERED, 'unclear'],
      ['claim-all-upgraded', 'ledger', LEDGERS, 'unclear'],
      ['claim-all-upgraded', 'record', GATHERED, 'unclear'],
      ['recognition', 'overall', GATHERED, 'unchecked'],
      ['residents-income', 'overall', GATHERED, 'unchecked'],
      ['plan-2016', 'overall', null, null],
      // Works of all seven categories have begun in the ledgers.
      ['seven-campaigns', 'overall', GATHERED, 'unchecked'],
      ['seven-campaigns', 'ledger', LEDGERS, 'agrees'],
      ['four-improvements', 'overall', GATHERED, 'uncheckable'],
      ['plan-2017', 'overall', null, null],
      ['grids-270', 'overall', GATHERED, 'unchecked'],
      ['grids-270', 'ledger', LEDGERS, 'unchecked'],
      // A number and no date; no row of the record tells of payments.
      ['subsidy-50m', 'overall', GATHERED, 'undated'],
      ['subsidy-50m', 'ledger', LEDGERS, 'undated'],
      ['subsidy-50m', 'record', GATHERED, 'undated'],
      // Due on 2019-12-31; the record has goals and single cases, no rate of the main urban area.
      ['coverage-3y', 'overall', GATHERED, 'due_untold'],
      ['coverage-3y', 'ledger', LEDGERS, 'behind'],
      ['coverage-3y', 'record', GATHERED, 'due_untold'],
      // Due on 2020-12-31; it names no figure, so that no count settles it.
      ['renovation-3y', 'overall', GATHERED, 'due_untold'],
      ['renovation-3y', 'ledger', LEDGERS, 'behind'],
      ['renovation-3y', 'record', GATHERED, 'due_untold'],
      // Running totals of a reply without a date cannot be told.
      ['leaflets', 'overall', GATHERED, 'unchecked'],
      ['leaflets', 'ledger', null, 'unclear'],
      ['suggestions', 'overall', GATHERED, 'unchecked'],
      ['suggestions', 'ledger', null, 'unclear'],
      ['volunteers', 'overall', GATHERED, 'unchecked'],
      ['volunteers', 'ledger', null, 'unclear'],
      ['channels', 'overall', GATHERED, 'unchecked'],
      ['pairing', 'overall', null, null],
      // The ledger of pairings holds no figure that the claim states.
      ['resolved-resources', 'overall', GATHERED, 'unchecked'],
      ['resolved-resources', 'ledger', LEDGERS, 'no_data'],
      ['leading-group', 'overall', null, null],
      ['assessment', 'overall', null, null],
      ['pilot-first', 'overall', null, null],
      ['training', 'overall', GATHERED, 'unchecked'],
      ['next-push', 'overall', GATHERED, 'uncheckable'],
      ['next-mobilise', 'overall', GATHERED, 'uncheckable'],
    ]);
    expect(new Set(review.map(({ rules }) => rules))).toEqual(new Set([2]));
  });

  it('holds no number of the made-up ledgers overall', () => {
    const measured = review.filter(({ basis }) => basis !== 'ledger').map(({ figure }) => figure?.measured ?? null);
    expect(new Set(measured)).toEqual(new Set([null]));
  });

  it('was the aim of the ledgers’ totals, which the compounds ledger adds up to', () => {
    expect(inScope).toHaveLength(1172);
    expect(inScope.reduce((sum, row) => sum + Number(row['households']), 0)).toBe(189_800);
    const area = inScope.reduce((sum, row) => sum + Math.round(Number(row['floor_area_m2']) * 1000), 0) / 1000;
    expect(area).toBe(16_000_000);
    expect([rows('subdistricts').length, rows('grids').length]).toEqual([37, 270]);
  });

  it('is reached by the outreach ledger in what it puts as 余, on a day that cannot be told', () => {
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
    expect(review.find((row) => row.claimId === 'subsidy-50m' && row.basis === 'ledger')?.figure?.measured).toBe(
      32_258_100,
    );
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
      seriesOf({ ...data.programme, asOf: AS_OF }).dates.map((date) => ({ date, rows: reviewOn(data, date) })),
    );
    expect(
      changes.map(({ claimId, to, before, after }) => `${to} ${claimId} ${String(before)} → ${String(after)}`),
    ).toEqual(['2018-11-30 coverage-3y on_track → behind', '2018-11-30 renovation-3y far_behind → behind']);
  });
});
