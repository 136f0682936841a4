/** What a correction changed, and how much. */
import type { Correction } from '../rows.ts';

/** In place of a column's name: the row was withdrawn as a whole, and there is no new value. */
export const WHOLE_ROW = '*';

const NUMBER = /^-?\d+(\.\d+)?$/;

/** New value − old value in the column's own unit; null where either is empty or no number (a date, a name). */
export function correctionSize({ oldValue, newValue }: Pick<Correction, 'oldValue' | 'newValue'>): number | null {
  // An empty cell reads as the word null here, which is no number either.
  if (![oldValue, newValue].every((value) => NUMBER.test(String(value)))) return null;
  return Number(newValue) - Number(oldValue);
}
