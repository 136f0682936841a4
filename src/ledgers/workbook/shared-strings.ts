/** The texts that the cells of a workbook share. */
import type { Package } from './package.ts';
import { isOn, readXml, unescaped, type Attributes, type XmlHandlers } from './xml.ts';

/**
 * Puts the runs of a rich text together; how its characters are pronounced (`rPh`) stands between them, and is no part of
 * it.
 */
export class TextRuns implements XmlHandlers {
  #parts = '';
  #isText = false;
  #phonetic = false;
  /** Whether the run is struck through. */
  #strikes = false;
  #hasStruck = false;

  /** Whether something of the text since the last call of `taken` is struck through. */
  get hasStruck(): boolean {
    return this.#hasStruck;
  }

  /** The text since the last call. */
  taken(): string {
    const text = unescaped(this.#parts);
    this.#parts = '';
    this.#hasStruck = false;
    return text;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 'strike') this.#strikes = isOn(attributes['val'] ?? '1');
    else if (name === 't') this.#isText = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 'r') this.#strikes = false;
    else if (name === 't') this.#isText = false;
  }

  text(text: string): void {
    if (!this.#isText) return;
    this.#parts += text;
    this.#hasStruck ||= this.#strikes && text.trim() !== '';
  }
}

export interface SharedStrings {
  /** The texts in their order. */
  readonly texts: readonly string[];
  /** The places of those of which something is struck through. */
  readonly struck: ReadonlySet<number>;
}

/** The texts that cells share. */
export function readSharedStrings(pack: Package, part: string): SharedStrings {
  const texts: string[] = [];
  const struck = new Set<number>();
  const runs = new TextRuns();
  readXml(pack, part, {
    open: (name, attributes) => {
      runs.open(name, attributes);
    },
    close: (name) => {
      runs.close(name);
      if (name !== 'si') return;
      if (runs.hasStruck) struck.add(texts.length);
      texts.push(runs.taken());
    },
    text: (text) => {
      runs.text(text);
    },
  });
  return { texts, struck };
}
