/** The page of the public record: figures as others published them, what they promised, and where they disagree. */
import type { PromiseMark, ShareMark, YearCourse } from '../../domain/record/public-record.ts';
import type { PublishedFigure } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { FigureEntry, PublicRecord } from '../../site/record.ts';
import type { Messages } from '../../words/words.ts';
import type { PromiseYear } from './promise-bars-layout.ts';

/** A published figure as a row of the table. */
export interface FigureRow {
  readonly figure: PublishedFigure;
  /** The years that it speaks of; empty where it states none. */
  readonly years: readonly number[];
  /** The ids of the conflicts that it is a side of. */
  readonly conflicts: readonly string[];
}

export interface Filter {
  readonly name: 'scope' | 'kind' | 'year' | 'indicator' | 'grade';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export interface CourseView {
  readonly id: string;
  readonly title: string;
  readonly scope: string;
  readonly courses: readonly YearCourse[];
}

export interface PublishedProps {
  readonly title: string;
  readonly lead: string;
  readonly source: string;
  readonly download: string;
  /** What was promised and reported for the whole city; null where the record has no such figure. */
  readonly promises: {
    readonly title: string;
    readonly subtitle: string;
    readonly years: readonly PromiseYear[];
    readonly marks: readonly PromiseMark[];
  } | null;
  readonly courses: readonly CourseView[];
  readonly conflicts: PublicRecord['conflicts'];
  readonly rows: readonly FigureRow[];
  readonly filters: readonly Filter[];
  /** How many figures are of each grade, in a sentence; null where there is none. */
  readonly grades: string | null;
}

/** The value of a filter's option for what a figure does not state. */
export const UNSTATED = '-';

/** Plans repeated by several publishers stand once; each keeps its row in the table. */
function withoutRepeats(marks: readonly PromiseMark[]): PromiseMark[] {
  const key = (mark: PromiseMark): string => [mark.stage, mark.from, mark.to, mark.value].join('/');
  return [...new Map(marks.map((mark) => [key(mark), mark])).values()];
}

type Span = Pick<PromiseMark, 'from' | 'to'>;
const isSameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

function promiseYears(
  words: Messages,
  scope: string,
  marks: readonly PromiseMark[],
  shares: readonly ShareMark[],
): PromiseYear[] {
  const spans = [...marks, ...shares].toSorted((a, b) => a.to - b.to || a.from - b.from);
  return spans
    .filter((span, i) => i === spans.findIndex((other) => isSameSpan(span, other)))
    .map((span) => {
      const own = marks.filter((mark) => isSameSpan(mark, span));
      const isPlanned = own.some((mark) => mark.stage === 'planned');
      const isCompleted = own.some((mark) => mark.stage === 'completed');
      return {
        year: words.published.yearHeading(span, scope),
        notes: shares.filter((share) => isSameSpan(share, span)).map(({ figure }) => words.published.share(figure)),
        bars: own.map(({ figure, stage, value, from, to }) => ({
          label: words.published.promisedRow({ stage, from, to, end: figure.periodEnd, indicator: figure.indicator }),
          stage,
          value,
        })),
        missing: isPlanned && !isCompleted ? words.published.noReport : null,
      };
    });
}

/** The plans of a single year beside the first completion that was reported for it. */
function promisedTitle(words: Messages, scope: string, marks: readonly PromiseMark[]): string {
  const single = marks.filter((mark) => mark.from === mark.to);
  const plans = single.filter((mark) => mark.stage === 'planned');
  const above = plans.flatMap((plan) => {
    const done = single.find((mark) => mark.stage === 'completed' && mark.to === plan.to);
    return done === undefined ? [] : [{ year: plan.to, planned: plan.value, completed: done.value }];
  });
  const reported = new Set(above.map(({ year }) => year));
  const unreported = [...new Set(plans.map((plan) => plan.to))].filter((year) => !reported.has(year));
  return words.published.promisedTitle({ scope, above, unreported });
}

function promisesView({ site, words }: Edition): PublishedProps['promises'] {
  const { promises: marks, shares, scopes } = site.record;
  if (marks.length === 0) return null;
  const city = scopes.flatMap(({ scope, level }) => (level === 'city' && scope !== null ? [scope] : []));
  const scope = city[0] ?? site.programme.city.name;
  const distinct = withoutRepeats(marks);
  return {
    title: promisedTitle(words, scope, distinct),
    subtitle: words.published.promisedSubtitle(city),
    years: promiseYears(words, scope, distinct, shares),
    marks,
  };
}

/** Whether the last count of starts of a year reached the plan of that year. */
function isStartedUp({ plan, started }: YearCourse): boolean {
  const last = started.at(-1);
  return plan !== null && last !== undefined && last.value >= plan.value;
}

function coursesTitle(words: Messages, scope: string, courses: readonly YearCourse[]): string {
  const planned = courses.filter((course) => course.plan !== null);
  return words.published.startsTitle({
    scope,
    planned: planned.length,
    startedUp: planned.filter(isStartedUp).length,
    completedKnown: courses.filter((course) => course.completed.length > 0).length,
    years: courses.length,
  });
}

function filtersOf({ site, words }: Edition, entries: readonly FigureEntry[]): Filter[] {
  const { record } = site;
  const text = words.published;
  const years = [...new Set(entries.flatMap((entry) => entry.years))].toSorted((a, b) => b - a);
  const indicators = [...new Set(entries.map(({ figure }) => words.record.indicatorText(figure.indicator)))].toSorted();
  const unstatedYear = entries.some((entry) => entry.years.length === 0);
  return [
    {
      name: 'scope',
      label: text.scope,
      options: record.scopes.map(({ scope }) => ({ value: scope ?? UNSTATED, text: scope ?? text.noScope })),
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

export function publishedView(edition: Edition): PublishedProps {
  const { site, words, links } = edition;
  const { figures, conflicts, courses } = site.record;
  return {
    title: words.published.title(figures.length, conflicts.length),
    lead: words.published.lead(site.record.sources),
    source: words.published.sourceLine,
    download: links.file('/data/published.csv'),
    promises: promisesView(edition),
    courses: courses.map(({ scope, courses: own }, i) => ({
      id: `courses-${i + 1}`,
      title: coursesTitle(words, scope, own),
      scope,
      courses: own,
    })),
    conflicts,
    rows: figures.map(({ figure, years, conflicts: own }) => ({ figure, years, conflicts: own.map(({ id }) => id) })),
    filters: filtersOf(edition, figures),
    grades: figures.length === 0 ? null : words.published.gradesLead(site.record.grades),
  };
}
