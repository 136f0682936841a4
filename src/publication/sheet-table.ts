/** A table of a sheet with a name (ListObject): what programs filter, sum up and ask for by that name. */
import { columnName, escaped } from './sheet-text.ts';

export interface SheetTable {
  /** What formulas call it: letters, digits and underscores, unlike the address of a cell. */
  readonly name: string;
  /** The texts of its head, no two alike. */
  readonly columns: readonly string[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A quiet look: every other row on a ground of its own. */
const STYLE =
  '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>';

/** The XML of the workbook's table of that number, from the first cell of its sheet over so many rows. */
export function tableXml({
  name,
  columns,
  rows,
  number,
}: SheetTable & { readonly rows: number; readonly number: number }): string {
  // A table has a row at least, be it an empty one.
  const ref = `A1:${columnName(columns.length - 1)}${Math.max(rows, 2)}`;
  const heads = columns.map((column, i) => `<tableColumn id="${i + 1}" name="${escaped(column)}"/>`);
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${heads.join('')}</tableColumns>${STYLE}</table>`
  );
}
