import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexFile, readIndexFile, type FindEntry } from './index-file.ts';
import { SHARD_LIMIT, shardsOf } from './shards.ts';

const entry = (number: number): FindEntry => ({
  id: `c-${String(number)}`,
  name: `${'槐柳桃杏梨枣楸桐'.charAt(number % 8)}荫路${String(number)}号院`,
  formerNames: number % 5 === 0 ? [`市第${String(number)}水磨石厂家属院`] : [],
  address: `槐荫路${String(number)}号`,
  subdistrict: `${'甲乙丙丁'.charAt(number % 4)}街道`,
  state: number % 3 === 0 ? '有物业' : '无物业',
  removed: number % 50 === 0,
});
const many = (count: number): FindEntry[] => Array.from({ length: count }, (_, number) => entry(number));
const readings = new Map([
  ['槐', ['huai']],
  ['重', ['zhong', 'chong']],
]);

describe('indexFile(entries)', () => {
  it('gives back every entry, and the readings of the characters that occur', () => {
    const file = indexFile(many(120), readings, '2018-12-31', null);
    const read = readIndexFile(JSON.parse(JSON.stringify(file)) as typeof file);
    expect(read.entries).toEqual(many(120));
    expect([...read.readings]).toEqual([['槐', ['huai']]]);
  });

  it('says first that made-up entries are made up', () => {
    expect(Object.keys(indexFile(many(2), readings, '2018-12-31', '演示数据'))[0]).toBe('demonstration');
    expect(indexFile(many(2), readings, '2018-12-31', null)).not.toHaveProperty('demonstration');
  });

  it('stays under 60 kB after gzip for a city of 1172', () => {
    const bytes = gzipSync(JSON.stringify(indexFile(many(1172), readings, '2018-12-31', '演示数据'))).length;
    expect(bytes).toBeLessThan(60_000);
  });
});

describe('shardsOf(entries)', () => {
  const district = (found: FindEntry): string => found.subdistrict.charAt(0);

  it('is one file up to the limit', () => {
    expect(shardsOf(many(SHARD_LIMIT), district).map(({ key, entries }) => [key, entries.length])).toEqual([
      [null, SHARD_LIMIT],
    ]);
  });

  it('is one file a district above it, with every entry in exactly one', () => {
    const shards = shardsOf(many(SHARD_LIMIT + 1), district);
    expect(shards.map(({ key }) => key)).toEqual(['甲', '乙', '丙', '丁']);
    expect(shards.flatMap(({ entries }) => entries.map(({ id }) => id)).sort()).toEqual(
      many(SHARD_LIMIT + 1)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('cuts a large district again, into parts of one size', () => {
    const shards = shardsOf(many(25), () => '甲', 10);
    expect(shards.map(({ key, part, entries }) => [key, part, entries.length])).toEqual([
      ['甲', 0, 9],
      ['甲', 1, 9],
      ['甲', 2, 7],
    ]);
  });
});
