/** Texts of others as they are said: nothing in them that orders a terminal about or turns the line around them. */

/** Control characters but tabs and line breaks, and marks of direction. */
export const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text with what cannot be seen by its number: 甲院⟨U+202E⟩. */
export const visible = (text: string): string =>
  text.replaceAll(UNSEEN, (one) => `⟨U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
