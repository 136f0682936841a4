/** The page of all public figures: a row a figure as it was published, and by what rows may be chosen. */
import { figuresOn, type Figure } from '../../charts/frame/figure.ts';
import type { PublishedFigure } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { FigureEntry } from '../../site/record.ts';
import type { Filter } from '../../ui/RowFilter.astro';
import type { FilterName } from './filter-names.ts';
import { RECORD_COLUMNS } from './columns.ts';

/** A published figure as a row of the table. */
export interface FigureRow {
  readonly figure: PublishedFigure;
  /** The years that it speaks of; empty where it states none. */
  readonly years: readonly number[];
  /** The ids of the conflicts that it is a side of. */
  readonly conflicts: readonly string[];
}

interface RecordFilter extends Filter {
  readonly name: FilterName;
}

export interface PublishedTableProps {
  readonly caption: string;
  readonly rows: readonly FigureRow[];
  readonly filters: readonly RecordFilter[];
}

export interface FigureTableProps {
  readonly title: string;
  readonly lead: string;
  /** Null where the record has no figure. */
  readonly table: Figure<'PublishedTable', PublishedTableProps> | null;
  /** How many figures are of each grade, in a sentence; null where there is none. */
  readonly grades: string | null;
}

/** The value of a filter's option for what a figure does not state. */
export const UNSTATED = '-';

function filtersOf({ site, words }: Edition, entries: readonly FigureEntry[]): RecordFilter[] {
  const { record } = site;
  const text = words.published;
  const years = [...new Set(entries.flatMap((entry) => entry.years))].toSorted((a, b) => b - a);
  const indicators = [...new Set(entries.map(({ figure }) => words.record.indicatorText(figure.indicator)))].toSorted();
  const unstatedYear = entries.some((entry) => entry.years.length === 0);
  return [
    {
      name: 'scope',
      label: text.scope,
      options: record.scopes.map(({ scope, level }) =>
        scope === null
          ? { value: UNSTATED, text: text.noScope }
          : { value: scope, text: scope, group: text.scopeLevel[level] },
      ),
    },
    {
      name: 'kind',
      label: text.kindLabel,
      options: Object.entries(words.record.kind).map(([value, name]) => ({ value, text: name })),
    },
    {
      name: 'year',
      label: text.year,
      options: [
        ...years.map((year) => ({ value: String(year), text: String(year) })),
        ...(unstatedYear ? [{ value: UNSTATED, text: text.noYear }] : []),
      ],
    },
    {
      name: 'grade',
      label: text.gradeLabel,
      options: record.grades.map(([id]) => ({ value: id, text: text.gradeName(id) })),
    },
    { name: 'indicator', label: text.indicator, options: indicators.map((name) => ({ value: name, text: name })) },
  ];
}

/** The whole record, each row with who published it, where it was read, and what is to be said of it. */
function tableOf(edition: Edition): FigureTableProps['table'] {
  const { site, words } = edition;
  const { figures } = site.record;
  const text = words.published;
  if (figures.length === 0) return null;
  return figuresOn(
    edition,
    '/published/table/',
  )({
    chart: 'PublishedTable',
    isTable: true,
    isRecord: true,
    id: 'all-figures',
    // Some 170 figures, each with its source: too much for a page of another site, which takes the parts of the story.
    hasEmbed: false,
    title: text.tableFigure(figures.length),
    subtitle: text.tableCaption,
    source: text.tableSource,
    rows: { table: 'published', where: {}, columns: [...RECORD_COLUMNS, 'grade', 'route', 'note'] },
    props: {
      caption: text.tableCaption,
      rows: figures.map(({ figure, years, conflicts }) => ({
        figure,
        years,
        conflicts: conflicts.map(({ id }) => id),
      })),
      filters: filtersOf(edition, figures),
    },
  });
}

export function figureTableView(edition: Edition): FigureTableProps {
  const { site, words } = edition;
  const { figures, sources, grades } = site.record;
  return {
    title: words.published.tableTitle(figures.length),
    lead: words.published.sourcesKnown(sources),
    table: tableOf(edition),
    grades: figures.length === 0 ? null : words.published.gradesLead(grades),
  };
}
