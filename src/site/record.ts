/** What was published by others: figures and their conflicts, totals. */
import { indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import {
  isWider,
  promisesAndReports,
  renovationShares,
  scopesOf,
  yearCourses,
  yearsOf,
} from '../domain/record/public-record.ts';
import type { PromiseMark, ShareMark, YearCourse } from '../domain/record/public-record.ts';
import type { ReconcileRow } from '../domain/record/reconcile.ts';
import { gradeCounts, sourceCounts, type GradeCount, type SourceCounts } from '../domain/record/source-counts.ts';
import type { Conflict, PublishedFigure, RecordSearch, ScopeLevel } from '../domain/record/rows.ts';
import type { IsoDate } from '../domain/rows.ts';
import { kept } from './kept.ts';

/** A published figure, and the years that it speaks of. */
export interface FigureEntry {
  readonly figure: PublishedFigure;
  readonly years: readonly number[];
  /** The conflicts that it is a side of. */
  readonly conflicts: readonly Conflict[];
}

export interface PublicRecord {
  /** The day up to which it was gathered; null where none is kept. */
  readonly asOf: IsoDate | null;
  /** In the ledger's order. */
  readonly figures: readonly FigureEntry[];
  /** What is known of where they come from. */
  readonly sources: SourceCounts;
  /** How many are of each grade. */
  readonly grades: readonly GradeCount[];
  readonly conflicts: readonly { readonly conflict: Conflict; readonly figures: readonly PublishedFigure[] }[];
  /** What was looked for, with the figures that answer it or come nearest, and those of other places, each by the day they speak of. */
  readonly searches: readonly {
    readonly search: RecordSearch;
    readonly figures: readonly PublishedFigure[];
    readonly elsewhere: readonly PublishedFigure[];
  }[];
  /** The scopes that figures speak of, widest first, and how many speak of each. */
  readonly scopes: readonly { readonly scope: string | null; readonly level: ScopeLevel; readonly rows: number }[];
  /** What was promised and reported for compounds of the whole city, by the last year of the period, plans first. */
  readonly promises: readonly PromiseMark[];
  /** Shares of renovation in the whole city that were published without a count, in the record's order. */
  readonly shares: readonly ShareMark[];
  /** For each scope wider than the city the years that were reported within the year, or beside a plan. */
  readonly courses: readonly { readonly scope: string; readonly courses: readonly YearCourse[] }[];
  /** The published totals held against the ledgers, in the programme's order. */
  readonly totals: readonly ReconcileRow[];
}

export function recordOf(facts: Dataset, publication: Publication): PublicRecord {
  const { published, conflicts, searches } = facts;
  const byId = indexBy(published, (figure) => figure.id);
  const figuresOf = (ids: readonly string[]): PublishedFigure[] => ids.flatMap((id) => byId.get(id) ?? []);
  const conflictsOf = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    for (const id of conflict.publishedIds) conflictsOf.set(id, [...(conflictsOf.get(id) ?? []), conflict]);
  }
  const figures = kept(() =>
    published.map((figure): FigureEntry => {
      return { figure, years: yearsOf(figure), conflicts: conflictsOf.get(figure.id) ?? [] };
    }),
  );
  const scopes = kept(() => scopesOf(published));
  const ofCity = published.filter(({ scopeLevel }) => scopeLevel === 'city');
  const promises = kept(() => promisesAndReports(ofCity));
  const shares = kept(() => renovationShares(ofCity));
  const courses = kept(() =>
    scopes()
      .flatMap(({ scope, level }) => (isWider(level) && scope !== null ? [scope] : []))
      .map((scope) => ({ scope, courses: yearCourses(published, scope) }))
      .filter((entry) => entry.courses.length > 0),
  );

  return {
    asOf: facts.programme.recordAsOf,
    get figures() {
      return figures();
    },
    sources: sourceCounts(published),
    grades: gradeCounts(published),
    conflicts: conflicts.map((conflict) => ({
      conflict,
      figures: figuresOf(conflict.publishedIds),
    })),
    searches: searches.map((search) => ({
      search,
      figures: figuresOf(search.publishedIds),
      elsewhere: figuresOf(search.elsewhereIds),
    })),
    get scopes() {
      return scopes();
    },
    get promises() {
      return promises();
    },
    get shares() {
      return shares();
    },
    get courses() {
      return courses();
    },
    totals: publication.reconcile,
  };
}
