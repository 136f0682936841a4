/** What Excel makes of a CSV that is double-clicked and saved. */
import Papa from 'papaparse';
import { bytesOf, csvOf } from './folder.ts';
import { gbk } from './files.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A cell as Excel writes it again, in the formats that it gives to what it takes for a day, a month or a number. */
function saved(cell: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(cell) ?? [];
  if (day !== undefined) return `${year}/${Number(month)}/${Number(day)}`;
  const name = MONTHS[Number(month) - 1];
  if (year !== '' && name !== undefined) return `${name}-${year.slice(2)}`;
  if (/^(true|false)$/i.test(cell)) return cell.toUpperCase();
  if (/^\d{12,}$/.test(cell)) return Number(cell).toExponential(5).replace('e+', 'E+');
  return /^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell;
}

/** The bytes that Excel leaves: "CSV UTF-8" has a mark of order, plain "CSV" is GBK where Windows is Chinese. */
export function asExcelSaves(csv: string, encoding: 'UTF-8' | 'GBK'): Uint8Array {
  const records = Papa.parse<string[]>(csv.trimEnd()).data;
  const text = csvOf(records.map((cells) => cells.map(saved))).replaceAll(/\r?\n/g, '\r\n');
  return encoding === 'GBK' ? gbk(text) : bytesOf(`\ufeff${text}`);
}
