/** The public record made comparable: whose figure, of which stage, for which year. Published values stay as they are. */
import { byCodePoint } from '../lists.ts';
import type { Programme } from '../programme.ts';
import type { District, IsoDate } from '../rows.ts';
import { inBaseUnit } from './quantity.ts';
import type { PublishedFigure } from './rows.ts';

/** What had happened to the compounds that a figure counts; null where its wording does not say. */
export type Stage = 'planned' | 'started' | 'completed';

/** Whose figure it is: wider than the city, the whole city, the programme's area, one of its districts, or another place. */
export type ScopeLevel = 'wider' | 'city' | 'area' | 'district' | 'elsewhere' | 'unstated';

/** Words that make a count of compounds a count of something else. */
const NOT_RENOVATION = /示范|充电|移交|户数|面积|投资|率$/;
const COMPOUNDS = /小区|改造项目/;
const COMPLETED = /完成|完工|竣工/;
const STARTED = /开工|启动|复工/;
const RENOVATION = /改造|开工/;

/** The stage that a figure's wording states. A start is never read as a completion. */
export function stageOf({ indicator, kind }: Pick<PublishedFigure, 'indicator' | 'kind'>): Stage | null {
  if (kind === 'plan' || kind === 'target') return 'planned';
  if (kind === 'baseline') return null;
  // 基本竣工 and 完成 are completions; 复工 and 新开工 are starts, also where 改造 stands beside them.
  if (STARTED.test(indicator)) return 'started';
  return COMPLETED.test(indicator) ? 'completed' : null;
}

/** Whether a figure counts compounds under renovation: not households, not shares, not single facilities. */
export function countsCompounds(figure: PublishedFigure): boolean {
  return (
    inBaseUnit(figure).unit === '个' &&
    figure.kind !== 'baseline' &&
    COMPOUNDS.test(figure.indicator) &&
    RENOVATION.test(figure.indicator) &&
    !NOT_RENOVATION.test(figure.indicator)
  );
}

/** The ways in which a source writes "the whole city": 某市, 某市全市, 某全市. */
export function cityScopes({ city }: Pick<Programme, 'city'>): readonly string[] {
  const stem = city.name.replace(/市$/, '');
  return [city.name, `${city.name}全市`, `${stem}全市`, '全市'];
}

/** Where a scope stands to the programme: told from the programme's own names, or from 全国 and the names of provinces. */
export function scopeLevel(
  scope: string | null,
  programme: Pick<Programme, 'city'>,
  districts: readonly Pick<District, 'name'>[],
): ScopeLevel {
  if (scope === null) return 'unstated';
  if (cityScopes(programme).includes(scope)) return 'city';
  if (scope === programme.city.area) return 'area';
  if (districts.some(({ name }) => name === scope)) return 'district';
  return scope === '全国' || /(省|自治区)$/.test(scope) ? 'wider' : 'elsewhere';
}

const SCOPE_ORDER: readonly ScopeLevel[] = ['wider', 'city', 'area', 'district', 'elsewhere', 'unstated'];

/** The scopes of the record, widest first; within a level in the order of the record, 全国 before provinces. */
export function scopesOf(
  published: readonly PublishedFigure[],
  programme: Pick<Programme, 'city'>,
  districts: readonly Pick<District, 'name'>[],
): { readonly scope: string | null; readonly level: ScopeLevel; readonly rows: number }[] {
  const scopes = [...new Set(published.map((figure) => figure.scope))].map((scope) => ({
    scope,
    level: scopeLevel(scope, programme, districts),
    rows: published.filter((figure) => figure.scope === scope).length,
  }));
  const rank = (entry: { scope: string | null; level: ScopeLevel }): number =>
    SCOPE_ORDER.indexOf(entry.level) * 2 + (entry.scope === '全国' ? 0 : 1);
  return scopes.sort((a, b) => rank(a) - rank(b));
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

/** What was promised and what was reported for compounds of a scope, by the last year of the period, plans first. */
export function promisesAndReports(published: readonly PublishedFigure[], scopes: readonly string[]): PromiseMark[] {
  return published
    .filter((figure) => figure.scope !== null && scopes.includes(figure.scope) && countsCompounds(figure))
    .flatMap((figure) => {
      const stage = stageOf(figure);
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

/** The shares of renovation that were published for the scopes with the end of their period, in the record's order. */
export function renovationShares(published: readonly PublishedFigure[], scopes: readonly string[]): ShareMark[] {
  return published.flatMap((figure) => {
    const { value, unit } = inBaseUnit(figure);
    const isShare = unit === '比例' && figure.kind !== 'baseline' && figure.indicator.includes('改造');
    const years = yearsOf(figure);
    const [from, to] = [years[0], years.at(-1)];
    if (!isShare || figure.scope === null || !scopes.includes(figure.scope)) return [];
    return figure.periodEnd === null || from === undefined || to === undefined ? [] : [{ figure, value, from, to }];
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

/** The years of the scopes in which reports were made month by month, or beside a plan; only counts within one year. */
export function yearCourses(published: readonly PublishedFigure[], scopes: readonly string[]): YearCourse[] {
  return scopes.flatMap((scope) => {
    const marks = promisesAndReports(published, [scope]).filter(
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
  });
}
