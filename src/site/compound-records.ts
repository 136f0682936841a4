/** Every row that the ledgers hold about a compound, those too that do not count, and since when each fact is public. */
import { byCodePoint, groupBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { IsoDate, Pairing, Release, Service, Works, WrittenDate } from '../domain/rows.ts';
import { lastDayOf } from '../domain/time/known-in-part.ts';
import type { FirstKnown } from '../history/first-known.ts';
import { kept } from './kept.ts';

/** A dated fact of a row. */
export interface RecordFact {
  /** The ledger's column. */
  readonly column: string;
  readonly on: WrittenDate;
  /** Whether it is later than the as-of date, and so no fact yet. */
  readonly isLater: boolean;
  /** The release that first published it; null where that is not kept, or not yet so. */
  readonly first: Release | null;
}

/** Why a row counts for nothing: its first fact is later than the as-of date, or the compound had left by then. */
export type Uncounted = 'later' | 'removed';

type RecordRow =
  | { readonly ledger: 'services'; readonly row: Service; readonly firm: string | null }
  | { readonly ledger: 'works'; readonly row: Works; readonly category: string }
  | { readonly ledger: 'pairings'; readonly row: Pairing };

export type CompoundRecord = RecordRow & {
  readonly facts: readonly RecordFact[];
  /** Null for a row that counts. */
  readonly uncounted: Uncounted | null;
};

export interface CompoundRecords {
  /** Contracts by the day of entry, works in the ledger's order, twinned organisations by the day they began. */
  of(id: string): readonly CompoundRecord[];
  /** The first contract that begins after the as-of date; null where the ledger has none. */
  coming(id: string): Service | null;
}

/** The records of a dataset before anything in it is set aside. */
export function compoundRecordsOf(dataset: Dataset, known: () => FirstKnown): CompoundRecords {
  const { asOf, categories } = dataset.programme;
  const index = kept(() => ({
    compounds: new Map(dataset.compounds.map((row) => [row.id, row])),
    firms: new Map(dataset.firms.map(({ id, name }) => [id, name])),
    categories: new Map(categories.map(({ id, name }) => [id, name])),
    services: groupBy(dataset.services, (row) => row.compoundId),
    works: groupBy(dataset.works, (row) => row.compoundId),
    pairings: groupBy(dataset.pairings, (row) => row.compoundId),
  }));
  const factsOf = (
    ledger: CompoundRecord['ledger'],
    key: string,
    days: readonly (readonly [column: string, on: IsoDate | null])[],
  ): readonly RecordFact[] =>
    days.flatMap(([column, on]) =>
      on === null ? [] : [{ column, on, isLater: lastDayOf(on) > asOf, first: known()(ledger, key, column, on) }],
    );
  const whyNot = (id: string, first: IsoDate | null): Uncounted | null => {
    const removedOn = index().compounds.get(id)?.removedOn ?? null;
    if (first === null) return null;
    if (lastDayOf(first) > asOf) return 'later';
    const removed = removedOn === null ? null : lastDayOf(removedOn);
    return removed !== null && removed <= asOf && lastDayOf(first) >= removed ? 'removed' : null;
  };
  return {
    of: (id) => {
      const { services, works, pairings, firms, categories: names } = index();
      return [
        ...(services.get(id) ?? [])
          .toSorted((a, b) => byCodePoint(lastDayOf(a.enteredOn), lastDayOf(b.enteredOn)))
          .map((row): CompoundRecord => ({
            ledger: 'services',
            row,
            firm: row.firmId === null ? null : (firms.get(row.firmId) ?? row.firmId),
            facts: factsOf('services', `${id}/${row.enteredOn}`, [
              ['entered_on', row.enteredOn],
              ['left_on', row.leftOn],
            ]),
            uncounted: whyNot(id, row.enteredOn),
          })),
        ...(works.get(id) ?? []).map((row): CompoundRecord => ({
          ledger: 'works',
          row,
          category: names.get(row.category) ?? row.category,
          facts: factsOf('works', `${id}/${row.category}`, [
            ['started_on', row.startedOn],
            ['completed_on', row.completedOn],
            ['accepted_on', row.acceptedOn],
          ]),
          uncounted: whyNot(id, row.startedOn ?? row.completedOn ?? row.acceptedOn),
        })),
        ...(pairings.get(id) ?? [])
          .toSorted((a, b) => byCodePoint(lastDayOf(a.since), lastDayOf(b.since)))
          .map((row): CompoundRecord => ({
            ledger: 'pairings',
            row,
            facts: factsOf('pairings', `${id}/${row.organisation}/${row.since}`, [
              ['since', row.since],
              ['until', row.until],
            ]),
            uncounted: whyNot(id, row.since),
          })),
      ];
    },
    coming: (id) =>
      (index().services.get(id) ?? [])
        .filter(({ enteredOn }) => lastDayOf(enteredOn) > asOf)
        .toSorted((a, b) => byCodePoint(lastDayOf(a.enteredOn), lastDayOf(b.enteredOn)))[0] ?? null,
  };
}
