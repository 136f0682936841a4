/** Everything that the page of the public record shows, assembled from the published figures and their conflicts. */
import {
  cityScopes,
  promisesAndReports,
  scopesOf,
  yearCourses,
  yearsOf,
  type PromiseMark,
  type YearCourse,
} from '../../domain/record/public-record.ts';
import { inBaseUnit } from '../../domain/record/quantity.ts';
import type { Conflict, PublishedFigure } from '../../domain/record/rows.ts';
import type { PromiseYear } from './promise-bars-layout.ts';
import type { Edition } from '../../site/edition.ts';
import type { Messages } from '../../words/words.ts';

/** Plans repeated by several publishers stand once; each keeps its row in the table. */
function withoutRepeats(marks: readonly PromiseMark[]): PromiseMark[] {
  const key = (mark: PromiseMark): string => [mark.stage, mark.from, mark.to, mark.value].join('/');
  return [...new Map(marks.map((mark) => [key(mark), mark])).values()];
}

/** The years a figure speaks of, as a heading: 2021, 2018–2019. */
function spanOf(from: number, to: number): string {
  return from === to ? String(to) : `${from}–${to}`;
}

/** Shares of renovation, planned or reported, that were published without a count: said in words, they make no bar. */
function shareFigures(published: readonly PublishedFigure[], scopes: readonly string[]): PublishedFigure[] {
  return published.filter(
    (figure) =>
      scopes.includes(figure.scope ?? '') &&
      figure.kind !== 'baseline' &&
      figure.indicator.includes('改造') &&
      inBaseUnit(figure).unit === '比例' &&
      figure.periodEnd !== null,
  );
}

function promiseYears(
  words: Messages,
  scope: string,
  marks: readonly PromiseMark[],
  shares: readonly PublishedFigure[],
): PromiseYear[] {
  const shareSpans = shares.map((figure) => {
    const years = yearsOf(figure);
    return { figure, from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  });
  const spans = [...marks, ...shareSpans].sort((a, b) => a.to - b.to || a.from - b.from);
  return [...new Set(spans.map(({ from, to }) => spanOf(from, to)))].map((year) => {
    const own = marks.filter(({ from, to }) => spanOf(from, to) === year);
    const isPlanned = own.some((mark) => mark.stage === 'planned');
    const isCompleted = own.some((mark) => mark.stage === 'completed');
    return {
      year: words.published.yearHeading(year, scope),
      notes: shareSpans
        .filter(({ from, to }) => spanOf(from, to) === year)
        .map(({ figure }) => words.published.share(figure)),
      bars: own.map(({ figure, stage, value, from, to }) => ({
        label: words.published.promisedRow({ stage, from, to, end: figure.periodEnd, indicator: figure.indicator }),
        stage,
        value,
      })),
      missing: isPlanned && !isCompleted ? words.published.noReport : null,
    };
  });
}

function coursesTitle(words: Messages, scope: string, courses: readonly YearCourse[]): string {
  const planned = courses.filter((course) => course.plan !== null);
  return words.published.startsTitle({
    scope,
    planned: planned.length,
    startedUp: planned.filter(({ plan, started }) => (started.at(-1)?.value ?? 0) >= (plan?.value ?? Infinity)).length,
    completedKnown: courses.filter((course) => course.completed.length > 0).length,
    years: courses.length,
  });
}

export function publishedView(edition: Edition) {
  const { site, words } = edition;
  const { dataset } = site;
  const { published, conflicts, programme, districts } = dataset;
  const scopes = scopesOf(published, programme, districts);
  const city = scopes.filter(({ level }) => level === 'city').flatMap(({ scope }) => scope ?? []);
  const wider = scopes.filter(({ level }) => level === 'wider').flatMap(({ scope }) => scope ?? []);
  const marks = promisesAndReports(published, cityScopes(programme));
  const years = promiseYears(
    words,
    city[0] ?? programme.city.name,
    withoutRepeats(marks),
    shareFigures(published, cityScopes(programme)),
  );
  const single = withoutRepeats(marks).filter((mark) => mark.from === mark.to);
  const above = single.flatMap((plan) => {
    const done = single.find((mark) => mark.stage === 'completed' && mark.to === plan.to);
    return plan.stage === 'planned' && done !== undefined
      ? [{ year: plan.to, planned: plan.value, completed: done.value }]
      : [];
  });
  const plannedYears = [...new Set(single.filter((mark) => mark.stage === 'planned').map((mark) => mark.to))];
  const courses = wider
    .map((scope) => ({ scope, courses: yearCourses(published, [scope]) }))
    .filter((entry) => entry.courses.length > 0)
    .map((entry) => ({ ...entry, title: coursesTitle(words, entry.scope, entry.courses) }));
  const byId = new Map(published.map((figure) => [figure.id, figure]));
  return {
    title:
      published.length === 0
        ? words.published.none
        : conflicts.length === 0
          ? words.published.titleNoConflicts(published.length)
          : words.published.title(published.length, conflicts.length),
    figures: published,
    scopes: scopes.map(({ scope }) => scope),
    promises:
      marks.length === 0
        ? null
        : {
            marks,
            years,
            title: words.published.promisedTitle({
              scope: city[0] ?? programme.city.name,
              above,
              unreported: plannedYears.filter((year) => !above.some((entry) => entry.year === year)),
            }),
            subtitle: words.published.promisedSubtitle(city),
          },
    courses,
    conflicts: conflicts.map((conflict): { conflict: Conflict; figures: PublishedFigure[] } => ({
      conflict,
      figures: conflict.publishedIds.flatMap((id) => byId.get(id) ?? []),
    })),
    conflictsOf: conflictsByFigure(conflicts),
  };
}

function conflictsByFigure(conflicts: readonly Conflict[]): Map<string, string[]> {
  const of = new Map<string, string[]>();
  for (const conflict of conflicts)
    for (const id of conflict.publishedIds) of.set(id, [...(of.get(id) ?? []), conflict.id]);
  return of;
}
