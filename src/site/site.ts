/**
 * What the pages may ask: one read model of the ledgers and of everything computed from them. A view asks the noun that
 * its question is about: `site.rates.now(place, { indicator: 'coverage' })`, `site.tree.below(place, 'grid')`,
 * `site.compounds.cells(place)`, `site.targets.steps(id)`. A place is a level and an id; every unit of `site.tree` is one.
 * Answers are look-ups, or lists that are kept after they have been asked for once, and plain data. What is not
 * published (a measure that an indicator does not have, an id that no ledger knows) throws, because asking is a bug; what
 * is published and not known is null. So a view needs no fallback for a figure, and a null goes to the words as it is.
 */
import type { BulletinRow } from '../domain/indicators/bulletin.ts';
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import type { RateRow } from '../domain/indicators/rates.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import { get, groupBy, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import type { RankingRow } from '../domain/rankings/ranking.ts';
import type {
  Compound,
  District,
  Firm,
  Grid,
  IsoDate,
  Level,
  Pairing,
  Release,
  Service,
  Subdistrict,
  Subsidy,
  Works,
} from '../domain/rows.ts';
import type { ProgressRow } from '../domain/targets/target.ts';
import { factsAsOf } from '../domain/time/facts.ts';
import { chronicleOf } from '../history/chronicle.ts';
import type { Chronicle } from '../history/chronicle.ts';
import type { Problem } from '../ledgers/problem.ts';
import type { PublishedFile } from '../publication/downloads.ts';
import { boundariesOf } from './boundaries.ts';
import type { Boundaries } from './boundaries.ts';
import { bulletinsOf } from './bulletins.ts';
import type { Bulletins } from './bulletins.ts';
import { comparedOf } from './comparison.ts';
import type { Compared } from './comparison.ts';
import { compoundsOf } from './compounds.ts';
import type { Compounds } from './compounds.ts';
import { gridsOf } from './grids.ts';
import type { Grids } from './grids.ts';
import { moneyOf } from './money.ts';
import type { Money } from './money.ts';
import { pastOf } from './past.ts';
import type { Past } from './past.ts';
import { periodsOf } from './periods.ts';
import type { Periods } from './periods.ts';
import { qualityOf } from './quality.ts';
import type { Quality } from './quality.ts';
import { rankingsOf } from './rankings.ts';
import type { Rankings } from './rankings.ts';
import { ratesOf } from './rates.ts';
import type { Rates } from './rates.ts';
import { recordOf } from './record.ts';
import type { PublicRecord } from './record.ts';
import { reportsOf } from './reports.ts';
import type { Reports } from './reports.ts';
import { targetsOf } from './targets.ts';
import type { Targets } from './targets.ts';
import { treeOf } from './tree.ts';
import type { Tree } from './tree.ts';
import { worksOf } from './works.ts';
import type { WorksAnswers } from './works.ts';

/** What the read model is made from: the ledgers and what was computed from them. */
export interface SiteInput {
  readonly dataset: Dataset;
  readonly publication: Publication;
  /** Left out: of a city that keeps no history. */
  readonly chronicle?: Chronicle;
  readonly problems: readonly Problem[];
  readonly files: readonly PublishedFile[];
}

export interface Site extends LedgerRows {
  readonly programme: Programme;
  readonly asOf: IsoDate;
  /** The release that the pages show; null for a preview, and where there are none. */
  readonly release: Release | null;
  readonly past: Past;
  readonly tree: Tree;
  readonly rates: Rates;
  /** The units of a level that a place is made of, side by side. */
  readonly compared: Compared;
  readonly grids: Grids;
  readonly compounds: Compounds;
  readonly works: WorksAnswers;
  readonly reports: Reports;
  readonly targets: Targets;
  readonly rankings: Rankings;
  readonly bulletins: Bulletins;
  readonly money: Money;
  readonly record: PublicRecord;
  readonly quality: Quality;
  readonly boundaries: Boundaries;
  readonly periods: Periods;
  /** What the checks of the ledgers found. */
  readonly problems: readonly Problem[];
  /** The downloads. */
  readonly files: readonly PublishedFile[];
}

/** The ledgers' and the publication's rows by their keys. */
interface LedgerRows {
  /** The facts up to the as-of date: later ones are left out. */
  readonly dataset: Dataset;
  readonly publication: Publication;
  /** All dates, measures and parts of a unit's rate by an indicator, in date order. */
  ratesOf(indicator: IndicatorId, level: Level, unitId: string): readonly RateRow[];
  progressOf(targetId: string): readonly ProgressRow[];
  rankingsOf(period: string, level: Level): readonly RankingRow[];
  bulletinOf(month: string): readonly BulletinRow[];
  district(id: string): District;
  subdistrict(id: string): Subdistrict;
  grid(id: string): Grid;
  firm(id: string): Firm;
  subdistrictsIn(districtId: string): readonly Subdistrict[];
  gridsIn(subdistrictId: string): readonly Grid[];
  compoundsIn(gridId: string): readonly Compound[];
  stateOf(compoundId: string): CompoundState;
  servicesOf(compoundId: string): readonly Service[];
  worksOf(compoundId: string): readonly Works[];
  pairingsOf(compoundId: string): readonly Pairing[];
  subsidiesOf(gridId: string): readonly Subsidy[];
}

function ledgerRowsOf(dataset: Dataset, publication: Publication, rates: Rates): LedgerRows {
  const progress = groupBy(publication.progress, (row) => row.targetId);
  const rankings = groupBy(publication.rankings, (row) => `${row.period}/${row.level}`);
  const bulletins = groupBy(publication.bulletins, (row) => row.month);
  const districts = indexBy(dataset.districts, (row) => row.id);
  const subdistricts = indexBy(dataset.subdistricts, (row) => row.id);
  const grids = indexBy(dataset.grids, (row) => row.id);
  const firms = indexBy(dataset.firms, (row) => row.id);
  const states = indexBy(publication.compounds, (row) => row.compoundId);
  const subdistrictsIn = groupBy(dataset.subdistricts, (row) => row.districtId);
  const gridsIn = groupBy(dataset.grids, (row) => row.subdistrictId);
  const compoundsIn = groupBy(dataset.compounds, (row) => row.gridId);
  const services = groupBy(dataset.services, (row) => row.compoundId);
  const works = groupBy(dataset.works, (row) => row.compoundId);
  const pairings = groupBy(dataset.pairings, (row) => row.compoundId);
  const subsidies = groupBy(dataset.subsidies, (row) => row.gridId);
  return {
    dataset,
    publication,
    ratesOf: (indicator, level, id) => (level === 'compound' ? [] : rates.rows({ level, id }, indicator)),
    progressOf: (targetId) => progress.get(targetId) ?? [],
    rankingsOf: (period, level) => rankings.get(`${period}/${level}`) ?? [],
    bulletinOf: (month) => bulletins.get(month) ?? [],
    district: (id) => get(districts, id),
    subdistrict: (id) => get(subdistricts, id),
    grid: (id) => get(grids, id),
    firm: (id) => get(firms, id),
    subdistrictsIn: (districtId) => subdistrictsIn.get(districtId) ?? [],
    gridsIn: (subdistrictId) => gridsIn.get(subdistrictId) ?? [],
    compoundsIn: (gridId) => compoundsIn.get(gridId) ?? [],
    stateOf: (compoundId) => get(states, compoundId),
    servicesOf: (compoundId) => services.get(compoundId) ?? [],
    worksOf: (compoundId) => works.get(compoundId) ?? [],
    pairingsOf: (compoundId) => pairings.get(compoundId) ?? [],
    subsidiesOf: (gridId) => subsidies.get(gridId) ?? [],
  };
}

/** The read model of a checked dataset and its publication. Pure; linear in their rows. */
export function siteOf({
  dataset,
  publication,
  chronicle = chronicleOf(dataset, null),
  problems,
  files,
}: SiteInput): Site {
  const { facts } = factsAsOf(dataset);
  const { programme } = facts;
  const tree = treeOf(facts);
  const rates = ratesOf(publication, tree);
  const reports = reportsOf(facts, publication.dates, tree, rates);
  const compounds = compoundsOf(facts, publication, tree, reports);
  return {
    ...ledgerRowsOf(facts, publication, rates),
    programme,
    asOf: publication.asOf,
    release: chronicle.release,
    past: pastOf(dataset, chronicle),
    tree,
    rates,
    compared: comparedOf(tree, rates, reports),
    grids: gridsOf(tree, rates),
    compounds,
    works: worksOf(facts, tree, rates, compounds),
    reports,
    targets: targetsOf(facts, publication, tree, rates),
    rankings: rankingsOf(programme.ranking, publication.rankings, tree),
    bulletins: bulletinsOf(facts, publication.bulletins, tree, rates),
    money: moneyOf(facts, tree, rates),
    record: recordOf(facts, publication),
    quality: qualityOf(facts, publication),
    boundaries: boundariesOf(facts),
    periods: periodsOf(publication),
    problems,
    files,
  };
}
