import { expect, test } from 'vitest';
import { readingsOf } from './pinyin.ts';

test('a character has the reading of its word and the one it has alone', () => {
  expect(new Set(readingsOf(['重庆路']).get('重'))).toEqual(new Set(['chong', 'zhong']));
  expect(new Set(readingsOf(['长乐里', '成长路']).get('长'))).toEqual(new Set(['chang', 'zhang']));
  expect(readingsOf(['绿园']).get('绿')).toEqual(['lv']);
});

test('digits, letters and signs have none', () => {
  expect([...readingsOf(['A座11号（北）']).keys()].sort()).toEqual(['北', '号', '座'].sort());
});
