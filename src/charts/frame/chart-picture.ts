/** Saves a finished chart as PNG or SVG with its title and source line, so that it can be republished as it stands. */
import { pictureSvg } from './picture.ts';

/** What a drawing takes from the style sheet and must carry along. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const PNG_SCALE = 2;

class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => void this.save(button.value));
    }
    this.hidden = this.drawing() === null;
  }

  /** The widest drawing of the figure, whichever is shown. */
  private drawing(): SVGSVGElement | null {
    const drawings = [...(this.closest('figure')?.querySelectorAll<SVGSVGElement>('.picture svg') ?? [])];
    return drawings.sort((a, b) => b.viewBox.baseVal.width - a.viewBox.baseVal.width)[0] ?? null;
  }

  private picture(svg: SVGSVGElement): ReturnType<typeof pictureSvg> {
    const figure = this.closest('figure');
    const text = (selector: string): string => figure?.querySelector(selector)?.textContent.trim() ?? '';
    const root = getComputedStyle(document.documentElement);
    const token = (name: string): string => root.getPropertyValue(name).trim();
    const { width, height } = svg.viewBox.baseVal;
    return pictureSvg({
      title: text('h3'),
      subtitle: text('.unit'),
      source: text('.source-line'),
      address: location.href.replace(/#.*$/, ''),
      drawing: withStyles(svg).innerHTML,
      width,
      height,
      colours: { paper: token('--paper'), ink: token('--ink'), muted: token('--ink-3') },
      fonts: { serif: token('--serif'), sans: token('--sans') },
    });
  }

  private async save(format: string): Promise<void> {
    const svg = this.drawing();
    if (svg === null) return;
    const picture = this.picture(svg);
    const source = new Blob([picture.svg], { type: 'image/svg+xml' });
    const name = `${this.closest('figure')?.id ?? 'chart'}.${format}`;
    offer(format === 'svg' ? source : await toPng(source, picture.width, picture.height), name);
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

/** The picture at twice its size in pixels, sharp enough for print. */
async function toPng(source: Blob, width: number, height: number): Promise<Blob> {
  const reader = new FileReader();
  const address = await new Promise<string>((resolve) => {
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(source);
  });
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

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define('chart-picture', ChartPicture);
