/** A state of every compound on every date, as the changes from one date to the next. */

/** Columns over the compounds. */
export interface StateSeries {
  /** One digit a compound: its state at the first date. */
  readonly first: string;
  /** One letter a compound, `a` + number of later changes. */
  readonly counts: string;
  /** The later changes one after another: index of the date × 8 + new state. */
  readonly changes: readonly number[];
}

/** The state of every compound at a date, into an array of the caller's. */
export type StatesAt = (date: number, into: Uint8Array) => void;

/** Packs one list of spans a compound, codes from 0 to 7; `none` is the state of one without spans. */
export function packStates(
  compounds: readonly (readonly { readonly from: number; readonly code: number }[])[],
  none: number,
): StateSeries {
  const changes: number[] = [];
  let [first, counts] = ['', ''];
  for (const spans of compounds) {
    const later = spans.filter(({ from }, place) => place > 0 && from > 0);
    first += String(spans[0]?.code ?? none);
    counts += String.fromCharCode(97 + later.length);
    for (const { from, code } of later) changes.push(from * 8 + code);
  }
  return { first, counts, changes };
}

export function unpackStates({ first, counts, changes }: StateSeries): StatesAt {
  const count = first.length;
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < count; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + counts.charCodeAt(i) - 97;
  return (date, into) => {
    for (let i = 0; i < count; i += 1) {
      let code = first.charCodeAt(i) - 48;
      const end = offsets[i + 1] ?? 0;
      for (let c = offsets[i] ?? 0; c < end; c += 1) {
        const change = changes[c] ?? 0;
        if (change >> 3 > date) break;
        code = change & 7;
      }
      into[i] = code;
    }
  };
}
