/**
 * The buttons that save a finished chart as PNG or SVG. What makes the picture comes when one of them is first pressed, since
 * most readers never do.
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
      const { saveFigure } = await import('./figure-picture.ts');
      await saveFigure(figure, this.dataset.madeUp ?? null, format);
    } catch {
      answer = this.dataset.failed ?? '';
    }
    const output = this.querySelector('output');
    if (output !== null) output.textContent = answer;
  }
}

customElements.define('chart-picture', ChartPicture);
