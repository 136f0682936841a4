/** The published tables as their CSVs have them, and cells of the workbook brought to the same writing. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

interface Field {
  readonly name: string;
  readonly type: string;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly mediatype: string;
  readonly schema: { readonly fields: readonly Field[] };
}

/** A table of the workbook: the title that its sheet bears, its fields, and the rows of its CSV. */
export interface CsvTable extends Resource {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

export const parsedCsv = (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

/** The tables that the workbook has, from the downloads in a folder. */
export function csvTables(folder: string): readonly CsvTable[] {
  const { resources } = JSON.parse(readFileSync(`${folder}/datapackage.json`, 'utf8')) as { resources: Resource[] };
  return resources
    .filter(({ mediatype, path }) => mediatype === 'text/csv' && !path.startsWith('history/'))
    .map((table) => ({
      ...table,
      sheet: table.title.replace('（演示数据）', ''),
      rows: parsedCsv(readFileSync(`${folder}/${table.path}`, 'utf8')).slice(1),
    }));
}

const NUMBERS = ['integer', 'number', 'year'];

/** A cell of either in one writing: numbers by their value, percentages as fractions, truth in small letters. */
function plain(text: string, { type }: Field): string {
  if (text === '') return '';
  if (type === 'boolean') return text.toLowerCase();
  if (!NUMBERS.includes(type)) return text;
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return Number.isNaN(value) ? text : String(Number(value.toFixed(9)));
}

/** Where a sheet's rows, its head left out, differ from a table's CSV; further columns of the sheet are none of it. */
export function differences(
  { name, schema, rows }: CsvTable,
  sheet: readonly (readonly string[])[],
): readonly string[] {
  const found: string[] =
    rows.length === sheet.length ? [] : [`${name}: ${rows.length} rows, ${sheet.length} in the sheet`];
  rows.forEach((row, i) => {
    schema.fields.forEach((field, at) => {
      const [csv, own] = [plain(row[at] ?? '', field), plain(sheet[i]?.[at] ?? '', field)];
      if (csv !== own && found.length < 10) found.push(`${name} ${i + 2} ${field.name}: ${csv} ${own}`);
    });
  });
  return found;
}
