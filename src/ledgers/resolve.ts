/**
 * Names where ids belong, and ids that have lost their zeros: read as the one id that they can mean, when all ledgers have
 * been read. What fits several, or none, stays the fault that it is.
 */
import type { LedgerId } from '../domain/model.ts';
import { columnsOf } from './ledger.ts';
import { plainText } from './plain-text.ts';
import type { Writing } from './problem-reasons.ts';
import type { Problem } from './problem.ts';
import { Remarks } from './row.ts';
import { cellText, type TableRow } from './table.ts';
import { tableOf, type AnyTable, type Tables } from './tables.ts';

type AnyRow = TableRow<Record<string, unknown>>;

/** A row with some of its values read anew; its cells are still parted only when they are asked for. */
class ResolvedRow implements AnyRow {
  readonly values: Record<string, unknown>;
  readonly #row: AnyRow;

  constructor(row: AnyRow, values: Readonly<Record<string, unknown>>) {
    this.values = { ...row.values, ...values };
    this.#row = row;
  }

  get line(): number {
    return this.#row.line;
  }

  get cells(): readonly string[] {
    return this.#row.cells;
  }
}

const nameKey = (text: string): string =>
  plainText(text, true).text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
/** An id without the zeros before its numbers: g-001 is g-1. */
const zeroless = (id: string): string => id.replaceAll(/(^|\D)0+(?=\d)/g, '$1');
/** The number of an id that has one: 001 of g-001. */
const numberOf = (id: string): string | undefined => /^\D*(\d+)$/.exec(id)?.[1];

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** What may be named: its ids, by their names and by their numbers; null where several go by one. */
class Nameable {
  readonly ids: ReadonlySet<string>;
  readonly #byName = new Map<string, string | null>();
  readonly #byNumber = new Map<string, string | null>();

  constructor(all: readonly Named[]) {
    this.ids = new Set(all.map(({ id }) => id));
    const enter = (map: Map<string, string | null>, key: string, id: string): void => {
      const known = map.get(key);
      map.set(key, known === undefined || known === id ? id : null);
    };
    for (const { id, names } of all) {
      for (const name of names) enter(this.#byName, nameKey(name), id);
      const number = numberOf(id);
      for (const key of new Set([zeroless(id), ...(number === undefined ? [] : [zeroless(number)])])) {
        enter(this.#byNumber, key, id);
      }
    }
  }

  named(text: string): string | null {
    return this.#byName.get(nameKey(text)) ?? null;
  }

  numbered(id: string): string | null {
    return this.#byNumber.get(zeroless(id)) ?? null;
  }
}

/** The rows of a ledger that others may name. */
function nameableOf(table: AnyTable): Nameable {
  return new Nameable(
    table.rows.flatMap(({ values: { id, name, formerNames } }) => {
      if (typeof id !== 'string') return [];
      const former = Array.isArray(formerNames) ? formerNames : [];
      return [{ id, names: [name, ...former].filter((one) => typeof one === 'string') }];
    }),
  );
}

interface Resolution {
  readonly tables: Tables;
  readonly problems: readonly Problem[];
}

/** Reads references anew by what they can only mean; problems that this settles are taken out, and what was read is said. */
export function resolveReferences(
  tables: Tables,
  categories: readonly { readonly id: string; readonly name: string }[] | undefined,
  problems: readonly Problem[],
): Resolution {
  const known = new Map<string, Nameable>();
  const nameable = (id: string): Nameable | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const table = tableOf(tables, id as LedgerId);
    const named =
      id === 'categories'
        ? new Nameable((categories ?? []).map((one) => ({ id: one.id, names: [one.name] })))
        : nameableOf(table);
    known.set(id, named);
    return id !== 'categories' && !table.complete ? null : named;
  };
  const settled = new Set<Problem>();
  const remarks = new Remarks();
  const misread = problems.filter(({ code, parameters }) => code === 'E-ID' && parameters.reason === 'id-writing');
  const resolved = Object.fromEntries(
    (Object.keys(tables) as LedgerId[]).map((id) => {
      const table = tableOf(tables, id);
      const changes = new Map<number, Record<string, string>>();
      for (const { field, column } of columnsOf(table.ledger)) {
        const target = column.references ?? (id === 'works' && field === 'category' ? 'categories' : null);
        if (target === null || column.field.type === 'list' || table.rows.length === 0) continue;
        const named = nameable(target);
        if (named === null) continue;
        const change = (row: { readonly line: number }, text: string, read: string, writing: Writing): void => {
          changes.set(row.line, { ...changes.get(row.line), [field]: read });
          const place = { ...table.source, line: row.line, column: column.name, value: text };
          remarks.add(place, { kind: 'writing', writing, read });
        };
        for (const p of misread) {
          const isHere = p.file === table.source.file && (p.sheet ?? null) === table.source.sheet;
          if (!isHere || p.column !== column.name || p.line === undefined || p.value === undefined) continue;
          const read = named.named(p.value);
          if (read === null) continue;
          settled.add(p);
          change({ line: p.line }, p.value, read, 'name');
        }
        for (const row of table.rows) {
          const value = row.values[field];
          if (typeof value !== 'string' || named.ids.has(value)) continue;
          const read = named.numbered(value);
          if (read !== null) change(row, cellText(table, row, field), read, 'lost-zeros');
        }
      }
      if (changes.size === 0) return [id, table];
      const rows = table.rows.map((row) => {
        const values = changes.get(row.line);
        return values === undefined ? row : new ResolvedRow(row, values);
      });
      return [id, { ...table, rows }];
    }),
  ) as Tables;
  return {
    tables: resolved,
    problems: [...problems.filter((p) => !settled.has(p)), ...remarks.problems],
  };
}
