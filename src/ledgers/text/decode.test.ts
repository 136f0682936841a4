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
  ['UTF-16 with its mark', [0xff, 0xfe, 0x3a, 0x53], '\u533A', ['W-ENCODING']],
  ['UTF-16 the other way round', [0xfe, 0xff, 0x53, 0x3a], '\u533A', ['W-ENCODING']],
  ['UTF-16 with half a character', [0xff, 0xfe, 0x3a, 0xd8], null, ['E-ENCODING']],
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
  ['file-kind', [0x50, 0x4b, 0x03, 0x04]],
  ['unmarked-utf16', [...Buffer.from('id,name\n1,甲乙\n', 'utf16le')]],
  ['other-encoding', [0xa4, 0xa4, 0xb5, 0xd8, 0xaa, 0x41, 0xb0, 0xc8, 0xac, 0x46, 0xa9, 0xb2]],
  ['unknown-encoding', [0x41, 0xff, 0xff, 0x0a]],
  ['read-as-gb18030', GB],
])('and the reason is said: %s', (reason, bytes) => {
  const [problem] = decodeText('x.csv', new Uint8Array(bytes)).problems;
  expect(problem).toMatchObject({ file: 'x.csv', parameters: { reason } });
  expect(problem).not.toHaveProperty('line');
});

test('a character that is none is reported on its line', () => {
  const [problem] = decodeText('x.csv', new Uint8Array(utf8('甲,乙\r\n丙\0,丁\n'))).problems;
  expect(problem).toMatchObject({ line: 2, parameters: { reason: 'null-characters' } });
});

test('more sound characters than damaged ones are UTF-8, and so is whatever bears its mark', () => {
  const mixed = (sound: string, mark: readonly number[] = []) =>
    decodeText('x.csv', new Uint8Array([...mark, ...utf8(`${sound}\r\n`), 0xe5, 0x8c, 0x2c, 0x0a])).problems;
  expect(mixed('甲').map(({ parameters }) => parameters.reason)).not.toContain('damaged-utf8');
  expect(mixed('甲乙')).toMatchObject([{ parameters: { reason: 'damaged-utf8' }, line: 2 }]);
  expect(mixed('', [0xef, 0xbb, 0xbf])).toMatchObject([{ parameters: { reason: 'damaged-utf8' }, line: 2 }]);
});
