/**
 * ZIP archives: members deflated by the platform (CompressionStream, in Node and in browsers, several times as fast as a
 * deflate written in JavaScript), in the order given and dated by a day, so that nothing of the clock gets in. Content
 * comes in pieces and is not kept uncompressed.
 */
import type { IsoDate } from '../domain/rows.ts';
import { dayParts } from '../domain/time/calendar.ts';
import { joined, type Bytes } from '../ledgers/text/text-bytes.ts';

/** Compressed content, and what an archive must know of it. */
export interface Packed {
  /** Raw deflate. */
  readonly bytes: Bytes;
  /** Number of bytes before. */
  readonly size: number;
  /** CRC-32 of the content. */
  readonly crc: number;
}

const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

async function readAll(stream: ReadableStream<Bytes>): Promise<Bytes[]> {
  const reader = stream.getReader();
  const pieces: Bytes[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}

/** Compresses content. A gzip stream is raw deflate between a head of ten bytes and CRC and size at its end. */
export async function packed(content: Iterable<Bytes>): Promise<Packed> {
  const gzip = new CompressionStream('gzip');
  const reading = readAll(gzip.readable as ReadableStream<Bytes>);
  const writer = gzip.writable.getWriter();
  let size = 0;
  for (const piece of content) {
    size += piece.length;
    await writer.write(piece);
  }
  await writer.close();
  const stream = joined(await reading);
  const end = stream.length - GZIP_TAIL;
  return { bytes: stream.subarray(GZIP_HEAD, end), size, crc: new DataView(stream.buffer).getUint32(end, true) };
}

export interface Member {
  readonly name: string;
  readonly content: Packed;
}

const encoder = new TextEncoder();

/** Sizes and offsets have four bytes. */
const MOST_BYTES = 0xffff_ffff;
const LOCAL_HEAD = 0x0403_4b50;
const CENTRAL_HEAD = 0x0201_4b50;
const END = 0x0605_4b50;
/** Version 2.0 of the format: deflate. */
const VERSION = 20;
const DEFLATED = 8;
/** Says that a name is UTF-8. */
const UTF8_NAMES = 0x0800;

/** A record of little-endian numbers, each as wide as said, and then bytes as they are. */
function recordOf(fields: readonly (readonly [bytes: 2 | 4, value: number])[], ...rest: readonly Bytes[]): Bytes {
  const head = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) head.setUint16(at, value, true);
    else head.setUint32(at, value, true);
    at += bytes;
  }
  return joined([new Uint8Array(head.buffer), ...rest]);
}

/** A day in the archive's writing (MS-DOS): whole years from 1980 on. */
function dosDate(day: IsoDate): number {
  const [year, month, date] = dayParts(day);
  return ((year - 1980) << 9) | (month << 5) | date;
}

/** The pieces of an archive with these members in their order, all of one day. */
export function archive(members: readonly Member[], day: IsoDate): readonly Bytes[] {
  const pieces: Bytes[] = [];
  const central: Bytes[] = [];
  let at = 0;
  const add = (piece: Bytes): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const { name, content } of members) {
    if (content.size > MOST_BYTES)
      throw new Error(`${name}: ${content.size} bytes are more than an archive's member may have`);
    const bytes = encoder.encode(name);
    const about = [
      [2, VERSION],
      [2, bytes.length === name.length ? 0 : UTF8_NAMES],
      [2, DEFLATED],
      [2, 0],
      [2, dosDate(day)],
      [4, content.crc],
      [4, content.bytes.length],
      [4, content.size],
      [2, bytes.length],
      [2, 0],
    ] as const;
    central.push(recordOf([[4, CENTRAL_HEAD], [2, VERSION], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]], bytes));
    add(recordOf([[4, LOCAL_HEAD], ...about], bytes));
    add(content.bytes);
  }
  const [start, directory] = [at, joined(central)];
  add(directory);
  if (at > MOST_BYTES) throw new Error(`an archive of ${at} bytes is larger than its format allows`);
  const count = members.length;
  add(
    recordOf([
      [4, END],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, directory.length],
      [4, start],
      [2, 0],
    ]),
  );
  return pieces;
}
