/** Everything that a compound's page shows. */
import { locatorView } from '../../charts/locator/locator-view.ts';
import type { Compound, Pairing } from '../../domain/rows.ts';
import { toldDate } from '../../domain/time/known-in-part.ts';
import type { CategoryWorks, CompoundNow } from '../../site/compounds.ts';
import type { Edition } from '../../site/edition.ts';
import type { Unit } from '../../site/tree.ts';
import { feedOfPlace } from '../../site/feed-address.ts';
import { compoundRowsOf, filesOfCompound } from '../../ui/place-files.ts';
import { trailTo } from '../../ui/trail.ts';
import { answersView } from './answers.ts';
import type { CompoundViewProps } from './CompoundPage.astro';
import { historyView } from './history.ts';
import { noticeView } from './notice.ts';
import { recordLines } from './records.ts';

/** A compound's page. Throws for an id that the ledger does not have. */
export function compoundView(edition: Edition, id: string): CompoundViewProps {
  const { site, words } = edition;
  const { programme, tree } = site;
  const place = { level: 'compound', id } as const;
  const compound = tree.compound(id);
  const reporter = tree.within(place, tree.levels.reporting);
  const now = site.compounds.state(id);
  const { services, works, pairings } = site.compounds.history(id);

  return {
    compound,
    sizes: { households: site.sizes.has('households'), floorArea: site.sizes.has('floor_area') },
    trail: trailTo(edition, place),
    headline: answer(edition, compound, now),
    firm: firmOf(edition, now),
    answers: answersView(edition, id),
    works: works.map(({ category, state, row }) => ({
      category: category.name,
      state,
      startedOn: row && toldDate(row, 'startedOn'),
      completedOn: row && toldDate(row, 'completedOn'),
      acceptedOn: row && toldDate(row, 'acceptedOn'),
    })),
    services: services.toReversed().map((row) => ({
      firm: row.firm,
      mode: row.mode,
      enteredOn: toldDate(row, 'enteredOn'),
      leftOn: toldDate(row, 'leftOn'),
    })),
    pairings: site.kept.pairings
      ? { now: pairings.now.map(toldPairing), earlier: pairings.earlier.map(toldPairing) }
      : null,
    history: historyView(edition, id),
    records: recordLines(edition, id),
    noRecords: words.compounds.records.none(site.kept),
    notice: noticeView(edition, id),
    files: filesOfCompound(edition, id),
    feed: feedOfPlace(site, place),
    table: compoundRowsOf(edition, tree.within(place, tree.levels.smallest)),
    demonstration: programme.demonstration,
    unknown: gaps(edition, compound, now, works, reporter),
    neighbours: neighboursOf(edition, id),
    locator: locatorView(edition, compound.name, { ...place, outline: null, at: compound.lngLat }),
    source: words.site.source(site.programme),
  };
}

/** A twinning with its dates as they are written. */
const toldPairing = (row: Pairing): Pairing => ({
  ...row,
  since: toldDate(row, 'since'),
  until: toldDate(row, 'until'),
});

/** So many neighbours are named; a grid of more has them all on its page. */
const MOST_NEIGHBOURS = 12;

/** The compounds of the same grid, of many those that stand around it in the ledger, and then where all are. */
function neighboursOf({ site, words, links }: Edition, id: string): CompoundViewProps['neighbours'] {
  const { tree } = site;
  const grid = tree.within({ level: 'compound', id }, tree.levels.smallest);
  const all = tree.compoundsIn(grid);
  const from = Math.min(
    Math.max(0, all.findIndex((other) => other.id === id) - MOST_NEIGHBOURS / 2),
    Math.max(0, all.length - MOST_NEIGHBOURS - 1),
  );
  return [
    ...all
      .slice(from, from + MOST_NEIGHBOURS + 1)
      .filter((other) => other.id !== id)
      .map((other) => ({ name: other.name, href: links.unit({ level: 'compound', id: other.id }) })),
    ...(all.length > MOST_NEIGHBOURS + 1
      ? [{ name: words.compounds.neighboursAll(all.length), href: links.unit(grid) }]
      : []),
  ];
}

/** The first sentence: what a resident came to ask. */
function answer({ site, words }: Edition, compound: Compound, now: CompoundNow): string {
  const { asOf } = site;
  const { id, name, removalReason } = compound;
  const [removedOn, listedOn] = [toldDate(compound, 'removedOn'), toldDate(compound, 'listedOn')];
  if (removedOn !== null) return words.compounds.removed({ name, on: removedOn, reason: removalReason });
  if (now.scope !== 'in' && listedOn !== null) return words.compounds.notListed({ name, on: listedOn });
  if (now.service !== null) {
    const { firm, mode } = now.service;
    return words.compounds.served({ name, asOf, firm, mode, since: toldDate(now.service, 'enteredOn') });
  }
  if (now.silent) return words.compounds.unknown({ name, asOf });
  const last = site.compounds.lastEnded(id);
  const coming = site.records.coming(id);
  return words.compounds.unserved({
    name,
    asOf,
    lastLeft: last && toldDate(last, 'leftOn'),
    coming: coming && coming.enteredOn,
  });
}

/** A firm has no page: the find page lists what it serves. */
function firmOf({ links }: Edition, { service, scope }: CompoundNow): CompoundViewProps['firm'] {
  if (scope !== 'in' || service === null || service.firm === null || service.firmId === null) return null;
  return { name: service.firm, href: links.page(`/find/#firm=${encodeURIComponent(service.firmId)}`) };
}

/** What the ledgers do not say about a compound, a sentence each. */
function gaps(
  { site, words }: Edition,
  compound: Compound,
  { service, silent, scope }: CompoundNow,
  works: readonly CategoryWorks[],
  reporter: Unit,
): string[] {
  const unrecorded = works.filter(({ row }) => row === null).map(({ category }) => category.name);
  return [
    ...(silent ? [words.compounds.unknownReport(reporter.name, site.reports.month)] : []),
    ...(site.kept.firms && service !== null && service.mode === 'professional' && service.firm === null
      ? [words.compounds.unknownFirm]
      : []),
    ...(scope === 'in' && unrecorded.length > 0 ? [words.compounds.unknownStart(unrecorded)] : []),
    ...(compound.builtYear === null ? [words.compounds.unknownYear] : []),
    ...(compound.lngLat === null ? [words.compounds.unknownPosition(site.pages['/map/'])] : []),
    words.compounds.unknownQuality,
    words.compounds.noComplaints,
  ];
}
