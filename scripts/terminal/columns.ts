/** Text in columns on a terminal, where a Chinese character takes two. */

/** How many columns a text takes. */
export const width = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2E7F' ? 2 : 1), 0);

const left = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));
const right = (text: string, to: number): string => ' '.repeat(Math.max(0, to - width(text))) + text;

/** Rows as lines whose cells stand below one another, the first `words` columns to the left and the figures to the right. */
export function aligned(rows: readonly (readonly string[])[], words: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < words ? left(cell, widths[i] ?? 0) : right(cell, widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** Items as lines no wider than `most`, parted between items only; lines after the first are set in. */
export function wrapped(items: readonly string[], separator: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [i, item] of items.entries()) {
    const text = i === items.length - 1 ? item : item + separator;
    if (line !== '' && width(line + text) > most) {
      lines.push(line);
      line = '  ';
    }
    line += text;
  }
  return line === '' ? lines : [...lines, line];
}
