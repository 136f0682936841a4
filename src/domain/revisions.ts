/** The same month as known at later dates, and how late facts arrive: what revisions a reader has to expect. */
import { daysBetween } from './calendar.ts';
import { factsAsOf } from './facts.ts';
import { hierarchyOf } from './hierarchy.ts';
import { INDICATORS } from './indicators.ts';
import type { Dataset, IndicatorId, IsoDate, Release } from './model.ts';
import { rateOf, tally } from './tally.ts';
import type { Fraction } from './tally.ts';

export interface KnownFraction extends Fraction {
  readonly rate: number | null;
}

/** One release's headline: what it could say on its as-of date, and what the ledgers say of that day now. */
export interface Revision {
  readonly release: Release;
  readonly indicator: IndicatorId;
  /** From the rows recorded by the release's as-of date. */
  readonly then: KnownFraction;
  /** From the rows recorded by the next release's as-of date, and by the third one after; null before there is one. */
  readonly afterOne: KnownFraction | null;
  readonly afterThree: KnownFraction | null;
  /** From all rows recorded by the dataset's as-of date. */
  readonly now: KnownFraction;
}

function cityFractions(dataset: Dataset, knownOn: IsoDate, indicator: IndicatorId, dates: readonly IsoDate[]) {
  const { facts } = factsAsOf({ ...dataset, programme: { ...dataset.programme, asOf: knownOn } });
  const hierarchy = hierarchyOf(facts);
  const city = hierarchy.units.findIndex((unit) => unit.level === 'city');
  const series = tally(hierarchy, facts.compounds, INDICATORS[indicator].changes(facts), dates);
  return new Map(
    dates.map((date): [IsoDate, KnownFraction] => {
      const fraction = series.fraction(date, city, 'compounds');
      return [date, { ...fraction, rate: rateOf(fraction) }];
    }),
  );
}

/** The city's indicator by compounds at each release's as-of date, as known then, later and now; oldest first. */
export function revisions(dataset: Dataset, indicator: IndicatorId): Revision[] {
  const releases = [...dataset.releases].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const dates = [...new Set(releases.map((release) => release.asOf))];
  const vintages = dates.map((knownOn) =>
    cityFractions(
      dataset,
      knownOn,
      indicator,
      dates.filter((date) => date <= knownOn),
    ),
  );
  const current = cityFractions(dataset, dataset.programme.asOf, indicator, dates);
  return releases.flatMap((release) => {
    const position = dates.indexOf(release.asOf);
    const then = vintages[position]?.get(release.asOf);
    const now = current.get(release.asOf);
    if (then === undefined || now === undefined) return [];
    const later = (steps: number): KnownFraction | null => vintages[position + steps]?.get(release.asOf) ?? null;
    return [{ release, indicator, then, afterOne: later(1), afterThree: later(3), now }];
  });
}

/** How many days lay between a fact and its record, for one ledger's rows of the series. */
export interface RecordingLag {
  readonly ledger: 'services' | 'works' | 'subsidies';
  /** Rows with a date in the series and a recording day. */
  readonly rows: number;
  /** Rows with a date in the series and no recording day. */
  readonly undated: number;
  readonly medianDays: number | null;
  readonly longestDays: number | null;
  /** Rows recorded more than 31 and more than 92 days after the fact. */
  readonly overMonth: number;
  readonly overQuarter: number;
}

/**
 * How late facts arrive. A row's fact is the latest of its dates on or before the day it was recorded; rows whose fact
 * lies before the series began are the opening stock and left out.
 */
export function recordingLags(dataset: Dataset): RecordingLag[] {
  const from = `${dataset.programme.seriesFrom}-01`;
  type Row = { readonly dates: readonly (IsoDate | null)[]; readonly recordedOn: IsoDate | null };
  const lagsOf = (ledger: RecordingLag['ledger'], rows: readonly Row[]): RecordingLag => {
    const dated = rows.flatMap(({ dates, recordedOn }) => {
      const past = dates.filter((date) => date !== null && (recordedOn === null || date <= recordedOn)).sort();
      const fact = past.at(-1) ?? null;
      return fact === null || fact < from ? [] : [{ fact, recordedOn }];
    });
    const lags = dated
      .flatMap(({ fact, recordedOn }) => (recordedOn === null ? [] : [daysBetween(fact, recordedOn)]))
      .sort((a, b) => a - b);
    const middle = lags.length / 2;
    const median =
      lags.length === 0 ? null : ((lags[Math.ceil(middle) - 1] ?? 0) + (lags[Math.floor(middle)] ?? 0)) / 2;
    return {
      ledger,
      rows: lags.length,
      undated: dated.length - lags.length,
      medianDays: median,
      longestDays: lags.at(-1) ?? null,
      overMonth: lags.filter((days) => days > 31).length,
      overQuarter: lags.filter((days) => days > 92).length,
    };
  };
  return [
    lagsOf(
      'services',
      dataset.services.map((row) => ({ dates: [row.enteredOn, row.leftOn], recordedOn: row.recordedOn })),
    ),
    lagsOf(
      'works',
      dataset.works.map((row) => ({
        dates: [row.startedOn, row.completedOn, row.acceptedOn],
        recordedOn: row.recordedOn,
      })),
    ),
    lagsOf(
      'subsidies',
      dataset.subsidies.map((row) => ({ dates: [row.paidOn], recordedOn: row.recordedOn })),
    ),
  ];
}
