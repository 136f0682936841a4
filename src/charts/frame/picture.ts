/** A chart as one self-contained SVG text for republishing: finding, unit, drawing, and the source line that goes with it. */

export interface PictureParts {
  readonly title: string;
  readonly subtitle: string;
  /** Source, as-of date and, for made-up data, the word that says so. */
  readonly source: string;
  /** Where the picture was taken from. */
  readonly address: string;
  /** The markup inside the drawing's <svg>, every style written out as an attribute. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
  readonly colours: { readonly paper: string; readonly ink: string; readonly muted: string };
  readonly fonts: { readonly serif: string; readonly sans: string };
}

const MARGIN = 20;
const TITLE = { size: 20, line: 29 };
const SMALL = { size: 13, line: 20 };

/** Width of a character in em: Chinese and full-width ones take the whole square, others about half. */
function emWidth(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.56;
}

/** Punctuation that may not begin a line. */
const NEVER_FIRST = /^[，。；：、！？）》”’%‰]/;

/** Breaks a text into lines of at most `width` em, never before closing punctuation and never inside a number or word. */
export function wrapText(text: string, width: number): string[] {
  const pieces = text.match(/[\w.,%/:#?=&~+-]+|./gu) ?? [];
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of pieces) {
    const size = [...piece].reduce((sum, character) => sum + emWidth(character), 0);
    if (used + size > width && line !== '' && !NEVER_FIRST.test(piece)) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += piece;
    used += size;
  }
  return line === '' ? lines : [...lines, line];
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The picture's SVG text and its size in CSS pixels. */
export function pictureSvg(parts: PictureParts): { svg: string; width: number; height: number } {
  const { colours, fonts, drawing } = parts;
  const width = parts.width + 2 * MARGIN;
  const lines: string[] = [];
  let y = MARGIN;
  const write = (text: string, { size, line }: typeof TITLE, font: string, fill: string, weight: number): void => {
    for (const part of wrapText(text, parts.width / size)) {
      y += line;
      lines.push(
        `<text x="${MARGIN}" y="${y - line * 0.28}" font-family="${escape(font)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(part)}</text>`,
      );
    }
  };
  write(parts.title, TITLE, fonts.serif, colours.ink, 700);
  write(parts.subtitle, SMALL, fonts.sans, colours.muted, 400);
  y += 8;
  lines.push(`<svg x="${MARGIN}" y="${y}" width="${parts.width}" height="${parts.height}">${drawing}</svg>`);
  y += parts.height + 4;
  write(parts.source, SMALL, fonts.sans, colours.muted, 400);
  write(parts.address, SMALL, fonts.sans, colours.muted, 400);
  const height = Math.ceil(y + MARGIN);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/>${lines.join('')}</svg>`;
  return { svg, width, height };
}
