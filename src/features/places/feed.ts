/**
 * The feeds of places: what each publication changed there. A compound's changes stand in the feed of its grid, one entry a
 * compound, so that a large city has a file a grid and not one a compound.
 */
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { isSmall } from '../../domain/indicators/small-numbers.ts';
import type { Level } from '../../domain/rows.ts';
import { countByKind, WHOLE_ROW, type Change } from '../../history/difference.ts';
import type { Edition } from '../../site/edition.ts';
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { placeFeed } from '../../site/feed-address.ts';
import type { PlaceChanges } from '../../site/place-changes.ts';
import type { ListedLevel } from '../../site/tree.ts';
import { changeLines } from '../../ui/change-lines.ts';
import { feedOf, type Feed, type FeedItem } from '../../ui/feed.ts';

/** The most changes that an entry names one by one. */
const MOST_LINES = 8;

type Place = { readonly level: ListedLevel; readonly id: string };

/** What became of a row or a cell. */
function fateOf({ column, before }: Change): 'came' | 'went' | 'filled' | 'moved' {
  if (column === WHOLE_ROW) return before === '' ? 'came' : 'went';
  return before === '' ? 'filled' : 'moved';
}

/** Changes in words, the first ones one by one. */
function told(edition: Edition, changes: readonly Change[]): readonly string[] {
  const { feed } = edition.words;
  const first = changes.slice(0, MOST_LINES);
  const lines = changeLines(
    edition,
    first,
    () => [],
    () => false,
  );
  const rest = changes.length - MOST_LINES;
  return [
    ...lines.flatMap((line, i) => first.slice(i, i + 1).map((change) => feed.change(line, fateOf(change)))),
    ...(rest > 0 ? [feed.rest(rest)] : []),
  ];
}

/** The entries of a smallest unit's `i`th release: one a compound with changes, and one of what else changed in it. */
function smallestItems(
  edition: Edition,
  unit: Place,
  { release, changes }: PlaceChanges,
  i: number,
): readonly FeedItem[] {
  const { site, words, links } = edition;
  const madeUp = words.site.madeUp(site.programme);
  const item = (
    place: { readonly level: Level; readonly id: string },
    name: string,
    own: readonly Change[],
  ): FeedItem => ({
    names: [release.id, place.level, place.id],
    updated: release.publishedOn,
    title: words.feed.changed(name, release.id, countByKind(own), madeUp),
    summary: words.feed.told(told(edition, own), madeUp),
    link: links.unit(place),
    about: { id: place.id, name },
  });
  const ofCompounds = site.tree.compoundsIn(unit).map(({ id, name }) => {
    const own = site.past.placeChanges({ level: 'compound', id })[i]?.changes ?? [];
    return { place: { level: 'compound', id } as const, name, own };
  });
  const inCompounds = new Set(ofCompounds.flatMap(({ own }) => own));
  const rest = changes.filter((change) => !inCompounds.has(change));
  return [...ofCompounds, { place: unit, name: site.tree.unit(unit.level, unit.id).name, own: rest }]
    .filter(({ own }) => own.length > 0)
    .map(({ place, name, own }) => item(place, name, own));
}

/** A place's rate as a release published it: counts where few are counted; null where it is not kept. */
function published({ site, words }: Edition, release: string, place: Place, indicator: IndicatorId): string | null {
  const figure = site.past.figure(release, place, indicator, 'compounds');
  if (figure === null) return null;
  return isSmall(figure.denominator)
    ? words.releases.revision.fraction(figure.numerator, figure.denominator)
    : words.format.percent(figure.rate);
}

/** The entry of a release for a larger unit: its figures beside those before, and how many rows changed where. */
function unitItem(edition: Edition, place: Place, { release, since, changes }: PlaceChanges): FeedItem {
  const { site, words, links } = edition;
  const madeUp = words.site.madeUp(site.programme);
  const { name } = site.tree.unit(place.level, place.id);
  const figures = site.indicators.flatMap((indicator) => {
    const [now, before] = [release, since].map(({ id }) => published(edition, id, place, indicator));
    return now === undefined || now === null
      ? []
      : [words.feed.moved(words.indicators[indicator].short, now, before ?? null)];
  });
  const counts = countByKind(changes);
  return {
    names: [release.id],
    updated: release.publishedOn,
    title: words.feed.changed(name, release.id, counts, madeUp),
    summary: words.feed.told([...figures, words.feed.counts(since.id, counts)], madeUp),
    link: links.unit(place),
  };
}

/** The feed of a unit, newest first. */
export function placeFeedView(edition: Edition, place: Place): Promise<Feed> {
  const { site, words } = edition;
  const { level, id } = place;
  const changes = site.past.placeChanges(place);
  const isSmallest = level === site.tree.levels.smallest;
  return feedOf(
    edition,
    {
      page: `/${LEDGER_OF_LEVEL[level]}/${id}/`,
      file: placeFeed(place),
      title: words.feed.place(site.tree.unit(level, id).name, isSmallest, words.site.madeUp(site.programme)),
    },
    isSmallest
      ? changes.flatMap((own, i) => smallestItems(edition, place, own, i))
      : changes.map((own) => unitItem(edition, place, own)),
  );
}
