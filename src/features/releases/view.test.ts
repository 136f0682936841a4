import { expect, test } from 'vitest';
import { programme, service } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import type { Release } from '../../domain/rows.ts';
import { releasesView } from './view.ts';

const release = (asOf: string, publishedOn: string): Release => ({ id: asOf, asOf, publishedOn, note: null });
const january = release('2018-01-31', '2018-02-09');
const february = release('2018-02-28', '2018-03-12');

test('a service that was written down late raises an earlier month, and the page says by how much', () => {
  // b was entered on 10 January and written down on 5 March: in January 1 of 5 was known, now it is 2 of 5.
  const services = [service('a', '2018-01-02'), { ...service('b', '2018-01-10'), recordedOn: '2018-03-05' }];
  const view = releasesView(tinyEdition({ programme, services, releases: [january, february] }));
  const [coverage] = view.revisions;
  expect(coverage?.title).toContain('事后多为上调：2018年1月当时20.0%，现在40.0%');
  expect(coverage?.rows.map(({ then, now }) => [then.rate, now.rate])).toEqual([
    [0.2, 0.4],
    [0.2, 0.4],
  ]);
  expect(view.releases.map(({ asOf, delay }) => [asOf, delay])).toEqual([
    ['2018年2月28日', '12天'],
    ['2018年1月31日', '9天'],
  ]);
  // From 10 January to 5 March are 54 days; the row of a does not say when it was written.
  expect(view.lags[0]).toMatchObject({ ledger: 'services', median: 54, overMonth: 1, overQuarter: 0, undated: 1 });
});

test('nothing is compared before the second publication, and no change is told without replies', () => {
  const view = releasesView(tinyEdition({ releases: [january] }));
  expect(view.revisions).toEqual([]);
  expect(view.changes).toBeNull();
  expect(view.next).toContain('推算不出');
});
