/**
 * Lets a reader ask a finished chart for its values with a pointer, a finger or the arrow keys. The figures are those
 * of the table under the chart; without JavaScript the chart and the table are complete.
 */
class ChartReader extends HTMLElement {
  private readonly answer = document.createElement('output');
  private position: number | null = null;

  connectedCallback(): void {
    if (this.rows().length === 0 || this.querySelector('svg[data-readings]') === null) return;
    this.tabIndex = 0;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', this.dataset['hint'] ?? '');
    this.answer.hidden = true;
    this.append(this.answer);
    this.addEventListener('pointermove', (event) => this.readAt(event));
    this.addEventListener('pointerdown', (event) => this.readAt(event));
    this.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') this.clear();
    });
    this.addEventListener('blur', () => this.clear());
    this.addEventListener('keydown', (event) => {
      const last = this.rows().length - 1;
      const at = this.position ?? last + 1;
      const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      this.read(Math.min(last, Math.max(0, next)));
    });
  }

  private rows(): readonly HTMLTableRowElement[] {
    return [...(this.closest('figure')?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])];
  }

  /** The drawing that is shown at this width. */
  private drawing(): SVGSVGElement | null {
    return [...this.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0) ?? null;
  }

  private readAt(event: PointerEvent): void {
    const svg = this.drawing();
    if (svg === null) return;
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const distances = readingsOf(svg).map((reading) => Math.abs(reading - x));
    this.read(distances.indexOf(Math.min(...distances)));
  }

  private read(index: number): void {
    const svg = this.drawing();
    const row = this.rows()[index];
    const x = svg === null ? undefined : readingsOf(svg)[index];
    if (svg === null || row === undefined || x === undefined) return;
    this.position = index;
    this.line(svg).setAttribute('d', `M${x} ${svg.dataset['top'] ?? ''}V${svg.dataset['bottom'] ?? ''}`);
    const [date = '', ...values] = [...row.cells].map((cell) => cell.textContent.trim());
    const [, ...names] = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map((th) =>
      th.textContent.trim(),
    );
    this.answer.textContent = `${date}：${values.map((value, i) => `${names[i] ?? ''}${value}`).join('，')}`;
    this.answer.hidden = false;
  }

  private line(svg: SVGSVGElement): SVGPathElement {
    const drawn = svg.querySelector<SVGPathElement>('.reading');
    if (drawn !== null) return drawn;
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', 'reading');
    svg.append(path);
    return path;
  }

  private clear(): void {
    this.position = null;
    this.answer.hidden = true;
    for (const path of this.querySelectorAll('.reading')) path.remove();
  }
}

function readingsOf(svg: SVGSVGElement): number[] {
  return (svg.dataset['readings'] ?? '').split(' ').map(Number);
}

customElements.define('chart-reader', ChartReader);
