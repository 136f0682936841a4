/**
 * The weights control: range inputs in, a ranking out, by the same functions that computed the published one. The
 * weights stand in the address, so that a view can be shared; nothing else leaves the page.
 */
import type { RankingScheme } from '../../domain/programme.ts';
import { rankUnits } from '../../domain/rankings/ranking.ts';
import type { Ranked } from '../../domain/rankings/ranking.ts';
import { formatScore } from '../../words/format.ts';
import { zhWeights } from '../../words/zh-CN/weights.ts';
import { sliderWeights, weightsFrom, weightsText } from './weights-in-address.ts';

export interface LabUnit {
  readonly id: string;
  readonly name: string;
  /** The published rank. */
  readonly rank: number | null;
  /** Component scores in the scheme's order. */
  readonly scores: readonly (number | null)[];
}

export interface LabLevel {
  readonly name: string;
  readonly units: readonly LabUnit[];
}

/** How long the weights must rest before the address and the spoken summary follow, in milliseconds. */
const REST = 400;
const SECTION = 'try_weights';

function rerank(level: LabLevel, scheme: RankingScheme): { unit: LabUnit; now: Ranked }[] {
  const scored = level.units.map((unit) => ({
    unitId: unit.id,
    components: scheme.components.map(({ id }, i) => ({ id, score: unit.scores[i] ?? null })),
  }));
  const ranked = rankUnits(scored, scheme);
  const rows: { unit: LabUnit; now: Ranked }[] = [];
  level.units.forEach((unit, i) => {
    const now = ranked[i];
    if (now !== undefined) rows.push({ unit, now });
  });
  return rows.sort((a, b) => (a.now.rank ?? Infinity) - (b.now.rank ?? Infinity));
}

function cell(tag: 'td' | 'th', text: string, className = ''): HTMLTableCellElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className !== '') element.className = className;
  if (tag === 'th') element.scope = 'row';
  return element;
}

class WeightLab extends HTMLElement {
  private scheme: RankingScheme = { levels: [], delta: 0, components: [] };
  /** Null until the reader first moves a weight: most readers never do. */
  private levels: readonly LabLevel[] | null = null;
  private isLoading = false;
  private rest = 0;

  connectedCallback(): void {
    this.scheme = JSON.parse(this.dataset['scheme'] ?? '') as RankingScheme;
    this.hidden = false;

    const asked = new URLSearchParams(location.search).get('w');
    const weights = asked === null ? null : weightsFrom(asked, this.scheme.components.length);
    if (weights !== null) this.set(weights);
    if (asked !== null && weights === null) this.say(zhWeights.badAddress);
    else this.changed();
    if (location.hash === `#${SECTION}`) this.scrollIntoView();

    this.addEventListener('input', () => this.changed());
    this.querySelector('button')?.addEventListener('click', () => {
      this.set(this.official());
      this.changed();
    });
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.rest);
  }

  private official(): number[] {
    return sliderWeights(this.scheme.components.map(({ weight }) => weight));
  }

  private inputs(): HTMLInputElement[] {
    return Array.from(this.querySelectorAll('input'));
  }

  private weights(): number[] {
    return this.inputs().map((input) => Number(input.value));
  }

  private set(weights: readonly number[]): void {
    this.inputs().forEach((input, i) => {
      input.value = String(weights[i] ?? 0);
    });
  }

  private isOfficial(): boolean {
    return weightsText(this.weights()) === weightsText(this.official());
  }

  private say(text: string): void {
    const message = this.querySelector('.weight-message');
    if (message !== null && message.textContent !== text) message.textContent = text;
  }

  /** Shows what the weights give now; the address and the spoken summary follow once they rest. */
  private changed(): void {
    window.clearTimeout(this.rest);
    const weights = this.weights();
    const sum = weights.reduce((total, weight) => total + weight, 0);
    this.querySelectorAll('output').forEach((output, i) => {
      const weight = weights[i] ?? 0;
      output.textContent = sum === 0 ? String(weight) : zhWeights.weightText(weight, weight / sum);
    });
    const isIdle = sum === 0 || this.isOfficial();
    this.classList.toggle('is-changed', !isIdle);
    if (!isIdle && this.levels === null) {
      void this.load();
      return;
    }
    const result = this.querySelector<HTMLElement>('.weight-result');
    if (result !== null) result.hidden = isIdle;
    const idle = sum === 0 ? zhWeights.zero : zhWeights.untouched;
    const summary = isIdle ? idle : this.rank(weights, this.levels ?? []);
    this.rest = window.setTimeout(() => {
      this.say(summary);
      const query = isIdle ? '' : `?w=${weightsText(weights)}#${SECTION}`;
      if (`${location.search}${location.hash}` !== query && !(isIdle && location.search === ''))
        history.replaceState(history.state, '', `${location.pathname}${query}`);
    }, REST);
  }

  /** Fetches the scores; a later movement tries again where that failed. */
  private async load(): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    this.say(zhWeights.loading);
    try {
      const answer = await fetch(this.dataset['scores'] ?? '');
      if (!answer.ok) throw new Error(String(answer.status));
      this.levels = (await answer.json()) as LabLevel[];
    } catch {
      this.say(zhWeights.failed);
      return;
    } finally {
      this.isLoading = false;
    }
    this.changed();
  }

  /** Fills the tables; returns the sentence that sums them up. */
  private rank(weights: readonly number[], levels: readonly LabLevel[]): string {
    const own: RankingScheme = {
      ...this.scheme,
      components: this.scheme.components.map((component, i) => ({ ...component, weight: weights[i] ?? 0 })),
    };
    const bodies = this.querySelectorAll('tbody');
    return zhWeights.summary(
      levels.map((level, i) => {
        const rows = rerank(level, own);
        const body = bodies[i];
        if (body !== undefined) {
          body.textContent = '';
          rows.forEach((row) => body.appendChild(this.row(row.unit, row.now)));
        }
        return {
          name: level.name,
          total: rows.length,
          changed: rows.filter(({ unit, now }) => unit.rank !== now.rank).length,
          first: rows.filter(({ now }) => now.rank === 1).map(({ unit }) => unit.name),
        };
      }),
    );
  }

  private row(unit: LabUnit, now: Ranked): HTMLTableRowElement {
    const row = document.createElement('tr');
    const rank = now.rank;
    const interval =
      now.rankBest === null || now.rankWorst === null ? '' : zhWeights.intervalText(now.rankBest, now.rankWorst);
    row.append(
      cell('td', rank === null ? zhWeights.missing : String(rank), 'n rank'),
      cell('th', unit.name),
      cell('td', formatScore(now.score), 'n'),
      cell('td', unit.rank === null ? '—' : String(unit.rank), 'n'),
      cell('td', rank === null ? '—' : zhWeights.moved(unit.rank, rank), 'n'),
      cell('td', interval, 'n interval-words'),
    );
    return row;
  }
}

customElements.define('weight-lab', WeightLab);
