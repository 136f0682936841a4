/** The tables of the publications as figures: the list, and what a release published beside what is known now. */
import { figuresOn, type Figure } from '../../charts/frame/figure.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { keptLevelsOf, type KeptLevel } from '../../history/revision.ts';
import { fixed } from '../../ledgers/text/decimals.ts';
import { ownRows } from '../../publication/figure-rows.ts';
import { column, date, key, months, rate, type Column } from '../../publication/table-columns.ts';
import type { Edition } from '../../site/edition.ts';
import type { PastRelease } from '../../site/past.ts';
import type { ColumnWords } from '../../words/table-words.ts';
import type { Sign } from '../../words/words.ts';
import { measureRows, unitRows, type RevisionRow } from './revision-rows.ts';

export interface ReleaseRow {
  readonly id: string;
  /** Null for a release that is not kept. */
  readonly href: string | null;
  readonly isProvisional: boolean;
  readonly asOf: string;
  readonly closedOn: string;
  readonly publishedOn: string;
  readonly delay: string;
  readonly note: string | null;
  /** One an indicator; empty where no history is kept. */
  readonly figures: readonly { readonly first: string; readonly now: string; readonly revision: string }[];
}

export interface ReleaseTableProps {
  readonly caption: string;
  /** The names of the indicators whose figures stand in the list. */
  readonly names: readonly string[];
  readonly releases: readonly ReleaseRow[];
}

export interface RevisionTableProps {
  /** Which table this is, for a screen reader. */
  readonly label: string;
  readonly caption: string;
  /** What the first column holds. */
  readonly first: string;
  readonly rows: readonly RevisionRow[];
}

export interface ReleaseTargetRow {
  readonly name: string;
  /** Null without a status for want of data. */
  readonly status: Sign | null;
  readonly gap: string;
  readonly delay: string;
  readonly forecast: string;
}

export interface ReleaseTargetsProps {
  readonly caption: string;
  readonly rows: readonly ReleaseTargetRow[];
}

export type RevisionFigure = Figure<'RevisionTable', RevisionTableProps>;
export type ReleaseTargetsFigure = Figure<'ReleaseTargets', ReleaseTargetsProps>;

/** What figures of revisions have of their table. */
export const VINTAGE_COLUMNS = [
  'release',
  'as_of',
  'level',
  'unit_id',
  'indicator',
  'measure',
  'first_rate',
  'rate_now',
  'revision',
  'of_which_late',
  'of_which_changed',
  'of_which_units',
  'of_which_method',
];

/** The columns of an indicator in the list of publications: what was published, what is known now, and the difference. */
function ratesOf(
  { site, words }: Edition,
  indicator: IndicatorId,
): {
  readonly columns: readonly Column<PastRelease, string>[];
  readonly titles: Readonly<Record<string, ColumnWords>>;
} {
  const { first_rate, rate_now, revision } = words.computedTables.vintages.columns;
  const name = words.indicators[indicator].short;
  const vintage = ({ id }: PastRelease) => site.past.vintage(id, site.tree.city, indicator, 'compounds');
  return {
    columns: [
      rate(`${indicator}_first`, (row) => vintage(row)?.first ?? null),
      rate(`${indicator}_now`, (row) => vintage(row)?.now ?? null),
      rate(`${indicator}_revision`, (row) => vintage(row)?.revision ?? null),
    ],
    titles: Object.fromEntries(
      Object.entries({ first: first_rate, now: rate_now, revision }).map(([part, said]) => [
        `${indicator}_${part}`,
        { ...said, title: words.releases.list.rateOf(name, said.title) },
      ]),
    ),
  };
}

/** The list of all publications; `releases` are its rows as the page has them. */
export function releaseListFigure(
  edition: Edition,
  names: readonly string[],
  releases: readonly ReleaseRow[],
): Figure<'ReleaseTable', ReleaseTableProps> {
  const { site, words } = edition;
  const text = words.releases.list;
  const { id, asOf, closedOn, publishedOn, note } = words.columns.releases;
  const rates = names.length === 0 ? [] : site.indicators.map((indicator) => ratesOf(edition, indicator));
  const caption = names.length === 0 ? text.datesOnly : text.listNote;
  return figuresOn(
    edition,
    '/releases/',
  )({
    chart: 'ReleaseTable',
    isTable: true,
    id: 'all-releases',
    title: text.tableTitle(releases.length),
    subtitle: caption,
    definition: words.releases.revision.points,
    rows: ownRows<PastRelease, string>(
      site.past.releases,
      [
        key('release', (row) => row.id),
        date('as_of', (row) => row.asOf),
        date('closed_on', (row) => row.closedOn),
        date('published_on', (row) => row.publishedOn),
        column('days', 'integer', (row) => String(row.days)),
        ...rates.flatMap(({ columns }) => columns),
        column('note', 'string', (row) => row.note ?? ''),
      ],
      Object.assign(
        {
          release: id,
          as_of: asOf,
          closed_on: closedOn,
          published_on: publishedOn,
          days: words.releases.list.daysColumn,
          note,
        },
        ...rates.map(({ titles }) => titles),
      ) as Record<string, ColumnWords>,
      words.computedTables,
      site.programme.demonstration,
    ),
    props: { caption, names, releases },
  });
}

/** The units of a level; `summary` where they are folded under it: of all but the largest. */
export interface RevisionUnits {
  readonly summary: string | null;
  readonly figure: RevisionFigure;
}

/** An indicator of a release: the city by each measure, and the units of each level that it has, from the largest, by compounds. */
export function revisionFigures(
  edition: Edition,
  id: string,
  indicator: IndicatorId,
): { readonly city: RevisionFigure | null; readonly units: readonly RevisionUnits[] } {
  const { site, words } = edition;
  const text = words.releases.release;
  const { name } = words.indicators[indicator];
  const make = figuresOn(edition, `/releases/${id}/`);
  const figure = (level: KeptLevel, rows: readonly RevisionRow[]): RevisionFigure | null => {
    if (rows.length === 0) return null;
    const isCity = level === 'city';
    const caption = isCity ? `${name}${words.papers.colon}${words.releases.revision.points}` : text.byCompounds;
    const title = text.tableTitle(id, name, isCity ? null : words.level[level]);
    return make({
      chart: 'RevisionTable',
      isTable: true,
      id: `${indicator}-${level}`,
      title,
      subtitle: caption,
      release: id,
      rows: {
        table: 'vintages',
        where: {
          release: [id],
          level: [level],
          indicator: [indicator],
          ...(isCity ? {} : { measure: ['compounds'] }),
        },
        columns: VINTAGE_COLUMNS,
      },
      props: {
        label: title,
        caption,
        first: isCity ? words.releases.revision.measure : words.level[level],
        rows,
      },
    });
  };
  return {
    city: figure('city', measureRows(edition, id, indicator)),
    units: keptLevelsOf(site.tree.levels).flatMap((level) => {
      const own = figure(level, unitRows(edition, id, indicator, level));
      if (own === null) return [];
      return [
        {
          summary: level === site.tree.levels.largest ? null : text.folded(words.level[level], own.props.rows.length),
          figure: own,
        },
      ];
    }),
  };
}

/** The targets as a release published them; null where it published none. */
export function targetsFigure(edition: Edition, id: string): ReleaseTargetsFigure | null {
  const { site, words } = edition;
  const text = words.releases.release;
  const targets = site.past.targets(id);
  if (targets.length === 0) return null;
  const nameOf = (targetId: string): string =>
    site.targets.all.find((target) => target.id === targetId)?.name ?? targetId;
  return figuresOn(
    edition,
    `/releases/${id}/`,
  )({
    chart: 'ReleaseTargets',
    isTable: true,
    id: 'target-progress',
    title: text.targetsTitle(id),
    subtitle: text.targetsCaption,
    release: id,
    definition: words.historyTables.targets.description,
    rows: ownRows(
      targets,
      [
        key('release', (row) => row.release),
        key('target_id', (row) => row.targetId),
        key('target_name', (row) => nameOf(row.targetId)),
        column('status', 'string', (row) => row.status ?? ''),
        column('gap', 'number', (row) => fixed(row.gap, 6), 'fraction'),
        months('schedule_variance_months', (row) => row.scheduleVarianceMonths),
        date('forecast_central', (row) => row.forecastCentral),
      ],
      { ...words.historyTables.targets.columns, target_name: words.figures.name },
      words.computedTables,
      site.programme.demonstration,
    ),
    props: {
      caption: text.targetsCaption,
      rows: targets.map((row) => ({
        name: nameOf(row.targetId),
        status: row.status === null ? null : words.status[row.status],
        gap: row.status === 'not_started' ? '' : text.gapOf(row.gap),
        delay: row.status === 'not_started' ? '' : text.months(row.scheduleVarianceMonths),
        forecast: row.forecastCentral === null ? text.noForecast : words.format.date(row.forecastCentral),
      })),
    },
  });
}
