/** A city as it stood at a release: its ledgers and settings of then, from what the history keeps. */
import type { Dataset } from '../domain/model.ts';
import type { Release } from '../domain/rows.ts';
import { canonicalRow, type Sheet } from '../ledgers/schemas/ledger.ts';
import type { Chronicle } from './chronicle.ts';
import { factsOf } from './facts.ts';
import { firstPublished, keptReleases, stateAt, type History } from './history.ts';
import { programmeAt } from './read.ts';
import { releaseFigures } from './release-figures.ts';
import { BULLETINS, FIGURES, RANKINGS, TARGETS } from './tables.ts';
import { revisionsSince } from './vintages.ts';

/** The releases up to one. */
const upTo = (releases: readonly Release[], { id }: Release): readonly Release[] =>
  releases.slice(0, releases.findIndex((release) => release.id === id) + 1);

/**
 * The ledgers as a kept release had them, counted by its own settings, in which the published totals stand that they were held
 * against. What no history keeps (the public record, replies, outlines, reasons of corrections) is left out; where and by whom the
 * site is published is what it is now.
 */
export function datasetAt(history: History, dataset: Dataset, release: Release): Dataset {
  const { releases, programme: now, kept } = dataset;
  const then = programmeAt(history, releases, release);
  const programme = { ...then, site: now.site, map: now.map, recordAsOf: now.recordAsOf };
  const facts = factsOf(stateAt(history, releases, release.id), programme);
  return {
    ...dataset,
    ...facts,
    programme,
    kept: { ...kept, ...facts.kept, published: false, conflicts: false, searches: false, corrections: false },
    releases: upTo(releases, release),
    corrections: [],
    published: [],
    conflicts: [],
    searches: [],
    proposals: [],
    schemes: null,
    boundaries: { districts: [], subdistricts: [], grids: [] },
  };
}

/** What was known of the city's publications at a release; `then` is the city as it stood at it. Time is that of a vintage each. */
export function chronicleAt(history: History, dataset: Dataset, release: Release, then: Dataset): Chronicle {
  const { releases } = dataset;
  const before = upTo(releases, release);
  const ids = new Set(before.map(({ id }) => id));
  const isThen = (row: { readonly release: string }): boolean => ids.has(row.release);
  const sums = Object.fromEntries(
    Object.entries(history.sums).filter(([path]) => ids.has(path.slice(0, path.indexOf('/')))),
  );
  return {
    isPreview: false,
    release,
    preview: null,
    past: {
      history: {
        ...history,
        sums,
        figures: history.figures.filter(isThen),
        targets: history.targets.filter(isThen),
        bulletins: history.bulletins.filter(isThen),
        rankings: history.rankings.filter(isThen),
      },
      // What had become of earlier figures by then, counted as then. The versions of rows name later releases too.
      vintages: revisionsSince(
        history,
        { ...then, releases },
        keptReleases(history, before),
        stateAt(history, releases, release.id),
      ),
      reviews: [],
    },
  };
}

/** Rows as their table writes them, in one order. */
function texts<Row>(sheet: Sheet<Row>, rows: readonly Row[]): string {
  return JSON.stringify(rows.map((row) => canonicalRow(sheet, row).join()).sort());
}

/**
 * Whether the rules of today give a release's figures as it published them; `dataset` is the city as it stood then. Where they do
 * not, nothing that is drawn from it now may be taken for what was published.
 */
export function isAsPublished(history: History, dataset: Dataset, release: Release): boolean {
  const { id } = release;
  const before = upTo(dataset.releases, release).slice(0, -1);
  const again = releaseFigures(dataset, id, firstPublished(history, before));
  const isSame = <Row extends { readonly release: string }>(
    sheet: Sheet<Row>,
    kept: readonly Row[],
    now: readonly Row[],
  ): boolean =>
    texts(
      sheet,
      kept.filter((row) => row.release === id),
    ) === texts(sheet, now);
  return (
    isSame(FIGURES, history.figures, again.figures) &&
    isSame(TARGETS, history.targets, again.targets) &&
    isSame(BULLETINS, history.bulletins, again.bulletins) &&
    isSame(RANKINGS, history.rankings, again.rankings)
  );
}
