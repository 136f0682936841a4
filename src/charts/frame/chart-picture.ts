/**
 * The buttons that save a finished chart: in pixels from the file that lies beside its page, and where there is none also as SVG.
 * What makes the picture comes when one of them is first pressed, since most readers never do.
 */
import type { PictureFormat } from './picture.ts';

class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    const figure = this.closest('figure');
    this.hidden = (figure?.querySelector('.picture svg') ?? null) === null;
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () => void this.save(figure, button.value === 'svg' ? 'svg' : 'png'));
  }

  private async save(figure: HTMLElement | null, format: PictureFormat): Promise<void> {
    if (figure === null) return;
    let answer = '';
    try {
      const { saveAsPixels, saveFigure } = await import('./figure-picture.ts');
      const { svg, name = figure.id } = this.dataset;
      if (svg === undefined) await saveFigure(figure, this.dataset.madeUp ?? null, format);
      else await saveAsPixels(svg, name);
    } catch {
      answer = this.dataset.failed ?? '';
    }
    const output = this.querySelector('output');
    if (output !== null) output.textContent = answer;
  }
}

customElements.define('chart-picture', ChartPicture);
