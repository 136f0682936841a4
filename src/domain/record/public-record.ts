/** The public record made comparable: whose figure, of which stage, for which year. Published values stay as they are. */
import { byCodePoint, groupBy, nth } from '../lists.ts';
import type { IsoDate } from '../rows.ts';
import { inBaseUnit } from './quantity.ts';
import { SCOPE_LEVELS, type PublishedFigure, type ScopeLevel, type Stage } from './rows.ts';

const orderOf = (level: ScopeLevel): number => SCOPE_LEVELS.indexOf(level);

/** Whether a scope is wider than the city. */
export function isWider(level: ScopeLevel): boolean {
  return orderOf(level) < orderOf('city');
}

/** The scopes of the record, widest first; within a level in the order of the record. */
export function scopesOf(
  published: readonly PublishedFigure[],
): { readonly scope: string | null; readonly level: ScopeLevel; readonly rows: number }[] {
  return [...groupBy(published, ({ scope }) => JSON.stringify(scope)).values()]
    .map((figures) => {
      const { scope, scopeLevel: level } = nth(figures, 0);
      return { scope, level, rows: figures.length };
    })
    .sort((a, b) => orderOf(a.level) - orderOf(b.level));
}

/** The first and the last year a figure speaks of: of its period, or of its statement; null where it has neither. */
function spanOf({ periodStart, periodEnd, statementDate }: PublishedFigure): { from: number; to: number } | null {
  const last = periodEnd ?? periodStart ?? statementDate;
  return last === null ? null : { from: Number((periodStart ?? last).slice(0, 4)), to: Number(last.slice(0, 4)) };
}

/** The years a figure speaks of: those of its period, or of its statement where it has no period. */
export function yearsOf(figure: PublishedFigure): number[] {
  const span = spanOf(figure);
  return span === null ? [] : Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
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
      const span = spanOf(figure);
      return stage === null || span === null ? [] : [{ figure, stage, value: inBaseUnit(figure).value, ...span }];
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
    const span = figure.subject === 'share' && figure.periodEnd !== null ? spanOf(figure) : null;
    return span === null ? [] : [{ figure, value: inBaseUnit(figure).value, ...span }];
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
  return [...new Set(marks.map((mark) => mark.to))].flatMap((year) => {
    const points = (stage: Stage): YearPoint[] =>
      marks
        .filter((mark) => mark.to === year && mark.stage === stage)
        .flatMap(({ figure, value }) => (figure.periodEnd === null ? [] : [{ figure, on: figure.periodEnd, value }]))
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
