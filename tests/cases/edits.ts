/** What is done to the files of a folder: the edits of a case, then its overlay. */
import Papa from 'papaparse';
import type { Case, Edit } from './case.ts';

type Files = Map<string, Uint8Array>;

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Record {
  /** The physical line on which it begins. */
  readonly line: number;
  /** As it stands in the file, with its line end. */
  readonly text: string;
}

/** The records of a CSV: physical lines, and those that a quotation joins. */
function recordsOf(text: string): readonly Record[] {
  const records: Record[] = [];
  let open = '';
  let begun = 1;
  for (const [i, line] of (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).entries()) {
    if (open === '') begun = i + 1;
    open += line;
    if ((open.match(/"/g) ?? []).length % 2 === 1) continue;
    records.push({ line: begun, text: open });
    open = '';
  }
  return open === '' ? records : [...records, { line: begun, text: open }];
}

const cellsOf = (text: string): readonly string[] => Papa.parse<string[]>(text.replace(/\r?\n$/, '')).data[0] ?? [];
const lineEndOf = (text: string): string => /\r?\n$/.exec(text)?.[0] ?? '';

/** The text of a CSV with a cell of one row, or of all rows, put otherwise. */
function withCells(text: string, line: number | '*', column: string, change: (cell: string) => string): string {
  const records = recordsOf(text);
  const header = cellsOf(records[0]?.text.replace(/^\uFEFF/, '') ?? '');
  const position = header.indexOf(column);
  if (position < 0) throw new Error(`No column ${column}`);
  const isMeant = (at: number): boolean => (line === '*' ? at > 1 : at === line);
  if (!records.some((record) => isMeant(record.line))) throw new Error(`No row on line ${line}`);
  return records
    .map((record) => {
      if (!isMeant(record.line)) return record.text;
      const cells = cellsOf(record.text).map((cell, i) => (i === position ? change(cell) : cell));
      return Papa.unparse([cells]) + lineEndOf(record.text);
    })
    .join('');
}

/** The text of a CSV with a line more, before the one that stands there. */
function withLine(text: string, line: number, inserted: string): string {
  const lines = text.split('\n');
  lines.splice(line - 1, 0, inserted.replace('{header}', (lines[0] ?? '').replace(/\r$/, '')));
  return lines.join('\n');
}

/** A JSON value with another part at a path; undefined takes it out. */
function withPart(whole: unknown, [step, ...rest]: readonly (string | number)[], part: unknown): unknown {
  if (step === undefined) return part;
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, i) => (i === step ? withPart(item, rest, part) : item));
  }
  const object = typeof whole === 'object' && whole !== null ? (whole as { readonly [key: string]: unknown }) : {};
  return { ...object, [step]: withPart(object[step], rest, part) };
}

function edited(text: string, edit: Edit): string {
  if ('value' in edit && 'line' in edit) return withCells(text, edit.line, edit.column, () => edit.value);
  if ('scale' in edit) {
    const scaled = (cell: string): string =>
      cell === '' ? '' : String(Number((Number(cell) * edit.scale).toFixed(edit.decimals)));
    return withCells(text, edit.line, edit.column, scaled);
  }
  if ('insert' in edit) return withLine(text, edit.line, edit.insert);
  if ('prepend' in edit) return edit.prepend + text;
  if ('append' in edit) return text + edit.append;
  if ('replace' in edit) {
    if (!text.includes(edit.replace)) throw new Error(`No text ${edit.replace}`);
    return text.replace(edit.replace, () => edit.with);
  }
  if ('path' in edit) return `${JSON.stringify(withPart(JSON.parse(text), edit.path, edit.value), null, 2)}\n`;
  return text;
}

function apply(files: Files, edit: Edit): void {
  const bytes = files.get(edit.file);
  if (bytes === undefined) throw new Error(`No file ${edit.file}`);
  if ('delete' in edit) files.delete(edit.file);
  else if ('rename' in edit) {
    files.delete(edit.file);
    files.set(edit.rename, bytes);
  } else if ('append_hex' in edit) {
    files.set(edit.file, Buffer.concat([bytes, Buffer.from(edit.append_hex, 'hex')]));
  } else files.set(edit.file, bytesOf(edited(textOf(bytes), edit)));
}

/** The files of a folder as the case leaves them. */
export function spoiled(base: ReadonlyMap<string, Uint8Array>, { edits, overlay }: Case): Files {
  const files: Files = new Map(base);
  for (const edit of edits) apply(files, edit);
  for (const [path, bytes] of overlay) files.set(path, bytes);
  return files;
}
