import { expect, test } from 'vitest';
import { figureKey, metadataPaths } from './figure-key.ts';

test('a key leads to the metadata of its figure, whose page and id it does not part', () => {
  expect(metadataPaths('coverage-by-district')).toEqual([
    'coverage/figures/by-district.metadata.json',
    'coverage/by/figures/district.metadata.json',
  ]);
  expect(metadataPaths('districts-east-a-by-mode')).toContain('districts/east-a/figures/by-mode.metadata.json');
  expect(metadataPaths('rankings-2017-Q1-rank_lines_district')).toContain(
    'rankings/2017-Q1/figures/rank_lines_district.metadata.json',
  );
  expect(metadataPaths('overview-course')).toEqual(['figures/course.metadata.json']);
  expect(metadataPaths('coverage')).toEqual([]);
});

test('what is no key, an address or a path say, leads nowhere', () => {
  expect(figureKey('#coverage-by-district')).toBe('coverage-by-district');
  expect(figureKey('#rankings-2017-Q1-rank_lines_district')).toBe('rankings-2017-Q1-rank_lines_district');
  expect(['', '#', '#../../x', '#//example.org/x', '#a b'].map(figureKey)).toEqual([null, null, null, null, null]);
});
