/** Everything that an annual assessment shows, assembled from the publication. */
import type { RankingRow } from '../../domain/rankings/ranking.ts';
import { stepsDueIn } from '../../domain/targets/steps.ts';
import { assessmentYears } from '../../site/periods.ts';
import type { Site } from '../../site/site.ts';
import type { AnnualRow } from './AnnualTable.astro';
import type { PaperTurn } from './PaperTurn.astro';
import type { YearChangeRow } from './YearChangeTable.astro';
import { countsOn } from './bulletin.ts';
import type { Edition } from '../../site/edition.ts';
import type { Links } from '../../site/edition.ts';
import type { Messages } from '../../words/words.ts';

type RankedLevel = RankingRow['level'];

const EXACT = 1e12;

export function assessmentHref(links: Links, year: string): string {
  return links.page(`/assessments/${year}/`);
}

function nameOf(site: Site, level: RankedLevel, id: string): string {
  return { district: site.district, subdistrict: site.subdistrict, grid: site.grid }[level](id).name;
}

const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((n) => `${year}-Q${n}`);

function levelView({ site, words, links }: Edition, year: string, level: RankedLevel) {
  const quarters = quartersOf(year).map((quarter) => ({ quarter, rows: site.rankingsOf(quarter, level) }));
  const quarterRow = (quarter: string, id: string) =>
    quarters.find((candidate) => candidate.quarter === quarter)?.rows.find((row) => row.unitId === id);
  const rows: AnnualRow[] = site.rankingsOf(year, level).map((row) => ({
    unitId: row.unitId,
    name: nameOf(site, level, row.unitId),
    href: links.unit({ level: level, id: row.unitId }),
    rank: row.rank,
    previousRank: row.previousRank,
    score: row.score,
    quarters: quartersOf(year).map((quarter) => ({ quarter, score: quarterRow(quarter, row.unitId)?.score ?? null })),
  }));
  const ranked = rows.filter((row) => row.rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const unranked = site.rankingsOf(year, level).filter((row) => row.rank === null);
  return {
    level,
    ranked,
    sentences: levelSentences(words, ranked),
    unranked: unranked.map((row) =>
      words.papers.annual.reason({
        name: nameOf(site, level, row.unitId),
        quarters: row.missing.map((quarter) => ({
          quarter,
          missing: (quarterRow(quarter, row.unitId)?.missing ?? []).map((id) => componentName(words, id)),
        })),
      }),
    ),
  };
}

function componentName(words: Messages, id: string): string {
  return Object.entries(words.component).find(([key]) => key === id)?.[1] ?? id;
}

function levelSentences(words: Messages, ranked: readonly AnnualRow[]): string[] {
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return [words.papers.annual.noRanking];
  const rises = ranked.map((row) => ({ row, places: (row.previousRank ?? row.rank ?? 0) - (row.rank ?? 0) }));
  const most = rises.toSorted((a, b) => b.places - a.places);
  const [top, second] = [most[0], most[1]];
  const alone = top !== undefined && top.places > 0 && top.places !== second?.places;
  return [
    words.papers.annual.rankingText({
      first: first.name,
      score: first.score,
      last: last.name,
      lastScore: last.score,
      n: ranked.length,
    }),
    ...(alone ? [words.papers.annual.rose({ name: top.row.name, places: top.places })] : []),
  ];
}

/** The city's and the districts' rates at the year's ends; the start is the first bulletin's value less its change. */
function yearChanges({ site, words, links }: Edition, year: string): YearChangeRow[] {
  const december = `${year}-12`;
  const start = (rate: number | null | undefined, change: number | null | undefined): number | null => {
    if (rate === null || rate === undefined || change === null || change === undefined) return null;
    // Without the noise of subtracting, which would show "all" and "none" as 99.9% and 0.1%.
    return Math.round((rate - change) * EXACT) / EXACT;
  };
  return site.bulletinOf(december).map((end) => {
    const own = site.publication.bulletins.filter(
      (row) => row.month.startsWith(year) && row.level === end.level && row.unitId === end.unitId,
    );
    const january = own.find((row) => row.month === `${year}-01`);
    const sum = (pick: (row: (typeof own)[number]) => number): number =>
      own.reduce((total, row) => total + pick(row), 0);
    const city = end.level === 'city';
    return {
      city,
      name: city ? words.site.whole(site.dataset.programme) : site.district(end.unitId).name,
      href: city ? links.page('/') : links.unit({ level: 'district', id: end.unitId }),
      compounds: countsOn(site, end.level, end.unitId, `${december}-31`).coverage?.denominator ?? 0,
      coverage: { from: start(january?.coverage, january?.coverageChange), to: end.coverage },
      renovation: { from: start(january?.renovation, january?.renovationChange), to: end.renovation },
      gained: sum((row) => row.newlyCovered),
      lost: sum((row) => row.coverageLost),
      renovated: sum((row) => row.newlyRenovated),
    };
  });
}

function turn(words: Messages, links: Links, years: readonly string[], year: string): PaperTurn {
  const at = years.indexOf(year);
  const link = (other: string | undefined) =>
    other === undefined ? null : { name: words.papers.annual.label(other), href: assessmentHref(links, other) };
  return { previous: link(years[at - 1]), next: link(years[at + 1]) };
}

function findingOf(edition: Edition, year: string): string {
  const { site, words } = edition;
  const level = site.dataset.programme.ranking.levels[0];
  const first = level === undefined ? undefined : levelView(edition, year, level).ranked[0];
  const city = yearChanges(edition, year).find((row) => row.city);
  return words.papers.annual.finding({
    year,
    name: first?.name ?? null,
    score: first?.score ?? null,
    from: city?.coverage.from ?? null,
    to: city?.coverage.to ?? null,
  });
}

export function assessmentView(edition: Edition, year: string) {
  const { site, words, links } = edition;
  const { programme, releases } = site.dataset;
  const end = `${year}-12-31`;
  const changes = yearChanges(edition, year);
  const city = changes.find((row) => row.city);
  const levels = programme.ranking.levels.map((level) => levelView(edition, year, level));
  return {
    masthead: {
      paper: words.papers.annual.paper(programme),
      issue: words.papers.annual.issue({
        year,
        unitCounts: levels.map(({ level }) =>
          words.papers.annual.unitCount(site.rankingsOf(year, level).length, words.level[level]),
        ),
      }),
      asOf: end,
      publishedOn: releases.find((release) => release.asOf === end)?.publishedOn ?? null,
      publisher: words.papers.publisher(programme),
    },
    label: words.papers.annual.label(year),
    title: findingOf(edition, year),
    progress:
      city === undefined
        ? []
        : [
            words.papers.annual.progressText({ name: words.places.coverageRate, ...city.coverage }),
            words.papers.annual.progressText({ name: words.places.renovationRate, ...city.renovation }),
            words.papers.annual.flows(city),
          ],
    changes: [...changes.filter((row) => !row.city), ...changes.filter((row) => row.city)],
    steps: stepsDueIn(site.publication.steps, year).flatMap((step) => {
      const target = programme.targets.find(({ id }) => id === step.targetId);
      return target === undefined ? [] : [words.papers.annual.step({ ...step, target })];
    }),
    levels,
    quarters: quartersOf(year),
    turn: turn(words, links, assessmentYears(site), year),
  };
}

/** The assessments for the list of papers, newest first. */
export function assessmentIndex(edition: Edition): { name: string; href: string; finding: string }[] {
  const { site, words, links } = edition;
  return assessmentYears(site)
    .toReversed()
    .map((year) => ({
      name: words.papers.annual.label(year),
      href: assessmentHref(links, year),
      finding: findingOf(edition, year),
    }));
}
