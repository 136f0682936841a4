/** One value of a JSON text replaced or taken out: everything else stays as people wrote it, blanks and line ends too. */
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';

/** The text with another value under a key of its outermost object. The text must be sound JSON. */
export function withJsonValue(text: string, key: string, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(text, modify(text, [key], value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol } }));
}

/** The text without a key of its outermost object, or of an object in it: the keys lead there. */
export function withoutJsonKey(text: string, ...path: readonly string[]): string {
  const root = parseTree(text);
  const property = root && findNodeAtLocation(root, [...path])?.parent;
  const members = property?.parent?.children;
  if (property === undefined || members === undefined) return text;
  // The library's own removal sets what stands around the key anew.
  const at = members.indexOf(property);
  const [before, after] = [members[at - 1], members[at + 1]];
  const from = after === undefined && before !== undefined ? before.offset + before.length : property.offset;
  const to = after === undefined ? property.offset + property.length : after.offset;
  return text.slice(0, from) + text.slice(to);
}
