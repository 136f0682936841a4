/** Texts and addresses as the XML of sheets writes them. */
import type { IsoDate } from '../domain/rows.ts';
import { dayNumber } from '../domain/time/calendar.ts';
import { escapedXml } from './xml.ts';

/** What XML cannot hold, and what would be taken for the writing that Excel has for it. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const SPECIAL = /[&<>"\p{Cc}\ufffe\uffff]|_x/u;

/** A text as XML holds it. */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escapedXml(
    text.replace(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  );
}

/** The name of a column: A to Z, AA to AZ, and so on. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (index % 26))}`;
}

/** The day numbers of sheets count from 1899-12-30. */
const DAYS_BEFORE_1970 = 25_569;

/** A day as the number that a sheet has for it. */
export function sheetDay(day: IsoDate): number {
  return dayNumber(day) + DAYS_BEFORE_1970;
}
