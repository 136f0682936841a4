/** The feed of publications: what each published, and what it changed against the one before. */
import { isSmall } from '../../domain/indicators/small-numbers.ts';
import type { Edition } from '../../site/edition.ts';
import type { PastRelease } from '../../site/past.ts';
import { feedOf, type Feed, type FeedItem } from '../../ui/feed.ts';
import { whatsNew } from '../../ui/whats-new.ts';
import { releaseHref } from './list.ts';

/** Its own file. */
export const FEED = '/releases/feed.xml';

/** The city's figures as a release published them: names with counts, or with a rate where enough is counted. */
function figuresOf({ site, words }: Edition, release: string): readonly string[] {
  return site.indicators.flatMap((indicator) => {
    const figure = site.past.figure(release, site.tree.city, indicator, 'compounds');
    if (figure === null) return [];
    const value = isSmall(figure.denominator)
      ? words.releases.revision.fraction(figure.numerator, figure.denominator)
      : words.format.percent(figure.rate);
    return [words.feed.figure(words.indicators[indicator].short, value)];
  });
}

function item(edition: Edition, release: PastRelease): FeedItem {
  const { site, words, links } = edition;
  const { id, publishedOn, note, isKept } = release;
  const madeUp = words.site.madeUp(site.programme);
  return {
    names: [id],
    updated: publishedOn,
    title: words.feed.publication(id, figuresOf(edition, id), madeUp),
    summary: words.feed.told(
      [
        words.releases.release.dates(release),
        ...(note === null ? [] : [words.format.sentence(note)]),
        ...whatsNew(edition, id),
      ],
      madeUp,
    ),
    link: isKept ? releaseHref(edition, id) : links.page('/releases/'),
  };
}

/** The publications, newest first. */
export function publicationsFeed(edition: Edition): Promise<Feed> {
  const { site, words } = edition;
  const { programme, past } = site;
  return feedOf(
    edition,
    { page: '/releases/', file: FEED, title: words.feed.publications(programme) },
    past.releases.map((release) => item(edition, release)),
  );
}
