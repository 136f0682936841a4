/** Everything that the page of the targets shows. */
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { Edition } from '../../site/edition.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import type { Place } from '../../site/tree.ts';

export function targetsView(edition: Edition) {
  const { site, words } = edition;
  const targets = site.targets.all.map(({ id, indicator }) => ({
    progress: site.targets.progress(id),
    reading: site.targets.reading(id),
    steps: site.targets.steps(id),
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

/** What of coverage rests on firms, where a promise may speak of these; null for an indicator that does not say who serves. */
function byFirms({ site, words }: Edition, indicator: IndicatorId): string | null {
  if (indicator !== 'coverage') return null;
  const { city } = site.tree;
  return words.coverage.modes.lead(site.modes.of(city, 'professional').compounds, site.rates.now(city, { indicator }));
}

/** What was paid out of the budget, by month and by district, beside the households that are served. */
function budgetPart({ site, words, links }: Edition) {
  const { budgetFen, budgetSources, byMonth, paid } = site.money;
  const rowOf = (place: Place) => {
    const { payments, fen, share, coveredHouseholds, fenPerHousehold } = paid(place);
    return { payments, fen, share, coveredHouseholds, fenPerHousehold };
  };
  const total = rowOf(site.tree.city);
  return {
    finding: words.targets.budgetFinding({
      budget: budgetFen,
      paid: total.fen,
      asOf: site.asOf,
      payments: total.payments,
    }),
    lead: words.targets.budgetLead({
      perHousehold: total.fenPerHousehold,
      households: total.coveredHouseholds,
      latest: byMonth.slice(-12).reduce((sum, { fen }) => sum + fen, 0),
    }),
    budgetFen,
    months: byMonth,
    districts: site.tree.units('district').map((district) => ({
      ...rowOf(district),
      name: district.name,
      href: links.unit(district),
    })),
    total,
    cited: budgetFen === null ? null : words.targets.budgetSource(budgetSources),
  };
}
