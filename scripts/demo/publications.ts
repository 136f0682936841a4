/** The monthly publications of a made-up city: at each release the ledgers as they were handed in by then. */
import Papa from 'papaparse';
import type { Correction, Release } from '../../src/domain/rows.ts';
import { dayNumber } from '../../src/domain/time/calendar.ts';
import { canonicalHeader, canonicalRow } from '../../src/ledgers/schemas/ledger.ts';
import type { Ledger } from '../../src/ledgers/schemas/ledger.ts';
import { LEDGERS } from '../../src/ledgers/schemas/ledgers.ts';
import { makeBooks } from './books.ts';
import type { Book } from './books.ts';
import { makeReleases } from './chronicle.ts';
import type { RegisteredCompound } from './compounds.ts';
import { makeCorrections } from './corrections.ts';
import type { Territory } from './territory.ts';

/** A release, and the ledgers by file name as they were handed in for it. */
export interface Publication {
  readonly release: Release;
  readonly ledgers: ReadonlyMap<string, string>;
}

/** The ledger with these rows, in canonical headers and cells. */
export function ledgerText<Row>(ledger: Ledger<Row>, rows: readonly Row[]): string {
  return csv([canonicalHeader(ledger), ...rows.map((row) => canonicalRow(ledger, row))]);
}

const csv = (rows: readonly (readonly string[])[]): string => `${Papa.unparse([...rows], { newline: '\n' })}\n`;

interface DatedText {
  readonly file: string;
  on(day: number): string;
}

/** A ledger as text on any day, rows in the order of their keys; each version of a row is written once. */
function datedText<Row extends object>({ ledger, entries }: Book<Row>): DatedText {
  const header = csv([canonicalHeader(ledger)]);
  const versions = entries.map((entry) =>
    entry.map(({ from, row }) => ({
      from,
      line: row === null ? '' : csv([canonicalRow(ledger, row)]),
      // A line feed sorts before whatever may stand in a key, so that parts are compared one by one.
      key: row === null ? '' : ledger.key.map((field) => ledger.columns[field].encode(row[field])).join('\n'),
    })),
  );
  return {
    file: ledger.file,
    on(day) {
      const there = versions.flatMap((entry) => entry.findLast(({ from }) => from <= day) ?? []);
      there.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      return header + there.map(({ line }) => line).join('');
    },
  };
}

/**
 * The publications in their order, each made when it is asked for. The ledgers are those of units and facts, and the
 * corrections made by then; what the release itself writes is not among them.
 */
export function* publications(
  seed: number,
  territory: Territory,
  compounds: readonly RegisteredCompound[],
): Generator<Publication> {
  const releases = makeReleases(seed);
  const closings = releases.map(({ closedOn }) => dayNumber(closedOn));
  const books = makeBooks(seed, territory, compounds);
  const corrections = makeCorrections(seed, books, closings);
  const texts = [
    datedText(books.districts),
    datedText(books.subdistricts),
    datedText(books.grids),
    datedText(books.compounds),
    datedText(books.firms),
    datedText(books.services),
    datedText(books.works),
    datedText(books.subsidies),
    datedText(books.outreach),
    datedText(books.pairings),
    datedText(books.inspections),
    datedText(books.reports),
  ];
  for (const release of releases) {
    const day = dayNumber(release.closedOn);
    yield {
      release,
      ledgers: new Map([
        ...texts.map(({ file, on }): [string, string] => [file, on(day)]),
        [LEDGERS.corrections.file, ledgerText(LEDGERS.corrections, corrections.filter(isKnown(release)))],
      ]),
    };
  }
}

const isKnown =
  ({ closedOn }: Release) =>
  ({ correctedOn }: Correction): boolean =>
    correctedOn <= closedOn;
