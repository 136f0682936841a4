/** Bytes → text. */
import type { ProblemParameters } from './problem-reasons.ts';
import { problem, type Problem } from './problem.ts';

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

/**
 * The line of the first damaged character when the bytes are UTF-8 with a few faults rather than another encoding;
 * undefined otherwise. GB 18030 read as UTF-8 is damaged at nearly every Chinese character.
 */
function damagedUtf8Line(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let sound = 0;
  for (const character of text) {
    if (character === '\uFFFD') damaged += 1;
    else if (character > '\u007F') sound += 1;
  }
  return damaged * 9 < sound ? text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\r|\n/).length : undefined;
}

/**
 * The text of a file: UTF-8, with or without byte order mark, or else GB 18030, which Excel saves in China, with a
 * warning. A workbook, UTF-16, damaged UTF-8 or anything else is an error.
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  const fault = (reason: ProblemParameters, line?: number): Decoded => ({
    text: null,
    problems: [problem('E-ENCODING', { file, line }, reason)],
  });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) {
    return fault({ reason: 'packed-file' });
  }
  const utf8 = fatally('utf-8', bytes);
  if (utf8 !== null) {
    return utf8.includes('\0') ? fault({ reason: 'null-characters' }) : { text: utf8, problems: [] };
  }
  const line = damagedUtf8Line(bytes);
  if (line !== undefined) return fault({ reason: 'damaged-utf8' }, line);
  const gb18030 = fatally('gb18030', bytes);
  if (gb18030 === null || gb18030.includes('\0')) return fault({ reason: 'unknown-encoding' });
  return { text: gb18030, problems: [problem('W-ENCODING', { file }, { reason: 'read-as-gb18030' })] };
}
