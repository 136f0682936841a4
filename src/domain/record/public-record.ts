/** The public record made comparable: whose figure, of which stage, for which year. Published values stay as they are. */
import { byCodePoint, groupBy } from '../lists.ts';
import type { IsoDate } from '../rows.ts';
import { inBaseUnit } from './quantity.ts';
import type { PublishedFigure, ScopeLevel, Stage } from './rows.ts';

/** The order in which scopes are listed, widest first. */
const SCOPE_ORDER: Readonly<Record<ScopeLevel, number>> = {
  country: 0,
  province: 1,
  city: 2,
  area: 3,
  district: 4,
  elsewhere: 5,
  unstated: 6,
};

/** Whether a scope is wider than the city. */
export function isWider(level: ScopeLevel): boolean {
  return SCOPE_ORDER[level] < SCOPE_ORDER.city;
}

/** The scopes of the record, widest first; within a level in the order of the record. */
export function scopesOf(
  published: readonly PublishedFigure[],
): { readonly scope: string | null; readonly level: ScopeLevel; readonly rows: number }[] {
  return [...groupBy(published, ({ scope }) => JSON.stringify(scope)).values()]
    .flatMap((figures) => {
      const [first] = figures;
      return first === undefined ? [] : [{ scope: first.scope, level: first.scopeLevel, rows: figures.length }];
    })
    .sort((a, b) => SCOPE_ORDER[a.level] - SCOPE_ORDER[b.level]);
}

/** The years a figure speaks of: those of its period, or of its statement where it has no period. */
export function yearsOf({ periodStart, periodEnd, statementDate }: PublishedFigure): number[] {
  const last = periodEnd ?? periodStart ?? statementDate;
  if (last === null) return [];
  const [from, to] = [Number((periodStart ?? last).slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** A count of compounds in one scope, in base units, with the period that it covers. */
export interface PromiseMark {
  readonly figure: PublishedFigure;
  readonly stage: Stage;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** What of the figures was promised and reported for compounds, by the last year of the period, plans first. */
export function promisesAndReports(figures: readonly PublishedFigure[]): PromiseMark[] {
  return figures
    .filter(({ subject }) => subject === 'compounds')
    .flatMap((figure) => {
      const { stage } = figure;
      const years = yearsOf(figure);
      const [from, to] = [years[0], years.at(-1)];
      if (stage === null || from === undefined || to === undefined) return [];
      return [{ figure, stage, value: inBaseUnit(figure).value, from, to }];
    })
    .sort((a, b) => a.to - b.to || a.from - b.from || STAGE_ORDER[a.stage] - STAGE_ORDER[b.stage]);
}

const STAGE_ORDER: Readonly<Record<Stage, number>> = { planned: 0, started: 1, completed: 2 };

/** A share of renovation, planned or reported, that was published without a count; with the years of its period. */
export interface ShareMark {
  readonly figure: PublishedFigure;
  /** A fraction. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The figures that are shares of renovation published with the end of their period, in the record's order. */
export function renovationShares(figures: readonly PublishedFigure[]): ShareMark[] {
  return figures.flatMap((figure) => {
    const years = yearsOf(figure);
    const [from, to] = [years[0], years.at(-1)];
    if (figure.subject !== 'share' || figure.periodEnd === null || from === undefined || to === undefined) return [];
    return [{ figure, value: inBaseUnit(figure).value, from, to }];
  });
}

/** A count since the year's first day, as known on a day of that year. */
export interface YearPoint {
  readonly figure: PublishedFigure;
  readonly on: IsoDate;
  readonly value: number;
}

/** One year of one scope: its plan and what was reported within the year, starts and completions apart. */
export interface YearCourse {
  readonly scope: string;
  readonly year: number;
  readonly plan: YearPoint | null;
  readonly started: readonly YearPoint[];
  readonly completed: readonly YearPoint[];
}

/** The years of a scope in which reports were made month by month, or beside a plan; only counts within one year. */
export function yearCourses(published: readonly PublishedFigure[], scope: string): YearCourse[] {
  const marks = promisesAndReports(published.filter((figure) => figure.scope === scope)).filter(
    ({ figure, from, to }) => from === to && figure.periodStart?.endsWith('-01-01') === true,
  );
  const years = [...new Set(marks.map((mark) => mark.to))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const points = (stage: Stage): YearPoint[] =>
      marks
        .filter((mark) => mark.to === year && mark.stage === stage && mark.figure.periodEnd !== null)
        .map(({ figure, value }) => ({ figure, on: figure.periodEnd ?? '', value }))
        .sort((a, b) => byCodePoint(a.on, b.on));
    const course = {
      scope,
      year,
      plan: points('planned')[0] ?? null,
      started: points('started'),
      completed: points('completed'),
    };
    const reported = course.started.length + course.completed.length;
    return reported > 1 || (reported === 1 && course.plan !== null) ? [course] : [];
  });
}
