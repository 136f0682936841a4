/** Everything that the page of all publications shows: the newest of each kind, and the ways to every other. */
import type { Edition, Links } from '../../site/edition.ts';
import type { Quarter } from '../../domain/rows.ts';
import { rankingHeadline } from '../../ui/ranking-headline.ts';
import { assessmentList } from './assessment.ts';
import { bulletinFinding, bulletinHref } from './bulletin.ts';

interface Way {
  readonly label: string;
  readonly href: string;
}
/** A publication of which no page is kept has none to lead to. */
interface MaybeWay {
  readonly label: string;
  readonly href: string | null;
}

/** A year's publications, in order. */
export interface YearOfWays {
  readonly year: string;
  readonly ways: readonly MaybeWay[];
}

export interface HubProps {
  readonly title: string;
  readonly lead: string;
  /** The newest of each kind that there is. */
  readonly latest: readonly (Way & { readonly kind: string; readonly finding: string })[];
  /** Newest year first. */
  readonly months: readonly YearOfWays[];
  readonly periods: readonly YearOfWays[];
  readonly releases: readonly YearOfWays[];
  readonly source: string;
}

const rankingHref = (links: Links, quarter: Quarter): string => links.page(`/rankings/${quarter}/`);

/** Ways by the year that their periods begin with, newest year first. */
function byYear({ words }: Edition, ways: readonly (MaybeWay & { readonly period: string })[]): YearOfWays[] {
  const years = [...new Set(ways.map(({ period }) => period.slice(0, 4)))].toSorted().toReversed();
  return years.map((year) => ({
    year: words.papers.hub.year(year),
    ways: ways.filter(({ period }) => period.startsWith(year)).map(({ label, href }) => ({ label, href })),
  }));
}

function newest(edition: Edition): HubProps['latest'] {
  const { site, words, links } = edition;
  const text = words.papers.hub;
  const month = site.bulletins.latest;
  const quarter = site.rankings.latest;
  const [assessment] = assessmentList(edition);
  const release = site.past.releases.find(({ isKept }) => isKept);
  return [
    ...(month === null
      ? []
      : [
          {
            kind: text.bulletin,
            label: words.papers.bulletin.label(month),
            href: bulletinHref(links, month),
            finding: words.format.sentence(bulletinFinding(edition, month)),
          },
        ]),
    ...(quarter === null
      ? []
      : [
          {
            kind: text.ranking,
            label: words.rankings.title(quarter),
            href: rankingHref(links, quarter),
            finding: rankingHeadline(edition, quarter),
          },
        ]),
    ...(assessment === undefined
      ? []
      : [
          {
            kind: text.assessment,
            label: assessment.name,
            href: assessment.href,
            finding: words.format.sentence(assessment.finding),
          },
        ]),
    ...(release === undefined
      ? []
      : [
          {
            kind: text.release,
            label: release.id,
            href: links.page(`/releases/${release.id}/`),
            finding: text.releaseText(release),
          },
        ]),
  ];
}

export function hubView(edition: Edition): HubProps {
  const { site, words, links } = edition;
  const text = words.papers.hub;
  const { months, latest } = site.bulletins;
  const { quarters, years } = site.rankings;
  const assessments = assessmentList(edition);
  return {
    title: text.title({ bulletins: months.length, quarters: quarters.length, years: years.length, latest }),
    lead: text.lead(site.past.release, site.rankings.scheme.levels.length > 0),
    latest: newest(edition),
    months: byYear(
      edition,
      months.map((month) => ({ period: month, label: text.month(month), href: bulletinHref(links, month) })),
    ),
    periods: byYear(edition, [
      ...quarters.map((quarter) => ({
        period: quarter,
        label: words.papers.annual.quarter(quarter),
        href: rankingHref(links, quarter),
      })),
      ...assessments.map(({ year, href }) => ({ period: year, label: text.annual, href })),
    ]),
    releases: byYear(
      edition,
      site.past.releases.toReversed().map(({ id, asOf, isKept }) => ({
        period: asOf,
        label: id,
        href: isKept ? links.page(`/releases/${id}/`) : null,
      })),
    ),
    source: words.site.source(site.programme),
  };
}
