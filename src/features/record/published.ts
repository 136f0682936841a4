/** The story of the public record: what was promised, what was reported, and where figures disagree; its rows have a page of their own. */
import { figuresOn } from '../../charts/frame/figure.ts';
import type { Figure } from '../../charts/frame/figure.ts';
import type { PromiseMark, ShareMark, YearCourse } from '../../domain/record/public-record.ts';
import { groupBy } from '../../domain/lists.ts';
import type { PublishedFigure, Stage } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { PublicRecord } from '../../site/record.ts';
import type { Messages } from '../../words/words.ts';
import { RECORD_COLUMNS } from './columns.ts';
import type { PromiseYear } from './promise-bars-layout.ts';
import { UNSTATED } from './table.ts';
import type { TimelineEntry } from './timeline-layout.ts';

export interface PromiseBarsProps {
  readonly years: readonly PromiseYear[];
  readonly marks: readonly PromiseMark[];
}

export interface RecordTimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly figures: readonly Pick<PromiseMark, 'figure' | 'stage'>[];
}

export interface YearCoursesProps {
  readonly scope: string;
  readonly courses: readonly YearCourse[];
}

export interface PublishedProps {
  readonly title: string;
  readonly lead: string;
  readonly download: string;
  /** What was promised and reported for the whole city; null where the record has no such figure. */
  readonly promises: {
    readonly bars: Figure<'PromiseBars', PromiseBarsProps>;
    /** The same on one axis of time, with the shares that were published without a count. */
    readonly timeline: Figure<'RecordTimeline', RecordTimelineProps>;
  } | null;
  readonly courses: readonly Figure<'YearCourses', YearCoursesProps>[];
  readonly conflicts: PublicRecord['conflicts'];
  readonly searches: PublicRecord['searches'];
  /** The scopes that figures speak of by their level, each with the rows that speak of it; none where there are no figures. */
  readonly scopes: readonly {
    readonly level: string;
    readonly links: readonly { readonly text: string; readonly href: string }[];
  }[];
  /** The ids of all figures, in the record's order. */
  readonly ids: readonly string[];
}

const keyOf = (mark: PromiseMark): string => [mark.stage, mark.from, mark.to, mark.value].join('/');

/** Plans repeated by several publishers stand once; each keeps its row in the table. */
function withoutRepeats(marks: readonly PromiseMark[]): PromiseMark[] {
  return [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()];
}

type Period = Pick<PromiseMark, 'from' | 'to'>;
const isSamePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** What was said of one span of years. */
interface Span extends Period {
  readonly marks: readonly PromiseMark[];
  readonly shares: readonly ShareMark[];
  /** Whether there is a plan for it and no report of completions. */
  readonly isUnreported: boolean;
}

/** The spans of years that figures speak of, by their last year. */
function spansOf(marks: readonly PromiseMark[], shares: readonly ShareMark[]): Span[] {
  const periods = [...marks, ...shares].toSorted((a, b) => a.to - b.to || a.from - b.from);
  return periods
    .filter((period, i) => i === periods.findIndex((other) => isSamePeriod(period, other)))
    .map(({ from, to }) => {
      const own = marks.filter((mark) => isSamePeriod(mark, { from, to }));
      const has = (stage: Stage): boolean => own.some((mark) => mark.stage === stage);
      return {
        from,
        to,
        marks: own,
        shares: shares.filter((share) => isSamePeriod(share, { from, to })),
        isUnreported: has('planned') && !has('completed'),
      };
    });
}

const rowText = (words: Messages, { figure, stage, from, to }: PromiseMark): string =>
  words.published.promisedRow({ stage, from, to, end: figure.periodEnd, indicator: figure.indicator });

function promiseYears(words: Messages, scope: string, spans: readonly Span[]): PromiseYear[] {
  return spans.map((span) => ({
    year: words.published.yearHeading(span, scope),
    notes: span.shares.map(({ figure }) => words.published.share(figure)),
    bars: span.marks.map((mark) => ({ label: rowText(words, mark), stage: mark.stage, value: mark.value })),
    missing: span.isUnreported ? words.published.noReport : null,
  }));
}

/** Makes figures of the record: `of` are the published figures that they show. */
function recordFigures(edition: Edition) {
  const make = figuresOn(edition, '/published/');
  return <Chart extends string, Props extends object>({
    of,
    ...said
  }: {
    readonly chart: Chart;
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    readonly of: readonly { readonly figure: PublishedFigure }[];
    readonly props: Props;
  }): Figure<Chart, Props> =>
    make({
      ...said,
      source: edition.words.published.sourceLine,
      isRecord: true,
      rows: { table: 'published', where: { id: of.map(({ figure }) => figure.id) }, columns: RECORD_COLUMNS },
    });
}

/** What was promised and reported in order of time; where a plan has no report of completions, that too. */
function timelineOf({ site, words }: Edition, spans: readonly Span[]): TimelineEntry[] {
  const text = words.published;
  const { promises, conflicts } = site.record;
  /** The conflicts that any of some figures is a side of: a plan that several repeat may be in one by either. */
  const conflictsOf = (figures: readonly PublishedFigure[]): string[] =>
    conflicts
      .filter(({ conflict }) => figures.some(({ id }) => conflict.publishedIds.includes(id)))
      .map(({ conflict }) => conflict.id);
  const repeats = groupBy(promises, keyOf);
  const entry = (
    span: PromiseMark | ShareMark,
    said: string,
    stage: Stage,
    own: readonly PublishedFigure[],
  ): TimelineEntry => ({
    text: text.onAxis(said, conflictsOf(own)),
    mark: stage,
    from: span.figure.periodStart ?? `${span.from}-01-01`,
    to: span.figure.periodEnd ?? `${span.to}-12-31`,
    on: span.figure.statementDate,
  });
  return spans.flatMap(({ from, to, marks, shares, isUnreported }) => [
    ...shares.map((share) =>
      entry(share, text.share(share.figure), share.figure.kind === 'actual' ? 'completed' : 'planned', [share.figure]),
    ),
    ...marks.map((mark) =>
      entry(
        mark,
        text.withValue(rowText(words, mark), mark.figure),
        mark.stage,
        (repeats.get(keyOf(mark)) ?? []).map(({ figure }) => figure),
      ),
    ),
    ...(isUnreported
      ? [
          {
            text: text.noReportFor({ from, to }),
            mark: 'missing' as const,
            from: `${from}-01-01`,
            to: `${to}-12-31`,
            on: null,
          },
        ]
      : []),
  ]);
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
  const summed = marks
    .filter((mark) => mark.stage === 'completed' && mark.from !== mark.to)
    .map(({ figure }) => figure);
  return words.published.promisedTitle({ scope, above, unreported, summed });
}

function promisesView(edition: Edition): PublishedProps['promises'] {
  const { site, words } = edition;
  const { promises: marks, shares, scopes } = site.record;
  if (marks.length === 0) return null;
  const city = scopes.flatMap(({ scope, level }) => (level === 'city' && scope !== null ? [scope] : []));
  const scope = city[0] ?? site.programme.city.name;
  const distinct = withoutRepeats(marks);
  const spans = spansOf(distinct, shares);
  const title = promisedTitle(words, scope, distinct);
  const subtitle = words.published.promisedSubtitle(city);
  const figure = recordFigures(edition);
  return {
    timeline: figure({
      chart: 'RecordTimeline',
      id: 'promise-timeline',
      title,
      subtitle: words.published.timelineSubtitle(subtitle),
      of: [...marks, ...shares],
      props: { entries: timelineOf(edition, spans), figures: marks },
    }),
    bars: figure({
      chart: 'PromiseBars',
      id: 'promise-bars',
      // The same finding stands over the time axis: each figure has a name of its own.
      title: words.published.asBars(title),
      subtitle: `${subtitle}${words.published.barKey}`,
      of: [...marks, ...shares],
      props: { years: promiseYears(words, scope, spans), marks },
    }),
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

export function publishedView(edition: Edition): PublishedProps {
  const { site, words, links } = edition;
  const { figures, conflicts, searches, courses, scopes } = site.record;
  const table = links.page('/published/table/');
  return {
    title: words.published.title(figures.length, conflicts.length),
    lead: words.published.lead(site.record.sources),
    download: links.file('/data/published.csv'),
    promises: promisesView(edition),
    courses: courses.map(({ scope, courses: own }, i) =>
      recordFigures(edition)({
        chart: 'YearCourses',
        id: `courses-${i + 1}`,
        title: coursesTitle(words, scope, own),
        subtitle: words.published.startsSubtitle(scope),
        of: own.flatMap(({ plan, started, completed }) => [...(plan === null ? [] : [plan]), ...started, ...completed]),
        props: { scope, courses: own },
      }),
    ),
    conflicts,
    searches,
    scopes: [...groupBy(scopes, ({ level }) => words.published.scopeLevel[level])].map(([level, own]) => ({
      level,
      links: own.map(({ scope, rows }) => ({
        text: words.published.scopeLink(scope, rows),
        href: `${table}?scope=${encodeURIComponent(scope ?? UNSTATED)}`,
      })),
    })),
    ids: figures.map(({ figure }) => figure.id),
  };
}
