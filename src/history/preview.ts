/** What a coming publication would change against the last one: for whoever must sign it off. */
import type { Dataset } from '../domain/model.ts';
import { silence } from '../domain/quality/reporting.ts';
import type { IsoDate, Release } from '../domain/rows.ts';
import { monthOf } from '../domain/time/calendar.ts';
import { factsAsOf } from '../domain/time/facts.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { unexplained } from './corrections.ts';
import { countByKind, differences, type Change, type ChangeKind } from './difference.ts';
import { factsOf } from './facts.ts';
import { keptReleases, stateAt, type History } from './history.ts';
import { leaps, mostWithdrawn, type Leap } from './movement.ts';
import { unitIn } from './places.ts';
import { programmeAt } from './read.ts';
import { figureKey, figuresOn, type Figure, type Revision } from './revision.ts';
import { revisionsSince } from './vintages.ts';
import { stateOf, type KeptLedgerId, type State } from './versions.ts';

/** What must be looked at before anything else. */
export interface Alarms {
  /** Ledgers that lose more rows than any release lost before. */
  readonly lost: readonly { readonly ledger: KeptLedgerId; readonly rows: number; readonly most: number }[];
  /** Those that had reported for the last release's month and have not for this one's. */
  readonly silent: readonly string[];
  /** Figures by compounds that move further than they ever did, the largest step first. */
  readonly leaps: readonly Leap[];
}

/** A figure as last published and as it would be published, each on its own as-of date, and why the first is another now. */
export interface Movement {
  readonly figure: Figure;
  /** Null where the last release had no such figure. */
  readonly published: number | null;
  /** How the value of the last release's as-of date has been revised since. */
  readonly revision: Revision | null;
}

export interface Preview {
  readonly against: Release;
  readonly asOf: IsoDate;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Changes by the units that report (sub-districts, where a city has them), those in none under null; units without changes are left out. */
  readonly bySubdistrict: readonly {
    readonly subdistrictId: string | null;
    readonly counts: Readonly<Record<ChangeKind, number>>;
  }[];
  /** All changes, in the order of the ledgers. */
  readonly changes: readonly Change[];
  /** Changed and withdrawn rows for which corrections.csv gives no reason. */
  readonly unexplained: readonly Change[];
  readonly movements: readonly Movement[];
  readonly alarms: Alarms;
}

/** Whether the ledgers, or the day up to which they count, are another than the newest release's. */
export function isUnpublished(history: History | null, { releases, programme }: Dataset, now: State): boolean {
  const newest = releases.at(-1);
  if (newest === undefined) return false;
  if (newest.asOf !== programme.asOf) return true;
  if (history === null || keptReleases(history, releases).at(-1)?.id !== newest.id) return false;
  return differences(stateAt(history, releases, newest.id), now, newest.asOf, levelsOf(programme)).length > 0;
}

/** The coming publication against the newest release that is kept; null where none is. */
export function previewOf(
  history: History,
  dataset: Dataset,
  after: State = stateOf(dataset, history.versions),
): Preview | null {
  const { releases, programme, corrections } = dataset;
  const against = keptReleases(history, releases).at(-1);
  if (against === undefined) return null;
  const before = stateAt(history, releases, against.id);
  const levels = levelsOf(programme);
  const changes = differences(before, after, against.asOf, levels);
  const place = unitIn([after, before], levels.reporting, levels);
  const bySubdistrict = new Map<string | null, Change[]>();
  for (const change of changes) {
    const id = place(change.ledger, change.key);
    bySubdistrict.set(id, [...(bySubdistrict.get(id) ?? []), change]);
  }
  const { facts } = factsAsOf(dataset);
  const coming = figuresOn(facts, programme.asOf);
  const published = new Map(
    history.figures.filter(({ release }) => release === against.id).map((figure) => [figureKey(figure), figure]),
  );
  const revised = new Map(
    revisionsSince(history, dataset, [against], after).map((revision) => [figureKey(revision), revision]),
  );
  const lost = changes.filter(({ kind }) => kind === 'withdrawn');
  const most = mostWithdrawn(history, releases);
  const silentThen = silence(factsOf(before, programmeAt(history, releases, against)))(monthOf(against.asOf));
  const silentNow = silence(facts)(monthOf(programme.asOf));
  return {
    against,
    asOf: programme.asOf,
    counts: countByKind(changes),
    bySubdistrict: [...bySubdistrict].map(([subdistrictId, own]) => ({ subdistrictId, counts: countByKind(own) })),
    changes,
    unexplained: unexplained(changes, { before, after }, corrections, against.closedOn, levels),
    movements: coming.map((figure) => ({
      figure,
      published: published.get(figureKey(figure))?.rate ?? null,
      revision: revised.get(figureKey(figure)) ?? null,
    })),
    alarms: {
      lost: Object.entries(most).flatMap(([id, limit]) => {
        const rows = lost.filter(({ ledger }) => ledger === id).length;
        return rows > limit ? [{ ledger: id as KeptLedgerId, rows, most: limit }] : [];
      }),
      silent: [...silentNow].filter((id) => !silentThen.has(id)),
      leaps: leaps(
        history,
        releases,
        coming.filter(({ measure }) => measure === 'compounds'),
      ),
    },
  };
}
