/** What counts on the as-of date: later facts do not (contract, section 2). The ledgers are what is known. */
import type { Dataset, LedgerId } from '../model.ts';
import { knownReports } from '../quality/reporting.ts';
import type { IsoDate } from '../rows.ts';
import { lastDayOfMonth } from './calendar.ts';
import type { FACT_DATES } from './known-in-part.ts';
import { countedRow } from './known-in-part.ts';

/** Rows of a ledger that are later than the as-of date and therefore do not count. */
export interface SetAside {
  readonly ledger: LedgerId;
  readonly rows: number;
}

/** The date, or null when it lies after the as-of date and is therefore not yet a fact. */
function known(date: IsoDate | null, asOf: IsoDate): IsoDate | null {
  return date !== null && date > asOf ? null : date;
}

/** The dataset with the days from which its facts count. */
function counted(dataset: Dataset): Dataset {
  const rows = <I extends keyof typeof FACT_DATES>(ledger: I): Dataset[I] =>
    dataset[ledger].map((row) => countedRow<object>(ledger, row)) as unknown as Dataset[I];
  return {
    ...dataset,
    compounds: rows('compounds'),
    services: rows('services'),
    works: rows('works'),
    subsidies: rows('subsidies'),
    pairings: rows('pairings'),
    inspections: rows('inspections'),
  };
}

/**
 * The dataset with the facts up to its as-of date, and how many rows of each ledger were set aside.
 * A row whose first fact is later is left out, and so is a report that came after the books of its release were closed; a later date in a row that stays
 * (a service that ends next month, works not accepted yet) becomes empty.
 */
export function factsAsOf(ledgers: Dataset): { facts: Dataset; setAside: SetAside[] } {
  const dataset = counted(ledgers);
  const asOf = dataset.programme.asOf;
  const setAside: SetAside[] = [];

  const note = (ledger: LedgerId, all: readonly unknown[], kept: readonly unknown[]): void => {
    if (kept.length < all.length) setAside.push({ ledger, rows: all.length - kept.length });
  };
  const keep = <T>(ledger: LedgerId, rows: readonly T[], firstFact: (row: T) => IsoDate | null): T[] => {
    const kept = rows.filter((row) => {
      const first = firstFact(row);
      return first === null || first <= asOf;
    });
    note(ledger, rows, kept);
    return kept;
  };

  const keepReports = (): Dataset['reports'] => {
    const kept = knownReports(dataset);
    note('reports', dataset.reports, kept);
    return kept;
  };

  const facts: Dataset = {
    ...dataset,
    compounds: dataset.compounds.map((row) => ({ ...row, removedOn: known(row.removedOn, asOf) })),
    services: keep('services', dataset.services, (row) => row.enteredOn).map((row) => ({
      ...row,
      leftOn: known(row.leftOn, asOf),
    })),
    works: keep('works', dataset.works, (row) => row.startedOn ?? row.completedOn ?? row.acceptedOn).map((row) => ({
      ...row,
      startedOn: known(row.startedOn, asOf),
      completedOn: known(row.completedOn, asOf),
      acceptedOn: known(row.acceptedOn, asOf),
    })),
    subsidies: keep('subsidies', dataset.subsidies, (row) => row.paidOn),
    outreach: keep('outreach', dataset.outreach, (row) => lastDayOfMonth(row.month)),
    pairings: keep('pairings', dataset.pairings, (row) => row.since).map((row) => ({
      ...row,
      until: known(row.until, asOf),
    })),
    inspections: keep('inspections', dataset.inspections, (row) => row.inspectedOn),
    reports: keepReports(),
    releases: keep('releases', dataset.releases, (row) => row.asOf),
  };
  return { facts, setAside };
}
