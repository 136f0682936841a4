/** The texts that the cells of a workbook share. */
import type { Package } from './package.ts';
import { readXml, unescaped, type XmlHandlers } from './xml.ts';

/**
 * Puts the runs of a rich text together; how its characters are pronounced (`rPh`) stands between them, and is no part of
 * it.
 */
export class TextRuns implements XmlHandlers {
  #parts = '';
  #isText = false;
  #phonetic = false;

  /** The text since the last call. */
  taken(): string {
    const text = unescaped(this.#parts);
    this.#parts = '';
    return text;
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#isText = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#isText = false;
  }

  text(text: string): void {
    if (this.#isText) this.#parts += text;
  }
}

/** The shared texts in their order. */
export function readSharedStrings(pack: Package, part: string): readonly string[] {
  const strings: string[] = [];
  const runs = new TextRuns();
  readXml(pack, part, {
    open: (name) => {
      runs.open(name);
    },
    close: (name) => {
      runs.close(name);
      if (name === 'si') strings.push(runs.taken());
    },
    text: (text) => {
      runs.text(text);
    },
  });
  return strings;
}
