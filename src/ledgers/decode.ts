/** Bytes → text. */
import { problem, type Problem } from './problem.ts';

export interface Decoded {
  /** Without byte order mark; null when the bytes are no text. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

const SAVE_AS_UTF8 = '在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”';

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
  const fault = (message: string, suggestion: string, line?: number): Decoded => ({
    text: null,
    problems: [problem('E-ENCODING', { file, line }, message, suggestion)],
  });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) {
    return fault('是 Excel 工作簿或压缩文件，不是文本', SAVE_AS_UTF8);
  }
  const utf8 = fatally('utf-8', bytes);
  if (utf8 !== null) {
    return utf8.includes('\0') ? fault('含有空字符，不是文本文件', SAVE_AS_UTF8) : { text: utf8, problems: [] };
  }
  const line = damagedUtf8Line(bytes);
  if (line !== undefined) return fault('UTF-8 文字有损坏', `核对该行的文字后，${SAVE_AS_UTF8}`, line);
  const gb18030 = fatally('gb18030', bytes);
  if (gb18030 === null || gb18030.includes('\0')) return fault('既不是 UTF-8 也不是 GB 18030 编码', SAVE_AS_UTF8);
  return {
    text: gb18030,
    problems: [problem('W-ENCODING', { file }, '不是 UTF-8，已按 GB 18030 读取', `建议${SAVE_AS_UTF8}`)],
  };
}
