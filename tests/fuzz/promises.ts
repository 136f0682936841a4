/** What holds of every reading, and of whatever is published of one. */
import Papa from 'papaparse';
import { publish } from '../../src/domain/publish.ts';
import { chronicleOf } from '../../src/history/chronicle.ts';
import type { Reading } from '../../src/ledgers/dataset.ts';
import { readWorkbook } from '../../src/ledgers/workbook/workbook.ts';
import { downloads } from '../../src/publication/downloads.ts';
import { settingsFiles } from '../../src/publication/settings-files.ts';
import { problemLines } from '../../scripts/terminal/problem-report.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../src/words/words.ts';
import { memoryStore } from '../memory-store.ts';

const words = wordsOf(DEFAULT_LOCALE);

/** Controls, but for the ends of lines and the tabs that files are written with. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** Marks of direction, of which none is closed. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HALF = /\p{Cs}/u;
/** What a spreadsheet computes instead of showing: a sign at the start, and no plain number behind it. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]/;
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;
/** How many ranks a component has given or taken, in `rankings.csv`. */
const SIGNS = /^[-0+]{1,9}$/;
/** More characters a spreadsheet does not take in a cell. */
const MOST_IN_CELL = 32_767;

/** A line of what is said in a terminal is no longer than this: a value is cut. */
const LONGEST_LINE = 2000;

/** What is wrong with a text that is published; null where nothing is. */
function faultOf(text: string): string | null {
  if (CONTROL.test(text)) return 'a control character';
  if (DIRECTION.test(text)) return 'a mark of direction';
  if (HALF.test(text)) return 'half a character';
  return FORMULA.test(text) && !NUMBER.test(text.trim()) && !SIGNS.test(text) ? 'a formula' : null;
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 80));

/** The texts of a value, with where they stand. */
function* textsIn(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value instanceof Map)
    for (const [key, part] of value as Map<unknown, unknown>) {
      yield* textsIn(key, `${path}.key`);
      yield* textsIn(part, `${path}.${String(key)}`);
    }
  else if (ArrayBuffer.isView(value)) return;
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${path}.${key}`);
}

/** What the objects of the language have before anything is read. */
const ownKeys = (): string =>
  [Object, Array, Map, String, Function].map(({ prototype }) => Reflect.ownKeys(prototype as object).length).join();
const KEYS = ownKeys();

/** What is wrong with what a reading says, and with what it would hand on. */
export function faultOfReading({ problems, columns, dataset }: Reading): string | null {
  if (ownKeys() !== KEYS) return 'a prototype was changed';
  if (dataset === null && !problems.some(({ severity }) => severity === 'error')) return 'refused without a word';
  for (const { severity, file, line, column, code } of problems)
    if (
      severity === 'error' &&
      (file === '' || (column !== undefined && line === undefined && file.endsWith('.csv') && code !== 'E-COLUMN'))
    )
      return `${code} without a place`;
  for (const all of [true, false])
    for (const line of problemLines({ problems, columns }, { all })) {
      if (all && !/\p{Script=Han}/u.test(line)) return `not said in Chinese: ${shown(line)}`;
      if (line.length > LONGEST_LINE) return `said in ${line.length} characters: ${shown(line)}`;
      if (CONTROL.test(line) || DIRECTION.test(line)) return `said with an order to the terminal: ${shown(line)}`;
      if (/^\s+at .*:\d+:\d+\)?$/m.test(line)) return `said with a stack: ${shown(line)}`;
    }
  for (const [path, text] of textsIn(dataset)) {
    const fault = faultOf(text);
    if (fault !== null) return `${fault} in ${path}: ${shown(text)}`;
  }
  return null;
}

function faultInTable(path: string, text: string): string | null {
  for (const [i, cells] of Papa.parse<string[]>(text).data.entries())
    for (const cell of cells) {
      const fault = faultOf(cell);
      if (fault !== null) return `${path}:${i + 1}: ${fault}: ${shown(cell)}`;
    }
  return null;
}

function faultInWorkbook(path: string, bytes: Uint8Array): string | null {
  const reading = readWorkbook(path, bytes);
  if (!reading.ok) return `${path} cannot be read`;
  for (const sheet of reading.sheets)
    for (let i = 0; i < sheet.length; i += 1)
      for (const cell of sheet.cells(i)) {
        const fault = cell.length > MOST_IN_CELL ? `${cell.length} characters` : faultOf(cell);
        if (fault !== null) return `${path}, ${sheet.sheet}, row ${sheet.line(i)}: ${fault}: ${shown(cell)}`;
      }
  return null;
}

/** What is wrong with what would be published below data/; null where nothing is, or nothing would be. */
export async function faultOfPublication(
  { dataset }: Reading,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string | null> {
  if (dataset === null) return null;
  const { bytes, store } = memoryStore();
  const settings = settingsFiles(new Map(files) as Parameters<typeof settingsFiles>[0], dataset.programme);
  await downloads(dataset, publish(dataset), chronicleOf(dataset, null), words, store, settings);
  for (const [path, content] of bytes) {
    const fault = path.endsWith('.csv')
      ? faultInTable(path, new TextDecoder().decode(content))
      : path.endsWith('.xlsx')
        ? faultInWorkbook(path, content)
        : /json(?:ld)?$/.test(path)
          ? [...textsIn(JSON.parse(new TextDecoder().decode(content)))]
              .map(([at, text]) => {
                const isLink = /^\s*(?:javascript|data|vbscript):/i.test(text) && /url|path|href|home|page$/i.test(at);
                const fault = isLink ? 'a link that runs' : faultOf(text);
                return fault === null || fault === 'a formula' ? null : `${path} ${at}: ${fault}: ${shown(text)}`;
              })
              .find((found) => found !== null)
          : null;
    if (fault !== null && fault !== undefined) return fault;
  }
  return ownKeys() === KEYS ? null : 'a prototype was changed';
}
