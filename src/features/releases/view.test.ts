import { expect, test } from 'vitest';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import type { Release } from '../../domain/rows.ts';
import { releasesView } from './view.ts';

const release = (asOf: string, closedOn: string, publishedOn: string): Release => ({
  id: asOf,
  asOf,
  closedOn,
  publishedOn,
  note: null,
});
const january = release('2018-01-31', '2018-02-08', '2018-02-09');
const february = release('2018-02-28', '2018-03-10', '2018-03-12');

test('the publications are listed from the newest, each with the day on which its books were closed', () => {
  const view = releasesView(tinyEdition({ releases: [january, february] }));
  expect(view.title).toBe('共发布2次，最近一次在2018年3月12日，数据截止2018年2月28日');
  expect(view.releases.map(({ asOf, closedOn, delay }) => [asOf, closedOn, delay])).toEqual([
    ['2018年2月28日', '2018年3月10日', '12天'],
    ['2018年1月31日', '2018年2月8日', '9天'],
  ]);
});

test('no change is told without replies', () => {
  const view = releasesView(tinyEdition({ releases: [january] }));
  expect(view.changes).toBeNull();
  expect(view.next).toContain('推算不出');
});
