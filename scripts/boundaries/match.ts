/** Which area is the outline of which unit: by its name, then by its code, then by a name without what offices add to it. */
import { nearest } from '../../src/ledgers/cells/nearest.ts';
import { headerKey } from '../../src/ledgers/table/header-text.ts';
import type { Shape } from './shape.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
}

export type MatchedBy = 'name' | 'code' | 'short';

export interface Matching {
  /** The areas of each unit that has any: several are parts of one outline. */
  readonly shapes: ReadonlyMap<string, readonly Shape[]>;
  /** How many areas were told in each way. */
  readonly by: Readonly<Record<MatchedBy, number>>;
  /** Those told by a shortened name: what is written, and the unit. */
  readonly shortened: readonly { readonly written: string; readonly unit: Unit }[];
  /** Areas of no unit, with the unit whose name is nearest. */
  readonly strange: readonly { readonly written: string; readonly nearest: string | null }[];
  /** Units of no area, with the name in the file that is nearest. */
  readonly bare: readonly { readonly unit: Unit; readonly nearest: string | null }[];
}

/** The columns to look into. */
export interface Fields {
  readonly name: string | null;
  readonly code: string | null;
}

/** Where map programs and offices keep names and codes. */
const NAME_FIELDS = ['name', 'NAME', 'Name', '名称', 'XZQMC', 'MC', 'mc', '街道', '乡镇', '社区', '网格'];
const CODE_FIELDS = ['id', 'ID', 'Id', 'code', 'CODE', '编号', '代码', 'XZQDM', 'adcode'];

/** What offices put behind the name of a place, one after the other. */
const BEHIND =
  /(?:人民政府|街道办事处|办事处|街道|社区居民委员会|社区居委会|居民委员会|居委会|社区|村委会|镇|乡|区|县|网格)$/;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** The name without what offices put behind it; as it is where nothing would be left. */
function shortOf(name: string): string {
  const plain = headerKey(name);
  const short = plain.replace(BEHIND, '');
  return short.length < 2 ? plain : short;
}

/** Units by a text of theirs; of those that share one none. */
function unitsBy(units: readonly Unit[], text: (unit: Unit) => string): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit | null>();
  for (const unit of units) found.set(text(unit), found.has(text(unit)) ? null : unit);
  return new Map([...found].filter((entry): entry is [string, Unit] => entry[1] !== null));
}

/** The name of an area: in the column that is asked for, or the first of those where names usually stand. */
function nameOf({ properties }: Shape, { name }: Fields): string {
  const fields = name === null ? NAME_FIELDS : [name];
  return fields.map((field) => textOf(properties[field])).find((text) => text !== '') ?? '';
}

function codesOf({ properties, id }: Shape, { code }: Fields): readonly string[] {
  const fields = code === null ? CODE_FIELDS : [code];
  return [...fields.map((field) => textOf(properties[field])), ...(code === null ? [id] : [])].filter(
    (text) => text !== '',
  );
}

/** Matches areas to units. */
export function matchShapes(shapes: readonly Shape[], units: readonly Unit[], fields: Fields): Matching {
  const [byName, byId, byShort] = [
    unitsBy(units, ({ name }) => headerKey(name)),
    unitsBy(units, ({ id }) => headerKey(id)),
    unitsBy(units, ({ name }) => shortOf(name)),
  ];
  const matched = new Map<string, Shape[]>();
  const by = { name: 0, code: 0, short: 0 };
  const shortened: Matching['shortened'][number][] = [];
  const strange: string[] = [];
  for (const shape of shapes) {
    const written = nameOf(shape, fields);
    const codes = codesOf(shape, fields);
    const named = written === '' ? undefined : byName.get(headerKey(written));
    const coded = codes.map((code) => byId.get(headerKey(code))).find((unit) => unit !== undefined);
    const short = written === '' ? undefined : byShort.get(shortOf(written));
    const unit = named ?? coded ?? short;
    if (unit === undefined) {
      strange.push(written === '' ? (codes[0] ?? '') : written);
      continue;
    }
    by[named !== undefined ? 'name' : coded !== undefined ? 'code' : 'short'] += 1;
    if (named === undefined && coded === undefined) shortened.push({ written, unit });
    matched.set(unit.id, [...(matched.get(unit.id) ?? []), shape]);
  }
  const bare = units.filter(({ id }) => !matched.has(id));
  return {
    shapes: matched,
    by,
    shortened,
    strange: strange.map((written) => ({
      written,
      nearest:
        nearest(
          written,
          bare.map(({ name }) => name),
        ) ?? null,
    })),
    bare: bare.map((unit) => ({
      unit,
      nearest:
        nearest(
          unit.name,
          strange.filter((text) => text !== ''),
        ) ?? null,
    })),
  };
}

/** The columns of areas with what stands in the first that has each, so that somebody can choose among them. */
export function fieldsOf(shapes: readonly Shape[]): readonly { readonly field: string; readonly example: string }[] {
  const examples = new Map<string, string>();
  for (const { properties } of shapes)
    for (const [field, value] of Object.entries(properties)) {
      const text = textOf(value);
      if (text !== '' && !examples.has(field)) examples.set(field, text);
    }
  return [...examples].map(([field, example]) => ({ field, example }));
}
