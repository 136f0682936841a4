import { expect, test } from 'vitest';
import { findFolder } from './given-files.ts';

const found = (...paths: string[]) => {
  const { folder, inside, beside } = findFolder(paths);
  return { folder, inside: [...inside.keys()], beside };
};

test('a dropped folder is the ledger folder, without what systems leave in it', () => {
  expect(
    found(
      '台账/programme.json',
      '台账/services.xlsx',
      '台账/~$services.xlsx',
      '台账/.DS_Store',
      '台账/boundaries/grids.geojson',
    ),
  ).toEqual({
    folder: '台账',
    inside: ['programme.json', 'services.xlsx', 'boundaries/grids.geojson'],
    beside: [],
  });
});

test('of a project the folder with the programme is taken, and what stands beside it is said', () => {
  expect(
    found('site/package.json', 'site/data/services.csv', 'site/data/programme.json', 'site/data/history/services.csv'),
  ).toEqual({
    folder: 'site/data',
    inside: ['services.csv', 'programme.json', 'history/services.csv'],
    beside: ['site/package.json'],
  });
});

test('without a programme the highest folder with tables is taken, one called data first', () => {
  expect(found('a/b/works.xlsx', 'a/b/history/works.csv').folder).toBe('a/b');
  expect(found('a/notes.csv', 'a/data/works.csv').folder).toBe('a/data');
});

test('single files stand where they would in a folder', () => {
  expect(found('services.csv', 'grids.geojson', '157.json', 'programme.json')).toEqual({
    folder: '',
    inside: ['services.csv', 'boundaries/grids.geojson', 'proposals/157.json', 'programme.json'],
    beside: [],
  });
});

test('a single file given with a folder joins it, unless the folder has one of its name', () => {
  expect(found('programme.json', '2019-01/services.xlsx', 'works.csv', '2019-01/works.csv')).toEqual({
    folder: '2019-01',
    inside: ['services.xlsx', 'works.csv', 'programme.json'],
    beside: ['works.csv'],
  });
});

test('of several folders the others are said', () => {
  expect(found('a/programme.json', 'b/services.csv')).toEqual({
    folder: 'a',
    inside: ['programme.json'],
    beside: ['b/services.csv'],
  });
});
