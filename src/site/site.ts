/**
 * What the pages may ask: one read model of the ledgers and of everything computed from them. A view asks the noun that
 * its question is about: `site.rates.now(place, { indicator: 'coverage' })`, `site.tree.below(place, level)`,
 * `site.compounds.cells(place)`, `site.targets.steps(id)`. A place is a level and an id; every unit of `site.tree` is one.
 * Answers are look-ups, or lists that are kept after they have been asked for once, and plain data. What is not
 * published (a measure that an indicator does not have, an id that no ledger knows) throws, because asking is a bug; what
 * is published and not known is null. So a view needs no fallback for a figure, and a null goes to the words as it is.
 */
import { indicatorsOf } from '../domain/indicators/registry.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { Dataset } from '../domain/model.ts';
import type { Programme } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import type { IsoDate, Release } from '../domain/rows.ts';
import { factsAsOf } from '../domain/time/facts.ts';
import { datesInPart } from '../domain/time/known-in-part.ts';
import { chronicleOf } from '../history/chronicle.ts';
import type { Chronicle } from '../history/chronicle.ts';
import type { Problem } from '../ledgers/problems/problem.ts';
import { pastTables, presentTables } from '../publication/present-tables.ts';
import type { PublishedFile } from '../publication/published-file.ts';
import type { PublishedTable } from '../publication/published-table.ts';
import type { Messages } from '../words/words.ts';
import { keptEach } from './kept.ts';
import { boundariesOf } from './boundaries.ts';
import type { Boundaries } from './boundaries.ts';
import { bulletinsOf } from './bulletins.ts';
import type { Bulletins } from './bulletins.ts';
import { comparedOf } from './comparison.ts';
import type { Compared } from './comparison.ts';
import { compoundRecordsOf } from './compound-records.ts';
import type { CompoundRecords } from './compound-records.ts';
import { compoundsOf } from './compounds.ts';
import type { Compounds } from './compounds.ts';
import { gridsOf } from './grids.ts';
import type { Grids } from './grids.ts';
import { modesOf } from './modes.ts';
import type { Modes } from './modes.ts';
import { moneyOf } from './money.ts';
import type { Money } from './money.ts';
import { ownTargetsOf } from './own-targets.ts';
import type { OwnTargets } from './own-targets.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
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
import { repliesOf } from './replies.ts';
import type { Replies } from './replies.ts';
import { reportsOf } from './reports.ts';
import type { Reports } from './reports.ts';
import { sizesOf } from './sizes.ts';
import type { Sizes } from './sizes.ts';
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

export interface Site {
  readonly programme: Programme;
  readonly asOf: IsoDate;
  /** Of each ledger whether the city keeps it: what rests on one that it does not is left out of the site. */
  readonly kept: Dataset['kept'];
  /** Whether a date of a compound, a service or works is known in part. */
  readonly hasDatesInPart: boolean;
  /** The pages that not every city has: whether this one has them. */
  readonly pages: Pages;
  /** The indicators that the city has data of, in the order in which they are listed to readers. */
  readonly indicators: readonly IndicatorId[];
  /** The release that the pages show; null for a preview, and where there are none. */
  readonly release: Release | null;
  readonly past: Past;
  readonly tree: Tree;
  readonly rates: Rates;
  /** What compounds are weighed by, as far as it is known. */
  readonly sizes: Sizes;
  /** Coverage by who serves. */
  readonly modes: Modes;
  /** The units of a level that a place is made of, side by side. */
  readonly compared: Compared;
  readonly grids: Grids;
  readonly compounds: Compounds;
  /** Every row of the ledgers about a compound. */
  readonly records: CompoundRecords;
  readonly works: WorksAnswers;
  readonly reports: Reports;
  readonly targets: Targets;
  /** What the targets ask of one compound. */
  readonly ownTargets: OwnTargets;
  readonly rankings: Rankings;
  readonly bulletins: Bulletins;
  readonly money: Money;
  readonly record: PublicRecord;
  readonly replies: Replies;
  readonly quality: Quality;
  readonly boundaries: Boundaries;
  readonly periods: Periods;
  /** What the checks of the ledgers found. */
  readonly problems: readonly Problem[];
  /** The downloads. */
  readonly files: readonly PublishedFile[];
  /** The tables among them, as they are written. */
  tables(words: Messages): readonly PublishedTable[];
  /** Those of the history; none where none is kept. */
  historyTables(words: Messages): readonly PublishedTable[];
}

const inLanguage = ({ locale }: Messages): string => locale;

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
  const past = pastOf(dataset, chronicle);
  const tree = treeOf(facts);
  const sizes = sizesOf(facts);
  const rates = ratesOf(publication, tree, sizes);
  const reports = reportsOf(facts, publication.dates, tree, rates);
  const compounds = compoundsOf(facts, publication, tree, reports);
  return {
    programme,
    asOf: publication.asOf,
    kept: facts.kept,
    hasDatesInPart: [facts.compounds, facts.services, facts.works].some((rows) =>
      rows.some((row) => Object.keys(datesInPart(row)).length > 0),
    ),
    pages: pagesOf(facts, publication),
    indicators: indicatorsOf(facts),
    release: chronicle.release,
    past,
    tree,
    rates,
    sizes,
    modes: modesOf(publication, rates),
    compared: comparedOf(facts, tree, rates, reports),
    grids: gridsOf(facts, tree, rates),
    compounds,
    ownTargets: ownTargetsOf(facts, compounds),
    records: compoundRecordsOf(dataset, () => past.firstKnown),
    works: worksOf(facts, publication.dates, tree, rates, compounds),
    reports,
    targets: targetsOf(facts, publication, tree, rates),
    rankings: rankingsOf(programme.ranking, publication.rankings, tree),
    bulletins: bulletinsOf(facts, publication.bulletins, tree, rates),
    money: moneyOf(facts, tree, rates),
    record: recordOf(facts, publication),
    replies: repliesOf(facts, publication, chronicle.past?.reviews ?? null),
    quality: qualityOf(facts, publication),
    boundaries: boundariesOf(facts),
    periods: periodsOf(programme, publication),
    problems,
    files,
    tables: keptEach((words) => presentTables(dataset, publication, chronicle.past, words), inLanguage),
    historyTables: keptEach((words) => pastTables(dataset, chronicle.past, words), inLanguage),
  };
}
