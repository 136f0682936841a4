/** The controls over and under the map: layer, indicator or category, measure, month, and the month that it is held against. */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import { calledBy } from '../../../domain/time/series.ts';
import { isMeasured, type MapLayer, type MapMeasure, type MapState } from '../files/address.ts';
import { part, setText } from './dom.ts';
import type { ControlsPort } from './ports.ts';
import { earliestDate, follow } from './store.ts';

/** The choice of what is told: an indicator, or after a stroke one category of it. */
const choiceOf = ({ indicator, category }: Pick<MapState, 'indicator' | 'category'>): string =>
  category === null ? indicator : `${indicator}/${category}`;

export function connectControls({ root, store, config, words }: ControlsPort): void {
  const called = calledBy(config.isSurveyed === true);
  const layers = [...root.querySelectorAll<HTMLInputElement>('input[name="layer"]')];
  const indicators = part<HTMLSelectElement>(root, 'indicator');
  const measures = part<HTMLSelectElement>(root, 'measure');
  const since = part<HTMLSelectElement>(root, 'since');
  const slider = part<HTMLInputElement>(root, 'month');
  const [previous, next] = [part<HTMLButtonElement>(root, 'previous'), part<HTMLButtonElement>(root, 'next')];

  for (const input of layers) {
    input.addEventListener('change', () => store.dispatch({ type: 'layer', layer: input.value as MapLayer }));
  }
  indicators.addEventListener('change', () => {
    const [indicator, category = null] = indicators.value.split('/');
    store.dispatch({ type: 'indicator', indicator: indicator as IndicatorId, category });
  });
  measures.addEventListener('change', () => {
    store.dispatch({ type: 'measure', measure: measures.value as MapMeasure });
  });
  since.addEventListener('change', () => {
    store.dispatch({ type: 'from', from: since.value === '' ? null : Number(since.value) });
  });
  slider.addEventListener('input', () => store.dispatch({ type: 'date', date: Number(slider.value) }));
  previous.addEventListener('click', () => store.dispatch({ type: 'step', by: -1 }));
  next.addEventListener('click', () => store.dispatch({ type: 'step', by: 1 }));

  follow(
    store,
    // A wish that failed leaves a control where the reader has put it, not where the map is.
    ({ layer, indicator, category, measure, date, from, failed }) => [
      layer,
      indicator,
      category,
      measure,
      date,
      from,
      failed,
    ],
    (state) => {
      const { layer, indicator, category, measure, date, from } = state;
      for (const input of layers) input.checked = input.value === layer;
      indicators.value = choiceOf(state);
      for (const option of measures.options) {
        const own = option.value as MapMeasure;
        option.disabled = category === null ? !isMeasured(config.menu, indicator, own, layer) : own !== 'compounds';
      }
      measures.value = measure;
      // A single compound has a state and no rate that could change.
      since.disabled = layer === 'compound';
      since.value = from === null ? '' : String(from);
      slider.min = String(earliestDate(state));
      slider.value = String(date);
      const day = config.dates[date] ?? '';
      slider.setAttribute('aria-valuetext', words.monthText(called(day)));
      setText(part(root, 'date'), words.dateText(day, from === null ? null : (config.dates[from] ?? null)));
      previous.disabled = date <= earliestDate(state);
      next.disabled = date === config.dates.length - 1;
    },
  );
}
