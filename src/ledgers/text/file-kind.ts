import type { FileKind } from '../problems/file-kinds.ts';

const codesOf = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0));

/** The first bytes of files of which nothing else need be looked at. */
const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', codesOf('%PDF')],
  ['archive', codesOf('Rar!')],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', codesOf('GIF8')],
  ['database', codesOf('SQLite format 3')],
  ['database', [0x00, 0x01, 0x00, 0x00, ...codesOf('Standard ')]],
  ['shortcut', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ['word', codesOf('{\\rtf')],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Bytes at the end of a packed file in which the names of what it holds stand. */
const DIRECTORY = 1 << 17;

/** Kinds of packed files by what they hold. */
const PACKED: readonly (readonly [FileKind, RegExp])[] = [
  ['binary-workbook', /xl[/\\]workbook\.bin/i],
  ['workbook', /xl[/\\]workbook/i],
  ['word', /word[/\\]document/i],
  ['slides', /ppt[/\\]presentation/i],
  ['numbers', /\.iwa/],
  ['opendocument', /content\.xml/],
];

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/** The names in the directory of a packed file; null where it has none that is whole. */
export function packedNames(bytes: Uint8Array): readonly string[] | null {
  if (!startsWith(bytes, ZIP)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && end > bytes.length - DIRECTORY && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end <= 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return null;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + length);
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    names.push(new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(name));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function packedKind(bytes: Uint8Array): FileKind {
  const names = packedNames(bytes)?.join('\n') ?? new TextDecoder('latin1').decode(bytes.subarray(-DIRECTORY));
  return PACKED.find(([, name]) => name.test(names))?.[0] ?? 'archive';
}

/** Kinds of the older compound files by the names of their streams. */
const STREAMS: readonly (readonly [FileKind, string])[] = [
  ['locked-workbook', 'EncryptedPackage'],
  ['word', 'WordDocument'],
  ['slides', 'PowerPoint Document'],
  ['old-workbook', 'Workbook'],
  ['old-workbook', 'Book'],
];

function compoundKind(bytes: Uint8Array): FileKind {
  const names = new TextDecoder('utf-16le').decode(bytes);
  return STREAMS.find(([, name]) => names.includes(name))?.[0] ?? 'old-or-locked';
}

/** The kind of a file that is no text; null where it may be one. */
export function binaryKind(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, OLE)) return compoundKind(bytes);
  if (startsWith(bytes, ZIP)) return packedKind(bytes);
  return MAGIC.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? null;
}

/** What a text begins with that a program saved as a web page, or as XML. */
const MARKUP = /^\s*<(!doctype|html|head|body|meta|table|style|script|\?xml|\?mso)|^mime-version:/i;
/** What a list of objects begins with, or one object. */
const JSON_TEXT = /^\s*(?:(\[\s*)?\{|\[\s*\[)\s*"/;

/** The kind of a text: a table as far as can be seen, unless it is a web page or JSON. */
export function textKind(text: string): FileKind {
  if (text.trim() === '') return 'empty';
  if (MARKUP.test(text)) return 'markup';
  return JSON_TEXT.test(text) ? 'json' : 'text';
}
