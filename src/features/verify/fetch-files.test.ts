import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Bytes } from '../../ledgers/text/text-bytes.ts';
import { fetchFiles, isReplaced, readSums } from './fetch-files.ts';

const bytes = (text: string): Bytes => new TextEncoder().encode(text);
const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
const served = new Map([
  ['coverage.csv', bytes('a,b\r\n')],
  ['history/works.csv', bytes('altered')],
  ['workbook.xlsx', bytes('PK')],
]);
const sums = readSums(
  [
    `${sum('a,b\r\n')}  coverage.csv`,
    `${sum('as it was')}  history/works.csv`,
    `${sum('x')}  services.csv`,
    `${sum('PK')} *workbook.xlsx`,
    'no sum at all',
    '',
  ].join('\n'),
);

test('sums are read as sha256sum writes them, and other lines passed over', () => {
  expect([...sums.keys()]).toEqual(['coverage.csv', 'history/works.csv', 'services.csv', 'workbook.xlsx']);
});

test('every file is held against its sum; one that differs is kept as it came, one that is missing is named', async () => {
  const told: string[] = [];
  const found = await fetchFiles(
    sums,
    (path) => Promise.resolve(served.get(path) ?? null),
    (path) => path.endsWith('.csv'),
    (done, all) => told.push(`${String(done)}/${String(all)}`),
  );
  expect(found.faults).toEqual([
    { path: 'history/works.csv', isMissing: false },
    { path: 'services.csv', isMissing: true },
  ]);
  expect([...found.kept.keys()].toSorted()).toEqual(['coverage.csv', 'history/works.csv']);
  expect([found.count, told]).toEqual([4, ['1/4', '2/4', '3/4', '4/4']]);
});

test('a site that was published anew meanwhile has other sums; one that cannot be asked has not', async () => {
  const sumsNow = (lines: readonly string[]) => isReplaced(sums, () => Promise.resolve(bytes(lines.join('\n'))));
  const same = [...sums].map(([path, own]) => `${own}  ${path}`);
  expect(await sumsNow(same)).toBe(false);
  expect(await sumsNow(same.slice(1))).toBe(true);
  expect(await sumsNow([`${sum('b')}  coverage.csv`, ...same.slice(1)])).toBe(true);
  expect(await isReplaced(sums, () => Promise.resolve(null))).toBe(false);
});
