/** Workbooks that are made to exhaust, mislead or break out of what reads them. */
import { deflateRawSync, crc32 } from 'node:zlib';
import { columnName } from '../../src/publication/sheet-text.ts';
import { recordsOf, LEDGER_FILES, type Draws } from './folder.ts';
import type { Kind } from './spoiling.ts';

const MEGABYTE = 1_000_000;

/** A part of a zip, with what its directory says of it where that is not so. */
interface Part {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** Where its bytes are said to be: those of the part of that place. */
  readonly at?: number;
}

/** The bytes of a zip, lies and all. */
function zip(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { name, content, size, packed, crc, at } of parts) {
    const bytes = Buffer.from(content as string);
    const body = deflateRawSync(bytes, { level: bytes.length > MEGABYTE ? 9 : 1 });
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc ?? crc32(bytes), 14);
    head.writeUInt32LE(packed ?? body.length, 18);
    head.writeUInt32LE(size ?? bytes.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 10, 8, 26);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    offsets.push(offset);
    entry.writeUInt32LE(at === undefined ? offset : (offsets[at] ?? 0), 42);
    directory.push(entry, Buffer.from(name));
    bodies.push(head, Buffer.from(name), body);
    offset += head.length + Buffer.byteLength(name) + body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A workbook of one sheet. */
interface Book {
  readonly sheet: string;
  readonly name?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly target?: string;
  readonly more?: readonly Part[];
}

const book = ({
  sheet,
  name = 'Sheet1',
  strings,
  styles,
  target = 'worksheets/sheet1.xml',
  more = [],
}: Book): readonly Part[] => [
  { name: '[Content_Types].xml', content: TYPES },
  { name: '_rels/.rels', content: relations([['r1', 'officeDocument', 'xl/workbook.xml']]) },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: relations([
      ['r1', 'worksheet', target],
      ['r2', 'sharedStrings', 'sharedStrings.xml'],
      ['r3', 'styles', 'styles.xml'],
    ]),
  },
  { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: strings }]),
  ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: styles }]),
  ...more,
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const cell = (text: string, reference?: string): string =>
  `<c${reference === undefined ? '' : ` r="${reference}"`} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** The rows of a ledger as a sheet's. */
const rowsOf = (records: readonly (readonly string[])[]): string =>
  records
    .map(
      (cells, i) =>
        `<row r="${i + 1}">${cells.map((text, at) => cell(text, `${columnName(at)}${i + 1}`)).join('')}</row>`,
    )
    .join('');
const sheetOf = (rows: string, behind = '', before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`;

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i] ?? 'a'};`.repeat(10)}">`)
  .join('')}]>`;
const OUTSIDE = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]>';

/** Made once: they are the same for all ledgers. */
const remembered = <T>(make: () => T): (() => T) => {
  let known: T | undefined;
  return () => (known ??= make());
};
const blanks = remembered(() => ' '.repeat(60 * MEGABYTE));
const packedBlanks = remembered(() => zip(book({ sheet: sheetOf(blanks()) })));
const manyParts = remembered(() =>
  zip([
    ...book({ sheet: sheetOf('') }),
    ...Array.from({ length: 60_000 }, (_, i) => ({ name: `xl/x${i}.xml`, content: '' })),
  ]),
);
const nested = remembered(() => {
  let inner: Uint8Array = zip(book({ sheet: sheetOf('') }));
  for (let i = 0; i < 50; i += 1) inner = zip([{ name: 'xl/workbook.xml', content: inner }]);
  return inner;
});
const manySheets = remembered(() => {
  const sheets = Array.from({ length: 400 }, (_, i) => i);
  const one = book({ sheet: sheetOf(' '.repeat(MEGABYTE / 4)) });
  return zip([
    ...one.filter(({ name }) => !name.startsWith('xl/_rels') && name !== 'xl/workbook.xml'),
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="x"><sheets>${sheets.map((i) => `<sheet name="S${i}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(sheets.map((i) => [`r${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const)),
    },
    // The same packed bytes under many names.
    ...sheets.slice(2).map((i) => ({ name: `xl/worksheets/sheet${i}.xml`, content: '', at: 2 })),
  ]);
});
const wideRows = remembered(() =>
  zip(
    book({
      sheet: sheetOf(
        Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 1}">${cell('x', `XFD${i + 1}`)}</row>`).join(''),
      ),
    }),
  ),
);
const deepXml = remembered(() => zip(book({ sheet: sheetOf('<a>'.repeat(200_000)) })));
const manyAttributes = remembered(() =>
  zip(book({ sheet: sheetOf(`<row ${Array.from({ length: 50_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`) })),
);

/** One case in so many is a bomb that takes seconds. */
const RARE = 20;

type Make = (records: readonly (readonly string[])[], draws: Draws) => Uint8Array;

const bomb = (name: string, make: Make): Kind => ({
  name: `hostile workbook: ${name}`,
  isBad: false,
  isHostile: true,
  spoil: (files, draws) => {
    const file = draws.one(LEDGER_FILES);
    const bytes = make(recordsOf(files, file), draws);
    const workbook = file.replace('.csv', '.xlsx');
    files.delete(file);
    files.set(workbook, bytes);
    return { file: workbook, what: name };
  },
});

/** The same bytes whatever the ledger: they take seconds, so that few cases have them. */
const rarely = (name: string, make: () => Uint8Array): Kind => {
  const kind = bomb(name, make);
  return { ...kind, spoil: (files, draws) => (draws.below(RARE) === 0 ? kind.spoil(files, draws) : null) };
};

/** Of one cell of the ledger another text in the XML itself. */
const withCell = (make: (draws: Draws) => string, more: (draws: Draws) => Partial<Book> = () => ({})): Make => {
  return (records, draws) => {
    const { sheet = '', ...parts } = more(draws);
    const rows = rowsOf(records).replace('</row>', `${make(draws)}</row>`);
    return zip(book({ sheet: sheetOf(rows, sheet), ...parts }));
  };
};

const LIES = [
  { size: 1 },
  { size: 0xfffffffe },
  { packed: 0xfffffffe },
  { packed: 1 },
  { crc: 1 },
  { at: 0 },
  { at: 9_999 },
  { size: 0, packed: 0 },
] as const;

export const BOMBS: readonly Kind[] = [
  rarely('sixty megabytes of blanks', packedBlanks),
  rarely('sixty thousand parts', manyParts),
  rarely('workbooks within workbooks', nested),
  rarely('four hundred sheets of the same bytes', manySheets),
  rarely('rows with nothing but a last cell', wideRows),
  rarely('deep', deepXml),
  rarely('many attributes', manyAttributes),
  bomb('a directory that lies', (records, draws) => {
    const lie = draws.one(LIES);
    const parts = book({ sheet: sheetOf(rowsOf(records)) });
    const at = draws.below(parts.length);
    return zip(parts.map((part, i) => (i === at ? { ...part, ...lie } : part)));
  }),
  bomb('entities that grow', (records, draws) => {
    const entity = draws.one(['&j;', '&a;', '&b;']);
    const rows = rowsOf(records).replace('</t>', `${entity}</t>`);
    return zip(
      draws.one([
        book({ sheet: sheetOf(rows, '', LAUGHS) }),
        book({ sheet: sheetOf(rowsOf(records)), strings: `${LAUGHS}<sst><si><t>${entity}</t></si></sst>` }),
      ]),
    );
  }),
  bomb('entities from outside', (records) =>
    zip(book({ sheet: sheetOf(rowsOf(records).replace('</t>', '&j;</t>'), '', OUTSIDE) })),
  ),
  bomb('parts elsewhere', (records, draws) =>
    zip(
      book({
        sheet: sheetOf(rowsOf(records)),
        target: draws.one([
          '../../../../etc/passwd',
          '/etc/passwd',
          'http://127.0.0.1:9/x',
          '__proto__',
          '',
          'xl/workbook.xml',
        ]),
      }),
    ),
  ),
  bomb('the name of a sheet', (records, draws) =>
    zip(
      book({
        sheet: sheetOf(rowsOf(records)),
        name: escaped(draws.one(['__proto__', 'constructor', '=1+1', '<script>', '\u202e', '1'.repeat(100_000), ''])),
      }),
    ),
  ),
  bomb(
    'a cell that is far away',
    withCell((draws) =>
      cell(
        'x',
        draws.one([
          'XFD1',
          'XFE1',
          'ZZZZZZZZ1',
          'A99999999999',
          '-1',
          '__proto__',
          'A1',
          '',
          '1A',
          'AAAAAAAAAAAAAAAAAAAAAAAAAAAA1',
        ]),
      ),
    ),
  ),
  bomb(
    'a value that is none',
    withCell((draws) =>
      draws.one([
        '<c t="s"><v>4294967295</v></c>',
        '<c t="s"><v>-1</v></c>',
        '<c t="s"><v>__proto__</v></c>',
        '<c t="s"><v>length</v></c>',
        '<c><v>1e400</v></c>',
        `<c><v>${'9'.repeat(100_000)}</v></c>`,
        '<c s="99999999999"><v>1</v></c>',
        '<c t="d"><v>99999-99-99</v></c>',
        '<c t="constructor"><v>x</v></c>',
        `<c t="str"><f>cmd|' /C calc'!A0</f><v>=1+1</v></c>`,
        '<c t="inlineStr"><is><t>_x0000__xD800__x202E_=1+1</t></is></c>',
      ]),
    ),
  ),
  bomb(
    'areas that cover everything',
    withCell(
      () => '',
      () => ({
        sheet: `<mergeCells>${Array.from({ length: 500 }, (_, i) => `<mergeCell ref="A1:XFD${1_048_576 - i}"/>`).join('')}</mergeCells>`,
      }),
    ),
  ),
  bomb(
    'formats that hurt',
    withCell(
      () => '<c s="0"><v>1</v></c>',
      (draws) => ({
        styles: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${draws.one(['['.repeat(100_000), '&quot;'.repeat(50_001), '\\'.repeat(99_999), `[${'h'.repeat(100_000)}`, '__proto__'])}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
      }),
    ),
  ),
  bomb('names of properties as attributes', (records) =>
    zip(
      book({ sheet: sheetOf(rowsOf(records).replaceAll('<row ', '<row __proto__="x" constructor="y" toString="z" ')) }),
    ),
  ),
];
