import { expect, test } from 'vitest';
import { service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import type { Service } from '../rows.ts';
import { modeRows } from './coverage-by-mode.ts';
import { rateRows } from './rates.ts';

const by = (mode: Service['mode'], row: Service): Service => ({ ...row, mode });

/** a is served by a firm throughout, b by a firm until March and by its owners since, d by its community. */
const services = [
  by('professional', service('a', '2017-06-01')),
  by('professional', service('b', '2018-01-05', '2018-03-01')),
  by('self', service('b', '2018-03-01')),
  by('community', service('d', '2018-02-10')),
];
const publication = publish(tinyCity({ services }));
const modes = [...modeRows(publication.modes)];
const of = (date: string, level: string) =>
  modes
    .filter((row) => row.date === date && row.level === level)
    .map(({ mode, compounds, households }) => [mode, compounds, households]);

test('the mode is that of the contract in force on the day; a mode that serves none has a row of zeros', () => {
  expect(of('2018-02-28', 'city')).toEqual([
    ['community', 1, 150],
    ['employer', 0, 0],
    ['professional', 2, 400],
    ['self', 0, 0],
  ]);
  expect(of('2018-03-31', 'city')).toEqual([
    ['community', 1, 150],
    ['employer', 0, 0],
    ['professional', 1, 100],
    ['self', 1, 300],
  ]);
});

test('the modes of every unit and day add up to what coverage counts', () => {
  for (const measure of ['compounds', 'households'] as const)
    for (const row of [...rateRows(publication.rates.coverage)].filter((one) => one.measure === measure)) {
      const own = modes.filter(
        ({ date, level, unitId }) => date === row.date && level === row.level && unitId === row.unitId,
      );
      expect(own).toHaveLength(4);
      expect(own.reduce((sum, mode) => sum + (mode[measure] ?? NaN), 0)).toBe(row.numerator);
    }
});
