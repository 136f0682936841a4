/** Names, addresses and other texts that were spoilt by an encoding. */
import type { LedgerId } from '../../domain/model.ts';
import type { Garbling } from '../problems/plausibility-reasons.ts';
import type { Problem } from '../problems/problem.ts';
import { columnsOf, type Column } from '../schemas/ledger.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import { tableOf, type AnyTable, type City } from '../sources/tables.ts';
import { garbledText } from '../text/garbled.ts';
import { remembering } from '../text/remembering.ts';
import { Found } from './plausible-rows.ts';

/** Columns that name somebody or something, where a question mark stands for a lost character. */
const NAMES = new Set(['name', 'former_names', 'address', 'organisation', 'item']);

/** The texts of a value; one that is read from a text, as a unit is, is written back. */
function textsOf(value: unknown, column: Column<unknown>): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((text) => typeof text === 'string');
  return value === null || value === undefined ? [] : [column.encode(value)];
}

function garbledIn(table: AnyTable): Problem[] {
  return columnsOf(table.ledger).flatMap(({ field, column }) => {
    // Ids, choices, dates and numbers could not have been read.
    const isText = column.field.type === 'string' || column.field.type === 'list';
    if (!isText || column.references !== null || field === 'id') return [];
    const isName = NAMES.has(column.name);
    const look = remembering((text) => garbledText(text, isName));
    const kinds = new Map<
      Garbling,
      { readonly found: Found<Record<string, unknown>>; readonly restored: string | null }
    >();
    for (const row of table.rows) {
      const value = row.values[field];
      for (const text of textsOf(value, column)) {
        const garbled = look(text);
        if (garbled === null) continue;
        const { garbling, restored } = garbled;
        const kind = kinds.get(garbling) ?? { found: new Found(), restored };
        kinds.set(garbling, kind);
        kind.found.add(row);
      }
    }
    return [...kinds].flatMap(([garbling, { found, restored }]) =>
      found.problems(table, field, 'W-TEXT', (rows) => ({ reason: 'garbled-text', ...rows, garbling, restored })),
    );
  });
}

/** Texts of all ledgers that say nothing any more: one warning a column and way of spoiling. */
export function checkTexts({ tables }: City): Problem[] {
  return (Object.keys(LEDGERS) as LedgerId[]).flatMap((id) => garbledIn(tableOf(tables, id)));
}
