/** The cell that names a row by its date, marked where the row's figures are provisional (初步). */
import type { IsoDate } from '../../domain/rows.ts';
import type { Messages } from '../../words/words.ts';
import type { TableCell } from './table.ts';

/** Writes dates; those from `provisionalFrom` on bear the mark. */
export function dateCellOf(
  { format, releases }: Pick<Messages, 'format' | 'releases'>,
  provisionalFrom: IsoDate | undefined,
): (date: IsoDate) => TableCell {
  return (date) =>
    provisionalFrom !== undefined && date >= provisionalFrom
      ? { text: format.date(date), note: releases.provisional.mark }
      : format.date(date);
}
