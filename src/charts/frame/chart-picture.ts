/**
 * The buttons that save a finished chart: in pixels from the file that lies beside its page, and where there is none also as SVG.
 * What makes the picture comes when one of them is first pressed, since most readers never do.
 */
import type { PictureFormat } from './picture.ts';

class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    const figure = this.closest('figure');
    if (figure === null || figure.querySelector('.picture svg') === null) {
      this.hidden = true;
      return;
    }
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () => {
        const say = (answer = ''): void => {
          const output = this.querySelector('output');
          if (output !== null) output.textContent = answer;
        };
        import('./figure-picture.ts')
          .then(({ saveAs }) => saveAs(button.value as PictureFormat, figure, this.dataset))
          .then(
            () => say(),
            () => say(this.dataset.failed),
          );
      });
  }
}

customElements.define('chart-picture', ChartPicture);
