/** Everything that the page of one release shows: its figures as published and now, and what it changed. */
import type { Release } from '../../domain/rows.ts';
import { zipName } from '../../publication/release-zip.ts';
import type { Edition } from '../../site/edition.ts';
import { mainPartOf } from '../../site/revision-summary.ts';
import { provisionalNote } from '../../ui/provisional.ts';
import { changeCounts, changeLines, type ChangeCount, type ChangeLine } from '../../ui/change-lines.ts';
import {
  revisionFigures,
  targetsFigure,
  type ReleaseTargetsFigure,
  type RevisionFigure,
  type RevisionUnits,
} from './figures.ts';
import { releaseHref, trailOf } from './list.ts';

/** More changes than a page should carry; the archive has them all. */
const MOST_LINES = 150;

export interface ReleaseChangesView {
  readonly since: string;
  readonly counts: readonly ChangeCount[];
  readonly linesTitle: string;
  readonly lines: readonly ChangeLine[];
  /** How many more there are; null where all are shown. */
  readonly rest: string | null;
}

interface Neighbour {
  readonly name: string;
  readonly href: string;
}

export interface ReleaseProps {
  readonly trail: ReturnType<typeof trailOf>;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  /** Null for a release whose figures are no longer provisional. */
  readonly provisional: string | null;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    /** Null where the release published none. */
    readonly city: RevisionFigure | null;
    readonly units: readonly RevisionUnits[];
  }[];
  /** Null where it published none. */
  readonly targets: ReleaseTargetsFigure | null;
  /** Null for the first release that is kept. */
  readonly changes: ReleaseChangesView | null;
  readonly zip: string;
  readonly citation: string;
  readonly older: Neighbour | null;
  readonly newer: Neighbour | null;
  readonly source: string;
}

function changesView(edition: Edition, id: string): ReleaseChangesView | null {
  const { words, site } = edition;
  const changes = site.past.changes(id);
  if (changes === null || changes.since === null) return null;
  const rest = changes.revised.length - MOST_LINES;
  return {
    since: words.releases.release.since(changes.since.id),
    counts: changeCounts(edition, changes.counts),
    linesTitle: words.releases.release.revised(changes.revised.length),
    lines: changeLines(
      edition,
      changes.revised.slice(0, MOST_LINES),
      ({ corrections }) => corrections,
      () => false,
    ),
    rest: rest > 0 ? words.releases.release.rest(rest) : null,
  };
}

function citation({ site, words, links }: Edition, release: Release): string {
  const { programme } = site;
  const path = links.page(`/releases/${release.id}/`);
  const { url, organiser } = programme.site;
  return words.releases.release.citation({
    title: words.site.name(programme),
    organiser,
    id: release.id,
    asOf: release.asOf,
    publishedOn: release.publishedOn,
    demonstration: programme.demonstration,
    address: url === null ? path : new URL(path, url).href,
    hasSite: url !== null,
    source: programme.site.source === null ? null : words.site.ledgers(programme),
  });
}

/** The page of a kept release. Throws for another. */
export function releaseView(edition: Edition, id: string): ReleaseProps {
  const { site, words, links } = edition;
  const { past } = site;
  const kept = past.releases.filter(({ isKept }) => isKept);
  const at = kept.findIndex((row) => row.id === id);
  const release = kept[at];
  if (release === undefined) throw new Error(`no release ${id} is kept`);
  const city = site.indicators.flatMap((indicator) => {
    const row = past.vintage(id, site.tree.city, indicator, 'compounds');
    return row === null ? [] : [row];
  });
  const neighbour = (other: { readonly id: string } | undefined): Neighbour | null =>
    other === undefined ? null : { name: words.releases.release.label(other.id), href: releaseHref(edition, other.id) };
  return {
    trail: trailOf(edition),
    label: words.releases.release.label(id),
    title: words.format.sentence(
      words.releases.release.finding({
        id,
        figures: city.map(({ indicator, first, now }) => ({ name: words.indicators[indicator].short, first, now })),
        isNewest: past.release?.id === id,
        mainPart: mainPartOf(city),
      }),
    ),
    lead: words.papers.paragraph([
      words.releases.release.dates(release),
      ...(release.note === null ? [] : [words.format.sentence(release.note)]),
    ]),
    provisional: past.isProvisional(release.asOf) ? provisionalNote(edition) : null,
    indicators: site.indicators.map((indicator) => ({
      id: indicator,
      name: words.indicators[indicator].name,
      ...revisionFigures(edition, id, indicator),
    })),
    targets: targetsFigure(edition, id),
    changes: changesView(edition, id),
    zip: links.file(`/releases/${id}/${zipName(site.programme, release)}`),
    citation: citation(edition, release),
    older: neighbour(kept[at + 1]),
    newer: neighbour(kept[at - 1]),
    source: words.site.source(site.programme),
  };
}
