/** Figures as published beside today's, in finished texts, with the parts of what lies between. */
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { isSmall } from '../../domain/indicators/small-numbers.ts';
import type { AggregateLevel } from '../../domain/rows.ts';
import type { KeptLevel } from '../../history/revision.ts';
import type { Vintage } from '../../history/vintages.ts';
import type { Edition } from '../../site/edition.ts';
import { REVISION_PARTS } from '../../site/revision-summary.ts';
import type { Messages } from '../../words/words.ts';

export interface RevisionRow {
  readonly name: string;
  readonly href: string | null;
  readonly first: string;
  /** What the first value was counted among; empty where that is not kept. */
  readonly of: string;
  readonly now: string;
  readonly revision: string;
  /** One a part, in the order in which a revision is told. */
  readonly parts: readonly string[];
}

/** The part of a revision as points; where the figure is too small for a percentage it is left out. */
const part = (words: Messages, value: number | null): string => (value === null ? '' : words.format.change(value));

/** A unit's name and page today; its id where the ledgers no longer have it. */
export function unitOf(
  { site, words, links }: Edition,
  level: AggregateLevel,
  id: string,
): { readonly name: string; readonly href: string | null } {
  const unit = level === 'city' ? site.tree.city : site.tree.units(level).find((candidate) => candidate.id === id);
  if (unit === undefined) return { name: id, href: null };
  return { name: level === 'city' ? words.site.whole(site.programme) : unit.name, href: links.unit(unit) };
}

/** One figure of a release. */
function revisionRow(edition: Edition, row: Vintage, name: string, href: string | null): RevisionRow {
  const { site, words } = edition;
  const { level, unitId, indicator, measure } = row;
  const place = { level, id: unitId };
  const published = site.past.figure(row.release, place, indicator, measure);
  const fraction =
    published === null ? '' : words.releases.revision.fraction(published.numerator, published.denominator);
  const counted = site.past.figure(row.release, place, indicator, 'compounds');
  const isFew = counted !== null && isSmall(counted.denominator);
  const known = site.tree.units(level).some(({ id }) => id === unitId);
  const series = isFew && known ? site.rates.seriesByMeasure(place, indicator) : [];
  const today = series.find((own) => own.measure === measure)?.series.find(({ date }) => date === row.asOf);
  const now =
    isFew && today !== undefined
      ? words.releases.revision.fraction(today.numerator, today.denominator)
      : words.format.percent(row.now);
  return {
    name,
    href,
    first: isFew ? fraction : words.format.percent(row.first),
    of: isFew ? '' : fraction,
    now,
    revision: isFew ? '' : words.format.change(row.revision),
    parts: REVISION_PARTS.map((id) => (isFew ? '' : part(words, row[id]))),
  };
}

/** The city's figure by each of an indicator's measures, in the order in which they are published. */
export function measureRows(edition: Edition, release: string, indicator: IndicatorId): readonly RevisionRow[] {
  const { site, words } = edition;
  return site.rates.byMeasure(site.tree.city, indicator).flatMap(({ measure }) => {
    const row = site.past.vintage(release, site.tree.city, indicator, measure);
    return row === null ? [] : [revisionRow(edition, row, words.measure[measure], null)];
  });
}

/** The units of a level by compounds, in the ledgers' order, then those that are gone. */
export function unitRows(
  edition: Edition,
  release: string,
  indicator: IndicatorId,
  level: Exclude<KeptLevel, 'city'>,
): readonly RevisionRow[] {
  const order = new Map(edition.site.tree.units(level).map(({ id }, i) => [id, i]));
  return edition.site.past
    .vintages(release)
    .filter((row) => row.level === level && row.indicator === indicator && row.measure === 'compounds')
    .toSorted((a, b) => (order.get(a.unitId) ?? order.size) - (order.get(b.unitId) ?? order.size))
    .map((row) => {
      const { name, href } = unitOf(edition, level, row.unitId);
      return revisionRow(edition, row, name, href);
    });
}
