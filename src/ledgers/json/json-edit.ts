/** One value of a JSON text replaced: everything else stays as people wrote it, blanks and line ends too. */
import { applyEdits, modify } from 'jsonc-parser';

/** The text with another value under a key of its outermost object. The text must be sound JSON. */
export function withJsonValue(text: string, key: string, value: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(text, modify(text, [key], value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol } }));
}
