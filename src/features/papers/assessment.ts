/** Everything that an annual assessment shows. */
import { addedColumns } from '../../publication/figure-rows.ts';
import { count } from '../../publication/table-columns.ts';
import { figuresOn, type Figure } from '../../charts/frame/figure.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { Leader } from '../../domain/rankings/ranking.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { Edition, Links } from '../../site/edition.ts';
import type { RankedLevel } from '../../site/rankings.ts';
import type { Site } from '../../site/site.ts';
import { reporterWithin } from '../../ui/own-reporter.ts';
import type { Messages } from '../../words/words.ts';
import { bulletinColumns } from './bulletin.ts';
import type { AnnualRow, AnnualTableProps } from './AnnualTable.astro';
import type { Masthead } from './PaperHead.astro';
import { publishedOn } from './published.ts';
import type { PaperTurn } from './PaperTurn.astro';
import type { YearChangeRow, YearChangeTableProps } from './YearChangeTable.astro';

export interface AnnualLevelView {
  readonly id: RankedLevel;
  readonly heading: string;
  readonly text: string;
  readonly ranked: readonly AnnualRow[];
  /** Null where no unit is ranked. */
  readonly table: Figure<'AnnualTable', AnnualTableProps> | null;
  /** Why the others are not, a sentence each. */
  readonly unranked: readonly string[];
}

export interface AssessmentViewProps {
  readonly masthead: Masthead;
  readonly label: string;
  readonly title: string;
  /** What the figures are beside those that were published; null where nothing is to be said. */
  readonly standing: string | null;
  readonly progress: string;
  /** The districts, then the city. */
  readonly changes: Figure<'YearChangeTable', YearChangeTableProps>;
  /** The note on rounding, where it happens in the paper; else null. */
  readonly rounding: string | null;
  /** Null where the city has no targets. */
  readonly steps: readonly string[] | null;
  /** What is assumed of the targets of these steps, as the programme says it. */
  readonly assumptions: readonly string[];
  readonly levels: readonly AnnualLevelView[];
  readonly source: string;
  readonly turn: PaperTurn;
}

function assessmentHref(links: Links, year: string): string {
  return links.page(`/assessments/${year}/`);
}

/** The rank that was published, where it is another one now. */
function publishedRank(
  site: Site,
  words: Messages,
  year: string,
  level: RankedLevel,
  unitId: string,
  rank: number,
): string | null {
  const published = site.past.published(year, level, unitId);
  return published === null || published.rank === rank ? null : words.rankingTable.publishedRank(published.rank);
}

/** How many units were ranked, who has most and fewest points, who rose most; or why there is no ranking to show. */
function rankingSentences({ site, words }: Edition, year: string, level: RankedLevel): string[] {
  const { ranked, small, total } = site.rankings.table(year, level);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined)
    return [small.length === 0 ? words.papers.annual.noRanking : words.rankings.allSmall(level, small.length)];
  const climber = site.rankings.climber(year, level);
  return [
    words.papers.annual.ranked(total),
    ...(small.length > 0
      ? [words.rankings.small(small.map(({ unit, compounds }) => ({ name: unit.name, compounds })))]
      : [
          words.papers.annual.ends({
            first: first.unit.name,
            score: first.score,
            last: last.unit.name,
            lastScore: last.score,
          }),
        ]),
    ...(climber === null ? [] : [words.papers.annual.rose({ name: climber.unit.name, places: climber.places })]),
  ];
}

/** A level's ranking of the year, with the quarters that it is the mean of. */
function rankingFigure(
  edition: Edition,
  year: string,
  level: RankedLevel,
  ranked: readonly AnnualRow[],
): AnnualLevelView['table'] {
  const { site, words } = edition;
  const text = words.papers.annual;
  const { columns } = words.figures;
  const quarters = [...new Set(ranked.flatMap((row) => row.quarters.map(({ quarter }) => quarter)))];
  if (ranked.length === 0) return null;
  return figuresOn(
    edition,
    `/assessments/${year}/`,
  )({
    chart: 'AnnualTable',
    isTable: true,
    id: `ranks_${level}`,
    title: text.rankingTitle(year, level),
    subtitle: text.tableCaption,
    rows: {
      table: 'rankings',
      where: { period: [year, ...quarters], level: [level] },
      columns: ['period', 'level', 'unit_id', 'score', 'rank', 'previous_rank'],
      added: addedColumns(
        ranked,
        { period: () => year, unit_id: (row) => row.unitId },
        [
          count('rank_published', (row) => site.past.published(year, level, row.unitId)?.rank ?? null, 'rank'),
          count('rank_if_reported', (row) => row.upperRank, 'rank'),
        ],
        { rank_published: columns.publishedRank, rank_if_reported: columns.upperRank },
        words.computedTables,
      ),
    },
    props: { label: text.ranking(level), rows: ranked },
  });
}

function levelView(edition: Edition, year: string, level: RankedLevel): AnnualLevelView {
  const { site, words, links } = edition;
  const { ranked, unranked, small } = site.rankings.table(year, level);
  const rows = ranked.map(({ unit, rank, previousRank, score, upper }) => ({
    unitId: unit.id,
    published: publishedRank(site, words, year, level, unit.id, rank),
    upperRank: upper === null ? null : upper.rank,
    name: unit.name,
    href: links.unit(unit),
    rank,
    previousRank,
    score,
    quarters: site.rankings.quartersOf(year, level, unit.id).map((own) => ({ quarter: own.quarter, score: own.score })),
  }));
  const isAllRanked = ranked.length > 0 && unranked.length === 0 && small.length === 0;
  return {
    id: level,
    heading: words.papers.annual.ranking(level),
    text: words.papers.paragraph([
      ...rankingSentences(edition, year, level),
      ...(isAllRanked ? [words.papers.annual.allRanked] : []),
    ]),
    ranked: rows,
    table: rankingFigure(edition, year, level, rows),
    unranked: unranked.map(({ unit, missing }) =>
      words.papers.annual.reason({
        name: unit.name,
        quarters: site.rankings.quartersOf(year, level, unit.id).filter(({ quarter }) => missing.includes(quarter)),
      }),
    ),
  };
}

function yearChanges({ site, words, links }: Edition, year: string): YearChangeRow[] {
  const rows = site.bulletins.year(year).map(({ unit, compounds, coverage, renovation }): YearChangeRow => {
    const city = unit.level === 'city';
    const endOf = (indicator: IndicatorId) => site.rates.on(`${year}-12-31`, unit, { indicator });
    return {
      city,
      name: city ? words.site.whole(site.programme) : unit.name,
      href: links.unit(unit),
      compounds,
      coverage: { ...coverage, end: endOf('coverage') },
      renovation: site.kept.works ? { ...renovation, end: endOf('renovation') } : null,
    };
  });
  return [...rows.filter((row) => !row.city), ...rows.filter((row) => row.city)];
}

/** The year's two ends; the published table has the months that they are the ends of. */
function changesFigure(edition: Edition, year: string, rows: readonly YearChangeRow[]) {
  const { site, words } = edition;
  const caption = words.papers.annual.progressTable(year);
  return figuresOn(
    edition,
    `/assessments/${year}/`,
  )({
    chart: 'YearChangeTable',
    isTable: true,
    id: `by-${site.tree.levels.largest}`,
    title: words.papers.annual.progressTitle(year),
    subtitle: caption,
    rows: {
      table: 'bulletins',
      where: {
        month: site.bulletins.months.filter(
          (month) => month.startsWith(year) || month === `${String(Number(year) - 1)}-12`,
        ),
      },
      columns: bulletinColumns(site),
    },
    props: { caption, rows },
  });
}

function turn(words: Messages, links: Links, years: readonly string[], year: string): PaperTurn {
  const at = years.indexOf(year);
  const link = (other: string | undefined) =>
    other === undefined ? null : { name: words.papers.annual.label(other), href: assessmentHref(links, other) };
  return { previous: link(years[at - 1]), next: link(years[at + 1]) };
}

/** The unit that was published as the year's first, by its name now. */
function publishedLeader({ site }: Edition, year: string, level: RankedLevel): Leader {
  const rows = site.past.ranking(year).filter((row) => row.level === level && row.rank !== null);
  const first = rows.find(({ rank }) => rank === 1);
  if (first === undefined || first.score === null) return { kind: 'none' };
  if (site.rankings.table(year, level).small.some(({ unitId }) => unitId === first.unitId)) return { kind: 'small' };
  const unit = site.tree.units(first.level).find(({ id }) => id === first.unitId);
  return { kind: 'unit', name: unit?.name ?? first.unitId, score: first.score, level, total: rows.length };
}

/** The year's first as it is computed now. */
function leaderOf({ site }: Edition, year: string, level: RankedLevel): Leader {
  const { ranked, small, total } = site.rankings.table(year, level);
  const first = ranked.find(({ rank }) => rank === 1);
  if (first === undefined) return { kind: small.length > 0 ? 'small' : 'none' };
  return { kind: 'unit', name: first.unit.name, score: first.score, level, total };
}

/** What the figures of a year are beside those that were published. */
function standingText(edition: Edition, end: IsoDate, levels: readonly AnnualLevelView[]): string | null {
  const { site, words } = edition;
  const standing = site.past.standing(end);
  const open = levels.flatMap(({ ranked }) =>
    ranked.flatMap(({ name, rank, upperRank }) => (upperRank === null ? [] : [{ name, rank, upper: upperRank }])),
  );
  const sentences = open.length > 0 ? [words.papers.annual.provisional(reporterWithin(edition), open)] : [];
  switch (standing?.kind) {
    case undefined:
    case 'as_published':
      break;
    case 'no_release':
      if (!site.past.isPreview) sentences.unshift(words.papers.noRelease);
      break;
    case 'not_kept':
      sentences.unshift(words.papers.notKept({ ...standing.release, release: standing.release.id }));
      break;
    case 'kept':
      sentences.unshift(
        words.papers.annual.then({
          release: standing.release.id,
          publishedOn: standing.release.publishedOn,
          differ: levels.flatMap(({ ranked }) => ranked).filter(({ published }) => published !== null).length,
        }),
      );
      break;
  }
  return sentences.length === 0 ? null : words.papers.paragraph(sentences);
}

function findingOf(edition: Edition, year: string): string {
  const { site, words } = edition;
  const [level] = site.rankings.scheme.levels;
  const [city] = site.bulletins.year(year);
  const leader = level === undefined ? null : leaderOf(edition, year, level);
  const published = site.past.bulletin(`${year}-12`).find((row) => row.level === 'city');
  if (published !== undefined && site.past.standing(`${year}-12-31`)?.kind === 'kept') {
    return words.papers.annual.findingThen({
      year,
      coverage: published.coverage,
      leader: level === undefined ? null : publishedLeader(edition, year, level),
      now: { coverage: city === undefined ? null : city.coverage.to, leader },
    });
  }
  return words.papers.annual.finding({
    year,
    leader,
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
  const levels = rankings.scheme.levels.map((level) => levelView(edition, year, level));
  const changes = yearChanges(edition, year);
  const due = site.targets.dueIn(year);
  return {
    masthead: {
      paper: words.papers.annual.paper(programme),
      issue: words.papers.annual.issue({
        year,
        levels: rankings.scheme.levels.map((level) => {
          const { total, unranked } = rankings.table(year, level);
          return { level, units: total + unranked.length };
        }),
      }),
      asOf: end,
      publishedOn: publishedOn(site, end),
      publisher: words.papers.publisher(programme),
    },
    label: words.papers.annual.label(year),
    title: findingOf(edition, year),
    progress: words.papers.paragraph(
      city === undefined
        ? []
        : [
            words.papers.annual.progressText({ name: words.places.coverageRate, ...city.coverage }),
            ...(site.kept.works
              ? [words.papers.annual.progressText({ name: words.places.renovationRate, ...city.renovation })]
              : []),
            words.papers.annual.flows(city),
          ],
    ),
    changes: changesFigure(edition, year, changes),
    rounding: words.format.rounding([
      ...changes.flatMap(({ coverage, renovation }) =>
        [coverage, renovation].flatMap((ends) =>
          ends === null || ends.end?.small === true ? [] : [[ends.from, ends.to] as const],
        ),
      ),
      ...due.map(({ value, actual }) => [value, actual] as const),
    ]),
    steps: site.pages['/targets/'] ? due.map((step) => words.papers.annual.step(step)) : null,
    assumptions: [...new Set(due.flatMap(({ target: { note } }) => note ?? []))],
    levels,
    standing: standingText(edition, end, levels),
    source: words.site.source(site.programme),
    turn: turn(words, links, rankings.years, year),
  };
}

/** The assessments for the list of papers, newest first. */
export function assessmentList(edition: Edition): { year: string; name: string; href: string; finding: string }[] {
  const { site, words, links } = edition;
  return site.rankings.years.toReversed().map((year) => ({
    year,
    name: words.papers.annual.label(year),
    href: assessmentHref(links, year),
    finding: findingOf(edition, year),
  }));
}
