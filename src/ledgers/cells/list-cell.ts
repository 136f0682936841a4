/** Cells that hold several values. */
import { z } from 'zod';
import { decodeCell, twoWays, type CellType, type Meaning } from './cells.ts';

/** Between the values of a list, as it is published. */
export const LIST_SEPARATOR = '；';
/** What else parts the items of lists that people write; no name and no id holds them. */
const OTHER_SEPARATORS = /[；;、，,|\n]|\/(?!\d)/;

const partsOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isBalanced = (text: string): boolean =>
  (text.match(/[(（]/g) ?? []).length === (text.match(/[)）]/g) ?? []).length;

/** A list as programs print it: ['甲院', '乙院'] or ["甲院","乙院"]. */
const PROGRAMMED = /^\[\s*(?:(?:'[^']*'|"[^"]*")\s*(?:,\s*|(?=\])))+\]$/;

const unprogrammed = (text: string): string =>
  PROGRAMMED.test(text) ? text.slice(1, -1).replaceAll(/['"]/g, '').trim() : text;

/** Several values in one cell, separated by `；` (a half-width `;` is read alike); blanks between separators are dropped. */
export function listCell(item: CellType<string>): CellType<readonly string[]> {
  const split = (text: string): string[] => partsOf(text, /[；;]/);
  const isFaulty = (part: string): boolean => !decodeCell(item, part).ok;
  const separator = item.texts === undefined ? new RegExp(`${OTHER_SEPARATORS.source}|\\s|\\/`) : OTHER_SEPARATORS;
  const meant = (text: string): Meaning | null => {
    const parts = partsOf(unprogrammed(text), separator).map((part) =>
      isFaulty(part) ? (item.meant?.(part)?.text ?? part) : part,
    );
    // A sign within brackets parts no items.
    if (parts.length === 0 || parts.some((part) => isFaulty(part) || !isBalanced(part))) return null;
    const list = parts.join(LIST_SEPARATOR);
    if (list === split(text).join(LIST_SEPARATOR)) return null;
    return { text: list, writing: item.texts === undefined && parts.length === split(text).length ? 'id' : 'list' };
  };
  return {
    ...twoWays(
      z.string().refine((text) => !split(text).some(isFaulty)),
      z.array(z.string()).readonly(),
      { decode: split, encode: (parts) => parts.join(LIST_SEPARATOR) },
    ),
    fault: (text) => {
      const part = split(text).find(isFaulty) ?? text;
      const { code, parameters } = item.fault(part);
      return { code, parameters: { reason: 'list-item', item: part, fault: parameters } };
    },
    meant,
    ...(item.texts === undefined ? {} : { texts: item.texts }),
    field: { type: 'list', delimiter: LIST_SEPARATOR },
  };
}
