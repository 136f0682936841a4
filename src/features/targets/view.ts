/** Everything that the page of the targets shows. */
import { figuresOn } from '../../charts/frame/figure.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { fixed } from '../../ledgers/text/decimals.ts';
import type { Edition } from '../../site/edition.ts';
import { ownRows } from '../../publication/figure-rows.ts';
import { amount, column, count, date, key, rate, share } from '../../publication/table-columns.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import { stepsFigure } from '../../ui/steps-figure.ts';
import { targetFigure } from '../../ui/target-figure.ts';
import type { Paid } from '../../site/money.ts';
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
    stepTable: stepsFigure(edition, PAGE, id, 'StepTable', words.targets.now(site.targets.progress(id).target)),
    paceTable: paceFigure(edition, id),
    byFirms: byFirms(edition, indicator),
  }));
  return {
    headline: words.targets.headline(
      site.asOf,
      targets.map(({ progress: { target, latest } }) => ({ target, row: latest })),
    ),
    lead: words.targets.lead(targets.length),
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
    title: words.targets.driftTitle(name, drift, site.periods.called),
    subtitle: words.targets.driftUnit,
    rows: {
      table: 'progress',
      where: { target_id: [id] },
      columns: ['target_id', 'date', 'gap', 'schedule_variance_months'],
    },
    props: { drift },
  });
}

/** How fast the indicator rises, and how fast it would have to; null where no two surveys tell. */
function paceFigure(edition: Edition, id: string) {
  const { site, words } = edition;
  const { target, latest, outlook } = site.targets.progress(id);
  const { paces: all, requiredPerMonth } = site.targets.reading(id);
  // A pace is there between two surveys that lie so far apart; of others nothing is said.
  const paces = site.programme.observedOn === null ? all : all.filter(({ pace }) => pace !== null);
  if (paces.length === 0) return null;
  const { columns } = words.figures;
  const caption = words.targets.now(target);
  const isTold = outlook !== 'achieved' && outlook !== 'not_started';
  return figuresOn(
    edition,
    PAGE,
  )({
    chart: 'PaceTable',
    isTable: true,
    id: `${id}-paces`,
    title: words.targets.pacesTitle(target.name),
    subtitle: caption,
    definition: words.targets.paceBasis[latest.paceBasis],
    rows: ownRows(
      [
        ...paces.map(({ months, pace, perMonth, reachesOn }) => ({ name: String(months), pace, perMonth, reachesOn })),
        {
          name: 'required',
          pace: latest.requiredPace,
          perMonth: requiredPerMonth,
          reachesOn: latest.requiredPace === null ? null : target.dueOn,
        },
      ],
      [
        key('target_id', () => id),
        key('pace', (row) => row.name),
        rate('points_a_month', (row) => row.pace),
        amount('amount_a_month', (row) => row.perMonth, 'amount'),
        date('reaches_on', (row) => (isTold ? row.reachesOn : null)),
      ],
      {
        target_id: columns.target,
        pace: columns.pace,
        points_a_month: columns.pacePoints,
        amount_a_month: columns.paceAmount,
        reaches_on: columns.reachesOn,
      },
      words.computedTables,
      site.programme.demonstration,
    ),
    props: {
      caption,
      progress: { target, latest, outlook },
      reading: { paces, requiredPerMonth },
    },
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
  return words.coverage.modes.lead(
    site.modes.of(city, 'professional').compounds,
    site.rates.now(city, { indicator }),
    true,
  );
}

/** What was paid out of the budget, by month and by largest unit, beside the households that are served. */
function budgetPart(edition: Edition) {
  const { site, words, links } = edition;
  const { budgetFen, budgetSources, byMonth, paid } = site.money;
  const rowOf = (place: Place) => {
    const { payments, fen, share, coveredHouseholds, fenPerHousehold } = paid(place);
    return { payments, fen, share, coveredHouseholds, fenPerHousehold };
  };
  const total = rowOf(site.tree.city);
  const rows = site.tree.units(site.tree.levels.largest).map((unit) => ({
    ...rowOf(unit),
    id: unit.id,
    name: unit.name,
    href: links.unit(unit),
  }));
  return {
    table: paidFigure(edition, rows, total),
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
    total,
    cited: budgetFen === null ? null : words.targets.budgetSource(budgetSources),
  };
}

/** What a place was paid, as the table by place has it. */
type PaidRow = Pick<Paid, 'payments' | 'fen' | 'share' | 'coveredHouseholds' | 'fenPerHousehold'>;

/** What was paid in each of the largest units, and in all. */
function paidFigure(
  edition: Edition,
  rows: readonly (PaidRow & { readonly id: string; readonly name: string; readonly href: string })[],
  total: PaidRow,
) {
  const { site, words } = edition;
  const { city } = site.tree;
  const { columns, name } = words.figures;
  const { largest } = site.tree.levels;
  const level = words.level[largest];
  const caption = words.targets.byPlaceUnit(level);
  return figuresOn(
    edition,
    PAGE,
  )({
    chart: 'PaidTable',
    isTable: true,
    id: `subsidy-by-${largest}`,
    title: words.targets.byPlaceTitle(level),
    subtitle: caption,
    definition: words.targets.budgetNote(site.money.budgetFen !== null),
    rows: ownRows(
      [...rows, { ...total, id: city.id, name: words.site.whole(site.programme) }],
      [
        key('unit_id', (row) => row.id),
        key('unit_name', (row) => row.name),
        column('payments', 'integer', (row) => String(row.payments)),
        column('paid_cny', 'number', (row) => yuan(row.fen)),
        share('share', (row) => row.share),
        count('covered_households', (row) => row.coveredHouseholds, 'households'),
        column('paid_per_household_cny', 'number', (row) =>
          row.fenPerHousehold === null ? '' : yuan(row.fenPerHousehold),
        ),
      ],
      {
        unit_id: words.computedTables.common.unit_id,
        unit_name: name,
        payments: columns.payments,
        paid_cny: columns.paidAll,
        share: columns.paidShare,
        covered_households: columns.coveredHouseholds,
        paid_per_household_cny: columns.paidEach,
      },
      words.computedTables,
      site.programme.demonstration,
    ),
    props: { caption, head: level, rows, total, hasHouseholds: site.sizes.has('households') },
  });
}
