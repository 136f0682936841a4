/** Rows, headers, files, encodings and settings as people and programs spoil them. */
import {
  bytesOf,
  csvOf,
  FOLDER,
  JSON_FILES,
  LEDGER_FILES,
  recordsOf,
  textOf,
  type Draws,
  type Files,
} from './folder.ts';
import type { Kind, Spoiled } from './spoiling.ts';

type Records = string[][];

/** A kind that does something to the records of one ledger. */
function records(name: string, change: (all: Records, draws: Draws) => Records | null, isBad = true): Kind {
  return {
    name: `rows: ${name}`,
    isBad,
    spoil: (files, draws) => {
      const file = draws.one(LEDGER_FILES);
      const changed = change(recordsOf(files, file), draws);
      if (changed === null) return null;
      files.set(file, bytesOf(csvOf(changed)));
      return { file, what: name };
    },
  };
}

/** A kind that does something to the text of one file. */
function text(
  name: string,
  from: readonly string[],
  change: (whole: string, draws: Draws) => string,
  isBad = true,
): Kind {
  return {
    name: `text: ${name}`,
    isBad,
    spoil: (files, draws) => {
      const file = draws.one(from);
      const whole = textOf(files.get(file));
      const changed = change(whole, draws);
      files.set(file, bytesOf(changed));
      return changed === whole ? null : { file, what: name };
    },
  };
}

/** A kind that does something to the bytes of one file. */
function bytes(
  name: string,
  from: readonly string[],
  change: (whole: Uint8Array, draws: Draws) => Uint8Array,
  isBad = true,
): Kind {
  return {
    name: `bytes: ${name}`,
    isBad,
    spoil: (files, draws) => {
      const file = draws.one(from);
      files.set(file, change(files.get(file) ?? new Uint8Array(), draws));
      return { file, what: name };
    },
  };
}

function renamed(name: string, to: (file: string) => string): Kind {
  const spoil = (files: Files, draws: Draws): Spoiled => {
    const file = draws.one(LEDGER_FILES);
    files.set(to(file), files.get(file) ?? new Uint8Array());
    files.delete(file);
    return { file, what: to(file) };
  };
  return { name: `file: ${name}`, isBad: true, spoil };
}

/** A text in the bytes of GB 18030, for characters of two bytes at most. */
const GBK: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from({ length: 0x7e }, (_, i) => 0x81 + i).flatMap((high) =>
    Array.from({ length: 0xbf }, (_, i) => 0x40 + i).map((low): [string, readonly number[]] => [
      new TextDecoder('gb18030').decode(Uint8Array.of(high, low)),
      [high, low],
    ]),
  ),
);
export const gbk = (whole: string): Uint8Array =>
  Uint8Array.from([...whole].flatMap((c) => GBK.get(c) ?? [(c.codePointAt(0) ?? 0) & 0x7f]));

const BOM = '\ufeff';
const HEADERS = [
  '万元',
  '金额（万元）',
  '面积（万平方米）',
  '开工时间范围',
  'xx',
  '',
  'constructor',
  '__proto__',
  '备注',
];

/** Where an opening quotation mark stands that ends no cell before it. */
function withStrayQuote(whole: string, draws: Draws): string {
  const commas = [...whole.matchAll(/[,\n](?=[^",\n])/g)].map(({ index }) => index + 1);
  const at = draws.one(commas);
  return `${whole.slice(0, at)}"${whole.slice(at)}`;
}

/** The parts of a JSON value by their paths. */
function* pathsOf(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ readonly path: readonly string[]; readonly part: unknown }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield { path: [...path, key], part };
    yield* pathsOf(part, [...path, key]);
  }
}

/** A JSON text with one of its parts changed; the same text where none is meant. */
function withJson(
  whole: string,
  draws: Draws,
  change: (holder: Record<string, unknown>, key: string) => void,
  isMeant: (part: unknown) => boolean = () => true,
): string {
  const value: unknown = JSON.parse(whole);
  const parts = [...pathsOf(value)].filter(({ part }) => isMeant(part));
  if (parts.length === 0) return whole;
  const { path } = draws.one(parts);
  let holder = value as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  change(holder, path.at(-1) ?? '');
  return JSON.stringify(value, null, 1);
}

/** Texts that people wrote. */
const isProse = (part: unknown): boolean => typeof part === 'string' && /\p{Script=Han}/u.test(part);
const LEAKS = [
  '=1+1',
  '＝1+1',
  '+SUM(A1)',
  '@x',
  '-2+3',
  '张三13800000000',
  '138-0000-0000',
  '１３８００００００００',
  '+86 138 0000 0000',
  '0310-3123456',
  '11010519491231002X',
];

const ODD_VALUES: readonly unknown[] = [null, true, -1, 1e308, 'x', [], {}, [[]], '=1+1', '13800000000', '\u0000'];

export const FILES: readonly Kind[] = [
  records('a row twice', (all, draws) => (all.length < 2 ? null : [...all, draws.one(all.slice(1))])),
  records('a cell too few', (all) => all.map((cells, i) => (i === 1 ? cells.slice(0, -1) : cells))),
  records('a cell too many', (all) => all.map((cells, i) => (i === 1 ? ['x', ...cells] : cells))),
  records('the header again', (all) => [...all, all[0] ?? []]),
  records('totals below', (all) => [...all, (all[0] ?? []).map((_, i) => (i === 0 ? '合计' : '1'))]),
  records('a blank row between', (all) => [...all.slice(0, 1), (all[0] ?? []).map(() => ''), ...all.slice(1)]),
  records('a header twice', (all) => all.map((cells, i) => [...cells, i === 0 ? (cells[0] ?? '') : 'x'])),
  records('another header', (all, draws) => {
    const at = draws.below((all[0] ?? []).length);
    return all.map((cells, i) => (i === 0 ? cells.map((cell, j) => (j === at ? draws.one(HEADERS) : cell)) : cells));
  }),
  records('a column taken out', (all, draws) => {
    const at = draws.below((all[0] ?? []).length);
    return all.map((cells) => cells.filter((_, j) => j !== at));
  }),
  records('columns in another order', (all) => all.map((cells) => cells.toReversed())),
  records('only the header', (all) => all.slice(0, 1), false),
  text('a stray quotation mark', LEDGER_FILES, withStrayQuote),
  text('semicolons', LEDGER_FILES, (whole) => whole.replaceAll(',', ';')),
  text('tabs', LEDGER_FILES, (whole) => whole.replaceAll(',', '\t')),
  text('sep= on top', LEDGER_FILES, (whole) => `sep=,\n${whole}`),
  text('line ends of old Macs', LEDGER_FILES, (whole) => whole.replaceAll('\n', '\r')),
  text('line ends of Windows', LEDGER_FILES, (whole) => whole.replaceAll('\n', '\r\n')),
  text('cut off in a row', LEDGER_FILES, (whole) => whole.slice(0, whole.trimEnd().lastIndexOf(',') - 1)),
  text('nothing', LEDGER_FILES, () => ''),
  text('a web page', LEDGER_FILES, () => '<html><body><table><tr><td>编号</td></tr></table></body></html>'),
  text('a conflict of versions', LEDGER_FILES, (whole) => `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> x\n`),
  text('Chinese quotation marks', JSON_FILES, (whole) => whole.replace('"', '“').replace('"', '”')),
  text('a comma too many', JSON_FILES, (whole) => whole.replace(/([}\]])\s*$/, ',$1')),
  text('a comment', JSON_FILES, (whole) => `// x\n${whole}`),
  text('cut off', JSON_FILES, (whole, draws) => whole.slice(0, draws.below(whole.trimEnd().length))),
  text('five thousand deep', JSON_FILES, () => '['.repeat(5000) + ']'.repeat(5000)),
  text('a key more', JSON_FILES, (whole) => whole.replace('{', '{"constructor": 1, "__proto__": {"x": 1}, ')),
  text(
    'a key taken out',
    JSON_FILES,
    (whole, draws) =>
      withJson(whole, draws, (holder, key) => {
        Reflect.deleteProperty(holder, key);
      }),
    false,
  ),
  text(
    'a value of another kind',
    JSON_FILES,
    (whole, draws) =>
      withJson(whole, draws, (holder, key) => {
        holder[key] = draws.one(ODD_VALUES);
      }),
    false,
  ),
  text('a leak in a text', JSON_FILES, (whole, draws) => {
    const leak = draws.one(LEAKS);
    return withJson(
      whole,
      draws,
      (holder, key) => {
        holder[key] = leak;
      },
      isProse,
    );
  }),
  bytes('with a mark of order', [...LEDGER_FILES, ...JSON_FILES], (whole) => bytesOf(BOM + textOf(whole))),
  bytes('UTF-16', LEDGER_FILES, (whole) => Buffer.from(BOM + textOf(whole), 'utf16le')),
  bytes('UTF-16, the other way', LEDGER_FILES, (whole) => Buffer.from(BOM + textOf(whole), 'utf16le').swap16()),
  bytes('GBK', LEDGER_FILES, (whole) => gbk(textOf(whole))),
  bytes('nothing at the end', LEDGER_FILES, (whole) => Buffer.concat([whole, Buffer.alloc(3)])),
  bytes('end of text at the end', LEDGER_FILES, (whole) => Buffer.concat([whole, Buffer.of(0x1a)])),
  bytes('an old workbook', LEDGER_FILES, () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
  ),
  bytes('an archive', LEDGER_FILES, () => Buffer.from('504b0304140000000800', 'hex')),
  bytes(
    'one byte otherwise',
    [...FOLDER.keys()],
    (whole, draws) =>
      whole.map(((at) => (byte, i) => (i === at ? byte ^ (1 << draws.below(8)) : byte))(draws.below(whole.length))),
    false,
  ),
  bytes('noise', [...FOLDER.keys()], (whole, draws) => whole.map(() => draws.below(256)), false),
  renamed('a copy', (file) => file.replace('.', ' (1).')),
  renamed('a copy of Windows', (file) => file.replace('.', ' - 副本.')),
  renamed('in capitals', (file) => file.toUpperCase()),
  renamed('two extensions', (file) => `${file}.csv`),
  renamed('as text', (file) => file.replace('.csv', '.txt')),
  renamed('by another name', () => '最终版2.csv'),
];
