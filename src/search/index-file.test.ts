import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { partFile, readEntries, readVocabulary, type FindEntry, type IndexFile } from './index-file.ts';
import { SHARD_LIMIT, shardsOf } from './shards.ts';

const SUBDISTRICTS = '甲乙丙丁';
const entry = (number: number): FindEntry => ({
  kind: 'compound',
  id: `c-${String(number)}`,
  name: `${'槐柳桃杏梨枣楸桐'.charAt(number % 8)}荫路${String(number)}号院`,
  formerNames: number % 5 === 0 ? [`市第${String(number)}水磨石厂家属院`] : [],
  address: `槐荫路${String(number)}号`,
  within: ['district/d1', `subdistrict/${String(number % 4)}`],
  above: `${SUBDISTRICTS.charAt(number % 4)}街道`,
  state: number % 3 === 0 ? '有物业' : '无物业',
  firm: number % 3 === 0 ? `f-${String(number % 7)}` : null,
  removed: number % 50 === 0,
});
const many = (count: number): FindEntry[] => Array.from({ length: count }, (_, number) => entry(number));
const places = [
  { key: 'district/d1', name: '东区', above: null },
  ...Array.from(SUBDISTRICTS, (char, number) => ({
    key: `subdistrict/${String(number)}`,
    name: `${char}街道`,
    above: 'district/d1',
  })),
];
const firm: FindEntry = { ...entry(1), kind: 'firm', id: 'f-1', formerNames: [], address: '', within: [], above: '' };

describe('partFile(entries)', () => {
  it('gives back every entry', () => {
    const entries = [...many(120), { ...firm, firm: null }];
    const file = partFile(entries, places, '截至某日', null);
    expect(readEntries(JSON.parse(JSON.stringify(file)) as typeof file)).toEqual(entries);
  });

  it('says first that made-up entries are made up', () => {
    expect(Object.keys(partFile(many(2), places, '', '演示数据'))[0]).toBe('demonstration');
    expect(partFile(many(2), places, '', null)).not.toHaveProperty('demonstration');
  });

  it('stays under 60 kB after gzip for a city of 1172', () => {
    const bytes = gzipSync(JSON.stringify(partFile(many(1172), places, '', '演示数据'))).length;
    expect(bytes).toBeLessThan(60_000);
  });
});

test('readVocabulary(file) hears what sounds alike, knows traditional characters, and the names of places', () => {
  const file: IndexFile = {
    ...partFile([], places, '', null),
    rows: { district: [['d1', '东区', 0, -1]], subdistrict: [['0', '甲里街道', 0, 0]] },
    whole: ['某市'],
    readings: { 荫: 'yin', 重: 'zhong chong' },
    alike: { yin: '阴音', chong: '虫' },
    simplified: '蔭荫',
    parts: [],
  };
  const { ear, simplified, places: known } = readVocabulary(file);
  expect([ear.compare('阴', ['yin']), ear.compare('虫', ['zhong', 'chong']), ear.compare('阴', ['lu'])]).toEqual([
    'same',
    'same',
    null,
  ]);
  expect(simplified.get('蔭')).toBe('荫');
  expect(known.map(({ key, stem }) => [key, stem.map(({ char }) => char).join('')])).toEqual([
    [null, '某市'],
    ['district/d1', '东区'],
    ['subdistrict/0', '甲里'],
  ]);
});

describe('shardsOf(entries)', () => {
  const district = (found: FindEntry): string => found.above.charAt(0);

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
