/** The same month as known at later dates: what revisions a reader has to expect. */
import { INDICATORS } from '../indicators/registry.ts';
import type { IndicatorId } from '../indicators/registry.ts';
import { rateOf, tally } from '../indicators/tally.ts';
import type { Fraction } from '../indicators/tally.ts';
import { byCodePoint, get, nth } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { IsoDate, Release } from '../rows.ts';
import { factsAsOf } from '../time/facts.ts';
import { hierarchyOf } from '../units/hierarchy.ts';

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
  const series = tally(hierarchy, facts.compounds, INDICATORS[indicator].changes(facts, null), dates);
  return new Map(
    dates.map((date): [IsoDate, KnownFraction] => {
      const fraction = series.fraction(date, city, 'compounds');
      return [date, { ...fraction, rate: rateOf(fraction) }];
    }),
  );
}

/** The city's indicator by compounds at each release's as-of date, as known then, later and now; oldest first. */
export function revisions(dataset: Dataset, indicator: IndicatorId): Revision[] {
  const releases = [...dataset.releases].sort((a, b) => byCodePoint(a.asOf, b.asOf));
  const dates = [...new Set(releases.map((release) => release.asOf))];
  const vintages = dates.map((knownOn) => cityFractions(dataset, knownOn, indicator, dates));
  const current = cityFractions(dataset, dataset.programme.asOf, indicator, dates);
  return releases.map((release) => {
    const position = dates.indexOf(release.asOf);
    const later = (steps: number): KnownFraction | null => vintages[position + steps]?.get(release.asOf) ?? null;
    return {
      release,
      indicator,
      then: get(nth(vintages, position), release.asOf),
      afterOne: later(1),
      afterThree: later(3),
      now: get(current, release.asOf),
    };
  });
}
