/** Everything that an annual assessment shows. */
import type { IsoDate } from '../../domain/rows.ts';
import type { Edition, Links } from '../../site/edition.ts';
import type { RankedLevel } from '../../site/rankings.ts';
import type { Messages } from '../../words/words.ts';
import type { AnnualRow } from './AnnualTable.astro';
import type { Masthead } from './PaperHead.astro';
import type { PaperTurn } from './PaperTurn.astro';
import type { YearChangeRow } from './YearChangeTable.astro';

export interface AnnualLevelView {
  readonly heading: string;
  readonly text: string;
  readonly ranked: readonly AnnualRow[];
  /** Why the others are not, a sentence each. */
  readonly unranked: readonly string[];
}

export interface AssessmentViewProps {
  readonly masthead: Masthead;
  readonly label: string;
  readonly title: string;
  readonly progress: string;
  readonly changesCaption: string;
  /** The districts, then the city. */
  readonly changes: readonly YearChangeRow[];
  readonly steps: readonly string[];
  readonly levels: readonly AnnualLevelView[];
  readonly source: string;
  readonly turn: PaperTurn;
}

function assessmentHref(links: Links, year: string): string {
  return links.page(`/assessments/${year}/`);
}

function levelView({ site, words, links }: Edition, year: string, level: RankedLevel): AnnualLevelView {
  const { ranked, unranked } = site.rankings.table(year, level);
  const [first, last] = [ranked[0], ranked.at(-1)];
  const climber = site.rankings.climber(year, level);
  return {
    heading: words.papers.annual.ranking(level),
    text: words.papers.paragraph(
      first === undefined || last === undefined
        ? [words.papers.annual.noRanking]
        : [
            words.papers.annual.rankingText({
              first: first.unit.name,
              score: first.score,
              last: last.unit.name,
              lastScore: last.score,
              n: ranked.length,
            }),
            ...(climber === null
              ? []
              : [words.papers.annual.rose({ name: climber.unit.name, places: climber.places })]),
          ],
    ),
    ranked: ranked.map(({ unit, rank, previousRank, score }) => ({
      unitId: unit.id,
      name: unit.name,
      href: links.unit(unit),
      rank,
      previousRank,
      score,
      quarters: site.rankings
        .quartersOf(year, level, unit.id)
        .map((own) => ({ quarter: own.quarter, score: own.score })),
    })),
    unranked: unranked.map(({ unit, missing }) =>
      words.papers.annual.reason({
        name: unit.name,
        quarters: site.rankings.quartersOf(year, level, unit.id).filter(({ quarter }) => missing.includes(quarter)),
      }),
    ),
  };
}

function yearChanges({ site, words, links }: Edition, year: string): YearChangeRow[] {
  const rows = site.bulletins.year(year).map(({ unit, ...row }): YearChangeRow => {
    const city = unit.level === 'city';
    return { ...row, city, name: city ? words.site.whole(site.programme) : unit.name, href: links.unit(unit) };
  });
  return [...rows.filter((row) => !row.city), ...rows.filter((row) => row.city)];
}

function turn(words: Messages, links: Links, years: readonly string[], year: string): PaperTurn {
  const at = years.indexOf(year);
  const link = (other: string | undefined) =>
    other === undefined ? null : { name: words.papers.annual.label(other), href: assessmentHref(links, other) };
  return { previous: link(years[at - 1]), next: link(years[at + 1]) };
}

function findingOf({ site, words }: Edition, year: string): string {
  const [level] = site.rankings.scheme.levels;
  const first = level === undefined ? undefined : site.rankings.table(year, level).ranked[0];
  const [city] = site.bulletins.year(year);
  return words.papers.annual.finding({
    year,
    best: first === undefined ? null : { name: first.unit.name, score: first.score },
    from: city === undefined ? null : city.coverage.from,
    to: city === undefined ? null : city.coverage.to,
  });
}

/** The assessment of a year. */
export function assessmentView(edition: Edition, year: string): AssessmentViewProps {
  const { site, words, links } = edition;
  const { programme, rankings } = site;
  const end: IsoDate = `${year}-12-31`;
  const [city] = site.bulletins.year(year);
  return {
    masthead: {
      paper: words.papers.annual.paper(programme),
      issue: words.papers.annual.issue({
        year,
        levels: rankings.scheme.levels.map((level) => {
          const { ranked, unranked } = rankings.table(year, level);
          return { level, units: ranked.length + unranked.length };
        }),
      }),
      asOf: end,
      publishedOn: site.bulletins.publishedOn(end),
      publisher: words.papers.publisher(programme),
    },
    label: words.papers.annual.label(year),
    title: findingOf(edition, year),
    progress: words.papers.paragraph(
      city === undefined
        ? []
        : [
            words.papers.annual.progressText({ name: words.places.coverageRate, ...city.coverage }),
            words.papers.annual.progressText({ name: words.places.renovationRate, ...city.renovation }),
            words.papers.annual.flows(city),
          ],
    ),
    changesCaption: words.papers.annual.progressTable(year),
    changes: yearChanges(edition, year),
    steps: site.targets.dueIn(year).map((step) => words.papers.annual.step(step)),
    levels: rankings.scheme.levels.map((level) => levelView(edition, year, level)),
    source: words.site.source(site.programme),
    turn: turn(words, links, rankings.years, year),
  };
}

/** The assessments for the list of papers, newest first. */
export function assessmentList(edition: Edition): { name: string; href: string; finding: string }[] {
  const { site, words, links } = edition;
  return site.rankings.years.toReversed().map((year) => ({
    name: words.papers.annual.label(year),
    href: assessmentHref(links, year),
    finding: findingOf(edition, year),
  }));
}
