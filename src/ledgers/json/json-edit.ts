/** One value of a JSON text replaced or taken out: everything else stays as people wrote it, blanks and line ends too. */
import { applyEdits, modify } from 'jsonc-parser';

function edited(text: string, path: readonly string[], value: string | undefined): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(
    text,
    modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol } }),
  );
}

/** The text with another value under a key of its outermost object. The text must be sound JSON. */
export function withJsonValue(text: string, key: string, value: string): string {
  return edited(text, [key], value);
}

/** The text without a key of its outermost object, or of an object in it: the keys lead there. */
export function withoutJsonKey(text: string, ...path: readonly string[]): string {
  return edited(text, path, undefined);
}
