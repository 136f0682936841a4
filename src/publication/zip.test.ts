import { unzipSync } from 'fflate';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { joined } from '../ledgers/text/text-bytes.ts';
import { archive, packed } from './zip.ts';

const encoder = new TextEncoder();
const content = [encoder.encode('小区,'), encoder.encode('网格\r\n'), new Uint8Array(70_000).fill(7)];

test('an archive holds what was put in, by name and in order', async () => {
  const bytes = joined(
    archive(
      [
        { name: 'b.csv', content: await packed(content) },
        { name: '甲.txt', content: await packed([]) },
      ],
      '2018-12-31',
    ),
  );
  const members = unzipSync(bytes);
  expect(Object.keys(members)).toEqual(['b.csv', '甲.txt']);
  expect(members['b.csv']).toEqual(joined(content));
  expect(members['甲.txt']).toHaveLength(0);
});

test('size and CRC-32 are those of the content before it was compressed', async () => {
  const { crc, size, bytes } = await packed(content);
  expect([crc, size]).toEqual([crc32(joined(content)), joined(content).length]);
  expect(bytes.length).toBeLessThan(300);
});

test('the time of a member is the day that is given: 2018-12-31 is year 38, month 12, day 31', async () => {
  const [head] = archive([{ name: 'a', content: await packed(content) }], '2018-12-31');
  const view = new DataView(head?.buffer ?? new ArrayBuffer(0));
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (38 << 9) | (12 << 5) | 31]);
});
