/** Which unit a feature is the outline of: by its id, by where other programs put it, or by a name that one unit has. */
import { headerKey } from '../table/header-text.ts';

export interface OutlineUnit {
  readonly id: string;
  /** Whether it stands there in another way than `properties.id` with the unit's id. */
  readonly isOtherwise: boolean;
  readonly written: string;
}

/** Where map programs keep ids and names of features. */
const ID_KEYS = ['id', 'ID', 'Id', 'code', '编号'];
const NAME_KEYS = ['name', 'NAME', 'Name', '名称'];

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** What of an id or a name counts: no blanks, no case, no width, nothing that cannot be seen. */
const plain = headerKey;

/** A function from features to units; `names` are the units' names by id. */
export function unitReader(
  names: ReadonlyMap<string, string>,
): (properties: Readonly<Record<string, unknown>>, featureId: unknown) => OutlineUnit | null {
  const byKey = new Map<string, string | null>();
  for (const [id, name] of names) {
    const key = plain(name);
    byKey.set(key, byKey.has(key) ? null : id);
  }
  for (const id of names.keys()) byKey.set(plain(id), id);
  return (properties, featureId) => {
    const own = textOf(properties['id']);
    if (names.has(own)) return { id: own, isOtherwise: false, written: own };
    const written = [
      ...ID_KEYS.map((key) => textOf(properties[key])),
      textOf(featureId),
      ...NAME_KEYS.map((key) => textOf(properties[key])),
    ].filter((text) => text.trim() !== '');
    // An id that is there and that no unit has is a fault of its own: no other key is asked for it.
    const asked = own.trim() === '' ? written : [own];
    for (const text of asked) {
      const id = byKey.get(plain(text)) ?? undefined;
      if (id !== undefined) return { id, isOtherwise: true, written: text };
    }
    return own.trim() === '' ? null : { id: own, isOtherwise: false, written: own };
  };
}
