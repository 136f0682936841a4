import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
/** 区,甲 and a line break in GB 18030. */
const GB = [0xc7, 0xf8, 0x2c, 0xbc, 0xd7, 0x0a];

test.each([
  ['UTF-8', utf8('区,甲\n'), '区,甲\n', []],
  ['UTF-8 with byte order mark', [0xef, 0xbb, 0xbf, ...utf8('区')], '区', []],
  ['GB 18030', GB, '区,甲\n', ['W-ENCODING']],
  ['an empty file', [], '', []],
  ['a text that begins like a packed file', utf8('PK甲'), 'PK甲', []],
  ['a text that begins with P', utf8('P,甲'), 'P,甲', []],
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], null, ['E-ENCODING']],
  ['a packed file, whatever its kind', [0x50, 0x4b, 0x03], null, ['E-ENCODING']],
  ['UTF-8 with null characters', utf8('甲\0'), null, ['E-ENCODING']],
  ['GB 18030 with null characters', [...GB, 0x00], null, ['E-ENCODING']],
  ['UTF-16', [0xff, 0xfe, 0x3a, 0x53], null, ['E-ENCODING']],
  ['neither', [0x41, 0xff, 0xff, 0x0a], null, ['E-ENCODING']],
])('bytes are read as text: %s', (_, bytes, text, codes) => {
  const decoded = decodeText('x.csv', new Uint8Array(bytes));
  expect(decoded.text).toBe(text);
  expect(decoded.problems.map((p) => p.code)).toEqual(codes);
});

test('UTF-8 with one damaged character is reported on its line, not taken for GB 18030', () => {
  const bytes = new Uint8Array([...utf8('编号,名称\n甲,老旧小区改造\n乙,'), 0xe5, 0x8c, ...utf8('\n丙,物业管理\n')]);
  expect(decodeText('x.csv', bytes).problems).toMatchObject([{ code: 'E-ENCODING', line: 3 }]);
});

test.each([
  ['packed-file', [0x50, 0x4b, 0x03, 0x04]],
  ['null-characters', utf8('甲\0')],
  ['unknown-encoding', [0x41, 0xff, 0xff, 0x0a]],
  ['read-as-gb18030', GB],
])('and the reason is said: %s', (reason, bytes) => {
  const [problem] = decodeText('x.csv', new Uint8Array(bytes)).problems;
  expect(problem).toMatchObject({ file: 'x.csv', parameters: { reason } });
  expect(problem).not.toHaveProperty('line');
});

test('one damaged character in ten is too many for UTF-8: 9 sound ones are read as another encoding, 10 are not', () => {
  const damagedAmong = (sound: number) =>
    decodeText('x.csv', new Uint8Array([...utf8(`${'甲'.repeat(sound)}\r\n`), 0xe5, 0x8c, 0x2c, 0x0a])).problems;
  expect(damagedAmong(9).map(({ parameters }) => parameters.reason)).not.toContain('damaged-utf8');
  expect(damagedAmong(10)).toMatchObject([{ parameters: { reason: 'damaged-utf8' }, line: 2 }]);
});
