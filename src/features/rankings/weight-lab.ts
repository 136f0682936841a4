/**
 * The weights control: range inputs in, a ranking out, by the same functions that computed the published one. The
 * weights stand in the address, so that a view can be shared; nothing else leaves the page.
 */
import type { RankingScheme } from '../../domain/programme.ts';
import type { Ranked } from '../../domain/rankings/rank-range.ts';
import { tellLost } from '../../ui/lost.ts';
import { offerAnew, OtherPublication, ownFile } from '../../ui/own-file.ts';
import { liveWords } from '../../words/live.ts';
import type { LiveWords } from '../../words/live.ts';
import type { LabLevel, LabScores, LabUnit, Rerank } from './rerank.ts';
import { sliderWeights, weightsFrom, weightsText } from './weights-in-address.ts';

/** How long the weights must rest before the address and the spoken summary follow, in milliseconds. */
const REST = 400;
const SECTION = 'try_weights';

function cell(tag: 'td' | 'th', text: string, className = ''): HTMLTableCellElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className !== '') element.className = className;
  if (tag === 'th') element.scope = 'row';
  return element;
}

type LabWords = LiveWords<'weights'>;

interface Scored {
  readonly levels: readonly LabLevel[];
  readonly rerank: Rerank;
}

/** The control while it stands in a page. */
class Lab {
  private readonly host: HTMLElement;
  private readonly words: LabWords;
  private readonly scheme: RankingScheme;
  /** The scores and what ranks by them. Null until the reader first moves a weight: most readers never do. */
  private scored: Scored | null = null;
  private isLoading = false;
  private rest = 0;

  constructor(host: HTMLElement, words: LabWords) {
    this.host = host;
    this.words = words;
    this.scheme = JSON.parse(host.dataset['scheme'] ?? '') as RankingScheme;
    host.hidden = false;

    const asked = new URLSearchParams(location.search).get('w');
    const weights = asked === null ? null : weightsFrom(asked, this.scheme.components.length);
    if (weights !== null) this.set(weights);
    if (asked !== null && weights === null) this.say(this.words.weights.badAddress);
    else this.changed();
    if (location.hash === `#${SECTION}`) host.scrollIntoView();

    host.addEventListener('input', () => this.changed());
    host.querySelector('.weight-form button')?.addEventListener('click', () => {
      this.set(this.official());
      this.changed();
    });
  }

  stop(): void {
    window.clearTimeout(this.rest);
  }

  private official(): number[] {
    return sliderWeights(this.scheme.components.map(({ weight }) => weight));
  }

  private inputs(): HTMLInputElement[] {
    return Array.from(this.host.querySelectorAll('input'));
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
    const message = this.host.querySelector('.weight-message');
    if (message !== null && message.textContent !== text) message.textContent = text;
  }

  /** Shows what the weights give now; the address and the spoken summary follow once they rest. */
  private changed(): void {
    window.clearTimeout(this.rest);
    const weights = this.weights();
    const sum = weights.reduce((total, weight) => total + weight, 0);
    this.host.querySelectorAll('output').forEach((output, i) => {
      const weight = weights[i] ?? 0;
      output.textContent = sum === 0 ? String(weight) : this.words.weights.weightText(weight, weight / sum);
    });
    const isIdle = sum === 0 || this.isOfficial();
    this.host.classList.toggle('is-changed', !isIdle);
    if (!isIdle && this.scored === null) {
      void this.load();
      return;
    }
    const result = this.host.querySelector<HTMLElement>('.weight-result');
    if (result !== null) result.hidden = isIdle;
    const idle = sum === 0 ? this.words.weights.zero : this.words.weights.untouched;
    const summary = isIdle || this.scored === null ? idle : this.rank(weights, this.scored);
    this.rest = window.setTimeout(() => {
      this.say(summary);
      const query = isIdle ? '' : `?w=${weightsText(weights)}#${SECTION}`;
      if (`${location.search}${location.hash}` !== query && !(isIdle && location.search === ''))
        history.replaceState(history.state, '', `${location.pathname}${query}`);
    }, REST);
  }

  /** Fetches the scores and the code that ranks by them; a later movement tries again where that failed. */
  private async load(): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    this.say(this.words.weights.loading);
    try {
      const [{ levels }, { rerank }] = await Promise.all([
        ownFile<LabScores>(this.host.dataset['scores'] ?? ''),
        import('./rerank.ts'),
      ]);
      this.scored = { levels, rerank };
    } catch (error) {
      if (error instanceof OtherPublication) offerAnew(this.host, '.weight-message');
      else this.say(this.words.weights.failed);
      return;
    } finally {
      this.isLoading = false;
    }
    this.changed();
  }

  /** Fills the tables; returns the sentence that sums them up. */
  private rank(weights: readonly number[], { levels, rerank }: Scored): string {
    const own: RankingScheme = {
      ...this.scheme,
      components: this.scheme.components.map((component, i) => ({ ...component, weight: weights[i] ?? 0 })),
    };
    const bodies = this.host.querySelectorAll('tbody');
    return this.words.weights.summary(
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
    const { range } = now;
    const held = range === null || rank === null ? '' : this.words.weights.held(range, rank);
    const interval = range === null ? '' : this.words.weights.intervalText(range);
    row.append(
      cell('td', rank === null ? this.words.weights.missing : String(rank), 'n rank'),
      cell('th', unit.name),
      cell('td', this.words.weights.scoreText(now.score), 'n'),
      cell('td', this.words.weights.officialRank(unit.rank, unit.isProvisional), 'n'),
      cell('td', rank === null ? '—' : this.words.weights.moved(unit.rank, rank), 'n'),
      cell('td', held === '' ? interval : `${interval} ${held}`, 'n'),
    );
    return row;
  }
}

class WeightLab extends HTMLElement {
  private lab: Lab | null = null;

  connectedCallback(): void {
    void liveWords(document.documentElement, 'weights').then((words) => {
      if (this.isConnected) this.lab ??= new Lab(this, words);
    }, tellLost);
  }

  disconnectedCallback(): void {
    this.lab?.stop();
    this.lab = null;
  }
}

customElements.define('weight-lab', WeightLab);
