/** Bytes → text. */
import type { FileKind, MistakenEncoding } from '../problems/file-kinds.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { binaryKind, textKind } from './file-kind.ts';

export interface Decoded {
  /** Without byte order mark; null when the bytes are no text. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

function fatally(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isMarkedUtf8 = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * The line of the first damaged character when the bytes are UTF-8 with faults rather than another encoding; undefined
 * otherwise. GB 18030 read as UTF-8 is damaged at nearly every Chinese character, and the pairs of its bytes hardly ever
 * make the three of one.
 */
function damagedUtf8Line(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let sound = 0;
  for (const character of text) {
    if (character === '\uFFFD') damaged += 1;
    else if (character >= '\u0800') sound += 1;
  }
  const isUtf8 = isMarkedUtf8(bytes) || (sound > 1 && damaged < sound * 3);
  return isUtf8 ? text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length : undefined;
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** The line of the first character that is none. */
const lineOfNull = (text: string): number => text.slice(0, text.indexOf('\0')).split(/\r\n|\r|\n/).length;

/** The form of UTF-16 that the first two bytes tell. */
function markedUtf16(bytes: Uint8Array): Utf16 | null {
  // The mark of UTF-32 begins like that of UTF-16.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Bytes by which UTF-16 is known that has no mark: the letters, signs and line ends of a head have a zero each. */
const HEAD = 512;

/** Whether a text begins in UTF-16, though no mark says so. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return head.length >= 16 && Math.max(even, odd) * 8 > head.length && Math.min(even, odd) === 0;
}

/** Encodings that GB 18030 is mistaken for: nearly all their bytes are some character of it, but hardly ever a common one. */
const MISTAKEN: readonly MistakenEncoding[] = ['big5', 'shift_jis', 'euc-kr'];

/** How many of the pairs of bytes are characters of a plane, by the ranges of their first and second bytes. */
function shareOfCommon(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let [pairs, common] = [0, 0];
  for (let i = 0; i + 1 < bytes.length; i += 1) {
    const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]];
    if (lead < 0x80) continue;
    pairs += 1;
    if (isCommon(lead, trail)) common += 1;
    i += 1;
  }
  return pairs === 0 ? 1 : common / pairs;
}

/** Characters of GB 2312: signs and the 6,763 of daily use. */
const isGb2312 = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7));
/** Signs and the 5,401 common characters of Big5. */
const isCommonBig5 = (lead: number, trail: number): boolean =>
  lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);

/** Pairs of bytes below which rare characters may be what was meant: a few names. */
const FEWEST_PAIRS = 4;

/** The encoding that was taken for GB 18030, or null where the text may well be GB 18030. */
function mistakenFor(bytes: Uint8Array): MistakenEncoding | 'unknown' | null {
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const common = shareOfCommon(bytes, isGb2312);
  if (high < FEWEST_PAIRS * 2 || common >= 0.9) return null;
  const isBig5 = fatally('big5', bytes) !== null && shareOfCommon(bytes, isCommonBig5) > 0.9;
  // Texts of GB 18030 are hardly ever common in Big5 throughout; of few characters some are common in both.
  if (isBig5) return 'big5';
  if (common >= 0.6) return null;
  return MISTAKEN.find((encoding) => encoding !== 'big5' && fatally(encoding, bytes) !== null) ?? 'unknown';
}

/**
 * The text of a file: UTF-8, with or without byte order mark, or else with a warning UTF-16 that bears its mark, which
 * Excel saves as “Unicode text”, or GB 18030, which it saves in China. A workbook, damaged UTF-8 or anything else is an
 * error that says what it is.
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  const of = /\.(geo)?json$/i.test(file) ? ({ isJson: true } as const) : {};
  const fault = (reason: ProblemParameters, line?: number): Decoded => ({
    text: null,
    problems: [problem('E-ENCODING', { file, line }, reason)],
  });
  const readAs = (text: string, reason: 'read-as-gb18030' | 'read-as-utf16'): Decoded => ({
    text,
    problems: [problem('W-ENCODING', { file }, { reason, ...of })],
  });
  const kind = binaryKind(bytes);
  if (kind !== null) return fault({ reason: 'file-kind', kind, ledger: null });
  const utf8 = fatally('utf-8', bytes);
  if (utf8?.includes('\0') === false) return { text: utf8, problems: [] };
  const utf16 = markedUtf16(bytes);
  if (utf16 !== null) {
    const text = fatally(utf16, bytes);
    return text === null || text.includes('\0')
      ? fault({ reason: 'damaged-utf16', ...of })
      : readAs(text, 'read-as-utf16');
  }
  if (isUnmarkedUtf16(bytes)) return fault({ reason: 'unmarked-utf16', ...of });
  if (utf8 !== null) return fault({ reason: 'null-characters', ...of }, lineOfNull(utf8));
  const line = damagedUtf8Line(bytes);
  if (line !== undefined) return fault({ reason: 'damaged-utf8', ...of }, line);
  const gb18030 = fatally('gb18030', bytes);
  if (gb18030?.includes('\0') === true) return fault({ reason: 'null-characters', ...of }, lineOfNull(gb18030));
  const mistaken = gb18030 === null ? 'unknown' : mistakenFor(bytes);
  if (gb18030 === null || mistaken === 'unknown') return fault({ reason: 'unknown-encoding', ...of });
  return mistaken === null
    ? readAs(gb18030, 'read-as-gb18030')
    : fault({ reason: 'other-encoding', encoding: mistaken, ...of });
}

/** What a file is by its bytes. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const kind = binaryKind(bytes);
  if (kind !== null) return kind;
  const { text } = decodeText('', bytes);
  return text === null ? 'unknown' : textKind(text);
}
