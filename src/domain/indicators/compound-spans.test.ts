import { describe, expect, it } from 'vitest';
import { compound, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import { compoundSpans } from './compound-spans.ts';
import { rateRows } from './rates.ts';

const dates = ['2018-01-31', '2018-02-28', '2018-03-31'];

describe('compoundSpans', () => {
  it('gives one span to a compound that never changes', () => {
    const city = tinyCity({ compounds: [compound('a', 'g1')], services: [], works: [] });
    expect(compoundSpans(city, dates)).toEqual([[{ from: 0, inScope: true, covered: false, stand: 'open' }]]);
  });
  it('starts a span at the first date by which the state has changed', () => {
    const city = tinyCity({
      compounds: [compound('a', 'g1')],
      services: [service('a', '2018-02-10', '2018-03-01')],
      works: [works('a', 'greening', { acceptedOn: '2018-03-31' }), works('a', 'repairs', { exempt: true })],
    });
    expect(compoundSpans(city, dates)).toEqual([
      [
        { from: 0, inScope: true, covered: false, stand: 'open' },
        { from: 1, inScope: true, covered: true, stand: 'open' },
        { from: 2, inScope: true, covered: false, stand: 'done' },
      ],
    ]);
  });
  it('starts a span where nothing but the renovation has changed', () => {
    const city = tinyCity({
      compounds: [compound('a', 'g1')],
      works: ['greening', 'repairs'].map((category) => works('a', category, { acceptedOn: '2018-02-28' })),
    });
    expect(compoundSpans(city, dates)[0]?.map(({ from, stand }) => [from, stand])).toEqual([
      [0, 'open'],
      [1, 'done'],
    ]);
  });
  it('takes a compound out of scope from the day it is removed', () => {
    const city = tinyCity({
      compounds: [compound('a', 'g1', { listedOn: '2018-02-01', removedOn: '2018-03-31' })],
      services: [service('a', '2017-01-01')],
      works: [],
    });
    expect(compoundSpans(city, dates)[0]?.map(({ inScope, covered }) => [inScope, covered])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });
  it('agrees with the published numerators and denominators', () => {
    const city = tinyCity({ services: [service('a', '2018-01-10'), service('b', '2018-02-01', '2018-03-15')] });
    const spans = compoundSpans(city, dates);
    const published = [...rateRows(publish(city).rates.coverage)].filter(
      (row) => row.level === 'city' && row.measure === 'compounds',
    );
    for (const { date, numerator, denominator } of published) {
      const at = dates.indexOf(date);
      const states = spans.map((list) => list.filter(({ from }) => from <= at).pop());
      expect(states.filter((state) => state?.covered).length, date).toBe(numerator);
      expect(states.filter((state) => state?.inScope).length, date).toBe(denominator);
    }
  });
});
