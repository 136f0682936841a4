/**
 * The published figures against a second computation from the ledgers (recount.ts). A published cell must be the same
 * text to its last decimal.
 */
import { expect, test } from 'vitest';
import {
  addDays,
  asOf,
  categories,
  compounds,
  counts,
  coverage,
  dates,
  daysFrom,
  indicator,
  isSilent,
  measures,
  monthEnd,
  monthsBefore,
  programme,
  ratio,
  renovation,
  rowsOf,
  servedBy,
  units,
} from './recount.ts';
import type { Row } from './recount.ts';

/** A published cell: no data is empty, and there is no minus zero. */
const cell = (value: number | null, decimals: number): string =>
  value === null ? '' : value.toFixed(decimals).replace(/^-(0\.?0*)$/, '$1');

/** Compares keyed published rows with expected ones, cell by cell, and names the first differences. */
function compare(file: string, keys: readonly string[], expected: readonly Row[]): void {
  const published = new Map(rowsOf(`dist/data/${file}.csv`).map((row) => [keys.map((key) => row[key]).join(' '), row]));
  const differences: string[] = [];
  for (const row of expected) {
    const name = keys.map((key) => row[key]).join(' ');
    const found = published.get(name);
    for (const [column, value] of Object.entries(row))
      if (found?.[column] !== value)
        differences.push(`${name} ${column}: ${found?.[column] ?? 'no row'}, not ${value}`);
  }
  expect(differences.slice(0, 10)).toEqual([]);
  expect(published.size).toBe(expected.length);
}

const whole = (value: number): string => String(Number(value.toFixed(1)));
const key = (date: string, unit: { level: string; id: string }): Row => ({ date, level: unit.level, unit_id: unit.id });

test('coverage.csv', () => {
  const expected: Row[] = [];
  for (const date of dates)
    for (const unit of units) {
      for (const measure of measures) {
        const { numerator, denominator, upper } = coverage(unit.members, date, measure);
        const rates = { rate: cell(ratio(numerator, denominator), 6), rate_upper: cell(ratio(upper, denominator), 6) };
        const fraction = { numerator: whole(numerator), denominator: whole(denominator) };
        expected.push({ ...key(date, unit), measure, ...fraction, ...rates });
      }
      if (unit.level === 'grid') continue;
      let [all, full] = [0, 0];
      for (const grid of units) {
        if (grid.level !== 'grid' || !unit.subdistricts.includes(grid.subdistricts[0] ?? '')) continue;
        const { numerator, denominator } = coverage(grid.members, date, 'compounds');
        if (denominator > 0) all += 1;
        if (denominator > 0 && numerator === denominator) full += 1;
      }
      const fraction = { numerator: String(full), denominator: String(all) };
      expected.push({
        ...key(date, unit),
        measure: 'grids',
        ...fraction,
        rate: cell(ratio(full, all), 6),
        rate_upper: '',
      });
    }
  compare('coverage', ['date', 'level', 'unit_id', 'measure'], expected);
});

test('coverage_by_mode.csv, whose modes add up to what coverage.csv counts', () => {
  const expected: Row[] = [];
  const sums = new Map<string, number>();
  for (const date of dates)
    for (const unit of units)
      for (const mode of ['community', 'employer', 'professional', 'self']) {
        const served = servedBy(unit.members, date, mode);
        expected.push({
          ...key(date, unit),
          mode,
          compounds: String(served.compounds),
          households: String(served.households),
        });
        for (const measure of ['compounds', 'households'] as const) {
          const name = [date, unit.level, unit.id, measure].join(' ');
          sums.set(name, (sums.get(name) ?? 0) + served[measure]);
        }
      }
  compare('coverage_by_mode', ['date', 'level', 'unit_id', 'mode'], expected);
  const differing = rowsOf('dist/data/coverage.csv').filter((row) => {
    const sum = sums.get([row.date, row.level, row.unit_id, row.measure].join(' '));
    return sum !== undefined && String(sum) !== row.numerator;
  });
  expect(differing).toEqual([]);
});

test('renovation.csv', () => {
  const expected: Row[] = [];
  for (const date of dates)
    for (const unit of units)
      for (const measure of measures)
        for (const category of unit.level === 'grid' ? ['all'] : ['all', ...categories]) {
          const { numerator, denominator, upper } = renovation(unit.members, date, measure, category);
          const fraction = { numerator: whole(numerator), denominator: whole(denominator) };
          expected.push({
            ...key(date, unit),
            measure,
            category,
            ...fraction,
            rate: cell(ratio(numerator, denominator), 6),
            rate_upper: category === 'all' ? cell(ratio(upper, denominator), 6) : '',
          });
        }
  compare('renovation', ['date', 'level', 'unit_id', 'measure', 'category'], expected);
});

const publishedAsOf = new Map(rowsOf('data/releases.csv').map((row) => [row.id, row.as_of]));
const cityFigures = rowsOf('data/history/figures.csv').filter((row) => row.level === 'city');

/** The city's value of a target's indicator as first published for a day; undefined where no release has that day. */
function firstPublished(target: { indicator: string; measure: string }, day: string): number | undefined {
  const row = cityFigures.find(
    ({ release, indicator: name, measure }) =>
      publishedAsOf.get(release) === day && name === target.indicator && measure === target.measure,
  );
  return row === undefined ? undefined : Number(row.numerator) / Number(row.denominator);
}

test('progress.csv', () => {
  const expected: Row[] = [];
  for (const target of programme.targets) {
    const value = (day: string): number => indicator(compounds, target.indicator, target.measure, day) ?? Number.NaN;
    const [start, due, goal]: [string, string, number] = [target.starts_on, target.due_on, target.value];
    const baseline: number = target.baseline ?? value(start);
    const steps = [{ on: start, value: baseline }, ...target.milestones, { on: due, value: goal }];
    const planned = (day: string): number => {
      if (day <= start) return baseline;
      const i = steps.findIndex((step) => step.on >= day);
      if (i < 0) return goal;
      if (steps[i].on === day) return steps[i].value;
      const share = daysFrom(steps[i - 1].on, day) / daysFrom(steps[i - 1].on, steps[i].on);
      return steps[i - 1].value + share * (steps[i].value - steps[i - 1].value);
    };
    for (const date of dates) {
      const [actual, plan] = [value(date), planned(date)];
      const progress = (actual - baseline) / (goal - baseline);
      const expectedProgress = (plan - baseline) / (goal - baseline);
      let earned = start;
      while (earned < due && planned(earned) < actual - 1e-12) earned = addDays(earned, 1);
      const earlier = [3, 6, 12].map((k) => monthsBefore(date, k));
      const firsts = earlier.map((day) => (date === asOf ? firstPublished(target, day) : undefined));
      // First estimates against first estimates on the newest date, where there is one for each pace.
      const isFirst = firsts.every((first) => first !== undefined);
      const before = earlier.map((day, i) => (isFirst ? firsts[i] : undefined) ?? value(day));
      const paces = [3, 6, 12].map((k, i) => (actual - (before[i] ?? Number.NaN)) / k);
      const forecast = (pace: number): string => {
        if (date < start || actual >= goal || pace <= 0) return '';
        const days = Math.ceil(((goal - actual) / pace) * 30.4375);
        return days > 100 * 365.25 ? '' : addDays(date, days);
      };
      const share = expectedProgress === 0 ? 1 : progress / expectedProgress;
      let status = share >= 1.05 ? 'ahead' : share >= 0.95 ? 'on_track' : share >= 0.6 ? 'behind' : 'far_behind';
      // Where the baseline was measured, less must be counted than then.
      const counted = (day: string): number => counts(compounds, target.indicator, target.measure, day).numerator;
      if (actual < baseline && (target.baseline !== null || counted(date) < counted(start))) status = 'regressing';
      if (date >= due) status = 'overdue';
      if (actual >= goal) status = 'achieved';
      if (date < start) status = 'not_started';
      const done = actual >= goal || date >= due;
      expected.push({
        target_id: target.id,
        date,
        actual: cell(actual, 6),
        expected: cell(plan, 6),
        progress: cell(progress, 6),
        expected_progress: cell(expectedProgress, 6),
        gap: cell(actual - plan, 6),
        schedule_variance_months: cell(daysFrom(date, earned) / 30.4375, 2),
        ...Object.fromEntries([3, 6, 12].map((k, i) => [`pace_${String(k)}m`, cell(paces[i] ?? null, 6)])),
        pace_basis: isFirst ? 'first' : 'revised',
        required_pace: cell(done ? null : (goal - actual) / (daysFrom(date, due) / 30.4375), 6),
        forecast_earliest: forecast(Math.max(...paces)),
        forecast_central: forecast(paces[1] ?? 0),
        forecast_latest: forecast(Math.min(...paces)),
        status,
      });
    }
  }
  compare('progress', ['target_id', 'date'], expected);
});

const { components, delta, levels } = programme.ranking;
const weights: number[] = components.map(({ weight }: { weight: number }) => weight);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The components' scores of a unit in the quarter that ends on `end`; null where one cannot be had. */
function scoresOf(unit: (typeof units)[number], end: string, inspections: readonly Row[]): (number | null)[] {
  const before = monthsBefore(end, 3).slice(0, 8);
  const start = monthEnd(+before.slice(0, 4), +before.slice(5, 7));
  const own = inspections.filter(
    ({ inspected_on: on = '', subdistrict_id: id = '' }) => on > start && on <= end && unit.subdistricts.includes(id),
  );
  const scores: Record<string, number | null> = {
    inspection: own.length === 0 ? null : sum(own.map(({ score }) => Number(score))) / own.length,
  };
  for (const name of ['coverage', 'renovation']) {
    const [from, to] = [
      indicator(unit.members, name, 'households', start),
      indicator(unit.members, name, 'households', end),
    ];
    scores[`${name}_level`] = to === null ? null : 100 * to;
    scores[`${name}_gain`] =
      from === null || to === null ? null : from === 1 ? 100 : (100 * Math.max(0, to - from)) / (1 - from);
  }
  return components.map(({ id }: { id: string }) => scores[id] ?? null);
}

/** Ranks of the scores under some weights: one more than the number of higher ones. */
function ranksBy(scores: readonly (readonly number[])[], used: readonly number[]): number[] {
  const totals = scores.map((own) => sum(own.map((score, i) => score * (used[i] ?? 0))) / sum(used));
  return totals.map((own) => 1 + totals.filter((other) => other - own > 1e-9).length);
}

/** All weightings by name: the digits of a number to the base of three, the first component's weighing most. */
const weightings = Array.from({ length: 3 ** weights.length }, (_, n) => {
  const digits = n.toString(3).padStart(weights.length, '0');
  return {
    name: [...digits].map((digit) => '-0+'[Number(digit)]).join(''),
    weights: weights.map((weight, i) => weight * (1 + (Number(digits[i]) - 1) * delta)),
  };
});

/** For each unit the best and the worst of its ranks over all weightings, where they are first met, and how often its rank holds. */
function rangesOf(scores: readonly (readonly number[])[]): Row[] {
  const tables = weightings.map((weighting) => ranksBy(scores, weighting.weights));
  return ranksBy(scores, weights).map((rank, i) => {
    const own = tables.map((ranks) => ranks[i] ?? Number.NaN);
    const [best, worst] = [Math.min(...own), Math.max(...own)];
    return {
      rank_best: String(best),
      rank_worst: String(worst),
      rank_held: cell(own.filter((other) => other === rank).length / own.length, 4),
      rank_best_at: weightings[own.indexOf(best)]?.name ?? '',
      rank_worst_at: weightings[own.indexOf(worst)]?.name ?? '',
    };
  });
}
const noRange: Row = { rank_best: '', rank_worst: '', rank_held: '', rank_best_at: '', rank_worst_at: '' };

/** Whether a sub-district of the unit, or the one it lies in, has not reported for the month of a day. */
const isProvisional = (unit: (typeof units)[number], day: string): boolean =>
  unit.subdistricts.some((subdistrict) => isSilent({ subdistrict }, day));

test('rankings.csv', () => {
  const inspections = rowsOf('data/inspections.csv').filter((row) => (row.inspected_on ?? '') <= asOf);
  const ends = dates.filter((day) => /-(03-31|06-30|09-30|12-31)$/.test(day));
  const expected: Row[] = [];
  for (const level of levels) {
    const ranked = units.filter((unit) => unit.level === level);
    const history = new Map<string, (number | null)[]>();
    let before = ranked.map(() => '');
    const push = (period: string, totals: (number | null)[], last: string[], more: (i: number) => Row): string[] => {
      const ranks = totals.map((own) =>
        own === null ? '' : String(1 + totals.filter((other) => other !== null && other - own > 1e-9).length),
      );
      ranked.forEach((unit, i) => {
        const rank = { score: cell(totals[i] ?? null, 4), rank: ranks[i] ?? '', previous_rank: last[i] ?? '' };
        expected.push({ period, level, unit_id: unit.id, ...rank, ...more(i) });
      });
      return ranks;
    };
    for (const end of ends) {
      const quarter = `${end.slice(0, 4)}-Q${String(+end.slice(5, 7) / 3)}`;
      const parts = ranked.map((unit) => scoresOf(unit, end, inspections));
      const whole = parts.map((scores) => (scores.includes(null) ? null : (scores as number[])));
      const totals = whole.map((own) => own && sum(own.map((score, i) => score * (weights[i] ?? 0))) / sum(weights));
      history.set(quarter, totals);
      const ranges = rangesOf(whole.filter((own) => own !== null));
      before = push(quarter, totals, before, (i) => {
        const own = whole.slice(0, i).filter((other) => other !== null).length;
        const scores = components.map(({ id }: { id: string }, j: number) => [id, cell(parts[i]?.[j] ?? null, 4)]);
        return {
          ...(whole[i] === null ? noRange : ranges[own]),
          provisional: String(isProvisional(ranked[i] as (typeof units)[number], end)),
          ...Object.fromEntries(scores),
        };
      });
    }
    let lastYear = ranked.map(() => '');
    for (const year of new Set([...history.keys()].map((quarter) => quarter.slice(0, 4)))) {
      const four = [...history].filter(([quarter]) => quarter.startsWith(year)).map(([, totals]) => totals);
      if (four.length < 4) continue;
      const means = ranked.map((_, i) => {
        const scores = four.map((totals) => totals[i] ?? null);
        return scores.includes(null) ? null : sum(scores as number[]) / 4;
      });
      const silentAtEnds = ranked.map((unit) => ends.some((end) => end.startsWith(year) && isProvisional(unit, end)));
      lastYear = push(year, means, lastYear, (i) => ({ ...noRange, provisional: String(silentAtEnds[i]) }));
    }
  }
  compare('rankings', ['period', 'level', 'unit_id'], expected);
});
