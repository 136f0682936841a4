import { expect, test } from 'vitest';
import { roadNumber } from './road-number.ts';

test('a road and its number are what stands before 号, and nothing else is taken for one', () => {
  expect(roadNumber('槐荫路11号院')).toBe('槐荫路11');
  expect(roadNumber('纺织厂宿舍')).toBeNull();
  expect(roadNumber('滨河路小区')).toBeNull();
});
