import { expect, test } from 'vitest';
import { tinyClaim, tinyPublished } from '../../../tests/fixtures/tiny-reply.ts';
import { silenceOf } from './silence.ts';

const asked = { indicator: '覆盖率', scope: '主城区' };
const claim = tinyClaim('three-years', 'commitment', { record: asked });
const due = '2019-12-31';
const target = tinyPublished('a', 100, '%', { ...asked, kind: 'target' });
const early = tinyPublished('b', 60, '%', { ...asked, periodEnd: '2019-06-30' });

test('the record is silent in three ways, and in none where a figure of the due date or later is there', () => {
  expect(silenceOf(claim, due, [])).toBe('nothing');
  expect(
    silenceOf(claim, due, [
      { ...early, scope: '全市' },
      { ...early, indicator: '改造率' },
    ]),
  ).toBe('nothing');
  expect(silenceOf(claim, due, [target])).toBe('not_reported');
  expect(silenceOf(claim, due, [target, early])).toBe('too_early');
  expect(silenceOf(claim, due, [early, { ...early, periodEnd: due }])).toBeNull();
});

test('a row that repeats the reply, and one without a day, settle nothing', () => {
  expect(silenceOf(claim, due, [{ ...early, periodEnd: due, grade: 'self' }])).toBe('nothing');
  expect(silenceOf(claim, due, [{ ...early, periodEnd: null }])).toBe('too_early');
});

test('where the claim does not say what would answer it, nothing is said of the record', () => {
  expect(silenceOf(tinyClaim('vague', 'commitment'), due, [target])).toBeNull();
});
