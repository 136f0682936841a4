/** What a merge does, and why there is none, as lines of the terminal. */
import type { IsoDate, Month } from '../../src/domain/rows.ts';
import type { Levels } from '../../src/domain/units/levels.ts';
import type { MergePlan, MergeTold } from '../../src/history/merge/plan.ts';
import type { LedgerCount, MergeFault } from '../../src/history/merge/rows.ts';
import type { SentPlace } from '../../src/history/merge/sent.ts';
import { ledgerOf, type KeptLedgerId } from '../../src/history/versions.ts';
import { columnsOf } from '../../src/ledgers/schemas/ledger.ts';
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { columnWords } from '../../src/words/table-words.ts';
import { problemLines } from './problem-report.ts';
import { words } from './terminal.ts';

const said = words.mergeCommand;

/** Of more lines of a kind the rest is only counted. */
const MOST_LINES = 30;

function cut(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), said.more(lines.length - MOST_LINES)];
}

const titleOf = (ledger: KeptLedgerId): string => words.tables[ledger].title;

function columnTitle(ledger: KeptLedgerId, name: string, levels: Levels): string {
  const field = columnsOf(ledgerOf(ledger, levels)).find(({ column }) => column.name === name)?.field;
  return field === undefined ? name : columnWords(words.columns, ledger, field).title;
}

const placeSaid = ({ sent, ledger, line, key }: SentPlace) => ({ sent, ledger: titleOf(ledger), line, key });

/** Why nothing is merged, as a sentence. */
export function mergeFaultSaid(fault: MergeFault, { names, levels }: Pick<MergeTold, 'names' | 'levels'>): string {
  const nameOf = (id: string): string => names.get(id) ?? id;
  switch (fault.reason) {
    case 'unknown-sender':
      return said.fault.unknownSender(
        fault.sent,
        fault.counts.map(({ subdistrictId, rows }) => ({ name: nameOf(subdistrictId), rows })),
      );
    case 'unknown-subdistrict':
      return said.fault.unknownSubdistrict(fault.sent, fault.subdistrictId);
    case 'same-sender':
      return said.fault.sameSender(nameOf(fault.subdistrictId), fault.sent);
    case 'repeated':
      return said.fault.repeated(placeSaid(fault.place), fault.first);
    case 'foreign':
      return said.fault.foreign(placeSaid(fault.place), fault.owner === null ? null : nameOf(fault.owner));
    case 'differs':
      return said.fault.differs(
        placeSaid(fault.place),
        columnTitle(fault.place.ledger, fault.column, levels),
        fault.city,
        fault.value,
      );
    case 'new-unit':
      return said.fault.newUnit(placeSaid(fault.place));
    case 'two-senders':
      return said.fault.twoSenders(placeSaid(fault.places[0]), placeSaid(fault.places[1]));
  }
}

/** The reasons why nothing is merged, a line each. */
export function clashLines(clash: Extract<MergePlan, { outcome: 'clash' }>): readonly string[] {
  const { faults } = clash;
  return [said.clash(faults.length), ...cut(faults.map((fault) => `  ${mergeFaultSaid(fault, clash)}`))];
}

const countsSaid = ({ lacking, ...rest }: LedgerCount) => ({ ...rest, lacking: lacking.length });

interface Asked {
  readonly month: Month | null;
  readonly reportedOn: IsoDate | null;
  readonly withdraw: boolean;
  /** The city's ledger folder. */
  readonly folder: string;
}

/** What a merge does, or would do: who has sent, what is written over, what is kept. */
export function mergeLines(
  told: Omit<MergeTold, 'published'> & Partial<Pick<MergeTold, 'published'>>,
  { month, reportedOn, withdraw, folder }: Asked,
): readonly string[] {
  const nameOf = (id: string): string => told.names.get(id) ?? id;
  const { senders, changes, silent, reported, begun, remarks, notTaken, published = [] } = told;
  const lacking = senders.flatMap(({ subdistrictId, counts }) =>
    counts.flatMap(({ ledger, lacking: keys }) =>
      keys.map((key) => said.lackingRow(nameOf(subdistrictId), titleOf(ledger), key)),
    ),
  );
  return [
    `${said.received(month, senders.length)}${said.silent(silent.map(nameOf))}`,
    ...senders.flatMap(({ sent, subdistrictId, counts }) => [
      said.sender(nameOf(subdistrictId), sent),
      ...counts.map((count) => said.counts(titleOf(count.ledger), countsSaid(count), withdraw)),
    ]),
    ...(changes.length === 0 ? [] : [said.changes(changes.length)]),
    ...cut(
      changes.map((change) =>
        said.change(
          placeSaid(change),
          columnTitle(change.ledger, change.column, told.levels),
          change.before,
          change.after,
        ),
      ),
    ),
    ...(lacking.length === 0 ? [] : [said.lacking(lacking.length, withdraw)]),
    ...cut(lacking),
    ...remarks.flatMap(({ sent, unread, problems }) => [
      ...(unread.length === 0 ? [] : [said.unread(sent, unread)]),
      ...(problems.length === 0 ? [] : [said.remarks(sent), ...problemLines({ problems, columns: {} })]),
    ]),
    ...notTaken.map(({ sent, ledger }) => said.notTaken(sent, words.tables[ledger].title)),
    ...(begun.length === 0 ? [] : [said.begun(begun.map(titleOf))]),
    ...(reported === null
      ? []
      : [said.reported(month, reported.now.map(nameOf), reported.before.map(nameOf), reportedOn)]),
    ...(published.length === 0 ? [] : [said.published(published.length, folder)]),
  ];
}

/** Which files are written, and what becomes of those that they replace. */
export function fileLines(
  { files, told: { aside } }: Extract<MergePlan, { outcome: 'ready' }>,
  before: DataFiles,
): readonly string[] {
  const isCopy = new Set(aside.values());
  const written = [...files].filter(([path, bytes]) => bytes !== null && !isCopy.has(path));
  return [
    said.files,
    ...written.map(([path]) => said.file(path, before.has(path))),
    ...[...aside].map(([from, to]) => said.aside(from, to)),
  ];
}
