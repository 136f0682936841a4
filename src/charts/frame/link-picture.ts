/**
 * The picture that goes with a link to a page where links are previewed (a chat, a timeline): square, since the reader that
 * matters most cuts previews to a square, and with no more than can be read in it when it is opened.
 */
import { textWidth } from '../text-width.ts';
import { escapeText, madeUpBand, wrapText } from './picture.ts';

export interface LinkPictureParts {
  /** The line across the top, and whether it says that something is made up; null where nothing needs to be said. */
  readonly mark: { readonly text: string; readonly isMadeUp: boolean } | null;
  /** The site's name. */
  readonly site: string;
  /** The page's name; null for the site's first page. */
  readonly title: string | null;
  /** The page's finding. */
  readonly text: string;
  /** As-of date and whose site it is; empty where there is nothing to say. */
  readonly foot: string;
}

export interface LinkPicture {
  /** A document of `LINK_PICTURE_SIZE` pixels a side, in one font family and two weights. */
  readonly svg: string;
  /** All that it says, for the file's own description. */
  readonly text: string;
}

/** Pixels a side: readers ask for at least 300, and show up to about 800. */
export const LINK_PICTURE_SIZE = 800;

const MARGIN = 64;
const WIDTH = LINK_PICTURE_SIZE - 2 * MARGIN;
const SITE = { size: 28, line: 42 };
const TITLE = { size: 60, line: 82, lines: 2 };
const FOOT = { size: 24, line: 36 };
/** The finding is set as large as its room allows. */
const TEXT_SIZES = [46, 42, 38, 34, 30] as const;
const LEAST_TEXT = 26;
const TEXT_LINE = 1.55;
const COLOURS = { paper: '#fcfcfa', ink: '#1b1f24', muted: '#555d66', accent: '#24466b', warm: '#9a5418' };
/** The family that the build's rasteriser has (scripts/site/rasteriser.ts). */
const FONT = 'Noto Sans Hans';

/** A last line shorter than this many em looks lost. */
const LEAST_LAST = 3;

/** The lines of a text of at most `width` em, narrowed where the last of them would hold but a character or two. */
function wholeLines(text: string, width: number): readonly string[] {
  const lines = wrapText(text, width);
  const lost = (line: string | undefined): boolean => line !== undefined && textWidth(line, 1) < LEAST_LAST;
  for (let narrower = width - 1; lines.length > 1 && narrower > width * 0.6; narrower -= 1) {
    const tried = wrapText(text, narrower);
    if (!lost(lines.at(-1)) || tried.length > lines.length) break;
    if (!lost(tried.at(-1))) return tried;
  }
  return lines;
}

/** The lines of a text, the last of them cut short with an ellipsis where there are more than `most`. */
function linesOf(text: string, width: number, most: number): readonly string[] {
  const lines = wholeLines(text, width);
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most - 1),
    `${Array.from(lines[most - 1] ?? '')
      .slice(0, -1)
      .join('')}…`,
  ];
}

/** The picture of a page's link. */
export function linkPicture({ mark, site, title, text, foot }: LinkPictureParts): LinkPicture {
  const band =
    mark === null
      ? { svg: '', height: 0 }
      : madeUpBand(
          mark.text,
          { width: LINK_PICTURE_SIZE, margin: MARGIN, font: FONT, leastSize: 34 },
          { mark: COLOURS.paper, markPaper: mark.isMadeUp ? COLOURS.warm : COLOURS.accent },
        );
  const drawn: string[] = [];
  let y = band.height + MARGIN * 0.75;
  const write = (
    lines: readonly string[],
    { size, line }: { readonly size: number; readonly line: number },
    fill: string,
    weight: 400 | 700,
  ): void => {
    for (const part of lines) {
      y += line;
      drawn.push(
        `<text x="${MARGIN}" y="${y - line * 0.28}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeText(part)}</text>`,
      );
    }
  };
  write(wrapText(site, WIDTH / SITE.size), SITE, COLOURS.muted, 400);
  if (title !== null) {
    y += 14;
    write(linesOf(title, WIDTH / TITLE.size, TITLE.lines), TITLE, COLOURS.accent, 700);
  }
  y += 22;
  const footLines = foot === '' ? [] : wrapText(foot, WIDTH / FOOT.size);
  const room = LINK_PICTURE_SIZE - MARGIN * 0.75 - footLines.length * FOOT.line - 20 - y;
  const fits = (size: number): boolean => wrapText(text, WIDTH / size).length * size * TEXT_LINE <= room;
  const size = TEXT_SIZES.find(fits) ?? LEAST_TEXT;
  const line = size * TEXT_LINE;
  write(linesOf(text, WIDTH / size, Math.max(1, Math.floor(room / line))), { size, line }, COLOURS.ink, 400);
  y = LINK_PICTURE_SIZE - MARGIN * 0.75 - footLines.length * FOOT.line;
  write(footLines, FOOT, COLOURS.muted, 400);
  const side = LINK_PICTURE_SIZE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}" font-family="${FONT}"><rect width="${side}" height="${side}" fill="${COLOURS.paper}"/>${band.svg}${drawn.join('')}</svg>`;
  return { svg, text: [mark?.text, site, title, text, foot].filter(Boolean).join('\n') };
}
