/** The form that chooses the figure whose way is shown: what may be chosen follows from what has been. */
import { WHOLE } from '../../domain/indicators/rates.ts';
import type { RateQuestion } from '../../domain/indicators/account.ts';
import type { Choice, Choices } from './messages.ts';

type Field = 'indicator' | 'part' | 'measure' | 'level' | 'unit' | 'date';

/** Where nothing has been chosen, the city's newest rate. */
function filled(select: HTMLSelectElement, choices: readonly Choice[], wanted: string | undefined): void {
  const before = wanted === undefined ? select.value : wanted;
  select.textContent = '';
  for (const { id, name } of choices) select.add(new Option(name, id));
  if (choices.some(({ id }) => id === before)) select.value = before;
  (select.parentElement as HTMLElement).hidden = choices.length < 2;
}

export class StepForm {
  private readonly form: HTMLFormElement;
  private choices: Choices | null = null;

  constructor(form: HTMLFormElement, ask: (question: RateQuestion) => void) {
    this.form = form;
    form.addEventListener('change', () => this.follow({}));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ask(this.question());
    });
  }

  /** Opens the form with its choices, at a figure where one is asked for, and then asks for its way. */
  open(choices: Choices, at: RateQuestion | null): void {
    this.choices = choices;
    this.form.hidden = false;
    this.follow(
      at === null
        ? {}
        : {
            indicator: at.indicator,
            part: at.part,
            measure: at.measure,
            level: at.level,
            unit: at.unitId,
            date: at.date,
          },
    );
    if (at !== null) this.form.requestSubmit();
  }

  close(): void {
    this.form.hidden = true;
  }

  private select(name: Field): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }

  /** Fills each choice by those before it: parts and measures are an indicator's, as far as a level has them. */
  private follow(wanted: Partial<Record<Field, string>>): void {
    const { choices } = this;
    if (choices === null) return;
    filled(this.select('indicator'), choices.indicators, wanted.indicator);
    filled(this.select('level'), choices.levels, wanted.level);
    const indicator = choices.indicators.filter(({ id }) => id === this.select('indicator').value)[0];
    const level = choices.levels.filter(({ id }) => id === this.select('level').value)[0];
    if (indicator === undefined || level === undefined) return;
    filled(
      this.select('part'),
      indicator.parts.filter(({ id }) => level.hasParts || id === WHOLE),
      wanted.part,
    );
    filled(
      this.select('measure'),
      indicator.measures.filter(({ id }) => level.hasGrids || id !== 'grids'),
      wanted.measure,
    );
    filled(this.select('unit'), level.units, wanted.unit);
    filled(this.select('date'), choices.dates, wanted.date);
  }

  private question(): RateQuestion {
    return {
      indicator: this.select('indicator').value as RateQuestion['indicator'],
      part: this.select('part').value,
      measure: this.select('measure').value as RateQuestion['measure'],
      level: this.select('level').value as RateQuestion['level'],
      unitId: this.select('unit').value,
      date: this.select('date').value,
    };
  }
}
