/** Series of numbers as what changes from one to the next: long runs of nothing compress to almost nothing. */

/** First value, then differences; the zeros at the end are left out. */
export function toDeltas(values: readonly number[]): number[] {
  const deltas = values.map((value, i) => value - (i === 0 ? 0 : (values[i - 1] ?? 0)));
  while (deltas.length > 0 && deltas[deltas.length - 1] === 0) deltas.pop();
  return deltas;
}

/** The `length` values that `toDeltas` was given. */
export function fromDeltas(deltas: readonly number[], length: number): number[] {
  const values: number[] = [];
  let value = 0;
  for (let i = 0; i < length; i += 1) {
    value += deltas[i] ?? 0;
    values.push(value);
  }
  return values;
}

/** Texts in a row: the first of a run and how many follow it by counting up its last digits (`c-0001`, 3 → c-0001 to c-0004). */
export type IdRun = readonly [first: string, following: number];

/** The id after this one by its last digits, as wide as before; null where it does not end in a digit or would grow. */
function successor(id: string): string | null {
  const digits = /\d{1,12}$/.exec(id)?.[0];
  if (digits === undefined) return null;
  const next = String(Number(digits) + 1).padStart(digits.length, '0');
  return next.length > digits.length ? null : id.slice(0, id.length - digits.length) + next;
}

export function toRuns(ids: readonly string[]): IdRun[] {
  const runs: [string, number][] = [];
  let expected: string | null = null;
  for (const id of ids) {
    const run = runs[runs.length - 1];
    if (run !== undefined && id === expected) run[1] += 1;
    else runs.push([id, 0]);
    expected = successor(id);
  }
  return runs;
}

export function fromRuns(runs: readonly IdRun[]): string[] {
  const ids: string[] = [];
  for (const [first, following] of runs) {
    let id = first;
    ids.push(id);
    for (let i = 0; i < following; i += 1) {
      id = successor(id) ?? id;
      ids.push(id);
    }
  }
  return ids;
}
