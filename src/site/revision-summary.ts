/** How a figure's first published values have moved since, over all releases. */
import { changeOf } from '../domain/indicators/change.ts';
import { median } from '../domain/targets/first-published.ts';
import type { Revision } from '../history/revision.ts';
import type { Vintage } from '../history/vintages.ts';

/** The parts of a revision, in the order in which it is told. */
export const REVISION_PARTS = ['late', 'changed', 'units', 'method'] as const;
export type RevisionPart = (typeof REVISION_PARTS)[number];

export interface RevisionSummary {
  /** Releases whose figure is known then and now, and how many of them now read higher, lower, the same. */
  readonly releases: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** The middle revision, a fraction. */
  readonly median: number;
  /** The release whose figure moved furthest; null where none has moved as far as a reader can see. */
  readonly largest: Vintage | null;
  /** What moved them most; null where nothing did. */
  readonly mainPart: RevisionPart | null;
}

/** The part that did most; null where none did anything that a reader can see. */
export function mainPartOf(revisions: readonly Pick<Revision, RevisionPart>[]): RevisionPart | null {
  const sizes = REVISION_PARTS.map((part) => ({
    part,
    // A release in which the part is not known says nothing of it.
    size: revisions.flatMap((row) => row[part] ?? []).reduce((sum, size) => sum + Math.abs(size), 0),
  })).toSorted((a, b) => b.size - a.size);
  const most = sizes[0];
  return most === undefined || changeOf(most.size) === 'same' ? null : most.part;
}

/** What a figure's vintages say together; null where no release has one that is known then and now. */
export function revisionSummary(vintages: readonly Vintage[]): RevisionSummary | null {
  const known = vintages.flatMap((row) => (row.revision === null ? [] : [{ row, revision: row.revision }]));
  const middle = median(known.map(({ revision }) => revision));
  if (middle === null) return null;
  const count = (change: ReturnType<typeof changeOf>): number =>
    known.filter(({ revision }) => changeOf(revision) === change).length;
  const largest = known.toSorted((a, b) => Math.abs(b.revision) - Math.abs(a.revision))[0];
  return {
    releases: known.length,
    up: count('more'),
    down: count('less'),
    same: count('same'),
    median: middle,
    largest: largest === undefined || changeOf(largest.revision) === 'same' ? null : largest.row,
    mainPart: mainPartOf(known.map(({ row }) => row)),
  };
}
