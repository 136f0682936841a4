/** The figure of remediation works: how many compounds are how far, by category. */
import { figuresOn } from '../charts/frame/figure.ts';
import { worksStates } from '../domain/indicators/works-matrix.ts';
import { ownRows } from '../publication/figure-rows.ts';
import { count, key } from '../publication/table-columns.ts';
import type { Edition } from '../site/edition.ts';
import { extremesOf, highestFirst } from '../site/order.ts';
import type { Unit } from '../site/tree.ts';
import type { MatrixRow } from '../site/works.ts';

/** The counts of places, a row a category and state: no published table has them. */
export function worksRows(
  { site, words }: Edition,
  panels: readonly { readonly place: Unit; readonly rows: readonly MatrixRow[] }[],
) {
  const { columns, name } = words.figures;
  return ownRows(
    panels.flatMap(({ place, rows }) =>
      rows.flatMap(({ category, counts }) =>
        worksStates(site.programme.renovatedWhen).map((state) => ({
          place,
          category,
          state,
          compounds: counts[state],
        })),
      ),
    ),
    [
      key('level', (row) => row.place.level),
      key('unit_id', (row) => row.place.id),
      key('unit_name', (row) => row.place.name),
      key('category', (row) => row.category.id),
      key('category_name', (row) => row.category.name),
      key('state', (row) => row.state),
      count('compounds', (row) => row.compounds, 'compounds'),
    ],
    { ...words.computedTables.common, ...columns, unit_name: name, category_name: name },
    words.computedTables,
    site.programme.demonstration,
  );
}

/** The works of the whole city, on one of the pages that show them. */
export function worksFigure(edition: Edition, page: string) {
  const { site, words } = edition;
  const { city } = site.tree;
  const { rows, totals } = site.works.matrix(city);
  const text = words.renovation.matrix;
  return figuresOn(
    edition,
    page,
  )({
    chart: 'WorksBars',
    id: 'category-matrix',
    title: text.title(extremesOf(rows, ({ now }) => now)),
    subtitle: text.unit,
    definition: text.unit,
    rows: worksRows(edition, [{ place: city, rows }]),
    props: {
      panels: [{ rows: highestFirst(rows, ({ now }) => now.rate) }],
      totals,
      when: site.programme.renovatedWhen,
      half: true,
    },
  });
}
