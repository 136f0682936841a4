/** The texts of a JSON file: what cannot be seen is taken off and said, what must not be published is refused. */
import { leakOf } from '../cells/leaks.ts';
import { isPlaceholder, leftBySpreadsheet } from '../cells/read-cell.ts';
import type { Writing } from '../problems/problem-reasons.ts';
import type { Fault, Problem } from '../problems/problem.ts';
import { garbledText } from '../text/garbled.ts';
import { plainText } from '../text/plain-text.ts';
import { jsonProblem, pathText, type JsonDocument, type JsonPath } from './json.ts';

/** Keys of web addresses, which are full of numbers. */
const ADDRESS_KEY = /(?:^|_)url$|^path$/;
const ADDRESS = /^https?:\/\/\S+$/;
/** The one place for a number to call. */
const HOTLINE = 'site.hotline';
const isTelephone = ({ parameters }: Fault<'formula' | 'leak'>): boolean =>
  parameters.reason === 'leak' && parameters.kind === 'telephone';

/** Half of a character, which no text can be written with. */
const HALF = /\p{Cs}/u;

/** What texts are written otherwise than they are read, by the key and the way: where first, and how often. */
type Written = Map<string, { path: JsonPath; writing: Writing; read: string; texts: number }>;

class TextReader {
  readonly problems: Problem[] = [];
  readonly #document: JsonDocument;
  readonly #written: Written = new Map();

  constructor(document: JsonDocument) {
    this.#document = document;
  }

  /** The value with its texts made plain; the same one where all are. */
  read(value: unknown, path: JsonPath): unknown {
    if (typeof value === 'string') return this.#text(value, path);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, i) => this.read(item, [...path, i]));
      return items.some((item, i) => item !== value[i]) ? items : value;
    }
    const entries = Object.entries(value).map(([key, part]) => [key, this.read(part, [...path, key]), part] as const);
    return entries.some(([, read, part]) => read !== part)
      ? Object.fromEntries(entries.map(([key, read]) => [key, read]))
      : value;
  }

  #text(written: string, path: JsonPath): string {
    const at = (code: Problem['code'], parameters: Problem['parameters']): void => {
      this.problems.push(jsonProblem(this.#document, path, code, parameters));
    };
    if (HALF.test(written)) at('E-TYPE', { reason: 'damaged-text' });
    const { text, writing, warning } = plainText(written, false);
    if (warning !== null) at(warning.code, warning.parameters);
    if (writing !== null) this.#note(path, writing, text);
    const left = leftBySpreadsheet(text);
    if (left !== null) at(left.code, left.parameters);
    const garbled = garbledText(text, false);
    if (garbled !== null)
      at('W-TEXT', { reason: 'garbled-text', rows: 1, first: [this.#document.lineAt(path)], ...garbled });
    if (isPlaceholder(text)) {
      at('E-EMPTY', { reason: 'json-placeholder' });
      return text;
    }
    const key = path.at(-1);
    const isAddress = (typeof key === 'string' && ADDRESS_KEY.test(key)) || ADDRESS.test(text);
    const leak = leakOf(text, isAddress);
    if (leak !== null && !(isTelephone(leak) && pathText(path) === HOTLINE)) at(leak.code, leak.parameters);
    return text;
  }

  #note(path: JsonPath, writing: Writing, read: string): void {
    const key = `${path.filter((step) => typeof step === 'string').join('.')}\n${writing}`;
    const known = this.#written.get(key);
    if (known === undefined) this.#written.set(key, { path, writing, read, texts: 1 });
    else known.texts += 1;
  }

  get notices(): readonly Problem[] {
    return [...this.#written.values()].map(({ path, writing, read, texts }) =>
      jsonProblem(this.#document, path, 'N-TEXT', { reason: 'read-as', writing, cells: texts, read }),
    );
  }
}

/** A document with its texts made plain, and what is wrong with them. */
export function plainTexts(document: JsonDocument): {
  readonly document: JsonDocument;
  readonly problems: readonly Problem[];
} {
  const reader = new TextReader(document);
  const value = reader.read(document.value, []);
  const problems = [...reader.problems, ...reader.notices];
  return { document: value === document.value ? document : { ...document, value }, problems };
}
