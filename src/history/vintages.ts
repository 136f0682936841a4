/** Every published figure beside today's, and why they differ: `vintages.csv` (contract, section 7). */
import { get, groupBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Frame, IsoDate, Release } from '../domain/rows.ts';
import { factsOf } from './facts.ts';
import { keptReleases, programmeTextAt, stateAt, type History } from './history.ts';
import { programmeAt } from './read.ts';
import { figuresByDay, figuresOn, revisions, stepsBetween, type Figure, type Revision } from './revision.ts';
import { KEPT_LEDGERS, stateOf, type State } from './versions.ts';

export interface Vintage extends Revision {
  readonly release: string;
  readonly asOf: IsoDate;
}

/** The figures of releases by the ledgers and settings of then: they never change, and each later release is held against them. */
const figuresThen = new WeakMap<History['versions'], Map<string, readonly Figure[]>>();

/** Whether two states are the same ledgers; where a step changes nothing, it leaves a ledger as it is. */
const isSame = (one: State, other: State): boolean => KEPT_LEDGERS.every((id) => one[id] === other[id]);

/** The figures of a release's day as its own ledgers, counted as then, give them now. */
function figuresAt(history: History, before: State, programme: Frame, { id, asOf }: Release): readonly Figure[] {
  const known = figuresThen.get(history.versions) ?? new Map<string, readonly Figure[]>();
  figuresThen.set(history.versions, known);
  const figures = known.get(id) ?? figuresOn(factsOf(before, programme), asOf);
  known.set(id, figures);
  return figures;
}

/**
 * How the figures of kept releases have been revised, as the ledgers and the programme now say, release by release. The
 * ledgers of now are added up once for all releases that counted alike; the other steps are each release's own.
 */
export function revisionsSince(
  history: History,
  dataset: Dataset,
  since: readonly Release[],
  now: State = stateOf(dataset, history.versions),
): readonly Vintage[] {
  const { releases, programme } = dataset;
  const daysOf = (own: readonly Release[]): readonly IsoDate[] => own.map(({ asOf }) => asOf);
  const published = groupBy(history.figures, ({ release }) => release);
  const today = figuresByDay(factsOf(now, programme), daysOf(since));
  const textOf = (release: Release): string => programmeTextAt(history, releases, release.id) ?? '';
  const withUnits = new Map(
    [...groupBy(since, textOf)].map(([text, [first, ...others]]): [string, ReadonlyMap<IsoDate, readonly Figure[]>] => {
      if (first === undefined) return [text, new Map()];
      const facts = factsOf(now, programmeAt(history, releases, first));
      return [text, figuresByDay(facts, daysOf([first, ...others]))];
    }),
  );
  return since.flatMap((release) => {
    const { id, asOf } = release;
    const before = stateAt(history, releases, id);
    const then = programmeAt(history, releases, release);
    const { withLate, withChanged } = stepsBetween(before, now);
    const on = (state: State): readonly Figure[] => figuresOn(factsOf(state, then), asOf);
    const unitsNow = get(get(withUnits, textOf(release)), asOf);
    return revisions(published.get(id) ?? [], {
      then: figuresAt(history, before, then, release),
      withLate: on(withLate),
      // Where no unit has changed since, and no compound gone to another, these are the ledgers of now already.
      withChanged: isSame(withChanged, now) ? unitsNow : on(withChanged),
      withUnits: unitsNow,
      now: get(today, asOf),
    }).map((revision) => ({ release: id, asOf, ...revision }));
  });
}

/** The vintages of all kept releases in the order of publication. */
export function vintages(history: History, dataset: Dataset, now?: State): readonly Vintage[] {
  return revisionsSince(history, dataset, keptReleases(history, dataset.releases), now);
}
