/** Units side by side, as a figure: how far each is covered, month by month, and renovated. */
import type { Figure, FiguresOf } from '../charts/frame/figure.ts';
import type { ToldRate } from '../domain/indicators/small-numbers.ts';
import { addedColumns } from '../publication/figure-rows.ts';
import { count, rate } from '../publication/table-columns.ts';
import type { ComparedUnit } from '../site/comparison.ts';
import type { Edition } from '../site/edition.ts';
import { extremesOf } from '../site/order.ts';

export interface ComparedProps {
  /** What the rows are, for the caption: 各街道. */
  readonly caption: string;
  readonly rows: readonly ComparedUnit[];
  /** The city's coverage, drawn as a line in every bar. */
  readonly city: ToldRate;
  readonly whole: string;
  /** Whether the history is of surveys. */
  readonly isSurveyed?: boolean;
}
export type ComparedFigure = Figure<'PlaceTable', ComparedProps>;

/** Every day that the table shows of each unit; the renovation of the same days stands beside its coverage. */
function rowsOf({ site, words }: Edition, rows: readonly ComparedUnit[]) {
  const days = rows.some(({ history }) => history.length > 0) ? null : [site.asOf];
  const renovated = site.kept.works
    ? rows.flatMap(({ unit }) =>
        site.rates
          .series(unit, { indicator: 'renovation' })
          .filter(({ date }) => days === null || days.includes(date))
          .map((now) => ({ unit, now })),
      )
    : [];
  const { columns } = words.figures;
  return {
    table: 'coverage',
    where: {
      level: [...new Set(rows.map(({ unit }) => unit.level))],
      unit_id: rows.map(({ unit }) => unit.id),
      measure: ['compounds'],
      ...(days === null ? {} : { date: days }),
    },
    columns: ['date', 'unit_id', 'numerator', 'denominator', 'rate'],
    ...(renovated.length === 0
      ? {}
      : {
          added: addedColumns(
            renovated,
            { date: ({ now }) => now.date, unit_id: ({ unit }) => unit.id },
            [
              count('renovated', ({ now }) => now.numerator, 'compounds'),
              rate('renovation_rate', ({ now }) => now.rate),
            ],
            {
              renovated: columns.renovated,
              renovation_rate: columns.renovationRate,
            },
            words.computedTables,
          ),
        }),
  };
}

/** `figures` makes the page's figures; `hasRows` is false where its files serve them. */
export function comparedFigure(
  edition: Edition,
  figures: FiguresOf,
  { caption, rows, hasRows }: Pick<ComparedProps, 'caption' | 'rows'> & { readonly hasRows: boolean },
): ComparedFigure {
  const { site, words } = edition;
  const props = {
    caption,
    rows,
    city: site.rates.now(site.tree.city, { indicator: 'coverage' }),
    whole: words.site.whole(site.programme),
    ...(site.programme.observedOn === null ? {} : { isSurveyed: true }),
  };
  const ends = extremesOf(
    rows.map(({ unit, coverage }) => ({ name: unit.name, rate: coverage })),
    ({ rate }) => rate,
  );
  return figures({
    chart: 'PlaceTable',
    isTable: true,
    id: 'side-by-side',
    title: words.places.comparedTitle(caption, ends),
    subtitle: words.places.withCityLine(caption, props.whole, props.city),
    rows: hasRows ? rowsOf(edition, rows) : null,
    props,
  });
}
