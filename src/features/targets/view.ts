/** Everything that the page of the targets shows. */
import { figuresOn } from '../../charts/frame/figure.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { fixed } from '../../ledgers/text/decimals.ts';
import type { Edition } from '../../site/edition.ts';
import { ownRows } from '../../publication/figure-rows.ts';
import { column, key } from '../../publication/table-columns.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import { targetFigure } from '../../ui/target-figure.ts';
import type { Place } from '../../site/tree.ts';

const PAGE = '/targets/';

export function targetsView(edition: Edition) {
  const { site, words } = edition;
  const targets = site.targets.all.map(({ id, indicator }) => ({
    progress: site.targets.progress(id),
    reading: site.targets.reading(id),
    steps: site.targets.steps(id),
    burnUp: targetFigure(edition, PAGE, id, { id: `${id}-burn-up` }),
    drift: driftFigure(edition, id),
    byFirms: byFirms(edition, indicator),
  }));
  return {
    headline: words.targets.headline(
      site.asOf,
      targets.map(({ progress: { target, latest } }) => ({ target, row: latest })),
    ),
    lead: words.targets.lead(targets.length),
    source: words.site.source(site.programme),
    targets,
    provisional: provisionalPart(edition),
    standings: targets.map(({ progress: { target, latest } }) => ({
      id: target.id,
      name: target.name,
      status: latest.status,
    })),
    budget: site.kept.subsidies ? budgetPart(edition) : null,
  };
}

export type TargetsProps = ReturnType<typeof targetsView>;

/** How a target's distance from its plan moved. */
function driftFigure(edition: Edition, id: string) {
  const { site, words } = edition;
  const { name } = site.targets.progress(id).target;
  const { drift } = site.targets.reading(id);
  return figuresOn(
    edition,
    PAGE,
  )({
    chart: 'Drift',
    id: `${id}-drift`,
    title: words.targets.driftTitle(name, drift),
    subtitle: words.targets.driftUnit,
    rows: {
      table: 'progress',
      where: { target_id: [id] },
      columns: ['target_id', 'date', 'gap', 'schedule_variance_months'],
    },
    props: { drift },
  });
}

const yuan = (fen: number): string => fixed(fen / 100, 2);

/** What was paid month by month, beside the budget. */
function budgetFigure(edition: Edition, title: string) {
  const { site, words } = edition;
  const { budgetFen, byMonth } = site.money;
  const { columns } = words.figures;
  return figuresOn(
    edition,
    PAGE,
  )({
    chart: 'Budget',
    id: 'subsidy_chart',
    title,
    subtitle: words.targets.budgetUnit(budgetFen !== null),
    definition: words.targets.budgetNote(budgetFen !== null),
    rows: ownRows(
      byMonth,
      [
        key('month', (row) => row.month, 'yearmonth'),
        column('payments', 'integer', (row) => String(row.payments)),
        column('paid_cny', 'number', (row) => yuan(row.fen)),
        column('cumulative_cny', 'number', (row) => yuan(row.cumulativeFen)),
      ],
      { month: columns.month, payments: columns.payments, paid_cny: columns.paid, cumulative_cny: columns.cumulative },
      words.computedTables,
      site.programme.demonstration,
    ),
    props: { months: byMonth, budgetFen },
  });
}

/** What of coverage rests on firms, where a promise may speak of these; null for an indicator that does not say who serves. */
function byFirms({ site, words }: Edition, indicator: IndicatorId): string | null {
  if (indicator !== 'coverage') return null;
  const { city } = site.tree;
  return words.coverage.modes.lead(site.modes.of(city, 'professional').compounds, site.rates.now(city, { indicator }));
}

/** What was paid out of the budget, by month and by district, beside the households that are served. */
function budgetPart(edition: Edition) {
  const { site, words, links } = edition;
  const { budgetFen, budgetSources, byMonth, paid } = site.money;
  const rowOf = (place: Place) => {
    const { payments, fen, share, coveredHouseholds, fenPerHousehold } = paid(place);
    return { payments, fen, share, coveredHouseholds, fenPerHousehold };
  };
  const total = rowOf(site.tree.city);
  return {
    figure: budgetFigure(
      edition,
      words.targets.budgetFinding({
        budget: budgetFen,
        paid: total.fen,
        asOf: site.asOf,
        payments: total.payments,
      }),
    ),
    lead: words.targets.budgetLead({
      perHousehold: total.fenPerHousehold,
      households: total.coveredHouseholds,
      latest: byMonth.slice(-12).reduce((sum, { fen }) => sum + fen, 0),
    }),
    budgetFen,
    districts: site.tree.units('district').map((district) => ({
      ...rowOf(district),
      name: district.name,
      href: links.unit(district),
    })),
    total,
    cited: budgetFen === null ? null : words.targets.budgetSource(budgetSources),
  };
}
