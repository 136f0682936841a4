/** A place's rate by every measure, as a figure of one of its pages. */
import type { Figure, FiguresOf } from '../charts/frame/figure.ts';
import { WHOLE } from '../domain/indicators/rates.ts';
import { indicatorOf, type IndicatorId } from '../domain/indicators/registry.ts';
import type { Measure } from '../domain/rows.ts';
import type { Edition } from '../site/edition.ts';
import { extremesOf } from '../site/order.ts';
import type { DatedRate } from '../site/rates.ts';
import type { Place } from '../site/tree.ts';

/** Of each measure that some compounds lack how many: what stands beside rates that have no data for it. */
export function lackingNotes(
  { site, words }: Pick<Edition, 'site' | 'words'>,
  place: Place,
  indicator: IndicatorId,
  measures: readonly Measure[] = ['households', 'floor_area'],
): readonly string[] {
  return measures.filter(site.sizes.has).flatMap((measure) => {
    const lacking = site.sizes.lacking(place, indicator, measure);
    return lacking === 0 ? [] : [words.figures.lacking(measure, lacking)];
  });
}

export type MeasureFigure = Figure<
  'MeasureTable',
  { readonly caption: string; readonly rows: readonly DatedRate[]; readonly notes: readonly string[] }
>;

/** `figures` makes the page's figures. */
export function measureFigure(
  { site, words }: Edition,
  figures: FiguresOf,
  { level, id }: Place,
  indicator: IndicatorId,
  figureId: string,
): MeasureFigure {
  const rows = site.rates.byMeasure({ level, id }, indicator);
  const text = words.figures.measures;
  // Where there is a page for each of hundreds, the caption is short.
  const caption = site.tree.levels.isSmaller(level, site.tree.levels.largest)
    ? words.indicators[indicator].short
    : text.unit(words.indicators[indicator].short);
  const { parts } = indicatorOf(indicator);
  return figures({
    chart: 'MeasureTable',
    isTable: true,
    id: figureId,
    title: text.title(
      words.indicators[indicator].short,
      extremesOf(rows, (row) => row),
    ),
    subtitle: caption,
    rows: {
      table: indicator,
      where: {
        level: [level],
        unit_id: [id],
        date: [site.asOf],
        ...(parts === null ? {} : { [parts.column]: [WHOLE] }),
      },
      columns: ['date', 'level', 'unit_id', 'measure', 'numerator', 'denominator', 'rate'],
    },
    props: { caption, rows, notes: lackingNotes({ site, words }, { level, id }, indicator) },
  });
}
