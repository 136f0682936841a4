/** A finished chart as PNG or SVG with its title and source line, so that it can be republished as it stands. */
import { pictureSvg, savePicture, type Picture, type PictureFormat } from './picture.ts';

/** What a drawing takes from the style sheet and must carry along. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** The widest drawing of a figure, whichever is shown. */
function drawingOf(figure: Element): SVGSVGElement | null {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('.picture svg')];
  return drawings.sort((a, b) => b.viewBox.baseVal.width - a.viewBox.baseVal.width)[0] ?? null;
}

function pictureOf(figure: Element, svg: SVGSVGElement, madeUp: string | null): Picture {
  const text = (selector: string): string => figure.querySelector(selector)?.textContent.trim() ?? '';
  const root = getComputedStyle(document.documentElement);
  const token = (name: string): string => root.getPropertyValue(name).trim();
  const { width, height } = svg.viewBox.baseVal;
  return pictureSvg({
    madeUp,
    title: text('h3'),
    subtitle: text('.unit'),
    source: text('.source-line'),
    address: location.href.replace(/#.*/s, ''),
    drawing: withStyles(svg).innerHTML,
    width,
    height,
    colours: {
      paper: token('--paper'),
      ink: token('--ink'),
      muted: token('--ink-3'),
      mark: token('--plan'),
      markPaper: token('--plan-2'),
    },
    fonts: { serif: token('--serif'), sans: token('--sans') },
  });
}

/** A copy of the drawing in which every element carries the styles that the page gives it. */
function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll('*');
  svg.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) copies[i]?.setAttribute(name, style.getPropertyValue(name));
    copies[i]?.removeAttribute('class');
  });
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  return copy;
}

async function saveFigure(figure: Element, madeUp: string | null, format: PictureFormat): Promise<void> {
  const svg = drawingOf(figure);
  if (svg !== null) await savePicture(pictureOf(figure, svg, madeUp), figure.id === '' ? 'chart' : figure.id, format);
}

async function saveAsPixels(address: string, name: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there`);
  const svg = await response.text();
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error(`${address} is no picture`);
  await savePicture({ svg, width: Number(width), height: Number(height) }, name, 'png');
}

/**
 * Hands a figure to the reader as a file: in pixels what lies at the address `svg`, else what is drawn in the figure, under
 * `madeUp`, the line that says that its figures are made up; none where they are real.
 */
export function saveAs(format: PictureFormat, figure: Element, { svg, name, madeUp }: DOMStringMap): Promise<void> {
  return svg === undefined ? saveFigure(figure, madeUp ?? null, format) : saveAsPixels(svg, name ?? figure.id);
}
