/** The controls over and under the map: layer, indicator, measure and month. */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import { isMeasured, type MapLayer, type MapMeasure } from '../files/address.ts';
import { part, setText } from './dom.ts';
import type { ControlsPort } from './ports.ts';
import { follow } from './store.ts';

export function connectControls({ root, store, config, words }: ControlsPort): void {
  const layers = [...root.querySelectorAll<HTMLInputElement>('input[name="layer"]')];
  const indicators = part<HTMLSelectElement>(root, 'indicator');
  const measures = part<HTMLSelectElement>(root, 'measure');
  const slider = part<HTMLInputElement>(root, 'month');
  const [previous, next] = [part<HTMLButtonElement>(root, 'previous'), part<HTMLButtonElement>(root, 'next')];

  for (const input of layers) {
    input.addEventListener('change', () => store.dispatch({ type: 'layer', layer: input.value as MapLayer }));
  }
  indicators.addEventListener('change', () => {
    store.dispatch({ type: 'indicator', indicator: indicators.value as IndicatorId });
  });
  measures.addEventListener('change', () => {
    store.dispatch({ type: 'measure', measure: measures.value as MapMeasure });
  });
  slider.addEventListener('input', () => store.dispatch({ type: 'date', date: Number(slider.value) }));
  previous.addEventListener('click', () => store.dispatch({ type: 'step', by: -1 }));
  next.addEventListener('click', () => store.dispatch({ type: 'step', by: 1 }));

  follow(
    store,
    // A wish that failed leaves a control where the reader has put it, not where the map is.
    ({ layer, indicator, measure, date, failed }) => [layer, indicator, measure, date, failed],
    ({ layer, indicator, measure, date }) => {
      for (const input of layers) input.checked = input.value === layer;
      indicators.value = indicator;
      for (const option of measures.options) {
        option.disabled = !isMeasured(config.menu, indicator, option.value as MapMeasure, layer);
      }
      measures.value = measure;
      slider.value = String(date);
      const day = config.dates[date] ?? '';
      slider.setAttribute('aria-valuetext', words.monthText(day));
      setText(part(root, 'date'), words.dateText(day));
      previous.disabled = date === 0;
      next.disabled = date === config.dates.length - 1;
    },
  );
}
