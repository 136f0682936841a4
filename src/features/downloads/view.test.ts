import { expect, test } from 'vitest';
import { tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { editionFor } from '../../../tests/tiny-edition.ts';
import type { PublishedFile } from '../../publication/published-file.ts';
import { downloadsView } from './view.ts';

const file = (path: string, more: Partial<PublishedFile> = {}): PublishedFile => ({
  path,
  title: path,
  description: path,
  kind: 'ledger',
  demonstration: true,
  bytes: 2048,
  sha256: 'ab',
  rows: 12,
  mediaType: 'text/csv',
  variables: [],
  period: null,
  ...more,
});

test('results, ledgers and what wraps them stand apart, and a group without a file is left out', () => {
  const files = [
    file('works.csv'),
    file('coverage.csv', { kind: 'computed' }),
    file('datapackage.json', { kind: 'package', mediaType: 'json', rows: null }),
  ];
  const view = downloadsView(editionFor(tinyCity(), { files }));
  expect(view.groups.map((group) => [group.title, group.files.map(({ href }) => href)])).toEqual([
    ['整包与校验', ['/data/datapackage.json']],
    ['计算结果', ['/data/coverage.csv']],
    ['台账', ['/data/works.csv']],
  ]);
  expect(view.groups[0]?.files[0]?.facts).not.toContain('行');
  expect(view.groups[1]?.files[0]?.facts).toMatch(/^coverage.csv，12行，/);
  expect(downloadsView(editionFor(tinyCity(), { files: files.slice(0, 1) })).groups).toHaveLength(1);
});
