import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPatched } from '../../tests/fixtures/broken/read.ts';
import { memoryStore } from '../../tests/memory-store.ts';
import { chronicleOf } from '../history/chronicle.ts';
import { publish } from '../domain/publish.ts';
import { wordsOf } from '../words/words.ts';
import { downloads } from './downloads.ts';

const { dataset } = await readPatched({});
if (dataset === null) throw new Error('the base city has an error');
const city = dataset;
async function build() {
  const { bytes, store } = memoryStore();
  const files = await downloads(city, publish(city), chronicleOf(city, null), wordsOf('zh-CN'), store);
  return { bytes, files };
}
const { bytes, files } = await build();
const text = (path: string): string => new TextDecoder().decode(bytes.get(path));

test('every file is described with its own size and hash, and SHA256SUMS lists all but itself', () => {
  expect(files.map(({ path }) => path).toSorted()).toEqual([...bytes.keys()].toSorted());
  for (const file of files) {
    const content = bytes.get(file.path) ?? new Uint8Array();
    expect([file.path, file.bytes, file.sha256]).toEqual([
      file.path,
      content.length,
      createHash('sha256').update(content).digest('hex'),
    ]);
  }
  const listed = files.filter(({ path }) => path !== 'SHA256SUMS').map(({ sha256, path }) => `${sha256}  ${path}`);
  expect(text('SHA256SUMS').trimEnd().split('\n').toSorted()).toEqual(listed.toSorted());
});

test('made-up tables say so in every row, those of the public record do not', () => {
  expect(text('grids.csv').trimEnd().split('\r\n')).toEqual([
    expect.stringMatching(/,demonstration$/),
    expect.stringMatching(/,演示数据$/),
    expect.stringMatching(/,演示数据$/),
  ]);
  expect(text('published.csv')).not.toContain('演示数据');
});

test('the same input gives the same bytes', async () => {
  expect((await build()).bytes).toEqual(bytes);
});
