import { expect, it } from 'vitest';
import { publishedEdition } from '../../tests/fixtures/tiny-chronicle.ts';
import { service } from '../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../tests/tiny-edition.ts';
import { provisionalPart } from './provisional.ts';

it('marks the months younger than six, and says how far the older ones were revised', async () => {
  // Twelve months with a alone; with the thirteenth came b's contract of January: each reads 20 points more now.
  const early = { services: [service('a', '2018-01-02')] };
  const late = { services: [...early.services, service('b', '2018-01-10')] };
  const states = [...Array.from({ length: 12 }, () => early), late];
  const part = provisionalPart(await publishedEdition(states));
  // As of the end of January 2019, July 2018 is six months old.
  expect(part?.from).toBe('2018-08-31');
  expect(part?.note).toContain('首次公布的全市覆盖率后来中位上调20.0个百分点，改造率后来中位没有变化。');
});

it('says nothing where no history tells how many facts come late', () => {
  expect(provisionalPart(tinyEdition())).toBeNull();
});
