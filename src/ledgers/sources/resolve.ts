/**
 * Names where ids belong, and ids that have lost their zeros: read as the one id that they can mean, when all ledgers have
 * been read. What fits several, or none, stays the fault that it is.
 */
import type { LedgerId } from '../../domain/model.ts';
import { intendedId } from '../cells/cells.ts';
import { CHINESE_NUMERALS, chineseNumber } from '../cells/chinese-number.ts';
import type { Suggest } from '../cells/nearest.ts';
import type { Writing } from '../problems/problem-reasons.ts';
import type { Problem } from '../problems/problem.ts';
import { columnsOf } from '../schemas/ledger.ts';
import { Remarks } from '../table/row.ts';
import type { TableRow } from '../table/rows.ts';
import { cellText } from '../table/table.ts';
import { plainText } from '../text/plain-text.ts';
import { shortNames, type Named } from './short-names.ts';
import { tableOf, type ReadProgramme, type Tables } from './tables.ts';

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
/** The same with 第一 as 第1, where names are not compared to the letter. */
const looseKey = (text: string): string =>
  nameKey(text).replaceAll(ORDINAL, (written, numeral: string) => {
    const number = chineseNumber(numeral);
    return number === null ? written : `第${String(number)}`;
  });
/** An id without the zeros before its numbers: g-001 is g-1. */
const zeroless = (id: string): string => id.replaceAll(/(^|\D)0+(?=\d)/g, '$1');
/** The number of an id that has one: 001 of g-001. */
const numberOf = (id: string): string | undefined => /^\D*(\d+)$/.exec(id)?.[1];

const ORDINAL = new RegExp(`第([${CHINESE_NUMERALS}]+)`, 'g');
const HAN = /\p{Script=Han}/u;

interface NamedRow {
  readonly id: string;
  readonly names: readonly string[];
  /** The names of the units that it belongs to, one by one and one after the other, short ones too. */
  readonly parents: readonly string[];
}

/** What names, short names and numbers mean; null where several go by one. */
interface Meanings {
  readonly byName: Map<string, string | null>;
  readonly byShortName: Map<string, string | null>;
  readonly byNumber: Map<string, string | null>;
}

/** Characters that are left of a name without its parent's at least. */
const REST = 3;

/** What a name says beside the name of the unit that it belongs to: 第一网格 of 杏圃街道第一网格; null where it does not begin so. */
function withoutParent(name: string, parents: readonly string[]): string | null {
  const before = parents.reduce(
    (longest, parent) => (name.startsWith(parent) && parent.length > longest ? parent.length : longest),
    0,
  );
  return before === 0 || name.length - before < REST ? null : name.slice(before);
}

function meaningsOf(of: Named, all: readonly NamedRow[]): Meanings {
  const meanings: Meanings = { byName: new Map(), byShortName: new Map(), byNumber: new Map() };
  const enter = (map: Map<string, string | null>, key: string, id: string): void => {
    const known = map.get(key);
    map.set(key, known === undefined || known === id ? id : null);
  };
  for (const { id, names, parents } of all) {
    for (const name of names) {
      enter(meanings.byName, nameKey(name), id);
      const short = shortNames(of, name);
      const rest = withoutParent(name, parents);
      const own = [name, ...short, ...(rest === null ? [] : [rest])];
      const inFull = parents.flatMap((parent) => own.map((part) => parent + part));
      for (const other of [...own, ...inFull, id + name, `${name}(${id})`, `${id}(${name})`]) {
        enter(meanings.byShortName, looseKey(other), id);
      }
    }
    const number = numberOf(id);
    for (const key of new Set([zeroless(id), ...(number === undefined ? [] : [zeroless(number)])])) {
      enter(meanings.byNumber, key, id);
    }
  }
  return meanings;
}

/** What may be named. Most ledgers name by ids alone, so that what else they could mean is gathered when it is asked for. */
class Nameable {
  readonly ids: ReadonlySet<string>;
  readonly file: string;
  readonly #of: Named;
  readonly #all: () => readonly NamedRow[];
  #known: Meanings | undefined;
  #names: ReadonlySet<string> | undefined;

  constructor(of: Named, file: string, ids: ReadonlySet<string>, all: () => readonly NamedRow[]) {
    this.ids = ids;
    this.file = file;
    this.#of = of;
    this.#all = all;
  }

  get #meanings(): Meanings {
    this.#known ??= meaningsOf(this.#of, this.#all());
    return this.#known;
  }

  named(text: string): { readonly id: string; readonly writing: Writing } | null {
    const key = nameKey(text);
    const own = this.#meanings.byName.get(key);
    if (own !== undefined) return own === null ? null : { id: own, writing: 'name' };
    const short = this.#meanings.byShortName.get(looseKey(text)) ?? null;
    return short === null ? null : { id: short, writing: 'short-name' };
  }

  /** The name that is nearest to a text, and its id. */
  nearest(text: string, suggest: Suggest): { readonly name: string; readonly id: string } | null {
    this.#names ??= new Set(this.#all().flatMap(({ names }) => names));
    const name = suggest(text, this.#names);
    const id = name === null ? null : (this.#meanings.byName.get(nameKey(name)) ?? null);
    return name === null || id === null ? null : { name, id };
  }

  /** The id that a text with blanks and other signs can only mean, of those that there are. */
  intended(text: string, suggest: Suggest): string | null {
    const id = intendedId(text);
    const compact = intendedId(text.replaceAll(/\s/g, ''));
    return [id, compact].find((own) => own !== undefined && this.ids.has(own)) ?? suggest(id ?? text, this.ids);
  }

  numbered(id: string): string | null {
    return this.#meanings.byNumber.get(zeroless(id)) ?? null;
  }
}

/** The column that says what a unit belongs to. */
const PARENTS: Readonly<Partial<Record<LedgerId, { readonly ledger: LedgerId; readonly field: string }>>> = {
  subdistricts: { ledger: 'districts', field: 'parentId' },
  grids: { ledger: 'subdistricts', field: 'parentId' },
};

/** What may be named beside a folder's own rows: the city's, where a sub-district has sent some of them. */
export interface Nameables {
  readonly tables: Tables | null;
  readonly programme: ReadProgramme | null;
}

/** The rows of a ledger that others may name, in all folders that have some of it. */
function nameableOf(id: LedgerId, folders: readonly Tables[], file: string, city: string | undefined): Nameable {
  const rowsOf = (ledger: LedgerId) => folders.flatMap((tables) => [...tableOf(tables, ledger).rows]);
  /** For each id of a ledger the names of what is named before it. */
  const namesIn = (ledger: LedgerId): ReadonlyMap<unknown, readonly string[]> => {
    const above = parentsIn(ledger);
    return new Map(
      rowsOf(ledger).flatMap(({ values }) => {
        const { id: own, name } = values;
        if (typeof name !== 'string') return [];
        const names = [name, ...shortNames(ledger, name)];
        return [[own, [...names, ...above(values).flatMap((before) => names.map((one) => before + one))]] as const];
      }),
    );
  };
  const parentsIn = (ledger: LedgerId): ((values: AnyRow['values']) => readonly string[]) => {
    const parent = PARENTS[ledger];
    if (parent === undefined) return () => (ledger === 'districts' && city !== undefined ? [city] : []);
    const names = namesIn(parent.ledger);
    return (values) => names.get(values[parent.field]) ?? [];
  };
  const ids = new Set<string>();
  for (const tables of folders)
    for (const { values } of tableOf(tables, id).rows) if (typeof values['id'] === 'string') ids.add(values['id']);
  return new Nameable(id, file, ids, () => {
    const parentsOf = parentsIn(id);
    return rowsOf(id).flatMap(({ values }) => {
      const { id: own, name, formerNames } = values;
      if (typeof own !== 'string') return [];
      const former = Array.isArray(formerNames) ? formerNames : [];
      const names = [name, ...former].filter((one) => typeof one === 'string');
      return [{ id: own, names, parents: parentsOf(values) }];
    });
  });
}

interface Resolution {
  readonly tables: Tables;
  readonly problems: readonly Problem[];
}

/** Reads references anew by what they can only mean; problems that this settles are taken out, and what was read is said. */
export function resolveReferences(
  tables: Tables,
  { tables: more, programme }: Nameables,
  problems: readonly Problem[],
  suggest: Suggest,
): Resolution {
  const known = new Map<string, Nameable>();
  const nameable = (id: string): Nameable | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (id === 'categories') {
      const rows = (programme?.values.categories ?? []).map((one) => ({ id: one.id, names: [one.name], parents: [] }));
      const ids = new Set(rows.map((row) => row.id));
      const categories = new Nameable('categories', 'programme.json', ids, () => rows);
      known.set(id, categories);
      return categories;
    }
    const own = tableOf(tables, id as LedgerId);
    const table = own.present || more === null ? own : tableOf(more, id as LedgerId);
    const folders = more === null ? [tables] : [tables, more];
    const named = nameableOf(id as LedgerId, folders, table.source.file, programme?.values.city?.name);
    known.set(id, named);
    return table.complete ? named : null;
  };
  const settled = new Map<Problem, Problem | null>();
  const remarks = new Remarks();
  const misread = problems.filter(
    ({ code, parameters: { reason } }) => code === 'E-ID' && (reason === 'id-writing' || reason === 'garbled-cell'),
  );
  const resolved = Object.fromEntries(
    (Object.keys(tables) as LedgerId[]).map((id) => {
      const table = tableOf(tables, id);
      const changes = new Map<number, Record<string, string | readonly string[]>>();
      for (const { field, column } of columnsOf(table.ledger)) {
        const target = column.references ?? (id === 'works' && field === 'category' ? 'categories' : null);
        if (target === null || table.rows.length === 0) continue;
        const named = nameable(target);
        if (named === null) continue;
        const change = (
          row: { readonly line: number },
          text: string,
          read: string | readonly string[],
          writing: Writing,
        ): void => {
          changes.set(row.line, { ...changes.get(row.line), [field]: read });
          const place = { ...table.source, line: row.line, column: column.name, value: text };
          remarks.add(place, { kind: 'writing', writing, read: typeof read === 'string' ? read : read.join('；') });
        };
        for (const p of misread) {
          const isHere = p.file === table.source.file && (p.sheet ?? null) === table.source.sheet;
          if (!isHere || p.column !== column.name || p.line === undefined || p.value === undefined) continue;
          const read = named.named(p.value);
          if (read !== null) {
            settled.set(p, null);
            change({ line: p.line }, p.value, read.id, read.writing);
          } else if (p.parameters.reason === 'id-writing' && HAN.test(p.value) && named.ids.size > 0) {
            const nearest = named.nearest(p.value, suggest);
            settled.set(p, { ...p, parameters: { reason: 'unknown-name', file: named.file, nearest } });
          } else if (p.parameters.reason === 'id-writing' && named.ids.size > 0) {
            settled.set(p, { ...p, parameters: { reason: 'id-writing', meant: named.intended(p.value, suggest) } });
          }
        }
        for (const row of table.rows) {
          const value = row.values[field];
          if (Array.isArray(value)) {
            const ids = value.map((id: string) => (named.ids.has(id) ? id : (named.numbered(id) ?? id)));
            if (ids.some((id, i) => id !== value[i])) change(row, cellText(table, row, field), ids, 'lost-zeros');
            continue;
          }
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
    problems: [...problems.flatMap((p) => (settled.has(p) ? (settled.get(p) ?? []) : [p])), ...remarks.problems],
  };
}
