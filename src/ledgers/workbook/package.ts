/** A workbook's file, which is a zip: its parts by name, unpacked piece by piece within limits, each held to its checksum. */
import { Inflate } from 'fflate';
import { WorkbookFault } from './fault.ts';

/** What all parts of a workbook together may hold: a full sheet of 1,048,576 rows has about a third of it. */
const MOST_BYTES = 1_500_000_000;
/** Deflate packs a sheet of equal rows to a hundredth; what is packed further was made to exhaust its reader. */
const MOST_RATIO = 400;
/** Below this many bytes nothing is a burden, however tightly it is packed. */
const HARMLESS = 20_000_000;
/** Packed bytes taken at a time. */
const STEP = 1 << 16;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The longest comment after the end of the directory. */
const MOST_COMMENT = 0xffff;

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc(before: number, bytes: Uint8Array): number {
  let value = ~before;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value;
}

const broken = (): WorkbookFault => new WorkbookFault({ reason: 'workbook-broken' });

/** The files packed in a workbook, by their names. */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** Throws a WorkbookFault where the bytes are no whole zip. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = this.#directory();
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  #directory(): ReadonlyMap<string, Entry> {
    const view = this.#view;
    const first = Math.max(0, view.byteLength - END_LENGTH - MOST_COMMENT);
    let end = view.byteLength - END_LENGTH;
    while (end >= first && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
    if (end < first) throw broken();
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw broken();
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new WorkbookFault({ reason: 'workbook-locked' });
      const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const [nameLength = 0] = lengths;
      const name = new TextDecoder().decode(this.#bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
      entries.set(name.replaceAll('\\', '/').toLowerCase(), {
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += ENTRY_LENGTH + lengths.reduce((sum, length) => sum + length, 0);
    }
    return entries;
  }

  /** The packed bytes of a part. */
  #packed({ offset, packed }: Entry): Uint8Array {
    const view = this.#view;
    if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw broken();
    const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > view.byteLength) throw broken();
    return this.#bytes.subarray(start, start + packed);
  }

  /** Throws where a workbook has more in it than one of a city's ledgers could. */
  #count(bytes: number): void {
    this.#unpacked += bytes;
    const isBomb = this.#unpacked > HARMLESS && this.#unpacked > MOST_RATIO * this.#bytes.length;
    if (isBomb || this.#unpacked > MOST_BYTES) throw new WorkbookFault({ reason: 'workbook-too-large' });
  }

  /** Gives the bytes of a part piece by piece. Throws a WorkbookFault where they are damaged, or too many. */
  read(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined || ![0, 8].includes(entry.method)) throw broken();
    const packed = this.#packed(entry);
    let [sum, size] = [0, 0];
    const receive = (piece: Uint8Array): void => {
      this.#count(piece.length);
      sum = crc(sum, piece);
      size += piece.length;
      take(piece);
    };
    if (entry.method === 0) receive(packed);
    else {
      let isWhole = false;
      const inflate = new Inflate((piece, isLast) => {
        receive(piece);
        isWhole = isLast;
      });
      for (let at = 0; at < packed.length; at += STEP)
        inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (!isWhole) throw broken();
    }
    if (sum >>> 0 !== entry.checksum || size !== entry.size) throw broken();
  }
}
