import { expect, test } from 'vitest';
import { garbledText } from './garbled.ts';
import { plainText } from './plain-text.ts';

test.each([
  ['涓撲笟鐗╀笟', 'utf8-as-gbk', '专业物业'],
  ['灏忓尯', 'utf8-as-gbk', '小区'],
  ['Ð¡Çø', 'as-latin', '小区'],
  ['å°åŒº', 'as-latin', null],
  ['锟斤拷锟斤拷', 'replaced', null],
  ['????', 'question-marks', null],
  ['王?庄小区', 'question-marks', null],
])('%s is spoilt: %s', (text, garbling, restored) => {
  expect(garbledText(text, true)).toEqual({ garbling, restored });
});

test('UTF-8 read as Windows-1252 comes back', () => {
  const bytes = new TextEncoder().encode('永安路12号院');
  const text = new TextDecoder('windows-1252').decode(bytes);
  expect(garbledText(text, true)).toEqual({ garbling: 'as-latin', restored: '永安路12号院' });
});

test('UTF-8 read as Latin-1 is known too when its invisible controls have been taken off', () => {
  const bytes = new TextEncoder().encode('槐荫路11号院');
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  expect(garbledText(text, true)).toEqual({ garbling: 'as-latin', restored: '槐荫路11号院' });
  const { text: visible } = plainText(text, true);
  expect(visible).not.toBe(text);
  expect(garbledText(visible, true)).toEqual({ garbling: 'as-latin', restored: null });
});

test.each([
  '武汉晚报',
  '浠河小区',
  '联通大厦',
  'A·B小区',
  '12°厂宿舍',
  'Café 小区',
  'Résidence 小区',
  '泾渭茗居（二期）',
  '沁园小区',
  '机床厂家属院',
  '锦绣江南',
])('%s is sound', (text) => expect(garbledText(text, true)).toBeNull());

test('a remark may ask', () => {
  expect(garbledText('哪一年?', false)).toBeNull();
  expect(garbledText('????年', false)?.garbling).toBe('question-marks');
});
