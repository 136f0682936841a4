/**
 * Files whose names carry a mark of what is in them. A page that was made with one content asks for it by name, and can tell
 * whether an answer is that content: what a cache has kept of another publication is never joined with it.
 */

const MARK = /\.([0-9a-z]{11})\.json(?:$|[?#])/;

/**
 * A text's mark: 52 bits of two multiplying hashes, as eleven digits of base 36. It guards against mistakes, not against
 * forgers, and needs nothing that browsers have over https alone.
 */
export function contentMark(text: string): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (b >>> 16), 0x2c1b3c6d);
  b = Math.imul(b ^ (a >>> 15), 0x297a2d39);
  const value = ((a >>> 0) & 0xfffff) * 0x100000000 + (b >>> 0);
  return value.toString(36).padStart(11, '0');
}

/** A file of this site, by the name that carries its content's mark: `areas.0k3f9a2b7c1`, without its ending. */
export interface MarkedFile {
  readonly name: string;
  readonly text: string;
}

export function markedFile(name: string, content: object): MarkedFile {
  const text = JSON.stringify(content);
  return { name: `${name}.${contentMark(text)}`, text };
}

/** Whether a text is what an address names by its mark. */
export function isContentOf(address: string, text: string): boolean {
  return MARK.exec(address)?.[1] === contentMark(text);
}
