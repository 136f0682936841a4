/** Texts as bytes in UTF-8, in pieces, so that no file need be one text or one array of bytes. */

export type Bytes = Uint8Array<ArrayBuffer>;

const PIECE = 1 << 20;
/** The first piece is small: most files are. */
const FIRST_PIECE = 1 << 16;
/** The most bytes that a unit of UTF-16 takes. */
const MOST_PER_UNIT = 3;

const encoder = new TextEncoder();

/**
 * The bytes of texts one after the other, in pieces of about a megabyte. Texts are encoded one by one as they come:
 * joining them first into a text as long as a piece takes ten times as long.
 */
export function* bytesOf(texts: Iterable<string>): Generator<Bytes> {
  let piece = new Uint8Array(FIRST_PIECE);
  let at = 0;
  for (const text of texts) {
    const most = text.length * MOST_PER_UNIT;
    if (at + most > piece.length) {
      if (at > 0) yield piece.subarray(0, at);
      piece = new Uint8Array(Math.max(PIECE, most));
      at = 0;
    }
    at += encoder.encodeInto(text, at === 0 ? piece : piece.subarray(at)).written;
  }
  yield piece.slice(0, at);
}

/** All pieces in one. */
export function joined(pieces: Iterable<Bytes>): Bytes {
  const list = [...pieces];
  const all = new Uint8Array(list.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of list) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
