/**
 * A figure as one SVG document that needs nothing else: always light, every panel, the letters' look as attributes, under a band
 * with all that must go with it. Browsers, office programs, Inkscape and the build's rasteriser draw it alike.
 */
import { escapeText, madeUpBand, wrapPieces, wrapText } from '../frame/picture.ts';
import { keyLayout, panelGrid } from '../frame/panel-grid.ts';
import { textWidth } from '../text-width.ts';
import { drawingWithStyles, type DrawingStyles } from './own-styles.ts';
import type { FigurePiece, PageFigure } from './page-figures.ts';

/** What a page's figure cannot say of itself. */
export interface FigureSurroundings {
  /** The line that says that the figures are made up, and of which city they are not; null where they are real. */
  readonly madeUp: string | null;
  /** The site's name, which holds the city's. */
  readonly site: string;
  /** Where the figure stands. */
  readonly address: string;
}

const MARGIN = 20;
/** A text's size and what it takes from one line to the next. */
const TEXT = {
  site: { size: 12, line: 19 },
  title: { size: 20, line: 29 },
  small: { size: 13, line: 20 },
  panel: { size: 13, line: 22 },
} as const;
/** The least width of a drawing's band, so that a source does not become a column. */
const LEAST_WIDTH = 520;
/** Panels stand side by side as far as this reaches. */
const PANELS_WIDTH = 720;
const GAP = { x: 20, y: 16 };

/** The family that the build's rasteriser has (scripts/site/rasteriser.ts). */
const RASTERISED = "'Noto Sans Hans'";

/** A list of fonts without those that only a browser knows by their names, and with the rasteriser's. */
function fontList(list: string): string {
  const names = list.split(',').map((name) => name.trim().replaceAll('"', "'"));
  const known = names.filter((name) => !/^(?:-apple-system|BlinkMacSystemFont)$/.test(name));
  return [...known.slice(0, -1), RASTERISED, ...known.slice(-1)].join(', ');
}

interface Laid {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Look {
  readonly styles: DrawingStyles;
  readonly sans: string;
  readonly ink: string;
  readonly muted: string;
}

type TextKind = keyof typeof TEXT;

/** The lines of a title: between its clauses where each has room in a line, else of about the same length. */
function titleLines({ titlePieces }: PageFigure, width: number): readonly string[] {
  const { clauses, words } = titlePieces;
  const isRoomy = clauses.every((clause) => textWidth(clause, 1, 'bold') <= width);
  const pieces = isRoomy ? clauses : words;
  const lines = wrapPieces(pieces, width);
  if (isRoomy && lines.length > wrapPieces(words, width).length + 1) return wrapPieces(words, width);
  for (let narrower = width - 1; narrower > width / 2; narrower -= 1) {
    const tried = wrapPieces(pieces, narrower);
    if (tried.length > lines.length) return wrapPieces(pieces, narrower + 1);
  }
  return lines;
}

/** Lines of a text from `y` on. */
function textLines(
  text: string | readonly string[],
  { kind, x, y, width, look }: { kind: TextKind; x: number; y: number; width: number; look: string },
): { readonly svg: string; readonly height: number } {
  const { size, line } = TEXT[kind];
  const lines = typeof text === 'string' ? wrapText(text, width / size) : text;
  const svg = lines.map(
    (part, i) =>
      `<text x="${x}" y="${Math.round((y + (i + 0.72) * line) * 10) / 10}" font-size="${size}" ${look}>${escapeText(part)}</text>`,
  );
  return { svg: svg.join(''), height: lines.length * line };
}

function laidPanels({ panels }: Extract<FigurePiece, { kind: 'panels' }>, look: Look): Laid {
  const across = Math.max(...panels.map(({ drawing }) => drawing.width));
  const columns = Math.max(1, Math.min(panels.length, Math.floor((PANELS_WIDTH + GAP.x) / (across + GAP.x))));
  const head = panels.some(({ name }) => name !== null) ? TEXT.panel.line : 0;
  const width = columns * across + (columns - 1) * GAP.x;
  const panelHeight = head + Math.max(...panels.map(({ drawing }) => drawing.height));
  const grid = panelGrid(panels.length, columns, { width, panelHeight, gap: GAP, top: 0 });
  const svg = panels.map(({ name, drawing }, i) => {
    const { x = 0, y = 0 } = grid.panels[i] ?? {};
    const named =
      name === null
        ? ''
        : textLines(name, {
            kind: 'panel',
            x: 0,
            y: 0,
            width: across,
            look: `font-weight="700" fill="${look.ink}" font-family="${escapeText(look.sans)}"`,
          }).svg;
    const marks = drawingWithStyles(drawing.svg, look.styles, look.sans);
    const within = head === 0 ? marks : `${named}<g transform="translate(0 ${head})">${marks}</g>`;
    return x === 0 && y === 0 ? within : `<g transform="translate(${x} ${y})">${within}</g>`;
  });
  return { svg: svg.join(''), width, height: grid.height };
}

function laidKey({ items }: Extract<FigurePiece, { kind: 'key' }>, width: number, look: Look): Laid {
  const layout = keyLayout(
    items.map(({ text }) => text),
    width,
  );
  const svg = items.map(({ swatch, text }, i) => {
    const { x = 0, y = 0 } = layout.items[i] ?? {};
    const [, , wide = 14, high = 14] = (swatch.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
    const scale = Math.round((14 / Math.max(wide, high)) * 1000) / 1000;
    const down = Math.round((14 - high * scale) * 5) / 10;
    return `<g transform="translate(${x} ${y + down}) scale(${scale})">${drawingWithStyles(swatch, look.styles, look.sans)}</g><text x="${x + 20}" y="${y + 12}" font-size="13" fill="${look.muted}" font-family="${escapeText(look.sans)}">${escapeText(text)}</text>`;
  });
  return { svg: svg.join(''), width, height: layout.height };
}

function laid(piece: FigurePiece, width: number, look: Look): Laid {
  switch (piece.kind) {
    case 'panels':
      return laidPanels(piece, look);
    case 'key':
      return laidKey(piece, width, look);
    case 'text': {
      const muted = `fill="${look.muted}" font-family="${escapeText(look.sans)}"`;
      return { ...textLines(piece.text, { kind: 'small', x: 0, y: 0, width, look: muted }), width };
    }
  }
}

/** Whether a figure has a drawing to take. */
export const hasDrawing = ({ pieces }: PageFigure): boolean => pieces.some(({ kind }) => kind === 'panels');

/** The document of a figure. */
export function figureSvg(
  figure: PageFigure,
  { madeUp, site, address }: FigureSurroundings,
  styles: DrawingStyles,
): string {
  const { token } = styles;
  const sans = fontList(token('--sans'));
  const look: Look = { styles, sans, ink: token('--ink'), muted: token('--ink-3') };
  const panels = figure.pieces.filter((piece) => piece.kind === 'panels').map((piece) => laidPanels(piece, look).width);
  const inner = Math.max(LEAST_WIDTH, ...panels);
  const width = inner + 2 * MARGIN;
  const band =
    madeUp === null
      ? { svg: '', height: 0 }
      : madeUpBand(
          madeUp,
          { width, margin: MARGIN, font: sans },
          { mark: token('--plan'), markPaper: token('--plan-2') },
        );
  let y = band.height + MARGIN - 4;
  const write = (text: string | readonly string[], kind: TextKind, font: string, fill: string, more = ''): string => {
    const { svg, height } = textLines(text, {
      kind,
      x: MARGIN,
      y,
      width: inner,
      look: `font-family="${escapeText(font)}" fill="${fill}"${more}`,
    });
    y += height;
    return svg;
  };
  const about = [figure.source, address].filter((text) => text !== '').join('　');
  const head = [
    write(site, 'site', sans, look.muted),
    write(
      titleLines(figure, inner / TEXT.title.size),
      'title',
      fontList(token('--serif')),
      look.ink,
      ' font-weight="700"',
    ),
    write(figure.subtitle, 'small', sans, token('--ink-2')),
    write(about, 'small', sans, look.muted),
  ];
  y += 12;
  const pieces = figure.pieces.map((piece) => {
    const { svg, height } = laid(piece, inner, look);
    const group = `<g transform="translate(${MARGIN} ${y})">${svg}</g>`;
    y += height + 8;
    return group;
  });
  const height = Math.ceil(y - 8 + MARGIN);
  const told = [madeUp, figure.subtitle, figure.description, figure.source, site, address];
  const description = told.filter((text) => text !== null && text !== '').join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeText(figure.title)}</title>`,
    `<desc>${escapeText(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${token('--paper')}"/>`,
    band.svg,
    ...head,
    ...pieces,
    '</svg>\n',
  ].join('');
}
