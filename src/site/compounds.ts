/** A compound: its service, its works and its pairings; and the compounds of a place by their states. */
import { compoundSpans } from '../domain/indicators/compound-spans.ts';
import type { StateSpan } from '../domain/indicators/compound-spans.ts';
import { addConditions } from '../domain/indicators/condition.ts';
import type { Condition } from '../domain/indicators/condition.ts';
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import { isInForce } from '../domain/indicators/coverage.ts';
import type { WorksState } from '../domain/indicators/renovation.ts';
import { byCodePoint, get, groupBy, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import type { Category, Compound, Firm, IsoDate, LngLat, Pairing, Service, Works } from '../domain/rows.ts';
import { cellsIn, countCells } from './cells.ts';
import type { CellGroup } from './cells.ts';
import { kept, keptEach } from './kept.ts';
import type { Reports } from './reports.ts';
import type { Place, Tree } from './tree.ts';

/** A contract, with the firm's name; null where residents, owners or an employer serve, and where no firm is recorded. */
export type NamedService = Service & { readonly firm: string | null };

export type EndedService = NamedService & { readonly leftOn: IsoDate };

/** What is known of one compound on the as-of date. */
export interface CompoundNow extends CompoundState {
  readonly service: NamedService | null;
  /** Whether it is in scope, was removed, or is to be listed later. */
  readonly scope: 'in' | 'removed' | 'not_listed';
  /** Whether its sub-district has not reported for the month: then a missing service is not known to be missing. */
  readonly silent: boolean;
}

/** One category's works in one compound. */
export interface CategoryWorks {
  readonly category: Category;
  readonly state: WorksState;
  /** The ledger's row; null where it has none. */
  readonly row: Works | null;
}

/** A compound's past, as far as it is recorded. */
export interface CompoundHistory {
  /** By the day of entry. */
  readonly services: readonly NamedService[];
  /** One entry a category, in the programme's order; none where the works are not kept. */
  readonly works: readonly CategoryWorks[];
  /** Twinned organisations in force on the as-of date and before, the latest first. */
  readonly pairings: { readonly now: readonly Pairing[]; readonly earlier: readonly Pairing[] };
}

export interface Compounds {
  state(id: string): CompoundNow;
  history(id: string): CompoundHistory;
  /** The ledgers' rows in their order, for files. */
  rows(id: string): {
    readonly services: readonly NamedService[];
    readonly works: readonly Works[];
    readonly pairings: readonly Pairing[];
  };
  /** The contract in force on a day; null where there is none. */
  serviceOn(id: string, day: IsoDate): NamedService | null;
  /** The contract that ended last by a day (the as-of date unless said); null where none has. */
  lastEnded(id: string, day?: IsoDate): EndedService | null;
  /** The first contract that began after a day; null where none has. */
  nextAfter(id: string, day: IsoDate): NamedService | null;
  /** One group a unit that reports, of those of the place, that has a compound in scope. */
  cells(place: Place): readonly CellGroup[];
  /** How many compounds in scope of the place are in each state. */
  cellCounts(place: Place): Readonly<Record<Condition, number>>;
  /** The compounds of a place in scope, and those of them that have a twinned organisation now. */
  paired(place: Place): { readonly paired: number; readonly inScope: number };
  /** The mean position of the compounds of a place; null where none has one. */
  middle(place: Place): LngLat | null;
  /** How many compounds in scope have no position. */
  readonly unplaced: number;
  /** For each compound of the ledger, in its order, the spans of its states on the dates of the series. */
  readonly spans: readonly (readonly StateSpan[])[];
  firm(id: string): Firm;
  /** All firms of the ledger, in its order. */
  readonly firms: readonly Firm[];
}

function scopeOf(compound: Compound, inScope: boolean): CompoundNow['scope'] {
  if (inScope) return 'in';
  // A removal after the as-of date is not yet a fact, so that one on record has come.
  return compound.removedOn === null ? 'not_listed' : 'removed';
}

export function compoundsOf(
  facts: Dataset,
  publication: Pick<Publication, 'asOf' | 'dates' | 'compounds'>,
  tree: Tree,
  reports: Reports,
): Compounds {
  const { asOf } = publication;
  const { reporting } = tree.levels;
  const { categories } = facts.programme;
  const states = indexBy(publication.compounds, (row) => row.compoundId);
  const firms = indexBy(facts.firms, (row) => row.id);
  const firm = (id: string): Firm => get(firms, id);
  const named = (row: Service): NamedService => ({ ...row, firm: row.firmId === null ? null : firm(row.firmId).name });
  const services = groupBy(facts.services.map(named), (row) => row.compoundId);
  const works = groupBy(facts.works, (row) => row.compoundId);
  const pairings = groupBy(facts.pairings, (row) => row.compoundId);
  const silent = kept(() => new Set(reports.silent().map(({ id }) => id)));
  const isPaired = (pairing: Pairing): boolean => pairing.until === null || pairing.until > asOf;

  const state = keptEach((id: string): CompoundNow => {
    const known = get(states, id);
    return {
      ...known,
      service: known.service && named(known.service),
      scope: scopeOf(tree.compound(id), known.inScope),
      silent: silent().has(tree.within({ level: 'compound', id }, reporting).id),
    };
  });

  const byEntry = (id: string): NamedService[] =>
    (services.get(id) ?? []).toSorted((a, b) => byCodePoint(a.enteredOn, b.enteredOn));

  const history = (id: string): CompoundHistory => {
    const rows = indexBy(works.get(id) ?? [], (row) => row.category);
    const stateOf = new Map(get(states, id).works.map((row) => [row.category, row.state]));
    const latestFirst = (pairings.get(id) ?? []).toReversed().toSorted((a, b) => byCodePoint(b.since, a.since));
    return {
      services: byEntry(id),
      works: categories.flatMap((category): CategoryWorks[] => {
        const state = stateOf.get(category.id);
        return state === undefined ? [] : [{ category, state, row: rows.get(category.id) ?? null }];
      }),
      pairings: {
        now: latestFirst.filter(isPaired),
        earlier: latestFirst.filter((pairing) => !isPaired(pairing)),
      },
    };
  };

  const cellsOf = keptEach((id: string) => {
    const place = { level: reporting, id };
    return cellsIn(
      tree.row(reporting, id),
      tree.compoundsIn(place).map((compound) => ({ compound, state: state(compound.id) })),
      !silent().has(id),
    );
  });
  const countsOf = keptEach((id: string) => countCells([cellsOf(id) ?? []].flat()));
  const cells = (place: Place): CellGroup[] => tree.below(place, reporting).flatMap(({ id }) => cellsOf(id) ?? []);

  const spans = kept(() => compoundSpans(facts, publication.dates));
  const unplaced = kept(
    () => facts.compounds.filter(({ id, lngLat }) => lngLat === null && get(states, id).inScope).length,
  );

  return {
    state,
    history,
    rows: (id) => ({
      services: services.get(id) ?? [],
      works: works.get(id) ?? [],
      pairings: pairings.get(id) ?? [],
    }),
    serviceOn: (id, day) => services.get(id)?.find((row) => isInForce(row, day)) ?? null,
    lastEnded: (id, day = asOf) =>
      (services.get(id) ?? [])
        .filter((row): row is EndedService => row.leftOn !== null && row.leftOn <= day)
        .toSorted((a, b) => byCodePoint(a.leftOn, b.leftOn))
        .at(-1) ?? null,
    nextAfter: (id, day) => byEntry(id).find((row) => row.enteredOn > day) ?? null,
    cells,
    cellCounts: (place) => addConditions(tree.below(place, reporting).map(({ id }) => countsOf(id))),
    paired: (place) => {
      const inScope = tree.compoundsIn(place).filter(({ id }) => get(states, id).inScope);
      return {
        paired: inScope.filter(({ id }) => pairings.get(id)?.some(isPaired) === true).length,
        inScope: inScope.length,
      };
    },
    middle: (place) => {
      const positions = tree.compoundsIn(place).flatMap(({ lngLat }) => (lngLat === null ? [] : [lngLat]));
      if (positions.length === 0) return null;
      const mean = (axis: 0 | 1): number => positions.reduce((sum, at) => sum + at[axis], 0) / positions.length;
      return [mean(0), mean(1)];
    },
    get unplaced() {
      return unplaced();
    },
    get spans() {
      return spans();
    },
    firm,
    firms: facts.firms,
  };
}
