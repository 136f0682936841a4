/** Saves a finished chart as PNG or SVG with its title and source line, so that it can be republished as it stands. */
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

class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => void this.save(button.value === 'svg' ? 'svg' : 'png'));
    }
    this.hidden = this.drawing() === null;
  }

  /** The widest drawing of the figure, whichever is shown. */
  private drawing(): SVGSVGElement | null {
    const drawings = [...(this.closest('figure')?.querySelectorAll<SVGSVGElement>('.picture svg') ?? [])];
    return drawings.sort((a, b) => b.viewBox.baseVal.width - a.viewBox.baseVal.width)[0] ?? null;
  }

  private picture(svg: SVGSVGElement): Picture {
    const figure = this.closest('figure');
    const text = (selector: string): string => figure?.querySelector(selector)?.textContent.trim() ?? '';
    const root = getComputedStyle(document.documentElement);
    const token = (name: string): string => root.getPropertyValue(name).trim();
    const { width, height } = svg.viewBox.baseVal;
    return pictureSvg({
      madeUp: this.dataset.madeUp ?? null,
      title: text('h3'),
      subtitle: text('.unit'),
      source: text('.source-line'),
      address: location.href.replace(/#.*$/, ''),
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

  private async save(format: PictureFormat): Promise<void> {
    const svg = this.drawing();
    if (svg !== null) await savePicture(this.picture(svg), this.closest('figure')?.id ?? 'chart', format);
  }
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

customElements.define('chart-picture', ChartPicture);
