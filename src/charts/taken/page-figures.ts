/** The figures of a finished page: what each one says and draws, taken from the page itself, so that what leaves it is what it shows. */
import { textPieces } from '../frame/picture.ts';
import { elementsIn, hasClass, parseMarkup, textIn, type MarkupElement, type MarkupNode } from './markup.ts';

/** A piece of what a figure shows, from top to bottom. */
export type FigurePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'key'; readonly items: readonly { readonly swatch: MarkupElement; readonly text: string }[] }
  /** Drawings of equal rank, each with its name where it has one. */
  | { readonly kind: 'panels'; readonly panels: readonly Panel[] };

interface Panel {
  readonly name: string | null;
  readonly drawing: Drawing;
}

export interface Drawing {
  readonly svg: MarkupElement;
  readonly width: number;
  readonly height: number;
}

/** A figure as its page has it. */
export interface PageFigure {
  readonly id: string;
  readonly element: MarkupElement;
  readonly title: string;
  /** The title in the pieces that the page keeps on one line, if it can: clauses, and what may not be parted in any case. */
  readonly titlePieces: { readonly clauses: readonly string[]; readonly words: readonly string[] };
  /** Measure and unit. */
  readonly subtitle: string;
  /** Source and as-of date. */
  readonly source: string;
  /** What the drawing says to those who do not see it. */
  readonly description: string;
  readonly pieces: readonly FigurePiece[];
}

function drawingOf(svg: MarkupElement): Drawing | null {
  const [, , width, height] = (svg.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return width === undefined || height === undefined ? null : { svg, width, height };
}

/** Of the drawings that take turns with the window's width, the widest that is not for large print. */
function widest(svgs: readonly MarkupElement[]): Drawing | null {
  const drawings = svgs
    .filter((svg) => !hasClass(svg, 'large'))
    .map(drawingOf)
    .filter((drawing) => drawing !== null);
  return drawings.toSorted((a, b) => b.width - a.width)[0] ?? null;
}

const childrenOf = (element: MarkupElement): readonly MarkupElement[] =>
  element.children.filter((child) => typeof child !== 'string');

function keyOf(list: MarkupElement): FigurePiece {
  const items = childrenOf(list).flatMap((item) => {
    const swatch = elementsIn(item).find(({ name }) => name === 'svg');
    return swatch === undefined ? [] : [{ swatch, text: textIn(item) }];
  });
  return { kind: 'key', items };
}

/** What stands in a picture, one beneath another; drawings that follow each other take turns, those with names are panels. */
function piecesOf(picture: MarkupElement): readonly FigurePiece[] {
  const pieces: FigurePiece[] = [];
  let turns: MarkupElement[] = [];
  const end = (): void => {
    const drawing = widest(turns);
    turns = [];
    if (drawing !== null) pieces.push({ kind: 'panels', panels: [{ name: null, drawing }] });
  };
  for (const child of childrenOf(picture)) {
    if (child.name === 'svg') {
      turns.push(child);
      continue;
    }
    end();
    if (child.name === 'ul') pieces.push(keyOf(child));
    else if (child.name === 'div') pieces.push(...piecesOf(child));
    else if (textIn(child) !== '') pieces.push({ kind: 'text', text: textIn(child) });
  }
  end();
  return asPanels(pieces);
}

/** The same with each text before a drawing as its name, and neighbouring panels together. */
function asPanels(pieces: readonly FigurePiece[]): readonly FigurePiece[] {
  const done: FigurePiece[] = [];
  for (const piece of pieces) {
    const last = done.at(-1);
    if (piece.kind !== 'panels' || last === undefined) done.push(piece);
    else if (last.kind === 'text') {
      const named = piece.panels.map((panel, i) =>
        i === 0 && panel.name === null ? { ...panel, name: last.text } : panel,
      );
      const before = done.at(-2);
      if (before?.kind === 'panels') done.splice(-2, 2, { kind: 'panels', panels: [...before.panels, ...named] });
      else done.splice(-1, 1, { kind: 'panels', panels: named });
    } else if (last.kind === 'panels')
      done.splice(-1, 1, { kind: 'panels', panels: [...last.panels, ...piece.panels] });
    else done.push(piece);
  }
  return done;
}

/** Marks of punctuation that stay beside what they end. */
const LEADING = /^[，。；：、！？）》”’%‰]+/;

/** What a heading's texts are in, one after another: elements that stay whole, and the pieces of the texts between them. */
function piecesIn(
  heading: MarkupElement,
  whole: string,
  parted: (text: string) => readonly string[],
): readonly string[] {
  const flat = (element: MarkupElement): readonly string[] =>
    element.children.flatMap((child) => {
      if (typeof child === 'string') return parted(child);
      return child.name === whole ? [textIn(child)] : flat(child);
    });
  return flat(heading).reduce<readonly string[]>((done, piece) => {
    const marks = LEADING.exec(piece)?.[0] ?? '';
    if (marks === '' || done.length === 0) return [...done, piece];
    const rest = piece.slice(marks.length);
    return [...done.slice(0, -1), `${done.at(-1) ?? ''}${marks}`, ...(rest === '' ? [] : [rest])];
  }, []);
}

function figureOf(element: MarkupElement): PageFigure {
  const all = elementsIn(element);
  const said = (is: (one: MarkupElement) => boolean): string => {
    const found = all.find(is);
    return found === undefined ? '' : textIn(found);
  };
  const heading = all.find(({ name }) => name === 'h3');
  const picture = all.find((one) => hasClass(one, 'picture'));
  const pieces = picture === undefined ? [] : piecesOf(picture);
  const drawings = pieces.flatMap((piece) =>
    piece.kind === 'panels' ? piece.panels.map(({ drawing }) => drawing) : [],
  );
  return {
    id: element.attributes.get('id') ?? '',
    element,
    title: heading === undefined ? '' : textIn(heading),
    titlePieces: {
      clauses: heading === undefined ? [] : piecesIn(heading, 'a-clause', (text) => [text]),
      words: heading === undefined ? [] : piecesIn(heading, 'n-b', textPieces),
    },
    // A table's own caption says it.
    subtitle: said((one) => (isTable(element) ? one.name === 'caption' : hasClass(one, 'unit'))),
    source: said((one) => hasClass(one, 'source-line')),
    description: drawings.map(({ svg }) => svg.attributes.get('aria-label') ?? '').join('\n'),
    pieces,
  };
}

/** Whether a figure is a table, of which there is no drawing. */
export const isTable = (element: MarkupElement): boolean => hasClass(element, 'tabular');

/** The markup of a page's figures, each whole: a table of claims has charts of its own in its folds. */
function* figureMarkup(html: string): Iterable<string> {
  let depth = 0;
  let from = 0;
  for (const { 0: tag, index } of html.matchAll(/<figure class="(?:chart|tabular)|<\/figure>/g)) {
    if (tag !== '</figure>') {
      if (depth === 0) from = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) yield html.slice(from, index + tag.length);
    }
  }
}

const isFigure = (element: MarkupElement): boolean =>
  element.name === 'figure' && (hasClass(element, 'chart') || hasClass(element, 'tabular'));

/** A figure without those within it. */
function alone(element: MarkupElement): MarkupElement {
  const children = element.children.flatMap((child): readonly MarkupNode[] => {
    if (typeof child === 'string') return [child];
    return isFigure(child) ? [] : [alone(child)];
  });
  return { ...element, children };
}

/** The figures of a finished page, charts and tables, in its order; one that holds others stands before them. */
export function figuresOf(html: string): readonly PageFigure[] {
  return [...figureMarkup(html)].flatMap((markup) => {
    const inside = elementsIn(parseMarkup(markup)).filter(isFigure);
    // Elements know their parents: only what holds others is written anew.
    return inside.map((element) => figureOf(elementsIn(element).some(isFigure) ? alone(element) : element));
  });
}
