import { expect, test } from 'vitest';
import { searchUnits } from './search.ts';

const units = ['槐荫路11号院', '北槐荫小区', '槐荫路1号院', '柳墅街道'].map((name) => ({ name }));
const names = (query: string) => searchUnits(units, query).map(({ name }) => name);

test('a name that begins with the words comes before one that holds them', () => {
  expect(names('槐荫')).toEqual(['槐荫路1号院', '槐荫路11号院', '北槐荫小区']);
});
test('all words count, in any order and width', () => expect(names('１１ 槐')).toEqual(['槐荫路11号院']));
test('no words find nothing', () => expect(names('  ')).toEqual([]));
