/** What refers to ledgers by name: corrections, and the evidence of claims. */
import { OUTREACH_COUNTS } from '../../domain/record/review.ts';
import type { EvidenceReference } from '../../domain/record/rows.ts';
import { WHOLE_ROW } from '../../domain/quality/correction.ts';
import type { Correction } from '../../domain/rows.ts';
import { jsonProblem } from '../json.ts';
import { canonicalHeader, columnsOf, keyHeader, type Column } from '../ledger.ts';
import type { ProblemParameters } from '../problem-reasons.ts';
import type { Problem } from '../problem.ts';
import type { LedgerId } from '../../domain/model.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import { cellProblem, type Table, type TableRow } from '../table.ts';
import type { City, Tables } from '../tables.ts';
import { idsOf } from './keys.ts';

type AnyTable = Table<Record<string, unknown>>;

const CSV_ENDING = /\.csv$/;
const isLedgerId = (id: string): id is LedgerId => Object.hasOwn(LEDGERS, id);

/** The rows of a ledger by their key cells joined by `/`; undefined values leave a row out. */
function rowsByKey(table: AnyTable): ReadonlyMap<string, TableRow<Record<string, unknown>>> {
  const rows = new Map<string, TableRow<Record<string, unknown>>>();
  for (const row of table.rows) {
    const parts = table.ledger.key.map((field) => row.values[field]);
    if (parts.every((part) => part !== undefined)) rows.set(parts.map(String).join('/'), row);
  }
  return rows;
}

/** A correction's new value as the column writes it, so that 是 equals true and 1.0 equals 1. */
function canonicalText(column: Column<unknown>, text: string): string {
  const result = column.decode(text);
  return result.ok ? column.encode(result.value) : text;
}

/** Of several corrections of one cell only the last has to equal what the ledger now says. */
function isSuperseded(row: TableRow<Correction>, latest: ReadonlyMap<string, TableRow<Correction>>): boolean {
  return latest.get(cellOf(row)) !== row;
}

const cellOf = ({ values }: TableRow<Correction>): string =>
  [values.file?.replace(CSV_ENDING, ''), values.key, values.column].join('\n');

function latestByCell(rows: readonly TableRow<Correction>[]): ReadonlyMap<string, TableRow<Correction>> {
  const latest = new Map<string, TableRow<Correction>>();
  for (const row of rows) {
    const before = latest.get(cellOf(row));
    if ((before?.values.correctedOn ?? '') <= (row.values.correctedOn ?? '')) latest.set(cellOf(row), row);
  }
  return latest;
}

/** What a key becomes when one part of it changes; several keys where the old part stands in it more than once. */
function keysWith(key: string, oldPart: string, newPart: string): string[] {
  const keys: string[] = [];
  for (let at = key.indexOf(oldPart); at >= 0 && oldPart !== ''; at = key.indexOf(oldPart, at + 1)) {
    const [before, after] = [key.slice(0, at), key.slice(at + oldPart.length)];
    if ((before === '' || before.endsWith('/')) && (after === '' || after.startsWith('/'))) {
      keys.push(before + newPart + after);
    }
  }
  return keys;
}

/**
 * Whether the corrections say what became of a row that no longer stands under its key: it was withdrawn, or a part of
 * its key was corrected and it stands under the new one.
 */
function isAccountedFor(
  key: string,
  { ledger }: AnyTable,
  index: ReadonlyMap<string, unknown>,
  corrections: readonly TableRow<Correction>[],
): boolean {
  const seen = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (index.has(next)) return true;
    for (const { values } of corrections) {
      if (values.key !== next || values.file?.replace(CSV_ENDING, '') !== ledger.id) continue;
      if (values.column === WHOLE_ROW) return true;
      const part = columnsOf(ledger).find(({ column: c }) => c.name === values.column || c.header === values.column);
      if (part === undefined || !ledger.key.includes(part.field)) continue;
      const text = (value: string | null | undefined): string => canonicalText(part.column, value ?? '');
      open.push(...keysWith(next, text(values.oldValue), text(values.newValue)));
    }
  }
  return false;
}

function checkCorrections({ tables, suggest }: City): Problem[] {
  const { corrections } = tables;
  const latest = latestByCell(corrections.rows);
  const files = new Set(Object.values(LEDGERS).map((ledger) => ledger.file));
  const indexes = new Map<LedgerId, ReturnType<typeof rowsByKey>>();
  const keySets = new Map<LedgerId, ReadonlySet<string>>();
  return corrections.rows.flatMap((row) => {
    const { file, key, column: name, newValue } = row.values;
    if (file === undefined || key === undefined || name === undefined) return [];
    const id = file.replace(CSV_ENDING, '');
    if (!isLedgerId(id)) {
      const parameters = { reason: 'unknown-ledger', nearest: suggest(file, files) } as const;
      return [cellProblem(corrections, row, 'file', 'E-REF', parameters)];
    }
    // A withdrawal binds until its key stands in the ledger again, so there is nothing to hold it against.
    if (name === WHOLE_ROW) return [];
    const table = tables[id] as unknown as AnyTable;
    const found = columnsOf(table.ledger).find(({ column }) => column.name === name || column.header === name);
    const problems: Problem[] = [];
    if (found === undefined) {
      const near = suggest(name, new Set(canonicalHeader(table.ledger)));
      const parameters = { reason: 'unknown-field', file: table.ledger.file, nearest: near } as const;
      problems.push(cellProblem(corrections, row, 'column', 'E-REF', parameters));
    }
    const index = indexes.get(id) ?? rowsByKey(table);
    indexes.set(id, index);
    const keys = keySets.get(id) ?? new Set(index.keys());
    keySets.set(id, keys);
    const target = index.get(key);
    if (target === undefined && table.complete && !isAccountedFor(key, table, index, corrections.rows)) {
      problems.push(
        cellProblem(corrections, row, 'key', 'E-REF', {
          reason: 'unknown-row',
          file: table.ledger.file,
          key: keyHeader(table.ledger),
          nearest: suggest(key, keys),
        }),
      );
    }
    if (found === undefined || target === undefined || newValue === undefined) return problems;
    const value = target.values[found.field];
    if (value === undefined || isSuperseded(row, latest)) return problems;
    const now = found.column.encode(value);
    if (canonicalText(found.column, newValue ?? '') !== now) {
      const parameters = { reason: 'correction-differs', file: table.ledger.file, line: target.line, now } as const;
      problems.push(cellProblem(corrections, row, 'newValue', 'E-CORRECTION', parameters));
    }
    return problems;
  });
}

interface EvidenceNames {
  /** Null where they cannot be known. */
  readonly names: ReadonlySet<string> | null;
  /** Why another name is a fault. */
  readonly unknown: (nearest: string | null) => ProblemParameters;
}

/** What each kind of evidence may name. */
function evidenceNames(
  tables: Tables,
  programme: City['programme'],
): Readonly<Record<EvidenceReference['kind'], EvidenceNames>> {
  const idSet = (list: readonly { readonly id: string }[] | undefined): ReadonlySet<string> | null =>
    list === undefined ? null : new Set(list.map((entry) => entry.id));
  return {
    target: {
      names: idSet(programme?.values.targets),
      unknown: (nearest) => ({ reason: 'unknown-entry', list: 'targets', nearest }),
    },
    reconcile: {
      names: idSet(programme?.values.reconcile),
      unknown: (nearest) => ({ reason: 'unknown-entry', list: 'reconcile', nearest }),
    },
    outreach: { names: new Set(OUTREACH_COUNTS), unknown: (nearest) => ({ reason: 'unknown-count', nearest }) },
    published: {
      names: tables.published.complete ? idsOf(tables.published) : null,
      unknown: (nearest) => ({ reason: 'unknown-reference', file: LEDGERS.published.file, item: null, nearest }),
    },
    ledger: {
      names: new Set(Object.keys(LEDGERS)),
      unknown: (nearest) => ({ reason: 'unknown-ledger', nearest }),
    },
  };
}

function checkClaims({ tables, programme, proposals, suggest }: City): Problem[] {
  const evidence = evidenceNames(tables, programme);
  const problems: Problem[] = [];
  for (const { document, values, claims } of proposals) {
    const fileId = document.file.replace(/^proposals\/|\.json$/g, '');
    if (values.id !== undefined && values.id !== fileId) {
      problems.push(jsonProblem(document, ['id'], 'E-ID', { reason: 'proposal-file', id: fileId }));
    }
    const seen = new Set<string | undefined>();
    for (const [i, claim] of claims.entries()) {
      if (claim.id !== undefined && seen.has(claim.id)) {
        problems.push(jsonProblem(document, ['claims', i, 'id'], 'E-KEY', { reason: 'same-claim' }));
      }
      seen.add(claim.id);
      for (const [j, { kind, id }] of (claim.evidence ?? []).entries()) {
        const { names, unknown } = evidence[kind];
        if (names === null || names.has(id)) continue;
        const path = ['claims', i, 'evidence', j];
        problems.push(jsonProblem(document, path, 'E-REF', unknown(suggest(id, names))));
      }
    }
  }
  return problems;
}

/** Corrections against the ledgers, and the evidence of claims against what it names. */
export function checkRecord(city: City): Problem[] {
  return [...checkCorrections(city), ...checkClaims(city)];
}
