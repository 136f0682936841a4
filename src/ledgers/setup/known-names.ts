/** The ids of units, compounds and firms, by their names: made once, kept in a file, and never changed. */
import type { ListedLevel } from '../../domain/rows.ts';
import { nearest } from '../cells/nearest.ts';
import { IDS_FILE } from '../sources/originals.ts';
import { csvText, readCsv } from '../text/csv.ts';
import { decodeText } from '../text/decode.ts';
import { nameKey } from '../text/name-key.ts';

export type NamedKind = ListedLevel | 'compound' | 'firm';

/** What a name is the name of. A thing that was renamed has several, the newest last. */
export interface KnownName {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  /** The unit that it lies in; empty of what lies in none. */
  readonly parent: string;
}

const HEADER = ['level', 'id', 'name', 'parent'];

/** What ids begin with, and how many digits follow. */
const FORMS: Readonly<Record<NamedKind, readonly [prefix: string, digits: number]>> = {
  district: ['q', 2],
  subdistrict: ['jd', 2],
  grid: ['wg', 3],
  compound: ['xq', 4],
  firm: ['qy', 3],
};

const isKind = (text: string): text is NamedKind => Object.hasOwn(FORMS, text);

/** The names that a file keeps. */
export function readKnownNames(bytes: Uint8Array): readonly KnownName[] {
  const { text } = decodeText(IDS_FILE, bytes);
  return readCsv(IDS_FILE, text ?? '').records.flatMap(({ cells }): KnownName[] => {
    const [kind = '', id = '', name = '', parent = ''] = cells.map((cell) => cell.trim());
    return isKind(kind) && id !== '' ? [{ kind, id, name, parent }] : [];
  });
}

export function knownNamesFile(names: readonly KnownName[]): Uint8Array {
  const rows = names.map(({ kind, id, name, parent }) => [kind, id, name, parent]);
  return new TextEncoder().encode(`\uFEFF${csvText(HEADER, rows, '\r\n')}`);
}

/** What is added to names and says nothing by itself. */
const ADDED =
  /(?:街道办事处|街道办|街道|办事处|社区居委会|居委会|社区|小区|家属院|生活区|大院|院|镇|乡|物业(?:服务|管理)?(?:有限)?(?:责任)?公司|物业(?:服务|管理)?|有限(?:责任)?公司|公司)$/;
const bareName = (name: string): string => nameKey(name).replace(ADDED, '') || nameKey(name);

/** What tells one of several of a name: 一区, 东院, 3号院. */
const numbersOf = (name: string): string =>
  (nameKey(name).match(/[一二三四五六七八九十东南西北中\da-z]+/g) ?? []).join(' ');

/** Of names this long one in another is near; of firms the town stands before what they are called. */
const SHORTEST = { compound: 3, firm: 2 } as const;

/** Whether two names are one but for what is added to them. */
const isBareSame = (a: string, b: string): boolean => bareName(a) === bareName(b) && numbersOf(a) === numbersOf(b);

/** Whether two names may be one thing's. */
function isNear(a: string, b: string, shortest: number): boolean {
  if (numbersOf(a) !== numbersOf(b)) return false;
  const [one, other] = [bareName(a), bareName(b)];
  if (one === other || nearest(one, [other]) !== undefined || nearest(other, [one]) !== undefined) return true;
  return Math.min(one.length, other.length) >= shortest && (one.includes(other) || other.includes(one));
}

/** Names that may be one, and nobody has said whether they are. */
export interface NameDoubt {
  readonly kind: NamedKind;
  readonly name: string;
  /** The names that were there before. */
  readonly earlier: readonly string[];
}

/** What is known of a name: the earlier name that it is another one of, or null of something new; undefined where nobody has said. */
export type SameAnswers = (name: string) => string | null | undefined;

/** Finds the ids of names, and makes those of new ones. */
export class Register {
  readonly names: KnownName[];
  readonly doubts: NameDoubt[] = [];
  readonly #same: SameAnswers;

  constructor(names: readonly KnownName[], same: SameAnswers) {
    this.names = [...names];
    this.#same = same;
  }

  /** The id of a name that is known in a unit. */
  #known(kind: NamedKind, name: string, parent: string): string | undefined {
    const key = nameKey(name);
    return this.names.find((own) => own.kind === kind && own.parent === parent && nameKey(own.name) === key)?.id;
  }

  #next(kind: NamedKind): string {
    const [prefix, digits] = FORMS[kind];
    const numbers = this.names.map(({ id }) => {
      const number = id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : '';
      return /^\d+$/.test(number) ? Number(number) : 0;
    });
    return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(digits, '0')}`;
  }

  /** What a thing is called now. */
  nameOf(id: string): string {
    return this.names.findLast((own) => own.id === id)?.name ?? '';
  }

  /** What it was called before. */
  formerNames(id: string): readonly string[] {
    const all = this.names.filter((own) => own.id === id).map(({ name }) => name);
    const now = all.at(-1);
    return [...new Set(all)].filter((name) => name !== now);
  }

  /** The names of one survey → ids, in their order. A name that is near to one that is not among them is doubted. */
  resolve(kind: NamedKind, wanted: readonly { readonly name: string; readonly parent: string }[]): readonly string[] {
    const found = wanted.map(({ name, parent }) => this.#known(kind, name, parent));
    const present = new Set(found.filter((id) => id !== undefined));
    return wanted.map(({ name, parent }, i) => {
      const id =
        found[i] ?? this.#known(kind, name, parent) ?? this.#doubted(kind, name, parent, present) ?? this.#next(kind);
      present.add(id);
      if (this.#known(kind, name, parent) !== id) this.names.push({ kind, id, name, parent });
      return id;
    });
  }

  /** The id of the thing that a new name is another name of, by the answers; undefined of something new. */
  #doubted(kind: NamedKind, name: string, parent: string, present: ReadonlySet<string>): string | undefined {
    const key = nameKey(name);
    // What stands in the same survey is something else, unless the names differ in what is added alone.
    const candidates = this.names.filter((own) => {
      if (own.kind !== kind) return false;
      const isThere = present.has(own.id);
      if (own.parent !== parent) return kind === 'compound' && !isThere && nameKey(own.name) === key;
      return isThere
        ? kind !== 'compound' && isBareSame(own.name, name)
        : isNear(own.name, name, SHORTEST[kind === 'firm' ? 'firm' : 'compound']);
    });
    if (candidates.length === 0) return undefined;
    const answer = this.#same(name);
    if (answer === undefined)
      this.doubts.push({ kind, name, earlier: [...new Set(candidates.map((own) => own.name))] });
    if (answer === undefined || answer === null) return undefined;
    return candidates.find((own) => nameKey(own.name) === nameKey(answer))?.id;
  }
}
