/** What of a case's outcome is not as it must be. */
import type { Dataset, LedgerId } from '../../src/domain/model.ts';
import { canonicalHeader, canonicalRow, type Ledger } from '../../src/ledgers/schemas/ledger.ts';
import { LEDGER_LIST } from '../../src/ledgers/schemas/ledgers.ts';
import type { Case, Demands } from './case.ts';
import type { Outcome } from './outcome.ts';

/** The cells of a downloaded ledger, by its file there. */
function downloaded<Row>(dataset: Dataset, ledger: Ledger<Row>): readonly Readonly<Record<string, string>>[] {
  const header = canonicalHeader(ledger);
  return (dataset[ledger.id as LedgerId] as readonly Row[]).map((row) =>
    Object.fromEntries(canonicalRow(ledger, row).map((cell, i) => [header[i], cell])),
  );
}

function valueOf(dataset: Dataset | null, { file, where, column }: Demands['figures'][number]): string | undefined {
  const ledger = LEDGER_LIST.find((one) => `data/${one.file}` === file);
  if (dataset === null || ledger === undefined) return undefined;
  const rows = downloaded(dataset, ledger);
  return rows.find((row) => Object.entries(where).every(([name, cell]) => row[name] === cell))?.[column];
}

function unmet(outcome: Outcome, demands: Demands): readonly string[] {
  const { exit, must_mention, must_not, rows, figures } = demands;
  const exits = exit === undefined ? [outcome.exit] : [exit].flat();
  return [
    ...(exits.includes(outcome.exit) ? [] : [`exit ${outcome.exit} and not ${exits.join(' or ')}`]),
    ...must_mention
      .map((one) => [one].flat())
      .filter((texts) => !texts.some((text) => outcome.text.includes(text)))
      .map((texts) => `does not say ${texts.join(' | ')}`),
    ...must_not.filter((text) => outcome.text.includes(text)).map((text) => `says ${text}`),
    ...Object.entries(rows)
      .filter(([files, count]) => !files.split('|').some((file) => outcome.rows[file] === count))
      .map(([files, count]) => `${files} has not ${count} rows`),
    ...figures
      .filter((figure) => valueOf(outcome.dataset, figure) !== figure.value)
      .map((figure) => `${figure.file} ${figure.column} is ${String(valueOf(outcome.dataset, figure))}`),
  ];
}

/** What is not as the case says; nothing where all is. */
export function faultsOf(outcome: Outcome, expected: Case): readonly string[] {
  const ways = expected.any_of.map((way) => unmet(outcome, way));
  const isOneMet = ways.length === 0 || ways.some((way) => way.length === 0);
  return [...unmet(outcome, expected), ...(isOneMet ? [] : ways.map((way) => `either: ${way.join(', ')}`))];
}
