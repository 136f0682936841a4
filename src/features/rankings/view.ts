/** Everything that a ranking page shows: one quarter's rankings at every level that the scheme names. */
import { figuresOn } from '../../charts/frame/figure.ts';
import type { Figure } from '../../charts/frame/figure.ts';
import { byCodePoint, get, groupBy } from '../../domain/lists.ts';
import type { RankingScheme } from '../../domain/programme.ts';
import { componentOf } from '../../domain/rankings/components.ts';
import type { NeighbourPair } from '../../domain/rankings/rank-neighbours.ts';
import { isTold } from '../../domain/rankings/ranking.ts';
import type { ToldRow } from '../../domain/rankings/ranking.ts';
import { weightingCount } from '../../domain/rankings/weightings.ts';
import type { Quarter } from '../../domain/rows.ts';
import { lastDayOfQuarter } from '../../domain/time/calendar.ts';
import { markedFile, type MarkedFile } from '../../publication/content-name.ts';
import { addedColumns, type AddedColumns } from '../../publication/figure-rows.ts';
import { marked } from '../../publication/place-answers.ts';
import { count } from '../../publication/table-columns.ts';
import type { Edition } from '../../site/edition.ts';
import type { RankedLevel, RankingTable } from '../../site/rankings.ts';
import { reporterWithin } from '../../ui/own-reporter.ts';
import { rankingHeadline } from '../../ui/ranking-headline.ts';
import type { LabLevel, LabScores } from './rerank.ts';

/** From this many units on, all lines would be a grey mass and all rows a heavy page: only the movers are shown. */
const MANY = 60;
/** Of those that rose most, and of those that fell most. */
const SINGLED_OUT = 4;
/** So many of many are shown with bars; the rest are figures, folded. */
const SHOWN_FIRST = 30;

/** A ranked unit of the table. */
export type RankingTableRow = ToldRow & {
  readonly name: string;
  readonly href: string;
  /** Whether another unit has the same rank. */
  readonly tied: boolean;
  /** The rank that was published, where it was another. */
  readonly published: string | null;
};

/** One unit's ranks over the quarters. */
export interface NamedLine {
  readonly unitId: string;
  readonly name: string;
  readonly ranks: readonly (number | null)[];
  readonly provisional: readonly boolean[];
  readonly gained: number | null;
}

export interface RankLinesProps {
  /** The quarter that the page is about; its column is marked. */
  readonly period: Quarter;
  readonly quarters: readonly Quarter[];
  /** How many units the level has; `lines` are all of them, or among many those that moved most. */
  readonly units: number;
  readonly lines: readonly NamedLine[];
  /** The ids of those to single out. */
  readonly loud: readonly string[];
}

/** A level's ranking as its table is given it. */
export interface LevelRankingProps {
  readonly label: string;
  readonly caption: string;
  readonly components: RankingScheme['components'];
  readonly ranked: readonly RankingTableRow[];
  /** Those after the first of many, in a plain table of their own. */
  readonly rest: readonly RankingTableRow[];
  /** What is over them; null where there are none. */
  readonly restTitle: string | null;
  /** How many units have a rank, with those that are not told. */
  readonly of: number;
}

export interface RankingLevelView {
  readonly level: RankedLevel;
  readonly ranked: readonly RankingTableRow[];
  readonly rest: readonly RankingTableRow[];
  /** Those whose rank is not told, and why; null where there are none beside others that are ranked. */
  readonly small: string | null;
  readonly unranked: readonly string[];
  /** How many ranks hold under all weightings, or why there are none to show. */
  readonly lead: string;
  /** How firm the order is, a sentence each. */
  readonly firmness: readonly string[];
  /** Null where no unit is ranked. */
  readonly table: Figure<'LevelRanking', LevelRankingProps> | null;
  /** Null before the second quarter. */
  readonly history: Figure<'RankLines', RankLinesProps> | null;
}

export interface RankingViewProps {
  readonly period: Quarter;
  /** What the page is called, and its finding. */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  /** What the ranks are beside those that were published, and which are provisional; null where nothing is to be said. */
  readonly standing: string | null;
  readonly levels: readonly RankingLevelView[];
  readonly scheme: RankingScheme;
  readonly weightsLead: string;
  /** By which measure indicators are counted, and how ties are ranked. */
  readonly countedBy: string;
  /** Address of the quarter's unrounded scores. */
  readonly scores: string;
  readonly periods: readonly { readonly period: Quarter; readonly href: string }[];
}

function historyView(edition: Edition, page: string, period: Quarter, level: RankedLevel): RankingLevelView['history'] {
  const { site, words } = edition;
  const { quarters, lines } = site.rankings.history(level);
  const [from, to] = [quarters[0], quarters.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const loud = new Set(site.rankings.moves(level, SINGLED_OUT).map(({ unitId }) => unitId));
  const isMany = lines.length > MANY;
  const named = lines
    .filter(({ unitId }) => !isMany || loud.has(unitId))
    .map((line): NamedLine => ({ ...line, name: site.tree.unit(level, line.unitId).name }));
  const moves = named
    .flatMap(({ name, gained }) => (gained === null ? [] : [{ name, places: gained }]))
    .toSorted((a, b) => b.places - a.places);
  const [up, down] = [moves[0], moves.at(-1)];
  const shown = isMany ? 'movers' : loud.size === lines.length ? 'all' : 'both';
  return figuresOn(
    edition,
    page,
  )({
    chart: 'RankLines',
    id: `rank_lines_${level}`,
    title: words.rankings.historyFinding({
      from,
      to,
      up: up !== undefined && up.places > 0 ? up : null,
      down: down !== undefined && down.places < 0 ? { ...down, places: -down.places } : null,
    }),
    subtitle: words.rankings.historyUnit(level, shown, lines.length),
    rows: {
      table: 'rankings',
      where: {
        level: [level],
        period: quarters,
        ...(isMany ? { unit_id: named.map(({ unitId }) => unitId) } : {}),
      },
      columns: ['period', 'level', 'unit_id', 'rank', 'provisional'],
    },
    props: { period, quarters, units: lines.length, lines: named, loud: [...loud] },
  });
}

/** The rank that was published, where it is another one now; null where it is the same or is not kept. */
function publishedRank({ site, words }: Edition, period: string, row: ToldRow): string | null {
  const published = site.past.published(period, row.level, row.unitId);
  return published === null || published.rank === row.rank ? null : words.rankingTable.publishedRank(published.rank);
}

/** What the ranks of a quarter are beside those that were published. */
function standingText(edition: Edition, period: Quarter, levels: readonly RankingLevelView[]): string | null {
  const { site, words } = edition;
  const standing = site.past.standing(lastDayOfQuarter(period));
  const rows = levels.flatMap(({ ranked, rest }) => [...ranked, ...rest]);
  const provisional = rows.some((row) => row.provisional)
    ? [
        words.rankings.provisionalNote(
          reporterWithin(edition),
          rows.flatMap(({ name, rank, upper }) => (upper === null ? [] : [{ name, rank, upper: upper.rank }])),
        ),
      ]
    : [];
  const text = (sentence: string | null): string | null => {
    const sentences = [...(sentence === null ? [] : [sentence]), ...provisional];
    return sentences.length === 0 ? null : words.papers.paragraph(sentences);
  };
  switch (standing?.kind) {
    case undefined:
    case 'as_published':
      return text(null);
    case 'no_release':
      return text(site.past.isPreview ? null : words.papers.noRelease);
    case 'not_kept':
      return text(words.papers.notKept({ ...standing.release, release: standing.release.id }));
    case 'kept':
      return text(
        words.rankings.then({
          release: standing.release.id,
          publishedOn: standing.release.publishedOn,
          differ: rows.filter(({ published }) => published !== null).length,
        }),
      );
  }
}

function firmnessSentences({ site, words }: Edition, period: Quarter, level: RankedLevel): string[] {
  const { pairs, segments } = site.rankings.firmness(period, level);
  const { ranked } = site.rankings.table(period, level);
  if (ranked.length === 0) return [];
  if (pairs.length === 0) return [words.rankings.alone];
  const nameOf = (id: string): string => site.tree.unit(level, id).name;
  const count = (order: NeighbourPair['order']): number => pairs.filter((pair) => pair.order === order).length;
  return [
    words.rankings.pairs({
      open: pairs.flatMap(({ ahead, behind, order }) =>
        order === 'open' ? [[nameOf(ahead), nameOf(behind)] as const] : [],
      ),
      tied: count('tied'),
      firm: count('firm'),
      weightings: weightingCount(site.rankings.scheme),
    }),
    // One run of all ranks, or one for each, says no more than the pairs do.
    ...(segments.length === 1 || segments.length === ranked.length ? [] : [words.rankings.segments(segments)]),
  ];
}

/** How many ranks of a level hold; or why none is shown: its units lack a component, or are all too small. */
function levelLead({ site, words }: Edition, level: RankedLevel, { ranked, small, stable }: RankingTable): string {
  if (ranked.length > 0) return words.rankingTable.stable(stable, ranked.length, weightingCount(site.rankings.scheme));
  return small.length > 0 ? words.rankings.allSmall(level, small.length) : words.rankingTable.none;
}

/** What the table shows beside what was computed now: the ranks that were published, and those that silence leaves possible. */
function addedRanks(
  { site, words }: Edition,
  period: string,
  level: RankedLevel,
  rows: readonly ToldRow[],
): AddedColumns {
  const { columns } = words.figures;
  return addedColumns(
    rows,
    { unit_id: (row) => row.unitId },
    [
      count('rank_published', (row) => site.past.published(period, level, row.unitId)?.rank ?? null, 'rank'),
      count('rank_if_reported', (row) => row.upper?.rank ?? null, 'rank'),
    ],
    { rank_published: columns.publishedRank, rank_if_reported: columns.upperRank },
    words.computedTables,
  );
}

/** The ranking of a level as a figure of its page. */
function tableFigure(
  edition: Edition,
  page: string,
  period: Quarter,
  level: RankedLevel,
  parts: Pick<LevelRankingProps, 'ranked' | 'rest' | 'of'>,
): RankingLevelView['table'] {
  const { site, words } = edition;
  const { components } = site.rankings.scheme;
  const { ranked, rest } = parts;
  const caption = words.rankings.caption(lastDayOfQuarter(period));
  return figuresOn(
    edition,
    page,
  )({
    chart: 'LevelRanking',
    isTable: true,
    id: `ranks_${level}`,
    title: words.rankings.tableTitle(period, level),
    subtitle: caption,
    rows: {
      table: 'rankings',
      where: { period: [period], level: [level] },
      columns: [
        'period',
        'level',
        'unit_id',
        'score',
        'rank',
        'rank_best',
        'rank_worst',
        'rank_held',
        'provisional',
        'previous_rank',
        ...components.map(({ id }) => id),
      ],
      added: addedRanks(edition, period, level, [...ranked, ...rest]),
    },
    props: {
      label: words.rankingTable.byLevel(level),
      caption,
      components,
      ...parts,
      restTitle: rest.length === 0 ? null : words.rankings.rest(ranked.length, rest.length),
    },
  });
}

function levelView(edition: Edition, page: string, period: Quarter, level: RankedLevel): RankingLevelView {
  const { site, words, links } = edition;
  const table = site.rankings.table(period, level);
  const { ranked, small, unranked, total } = table;
  const holders = groupBy(ranked, ({ rank }) => String(rank));
  const rows = ranked.map(({ unit, ...row }) => ({
    ...row,
    tied: get(holders, String(row.rank)).length > 1,
    name: unit.name,
    href: links.unit(unit),
    published: publishedRank(edition, period, row),
  }));
  const first = rows.length > MANY ? SHOWN_FIRST : rows.length;
  const parts = { ranked: rows.slice(0, first), rest: rows.slice(first) };
  return {
    level,
    ...parts,
    table: rows.length === 0 ? null : tableFigure(edition, page, period, level, { ...parts, of: total }),
    small:
      ranked.length === 0 || small.length === 0
        ? null
        : words.rankings.small(small.map(({ unit, compounds }) => ({ name: unit.name, compounds }))),
    unranked: unranked.map(({ unit, components, compounds }) => {
      const lacks = components.flatMap(({ id, score }) => (score === null ? [id] : []));
      const isUnweighed =
        compounds !== null &&
        compounds > 0 &&
        site.tree.compoundsIn(unit).some(({ households }) => households === null);
      const unweighed = lacks.filter((id) => isUnweighed && componentOf(id).kind !== 'inspection');
      return words.rankings.unrankedWhy(unit.name, lacks, unweighed);
    }),
    lead: levelLead(edition, level, table),
    firmness: firmnessSentences(edition, period, level),
    history: historyView(edition, page, period, level),
  };
}

/** The rankings of a quarter, on the page of a path: its own unless said. */
export function rankingView(edition: Edition, period: Quarter, page = `/rankings/${period}/`): RankingViewProps {
  const { site, words, links } = edition;
  const { scheme, quarters } = site.rankings;
  const levels = scheme.levels.map((level) => levelView(edition, page, period, level));
  const weightings = weightingCount(scheme);
  return {
    period,
    name: words.rankings.title(period),
    title: rankingHeadline(edition, period),
    lead: words.rankings.lead(scheme.delta, weightings),
    standing: standingText(edition, period, levels),
    levels,
    scheme,
    countedBy: words.rankings.measure(site.kept.works),
    weightsLead: words.rankings.weightsLead(
      scheme.delta,
      weightings,
      scheme.components.reduce((sum, { weight }) => sum + weight, 0),
    ),
    scores: links.page(`/rankings/${period}/${labFile(edition, period).name}.json`),
    periods: quarters.map((quarter) => ({ period: quarter, href: links.page(`/rankings/${quarter}/`) })),
  };
}

/** The rankings of the latest quarter; null before the first. */
export function latestRankingView(edition: Edition): RankingViewProps | null {
  const { latest } = edition.site.rankings;
  return latest === null ? null : rankingView(edition, latest, '/rankings/');
}

/** What the weights control needs to rank a quarter again, level by level; a level that no page ranks is left out. */
export function labLevels({ site, words }: Edition, period: Quarter): LabLevel[] {
  return site.rankings.scheme.levels.flatMap((level) => {
    const { ranked, small } = site.rankings.table(period, level);
    if (ranked.length === 0) return [];
    return [
      {
        name: words.level[level],
        units: [...ranked, ...small]
          .toSorted((a, b) => byCodePoint(a.unitId, b.unitId))
          .map((row) => ({
            id: row.unit.id,
            name: row.unit.name,
            rank: row.rank,
            isTold: isTold(row),
            isProvisional: row.provisional,
            scores: row.components.map(({ score }) => score),
          })),
      },
    ];
  });
}

/** The file of a quarter's scores, unrounded, which the weights control asks for: too heavy for every page to carry. */
export function labFile(edition: Edition, period: Quarter): MarkedFile {
  const { site, words } = edition;
  const mark = site.programme.demonstration ? words.site.demonstration : null;
  const scores: LabScores = { levels: labLevels(edition, period) };
  return markedFile('scores', marked(mark, scores));
}
