/** The published rates: of a place, by indicator, measure and part; now, on a day, and as a series. */
import { meanSize } from '../domain/indicators/mean-size.ts';
import type { MeanSize } from '../domain/indicators/mean-size.ts';
import { rateAt, WHOLE } from '../domain/indicators/rates.ts';
import type { RateRow, RateTable } from '../domain/indicators/rates.ts';
import { byIndicator, indicatorOf } from '../domain/indicators/registry.ts';
import type { INDICATORS, IndicatorId } from '../domain/indicators/registry.ts';
import { isSmall } from '../domain/indicators/small-numbers.ts';
import type { ToldRate } from '../domain/indicators/small-numbers.ts';
import { exactArea, knownParts } from '../domain/indicators/tally.ts';
import type { Counted, Parts, TallyMeasure } from '../domain/indicators/tally.ts';
import type { Publication } from '../domain/publication.ts';
import { peerRanks } from '../domain/rankings/peers.ts';
import type { PeerRank } from '../domain/rankings/peers.ts';
import type { AggregateLevel, IsoDate, Measure } from '../domain/rows.ts';
import { unitKey } from '../domain/units/hierarchy.ts';
import { byLevel } from '../domain/units/levels.ts';
import { keptLatest } from './kept.ts';
import type { Sizes } from './sizes.ts';
import type { Place, Tree, Unit } from './tree.ts';

/** The measures that every one of the indicators `I` is published by. */
export type MeasureOf<I extends IndicatorId> = TallyMeasure &
  ((I extends IndicatorId ? (measure: (typeof INDICATORS)[I]['measures'][number]) => void : never) extends (
    measure: infer M,
  ) => void
    ? M
    : never);

/** Which rate. By compounds and as a whole unless said; a measure that the indicator is not published by is a type error. */
export interface Of<I extends IndicatorId = IndicatorId> {
  readonly indicator: I;
  readonly measure?: MeasureOf<I>;
  readonly part?: string;
}

/** The same by what is counted by one, which is always known. */
type OfCounted<I extends IndicatorId> = Of<I> & { readonly measure?: Counted };

/** A published rate. */
export interface Rate extends ToldRate {
  /** A fraction; null where the denominator is 0, and where a compound in it lacks its size. */
  readonly rate: number | null;
  /** The rate if all that is `open` were achieved; null where none is published. */
  readonly upper: number | null;
  /** What a missing report leaves open: counted, not known to be achieved, in the numerator's unit; 0 without an upper rate. */
  readonly open: number;
}

/** The rate if all that a missing report leaves open were achieved, with its parts. */
export function upperOf(rate: Rate): ToldRate {
  const { measure, numerator, denominator, open, small } = rate;
  return { measure, numerator: numerator === null ? null : exactArea(numerator + open), denominator, small };
}

export interface DatedRate extends Rate {
  readonly date: IsoDate;
}

/** A rate by what is counted by one: its parts are known. */
type CountedRate = DatedRate & Parts;

/** All dates of a rate by one of an indicator's measures. */
export interface MeasuredSeries {
  readonly measure: TallyMeasure;
  readonly series: readonly DatedRate[];
}

/** A place among those that share the unit above it. */
export interface Peer {
  readonly unit: Unit;
  readonly now: Rate;
  /** Among those with compounds enough; null where it is none of them, or alone. */
  readonly rank: PeerRank | null;
}

/** What is not published (a place without the measure, a grid's part) is a bug, and throws. */
export interface Rates {
  now<I extends IndicatorId>(place: Place, of: OfCounted<I>): CountedRate;
  now<I extends IndicatorId>(place: Place, of: Of<I>): DatedRate;
  /** Null for a day that is no date of the series. */
  on<I extends IndicatorId>(day: IsoDate, place: Place, of: OfCounted<I>): CountedRate | null;
  on<I extends IndicatorId>(day: IsoDate, place: Place, of: Of<I>): DatedRate | null;
  /** In the order of the dates. */
  series<I extends IndicatorId>(place: Place, of: OfCounted<I>): readonly CountedRate[];
  series<I extends IndicatorId>(place: Place, of: Of<I>): readonly DatedRate[];
  /** By how much the rate rose from a day to another, a fraction; null where either day has no rate. */
  change<I extends IndicatorId>(from: IsoDate, to: IsoDate, place: Place, of: Of<I>): number | null;
  /** The series as a whole by every measure that the place is published by and any compound has, in the registry's order. */
  seriesByMeasure(place: Place, indicator: IndicatorId): readonly MeasuredSeries[];
  /** The measures that the whole city is published by, in the registry's order. */
  measures(indicator: IndicatorId): readonly TallyMeasure[];
  /** The same rates now. */
  byMeasure(place: Place, indicator: IndicatorId): readonly DatedRate[];
  /** The place and its siblings, in the ledger's order; the city is alone. */
  peers<I extends IndicatorId>(place: Place, of: Of<I>): readonly Peer[];
  /** The mean size of the compounds counted in a rate's numerator and of the others, now. */
  meanSize(place: Place, indicator: IndicatorId, weight: Exclude<Measure, 'compounds'>): MeanSize;
  /** A place's rows as published, for its files. */
  rows(place: Place, indicator: IndicatorId): readonly RateRow[];
}

/** `compounds`: how many stand in the denominator, whatever it is weighted by. */
function dated(row: RateRow, compounds: number): DatedRate {
  const { date, measure, numerator, denominator, rate, rateUpper } = row;
  const parts = knownParts(row);
  const open = rateUpper === null || parts === null ? 0 : exactArea(rateUpper * parts.denominator - parts.numerator);
  const small = isSmall(measure === 'grids' ? denominator : compounds);
  return { date, measure, numerator, denominator, rate, small, upper: rateUpper, open };
}

const keyOf = ({ level, id }: Place): string => unitKey(level, id);

/** Where an indicator's rows of a unit stand, and which of them are of a measure and a part. */
function placesIn(table: RateTable) {
  const units = new Map(table.units.map(({ level, id }, i) => [unitKey(level, id), i]));
  const kindsAt = (level: AggregateLevel): ReadonlyMap<string, number> =>
    new Map(table.kinds[level].map(({ measure, part }, i) => [`${measure} ${part}`, i]));
  const kinds = byLevel(kindsAt);
  return {
    unit: (place: Place): number | undefined => units.get(keyOf(place)),
    kind: ({ level }: Place, measure: TallyMeasure, part: string): number | undefined =>
      kinds[level].get(`${measure} ${part}`),
  };
}

/** How many lists of peers are kept: those of the places that a page, and the pages next to it, ask about. */
const LISTS_OF_PEERS = 64;

/** The rates of a publication, read from its columns when they are asked for: nothing of a place is kept. */
export function ratesOf(publication: Publication, tree: Tree, sizes: Pick<Sizes, 'has'>): Rates {
  const position = new Map(publication.dates.map((date, i) => [date, i]));
  const places = byIndicator((id) => placesIn(publication.rates[id]));

  /** A rate by its date's place among the dates; null where the unit is not published so. */
  const rateBy = (place: Place, indicator: IndicatorId, measure: TallyMeasure, part: string) => {
    const table = publication.rates[indicator];
    const { unit: unitOf, kind: kindOf } = places[indicator];
    const unit = unitOf(place);
    const [kind, compounds] = [kindOf(place, measure, part), kindOf(place, 'compounds', part)];
    if (unit === undefined || kind === undefined || compounds === undefined) return null;
    return (date: number): DatedRate =>
      dated(rateAt(table, date, unit, kind), rateAt(table, date, unit, compounds).denominator ?? 0);
  };
  const published = (place: Place, { indicator, measure = 'compounds', part = WHOLE }: Of) => {
    const rate = rateBy(place, indicator, measure, part);
    if (rate === null) throw new Error(`${indicator} of ${keyOf(place)} is not published by ${measure}, part ${part}`);
    return rate;
  };
  const all = (rate: (date: number) => DatedRate): readonly DatedRate[] => publication.dates.map((_date, i) => rate(i));
  const series = ((place: Place, of: Of) => all(published(place, of))) as Rates['series'];
  const on = ((day: IsoDate, place: Place, of: Of) => {
    const rate = published(place, of);
    const at = position.get(day);
    return at === undefined ? null : rate(at);
  }) as Rates['on'];
  const rows = (place: Place, indicator: IndicatorId): readonly RateRow[] => {
    const table = publication.rates[indicator];
    const unit = places[indicator].unit(place);
    if (unit === undefined) return [];
    return table.dates.flatMap((_date, i) => table.kinds[place.level].map((_kind, k) => rateAt(table, i, unit, k)));
  };
  const now = ((place: Place, of: Of) => {
    const rate = on(publication.asOf, place, of);
    if (rate === null) throw new Error(`no rate of ${keyOf(place)} on ${publication.asOf}`);
    return rate;
  }) as Rates['now'];

  const siblings = keptLatest(
    LISTS_OF_PEERS,
    (parent: Place, level: Place['level'], of: Of): readonly Peer[] => {
      const units = tree.below(parent, level).map((unit) => ({ unit, now: now(unit, of) }));
      const ranks = peerRanks(
        units.map(({ unit, now: { small, rate, upper } }) => ({ id: unit.id, rate: small ? null : rate, upper })),
      );
      return units.map((peer): Peer => ({ ...peer, rank: ranks.get(peer.unit.id) ?? null }));
    },
    (parent, level, { indicator, measure = '', part = '' }) =>
      [keyOf(parent), level, indicator, measure, part].join(' '),
  );

  const byMeasure = <T>(
    place: Place,
    indicator: IndicatorId,
    told: (rate: (date: number) => DatedRate, measure: TallyMeasure) => T,
  ): readonly T[] =>
    indicatorOf(indicator)
      .measures.filter(sizes.has)
      .flatMap((measure) => {
        const rate = rateBy(place, indicator, measure, WHOLE);
        return rate === null ? [] : [told(rate, measure)];
      });

  return {
    now,
    on,
    series,
    seriesByMeasure: (place, indicator) =>
      byMeasure(place, indicator, (rate, measure) => ({ measure, series: all(rate) })),
    measures: (indicator) => byMeasure(tree.city, indicator, (_rate, measure) => measure),
    change: (from, to, place, of) => {
      const [then, later] = [on(from, place, of)?.rate ?? null, on(to, place, of)?.rate ?? null];
      return then === null || later === null ? null : later - then;
    },
    byMeasure: (place, indicator) => byMeasure(place, indicator, (rate) => rate(publication.dates.length - 1)),
    peers: (place, of) => {
      const parent = tree.above(place).at(-1);
      return parent === undefined
        ? [{ unit: tree.city, now: now(place, of), rank: null }]
        : siblings(parent, place.level, of);
    },
    meanSize: (place, indicator, weight) =>
      meanSize([now(place, { indicator }), now(place, { indicator, measure: weight })], weight),
    rows,
  };
}
