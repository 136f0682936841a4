import { expect, it } from 'vitest';
import { compound, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { worksSpans } from './works-spans.ts';

const dates = ['2018-01-31', '2018-02-28', '2018-03-31'];

it('worksSpans follows a category from not begun to accepted, and a compound out of the ledger', () => {
  const city = tinyCity({
    compounds: [compound('a', 'g1'), compound('b', 'g1', { removedOn: '2018-02-10' }), compound('c', 'g1')],
    works: [
      works('a', 'greening', { startedOn: '2018-02-01', completedOn: '2018-02-20', acceptedOn: '2018-03-31' }),
      works('a', 'repairs', { acceptedOn: '2018-01-01' }),
      works('c', 'greening', { exempt: true }),
    ],
  });
  expect(worksSpans(city, { id: 'greening' }, dates)).toEqual([
    [
      { from: 0, inScope: true, state: 'not_begun' },
      { from: 1, inScope: true, state: 'completed' },
      { from: 2, inScope: true, state: 'accepted' },
    ],
    [
      { from: 0, inScope: true, state: 'not_begun' },
      { from: 1, inScope: false, state: 'not_begun' },
    ],
    [{ from: 0, inScope: true, state: 'exempt' }],
  ]);
});
