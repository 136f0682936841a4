/**
 * Pictures that leave the site: a chart as one self-contained SVG text for republishing (finding, unit, drawing, and the
 * source line that goes with it), and what a chart and the map share to make and save such a text.
 */
import { textWidth } from '../text-width.ts';

/** A whole SVG document and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export type PictureFormat = 'svg' | 'png';

export interface PictureParts {
  /** The line that says that the figures are made up, and of which city they are not; null where they are real. */
  readonly madeUp: string | null;
  readonly title: string;
  readonly subtitle: string;
  /** Source and as-of date. */
  readonly source: string;
  /** Where the picture was taken from. */
  readonly address: string;
  /** The markup inside the drawing's <svg>, every style written out as an attribute. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
  readonly colours: {
    readonly paper: string;
    readonly ink: string;
    readonly muted: string;
    readonly mark: string;
    readonly markPaper: string;
  };
  readonly fonts: { readonly serif: string; readonly sans: string };
}

const MARGIN = 20;
const TITLE = { size: 20, line: 29 };
const SMALL = { size: 13, line: 20 };

/** What no line parts: a number and what is counted, or a word, or a character; brackets and punctuation stay beside theirs. */
const WHOLE = /[（《“‘]{0,9}(?:\d[\d.,]{0,40}\p{Script=Han}|[\w.,%/:#?=&~+-]+|.)[，。；：、！？）》”’%‰]*/gu;

/** The pieces of a text between which a reader would break it. */
export const textPieces = (text: string): string[] => text.match(WHOLE) ?? [];

/** Breaks a text into lines of at most `width` em where a reader would. */
export const wrapText = (text: string, width: number): string[] => wrapPieces(textPieces(text), width);

/** Lines of at most `width` em of a text that may be broken between these pieces. */
export function wrapPieces(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece, 1) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** Text as it stands between tags or inside a quoted attribute. */
export const escapeText = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    : text;

/** The band's letters grow with the picture, which is seen as wide as whatever it is put into. */
const BAND = { leastSize: 15, share: 0.02, line: 1.45, padding: 8 };

/** A band across the top of a picture, above its title, with the line that says that its figures are made up. */
export function madeUpBand(
  madeUp: string,
  {
    width,
    margin,
    font,
    leastSize = BAND.leastSize,
  }: { readonly width: number; readonly margin: number; readonly font: string; readonly leastSize?: number },
  { mark, markPaper }: { readonly mark: string; readonly markPaper: string },
): { readonly svg: string; readonly height: number } {
  const size = Math.max(leastSize, Math.round(width * BAND.share));
  const line = size * BAND.line;
  const lines = wrapText(madeUp, (width - 2 * margin) / size);
  const height = lines.length * line + 2 * BAND.padding;
  const texts = lines.map((text, i) => {
    const y = BAND.padding + (i + 1) * line - line * 0.28;
    return `<text x="${margin}" y="${y}" font-family="${escapeText(font)}" font-size="${size}" font-weight="700" fill="${mark}">${escapeText(text)}</text>`;
  });
  return { svg: `<rect width="${width}" height="${height}" fill="${markPaper}"/>${texts.join('')}`, height };
}

/** The chart with its title, unit and source around it. */
export function pictureSvg(parts: PictureParts): Picture {
  const { colours, fonts, drawing } = parts;
  const width = parts.width + 2 * MARGIN;
  const band =
    parts.madeUp === null
      ? { svg: '', height: 0 }
      : madeUpBand(parts.madeUp, { width, margin: MARGIN, font: fonts.sans }, colours);
  const lines: string[] = [];
  let y = MARGIN + band.height;
  const write = (text: string, { size, line }: typeof TITLE, font: string, fill: string, weight: number): void => {
    for (const part of wrapText(text, parts.width / size)) {
      y += line;
      lines.push(
        `<text x="${MARGIN}" y="${y - line * 0.28}" font-family="${escapeText(font)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeText(part)}</text>`,
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
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/>${band.svg}${lines.join('')}</svg>`;
  return { svg, width, height };
}

/** A PNG has this many pixels a CSS pixel: sharp enough for print. */
const PNG_SCALE = 2;

/**
 * Told to the window, with the address of its bytes, when a picture has been made: whoever keeps the event from its default shows the
 * picture instead of its being saved.
 */
export const PICTURE_MADE = 'picture-made';

/** The bytes as an address, which an image may have where the policy allows no other. */
function dataAddress(source: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(source);
  });
}

/** Draws a picture on a canvas; rejects where the browser cannot. */
async function toPng(source: Blob, width: number, height: number): Promise<Blob> {
  const address = await dataAddress(source);
  const image = new Image(width * PNG_SCALE, height * PNG_SCALE);
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * PNG_SCALE, height * PNG_SCALE];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

/** Hands a picture to the reader as a file (browsers only); `name` is without its ending. */
export async function savePicture({ svg, width, height }: Picture, name: string, format: PictureFormat): Promise<void> {
  const source = new Blob([svg], { type: 'image/svg+xml' });
  const bytes = format === 'svg' ? source : await toPng(source, width, height);
  if (!dispatchEvent(new CustomEvent(PICTURE_MADE, { detail: await dataAddress(bytes), cancelable: true }))) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = `${name}.${format}`;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
