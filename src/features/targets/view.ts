/** Everything that the page of the targets shows. */
import { WHOLE } from '../../domain/indicators/rates.ts';
import { paidTotal, subsidyMonths, subsidyPlaces } from '../../domain/money/subsidy.ts';
import { sumCny } from '../../domain/money/sum.ts';
import type { Target } from '../../domain/programme.ts';
import type { Site } from '../../site/site.ts';
import type { Edition } from '../../site/edition.ts';

/** Money units in which a budget may have been published, in yuan. */
const YUAN: Record<string, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** What the target's indicator counts in the whole area on the as-of date. */
function countsOf(site: Site, target: Target): { numerator: number; denominator: number } {
  const row = site
    .ratesOf(target.indicator, 'city', site.dataset.programme.city.id)
    .find((own) => own.date === site.publication.asOf && own.measure === target.measure && own.part === WHOLE);
  if (row === undefined) throw new Error(`${target.indicator} is not published by ${target.measure}`);
  return row;
}

function coveredHouseholds(site: Site, level: 'city' | 'district', id: string): number {
  const { asOf } = site.publication;
  const row = site.ratesOf('coverage', level, id).find((own) => own.date === asOf && own.measure === 'households');
  return row?.numerator ?? 0;
}

function budgetView({ site, words, links }: Edition) {
  const { programme, subsidies, districts, published } = site.dataset;
  const { subsidyBudgetCny: budgetCny, seriesFrom, city } = programme;
  const { asOf } = site.publication;
  const months = subsidyMonths(subsidies, seriesFrom, asOf);
  const districtOf = (gridId: string): string => site.subdistrict(site.grid(gridId).subdistrictId).districtId;
  const places = subsidyPlaces(
    subsidies,
    districts.map((district) => district.id),
    districtOf,
    (id) => coveredHouseholds(site, 'district', id),
  );
  const [total] = subsidyPlaces(
    subsidies,
    [city.id],
    () => city.id,
    () => coveredHouseholds(site, 'city', city.id),
  );
  if (total === undefined) throw new Error('one place gives one row');
  const paid = paidTotal(subsidies);
  const latest = sumCny(months.slice(-12).map((row) => row.paidCny));
  return {
    finding: words.targets.budgetFinding({ budget: budgetCny, paid, asOf, payments: subsidies.length }),
    lead: words.targets.budgetLead({
      perHousehold: total.perHouseholdCny,
      households: total.coveredHouseholds,
      months: months.length,
      latest,
    }),
    budgetCny,
    months,
    districts: places.map((row) => ({
      ...row,
      name: site.district(row.unitId).name,
      href: links.unit({ level: 'district', id: row.unitId }),
    })),
    total,
    cited: published
      .filter((row) => row.kind === 'plan' && row.value * (YUAN[row.unit] ?? 0) === budgetCny)
      .map((row) =>
        words.targets.budgetCited({ publisher: row.publisher, title: row.sourceTitle, note: row.note, id: row.id }),
      ),
  };
}

export function targetsView(edition: Edition) {
  const { site, words } = edition;
  const { targets } = site.dataset.programme;
  const views = targets.map((target) => ({
    target,
    rows: site.progressOf(target.id),
    steps: site.publication.steps.filter((step) => step.targetId === target.id),
    counts: countsOf(site, target),
  }));
  return {
    headline: words.targets.headline(
      site.publication.asOf,
      views.map(({ target, rows }) => ({ target, row: rows.at(-1) })),
    ),
    lead: words.targets.lead(targets.length),
    targets: views,
    standings: views.map(({ target, rows }) => ({
      id: target.id,
      name: target.name,
      status: rows.at(-1)?.status ?? null,
    })),
    budget: budgetView(edition),
  };
}
